"""Stores that roll back, forget, withhold and damage: it is said, and what was lost returns."""

from __future__ import annotations

import pytest

from meedoen_desktop.models import Attachment
from meedoen_desktop.sync.watch import Kind
from tests.factories import add_file
from tests.sync.central import MemoryStore
from tests.sync.laptops import Team
from tests.sync.meeting import alarms, all_sync, assert_same, quarantine


@pytest.fixture
def central() -> MemoryStore:
    return MemoryStore()


def test_a_store_that_was_rolled_back_is_noticed_and_filled_again(
    team: Team, central: MemoryStore
) -> None:
    a, b = team.of(2, central)
    person = a.add()
    all_sync(central, a, b)
    old = dict(central.objects)
    a.note(person, "nieuw")
    all_sync(central, a, b)
    whole = dict(central.objects)
    central.objects = old
    b.sync(central)
    assert Kind.ROLLED_BACK in alarms(b)
    assert {name for name in whole if "/s/" in name} <= set(central.objects)
    all_sync(central, a, b)
    assert alarms(a) == alarms(b) == set()


def test_an_emptied_store_is_rebuilt_from_the_laptops(team: Team, central: MemoryStore) -> None:
    a, b = team.of(2, central)
    person = a.add()
    blob = a.store.attachments.put(b"brief")
    with a.store.work() as session:
        session.add(
            Attachment(
                person_id=person, dossier_id="d" * 32, name="b", blob=blob.name, size=5,
                media_type="", added_on=a.clock.today(),
            )
        )  # fmt: skip
    b.note(b.add(file_number="B"), "van b")
    all_sync(central, a, b)
    central.objects.clear()
    all_sync(central, b, a)
    assert alarms(a) == alarms(b) == set()
    c = team.bare()
    team.invite(a, c, "nieuw", central)
    assert_same(a, b, c)
    assert c.store.attachments.get(blob.name) == b"brief"


def test_a_file_that_the_store_lost_by_itself_comes_back_when_somebody_needs_it(
    team: Team, central: MemoryStore
) -> None:
    a, b = team.of(2, central)
    blob = add_file(a.store, a.add(), b"brief")
    all_sync(central, a, b)
    pieces = {name for name in central.objects if "/b/" in name}
    for name in pieces:
        del central.objects[name]
    c = team.bare()
    team.invite(a, c, "nieuw", central)
    assert c.sync(central).missing_files == 1
    assert list(quarantine(c).values()) == ["missing"]
    all_sync(central, c, b, c, times=1)
    assert c.store.attachments.get(blob) == b"brief"
    assert quarantine(c) == {}
    all_sync(central, a, b, c)
    assert pieces <= set(central.objects)
    assert_same(a, b, c)


def test_a_withheld_segment_is_said_within_one_sync_and_forgotten_when_it_comes(
    team: Team, central: MemoryStore
) -> None:
    a, b, c = team.of(3, central)
    person = a.add()
    a.note(person, "achtergehouden")
    known = set(central.objects)
    a.sync(central)
    (segment,) = (name for name in set(central.objects) - known if "/s/" in name)
    held = central.objects.pop(segment)
    b.sync(central)
    assert Kind.WITHHELD in alarms(b)
    assert list(quarantine(b).values()) == ["missing"]
    assert segment.endswith(next(iter(quarantine(b))))
    central.objects[segment] = held
    b.sync(central)
    assert alarms(b) == set()
    assert quarantine(b) == {}
    assert b.notes() == {"achtergehouden"}
    c.sync(central)
    assert_same(b, c)


def test_what_the_store_lost_comes_back_from_a_colleague_who_has_it(
    team: Team, central: MemoryStore
) -> None:
    a, b, c = team.of(3, central)
    person = a.add()
    a.note(person, "een")
    all_sync(central, a, b)
    a.note(person, "twee")
    a.sync(central)
    for name in [name for name in central.objects if "/s/" in name]:
        del central.objects[name]
    c.sync(central)
    assert c.notes() == set()
    all_sync(central, a, b, c)
    assert_same(a, b, c)
    assert c.notes() == {"een", "twee"}
    assert alarms(c) == set()


def test_one_damaged_object_stops_nothing_else(team: Team, central: MemoryStore) -> None:
    a, b, c = team.of(3, central)
    person = a.add(surname="Eerst")
    a.sync(central)
    known = set(central.objects)
    a.note(person, "stuk")
    a.sync(central)
    (segment,) = (name for name in set(central.objects) - known if "/s/" in name)
    whole = central.objects[segment]
    central.objects[segment] = whole[:-1] + bytes([whole[-1] ^ 1])
    a.note(person, "heel")
    a.sync(central)
    c.note(c.add(file_number="C"), "van c")
    c.sync(central)
    b.sync(central)
    assert b.notes() == {"heel", "van c"}
    assert quarantine(b) == {segment.split("/", 2)[2]: "incomplete"}
    all_sync(central, a, b, c)
    assert_same(a, b, c)
    assert quarantine(b) == {}


def test_a_clock_a_year_ahead_is_said_and_blocks_nothing(team: Team, central: MemoryStore) -> None:
    a, b = team.of(2, central)
    person = a.add(town="Leiden")
    a.clock.moment = a.clock.moment.replace(year=2027)
    a.change(person, town="Delft")
    all_sync(central, a, b)
    assert alarms(b) == {Kind.CLOCK}
    b.change(person, town="Gouda")
    all_sync(central, a, b)
    assert a.town(person) == "Gouda"
    assert_same(a, b)
