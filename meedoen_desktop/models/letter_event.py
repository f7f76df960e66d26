"""What happened to a kept letter: printed, handed over, posted, and how the post fared.

The letter itself never changes; each line says what happened, when, and who said so.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Instant, Line, LongText


class LetterEvent(Synced, Base):
    """One step of one letter."""

    __tablename__ = "letter_event"
    __table_args__ = (Index("ix_letter_event_history", "person_id", "happened_on"),)

    person_id: Mapped[Id]
    letter_id: Mapped[Id] = mapped_column(index=True)
    appointment_id: Mapped[Code]
    """The talk of the letter, if any."""
    event: Mapped[Code]
    """printed; went out: posted, handed or mailed; registered mail: delivered, not_home, refused
    or returned."""
    happened_on: Mapped[date] = mapped_column(Day)
    registered: Mapped[bool] = mapped_column(default=False)
    barcode: Mapped[Line]
    """Of a registered letter that was posted."""
    note: Mapped[LongText]
    written_at: Mapped[datetime] = mapped_column(Instant)
    """Of one day the last that was written counts."""
    consultant_id: Mapped[Code]

    def search_text(self) -> tuple[str, str, str] | None:
        return (self.person_id, self.barcode, self.note) if self.barcode else None
