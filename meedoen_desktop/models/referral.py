"""A referral to an organisation: what was asked of whom, and what came of it (method.md 8)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Line, LongText


class Referral(Synced, Base):
    """One referral of one client."""

    __tablename__ = "referral"

    person_id: Mapped[Id] = mapped_column(index=True)
    kind: Mapped[Code]
    """A kind of the method profile, such as welfare or wmo."""
    organisation: Mapped[Line]
    purpose: Mapped[LongText]
    referred_on: Mapped[date] = mapped_column(Day)
    status: Mapped[Code] = mapped_column(default="proposed")
    """proposed, sent, accepted, started, waiting, finished, refused or stopped."""
    status_on: Mapped[date | None] = mapped_column(Day)
    contact_name: Mapped[Line]
    contact_details: Mapped[LongText]
    feedback_due: Mapped[date | None] = mapped_column(Day)
    """An agreed day; empty: the waiting time of the kind counts."""
    acute: Mapped[bool] = mapped_column(default=False)
    """Worrying situation: the waiting time is not waited for."""
    outcome: Mapped[LongText]
    note: Mapped[LongText]
    consultant_id: Mapped[Code]

    def search_text(self) -> tuple[str, str, str]:
        body = f"{self.purpose} {self.contact_name} {self.outcome} {self.note}"
        return self.person_id, self.organisation, body.strip()
