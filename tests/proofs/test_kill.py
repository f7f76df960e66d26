"""``kill -9`` at random moments of all that writes: 100 kills here, 2,000 in the slow run.

Acknowledged is what the worker said before it died; at most one more action may be there.
"""

import hashlib
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from meedoen_desktop.clock import Clock, FixedClock
from meedoen_desktop.errors import VaultError
from meedoen_desktop.models import Attachment, Contact, Dossier, Person
from meedoen_desktop.services import drafts
from meedoen_desktop.store import Store, schema
from meedoen_desktop.store.backup import backups, make_backup
from meedoen_desktop.store.database import connect
from meedoen_desktop.store.keys.header import Header
from meedoen_desktop.store.restore import restore_with_words
from tests.factories import add_contact, add_person
from tests.proofs.deeds import ROWS
from tests.proofs.killing import Killer
from tests.proofs.revisions import older
from tests.proofs.soundness import reopened
from tests.stores import Unlocked

times = pytest.mark.parametrize("times", [1, pytest.param(20, marks=pytest.mark.slow)])


@dataclass(frozen=True)
class Vault:
    """A closed vault with one client, in the profile folder of this test."""

    folder: Path
    person: str
    unlocked: Unlocked

    @property
    def given(self) -> dict[str, Any]:
        return {"folder": str(self.folder), "key": self.unlocked.raw_key.hex()}

    def opened(self) -> AbstractContextManager[Store]:
        return reopened(self.unlocked, self.folder, Clock())


@pytest.fixture
def vault(home: Path, unlocked: Unlocked) -> Vault:
    store = unlocked.create(home / "kluis", Clock())
    person = add_person(store, town="Leiden")
    store.close()
    return Vault(store.folder, person, unlocked)


def a_person(store: Store, person: str) -> Person:
    with store.read() as session:
        return session.get_one(Person, person)


@times
def test_typing(vault: Vault, killer: Killer, times: int) -> None:
    with vault.opened() as store:
        stream = store.stream
        draft = drafts.open_draft(store, "note", "quick", person_id=vault.person).id
    last = 0
    for _kill in range(22 * times):
        said = killer.kill("typing", 0.1, **vault.given, draft=draft, after=last)
        acknowledged = said[-1] if said else last
        with vault.opened() as store:
            assert store.stream == stream
            kept = drafts.values(store, draft)
            assert len(set(kept.values())) <= 1
            last = int(str(kept.get("note", "Zij zegt: 0")).rpartition(" ")[2])
            assert acknowledged <= last <= acknowledged + 1


@times
def test_the_person_form(vault: Vault, killer: Killer, times: int) -> None:
    last = 0
    for _kill in range(14 * times):
        said = killer.kill("form", 0.1, **vault.given, person=vault.person, after=last)
        acknowledged = said[-1] if said else last
        with vault.opened() as store:
            person = a_person(store, vault.person)
            if person.street:
                assert person.street == person.town == person.attention
                last = int(person.street.rpartition(" ")[2])
            assert acknowledged <= last <= acknowledged + 1
            assert len(store.search(f"Laan {last}")) <= 1


@times
def test_attaching(vault: Vault, killer: Killer, tmp_path: Path, times: int) -> None:
    known: dict[str, str] = {}
    for kill in range(14 * times):
        said = killer.kill(
            "attach", 0.1, **vault.given, person=vault.person, source=str(tmp_path), seed=kill
        )
        known |= dict(said)
        with vault.opened() as store:
            with store.read() as session:
                rows = {row.id: row.blob for row in session.scalars(select(Attachment))}
            assert known.keys() <= rows.keys()
            assert len(rows) <= len(known) + 1
            for row, digest in said:
                assert hashlib.sha256(store.attachments.get(rows[row])).hexdigest() == digest
            known = {row: known.get(row, "") for row in rows}


@times
def test_importing(vault: Vault, killer: Killer, tmp_path: Path, times: int) -> None:
    last = 0
    for _kill in range(12 * times):
        said = killer.kill("read_list", 0.2, **vault.given, source=str(tmp_path), after=last)
        acknowledged = said[-1] if said else last
        with vault.opened() as store:
            with store.read() as session:
                of_list = func.substr(
                    Dossier.file_number, 1, func.instr(Dossier.file_number, "-") - 1
                )
                counted = session.execute(
                    select(of_list, func.count())
                    .where(Dossier.file_number != "D-1")
                    .group_by(of_list)
                )
                whole = {int(number): rows for number, rows in counted}
            assert set(whole.values()) <= {ROWS}
            last = max(whole, default=0)
            assert sorted(whole) == list(range(1, last + 1))
            assert acknowledged <= last <= acknowledged + 1


