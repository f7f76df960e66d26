"""What could become a goal: what the client chose or wished in the intake and the exercises.

Only suggestions. Client and consultant choose; nothing becomes a goal by itself (method.md 1).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.models import AreaRating, Intake, IntakeAnswer, Theme
from meedoen_desktop.services.exercises.exercise_records import (
    boards,
    pictures,
    records_of,
    strengths,
)
from meedoen_desktop.services.exercises.exercise_words import dutch_areas
from meedoen_desktop.services.exercises.kept_exercises import BoardRecord, Record
from meedoen_desktop.services.plans.plan_goals import PlanGoal

INTAKE, BOARD, STRENGTHS, PICTURES = "intake", "board", "strengths", "pictures"
_WISHES = ("blij-3", "doen-5", "mensen-5", "wonen-3", "regelen-2")
"""Questions of the form that ask for a wish."""
_FORWARD = "forward"
"""The part of a board talk about how it may become."""
_LONGEST = 400
_MOST = 9


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something the client said. ``what`` is a beginning for the goal, to be reworded together."""

    source: str
    """intake, board, strengths or pictures."""
    occasion_id: str
    on: date
    what: str
    area_id: str
    why: str
    """The client's own words about it, or ""."""

    def led_to(self, goal: PlanGoal) -> bool:
        """Whether ``goal`` came from this."""
        if (goal.source, goal.occasion_id) != (self.source, self.occasion_id):
            return False
        if self.area_id:
            return goal.area_id == self.area_id
        return goal.what == self.what or (bool(self.why) and goal.why == self.why)


def suggestions_for(
    session: Session, person_id: str, goals: Sequence[PlanGoal]
) -> tuple[Suggestion, ...]:
    """What the last intake and the last exercises offer and is no goal yet."""
    found = [*_from_intake(session, person_id), *_from_exercises(records_of(session, person_id))]
    fresh = [one for one in found if not any(one.led_to(goal) for goal in goals)]
    return tuple(_once(fresh))[:_MOST]


def _from_intake(session: Session, person_id: str) -> Iterator[Suggestion]:
    latest = session.scalars(
        select(Intake).where(Intake.person_id == person_id).order_by(Intake.held_on.desc())
    ).first()
    if latest is None:
        return
    names = dutch_areas()
    ratings = select(AreaRating).where(AreaRating.occasion_id == latest.id)
    answers = select(IntakeAnswer).where(
        IntakeAnswer.intake_id == latest.id, IntakeAnswer.words != ""
    )
    said = {rating.area_id: rating.words for rating in session.scalars(ratings)}
    wishes = {answer.question_id: answer.words for answer in session.scalars(answers)}
    for question in _WISHES:
        if question in wishes:
            area, what = question.rpartition("-")[0], _line(wishes[question])
            yield Suggestion(INTAKE, latest.id, latest.held_on, what, area, "")
    themes = select(Theme.area_id).where(Theme.occasion_id == latest.id).order_by(Theme.position)
    for area in session.scalars(themes):
        words = said.get(area, "").strip()
        yield Suggestion(INTAKE, latest.id, latest.held_on, names.get(area, area), area, words)


def _from_exercises(records: Iterable[Record]) -> Iterator[Suggestion]:
    known = tuple(records)
    for board in boards(known)[-1:]:
        yield from _from_board(board)
    for game in strengths(known)[-1:]:
        for card in game.learning:
            what, why = _line(card.says or card.name), card.words.strip() or card.says
            yield Suggestion(STRENGTHS, game.id, game.played_on, what, "", why)
    for picked in pictures(known)[-1:]:
        if picked.wished is not None and picked.wished.words.strip():
            what = _line(picked.wished.words)
            yield Suggestion(PICTURES, picked.id, picked.played_on, what, "", what)


def _from_board(board: BoardRecord) -> Iterator[Suggestion]:
    names, said = dutch_areas(), dict(board.words)
    wished = {note.area_id: note.words for note in board.notes if note.part == _FORWARD}
    for area in board.chosen:
        what = _line(wished.get(area, "")) or names.get(area, area)
        yield Suggestion(BOARD, board.id, board.played_on, what, area, said.get(area, "").strip())


def _once(found: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """The wish and the theme of one area are one suggestion, and so are the same words."""
    seen: set[tuple[str, str]] = set()
    for one in found:
        keys = {(one.source, one.area_id or one.what), ("", one.what.lower())}
        if not keys & seen:
            yield one
        seen |= keys


def _line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]
