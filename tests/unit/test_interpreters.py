"""An interpreter is arranged for a talk, and goes along when it moves or is cancelled."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from meedoen_desktop.errors import NotFound
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services.agenda import appointments, interpreters
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.interpreters import Booking
from meedoen_desktop.services.dossier.timeline import INTERPRETER, read_timeline
from meedoen_desktop.services.rhythm.proposals import for_client
from meedoen_desktop.store import Store
from tests.letters import addressed, office

DAY = date(2026, 12, 1)
LVW = load_profile("lvw")


@pytest.fixture
def person(store: Store) -> str:
    office(store)
    return addressed(store, language="ar", interpreter="phone")


@pytest.fixture
def talk(store: Store, person: str) -> str:
    return appointments.plan(store, person, Talk(DAY, time(13, 30)))


def proposed(store: Store, person: str) -> dict[str, str]:
    lines = for_client(store, LVW, person)
    return {one.kind: one.about for one in lines if one.kind.startswith("interpreter")}


def book(store: Store, talk: str) -> str:
    return interpreters.book(store, talk, interpreters.arranging(store, talk).wanted)


def test_language_way_and_organisation_are_known_beforehand(store: Store, talk: str) -> None:
    about = interpreters.arranging(store, talk)
    assert about.wanted == Booking("phone", "ar", "Tolkentelefoon")
    assert about.booked is None
    assert about.reach("Onbekend") == ""


def test_it_is_proposed_until_it_is_arranged_and_stands_in_the_history(
    store: Store, person: str, talk: str
) -> None:
    assert list(proposed(store, person)) == ["interpreter"]
    made = book(store, talk)
    assert proposed(store, person) == {}
    told = [one for one in read_timeline(store, person).entries if one.kind == INTERPRETER]
    assert [(one.form, one.title, one.extra) for one in told] == [
        ("booked", "Tolkentelefoon", "2026-12-01T13:30")
    ]
    interpreters.take_back(store, made)
    assert list(proposed(store, person)) == ["interpreter"]


def test_nobody_is_proposed_to_who_needs_none(store: Store) -> None:
    office(store)
    person = addressed(store, language="ar")
    appointments.plan(store, person, Talk(DAY, time(10)))
    assert proposed(store, person) == {}


@pytest.mark.parametrize(
    ("day", "at"), [(date(2026, 12, 8), time(13, 30)), (DAY, time(15))], ids=["day", "hour"]
)
def test_a_talk_that_moves_takes_its_interpreter_along(
    store: Store, person: str, talk: str, day: date, at: time
) -> None:
    made = book(store, talk)
    appointments.move(store, talk, day, at)
    assert list(proposed(store, person)) == ["interpreter_off"]
    new = interpreters.move(store, made)
    assert proposed(store, person) == {}
    assert interpreters.booking(store, new).moment == datetime.combine(day, at)
    interpreters.take_back(store, new, made)
    assert list(proposed(store, person)) == ["interpreter_off"]


def test_a_talk_that_is_cancelled_asks_to_cancel_the_interpreter(
    store: Store, person: str, talk: str
) -> None:
    made = book(store, talk)
    appointments.cancel(store, talk)
    assert list(proposed(store, person)) == ["interpreter_off"]
    interpreters.cancel(store, made)
    assert proposed(store, person) == {}
    assert "cancelled" in {one.form for one in read_timeline(store, person).entries}
    interpreters.restore(store, made)
    assert list(proposed(store, person)) == ["interpreter_off"]


def test_after_cancelling_the_new_moment_is_arranged_anew(
    store: Store, person: str, talk: str
) -> None:
    interpreters.cancel(store, book(store, talk))
    appointments.move(store, talk, date(2026, 12, 8), time(9))
    assert list(proposed(store, person)) == ["interpreter"]


def test_a_talk_that_is_gone_is_said(store: Store) -> None:
    with pytest.raises(NotFound):
        interpreters.arranging(store, "x")
    with pytest.raises(NotFound):
        interpreters.booking(store, "x")
