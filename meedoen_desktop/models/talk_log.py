"""A talk that was written down: what a contact moment does not hold, and what became of steps.

The agreements of a talk are plan steps with its id as ``occasion_id``; the note and the result are
its contact. So a talk can be read back, and a contact without one stays what it was.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, LongText


class TalkLog(Synced, Base):
    """One talk, beside its contact moment."""

    __tablename__ = "talk_log"
    __table_args__ = (Index("ix_talk_log_history", "person_id", "held_on"),)

    person_id: Mapped[Id]
    contact_id: Mapped[Code] = mapped_column(index=True)
    held_on: Mapped[date] = mapped_column(Day)
    own_words: Mapped[LongText]
    """The client's own words, literally; apart from the consultant's note."""
    points: Mapped[LongText]
    """The points of the agenda that were discussed, one per line."""
    carried_over_on: Mapped[date | None] = mapped_column(Day)
    """When the text was copied to the municipality's suite."""
    sheet_on: Mapped[date | None] = mapped_column(Day)
    """When the sheet with agreements was printed or saved."""
    mailed_on: Mapped[date | None] = mapped_column(Day)
    """When the consultant said that the confirmation was sent."""

    def search_text(self) -> tuple[str, str, str] | None:
        return (self.person_id, "", self.own_words) if self.own_words else None


class StepOutcome(Synced, Base):
    """How it went with an agreement or homework, each time that it was asked."""

    __tablename__ = "step_outcome"
    __table_args__ = (Index("ix_step_outcome_history", "person_id", "happened_on"),)

    person_id: Mapped[Id]
    step_id: Mapped[Code] = mapped_column(index=True)
    """A plan step, or the contact whose next step it was."""
    talk_id: Mapped[Code] = mapped_column(index=True)
    happened_on: Mapped[date] = mapped_column(Day)
    result: Mapped[Code]
    """done, partly or not_done."""
    words: Mapped[LongText]
    """Why, in a word; what helped or what stood in the way."""

    def search_text(self) -> tuple[str, str, str] | None:
        return (self.person_id, "", self.words) if self.words else None
