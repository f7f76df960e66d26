from datetime import datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import (
    DamagedVault,
    NewerVault,
    UnfitFolder,
    VaultError,
    VaultInUse,
    WrongInput,
    WrongPassphrase,
)
from meedoen_desktop.models import AccessEntry, Person
from meedoen_desktop.store import Store, schema
from meedoen_desktop.store.attachments import LIMIT
from meedoen_desktop.store.database import connect, make_engine
from meedoen_desktop.store.lasting import check_lasting
from meedoen_desktop.store.verify import verify
from tests.factories import add_person
from tests.stores import PASSPHRASE, Unlocked


def test_a_vault_opens_with_its_passphrase_and_with_its_words(
    tmp_path: Path, clock: FixedClock
) -> None:
    made, words = Store.create(tmp_path / "kluis", PASSPHRASE, clock=clock)
    add_person(made)
    made.close()
    with pytest.raises(WrongPassphrase):
        Store.open(tmp_path / "kluis", "heel andere losse woorden", clock=clock)
    recovered = Store.recover(tmp_path / "kluis", " ".join(words), clock=clock)
    recovered.entrance.set_passphrase("nieuwe zin na het herstel")
    recovered.close()
    opened = Store.open(tmp_path / "kluis", "nieuwe zin na het herstel", clock=clock)
    with opened.read() as session:
        assert session.scalars(select(Person.surname)).all() == ["Velzen"]
    opened.close()


def test_a_passphrase_changes_only_for_who_knows_the_old_one(store: Store) -> None:
    before = store.paths.header.read_bytes()
    with pytest.raises(WrongPassphrase):
        store.entrance.change_passphrase("niet de goede zin", "een andere goede zin")
    assert store.paths.header.read_bytes() == before
    store.entrance.change_passphrase(PASSPHRASE, "een andere goede zin")
    store.header.unlock("een andere goede zin")


def test_new_words_replace_the_old_ones(store: Store, unlocked: Unlocked) -> None:
    words = store.entrance.new_recovery_words(PASSPHRASE)
    store.header.recover(" ".join(words))
    with pytest.raises(WrongPassphrase):
        store.header.recover(" ".join(unlocked.words))


def test_a_vault_is_open_once(store: Store, clock: FixedClock, unlocked: Unlocked) -> None:
    with pytest.raises(VaultInUse):
        unlocked.open(store.folder, clock)
    store.close()
    unlocked.open(store.folder, clock).close()


def test_a_new_vault_never_takes_the_place_of_another(
    store: Store, clock: FixedClock, unlocked: Unlocked
) -> None:
    with pytest.raises(UnfitFolder):
        unlocked.make(store.folder, clock)
    (store.folder.parent / "bestand").write_text("x")
    with pytest.raises(UnfitFolder):
        unlocked.make(store.folder.parent / "bestand" / "kluis", clock)


def test_an_empty_folder_is_not_a_vault(
    tmp_path: Path, clock: FixedClock, unlocked: Unlocked
) -> None:
    with pytest.raises(VaultError, match="geen kluis"):
        unlocked.open(tmp_path, clock)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["temporary", "user"]


def test_a_vault_of_a_newer_program_is_left_alone(
    store: Store, clock: FixedClock, unlocked: Unlocked
) -> None:
    store.close()
    connection = connect(store.paths.database, unlocked.key().database_key())
    connection.execute(f"PRAGMA user_version = {schema.HEAD + 1}")
    connection.close()
    with pytest.raises(NewerVault):
        unlocked.open(store.folder, clock)


def test_a_damaged_page_is_found_and_said(
    store: Store, clock: FixedClock, unlocked: Unlocked
) -> None:
    for number in range(200):
        add_person(store, surname=f"Naam{number}", attention="x" * 200)
    store.close()
    size = store.paths.database.stat().st_size
    with store.paths.database.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * 64)
    try:
        opened = unlocked.open(store.folder, clock)
    except DamagedVault as error:
        assert "reservekopie" in str(error)  # noqa: PT017 - opening may or may not meet the page
    else:
        assert not verify(opened).is_sound
        opened.close()


@pytest.mark.parametrize("damage", [b"", b"x" * 100, b"SQLite format 3\0" + b"\0" * 8192])
def test_a_file_that_is_no_database_is_said_to_be_damaged(
    store: Store, clock: FixedClock, unlocked: Unlocked, damage: bytes
) -> None:
    store.close()
    add = b"" if damage else store.paths.database.read_bytes()[:5000]
    store.paths.database.write_bytes(damage + add)
    with pytest.raises(DamagedVault):
        unlocked.open(store.folder, clock)
    with pytest.raises(DamagedVault):
        unlocked.open(store.folder, clock)


