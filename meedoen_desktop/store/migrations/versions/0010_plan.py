"""Goals get a day, an order and an outcome; agreed plans are kept as they were."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    for column in (
        sa.Column("set_on", sa.String(length=10), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("outcome", sa.Text(), nullable=False, server_default=""),
    ):
        op.add_column("goal", column)
    op.create_table(
        "plan_agreement",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("agreed_on", sa.String(length=10), nullable=False),
        sa.Column("made_at", sa.String(length=32), nullable=False),
        sa.Column("how", sa.String(length=64), nullable=False),
        sa.Column("present", sa.String(length=400), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_agreement")),
    )
    op.create_index("ix_plan_agreement_dossier_id", "plan_agreement", ["dossier_id"])
    op.create_index("ix_plan_agreement_person_id", "plan_agreement", ["person_id"])