@pytest.fixture
def old_vault(
    home: Path, unlocked: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> Callable[[int], Vault]:
    def make(revision: int) -> Vault:
        with monkeypatch.context() as patch:
            patch.setattr(schema, "HEAD", revision)
            store = unlocked.make(home / "kluis", Clock())
            person = add_person(store, town="Leiden")
            for number in range(40):
                add_contact(store, person, note=f"oude notitie {number}")
            store.close()
        return Vault(store.folder, person, unlocked)

    return make


@times
@older
def test_migrating(
    old_vault: Callable[[int], Vault], killer: Killer, home: Path, revision: int, times: int
) -> None:
    vault = old_vault(revision)
    before = home.with_name("before")
    shutil.copytree(home, before)
    given = vault.given | {"person": vault.person}
    took = killer.time("migrate", **given)
    for _kill in range(6 * times):
        shutil.rmtree(home)
        shutil.copytree(before, home)
        said = killer.kill_within(1.2 * took, "migrate", **given)
        with vault.opened() as store:
            with store.read() as session:
                version = session.connection().exec_driver_sql("PRAGMA user_version").scalar_one()
                notes = set(session.scalars(select(Contact.note)))
            assert version == schema.HEAD
            assert {f"oude notitie {number}" for number in range(40)} <= notes
            assert len(notes) - 40 - len(said[1:]) in {0, 1}
            assert len(store.search("oude notitie 17", limit=50)) == 1


@times
def test_backing_up(
    vault: Vault, killer: Killer, clock: FixedClock, tmp_path: Path, times: int
) -> None:
    words = " ".join(vault.unlocked.words)
    for kill in range(8 * times):
        said = killer.kill("back_up", 0.15, **vault.given, clock=clock.now().isoformat())
        with vault.opened() as store:
            made = backups(store)
        if said:
            assert said[-1] in {info.path.name for info in made}
        for number, info in enumerate(made):
            target = tmp_path / "terug" / f"{kill}-{number}"
            restore_with_words(info.path, target, words, clock)
            with reopened(vault.unlocked, target, clock) as restored:
                assert a_person(restored, vault.person).town == "Leiden"
            shutil.rmtree(target)


@times
def test_restoring(vault: Vault, killer: Killer, home: Path, clock: FixedClock, times: int) -> None:
    with vault.opened() as store:
        backup = make_backup(store, home.with_name("kopie.meedoen"))
        with store.work() as session:
            session.get_one(Person, vault.person).town = "Delft"
    before = home.with_name("before")
    shutil.copytree(home, before)
    given = {
        "folder": str(vault.folder),
        "words": " ".join(vault.unlocked.words),
        "backup": str(backup),
        "clock": clock.now().isoformat(),
    }
    took = killer.time("restore", **given)
    for _kill in range(8 * times):
        shutil.rmtree(home)
        shutil.copytree(before, home)
        said = killer.kill_within(1.2 * took, "restore", **given)
        with vault.opened() as store:
            town = a_person(store, vault.person).town
            assert town == "Leiden" if said else town in {"Delft", "Leiden"}
        kept = [path for path in home.iterdir() if ".vervangen-" in path.name]
        assert len(kept) == (town == "Leiden")
        for path in kept:
            with reopened(vault.unlocked, path, clock) as replaced:
                assert a_person(replaced, vault.person).town == "Delft"


@times
def test_changing_the_passphrase(vault: Vault, killer: Killer, tmp_path: Path, times: int) -> None:
    """All headers hold the same key, so opening with the key is opening with any phrase."""
    headers = [tmp_path / f"{number}.sleutel" for number in range(5)]
    for path in headers:
        vault.unlocked.header.with_recovery(vault.unlocked.key())[0].save(path)
    known = [Header.load(path) for path in headers]
    shutil.copy(headers[0], vault.folder / "kluis.sleutel")
    last = 0
    for _kill in range(5 * times):
        said = killer.kill(
            "passphrase",
            0.1,
            folder=str(vault.folder),
            headers=[str(path) for path in headers],
            after=last,
        )
        acknowledged = said[-1] if said else last
        with vault.opened() as store:
            last = known.index(store.header)
            assert last in {acknowledged, (acknowledged + 1) % 5}
            assert a_person(store, vault.person).town == "Leiden"


@times
def test_making_a_vault(
    home: Path, tmp_path: Path, killer: Killer, unlocked: Unlocked, times: int
) -> None:
    header = tmp_path / "klaar.sleutel"
    unlocked.header.save(header)
    given = {"folder": str(home / "kluis"), "key": unlocked.raw_key.hex(), "header": str(header)}
    took = killer.time("create", **given)
    for _kill in range(5 * times):
        shutil.rmtree(home)
        said = killer.kill_within(1.2 * took, "create", **given)
        try:
            with reopened(unlocked, home / "kluis", Clock()) as store:
                assert store.search("Velzen") == []
        except VaultError:  # there is none yet: then it can be made
            assert not said
            unlocked.create(home / "kluis", Clock()).close()
            with reopened(unlocked, home / "kluis", Clock()):
                pass


def test_a_vault_whose_database_is_gone_is_not_opened_as_an_empty_one(vault: Vault) -> None:
    vault.folder.joinpath("data.db").unlink()
    with pytest.raises(VaultError, match=r"data\.db"), vault.opened():
        pass
    connect(vault.folder / "data.db", b"k" * 32).close()
    with pytest.raises(VaultError, match="beschadigd"), vault.opened():
        pass
