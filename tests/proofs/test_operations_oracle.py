"""Triggers of the test see every change of a synced table; the operation log must know each.

They are installed behind the store's back, so that no listener or guard of ours is trusted.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select
from sqlalchemy.event import listen

from meedoen_desktop.models import Contact, Person
from meedoen_desktop.services.clients import clients
from meedoen_desktop.services.day import promises, quick_notes
from meedoen_desktop.services.day.quick_notes import QuickNote
from meedoen_desktop.store import Store
from meedoen_desktop.store.database import FLUSHING, connect, synced_tables
from meedoen_desktop.store.verify import verify
from tests.factories import add_person
from tests.proofs import day
from tests.stores import Unlocked

_ABOUT = {"INSERT": "new", "UPDATE": "new", "DELETE": "old"}
_ROWS = "SELECT DISTINCT name, event, record_id FROM seen WHERE name <> 'fact'"
_LOGGED = (
    "SELECT 1 FROM operation o JOIN fact f ON f.key = 'hlc' AND f.value = o.hlc "
    "WHERE o.table_name = ? AND o.record_id = ?"
)


@dataclass
class Oracle:
    """What was changed in which transaction, and which of it has no operation there."""

    store: Store
    unlogged: list[tuple[str, str, str]] = field(default_factory=list)
    changes: int = 0

    def at_commit(self, connection: Connection) -> None:
        rows = connection.exec_driver_sql(_ROWS).all()
        clock = connection.exec_driver_sql("SELECT 1 FROM seen WHERE name = 'fact'").first()
        for name, event, record in rows:
            logged = connection.exec_driver_sql(_LOGGED, (name, record)).first()
            if clock is None or logged is None:
                self.unlogged.append((name, event, record))
        self.changes += len(rows)
        if rows or clock:
            connection.exec_driver_sql("DELETE FROM seen")


@pytest.fixture
def oracle(store: Store, unlocked: Unlocked) -> Oracle:
    """A store whose file itself writes down every changed row and every move of the clock."""
    connection = connect(store.paths.database, unlocked.key().database_key())
    connection.execute("CREATE TABLE seen (name TEXT, event TEXT, record_id TEXT)")
    for table in sorted(synced_tables()):
        for event, row in _ABOUT.items():
            connection.execute(
                f"CREATE TRIGGER seen_{table}_{event} AFTER {event} ON {table} BEGIN "  # noqa: S608
                f"INSERT INTO seen VALUES ('{table}', '{event}', {row}.id); END"
            )
    for event in ("INSERT", "UPDATE"):
        connection.execute(
            f"CREATE TRIGGER seen_clock_{event} AFTER {event} ON fact WHEN new.key = 'hlc' BEGIN "  # noqa: S608
            f"INSERT INTO seen VALUES ('fact', '{event}', new.value); END"
        )
    connection.close()
    made = Oracle(store)
    listen(store._engine, "commit", made.at_commit)
    return made


def test_a_day_of_work_changes_nothing_without_an_operation(oracle: Oracle, tmp_path: Path) -> None:
    day.hold(oracle.store, tmp_path)
    assert oracle.unlogged == []
    assert oracle.changes > 30
    assert verify(oracle.store).problems == ()


def test_the_oracle_sees_what_the_log_does_not(oracle: Oracle) -> None:
    person = add_person(oracle.store)
    with oracle.store.work() as session:
        connection = session.connection()
        connection.info[FLUSHING] = True
        connection.exec_driver_sql("UPDATE person SET town = 'Delft'")
        del connection.info[FLUSHING]
    assert oracle.unlogged == [("person", "UPDATE", person)]
    assert verify(oracle.store).problems != ()


ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["add", "type", "note", "promise", "take back", "remove"]),
        st.integers(0, 3),
        st.text(max_size=8).filter(lambda text: text.isprintable()),
    ),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(actions=ACTIONS)
def test_random_days_are_in_the_log(actions: list[tuple[str, int, str]], oracle: Oracle) -> None:
    for action, number, text in [("add", 0, ""), *actions]:
        _do(oracle.store, action, number, text)
    assert oracle.unlogged == []
    assert verify(oracle.store).problems == ()


def _do(store: Store, action: str, number: int, text: str) -> None:
    with store.read() as session:
        people = list(session.scalars(select(Person.id).order_by(Person.id)))
        notes = list(session.scalars(select(Contact.id).order_by(Contact.id)))
    if action == "add" or not people:
        add_person(store, surname=text or "Velzen")
        return
    person = people[number % len(people)]
    if action == "type":
        clients.save_fields(store, person, {"town": text, "attention": text, "bsn": text})
    elif action == "note":
        draft, _note = quick_notes.resume(store, person)
        step = QuickNote(person, note=text, next_step="bellen", next_on=f"2026-12-0{number + 1}")
        quick_notes.finish(store, draft, step)
    elif action == "promise" and notes:
        promises.finish(store, promises.CONTACT, notes[number % len(notes)])
    elif action == "take back" and notes:
        quick_notes.take_back(store, notes[number % len(notes)])
    elif action == "remove":
        clients.remove_client(store, person)
