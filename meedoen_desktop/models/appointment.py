"""An appointment: wall time in a zone, so that a change of summer time never moves it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column, validates

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Id, Line, LongText


class Appointment(Synced, Base):
    """A planned talk with one client."""

    __tablename__ = "appointment"
    __table_args__ = (Index("ix_appointment_next", "person_id", "status", "wall_time"),)
    QUIET = frozenset({"zone", "sequence", "in_calendar"})

    person_id: Mapped[Id]
    wall_time: Mapped[str] = mapped_column(String(16), index=True)
    """``YYYY-MM-DDTHH:MM`` on the wall clock of ``zone``."""
    zone: Mapped[Code] = mapped_column(default="Europe/Amsterdam")
    minutes: Mapped[int] = mapped_column(default=45)
    form: Mapped[Code]
    """office, phone, video or home."""
    kind: Mapped[Code]
    """intake, follow_up, review, three_way, workplace, group or other."""
    place: Mapped[Line]
    link: Mapped[Line]
    status: Mapped[Code] = mapped_column(default="planned")
    """planned, done, no_show or cancelled."""
    consultant_id: Mapped[Code] = mapped_column(index=True)
    note: Mapped[LongText]
    sequence: Mapped[int] = mapped_column(default=0)
    """How often the talk was changed: the SEQUENCE of its calendar file (RFC 5545)."""
    people: Mapped[Line]
    """Who else is there: supporter, coach, interpreter."""
    agenda: Mapped[LongText]
    """The points of the talk, one per line."""
    in_calendar: Mapped[int] = mapped_column(default=-1)
    """The ``sequence`` that stands in the consultant's own calendar; -1 for none."""

    @validates("minutes")
    def _check_minutes(self, _key: str, minutes: int) -> int:
        """Guards local input only: merged data is never refused (sync.md 3)."""
        if minutes <= 0:
            raise ValueError("an appointment lasts at least a minute")
        return minutes

    @property
    def wall(self) -> datetime:
        """The wall time as a naive datetime."""
        return datetime.fromisoformat(self.wall_time)

    def search_text(self) -> tuple[str, str, str] | None:
        words = " ".join(part for part in (self.note, self.agenda, self.people) if part)
        return (self.person_id, self.place, words) if words else None
