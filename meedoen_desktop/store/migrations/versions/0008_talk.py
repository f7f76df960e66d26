"""Talks that were written down, and how it went with what was agreed."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "talk_log",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("contact_id", sa.String(length=64), nullable=False),
        sa.Column("held_on", sa.String(length=10), nullable=False),
        sa.Column("own_words", sa.Text(), nullable=False),
        sa.Column("points", sa.Text(), nullable=False),
        sa.Column("carried_over_on", sa.String(length=10), nullable=True),
        sa.Column("sheet_on", sa.String(length=10), nullable=True),
        sa.Column("mailed_on", sa.String(length=10), nullable=True),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talk_log")),
    )
    op.create_index("ix_talk_log_dossier_id", "talk_log", ["dossier_id"])
    op.create_index("ix_talk_log_contact_id", "talk_log", ["contact_id"])
    op.create_index("ix_talk_log_history", "talk_log", ["person_id", "held_on"])
    op.create_table(
        "step_outcome",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("step_id", sa.String(length=64), nullable=False),
        sa.Column("talk_id", sa.String(length=64), nullable=False),
        sa.Column("happened_on", sa.String(length=10), nullable=False),
        sa.Column("result", sa.String(length=64), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step_outcome")),
    )
    op.create_index("ix_step_outcome_dossier_id", "step_outcome", ["dossier_id"])
    op.create_index("ix_step_outcome_step_id", "step_outcome", ["step_id"])
    op.create_index("ix_step_outcome_talk_id", "step_outcome", ["talk_id"])
    op.create_index("ix_step_outcome_history", "step_outcome", ["person_id", "happened_on"])
