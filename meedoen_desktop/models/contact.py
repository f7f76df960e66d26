"""A contact moment: a call, a talk, a message or a short note. Immutable once closed."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Instant, Line, LongText


class Contact(Synced, Base):
    """What happened, in which form, with which result, and what comes next."""

    __tablename__ = "contact"
    __table_args__ = (
        Index("ix_contact_history", "person_id", "happened_at", "result"),
        Index("ix_contact_rhythm", "result", "form", "person_id", "happened_at", "appointment_id"),
    )

    person_id: Mapped[Id]
    happened_at: Mapped[datetime] = mapped_column(Instant, index=True)
    form: Mapped[Code]
    """phone, office, video, home, message, letter, note, given (activities to take home) or
    imported (from a list: a day only)."""
    result: Mapped[Code]
    """spoken, no_answer, voicemail, supporter, no_show or empty (a note)."""
    note: Mapped[LongText]
    next_step: Mapped[Line]
    next_on: Mapped[date | None] = mapped_column(Day)
    next_done: Mapped[bool] = mapped_column(default=False)
    appointment_id: Mapped[Code]
    consultant_id: Mapped[Code]

    def search_text(self) -> tuple[str, str, str]:
        return self.person_id, self.next_step, self.note
