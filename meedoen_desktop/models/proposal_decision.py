"""What the consultant decided about a proposal: done, moved, paused, skipped or stopped.

Proposals themselves are never stored: they are computed from facts, and decisions are facts.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Line, LongText


class ProposalDecision(Synced, Base):
    """One decision about one occurrence of one rule."""

    __tablename__ = "proposal_decision"
    __table_args__ = (Index("ix_proposal_decision_about", "person_id", "rule", "about"),)

    person_id: Mapped[Id]
    rule: Mapped[Code]
    """The rule of the rhythm, such as contact or review."""
    about: Mapped[Line]
    """The occurrence, such as "contact:2026-09-02"; another occurrence is not decided by it."""
    decision: Mapped[Code]
    """done, moved, paused, skipped or stopped."""
    until: Mapped[date | None] = mapped_column(Day)
    """moved: the day to do it; paused: the last day of rest; otherwise empty."""
    reason: Mapped[LongText]
    decided_on: Mapped[date] = mapped_column(Day)
    consultant_id: Mapped[Code]

    def search_text(self) -> tuple[str, str, str] | None:
        return (self.person_id, "", self.reason) if self.reason else None
