"""What a client said about the life areas: one value, shared by intake and board (asked once).

An open intake draft keeps it under ``area.<id>``; a closed occasion as ``AreaRating`` records.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.models import AreaRating, DraftValue
from meedoen_desktop.services import drafts
from meedoen_desktop.store import Store

PREFIX = "area."
THEMES = "themes"
_SETS = ("unknown", "rather_not")


@dataclass(frozen=True, slots=True)
class RatedOccasion:
    """All areas that were rated on one occasion (an intake or a board)."""

    occasion: str
    occasion_id: str
    rated_on: date
    answers: tuple[AreaAnswer, ...]

    def answer(self, area_id: str) -> AreaAnswer | None:
        return {answer.area_id: answer for answer in self.answers}.get(area_id)


def as_value(answer: AreaAnswer) -> dict[str, Any]:
    """The form in a draft."""
    plain = asdict(answer)
    del plain["area_id"]
    return plain | {name: sorted(plain[name]) for name in _SETS}


def as_answer(area_id: str, value: Mapping[str, Any]) -> AreaAnswer:
    """The inverse of ``as_value``; fields of a newer program are left out."""
    known = {field.name for field in fields(AreaAnswer)} - {"area_id"}
    given = {name: part for name, part in value.items() if name in known}
    return AreaAnswer(area_id, **given | {name: frozenset(given.get(name, ())) for name in _SETS})


def answers_in(values: Mapping[str, Any]) -> dict[str, AreaAnswer]:
    """The areas among the values of a draft."""
    return {
        key.removeprefix(PREFIX): as_answer(key.removeprefix(PREFIX), value)
        for key, value in values.items()
        if key.startswith(PREFIX)
    }


def draft_answers(store: Store, draft_id: str) -> dict[str, AreaAnswer]:
    """The areas of an open draft."""
    return answers_in(drafts.values(store, draft_id))


def save_answer(store: Store, draft_id: str, answer: AreaAnswer) -> None:
    """Keep one area in an open draft. ``NotFound`` when it was closed."""
    drafts.save_values(store, draft_id, {PREFIX + answer.area_id: as_value(answer)})


def add_ratings(session: Session, occasion: RatedOccasion, person_id: str, dossier_id: str) -> None:
    """Write the answers of a closed occasion; areas without any answer are left out."""
    for answer in occasion.answers:
        if answer != AreaAnswer(answer.area_id):
            sets = {name: " ".join(sorted(getattr(answer, name))) for name in _SETS}
            session.add(
                AreaRating(
                    dossier_id=dossier_id, person_id=person_id, occasion=occasion.occasion,
                    occasion_id=occasion.occasion_id, rated_on=occasion.rated_on,
                    **asdict(answer) | sets,
                )
            )  # fmt: skip


def rating_history(store: Store, person_id: str) -> tuple[RatedOccasion, ...]:
    """All occasions of one client, oldest first."""
    with store.read() as session:
        return history_of(session, person_id)


def history_of(session: Session, person_id: str) -> tuple[RatedOccasion, ...]:
    """All occasions of one client, inside a running transaction; one statement."""
    rows = session.scalars(
        select(AreaRating)
        .where(AreaRating.person_id == person_id)
        .order_by(AreaRating.rated_on, AreaRating.occasion_id)
    )
    grouped: dict[tuple[str, str, date], list[AreaAnswer]] = {}
    for row in rows:
        grouped.setdefault((row.occasion, row.occasion_id, row.rated_on), []).append(_answer(row))
    return tuple(RatedOccasion(*key, tuple(answers)) for key, answers in grouped.items())


def _answer(row: AreaRating) -> AreaAnswer:
    return AreaAnswer(
        row.area_id, row.importance, row.number_now, row.number_wished,
        frozenset(row.unknown.split()), frozenset(row.rather_not.split()),
        row.want_to_talk, row.care_need, row.help_present, row.words,
    )  # fmt: skip


def merge_into_draft(session: Session, draft_id: str, answers: Mapping[str, AreaAnswer]) -> None:
    """Bring what a kept board says into an open intake; care and own words there stay."""
    present = answers_in(drafts.values_of(session, draft_id))
    for area_id, board in answers.items():
        said = present.get(area_id, AreaAnswer(area_id))
        merged = replace(said.with_shared(board), words=said.words or board.words)
        key, text = PREFIX + area_id, drafts.as_text(as_value(merged))
        session.merge(DraftValue(draft_id=draft_id, key=key, value=text))
