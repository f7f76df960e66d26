"""Indexes that answer the client list and the client page without reading long texts."""

from alembic import op

revision = "0003"
down_revision = "0002"

_OLD = (
    ("ix_person_sort_key", "person"),
    ("ix_contact_person_id", "contact"),
    ("ix_dated_fact_person_id", "dated_fact"),
    ("ix_dated_fact_kind", "dated_fact"),
    ("ix_appointment_person_id", "appointment"),
)
_NEW = (
    ("ix_person_order", "person", ["sort_key", "id", "dossier_id"]),
    ("ix_contact_history", "contact", ["person_id", "happened_at", "result"]),
    ("ix_dated_fact_latest", "dated_fact", ["person_id", "kind", "valid_from", "code"]),
    ("ix_appointment_next", "appointment", ["person_id", "status", "wall_time"]),
)


def upgrade() -> None:
    """Replace the plain indexes by ones that begin with the same column."""
    for name, table in _OLD:
        op.drop_index(name, table_name=table)
    for name, table, columns in _NEW:
        op.create_index(name, table, columns)
