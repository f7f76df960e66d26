"""Clients that a colleague gave: who, from when and why, until it was seen."""

from __future__ import annotations

from datetime import date

import pytest

from meedoen_desktop.services.caseload.team_news import (
    NOTHING,
    mark_seen,
    read_team_news,
    see_again,
)
from meedoen_desktop.services.clients import assignments
from meedoen_desktop.services.clients.assignments import Assignment, add_member
from meedoen_desktop.services.persons.doubles import keep_apart, possible_doubles
from meedoen_desktop.services.persons.look_alikes import FILE
from meedoen_desktop.services.team import ConsultantDetails, save_consultant
from meedoen_desktop.store import Store
from meedoen_desktop.sync.engine import found
from tests.factories import add_person

TODAY = date(2026, 11, 24)


@pytest.fixture
def team(store: Store) -> tuple[str, str]:
    """Noor, who sits here, and Fatma."""
    noor = save_consultant(store, ConsultantDetails(name="Noor")).id
    return noor, add_member(store, ConsultantDetails(name="Fatma"))


def give(store: Store, person: str, to: str, by: str, since: date = TODAY) -> None:
    here, store.author = store.author, by
    assignments.assign(store, Assignment((person,), to, since, "Fatma gaat met verlof"))
    store.author = here


def test_a_vault_of_one_has_no_news(store: Store, team: tuple[str, str]) -> None:
    give(store, add_person(store), team[0], team[1])
    assert read_team_news(store) == NOTHING


def test_a_client_given_by_a_colleague_is_told_until_it_was_seen(
    store: Store, team: tuple[str, str]
) -> None:
    noor, fatma = team
    found(store, "Laptop van Noor")
    person, own = add_person(store), add_person(store, file_number="2")
    give(store, person, noor, fatma)
    give(store, own, noor, noor)
    (given,) = read_team_news(store).given
    assert (given.name, given.by, given.since) == ("Anna van Velzen", "Fatma", TODAY)
    assert given.reason == "Fatma gaat met verlof"
    mark_seen(store, given.fact_id)
    assert read_team_news(store).is_empty
    see_again(store, given.fact_id)
    assert read_team_news(store).given == (given,)


def test_who_went_on_to_somebody_else_or_long_ago_is_no_news(
    store: Store, team: tuple[str, str]
) -> None:
    noor, fatma = team
    found(store, "Laptop van Noor")
    passed_on, old, ahead = (add_person(store, file_number=str(n)) for n in range(3))
    give(store, passed_on, noor, fatma)
    give(store, passed_on, fatma, noor)
    give(store, old, noor, fatma, date(2026, 9, 1))
    give(store, ahead, noor, fatma, date(2026, 12, 1))
    assert [one.person_id for one in read_team_news(store).given] == [ahead]


def test_a_file_number_made_on_two_laptops_is_told_and_leads_to_the_doubles(
    store: Store, team: tuple[str, str]
) -> None:
    found(store, "Laptop van Noor")
    one = add_person(store, file_number="2026-7")
    other = add_person(store, file_number="2026-7", surname="Berg", first_names="Bea")
    assert read_team_news(store).two_files == 1
    (double,) = possible_doubles(store)
    assert {double.one.person_id, double.other.person_id} == {one, other}
    assert double.reason == FILE
    keep_apart(store, one, other)
    assert read_team_news(store).two_files == 0
    assert possible_doubles(store) == ()
