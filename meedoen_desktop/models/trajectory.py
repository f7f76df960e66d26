"""A trajectory of months at a provider, with the coach's monthly reports (method.md 3 and 8)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Line, LongText


class Trajectory(Synced, Base):
    """A bought or own programme."""

    __tablename__ = "trajectory"

    person_id: Mapped[Id] = mapped_column(index=True)
    kind: Mapped[Code]
    """A kind of the method profile, such as welfare or learn_work."""
    provider: Mapped[Line]
    goal: Mapped[LongText]
    starts_on: Mapped[date] = mapped_column(Day)
    ends_on: Mapped[date | None] = mapped_column(Day)
    status: Mapped[Code] = mapped_column(default="planned")
    """planned, running, finished or stopped."""
    coach: Mapped[Line]
    coach_details: Mapped[LongText]
    hours: Mapped[int] = mapped_column(default=0)
    """Hours a week at the start; 0 when not agreed."""
    price_cents: Mapped[int] = mapped_column(default=0)
    outcome: Mapped[LongText]
    referral_id: Mapped[Code]
    consultant_id: Mapped[Code]

    def search_text(self) -> tuple[str, str, str]:
        body = f"{self.goal} {self.coach} {self.outcome}"
        return self.person_id, self.provider, body.strip()


class TrajectoryReport(Synced, Base):
    """What the coach told: once a month, or in a three-way talk."""

    __tablename__ = "trajectory_report"

    person_id: Mapped[Id] = mapped_column(index=True)
    trajectory_id: Mapped[Id] = mapped_column(index=True)
    reported_on: Mapped[date] = mapped_column(Day)
    hours: Mapped[int | None]
    """Hours a week now, so that building up can be seen; empty when not said."""
    three_way: Mapped[bool] = mapped_column(default=False)
    note: Mapped[LongText]

    def search_text(self) -> tuple[str, str, str] | None:
        return (self.person_id, "", self.note) if self.note else None
