"""Input as it really comes, and as somebody hostile would make it: a sentence, and nothing lost."""

import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import DamagedVault, ImportFileError, MeedoenError, UnfitFolder
from meedoen_desktop.models import Person
from meedoen_desktop.services import search as searching
from meedoen_desktop.services.client_import import open_list
from meedoen_desktop.services.clients import attachments, client_list, clients
from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.services.day.quick_notes import QuickNote
from meedoen_desktop.services.dossier import client_page
from meedoen_desktop.store import Store
from meedoen_desktop.store.backup import make_backup
from meedoen_desktop.store.keys.header import Header, create_header
from meedoen_desktop.store.restore import restore_with_words
from meedoen_desktop.store.verify import verify
from tests.factories import add_contact, add_person
from tests.stores import PASSPHRASE, Unlocked

GIGABYTE = 1_000_000_000


def test_every_flipped_byte_of_the_header_is_refused_with_a_sentence(
    store: Store, unlocked: Unlocked, clock: FixedClock
) -> None:
    add_person(store)
    store.close()
    path = store.paths.header
    whole = path.read_bytes()
    for place in range(len(whole)):
        for flip in (0x01, 0x20):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ flip]) + whole[place + 1 :])
            with pytest.raises(MeedoenError, match="niets veranderd"):
                Header.load(path)
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(MeedoenError):
            Header.load(path)
    path.write_bytes(whole)
    opened = unlocked.open(store.folder, clock)
    assert verify(opened).is_sound
    opened.close()


def test_a_cut_database_is_said_to_be_damaged_and_left_as_it_is(
    store: Store, unlocked: Unlocked, clock: FixedClock
) -> None:
    person = add_person(store)
    for number in range(50):
        add_contact(store, person, note=f"notitie {number} " * 50)
    store.close()
    whole = store.paths.database.read_bytes()
    for length in (0, 1, 100, 4096, 5000, len(whole) // 3, len(whole) // 2, len(whole) - 4096):
        store.paths.database.write_bytes(whole[:length])
        try:
            opened = unlocked.open(store.folder, clock)
        except DamagedVault as damage:
            said = str(damage)
        else:
            said = " ".join(verify(opened).problems)
            opened.close()
        assert said, length
        assert store.paths.database.stat().st_size == length
    store.paths.database.write_bytes(whole)
    opened = unlocked.open(store.folder, clock)
    assert len(opened.search("notitie", limit=100)) == 50
    opened.close()


@pytest.mark.parametrize("name", ["kluis.sleutel", "data.db"])
def test_a_file_of_another_vault_does_not_open(
    store: Store, tmp_path: Path, unlocked: Unlocked, clock: FixedClock, name: str
) -> None:
    add_person(store)
    store.close()
    header, key, _words = create_header(PASSPHRASE)
    other = Store.create_with(tmp_path / "ander", header, key, clock=clock)
    other.close()
    shutil.copy(other.folder / name, store.folder / name)
    with pytest.raises(DamagedVault):
        if name == "kluis.sleutel":
            Store.open(store.folder, PASSPHRASE, clock=clock)
        else:
            unlocked.open(store.folder, clock)


def test_a_blob_under_another_name_does_not_open(store: Store) -> None:
    first, second = (store.attachments.put(content) for content in (b"brief", b"rekening"))
    shutil.copy(store.attachments.path(first.name), store.attachments.path(second.name))
    with pytest.raises(DamagedVault, match=second.name):
        store.attachments.get(second.name)
    assert store.attachments.get(first.name) == b"brief"


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(place=st.integers(0, 10_000), flip=st.integers(1, 255), length=st.integers(0, 10_000))
def test_a_changed_or_cut_blob_does_not_open(
    store: Store, place: int, flip: int, length: int
) -> None:
    blob = store.attachments.put(b"een brief van iemand")
    path = store.attachments.path(blob.name)
    whole = path.read_bytes()
    spot = place % len(whole)
    for bad in (
        whole[:spot] + bytes([whole[spot] ^ flip]) + whole[spot + 1 :],
        whole[: length % len(whole)],
        whole + b"\0",
    ):
        path.write_bytes(bad)
        with pytest.raises(DamagedVault):
            store.attachments.get(blob.name)
    path.write_bytes(whole)


NAMES = (
    "Anna 🙂 de Vrolijke",
    "محمد الأمين",
    "שרה כהן",
    "ወይዘሮ ዘነበች",
    "Zoë\u0301\u0302\u0303",
    "\u202eomgekeerd",
    "regel\nmet\tregels",
    "Robert'); DROP TABLE person;--",
    "100%_'\"*",
    "a" * 10_000,
    "nul\0teken",
    "{naam} %s <b>vet</b>",
)


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_strange_name_is_kept_letter_for_letter(
    store: Store, unlocked: Unlocked, clock: FixedClock, name: str
) -> None:
    with store.work() as session:
        session.add(Person(id="1" * 32, dossier_id="d", surname=name, attention=name))
    store.close()
    opened = unlocked.open(store.folder, clock)
    with opened.read() as session:
        person = session.get_one(Person, "1" * 32)
        assert (person.surname, person.attention) == (name, name)
    assert client_list.read_all(opened)
    assert client_page.read_page(opened, "1" * 32)
    searching.find(opened, name)
    assert verify(opened).is_sound
    opened.close()


TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None
)
@given(text=TEXTS)
def test_whatever_is_typed_in_the_form_is_kept_or_waits_with_its_advice(
    store: Store, text: str
) -> None:
    person = add_person(store)
    fields = ("surname", "bsn", "birth_date", "phone", "email", "postcode", "attention")
    wrong = clients.save_fields(store, person, dict.fromkeys(fields, text))
    form = clients.read_form(store, person)
    assert {error.field for error in wrong} == {error.field for error in form.wrong}
    for error in wrong:
        assert getattr(form.data, error.field) == text
        assert str(error)
    client_page.read_page(store, person)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(text=TEXTS)
