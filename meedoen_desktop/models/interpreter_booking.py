"""An interpreter who was booked for a talk; a talk that moves asks for him to move along."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Line, LongText


class InterpreterBooking(Synced, Base):
    """One booking for one moment; moving it is a cancelled and a new one."""

    __tablename__ = "interpreter_booking"

    person_id: Mapped[Id] = mapped_column(index=True)
    appointment_id: Mapped[Code]
    moment: Mapped[str] = mapped_column(String(16))
    """``YYYY-MM-DDTHH:MM`` on the wall clock of the talk, as it was booked."""
    how: Mapped[Code]
    """phone or present."""
    language: Mapped[Code]
    organisation: Mapped[Line]
    reference: Mapped[Line]
    """What the organisation calls the booking."""
    booked_on: Mapped[date] = mapped_column(Day)
    cancelled_on: Mapped[date | None] = mapped_column(Day)
    note: Mapped[LongText]
    consultant_id: Mapped[Code]
