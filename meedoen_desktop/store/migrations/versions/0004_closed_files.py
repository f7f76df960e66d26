"""The few closed files in an index of their own: the list leaves them out without reading all."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Only closed files stand in it."""
    op.create_index(
        "ix_dossier_closed", "dossier", ["id"], sqlite_where=sa.text("closed_on IS NOT NULL")
    )