def test_whatever_is_searched_finds_or_not_and_never_fails(store: Store, text: str) -> None:
    add_person(store, surname="Velzen", attention=text)
    found = searching.find(store, text)
    assert len(found) <= 30
    clients_found = [one for one in found if one.kind == "person"][:8]
    assert {one.record_id for one in clients_found} <= {
        one.record_id for one in searching.find_clients(store, text, limit=100)
    }


@pytest.mark.parametrize("query", ["a" * 100_000, "woord " * 5_000, '"' * 3_000, "NEAR(" * 500])
def test_a_very_long_search_is_no_fault(store: Store, query: str) -> None:
    add_person(store, surname="Woord")
    assert len(searching.find(store, query)) <= 1
    assert len(searching.find(store, "woord")) == 1


@pytest.mark.parametrize(
    "typed", ["19700000", "00000000", "19701332", "2026-02-30", "31-12-99999", "٠١-٠١-١٩٨٠", "\0"]
)
def test_a_strange_date_is_kept_or_explained(store: Store, typed: str) -> None:
    person = add_person(store)
    wrong = clients.save_fields(store, person, {"birth_date": typed})
    assert not wrong or clients.read_form(store, person).data.birth_date == typed
    with store.read() as session:
        assert len(session.get_one(Person, person).birth_date) in {0, 8}


def test_a_note_with_half_a_character_is_refused_and_the_next_one_is_kept(store: Store) -> None:
    person = add_person(store)
    draft, _note = quick_notes.resume(store, person)
    with pytest.raises(MeedoenError, match="teken"):
        quick_notes.keep_draft(store, draft, QuickNote(person, note="half \ud83d"))
    quick_notes.keep_draft(store, draft, QuickNote(person, note="heel 🙂"))
    assert quick_notes.resume(store, person)[1].note == "heel 🙂"


def test_a_list_of_500_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    with path.open("wb") as file:
        file.write(b"Dossiernummer;Achternaam\r\n1;Velzen\r\n")
        file.truncate(500 * 1024 * 1024)
    with pytest.raises(ImportFileError, match="500 MB"):
        open_list(path)


