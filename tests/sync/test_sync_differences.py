"""What two people wrote without having seen each other, and how one of them settles it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from meedoen_desktop.models import DatedFact, Person
from meedoen_desktop.services import differences
from meedoen_desktop.services.clients import assignments, groups
from meedoen_desktop.services.clients.assignments import Assignment
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.differences import (
    RETURNED,
    SAME_DAY,
    TEXT,
    VALUE,
    Difference,
    Wish,
)
from meedoen_desktop.services.team import ConsultantDetails, save_consultant
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.sync.central import MemoryStore
from tests.sync.laptops import Laptop, Team
from tests.sync.meeting import all_sync, assert_same


@pytest.fixture
def central() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def two(team: Team, central: MemoryStore) -> tuple[Laptop, Laptop]:
    """Fatma and Jan, who share a vault."""
    a, b = team.of(2, central)
    for laptop, name in ((a, "Fatma"), (b, "Jan")):
        save_consultant(laptop.store, ConsultantDetails(name=name))
    all_sync(central, a, b)
    return a, b


def only(store: Store) -> Difference:
    inbox = differences.read_inbox(store)
    assert inbox.count == differences.count(store) == 1
    return inbox.groups[0].differences[0]


def disagree(a: Laptop, b: Laptop, central: MemoryStore, first: dict, second: dict) -> str:  # type: ignore[type-arg]
    """One client about whom Fatma and, a day later, Jan write something."""
    person = a.add(town="Leiden", street="Kerkstraat", house_number="3")
    all_sync(central, a, b)
    a.change(person, **first)
    b.clock.moment += timedelta(days=1)
    b.change(person, **second)
    all_sync(central, a, b)
    return person


def test_both_see_who_wrote_what_and_when(two: tuple[Laptop, Laptop], central: MemoryStore) -> None:
    a, b = two
    person = disagree(a, b, central, {"phone": "+31612345678"}, {"phone": "+31687654321"})
    (group,) = differences.read_inbox(a.store).groups
    assert (group.person_id, group.name) == (person, "Anna van Velzen")
    found = only(a.store)
    assert (found.kind, found.subject) == (VALUE, "phone")
    fatma, jan = found.sides
    assert (fatma.name, fatma.is_me, jan.name, jan.is_me) == ("Fatma", True, "Jan", False)
    assert jan.at - fatma.at > timedelta(hours=23)
    assert fatma.values == {"phone": "+31612345678"}
    assert (fatma.shows, jan.shows) == (False, True)
    assert [side.is_me for side in only(b.store).sides] == [False, True]
    assert differences.disputed_in(a.store, found.dossier_id) == 1
    assert differences.disputed_in(a.store, "0" * 32) == 0


def test_a_choice_reaches_the_colleague_and_ends_it(
    two: tuple[Laptop, Laptop], central: MemoryStore
) -> None:
    a, b = two
    person = disagree(a, b, central, {"town": "Delft"}, {"town": "Gouda"})
    found = only(a.store)
    differences.choose(a.store, found, found.sides[0])
    assert a.town(person) == "Delft"
    all_sync(central, a, b)
    assert b.town(person) == "Delft"
    assert differences.count(a.store) == differences.count(b.store) == 0
    assert_same(a, b)


def test_a_choice_can_be_taken_back_as_if_it_was_never_made(
    two: tuple[Laptop, Laptop], central: MemoryStore
) -> None:
    a, b = two
    person = disagree(a, b, central, {"surname": "Zand"}, {"surname": "Berg"})
    found = only(a.store)
    for side in found.sides:
        done = differences.choose(a.store, found, side)
        assert differences.count(a.store) == 0
        assert differences.undo(a.store, done)
        assert only(a.store).sides == found.sides
    assert verify(a.store).problems == ()
    with a.store.read() as session:
        assert session.get_one(Person, person).sort_key.startswith("berg")
    all_sync(central, a, b)
    assert_same(a, b)


def test_what_a_colleague_has_already_is_taken_back_by_its_value(
    two: tuple[Laptop, Laptop], central: MemoryStore
) -> None:
    a, b = two
    person = disagree(a, b, central, {"town": "Delft"}, {"town": "Gouda"})
    found = only(a.store)
    done = differences.choose(a.store, found, found.sides[0])
    all_sync(central, a, b)
    assert not differences.undo(a.store, done)
    assert a.town(person) == "Gouda"
    all_sync(central, a, b)
    assert_same(a, b)


def test_an_address_is_chosen_whole(two: tuple[Laptop, Laptop], central: MemoryStore) -> None:
    a, b = two
    person = disagree(
        a, b, central, {"street": "Dorpsweg", "house_number": "8"}, {"house_number": "5"}
    )
    found = only(b.store)
    assert found.subject == "address"
    shown = [(side.values["street"], side.values["house_number"]) for side in found.sides]
    assert shown == [("Dorpsweg", "8"), ("Kerkstraat", "5")]
    differences.choose(b.store, found, found.sides[1])
    with b.store.read() as session:
        kept = session.get_one(Person, person)
        assert (kept.street, kept.house_number, kept.town) == ("Kerkstraat", "5", "Leiden")
    assert differences.count(b.store) == 0


def test_an_address_that_nobody_wrote_is_never_offered(team: Team, central: MemoryStore) -> None:
    a, b, c = team.of(3, central)
    person = a.add(town="Leiden", street="Kerkstraat", house_number="5")
    all_sync(central, a, b, c)
    c.change(person, street="Snippenlaan")
    b.change(person, house_number="8")
    a.change(person, house_number="6")
    all_sync(central, a, b)
    found = only(a.store)
    differences.choose(
        a.store, found, next(one for one in found.sides if one.values["house_number"] == "8")
    )
    all_sync(central, a, b, c)
    shown = {(one.values["street"], one.values["house_number"]) for one in only(c.store).sides}
    assert shown == {("Kerkstraat", "8"), ("Snippenlaan", "5")}


def test_long_texts_can_be_joined(two: tuple[Laptop, Laptop], central: MemoryStore) -> None:
    a, b = two
    person = disagree(a, b, central, {"attention": "Hoort slecht."}, {"attention": "Heeft hond."})
    found = only(a.store)
    assert found.kind == TEXT
    done = differences.join(a.store, found, "Hoort slecht.\n\nHeeft hond.")
    all_sync(central, a, b)
    with b.store.read() as session:
        assert session.get_one(Person, person).attention == "Hoort slecht.\n\nHeeft hond."
    assert differences.count(b.store) == 0
    assert not differences.undo(a.store, done)
    assert_same_after(central, a, b)


def test_what_was_removed_and_gone_on_with_comes_back_and_is_asked(
    two: tuple[Laptop, Laptop], central: MemoryStore
) -> None:
    a, b = two
    person = a.add()
    note = a.note(person, "eerste")
    all_sync(central, a, b)
    from meedoen_desktop.models import Contact

    with a.store.work() as session:
        session.delete(session.get_one(Contact, note))
    b.clock.moment += timedelta(minutes=5)
    with b.store.work() as session:
        session.get_one(Contact, note).note = "verbeterd"
    all_sync(central, a, b)
    assert a.notes() == b.notes() == {"verbeterd"}
    found = only(a.store)
    assert (found.kind, found.person_id) == (RETURNED, person)
    removed, edited = found.sides
    assert (removed.name, removed.removes) == ("Fatma", True)
    assert (edited.name, edited.values["note"], edited.shows) == ("Jan", "verbeterd", True)

    done = differences.choose(a.store, found, removed)
    assert a.notes() == set()
    assert differences.undo(a.store, done)
    assert only(a.store) == found
    differences.choose(a.store, found, edited)
    assert differences.count(a.store) == 0
    assert_same_after(central, a, b)
    assert b.notes() == {"verbeterd"}


def test_two_groups_from_one_day_are_asked_and_one_stays(
    two: tuple[Laptop, Laptop], central: MemoryStore
) -> None:
    a, b = two
    person = a.add()
    all_sync(central, a, b)
    day = date(2026, 11, 24)
    for laptop, code in ((a, "B2"), (b, "C1")):
        groups.add_fact(laptop.store, person, NewFact("group", code, day, "gesprek"))
        laptop.clock.moment += timedelta(minutes=1)
    all_sync(central, a, b)
    found = only(a.store)
    assert found.kind == SAME_DAY
    assert {side.values["code"] for side in found.sides} == {"B2", "C1"}
    mine = next(side for side in found.sides if side.is_me)
    done = differences.choose(a.store, found, mine)
    assert codes(a.store) == {"B2"}
    assert differences.undo(a.store, done)
    assert only(a.store) == found
    differences.choose(a.store, found, mine)
    assert_same_after(central, a, b)
    assert codes(b.store) == {"B2"}


def test_both_decisions_of_a_day_may_stay(two: tuple[Laptop, Laptop], central: MemoryStore) -> None:
    a, b = two
    person = a.add()
    all_sync(central, a, b)
    for laptop in two:
        to = Assignment((person,), laptop.store.author, date(2026, 11, 24), "neemt over")
        assignments.assign(laptop.store, to)
    all_sync(central, a, b)
    done = differences.keep_all(b.store, only(b.store))
    assert differences.count(b.store) == 0
    assert differences.undo(b.store, done)
    differences.keep_all(b.store, only(b.store))
    assert_same_after(central, a, b)
    assert differences.count(a.store) == 0


def test_who_decides_anew_and_saw_the_other_is_not_asked(
    two: tuple[Laptop, Laptop], central: MemoryStore
) -> None:
    a, b = two
    person = a.add()
    day = date(2026, 11, 24)
    groups.add_fact(a.store, person, NewFact("group", "B2", day, "gesprek"))
    assignments.assign(a.store, Assignment((person,), a.store.author, day))
    all_sync(central, a, b)
    groups.add_fact(b.store, person, NewFact("group", "C1", day, "toch niet"))
    assignments.assign(b.store, Assignment((person,), b.store.author, day))
    all_sync(central, a, b)
    assert differences.count(a.store) == differences.count(b.store) == 0


def codes(store: Store) -> set[str]:
    with store.read() as session:
        return {one.code for one in session.query(DatedFact)}


def assert_same_after(central: MemoryStore, *laptops: Laptop) -> None:
    all_sync(central, *laptops)
    assert_same(*laptops)


def test_what_is_mine_is_told_apart_from_the_team(
    two: tuple[Laptop, Laptop], central: MemoryStore
) -> None:
    a, b = two
    disagree(a, b, central, {"town": "Delft"}, {"town": "Gouda"})
    c = Wish(only_mine=True)
    assert differences.count_mine(a.store) == differences.count_mine(b.store) == 1
    a.store.author = "0" * 32  # a third colleague at this laptop, who wrote nothing
    assert (differences.count_mine(a.store), differences.count(a.store)) == (0, 1)
    assert differences.read_inbox(a.store, c).groups == ()
    (group,) = differences.read_inbox(a.store).groups
    assignments.assign(a.store, Assignment((group.person_id,), b.store.author, date(2026, 11, 24)))
    assert differences.count_mine(a.store) == 0
    a.store.author = b.store.author
    assert differences.count_mine(a.store) == 1
