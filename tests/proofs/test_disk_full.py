"""A disk that fills up at every step of every write path: a sentence, and nothing lost.

The room is a little more each time, so that the disk fills up at another step, until it fits.
After each failure the open vault works on, and the next start finds it sound.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from meedoen_desktop import settings
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import StorageFull
from meedoen_desktop.models import Contact, Dossier, Person
from meedoen_desktop.services import drafts
from meedoen_desktop.services.client_export import export_clients
from meedoen_desktop.services.clients import attachments, clients
from meedoen_desktop.settings import Settings
from meedoen_desktop.store import Store, schema
from meedoen_desktop.store.backup import backups, make_backup
from meedoen_desktop.store.database import connect
from meedoen_desktop.store.restore import restore_with_words
from tests.factories import add_contact, add_person
from tests.lists import import_file, write_list
from tests.proofs.disks import FileLimit, SmallDisk
from tests.proofs.revisions import older
from tests.proofs.soundness import reopened
from tests.stores import Unlocked

Disk = FileLimit | SmallDisk
ROOMS = (0, 4_096, 16_384, 40_000, 100_000, 300_000, 800_000, 2_000_000, 8_000_000)
MANY = 60


@pytest.fixture
def profile(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The whole profile is on the disk that fills up."""
    folder = disk.folder / "profile"
    monkeypatch.setenv("MEEDOEN_HOME", str(folder))
    return folder


@pytest.fixture
def full_store(
    profile: Path, unlocked: Unlocked, clock: FixedClock, tmp_path: Path
) -> Iterator[Store]:
    store = unlocked.create(profile / "kluis", clock)
    yield store
    store.close()


def until_it_fits(
    disk: Disk, action: Callable[[], object], after_failure: Callable[[], None]
) -> int:
    """How often the disk was full before the action fitted."""
    for failures, room in enumerate(ROOMS):
        try:
            with disk.room(room):
                action()
        except StorageFull:
            after_failure()
        else:
            return failures
    pytest.fail("it never fitted")


def notes(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(Contact.note)))


def sound(store: Store, unlocked: Unlocked, clock: FixedClock) -> None:
    store.close()
    with reopened(unlocked, store.folder, clock):
        pass


def test_writing_a_note(
    disk: Disk, full_store: Store, unlocked: Unlocked, clock: FixedClock
) -> None:
    person = add_person(full_store)
    text = "wat zij zei " * 5_000
    failed = until_it_fits(
        disk,
        lambda: add_contact(full_store, person, note=text),
        lambda: assert_equal(notes(full_store), []),
    )
    assert failed
    assert notes(full_store) == [text]
    sound(full_store, unlocked, clock)


def assert_equal(left: object, right: object) -> None:
    assert left == right


def test_typing(disk: Disk, full_store: Store, unlocked: Unlocked, clock: FixedClock) -> None:
    draft = drafts.open_draft(full_store, "note", "quick").id
    drafts.save_values(full_store, draft, {"note": "eerst"})
    failed = until_it_fits(
        disk,
        lambda: drafts.save_values(full_store, draft, {"note": "daarna " * 20_000}),
        lambda: assert_equal(drafts.values(full_store, draft), {"note": "eerst"}),
    )
    assert failed
    sound(full_store, unlocked, clock)


def test_the_person_form(
    disk: Disk, full_store: Store, unlocked: Unlocked, clock: FixedClock
) -> None:
    person = add_person(full_store, town="Leiden")

    def unchanged() -> None:
        with full_store.read() as session:
            assert session.get_one(Person, person).town == "Leiden"

    changed = {"town": "Delft", "attention": "let op " * 10_000}
    assert until_it_fits(disk, lambda: clients.save_fields(full_store, person, changed), unchanged)
    sound(full_store, unlocked, clock)


def test_attaching(
    disk: Disk, full_store: Store, unlocked: Unlocked, clock: FixedClock, tmp_path: Path
) -> None:
    person = add_person(full_store)
    source = tmp_path / "brief.pdf"
    source.write_bytes(b"een brief " * 20_000)
    names: list[str] = []

    def attach() -> None:
        attachments.add_attachment(full_store, person, source)
        names.extend(full_store.attachments.names())

    def nothing_half() -> None:
        assert not list(full_store.paths.blobs.glob("??/*.new"))

    assert until_it_fits(disk, attach, nothing_half)
    assert full_store.attachments.get(names[0]) == source.read_bytes()
    sound(full_store, unlocked, clock)


def test_importing(
    disk: Disk, full_store: Store, unlocked: Unlocked, clock: FixedClock, tmp_path: Path
) -> None:
    rows = [(f"N-{row}", "", "Anna", f"Velzen {row}", "19700000") for row in range(MANY)]
    listed = write_list(tmp_path, *rows)

    def counted() -> int:
        with full_store.read() as session:
            return session.scalar(select(func.count()).select_from(Dossier)) or 0

    failed = until_it_fits(
        disk, lambda: import_file(full_store, listed), lambda: assert_equal(counted(), 0)
    )
    assert failed
    assert counted() == MANY
    sound(full_store, unlocked, clock)