def test_an_empty_pdf_is_kept_and_said_to_be_empty(store: Store, tmp_path: Path) -> None:
    person = add_person(store)
    path = tmp_path / "leeg.pdf"
    path.touch()
    added = attachments.add_attachment(store, person, path)
    assert added.is_empty
    assert attachments.export_attachment(store, added.id, tmp_path / "uit.pdf").read_bytes() == b""


def test_what_is_no_file_cannot_be_attached(store: Store, tmp_path: Path) -> None:
    person = add_person(store)
    for path in (tmp_path, tmp_path / "weg.pdf"):
        with pytest.raises(ImportFileError, match="niets toegevoegd"):
            attachments.add_attachment(store, person, path)
    assert list(store.attachments.names()) == []


def _remade(backup: Path, target: Path, method: int, extra: str = "") -> Path:
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(target, "w", method) as new:
        for part in old.namelist():
            new.writestr(part, old.read(part))
        if extra:
            new.writestr(extra, b"x")
    return target


@pytest.mark.parametrize(
    ("method", "extra"),
    [
        (zipfile.ZIP_DEFLATED, ""),
        (zipfile.ZIP_BZIP2, ""),
        (zipfile.ZIP_STORED, "blobs/aa/../../x.blb"),
        (zipfile.ZIP_STORED, "/absoluut"),
        (zipfile.ZIP_STORED, "C:\\windows"),
        (zipfile.ZIP_STORED, "blobs/"),
        (zipfile.ZIP_STORED, "a" * 5_000),
    ],
)
def test_a_backup_in_another_form_is_refused_before_it_is_unpacked(
    store: Store,
    tmp_path: Path,
    unlocked: Unlocked,
    clock: FixedClock,
    method: int,
    extra: str,
) -> None:
    bad = _remade(make_backup(store), tmp_path / "slecht.meedoen", method, extra)
    with pytest.raises(ImportFileError, match="beschadigd"):
        restore_with_words(bad, tmp_path / "nieuw", " ".join(unlocked.words), clock)
    assert not list(tmp_path.glob("nieuw*"))


def test_a_part_that_grows_when_it_is_unpacked_is_refused(
    store: Store, tmp_path: Path, unlocked: Unlocked, clock: FixedClock
) -> None:
    bomb = tmp_path / "bom.meedoen"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(store.paths.header, "kluis.sleutel")
        archive.writestr("lijst.json", b"{}")
        archive.writestr("data.db", bytes(GIGABYTE // 50))
    with pytest.raises(ImportFileError, match="beschadigd"):
        restore_with_words(bomb, tmp_path / "nieuw", " ".join(unlocked.words), clock)


def test_a_folder_with_other_files_is_never_moved(
    store: Store, tmp_path: Path, unlocked: Unlocked, clock: FixedClock
) -> None:
    backup = make_backup(store)
    documents = tmp_path / "documenten"
    documents.mkdir()
    (documents / "brief.txt").write_text("van mij")
    with pytest.raises(UnfitFolder, match="andere bestanden"):
        restore_with_words(backup, documents, " ".join(unlocked.words), clock)
    assert [path.name for path in documents.iterdir()] == ["brief.txt"]


def test_restoring_twice_in_one_second_keeps_both_old_vaults(
    store: Store, tmp_path: Path, unlocked: Unlocked, clock: FixedClock
) -> None:
    backup = make_backup(store)
    store.close()
    words = " ".join(unlocked.words)
    replaced = {restore_with_words(backup, store.folder, words, clock) for _time in range(3)}
    assert len(replaced) == 3
    assert all(path is not None and path.is_dir() for path in replaced)


def test_a_vault_in_a_folder_without_rights_gets_a_sentence(tmp_path: Path) -> None:
    from meedoen_desktop.store.world import calm

    for error in (PermissionError(13, "nee"), OSError(30, "read-only"), OSError(5, "kapot")):
        with pytest.raises(UnfitFolder, match="rechten"), calm():
            raise error
    with pytest.raises(IsADirectoryError), calm():
        tmp_path.read_bytes()
