"""What syncing keeps on this laptop: objects, members, keys, conflicts, alarms. No synced table."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "sync_object",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("chain", sa.String(length=80), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_sync_object")),
        sa.UniqueConstraint("name", name=op.f("uq_sync_object_name")),
    )
    op.create_index("ix_sync_object_chain", "sync_object", ["chain"])
    op.create_index("ix_sync_object_hash", "sync_object", ["hash"])
    op.create_index("ix_sync_object_state", "sync_object", ["state"])
    op.create_table(
        "sync_chain",
        sa.Column("chain", sa.String(length=80), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("chain", name=op.f("pk_sync_chain")),
    )
    op.create_table(
        "sync_member",
        sa.Column("stream", sa.String(length=32), nullable=False),
        sa.Column("verify_key", sa.LargeBinary(), nullable=False),
        sa.Column("receive_key", sa.LargeBinary(), nullable=False),
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("device", sa.String(length=32), nullable=False),
        sa.Column("label", sa.String(length=400), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("before", sa.String(length=64), nullable=False),
        sa.Column("head_sequence", sa.Integer(), nullable=False),
        sa.Column("head_hash", sa.String(length=64), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("stream", name=op.f("pk_sync_member")),
    )
    op.create_table(
        "sync_key",
        sa.Column("scope", sa.String(length=40), nullable=False),
        sa.Column("key_id", sa.String(length=16), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("published", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "key_id", name=op.f("pk_sync_key")),
    )
    op.create_table(
        "sync_quarantine",
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=False),
        sa.Column("since", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_sync_quarantine")),
    )
    op.create_table(
        "sync_alarm",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("about", sa.String(length=160), nullable=False),
        sa.Column("detail", sa.String(length=400), nullable=False),
        sa.Column("since", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("kind", "about", name=op.f("pk_sync_alarm")),
    )
    op.create_table(
        "sync_conflict",
        sa.Column("record_id", sa.String(length=32), nullable=False),
        sa.Column("field", sa.String(length=80), nullable=False),
        sa.Column("table_name", sa.String(length=40), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.Column("choices", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("record_id", "field", name=op.f("pk_sync_conflict")),
    )
    op.create_index("ix_sync_conflict_dossier_id", "sync_conflict", ["dossier_id"])
    op.create_table(
        "sync_fork",
        sa.Column("stream", sa.String(length=32), nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "counter", name=op.f("pk_sync_fork")),
    )
    op.create_table(
        "sync_blob",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("name", "dossier_id", name=op.f("pk_sync_blob")),
    )
    op.create_index("ix_sync_blob_state", "sync_blob", ["state"])
    op.create_table(
        "sync_digest",
        sa.Column("shard", sa.String(length=1), nullable=False),
        sa.Column("value", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("shard", name=op.f("pk_sync_digest")),
    )
