from __future__ import annotations

import copy
import pickle

import pytest

from meedoen_desktop.errors import VaultLocked
from meedoen_desktop.store.keys.data_key import DataKey

DERIVED = {
    "database_key": "4f0e68a1a8df5e2f6b9d49c9279d64f6c17d792829c578651b2ce3fd55bc8bef",
    "blob_key": "a8be70163fe3ceb389b59b511d4e39d94d7c78b13de93e4481f9f5b098dfb9a0",
    "backup_key": "375f0aca9f98498a0c84ed1eaeb0c7046c5b7937fb32187cd41cc0765a6583c8",
    "name_key": "0ec61ab9e077024c360a161022279731da52377419255092b54ef320c019718c",
    "device_wrap_key": "dc69154b4688c1eddd27bd0588870ba368b6f4e5c7711a1a9796cb1d77d79e20",
}


@pytest.mark.parametrize("name", DERIVED)
def test_derived_keys_never_change(name: str) -> None:
    assert getattr(DataKey(bytes(range(32))), name)().hex() == DERIVED[name]


def test_names_and_fingerprint_never_change() -> None:
    key = DataKey(bytes(range(32)))
    assert key.blob_name("a1") == "8de554c957cf2c549dd314410208ed429691a59d"
    assert key.fingerprint() == "0c209c908869943f84638b4c9dcd5357fcfed0401ab5f55613b1a021951ee69a"


def test_every_purpose_has_a_key_of_its_own() -> None:
    key = DataKey.random()
    derived = {getattr(key, name)() for name in DERIVED} | {
        key.raw(),
        bytes.fromhex(key.fingerprint()),
    }
    assert len(derived) == len(DERIVED) + 2


def test_random_keys_differ() -> None:
    assert DataKey.random().raw() != DataKey.random().raw()


def test_names_depend_on_key_and_id() -> None:
    key = DataKey.random()
    assert len({key.blob_name("a"), key.blob_name("b"), DataKey.random().blob_name("a")}) == 3


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_only_32_bytes_are_a_key(length: int) -> None:
    with pytest.raises(ValueError, match="32"):
        DataKey(bytes(length))


@pytest.mark.parametrize("use", [*DERIVED, "raw", "fingerprint"])
def test_a_wiped_key_opens_nothing(use: str) -> None:
    key = DataKey.random()
    key.wipe()
    key.wipe()
    assert key.is_wiped
    with pytest.raises(VaultLocked, match="op slot"):
        getattr(key, use)()


def test_wiping_overwrites_the_bytes_in_place() -> None:
    key = DataKey(b"x" * 32)
    held = key._bytes
    view = bytes(held)
    key.wipe()
    assert view == b"x" * 32
    assert b"x" not in held


def test_the_key_is_in_no_text_and_in_no_copy() -> None:
    key = DataKey(b"k" * 32)
    assert repr(key) == str(key) == "DataKey(...)"
    with pytest.raises(TypeError, match="never written"):
        pickle.dumps(key)
    with pytest.raises(TypeError, match="never written"):
        copy.deepcopy(key)
    key.wipe()
    assert repr(key) == "DataKey(wiped)"
