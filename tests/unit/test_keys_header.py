from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import (
    DamagedVault,
    NewerVault,
    VaultError,
    WrongInput,
    WrongPassphrase,
)
from meedoen_desktop.store.keys import slots, words
from meedoen_desktop.store.keys.checked_file import canonical
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.header import Header, create_header
from meedoen_desktop.store.keys.slots import KdfCost, Slot, WordsRule
from tests.stores import PASSPHRASE, Unlocked

OF_TODAY = (
    '{"created":"2026-11-24T09:00:00+00:00",'
    '"fingerprint":"d93ba0a76b5028ea09e708f1c4367d81e07a374ac0c6b5b9735c7eb907f5ecdc","format":1,'
    '"passphrase":{"factor":"none","kdf":"argon2id","lanes":4,"memory_kib":262144,'
    '"nonce":"t8IjvinzVjNLNbWt","passes":3,"salt":"IE4T/nRwosyXAUeJx6jtrjqCYoe2mgViMPyMUrJhdX0=",'
    '"wrapped":"ZMlZ3dG+XQ+/UxJ+3mWaoyrdpIK/SdL8Qkx8o1xSsRGTH9NNSVhMOhZRIpuinMT/"},'
    '"recovery":{"kdf":"hkdf-sha256","nonce":"Zv06KlUw8GyQ6++L",'
    '"salt":"I2NBzQl20TgsUjDHNgM/bkYPV6gHUTluGVA2sX1a1+E=",'
    '"wrapped":"ej2H+MCl3xCLNwZlOlZXoVjs3Ue68xKAp46JU0fW+ChR3FNqFG2v8yxsQ+xD6oUK"},'
    '"vault":"348dcb11a97450026ece22bb88483210"}\n'
    "8ed0445eeabd610f93cd25b6f88f9963423f11fb0ed6e98a690ad4d4cacd00b2\n"
)
PASSPHRASE_OF_TODAY = "vier losse woorden in één zin"
WORDS_OF_TODAY = (
    "feest zomer snoer herberg rups gebruik cassette savooi leren forel pincet expert kazerne "
    "walvis blauw porselein violet menigte klokhuis weken rubber flexibel vacht topsport"
)
KEY_OF_TODAY = "7fab54078829615ec0b78d9249c2dcd71dd8f75c9d940e952b9db36b9bfdad46"

Fields = dict[str, object]


@pytest.fixture
def path(tmp_path: Path, unlocked: Unlocked) -> Path:
    path = tmp_path / "kluis.sleutel"
    unlocked.header.save(path)
    return path


def change(path: Path, group: str, **fields: object) -> None:
    """What somebody without the passphrase can do: other values with a right checksum."""
    whole: Fields = json.loads(path.read_text().splitlines()[0])
    target = whole[group] if group else whole
    assert isinstance(target, dict)
    target.update(fields)
    line = canonical(whole)  # type: ignore[arg-type]
    path.write_bytes(line + b"\n" + hashlib.sha256(line).hexdigest().encode() + b"\n")


def test_a_new_vault_opens_with_passphrase_and_words(tmp_path: Path, clock: FixedClock) -> None:
    path = tmp_path / "kluis.sleutel"
    header, key, chosen = create_header(PASSPHRASE, kdf=KdfCost(passes=4), clock=clock)
    header.save(path)
    loaded = Header.load(path)
    assert loaded == header
    assert loaded.created == datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert len(bytes.fromhex(loaded.vault_id)) == 16
    assert len(chosen) == 24
    assert loaded.unlock(PASSPHRASE).raw() == key.raw()
    assert loaded.recover(" ".join(chosen)).raw() == key.raw()


def test_vaults_of_today_open_forever(tmp_path: Path) -> None:
    path = tmp_path / "kluis.sleutel"
    path.write_text(OF_TODAY)
    header = Header.load(path)
    decomposed = unicodedata.normalize("NFD", PASSPHRASE_OF_TODAY)
    assert decomposed != PASSPHRASE_OF_TODAY
    assert header.unlock(decomposed).raw().hex() == KEY_OF_TODAY
    assert header.recover(WORDS_OF_TODAY).raw().hex() == KEY_OF_TODAY
    header.save(path)
    assert path.read_text() == OF_TODAY


