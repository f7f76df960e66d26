"""A goal of a client's plan, reached in small steps (`plan_step`)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Line, LongText


class Goal(Synced, Base):
    """What the client wants, in the client's own words."""

    __tablename__ = "goal"
    QUIET = frozenset({"position", "source", "occasion_id"})

    person_id: Mapped[Id] = mapped_column(index=True)
    what: Mapped[Line]
    why: Mapped[LongText]
    area_id: Mapped[Code]
    target_on: Mapped[date | None] = mapped_column(Day)
    reached_on: Mapped[date | None] = mapped_column(Day)
    stopped_on: Mapped[date | None] = mapped_column(Day)
    source: Mapped[Code]
    """intake, board, strengths or pictures; empty when it was written in the plan itself."""
    occasion_id: Mapped[Code]
    set_on: Mapped[date | None] = mapped_column(Day)
    position: Mapped[int] = mapped_column(default=0)
    outcome: Mapped[LongText]
    """How it was reached or why it was stopped, in the client's words."""

    def search_text(self) -> tuple[str, str, str]:
        return self.person_id, self.what, f"{self.why} {self.outcome}".strip()
