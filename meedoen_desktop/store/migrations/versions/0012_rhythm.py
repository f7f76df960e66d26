"""The version of a meeting's calendar file (RFC 5545), and letters by the talk they are about."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Meetings that exist have not been in a calendar file yet."""
    op.create_index("ix_letter_appointment_id", "letter", ["appointment_id"])
    op.add_column(
        "group_meeting", sa.Column("sequence", sa.Integer(), nullable=False, server_default="0")
    )