def test_a_wrong_passphrase_writes_nothing(path: Path) -> None:
    before, moment = path.read_bytes(), path.stat().st_mtime_ns
    header = Header.load(path)
    with pytest.raises(WrongPassphrase, match="Er is niets veranderd"):
        header.unlock(PASSPHRASE.upper() + "\udcff")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, moment)
    assert [file.name for file in path.parent.glob("kluis*")] == [path.name]


def test_another_passphrase_replaces_the_old_one(path: Path, unlocked: Unlocked) -> None:
    new = unlocked.header.with_passphrase(unlocked.key(), "geheel andere vier woorden")
    new.save(path)
    loaded = Header.load(path)
    assert loaded.vault_id == unlocked.header.vault_id
    assert loaded.unlock("geheel andere vier woorden").raw() == unlocked.raw_key
    assert loaded.recover(" ".join(unlocked.words)).raw() == unlocked.raw_key
    with pytest.raises(WrongPassphrase):
        loaded.unlock(PASSPHRASE)


def test_new_words_replace_the_old_ones(path: Path, unlocked: Unlocked) -> None:
    new, chosen = unlocked.header.with_recovery(unlocked.key())
    new.save(path)
    loaded = Header.load(path)
    assert loaded.passphrase == unlocked.header.passphrase
    assert loaded.recover(" ".join(chosen)).raw() == unlocked.raw_key
    with pytest.raises(WrongPassphrase, match="vervangen door"):
        loaded.recover(" ".join(unlocked.words))


def test_a_slip_in_the_words_is_told_apart_from_other_words(unlocked: Unlocked) -> None:
    with pytest.raises(WrongInput, match="Woord 24 "):
        unlocked.header.recover(" ".join(unlocked.words[:-1]) + " qqqq")
    with pytest.raises(WrongPassphrase, match="andere kluis"):
        unlocked.header.recover(" ".join(words.encode(bytes(32))))


@pytest.mark.parametrize("weak", ["", "kort", "qwertyuiop12", "123456789012"])
def test_a_weak_passphrase_is_refused_before_anything_is_made(
    weak: str, unlocked: Unlocked
) -> None:
    with pytest.raises(WrongInput):
        create_header(weak)
    with pytest.raises(WrongInput):
        unlocked.header.with_passphrase(unlocked.key(), weak)


@pytest.mark.parametrize(
    "cheaper", [KdfCost(memory_kib=128 * 1024), KdfCost(memory_kib=262_143, passes=9)]
)
def test_a_new_vault_never_costs_less_to_guess(cheaper: KdfCost) -> None:
    with pytest.raises(ValueError, match="cheaper"):
        create_header(PASSPHRASE, kdf=cheaper)


def test_the_key_of_another_vault_is_never_put_in(unlocked: Unlocked) -> None:
    with pytest.raises(ValueError, match="another vault"):
        unlocked.header.with_recovery(DataKey.random())
    with pytest.raises(ValueError, match="another vault"):
        unlocked.header.with_passphrase(DataKey.random(), PASSPHRASE)


def test_every_flipped_bit_is_damage(path: Path) -> None:
    good = path.read_bytes()
    for place in range(len(good)):
        for bit in range(8):
            bad = bytearray(good)
            bad[place] ^= 1 << bit
            path.write_bytes(bad)
            with pytest.raises(DamagedVault, match=r"kluis\.sleutel"):
                Header.load(path)


