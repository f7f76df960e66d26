"""What happens to a letter, interpreters that are booked, and the moment that a message told."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Letters of before have no steps; their line in the history goes on counting."""
    op.create_table(
        "letter_event",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("letter_id", sa.String(length=32), nullable=False),
        sa.Column("appointment_id", sa.String(length=64), nullable=False),
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("happened_on", sa.String(length=10), nullable=False),
        sa.Column("registered", sa.Boolean(), nullable=False),
        sa.Column("barcode", sa.String(length=400), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("written_at", sa.String(length=32), nullable=False),
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_event")),
    )
    op.create_index("ix_letter_event_dossier_id", "letter_event", ["dossier_id"])
    op.create_index("ix_letter_event_history", "letter_event", ["person_id", "happened_on"])
    op.create_index("ix_letter_event_letter_id", "letter_event", ["letter_id"])
    op.create_table(
        "interpreter_booking",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("appointment_id", sa.String(length=64), nullable=False),
        sa.Column("moment", sa.String(length=16), nullable=False),
        sa.Column("how", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=64), nullable=False),
        sa.Column("organisation", sa.String(length=400), nullable=False),
        sa.Column("reference", sa.String(length=400), nullable=False),
        sa.Column("booked_on", sa.String(length=10), nullable=False),
        sa.Column("cancelled_on", sa.String(length=10), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interpreter_booking")),
    )
    op.create_index("ix_interpreter_booking_dossier_id", "interpreter_booking", ["dossier_id"])
    op.create_index("ix_interpreter_booking_person_id", "interpreter_booking", ["person_id"])
    op.create_table(
        "talk_message",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("contact_id", sa.String(length=32), nullable=False),
        sa.Column("appointment_id", sa.String(length=64), nullable=False),
        sa.Column("about", sa.String(length=16), nullable=False),
        sa.Column("channel", sa.String(length=64), nullable=False),
        sa.Column("told_on", sa.String(length=10), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talk_message")),
    )
    op.create_index("ix_talk_message_contact_id", "talk_message", ["contact_id"])
    op.create_index("ix_talk_message_dossier_id", "talk_message", ["dossier_id"])
    op.create_index("ix_talk_message_person_id", "talk_message", ["person_id"])