def test_attachments_are_kept_once_and_come_back_whole(store: Store) -> None:
    first = store.attachments.put(b"inhoud" * 50_000)
    again = store.attachments.put(BytesIO(b"inhoud" * 50_000))
    assert first == again
    assert store.attachments.get(first.name) == b"inhoud" * 50_000
    assert store.attachments.get(store.attachments.put(b"").name) == b""


def test_an_attachment_above_the_limit_is_refused_with_the_limit(store: Store) -> None:
    with pytest.raises(WrongInput, match="50 MB"):
        store.attachments.put(BytesIO(bytes(LIMIT + 1)))
    assert list(store.attachments.names()) == []


def test_a_swapped_damaged_or_missing_attachment_is_noticed(store: Store) -> None:
    one, two = store.attachments.put(b"een"), store.attachments.put(b"twee")
    path_one, path_two = store.attachments.path(one.name), store.attachments.path(two.name)
    good = path_one.read_bytes()
    path_one.write_bytes(path_two.read_bytes())
    with pytest.raises(DamagedVault):
        store.attachments.get(one.name)
    path_one.write_bytes(good[:-1])
    with pytest.raises(DamagedVault):
        store.attachments.get(one.name)
    path_one.unlink()
    with pytest.raises(DamagedVault, match="ontbreekt"):
        store.attachments.get(one.name)


def test_leftovers_of_a_crash_are_cleared(store: Store) -> None:
    used, unused = store.attachments.put(b"een"), store.attachments.put(b"twee")
    half = store.attachments.path(used.name).with_name("half.new")
    half.write_bytes(b"")
    assert store.attachments.remove_unused({used.name}) == 1
    assert list(store.attachments.names()) == [used.name]
    assert not half.exists()
    assert unused.name not in store.attachments.names()


def test_the_access_log_is_chained_and_shows_a_change(store: Store) -> None:
    for action in ("unlock", "view", "print"):
        store.log_access(action, "d1")
    assert verify(store).is_sound
    with store.work() as session:
        entry = session.get_one(AccessEntry, 2)
        assert (entry.action, entry.dossier_id, entry.result) == ("view", "d1", "ok")
        entry.who = "iemand anders"
    assert any("regel 2" in problem for problem in verify(store).problems)


def test_the_log_is_whole_where_the_clock_names_another_zone(
    store: Store, clock: FixedClock
) -> None:
    clock.moment = datetime(2027, 1, 20, 9, tzinfo=ZoneInfo("Europe/Amsterdam"))
    store.log_access("view", "d" * 32)
    assert verify(store).is_sound


def test_facts_stay_in_the_vault(store: Store, clock: FixedClock, unlocked: Unlocked) -> None:
    assert store.facts.get("kolommen", "geen") == "geen"
    store.facts.set("kolommen", "BSN;Naam")
    store.author = "consulent-1"
    store.close()
    opened = unlocked.open(store.folder, clock)
    assert opened.facts.get("kolommen") == "BSN;Naam"
    assert opened.author == "consulent-1"
    opened.close()


@pytest.mark.parametrize(
    "folder",
    [
        "/home/noor/OneDrive - Gemeente/kluis",
        "/home/noor/Nextcloud/kluis",
        "//server/share/kluis",
        "C:\\Users\\noor\\AppData\\Roaming\\Meedoen",
        "/dev/shm/kluis",  # noqa: S108 - the folder under test
    ],
)
def test_a_folder_that_will_not_last_is_refused(folder: str) -> None:
    with pytest.raises(UnfitFolder):
        check_lasting(Path(folder))


def test_a_folder_on_the_disk_is_fine() -> None:
    check_lasting(Path("/usr/share"))


def test_the_schema_of_a_new_vault_is_that_of_the_entities(
    store: Store, unlocked: Unlocked
) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from meedoen_desktop.models import Base

    engine = make_engine(store.paths.database, unlocked.key().database_key())
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _p: kind != "table" or known(name)},
        )
        differences = compare_metadata(context, Base.metadata)
    engine.dispose()
    assert differences == []


def known(table: str | None) -> bool:
    """FTS5 makes tables of its own."""
    return not str(table).startswith(("search_words", "search_parts", "alembic"))
