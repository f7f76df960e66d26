"""Clients whose file is closed, each for another reason, so that the flow tells who left.

An own chance, so that the other invented histories stay what they were. For whom the file is
closed, time stood still on that day: their history was invented as if it was that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from meedoen_desktop.models import Appointment, Base, Contact, PlanStep
from meedoen_desktop.services.clients.groups import NewFact, record_of
from meedoen_desktop.services.practice.cards import choices
from meedoen_desktop.services.practice.chance import Chance
from meedoen_desktop.services.practice.games import Player
from meedoen_desktop.services.practice.histories import Historian
from meedoen_desktop.services.practice.people import Inventor
from meedoen_desktop.services.practice.place import Place, place_of
from meedoen_desktop.services.practice.words import people as invented_names
from meedoen_desktop.services.practice.words import stories
from meedoen_desktop.services.rhythm.closing import CLOSING
from meedoen_desktop.store import Store

SEED = 61
_NUMBERS = -100
"""Their file numbers are older than those of who is in file."""
_TEST_NUMBERS = 999_950_000
"""A part of the test range that nobody else in the vault has."""


class _Leaver(NamedTuple):
    """``days_ago`` the file closed; ``again`` in how many days to look again, 0 for not."""

    reason: str
    days_ago: int
    note: str
    again: int = 0


_LEAVERS = (
    _Leaver("work", 41, "Werkt nu 24 uur per week bij een bakker. De nazorg is voorbij."),
    _Leaver("education", 88, "Is begonnen met een opleiding voor helpende zorg."),
    _Leaver("maximum", 120, "Gaat drie dagen naar de dagbesteding en zit daar goed."),
    _Leaver("moved", 19, "Woont nu in een andere gemeente."),
    _Leaver(
        "illness", 362, "Is ziek en heeft nu rust nodig. Over een jaar kijken we weer samen.", 3
    ),
)


def add_leavers(store: Store, *, seed: int = 1) -> None:
    """Closed files of the last year; one of them asks to be looked at again this week."""
    today, place = store.clock.today(), place_of(store)
    with store.work() as session:
        for number, leaver in enumerate(_LEAVERS):
            closed = Chance(seed, today).workday(leaver.days_ago)
            chance = Chance(seed * 100 + SEED + number, closed)
            inventor = Inventor(
                chance, invented_names(), stories(), place.homes, store.author,
                _TEST_NUMBERS + 100 * number,
            )  # fmt: skip
            session.add_all(place.fitting(_records(inventor, place, leaver, number, today)))


def _records(
    inventor: Inventor, place: Place, leaver: _Leaver, number: int, today: date
) -> Iterator[Base]:
    chance, words, author = inventor.chance, inventor.stories, inventor.consultant_id
    dossier = inventor.dossier(_NUMBERS + number)
    person = inventor.person(dossier)
    dossier.closed_on, dossier.closing_reason = chance.today, leaver.reason
    fact = NewFact(
        CLOSING, leaver.reason, chance.today, leaver.note,
        today + timedelta(days=leaver.again) if leaver.again else None,
        profile_id=place.profile.id, profile_version=str(place.profile.version),
    )  # fmt: skip
    told = record_of(fact, person, author)
    told.id = chance.id()
    yield from (dossier, person, told)
    player = Player(chance, words, choices(), author, place.client)
    historian = Historian(chance, words, place, author, player)
    started = (person.added_on or chance.today) + timedelta(days=14)
    for one in historian.records(person, started):  # nothing of it is left to be done
        if isinstance(one, Contact):
            one.next_done = True
        if not isinstance(one, Appointment | PlanStep):
            yield one
