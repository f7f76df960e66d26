"""Who are two people, who were put together, and whom no client list has named yet.

Clients of before are not told apart: nothing says which of them were added by hand.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_INDEXES = {
    "not_double": "dossier_id person_id other_id",
    "merge_record": "dossier_id person_id gone_id",
    "unlisted_person": "dossier_id person_id",
}


def upgrade() -> None:
    op.create_table(
        "not_double",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("other_id", sa.String(length=32), nullable=False),
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_not_double")),
    )
    op.create_table(
        "merge_record",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("gone_id", sa.String(length=32), nullable=False),
        sa.Column("gone_name", sa.String(length=400), nullable=False),
        sa.Column("merged_at", sa.String(length=32), nullable=False),
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("moved", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("gone", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge_record")),
    )
    op.create_table(
        "unlisted_person",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unlisted_person")),
    )
    for table, indexed in _INDEXES.items():
        for column in indexed.split():
            op.create_index(f"ix_{table}_{column}", table, [column])
