"""Planted names, notes and citizen numbers, and after a day's work not one of them on the disk."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from meedoen_desktop import settings
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import MeedoenError, WrongPassphrase
from meedoen_desktop.models import Person
from meedoen_desktop.services import vaults
from meedoen_desktop.settings import Settings
from meedoen_desktop.store import Store
from meedoen_desktop.store.restore import restore_with_words
from meedoen_desktop.views.crash_reports import write_report
from tests.proofs import day
from tests.proofs.canaries import forms, leaks
from tests.proofs.killing import ROOT
from tests.stores import PASSPHRASE, Unlocked


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """Files that the user has outside the vault; the only place where clear text may be."""
    folder = tmp_path / "given"
    folder.mkdir()
    return folder


@pytest.fixture
def searched(tmp_path: Path, home: Path) -> list[Path]:
    return [home, tmp_path / "user", tmp_path / "temporary", tmp_path / "elsewhere"]


@pytest.mark.parametrize("form", sorted(set(forms("Qwaxenstein"))))
def test_the_search_itself_finds_every_form(tmp_path: Path, form: bytes) -> None:
    (tmp_path / "log.txt").write_bytes(b"\x00" * 7 + form + b"\xff")
    assert leaks([tmp_path], ["Qwaxenstein"])


@pytest.mark.parametrize("start", range(3))
def test_the_search_finds_a_word_inside_a_longer_base64_text(tmp_path: Path, start: int) -> None:
    from base64 import b64encode

    (tmp_path / "log.txt").write_bytes(b64encode(b"x" * start + b"Qwaxenstein en meer"))
    assert leaks([tmp_path], ["Qwaxenstein"])


def test_a_day_of_work_leaves_no_clear_text(
    home: Path,
    given: Path,
    searched: list[Path],
    tmp_path: Path,
    clock: FixedClock,
    unlocked: Unlocked,
    capfd: pytest.CaptureFixture[str],
) -> None:
    store = unlocked.create(home / "kluis", clock)
    settings.save(home, Settings(last_vault=str(store.folder)))
    made = day.hold(store, given)
    assert (store.folder / "data.db-wal").stat().st_size > 0
    assert leaks(searched, day.WORDS) == []
    restore_with_words(made.backup, tmp_path / "elsewhere", " ".join(unlocked.words), clock)
    restored = unlocked.open(tmp_path / "elsewhere", clock)
    assert restored.search(day.SURNAME)
    assert leaks(searched, day.WORDS) == []
    restored.close()
    store.close()
    assert leaks(searched, day.WORDS) == []
    assert not any(word in "".join(capfd.readouterr()) for word in day.WORDS)


def test_secrets_are_nowhere_either(
    home: Path, searched: list[Path], clock: FixedClock, capfd: pytest.CaptureFixture[str]
) -> None:
    store, words = vaults.create(home / "kluis", PASSPHRASE, clock)
    key = store.data_key
    secrets = [PASSPHRASE, " ".join(words), key.raw().hex(), key.database_key().hex()]
    store.close()
    with pytest.raises(WrongPassphrase) as wrong:
        vaults.open_vault(home / "kluis", "qwaxen stein zjwob belina", clock)
    vaults.recover(home / "kluis", " ".join(words), clock).close()
    write_report(home, wrong.value, clock.now())
    searched_for = [*secrets, "qwaxen stein zjwob belina"]
    assert leaks(searched, searched_for) == []
    assert not any(secret in "".join(capfd.readouterr()) for secret in searched_for)


def _fault_with_client_data(store: Store) -> Exception:
    """Deep in the work with a client, our own mistake."""
    name = f"{day.FIRST} {day.SURNAME}"
    try:
        with store.work() as session:
            session.add(Person(id="1" * 32, dossier_id="d", surname=name, bsn=day.BSN))
            session.add(Person(id="1" * 32, dossier_id=None, surname=name, bsn=day.BSN))
    except IntegrityError:
        try:
            return {}[name]
        except KeyError as error:
            error.args = (name, day.REPORTED)
            return error
    raise AssertionError


def test_a_crash_report_tells_where_and_not_who(
    store: Store, home: Path, searched: list[Path], clock: FixedClock
) -> None:
    fault = _fault_with_client_data(store)
    assert day.SURNAME in str(fault)
    assert day.BSN not in str(fault.__context__)
    report = write_report(home, fault, clock.now())
    assert report is not None
    assert "_fault_with_client_data" in report.read_text("utf-8")
    assert leaks(searched, day.WORDS) == []


def test_a_fault_that_is_its_own_cause_is_told_once(home: Path, clock: FixedClock) -> None:
    fault = ValueError(day.REPORTED)
    fault.__cause__ = KeyError(day.NOTE)
    fault.__cause__.__cause__ = fault
    report = write_report(home, fault, clock.now())
    assert report is not None
    assert report.read_text("utf-8").count("ValueError") == 1


def test_half_a_character_is_refused_without_repeating_the_text(store: Store) -> None:
    with pytest.raises(MeedoenError) as refused, store.work() as session:
        session.add(Person(dossier_id="d", surname=day.SURNAME + "\ud800"))
    seen: BaseException | None = refused.value
    while seen is not None:
        assert day.SURNAME not in repr(seen)
        seen = seen.__cause__ if seen.__suppress_context__ else seen.__context__


CRASH = """
import os, resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
from tests.factories import add_person
store = Store.open_with_key(Path(sys.argv[1]), DataKey(bytes.fromhex(sys.argv[2])))
add_person(store, surname="Qwaxenstein")
print(resource.getrlimit(resource.RLIMIT_CORE)[0], flush=True)
os.abort()
"""


def test_a_crashed_process_leaves_no_core_file(
    home: Path, tmp_path: Path, searched: list[Path], clock: FixedClock, unlocked: Unlocked
) -> None:
    before = resource.getrlimit(resource.RLIMIT_CORE)
    unlocked.create(home / "kluis", clock).close()
    place = tmp_path / "elsewhere"
    place.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", CRASH, str(home / "kluis"), unlocked.raw_key.hex()],
        cwd=place, capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode < 0
    assert done.stdout.strip() == "0"
    assert list(place.iterdir()) == []
    assert leaks(searched, day.WORDS) == []
    assert resource.getrlimit(resource.RLIMIT_CORE)[1] == before[1]


def test_a_vault_is_for_its_owner_only(
    home: Path, given: Path, tmp_path: Path, clock: FixedClock, unlocked: Unlocked
) -> None:
    store = unlocked.create(home / "kluis", clock)
    made = day.hold(store, given)
    restore_with_words(made.backup, tmp_path / "elsewhere", " ".join(unlocked.words), clock)
    for vault in (store.folder, tmp_path / "elsewhere"):
        assert vault.stat().st_mode & 0o077 == 0
        files = [path for path in vault.rglob("*") if path.is_file()]
        assert len(files) >= 4
        assert [path.name for path in files if path.stat().st_mode & 0o077] == []
    store.close()
