"""What happened to a referral, trajectory, indication or test, and when.

The record itself shows how things stand; these lines keep each change with its day, so that a
waiting time can still be told when all is over, and what was shared with whom.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, LongText


class TrailEvent(Synced, Base):
    """One change of status, or one sharing of data."""

    __tablename__ = "trail_event"
    __table_args__ = (Index("ix_trail_event_history", "person_id", "happened_on"),)

    person_id: Mapped[Id]
    subject: Mapped[Code]
    """referral, trajectory, indication, assessment or handover."""
    subject_id: Mapped[Code] = mapped_column(index=True)
    """Empty for a handover, which has no record of its own."""
    event: Mapped[Code]
    """The new status; or shared: a paper went out, with the client's consent."""
    happened_on: Mapped[date] = mapped_column(Day)
    note: Mapped[LongText]
    consultant_id: Mapped[Code]
