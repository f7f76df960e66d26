"""From every older file to that of today, with data in it."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import DamagedVault, NewerVault
from meedoen_desktop.models import Appointment, Attachment, Contact, Person, PlanStep
from meedoen_desktop.store import Store, schema
from meedoen_desktop.store.database import connect
from meedoen_desktop.store.live import encode
from meedoen_desktop.store.verify import verify
from tests.factories import add_contact, add_person
from tests.stores import Unlocked

OLDER = range(1, schema.HEAD)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%'"
_SHAPE = (
    "SELECT type, name, tbl_name, sql FROM sqlite_master "
    "WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
)
_OF_EVERY_OPENING = {"fact", "alembic_version"}


def _as_it_was(folder: Path, revision: int, unlocked: Unlocked) -> None:
    """A closed vault as the program of that revision left it, in ``folder`` with its profile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "HEAD", revision)
        patch.setenv("MEEDOEN_HOME", str(folder / "profile"))
        store = unlocked.make(folder / "oud", FixedClock(NOON))
        for number in range(5):
            person = add_person(store, surname=f"Velzen{number}", town="Leiden")
            add_contact(store, person, note=f"Zij vroeg naar de eigenbijdrage {number}")
        gone = add_contact(store, person, note="weg")
        with store.work() as session:
            session.delete(session.get_one(Contact, gone))
        store.close()


@pytest.fixture(scope="session")
def made_once(
    tmp_path_factory: pytest.TempPathFactory, unlocked: Unlocked
) -> Callable[[int], Path]:
    """The same for all tests of one revision: each gets a copy."""
    folder = tmp_path_factory.mktemp("old")

    @cache
    def made(revision: int) -> Path:
        _as_it_was(folder / str(revision), revision, unlocked)
        return folder / str(revision)

    return made


@pytest.fixture
def old(tmp_path: Path, home: Path, made_once: Callable[[int], Path]) -> Callable[[int], Path]:
    """A closed vault as the program of that revision left it."""

    def make(revision: int) -> Path:
        shutil.copytree(made_once(revision) / "profile", home, dirs_exist_ok=True)
        shutil.copytree(made_once(revision) / "oud", tmp_path / "oud")
        return tmp_path / "oud"

    return make


def asked(folder: Path, unlocked: Unlocked, *statements: str) -> list[list[Any]]:
    connection = connect(folder / "data.db", unlocked.key().database_key())
    try:
        return [connection.execute(statement).fetchall() for statement in statements]
    finally:
        connection.close()


_OLD_TALK = {
    "person_id": "b" * 32, "wall_time": "2026-12-01T10:00", "zone": "Europe/Amsterdam",
    "minutes": 45, "form": "office", "kind": "intake", "place": "", "link": "",
    "status": "planned", "consultant_id": "", "note": "",
}  # fmt: skip
_OLD_STEP = {
    "person_id": "b" * 32, "what": "Naar de inloop", "who": "Samen", "due_on": None,
    "area_id": "", "occasion_id": "", "done_on": None, "outcome": "",
}  # fmt: skip


def add_as_then(folder: Path, unlocked: Unlocked, table: str, fields: dict[str, Any]) -> None:
    """A row and its operation, as a program wrote them that did not know today's columns."""
    row = {"id": table.ljust(32, "x"), "dossier_id": "d" * 32} | fields
    operation = {
        "stream": "s" * 32, "counter": 900 + len(table), "author": "", "hlc": "0",
        "schema_version": 1, "dossier_id": row["dossier_id"], "table_name": table,
        "record_id": row["id"], "kind": "create", "fields": encode(fields), "over": encode([]),
    }  # fmt: skip
    connection = connect(folder / "data.db", unlocked.key().database_key())
    try:
        for name, values in ((table, row), ("operation", operation)):
            marks = ", ".join("?" * len(values))
            statement = f"INSERT INTO {name} ({', '.join(values)}) VALUES ({marks})"  # noqa: S608
            connection.execute(statement, tuple(values.values()))
    finally:
        connection.close()


def content(folder: Path, unlocked: Unlocked) -> dict[str, list[Any]]:
    (tables,) = asked(folder, unlocked, _TABLES)
    names = sorted({name for (name,) in tables} - _OF_EVERY_OPENING)
    rows = asked(folder, unlocked, *(f"SELECT * FROM {name} ORDER BY 1, 2" for name in names))  # noqa: S608
    return dict(zip(names, rows, strict=True))


@pytest.mark.parametrize("revision", OLDER)
def test_nothing_changes_but_the_form(
    old: Callable[[int], Path], unlocked: Unlocked, clock: FixedClock, revision: int
) -> None:
    folder = old(revision)
    assert asked(folder, unlocked, "PRAGMA user_version") == [[(revision,)]]
    before = content(folder, unlocked)
    assert len(before["person"]) == len(before["contact"]) == 5
    store = unlocked.open(folder, clock)
    assert verify(store).problems == ()
    store.close()
    after = content(folder, unlocked)
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize("revision", range(1, 5))
def test_talks_and_steps_of_before_the_method_get_what_is_new_and_stay_sound(
    old: Callable[[int], Path], unlocked: Unlocked, clock: FixedClock, revision: int
) -> None:
    folder = old(revision)
    add_as_then(folder, unlocked, "appointment", _OLD_TALK)
    add_as_then(folder, unlocked, "plan_step", _OLD_STEP)
    store = unlocked.open(folder, clock)
    assert verify(store).problems == ()
    with store.work() as session:
        talk, step = session.query(Appointment).one(), session.query(PlanStep).one()
        assert (talk.sequence, talk.in_calendar, talk.agenda, talk.people) == (0, -1, "", "")
        assert (step.goal_id, step.kind, step.position) == ("", "step", 0)
        talk.sequence = 1
        step.kind = "homework"
    assert verify(store).problems == ()
    store.close()


