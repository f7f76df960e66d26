"""Indexes with which syncing costs the same however much there is already."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.drop_index("ix_operation_segment", "operation")
    op.create_index(
        "ix_operation_open",
        "operation",
        ["dossier_id", "counter"],
        sqlite_where=sa.literal_column("segment IS NULL"),
    )
    op.drop_index("ix_sync_object_chain", "sync_object")
    op.create_index("ix_sync_object_chain", "sync_object", ["chain", "sequence"])
    # A key and the ring that it goes into are made in one transaction: it never says no.
    op.drop_column("sync_key", "published")
