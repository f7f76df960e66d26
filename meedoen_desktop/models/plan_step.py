"""A small step that was agreed: who does what by when."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Line, LongText


class PlanStep(Synced, Base):
    """One agreement with a client."""

    __tablename__ = "plan_step"
    QUIET = frozenset({"position", "occasion_id"})

    person_id: Mapped[Id] = mapped_column(index=True)
    what: Mapped[Line]
    who: Mapped[Line]
    due_on: Mapped[date | None] = mapped_column(Day)
    area_id: Mapped[Code]
    occasion_id: Mapped[Code]
    done_on: Mapped[date | None] = mapped_column(Day)
    outcome: Mapped[LongText]
    goal_id: Mapped[Code] = mapped_column(index=True)
    kind: Mapped[Code] = mapped_column(default="step")
    """step or homework (a small task until the next talk)."""
    position: Mapped[int] = mapped_column(default=0)

    def search_text(self) -> tuple[str, str, str]:
        return self.person_id, self.what, self.outcome
