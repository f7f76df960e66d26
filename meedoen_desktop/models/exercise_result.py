"""The kept result of an exercise: the client's choices and words, never a score."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, LongText


class ExerciseResult(Synced, Base):
    """Written only after the client's yes."""

    __tablename__ = "exercise_result"

    person_id: Mapped[Id] = mapped_column(index=True)
    exercise_id: Mapped[Code]
    exercise_version: Mapped[int]
    language: Mapped[Code]
    played_on: Mapped[date] = mapped_column(Day)
    played_with: Mapped[Code]
    """together, alone, consultant or paper."""
    payload: Mapped[LongText]
    """The result as JSON, in the exercise's own form."""
    intake_id: Mapped[Code]
    consultant_id: Mapped[Code]