@pytest.mark.parametrize("content", [b"", b"\x00" * 900, b"{}", b"not a header"])
def test_anything_else_is_damage(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    with pytest.raises(DamagedVault, match="Er is niets veranderd"):
        Header.load(path)


def test_every_cut_is_damage(path: Path) -> None:
    good = path.read_bytes()
    for length in range(0, len(good), 7):
        path.write_bytes(good[:length])
        with pytest.raises(DamagedVault):
            Header.load(path)


@pytest.mark.parametrize(
    ("group", "fields"),
    [
        ("passphrase", {"memory_kib": 131_071}),
        ("passphrase", {"memory_kib": 8}),
        ("passphrase", {"memory_kib": 2_097_153}),
        ("passphrase", {"memory_kib": 10**12}),
        ("passphrase", {"memory_kib": True}),
        ("passphrase", {"memory_kib": "262144"}),
        ("passphrase", {"passes": 2}),
        ("passphrase", {"passes": 17}),
        ("passphrase", {"lanes": 0}),
        ("passphrase", {"lanes": 17}),
        ("passphrase", {"salt": "AAAA"}),
        ("passphrase", {"nonce": "AAAA"}),
        ("passphrase", {"wrapped": "*"}),
        ("passphrase", {"kdf": 1}),
        ("passphrase", {"factor": "os-keyring"}),
        ("passphrase", {"factor": "os-keyring", "ring": ""}),
        ("passphrase", {"factor": "os-keyring", "ring": "AB" * 16}),
        ("recovery", {"salt": ""}),
        ("recovery", {"wrapped": "AAAA"}),
        ("", {"vault": "ABAB" * 8}),
        ("", {"vault": "abab"}),
        ("", {"created": "yesterday"}),
        ("", {"created": "2026-11-24T09:00:00"}),
        ("", {"created": "2026-11-24T09:00:00+01:00"}),
        ("", {"fingerprint": 7}),
        ("", {"passphrase": "none"}),
        ("", {"recovery": 1}),
    ],
)
def test_hostile_values_are_damage(group: str, fields: Fields, path: Path) -> None:
    change(path, group, **fields)
    with pytest.raises(DamagedVault):
        Header.load(path)


def test_a_missing_value_is_damage(path: Path) -> None:
    path.write_text("{}")
    change(path, "", format=1)
    with pytest.raises(DamagedVault):
        Header.load(path)


@pytest.mark.parametrize(
    ("group", "fields"),
    [
        ("", {"format": 2}),
        ("passphrase", {"factor": "fido2"}),
        ("passphrase", {"kdf": "argon3"}),
        ("recovery", {"kdf": "hkdf-sha512"}),
    ],
)
def test_what_this_program_does_not_know_is_newer(group: str, fields: Fields, path: Path) -> None:
    change(path, group, **fields)
    with pytest.raises(NewerVault, match="nieuwste versie"):
        Header.load(path)


@pytest.mark.parametrize(
    ("group", "fields"),
    [
        ("", {"vault": "ab" * 16}),
        ("", {"created": "2026-11-24T09:00:01+00:00"}),
        ("", {"fingerprint": "ab" * 32}),
        ("recovery", {"salt": "I2NBzQl20TgsUjDHNgM/bkYPV6gHUTluGVA2sX1a1+E="}),
        ("recovery", {"nonce": "Zv06KlUw8GyQ6++L"}),
    ],
)
def test_changed_values_with_a_right_checksum_open_nothing(
    group: str, fields: Fields, path: Path, unlocked: Unlocked
) -> None:
    change(path, group, **fields)
    with pytest.raises(WrongPassphrase):
        Header.load(path).recover(" ".join(unlocked.words))


def test_a_cheaper_but_allowed_cost_in_the_file_opens_nothing(path: Path) -> None:
    change(path, "passphrase", memory_kib=128 * 1024)
    with pytest.raises(WrongPassphrase):
        Header.load(path).unlock(PASSPHRASE)


def test_a_slot_does_not_fit_in_another_vault(tmp_path: Path, unlocked: Unlocked) -> None:
    other_path = tmp_path / "other"
    other_path.write_text(OF_TODAY)
    mixed = replace(Header.load(other_path), recovery=unlocked.header.recovery)
    with pytest.raises(WrongPassphrase):
        mixed.recover(" ".join(unlocked.words))


def test_a_slot_with_another_data_key_is_damage(unlocked: Unlocked) -> None:
    about = unlocked.header.about.slot("recovery")
    slot = Slot.make(WordsRule(bytes(32)), bytes(32), DataKey.random().raw(), about)
    with pytest.raises(DamagedVault):
        replace(unlocked.header, recovery=slot).recover(" ".join(words.encode(bytes(32))))


def test_no_secret_is_in_the_file_or_in_a_text(path: Path, unlocked: Unlocked) -> None:
    shown = path.read_bytes() + repr(unlocked.header).encode()
    assert PASSPHRASE.encode() not in shown
    assert unlocked.raw_key not in shown
    assert unlocked.raw_key.hex().encode() not in shown
    assert " ".join(unlocked.words[:2]).encode() not in shown


def test_too_little_memory_is_explained(
    unlocked: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Exhausted:
        def __init__(self, **cost: object) -> None:
            self.cost = cost

        def derive(self, secret: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr(slots, "Argon2id", Exhausted)
    with pytest.raises(VaultError, match="te weinig werkgeheugen"):
        unlocked.header.unlock("een zin die nog niet is afgeleid")


def test_the_hour_is_kept_without_fractions(unlocked: Unlocked) -> None:
    assert unlocked.header.created.microsecond == 0
    assert unlocked.header.created.tzinfo == UTC
