"""Everything that came out of the exercises with one client, to compare over time.

Intake and board share one value per area (asked once): every time that the areas were rated
counts. A board that was played within an intake is one time with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import name_in_text
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.models import Person
from meedoen_desktop.services.clients.area_values import RatedOccasion, history_of
from meedoen_desktop.services.exercises.exercise_records import boards, records_of
from meedoen_desktop.services.exercises.kept_exercises import BoardRecord, Record, Said
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store


@dataclass(frozen=True, slots=True)
class AreaSession:
    """One time that the areas were rated. ``board`` is what was kept of the board, if played."""

    id: str
    on: date
    values: tuple[AreaValue, ...]
    words: Said
    board: BoardRecord | None = None

    def value(self, area_id: str) -> AreaValue:
        """What was said about an area; an empty value when nothing was."""
        return {one.area_id: one for one in self.values}.get(area_id, AreaValue(area_id))

    def said(self, area_id: str) -> str:
        """The client's words about an area, or ""."""
        return dict(self.words).get(area_id, "")


@dataclass(frozen=True, slots=True)
class ClientResults:
    """All results of one client, oldest first. ``client_name`` is for the consultant."""

    person_id: str
    dossier_id: str
    client_name: str
    language: str
    """The client's, "" for Dutch."""
    records: tuple[Record, ...]
    sessions: tuple[AreaSession, ...]

    def record(self, result_id: str) -> Record | None:
        """One result, or None."""
        return {one.id: one for one in self.records}.get(result_id)

    @property
    def is_empty(self) -> bool:
        return not (self.records or self.sessions)


def client_results(store: Store, person_id: str) -> ClientResults:
    """All results of a client; the look into the dossier is logged. ``NotFound``."""
    with store.read() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet meer in de kluis."))
        found = records_of(session, person_id)
        sessions = area_sessions(boards(found), history_of(session, person_id))
        name, dossier_id = name_in_text(name_of(person)), person.dossier_id
        language = person.language
    store.log_access("view", dossier_id)
    return ClientResults(person_id, dossier_id, name, language, found, sessions)


def area_sessions(
    played: Iterable[BoardRecord], rated: Iterable[RatedOccasion]
) -> tuple[AreaSession, ...]:
    """Every time that the areas were rated, oldest first."""
    by_occasion = {one.intake_id or one.id: one for one in played}
    found = [_rated(one, by_occasion.pop(one.occasion_id, None)) for one in rated]
    alone = [
        AreaSession(one.id, one.played_on, one.values, one.words, one)
        for one in by_occasion.values()
    ]
    every = [one for one in (*found, *alone) if one.values or one.board]
    return tuple(sorted(every, key=lambda one: (one.on, one.id)))


def _rated(occasion: RatedOccasion, board: BoardRecord | None) -> AreaSession:
    words = {answer.area_id: answer.words for answer in occasion.answers if answer.words}
    if board is not None:
        words = dict(board.words) | words
    values = tuple(shared for one in occasion.answers if not (shared := one.shared()).is_empty)
    identity = board.id if board is not None else occasion.occasion_id
    return AreaSession(identity, occasion.rated_on, values, tuple(words.items()), board)
