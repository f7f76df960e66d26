"""A meeting for several clients: an introduction in a group, an open day (method.md 3 and 8)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, validates

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Id, Line, LongText


class GroupMeeting(Synced, Base):
    """One meeting of the team; ``dossier_id`` is "team" and no client is named in it."""

    __tablename__ = "group_meeting"
    QUIET = frozenset({"zone", "sequence"})

    title: Mapped[Line]
    kind: Mapped[Code]
    """group or open_day."""
    wall_time: Mapped[str] = mapped_column(String(16), index=True)
    """``YYYY-MM-DDTHH:MM`` on the wall clock of ``zone``."""
    zone: Mapped[Code] = mapped_column(default="Europe/Amsterdam")
    minutes: Mapped[int] = mapped_column(default=90)
    place: Mapped[Line]
    organisation: Mapped[Line]
    note: Mapped[LongText]
    status: Mapped[Code] = mapped_column(default="planned")
    """planned, done or cancelled."""
    consultant_id: Mapped[Code]
    sequence: Mapped[int] = mapped_column(default=0, server_default="0")
    """How often it was changed: the SEQUENCE of its calendar file (RFC 5545)."""

    @validates("minutes")
    def _check_minutes(self, _key: str, minutes: int) -> int:
        """Guards local input only: merged data is never refused (sync.md 3)."""
        if minutes <= 0:
            raise ValueError("a meeting lasts at least a minute")
        return minutes

    @property
    def wall(self) -> datetime:
        """The wall time as a naive datetime."""
        return datetime.fromisoformat(self.wall_time)


class Attendance(Synced, Base):
    """One client at one meeting; stands in the client's own dossier."""

    __tablename__ = "attendance"

    person_id: Mapped[Id] = mapped_column(index=True)
    meeting_id: Mapped[Id] = mapped_column(index=True)
    status: Mapped[Code] = mapped_column(default="invited")
    """invited, comes, not, attended or absent."""