_OLD_FILE = {
    "person_id": "b" * 32, "name": "brief.pdf", "media_type": "application/pdf", "size": 3,
    "blob": "x", "added_on": "2026-01-05", "note": "", "consultant_id": "",
}  # fmt: skip


@pytest.mark.parametrize("revision", range(1, 6))
def test_files_of_before_referrals_belong_to_the_dossier_and_stay_sound(
    old: Callable[[int], Path], unlocked: Unlocked, clock: FixedClock, revision: int
) -> None:
    folder = old(revision)
    add_as_then(folder, unlocked, "attachment", _OLD_FILE)
    store = unlocked.open(folder, clock)
    assert all("attachment" not in problem for problem in verify(store).problems)
    with store.work() as session:
        file = session.query(Attachment).one()
        assert (file.name, file.about_id) == ("brief.pdf", "")
        file.about_id = "r" * 32
    assert all("attachment" not in problem for problem in verify(store).problems)
    store.close()


@pytest.mark.parametrize("revision", OLDER)
def test_old_notes_are_found_and_new_ones_too(
    old: Callable[[int], Path], unlocked: Unlocked, clock: FixedClock, revision: int
) -> None:
    store = unlocked.open(old(revision), clock)
    assert len(store.search("eigenbijdrage")) == 5
    assert len(store.search("bijdrage")) == 5
    assert store.search("weg") == []
    with store.read() as session:
        person = session.query(Person).filter_by(surname="Velzen3").one()
    assert [hit.record_id for hit in store.search("Velzen3")] == [person.id]
    add_contact(store, person.id, note="een eigenbijdrage erbij")
    assert len(store.search("bijdrage")) == 6
    store.close()


@pytest.mark.parametrize("revision", OLDER)
def test_an_old_file_becomes_the_same_as_a_new_one(
    old: Callable[[int], Path], unlocked: Unlocked, clock: FixedClock, store: Store, revision: int
) -> None:
    folder = old(revision)
    unlocked.open(folder, clock).close()
    assert asked(folder, unlocked, _SHAPE) == asked(store.folder, unlocked, _SHAPE)


@pytest.mark.parametrize("revision", OLDER)
def test_a_migration_that_fails_half_way_leaves_the_old_file(
    old: Callable[[int], Path],
    unlocked: Unlocked,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    revision: int,
) -> None:
    folder = old(revision)
    before = content(folder, unlocked), asked(folder, unlocked, _SHAPE)

    def fail(*_args: object, **_options: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("alembic.op.create_index", fail)
        with pytest.raises(ZeroDivisionError):
            unlocked.open(folder, clock)
    assert (content(folder, unlocked), asked(folder, unlocked, _SHAPE)) == before
    assert asked(folder, unlocked, "PRAGMA user_version") == [[(revision,)]]
    unlocked.open(folder, clock).close()


@pytest.mark.parametrize("version", [schema.HEAD + 1, 9_999])
def test_a_newer_file_is_left_alone(
    store: Store, unlocked: Unlocked, clock: FixedClock, version: int
) -> None:
    store.close()
    asked(store.folder, unlocked, f"PRAGMA user_version = {version}")
    before = store.paths.database.read_bytes()
    with pytest.raises(NewerVault, match="nieuwere versie"):
        unlocked.open(store.folder, clock)
    assert store.paths.database.read_bytes() == before


def test_a_revision_that_nobody_knows_is_said_to_be_damage(
    old: Callable[[int], Path], unlocked: Unlocked, clock: FixedClock
) -> None:
    folder = old(1)
    asked(folder, unlocked, "UPDATE alembic_version SET version_num = 'vreemd'")
    with pytest.raises(DamagedVault):
        unlocked.open(folder, clock)
    assert asked(folder, unlocked, "PRAGMA user_version") == [[(1,)]]


def test_the_revisions_are_one_line_and_all_known() -> None:
    scripts = ScriptDirectory(str(Path(schema.__file__).parent / "migrations"))
    found = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(found)) == schema.REVISIONS


OPENS = """
import sys
from pathlib import Path
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
Store.open_with_key(Path(sys.argv[1]), DataKey(bytes.fromhex(sys.argv[2]))).close()
print("alembic" in sys.modules)
"""


def test_a_file_of_today_opens_without_the_migrations(store: Store, unlocked: Unlocked) -> None:
    store.close()
    done = subprocess.run(
        [sys.executable, "-c", OPENS, str(store.folder), unlocked.raw_key.hex()],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
