"""Every time that the life areas were rated, in an intake or on a board: to compare over time.

Intake and board share one value (asked once). A board that was played within an intake is one
time with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.services.area_values import RatedOccasion, history_of
from meedoen_desktop.services.exercise_records import boards, records_of
from meedoen_desktop.services.kept_exercises import BoardRecord, Record, Said
from meedoen_desktop.store import Store


@dataclass(frozen=True, slots=True)
class AreaSession:
    """One time. ``board`` is what was kept of the board, if it was played."""

    id: str
    on: date
    values: tuple[AreaValue, ...]
    words: Said
    board: BoardRecord | None = None

    def value(self, area_id: str) -> AreaValue:
        """What was said about an area; an empty value when nothing was."""
        return {one.area_id: one for one in self.values}.get(area_id, AreaValue(area_id))

    def said(self, area_id: str) -> str:
        return dict(self.words).get(area_id, "")


@dataclass(frozen=True, slots=True)
class ClientResults:
    """Everything that came out of the exercises with one client, oldest first."""

    records: tuple[Record, ...]
    sessions: tuple[AreaSession, ...]


def client_results(store: Store, person_id: str) -> ClientResults:
    """All results and all times that the areas were rated."""
    with store.read() as session:
        found = records_of(session, person_id)
        rated = history_of(session, person_id)
    return ClientResults(found, _sessions(boards(found), rated))


def _sessions(
    played: Iterable[BoardRecord], rated: Iterable[RatedOccasion]
) -> tuple[AreaSession, ...]:
    by_occasion = {one.intake_id or one.id: one for one in played}
    found = [_rated(one, by_occasion.pop(one.occasion_id, None)) for one in rated]
    alone = [AreaSession(one.id, one.played_on, one.values, one.words, one)
             for one in by_occasion.values()]  # fmt: skip
    every = [one for one in (*found, *alone) if one.values or one.board]
    return tuple(sorted(every, key=lambda one: (one.on, one.id)))


def _rated(occasion: RatedOccasion, board: BoardRecord | None) -> AreaSession:
    words = {answer.area_id: answer.words for answer in occasion.answers if answer.words}
    if board is not None:
        words = dict(board.words) | words
    values = tuple(shared for one in occasion.answers if not (shared := one.shared()).is_empty)
    identity = board.id if board is not None else occasion.occasion_id
    return AreaSession(identity, occasion.rated_on, values, tuple(words.items()), board)
