"""A closed intake: what was said per area, in the client's own words. Drafts live in `draft`."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column, validates

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Line, LongText


class Intake(Synced, Base):
    """One intake conversation, held with one version of a form."""

    __tablename__ = "intake"

    person_id: Mapped[Id] = mapped_column(index=True)
    form_id: Mapped[Code]
    form_version: Mapped[int]
    held_on: Mapped[date] = mapped_column(Day)
    mode: Mapped[Code]
    """table, phone, video, home or paper."""
    short: Mapped[bool] = mapped_column(default=False)
    summary: Mapped[LongText]
    smallest_step: Mapped[Line]
    step_by: Mapped[Line]
    step_on: Mapped[date | None] = mapped_column(Day)
    consultant_id: Mapped[Code]
    carried_over_on: Mapped[date | None] = mapped_column(Day)
    """When the consultant copied the text to the municipality's suite."""

    def search_text(self) -> tuple[str, str, str]:
        return self.person_id, self.smallest_step, self.summary


class IntakeAnswer(Synced, Base):
    """The answer to one question of the form, literally."""

    __tablename__ = "intake_answer"

    intake_id: Mapped[Id] = mapped_column(index=True)
    person_id: Mapped[Id] = mapped_column(index=True)
    question_id: Mapped[Code]
    words: Mapped[LongText]
    state: Mapped[Code]
    """empty, unknown ("weet ik niet") or rather_not ("liever niet")."""

    def search_text(self) -> tuple[str, str, str] | None:
        return (self.person_id, "", self.words) if self.words else None


class AreaRating(Synced, Base):
    """Importance and numbers of one life area on one occasion: shared by intake and board."""

    __tablename__ = "area_rating"
    person_id: Mapped[Id] = mapped_column(index=True)
    occasion: Mapped[Code]
    """intake or board."""
    occasion_id: Mapped[Id] = mapped_column(index=True)
    rated_on: Mapped[date] = mapped_column(Day)
    area_id: Mapped[Code]
    importance: Mapped[int | None]
    """0 not, 1 a little, 2 very important; None when not said."""
    number_now: Mapped[int | None]
    number_wished: Mapped[int | None]
    unknown: Mapped[Line]
    """Fields answered "weet ik niet", with spaces between."""
    rather_not: Mapped[Line]
    """Fields answered "liever niet", with spaces between."""
    want_to_talk: Mapped[bool] = mapped_column(default=False)
    care_need: Mapped[Code]
    help_present: Mapped[Line]
    words: Mapped[LongText]

    @validates("importance", "number_now", "number_wished")
    def _check_range(self, key: str, value: int | None) -> int | None:
        """Guards local input only: merged data is never refused (sync.md 3)."""
        low, high = (0, 2) if key == "importance" else (1, 10)
        if value is not None and not low <= value <= high:
            raise ValueError(f"{key} is from {low} to {high}, not {value}")
        return value

    def search_text(self) -> tuple[str, str, str] | None:
        """The words of a board are found through its result, which opens it."""
        if not self.words or self.occasion == "board":
            return None
        return self.person_id, self.help_present, self.words


class Theme(Synced, Base):
    """An area that the client chose to talk about (at most three)."""

    __tablename__ = "theme"
    SET_MEMBER = True
    QUIET = frozenset({"position", "occasion_id"})

    person_id: Mapped[Id] = mapped_column(index=True)
    occasion_id: Mapped[Id] = mapped_column(index=True)
    area_id: Mapped[Code]
    position: Mapped[int] = mapped_column(default=0)
