import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import DamagedVault, ImportFileError, VaultInUse, WrongPassphrase
from meedoen_desktop.models import Attachment, Person
from meedoen_desktop.services import drafts
from meedoen_desktop.store import Store
from meedoen_desktop.store.backup import backups, is_due, make_backup
from meedoen_desktop.store.restore import restore_with_passphrase, restore_with_words
from meedoen_desktop.store.restoring import ready_folder
from meedoen_desktop.store.verify import verify
from tests.factories import add_person
from tests.stores import PASSPHRASE, Unlocked


def towns(store: Store) -> list[str]:
    with store.read() as session:
        return [person.town for person in session.query(Person).order_by(Person.town)]


def attach(store: Store, person_id: str, content: bytes) -> str:
    blob = store.attachments.put(content)
    with store.work() as session:
        dossier = session.get_one(Person, person_id).dossier_id
        session.add(
            Attachment(
                dossier_id=dossier, person_id=person_id, name="brief.pdf", size=blob.size,
                blob=blob.name, added_on=store.clock.today(),
            )
        )  # fmt: skip
    return blob.name


def test_a_backup_brings_everything_back_on_a_new_laptop(
    store: Store, tmp_path: Path, clock: FixedClock, unlocked: Unlocked, home: Path
) -> None:
    blob = attach(store, add_person(store, town="Leiden"), b"een brief")
    backup = make_backup(store, tmp_path / "usb" / "kopie.meedoen")
    store.close()
    new = tmp_path / "nieuw" / "kluis"
    assert restore_with_words(backup, new, " ".join(unlocked.words), clock) is None
    restored = unlocked.open(new, clock)
    assert towns(restored) == ["Leiden"]
    assert restored.attachments.get(blob) == b"een brief"
    assert verify(restored).is_sound
    restored.close()


def test_the_replaced_vault_is_kept(
    store: Store, tmp_path: Path, clock: FixedClock, unlocked: Unlocked
) -> None:
    add_person(store, town="Leiden")
    backup = make_backup(store)
    add_person(store, town="Delft")
    store.close()
    replaced = restore_with_passphrase(backup, store.folder, PASSPHRASE, clock)
    assert replaced is not None
    old, new = unlocked.open(replaced, clock), unlocked.open(store.folder, clock)
    assert (towns(old), towns(new)) == (["Delft", "Leiden"], ["Leiden"])
    assert backups(new)
    old.close()
    new.close()


def test_a_restored_vault_is_a_new_incarnation_and_a_reopened_one_is_not(
    store: Store, clock: FixedClock, unlocked: Unlocked
) -> None:
    first = store.stream
    backup = make_backup(store)
    store.close()
    again = unlocked.open(store.folder, clock)
    assert again.stream == first
    again.close()
    restore_with_passphrase(backup, store.folder, PASSPHRASE, clock)
    restored = unlocked.open(store.folder, clock)
    assert restored.stream != first
    restored.close()


def test_an_older_copy_of_the_file_is_a_new_incarnation(
    store: Store, clock: FixedClock, unlocked: Unlocked
) -> None:
    first = store.stream
    store.close()
    older = store.paths.database.read_bytes()
    again = unlocked.open(store.folder, clock)
    again.close()
    store.paths.database.write_bytes(older)
    rolled_back = unlocked.open(store.folder, clock)
    assert rolled_back.stream != first
    rolled_back.close()


def test_an_open_vault_is_not_replaced(store: Store, clock: FixedClock) -> None:
    add_person(store, town="Leiden")
    backup = make_backup(store)
    with pytest.raises(VaultInUse):
        restore_with_passphrase(backup, store.folder, PASSPHRASE, clock)
    assert towns(store) == ["Leiden"]


def test_wrong_words_change_nothing(store: Store, tmp_path: Path, clock: FixedClock) -> None:
    backup = make_backup(store)
    with pytest.raises(WrongPassphrase):
        restore_with_passphrase(backup, tmp_path / "nieuw", "heel andere losse woorden", clock)
    assert not (tmp_path / "nieuw").exists()
    assert not list(tmp_path.glob("nieuw*"))


