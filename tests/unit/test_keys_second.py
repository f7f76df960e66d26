"""The second key of a vault that is bound to one laptop."""

from __future__ import annotations

import hashlib
import json
import logging
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import SecondKeyAway, VaultLocked, WrongInput, WrongPassphrase
from meedoen_desktop.store import Store
from meedoen_desktop.store.backup import make_backup
from meedoen_desktop.store.keys import slots, system_ring
from meedoen_desktop.store.keys.checked_file import canonical
from meedoen_desktop.store.keys.header import Header
from meedoen_desktop.store.restore import restore_with_passphrase, restore_with_words
from tests.rings import Ring
from tests.stores import PASSPHRASE, Unlocked

OTHER = "een heel andere goede zin"
SECOND = bytes(range(32))


@pytest.fixture(scope="session")
def bound_header(unlocked: Unlocked) -> Header:
    """Bound by `SECOND`."""
    return unlocked.header.with_passphrase(unlocked.key(), PASSPHRASE, second=SECOND)


@pytest.fixture
def bound(bound_header: Header, store: Store, ring: Ring, unlocked: Unlocked) -> Iterator[Store]:
    """An open vault that is bound to this laptop."""
    store.close()
    bound_header.save(store.paths.header)
    system_ring.keep(bound_header.vault_id, SECOND)
    opened = unlocked.open(store.folder, store.clock)
    yield opened
    opened.close()


@given(st.binary(max_size=64).filter(lambda secret: secret != SECOND))
def test_the_passphrase_with_no_or_another_second_key_opens_nothing(
    bound_header: Header, secret: bytes
) -> None:
    with pytest.raises(WrongPassphrase):
        bound_header.unlock(PASSPHRASE, secret)


