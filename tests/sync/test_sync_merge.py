"""What colleagues wrote comes into the tables: in any order, twice, and never at a loss."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import cbor2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.models import Contact, Person, Theme
from meedoen_desktop.store import Store
from meedoen_desktop.store.incarnation import reissue
from meedoen_desktop.store.live import encode
from meedoen_desktop.store.settling import settle
from meedoen_desktop.store.verify import verify
from tests.factories import add_contact, add_person
from tests.stores import Unlocked
from tests.sync.exchange import LOG, content, deliver, disputes, operations, publish

NUMBERS = count()
Make = Callable[[str], Store]


@pytest.fixture
def laptop(tmp_path: Path, unlocked: Unlocked, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Makes vaults as on laptops of their own: each has its own device folder and clock."""
    made: list[Store] = []

    def make(name: str) -> Store:
        from datetime import UTC, datetime

        with monkeypatch.context() as patch:
            patch.setenv("MEEDOEN_HOME", str(tmp_path / f"profile-{name}"))
            clock = FixedClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
            made.append(unlocked.create(tmp_path / name, clock))
        return made[-1]

    yield make
    for store in made:
        store.close()


def change(store: Store, person_id: str, **values: Any) -> None:
    with store.work() as session:
        person = session.get_one(Person, person_id)
        for name, value in values.items():
            setattr(person, name, value)


def town(store: Store, person_id: str) -> str:
    with store.read() as session:
        return session.get_one(Person, person_id).town


def exchange(*stores: Store) -> None:
    news = [publish(store) for store in stores]
    for store in stores:
        for rows in news:
            deliver(store, rows)


def test_the_work_of_a_colleague_arrives_as_if_it_was_done_here(laptop: Make) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a, town="Leiden", deceased=True)
    add_contact(a, person, note="vroeg naar de eigenbijdrage")
    number, _ = b.changes.since(0)
    deliver(b, publish(a))
    assert content(b) == content(a)
    assert [hit.person_id for hit in b.search("eigenbijdrage")] == [person]
    assert verify(b).problems == ()
    with b.read() as session:
        found = session.get_one(Person, person)
        assert (found.town, found.deceased) == ("Leiden", True)
        assert b.changes.since(number)[1] == [found.dossier_id]


def test_merging_writes_no_operations_of_its_own(laptop: Make) -> None:
    a, b = laptop("a"), laptop("b")
    rows = publish_some(a)
    deliver(b, rows)
    assert operations(b) == len(rows)
    assert publish(b) == []
    deliver(b, rows)
    assert operations(b) == len(rows)


def publish_some(store: Store) -> list[dict[str, Any]]:
    person = add_person(store)
    add_contact(store, person, note="een")
    return publish(store)


def test_changes_and_deletions_follow_and_leave_the_search(laptop: Make) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a, town="Leiden")
    note = add_contact(a, person, note="olifant")
    exchange(a, b)
    change(b, person, town="Delft")
    with b.work() as session:
        session.delete(session.get_one(Contact, note))
    exchange(a, b)
    assert town(a, person) == "Delft"
    assert a.search("olifant") == []
    assert content(a) == content(b)
    assert verify(a).problems == ()


def test_two_who_did_not_see_each_other_are_both_kept_until_one_chooses(laptop: Make) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a, town="Leiden")
    exchange(a, b)
    change(a, person, town="Delft", street="Plein")
    change(b, person, town="Gouda", street="Plein")
    exchange(a, b)
    assert town(a, person) == town(b, person)
    assert disputes(a) == disputes(b)
    ((record, field, choices),) = disputes(a)
    assert (record, field) == (person, "town")
    assert {choice[-1] for choice in cbor2.loads(choices)} == {"Delft", "Gouda"}
    shown = town(a, person)
    other = "Gouda" if shown == "Delft" else "Delft"
    with a.work() as session:
        settle(session, "person", person, {"town": other})
    assert disputes(a) == set()
    exchange(a, b)
    assert town(a, person) == town(b, person) == other
    assert disputes(b) == set()


@pytest.mark.parametrize("pick", [0, 1])
def test_choosing_what_already_shows_is_a_choice_too(laptop: Make, pick: int) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a, town="Leiden")
    exchange(a, b)
    change(a, person, town="Delft")
    change(b, person, town="Gouda")
    exchange(a, b)
    chooser = (a, b)[pick]
    with chooser.work() as session:
        settle(session, "person", person, {"town": session.get_one(Person, person).town})
    exchange(a, b)
    assert disputes(a) == disputes(b) == set()
    assert verify(a).problems == verify(b).problems == ()


