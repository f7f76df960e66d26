"""The history of referrals and what stands beside them, and files that belong to one of them.

Files of before belong to the dossier as a whole: the new column is empty for them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column(
        "attachment",
        sa.Column("about_id", sa.String(length=64), nullable=False, server_default=""),
    )
    op.create_table(
        "trail_event",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("subject_id", sa.String(length=64), nullable=False),
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("happened_on", sa.String(length=10), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trail_event")),
    )
    op.create_index("ix_trail_event_dossier_id", "trail_event", ["dossier_id"])
    op.create_index("ix_trail_event_subject_id", "trail_event", ["subject_id"])
    op.create_index("ix_trail_event_history", "trail_event", ["person_id", "happened_on"])
