"""A test that is taken elsewhere: capacity, personality or interest (method.md 6)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Line, LongText


class Assessment(Synced, Base):
    """One test: the request, the day, and a short summary of the result."""

    __tablename__ = "assessment"

    person_id: Mapped[Id] = mapped_column(index=True)
    kind: Mapped[Code]
    """A test of the method profile: capacity, personality or interest."""
    language: Mapped[Code]
    status: Mapped[Code] = mapped_column(default="requested")
    """requested, planned, taken or cancelled."""
    requested_on: Mapped[date] = mapped_column(Day)
    taken_on: Mapped[date | None] = mapped_column(Day)
    """The day that it is planned for, until it is taken."""
    provider: Mapped[Line]
    summary: Mapped[LongText]
    attachment_id: Mapped[Code]

    def search_text(self) -> tuple[str, str, str]:
        return self.person_id, self.provider, self.summary