@given(st.binary(min_size=32, max_size=32))
def test_the_second_key_is_needed_beside_whatever_secret_it_was(
    unlocked: Unlocked, secret: bytes
) -> None:
    """The slot itself, with the derivation of the passphrase left out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slots, "_stretched", lambda *_known: bytes(32))
        made = unlocked.header.with_second(unlocked.key(), PASSPHRASE, secret)
        assert made.unlock("", secret).raw() == unlocked.raw_key
        for wrong in (b"", secret[:-1], secret + b"\0", bytes(b ^ 1 for b in secret)):
            with pytest.raises(WrongPassphrase):
                made.unlock("", wrong)


def test_the_second_key_with_another_passphrase_opens_nothing(bound_header: Header) -> None:
    with pytest.raises(WrongPassphrase):
        bound_header.unlock(OTHER, SECOND)


def test_a_header_that_was_told_to_need_no_second_key_opens_nothing(
    bound_header: Header, tmp_path: Path
) -> None:
    path = tmp_path / "kluis.sleutel"
    bound_header.save(path)
    assert Header.load(path) == bound_header
    fields = json.loads(path.read_text().splitlines()[0])
    fields["passphrase"]["factor"] = "none"
    line = canonical(fields)
    path.write_bytes(line + b"\n" + hashlib.sha256(line).hexdigest().encode() + b"\n")
    freed = Header.load(path)
    assert not freed.is_bound
    for second in (b"", SECOND):
        with pytest.raises(WrongPassphrase):
            freed.unlock(PASSPHRASE, second)


def test_a_bound_vault_opens_here_and_with_its_words_everywhere(
    bound: Store, ring: Ring, unlocked: Unlocked, clock: FixedClock
) -> None:
    bound.close()
    Store.open(bound.folder, PASSPHRASE, clock=clock).close()
    ring.entries.clear()
    before = bound.paths.header.read_bytes()
    with pytest.raises(SecondKeyAway, match="herstelwoorden"):
        Store.open(bound.folder, PASSPHRASE, clock=clock)
    assert bound.paths.header.read_bytes() == before
    Store.recover(bound.folder, " ".join(unlocked.words), clock=clock).close()


@pytest.mark.parametrize("mood", ["missing", "locked", "raises"])
def test_a_ring_that_does_not_answer_is_told_apart_from_a_wrong_passphrase(
    bound: Store, ring: Ring, mood: str, clock: FixedClock
) -> None:
    bound.close()
    before = {path: path.stat().st_mtime_ns for path in bound.folder.rglob("*")}
    ring.mood = mood
    with pytest.raises(SecondKeyAway, match="op slot of geeft geen antwoord") as raised:
        Store.open(bound.folder, PASSPHRASE, clock=clock)
    assert raised.value.__cause__ is raised.value.__context__ is None
    assert {path: path.stat().st_mtime_ns for path in bound.folder.rglob("*")} == before
    ring.mood = "works"
    Store.open(bound.folder, PASSPHRASE, clock=clock).close()


@pytest.mark.parametrize("entry", ["", "AAAA", "geen sleutel *", "A" * 43 + "="])
def test_something_else_in_the_ring_is_no_second_key(
    bound: Store, ring: Ring, entry: str, clock: FixedClock
) -> None:
    bound.close()
    ring.entries = dict.fromkeys(ring.entries, entry)
    with pytest.raises(SecondKeyAway, match="staat vast op"):
        Store.open(bound.folder, PASSPHRASE, clock=clock)


@pytest.mark.parametrize("mood", ["missing", "locked", "raises", "forgets"])
def test_a_vault_is_not_bound_by_a_ring_that_does_not_keep_the_key(
    store: Store, ring: Ring, mood: str
) -> None:
    before = store.paths.header.read_bytes()
    ring.mood = mood
    with pytest.raises(SecondKeyAway):
        store.entrance.bind(PASSPHRASE)
    assert store.paths.header.read_bytes() == before
    assert not store.header.is_bound


def test_binding_and_releasing_take_the_passphrase(store: Store, ring: Ring) -> None:
    with pytest.raises(WrongPassphrase):
        store.entrance.bind(OTHER)
    assert not ring.entries
    store.entrance.bind(PASSPHRASE)
    bound = store.paths.header.read_bytes()
    with pytest.raises(WrongPassphrase):
        store.entrance.release(OTHER)
    assert store.paths.header.read_bytes() == bound
    assert len(ring.entries) == 1


def test_binding_twice_changes_nothing(bound: Store, ring: Ring) -> None:
    header, kept = bound.paths.header.read_bytes(), dict(ring.entries)
    bound.entrance.bind(PASSPHRASE)
    assert (bound.paths.header.read_bytes(), ring.entries) == (header, kept)


def test_releasing_empties_the_ring_and_the_passphrase_is_enough_again(
    bound: Store, ring: Ring
) -> None:
    ring.entries["ander programma", "iemand"] = "blijft"
    assert bound.entrance.release(PASSPHRASE)
    assert ring.secrets == ["blijft"]
    ring.mood = "missing"
    Header.load(bound.paths.header).unlock(PASSPHRASE).wipe()


def test_a_key_that_stays_in_the_ring_after_releasing_is_told(
    bound: Store, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = Header.save

    def then_locked(header: Header, path: Path) -> None:
        save(header, path)
        ring.mood = "locked"

    monkeypatch.setattr(Header, "save", then_locked)
    assert not bound.entrance.release(PASSPHRASE)
    Header.load(bound.paths.header).unlock(PASSPHRASE).wipe()


def test_another_passphrase_keeps_the_vault_bound(bound: Store, ring: Ring) -> None:
    kept = dict(ring.entries)
    bound.entrance.change_passphrase(PASSPHRASE, OTHER)
    loaded = Header.load(bound.paths.header)
    assert loaded.is_bound
    assert ring.entries == kept
    loaded.unlock(OTHER).wipe()
    ring.entries.clear()
    with pytest.raises(SecondKeyAway):
        bound.entrance.change_passphrase(OTHER, PASSPHRASE)


def test_a_weak_new_passphrase_is_refused_for_a_bound_vault_too(bound: Store) -> None:
    with pytest.raises(WrongInput):
        bound.entrance.change_passphrase(PASSPHRASE, "kort")


def test_after_the_words_it_stays_bound_where_the_ring_still_has_the_key(
    bound: Store, unlocked: Unlocked, clock: FixedClock
) -> None:
    bound.close()
    recovered = Store.recover(bound.folder, " ".join(unlocked.words), clock=clock)
    recovered.entrance.set_passphrase(OTHER)
    assert recovered.header.is_bound
    recovered.close()
    Store.open(bound.folder, OTHER, clock=clock).close()


def test_after_the_words_on_another_laptop_it_can_be_bound_to_that_one(
    bound: Store, ring: Ring, unlocked: Unlocked, clock: FixedClock
) -> None:
    bound.close()
    old = ring.secrets
    ring.entries.clear()
    recovered = Store.recover(bound.folder, " ".join(unlocked.words), clock=clock)
    recovered.entrance.set_passphrase(OTHER)
    assert not recovered.header.is_bound
    recovered.entrance.bind(OTHER)
    recovered.close()
    assert ring.secrets != old
    Store.open(bound.folder, OTHER, clock=clock).close()


def test_several_vaults_are_bound_side_by_side(bound: Store, ring: Ring) -> None:
    other = "ab" * 16
    assert system_ring.read(other) is None
    system_ring.keep(other, bytes(32))
    assert system_ring.read(other) == bytes(32)
    assert system_ring.forget(other)
    bound.header.unlock(PASSPHRASE).wipe()


def test_a_backup_of_a_bound_vault_opens_elsewhere_with_the_words_only(
    bound: Store, ring: Ring, unlocked: Unlocked, clock: FixedClock, tmp_path: Path
) -> None:
    copy = make_backup(bound, tmp_path / "kopie.meedoen")
    restore_with_passphrase(copy, tmp_path / "hier", PASSPHRASE, clock)
    ring.entries.clear()
    with pytest.raises(SecondKeyAway):
        restore_with_passphrase(copy, tmp_path / "elders", PASSPHRASE, clock)
    assert not (tmp_path / "elders").exists()
    restore_with_words(copy, tmp_path / "elders", " ".join(unlocked.words), clock)
    Store.recover(tmp_path / "elders", " ".join(unlocked.words), clock=clock).close()


def test_new_words_of_a_bound_vault_need_the_ring_and_leave_it_bound(
    bound: Store, ring: Ring
) -> None:
    words = bound.entrance.new_recovery_words(PASSPHRASE)
    assert bound.header.is_bound
    bound.header.recover(" ".join(words)).wipe()
    bound.header.unlock(PASSPHRASE).wipe()


def test_a_closed_vault_is_not_bound(store: Store, ring: Ring) -> None:
    before = store.paths.header.read_bytes()
    store.close()
    with pytest.raises(VaultLocked):
        store.entrance.bind(PASSPHRASE)
    assert store.paths.header.read_bytes() == before
    assert not ring.entries


def test_no_second_key_is_in_a_file_a_text_or_a_log(
    bound: Store, ring: Ring, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    bound.entrance.change_passphrase(PASSPHRASE, OTHER)
    raw = b64decode(ring.secrets[0])
    said = (repr(bound.header) + caplog.text).encode()
    files = [path for path in home.parent.rglob("*") if path.is_file()]
    assert bound.paths.header in files
    for text in [said, *(path.read_bytes() for path in files)]:
        assert raw not in text
        assert raw.hex().encode() not in text
        assert ring.secrets[0].encode() not in text


def test_a_vault_that_is_not_bound_never_asks_the_ring(
    store: Store, ring: Ring, clock: FixedClock
) -> None:
    store.close()
    Store.open(store.folder, PASSPHRASE, clock=clock).close()
    assert ring.asked == []


def test_the_library_of_the_ring_is_loaded_for_bound_vaults_only(
    store: Store, bound_header: Header, unlocked: Unlocked
) -> None:
    """In a process of its own: it costs start time."""
    store.close()
    script = (
        "import sys; from pathlib import Path; from meedoen_desktop.errors import SecondKeyAway\n"
        "from meedoen_desktop.store import Store\n"
        "from meedoen_desktop.services import vaults, binding; vaults.warm_up()\n"
        "try: Store.open(Path(sys.argv[1]), sys.argv[2]).close()\n"
        "except SecondKeyAway: print('away')\n"
        "print('keyring' in sys.modules)"
    )

    def said() -> str:
        command = [sys.executable, "-c", script, str(store.folder), PASSPHRASE]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert said() == "False\n"
    bound_header.save(store.paths.header)
    assert said() == "away\nTrue\n"


def test_a_ring_that_is_slow_is_not_waited_for_for_ever(
    bound: Store, ring: Ring, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_ring, "PATIENCE", 0.05)
    bound.close()
    ring.mood = "slow"
    asked = len(ring.asked)
    for _try in range(2):
        with pytest.raises(SecondKeyAway, match="geeft geen antwoord"):
            Store.open(bound.folder, PASSPHRASE, clock=clock)
    assert len(ring.asked) == asked + 1  # what is not answered yet is not asked again
    ring.answers.set()
    system_ring._asking[0].join()
    Store.open(bound.folder, PASSPHRASE, clock=clock).close()


def test_without_a_session_bus_there_is_no_ring() -> None:
    """The real library, as on a server."""
    assert not system_ring.is_usable()
    with pytest.raises(SecondKeyAway):
        system_ring.read("0" * 32)
    assert not system_ring.forget("0" * 32)
    assert "SecretService" in system_ring.obstacle()


def test_a_ring_from_the_environment_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library would take a file in plain text when it is told so."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert not system_ring.is_usable()
    assert type(system_ring.backend()).__module__ == "keyring.backends.SecretService"
    assert "keyring.backends.null" not in sys.modules