def test_an_exercise_without_the_clients_yes_is_in_no_backup(
    store: Store, tmp_path: Path, clock: FixedClock, unlocked: Unlocked
) -> None:
    kept = drafts.open_draft(store, "intake", "form")
    exercise = drafts.open_draft(store, "exercise", "board")
    for draft in (kept, exercise):
        drafts.save_values(store, draft.id, {"words": "een woord"})
    backup = make_backup(store)
    assert len(drafts.drafts(store)) == 2
    restore_with_passphrase(backup, tmp_path / "nieuw", PASSPHRASE, clock)
    restored = unlocked.open(tmp_path / "nieuw", clock)
    assert [draft.kind for draft in drafts.drafts(restored)] == ["intake"]
    assert drafts.values(restored, exercise.id) == {}
    restored.close()


def test_of_two_backups_of_one_second_the_one_made_last_stays(
    store: Store, clock: FixedClock
) -> None:
    for _ in range(6):
        last = make_backup(store)
        assert backups(store)[0].path == last
    clock.moment += timedelta(days=1)
    make_backup(store)
    assert last in [info.path for info in backups(store)]


def test_backups_rotate_to_days_weeks_and_months(store: Store, clock: FixedClock) -> None:
    for _day in range(40):
        assert is_due(store)
        make_backup(store)
        assert not is_due(store)
        clock.moment += timedelta(days=1)
    made = backups(store)
    assert 3 <= len(made) <= 7
    ages = [(clock.moment - info.made).days for info in made]
    assert ages[:3] == [1, 2, 3]
    assert ages[-1] > 30


def test_a_half_written_backup_of_a_crash_is_cleared_away(store: Store) -> None:
    make_backup(store)
    (store.paths.backups / "20261101T000000-aaaa.meedoen.new").write_bytes(b"half")
    make_backup(store)
    assert not list(store.paths.backups.glob("*.new"))
    assert not list(store.folder.glob("backup-*"))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 kapot", b"gewoon tekst" * 100])
def test_a_file_that_is_no_backup_gets_a_sentence(
    tmp_path: Path, clock: FixedClock, content: bytes
) -> None:
    path = tmp_path / "kopie.meedoen"
    path.write_bytes(content)
    with pytest.raises(ImportFileError, match="beschadigd"):
        restore_with_passphrase(path, tmp_path / "nieuw", PASSPHRASE, clock)
    with pytest.raises(ImportFileError, match="niet gelezen"):
        restore_with_passphrase(tmp_path / "weg", tmp_path / "nieuw", PASSPHRASE, clock)


def _rewritten(backup: Path, target: Path, changes: dict[str, bytes | None]) -> Path:
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = changes.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name in changes.keys() - set(old.namelist()):
            new.writestr(name, changes[name] or b"")
    return target


def test_a_backup_that_was_tampered_with_is_refused(
    store: Store, tmp_path: Path, clock: FixedClock
) -> None:
    blob = attach(store, add_person(store), b"een brief")
    backup = make_backup(store)
    part = f"blobs/{blob[:2]}/{blob}.blb"
    for changes in (
        {part: b"iets anders"},
        {part: None},
        {"extra.txt": b"erbij"},
        {"lijst.json": b"{}"},
        {"data.db": b"\0" * 4096},
    ):
        bad = _rewritten(backup, tmp_path / "slecht.meedoen", changes)
        with pytest.raises((DamagedVault, ImportFileError)):
            restore_with_passphrase(bad, tmp_path / "nieuw", PASSPHRASE, clock)
        assert not (tmp_path / "nieuw").exists()


def test_a_backup_never_writes_outside_its_folder(
    store: Store, tmp_path: Path, clock: FixedClock
) -> None:
    bad = _rewritten(make_backup(store), tmp_path / "slecht.meedoen", {"../../buiten.txt": b"x"})
    with pytest.raises(ImportFileError):
        restore_with_passphrase(bad, tmp_path / "diep" / "nieuw", PASSPHRASE, clock)
    assert not list(tmp_path.rglob("buiten.txt"))


def test_a_power_cut_between_the_two_renames_is_finished_at_the_next_start(
    store: Store, clock: FixedClock, unlocked: Unlocked
) -> None:
    add_person(store, town="Leiden")
    store.close()
    store.folder.rename(ready_folder(store.folder))
    reopened = unlocked.open(store.folder, clock)
    assert towns(reopened) == ["Leiden"]
    reopened.close()