def test_typing_over_it_settles_a_conflict(laptop: Make) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a, town="Leiden")
    exchange(a, b)
    change(a, person, town="Delft")
    change(b, person, town="Gouda")
    exchange(a, b)
    change(b, person, town="Leeuwarden")
    assert disputes(b) == set()
    exchange(a, b)
    assert town(a, person) == "Leeuwarden"
    assert disputes(a) == set()


def test_deleted_here_and_edited_there_comes_back_and_is_flagged(laptop: Make) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a, town="Leiden", street="Plein")
    exchange(a, b)
    with a.work() as session:
        session.delete(session.get_one(Person, person))
    change(b, person, town="Delft")
    exchange(a, b)
    assert content(a) == content(b)
    with a.read() as session:
        back = session.get_one(Person, person)
        assert (back.town, back.street) == ("Delft", "Plein")
    assert [field for _record, field, _choices in disputes(a)] == [""]
    with b.work() as session:
        settle(session, "person", person, {})
    exchange(a, b)
    assert disputes(a) == disputes(b) == set()
    assert town(a, person) == "Delft"


def test_a_deletion_that_is_undone_is_no_conflict(laptop: Make) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a, town="Leiden")
    exchange(a, b)
    with b.work() as session:
        gone = session.get_one(Person, person)
        values = {column.key: getattr(gone, column.key) for column in Person.__table__.columns}
        session.delete(gone)
    exchange(a, b)
    assert content(a)["person"] == {}
    b.clock.moment -= timedelta(days=365)  # type: ignore[attr-defined]
    with b.work() as session:
        session.add(Person(**values | {"town": "Delft"}))
    exchange(a, b)
    assert town(a, person) == "Delft"
    assert disputes(a) == disputes(b) == set()


def test_sets_are_united(laptop: Make) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a)
    exchange(a, b)
    for store, area in ((a, "sleep"), (b, "work")):
        with store.work() as session:
            dossier = session.get_one(Person, person).dossier_id
            session.add(
                Theme(person_id=person, dossier_id=dossier, occasion_id="o" * 32, area_id=area)
            )
    exchange(a, b)
    assert len(content(a)["theme"]) == 2
    assert content(a) == content(b)
    assert disputes(a) == set()


def test_a_clock_a_year_ahead_does_not_beat_who_knew_more(laptop: Make) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a, town="Leiden")
    exchange(a, b)
    a.clock.moment += timedelta(days=365)  # type: ignore[attr-defined]
    change(a, person, town="Delft")
    exchange(a, b)
    change(b, person, town="Gouda")
    exchange(a, b)
    assert town(a, person) == town(b, person) == "Gouda"
    assert disputes(a) == set()


def test_what_a_newer_colleague_knows_is_kept_and_the_rest_shows(laptop: Make) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a, town="Leiden")
    rows = publish(a)
    for row in rows:
        row["fields"] = encode(cbor2.loads(row["fields"]) | {"pronouns": "zij"})
    strange = rows[0] | {
        "counter": 99, "table_name": "hologram", "record_id": "e" * 32,
        "fields": encode({"depth": 3}),
    }  # fmt: skip
    deliver(b, [*rows, strange])
    assert town(b, person) == "Leiden"
    assert verify(b).problems == ()
    with b.read() as session:
        kept = session.execute(LOG.select().where(LOG.c.record_id == "e" * 32)).one()
    assert cbor2.loads(kept.fields) == {"depth": 3}


@pytest.mark.parametrize("value", [None, 7, 1 << 70, b"x", [1], {"a": 1}, 1.5], ids=repr)
def test_a_value_that_no_column_can_hold_refuses_nothing(laptop: Make, value: Any) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a, town="Leiden")
    rows = publish(a)
    for row in rows:
        if row["table_name"] == "person":
            fields = cbor2.loads(row["fields"])
            for name in ("surname", "deceased", "added_on", "birth_date"):
                fields[name] = "geen" if name in {"deceased", "added_on"} else value
            row["fields"] = encode(fields)
    deliver(b, rows)
    with b.read() as session:
        found = session.get_one(Person, person)
        assert (found.surname, found.deceased, found.added_on) == ("", False, None)
        assert found.town == "Leiden"
    assert verify(b).problems == ()


def test_a_change_that_comes_before_its_record_waits_for_it(laptop: Make) -> None:
    a, b = laptop("a"), laptop("b")
    person = add_person(a, town="Leiden")
    first = publish(a)
    change(a, person, town="Delft")
    deliver(b, publish(a))
    assert content(b)["person"] == {}
    assert verify(b).problems == ()
    deliver(b, first)
    assert town(b, person) == "Delft"
    assert content(b) == content(a)