def test_backing_up(
    disk: Disk, full_store: Store, unlocked: Unlocked, clock: FixedClock, tmp_path: Path
) -> None:
    person = add_person(full_store)
    add_contact(full_store, person, note="een notitie")

    def nothing_half() -> None:
        assert backups(full_store) == []
        assert not list(full_store.paths.backups.glob("*"))
        assert not list(full_store.folder.glob("backup-*"))

    assert until_it_fits(disk, lambda: make_backup(full_store), nothing_half)
    (made,) = backups(full_store)
    restore_with_words(made.path, tmp_path / "terug", " ".join(unlocked.words), clock)
    with reopened(unlocked, tmp_path / "terug", clock) as restored:
        assert notes(restored) == ["een notitie"]
    sound(full_store, unlocked, clock)


def test_restoring(
    disk: Disk, full_store: Store, unlocked: Unlocked, clock: FixedClock, tmp_path: Path
) -> None:
    person = add_person(full_store)
    backup = make_backup(full_store, tmp_path / "kopie.meedoen")
    add_contact(full_store, person, note="van na de kopie")
    full_store.close()

    def still_the_old_one() -> None:
        assert sorted(path.name for path in full_store.folder.parent.iterdir()) == [
            "devices",
            "kluis",
        ]
        with reopened(unlocked, full_store.folder, clock) as store:
            assert notes(store) == ["van na de kopie"]

    def restore() -> None:
        restore_with_words(backup, full_store.folder, " ".join(unlocked.words), clock)

    assert until_it_fits(disk, restore, still_the_old_one)
    with reopened(unlocked, full_store.folder, clock) as store:
        assert notes(store) == []


def test_a_new_header(disk: Disk, full_store: Store, unlocked: Unlocked, clock: FixedClock) -> None:
    before = full_store.paths.header.read_bytes()
    fresh = full_store.header.with_recovery(unlocked.key())[0]

    def the_old_one() -> None:
        assert full_store.paths.header.read_bytes() == before

    assert until_it_fits(disk, lambda: fresh.save(full_store.paths.header), the_old_one)
    sound(full_store, unlocked, clock)


def test_making_and_opening_a_vault(
    disk: Disk, profile: Path, unlocked: Unlocked, clock: FixedClock
) -> None:
    def nothing_there() -> None:
        assert not (profile / "kluis" / "kluis.sleutel").exists()
        assert not list((profile / "kluis").glob("data.db*"))

    assert until_it_fits(
        disk, lambda: unlocked.make(profile / "kluis", clock).close(), nothing_there
    )

    def untouched() -> None:
        with reopened(unlocked, profile / "kluis", clock):
            pass

    assert until_it_fits(disk, lambda: unlocked.open(profile / "kluis", clock).close(), untouched)
    untouched()


@older
def test_migrating(
    disk: Disk,
    profile: Path,
    unlocked: Unlocked,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    revision: int,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(schema, "HEAD", revision)
        store = unlocked.make(profile / "kluis", clock)
        person = add_person(store)
        for number in range(40):
            add_contact(store, person, note=f"notitie {number} " * 100)
        store.close()

    def the_old_one() -> None:
        connection = connect(store.paths.database, unlocked.key().database_key())
        # As it was, or migrated whole when only what comes after that found no room.
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        assert version in {revision, schema.HEAD}
        assert connection.execute("SELECT count(*) FROM contact").fetchone() == (40,)
        connection.close()

    assert until_it_fits(disk, lambda: unlocked.open(store.folder, clock).close(), the_old_one)
    with reopened(unlocked, store.folder, clock) as opened:
        assert len(notes(opened)) == 40


def test_the_settings(disk: Disk, profile: Path) -> None:
    settings.save(profile, Settings(language="en"))

    def the_old_ones() -> None:
        assert settings.load(profile) == Settings(language="en")
        assert [path.name for path in profile.iterdir()] == ["settings.json"]

    large = Settings(window_geometry="A" * 30_000)
    assert until_it_fits(disk, lambda: settings.save(profile, large), the_old_ones)
    assert settings.load(profile) == large


def test_exporting(disk: Disk, full_store: Store, profile: Path) -> None:
    for number in range(MANY):
        add_person(full_store, surname=f"Velzen {number}", attention="let op " * 100)
    target = disk.folder / "cliënten.csv"
    target.write_text("wat er stond")

    def what_stood_there() -> None:
        assert target.read_text() == "wat er stond"
        assert not list(disk.folder.glob(".*.deel"))

    assert until_it_fits(disk, lambda: export_clients(full_store, target), what_stood_there)
    assert f"Velzen {MANY - 1}" in target.read_text("utf-8-sig")
