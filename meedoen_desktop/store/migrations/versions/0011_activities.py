"""Activities in town that the team added or corrected itself."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "local_activity",
        sa.Column("activity_id", sa.String(length=64), nullable=False),
        sa.Column("municipality_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=400), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("place", sa.String(length=400), nullable=False),
        sa.Column("held_when", sa.String(length=400), nullable=False),
        sa.Column("cost", sa.String(length=400), nullable=False),
        sa.Column("step_free", sa.Boolean(), nullable=False),
        sa.Column("languages", sa.String(length=400), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_local_activity")),
    )
    op.create_index("ix_local_activity_dossier_id", "local_activity", ["dossier_id"])