def test_one_number_for_two_things_keeps_both_and_says_so(laptop: Make) -> None:
    a, b, c = laptop("a"), laptop("b"), laptop("c")
    person = add_person(a, town="Leiden")
    exchange(a, b, c)
    change(a, person, town="Delft")
    first = publish(a)
    second = [row | {"fields": encode({"town": "Gouda"})} for row in first]
    assert deliver(b, first) == []
    assert deliver(b, second) == [(a.stream, first[0]["counter"])]
    deliver(c, second)
    deliver(c, first)
    deliver(c, second)
    assert content(b) == content(c)
    assert disputes(b) == disputes(c)
    assert {choice[-1] for choice in cbor2.loads(next(iter(disputes(b)))[2])} >= {"Delft", "Gouda"}


def test_a_number_of_a_deleted_note_and_of_another_note_shows_the_same_to_everybody(
    laptop: Make,
) -> None:
    a, b, c = laptop("a"), laptop("b"), laptop("c")
    note = add_contact(a, add_person(a), note="weg")
    with a.work() as session:
        session.delete(session.get_one(Contact, note))
    first = publish(a)
    second = [row | {"record_id": "e" * 32} for row in first if b"weg" in row["fields"]]
    for store, parts in ((a, [second]), (b, [first, second]), (c, [second, first])):
        for rows in parts:
            deliver(store, rows)
        assert set(content(store)["contact"]) == {note, "e" * 32}
        assert (content(store), disputes(store)) == (content(a), disputes(a))


def test_work_that_a_restored_laptop_issues_again_is_the_same_work(laptop: Make) -> None:
    a, b, c = laptop("a"), laptop("b"), laptop("c")
    person = add_person(a, town="Leiden")
    exchange(a, b, c)
    change(a, person, town="Delft")
    with a.read() as session:
        query = LOG.select().where(LOG.c.segment.is_(None))
        lost = [dict(row) for row in session.execute(query).mappings()]
    deliver(b, [{name: value for name, value in row.items() if name != "segment"} for row in lost])
    with a.work() as session:
        reissue(session, "e" * 32)
    a.stream = "e" * 32
    exchange(a, b, c)
    change(b, person, town="Gouda")
    exchange(a, b, c)
    assert [town(store, person) for store in (a, b, c)] == ["Gouda"] * 3
    assert disputes(a) == disputes(b) == disputes(c) == set()


STEPS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from(["town", "street", "delete", "again", "note", "sync"]),
        st.sampled_from(["Delft", "Gouda", ""]),
        st.integers(-400, 400),
    ),
    min_size=3,
    max_size=14,
)


class Pair:
    """Two laptops on which random things happen, and all that they published."""

    def __init__(self, laptop: Make) -> None:
        self.stores = laptop(f"a{next(NUMBERS)}"), laptop(f"b{next(NUMBERS)}")
        self.published: list[dict[str, Any]] = []
        self.person = add_person(self.stores[0], town="Leiden")
        with self.stores[0].read() as session:
            row = session.get_one(Person, self.person)
            columns = (column.key for column in Person.__table__.columns)
            self.values = {name: getattr(row, name) for name in columns}
        self.sync()

    def sync(self) -> None:
        news = [publish(store) for store in self.stores]
        for store, rows in zip(self.stores, reversed(news), strict=True):
            deliver(store, rows)
        self.published += news[0] + news[1]

    def do(self, who: int, action: str, text: str, days: int) -> None:
        store = self.stores[who]
        store.clock.moment += timedelta(days=days)  # type: ignore[attr-defined]
        if action == "sync":
            self.sync()
            return
        with store.work() as session:
            found = session.get(Person, self.person)
            if action == "again" and found is None:
                session.add(Person(**self.values | {"town": text}))
            elif found is not None and action == "delete":
                session.delete(found)
            elif found is not None and action in {"town", "street"}:
                setattr(found, action, text)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(steps=STEPS, order=st.randoms(use_true_random=False))
def test_state_is_a_function_of_the_set_of_operations(
    steps: list[tuple[int, str, str, int]], order: Any, laptop: Make
) -> None:
    pair = Pair(laptop)
    for step in steps:
        pair.do(*step)
    pair.sync()
    third, all_of_it = laptop(f"c{next(NUMBERS)}"), pair.published
    shuffled = order.sample(all_of_it, len(all_of_it)) + order.sample(all_of_it, 2)
    for rows in (shuffled[: len(shuffled) // 2], shuffled[len(shuffled) // 2 :], all_of_it):
        deliver(third, rows)
    for store in (*pair.stores, third):
        assert content(store) == content(third)
        assert disputes(store) == disputes(third)
        assert verify(store).problems == ()
