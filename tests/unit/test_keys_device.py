from __future__ import annotations

import hashlib
import json
import stat
from pathlib import Path

import pytest

from meedoen_desktop.errors import DamagedVault, NewerVault, UnfitFolder
from meedoen_desktop.store.keys.checked_file import canonical
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.device import (
    Device,
    is_signed_by,
    load_or_create_device,
    wrap_for,
)

VAULT = "ab" * 16
KEY = DataKey(bytes(range(32)))
OF_TODAY = (
    '{"format":1,"nonce":"kX5I7yykvXiJ4MhS","stream":"b2e3901986478f137d8c71b5fc376c8c",'
    '"vault":"abababababababababababababababab","wrapped":"S15yu53FI3oax/tLvVbG+BmL5X8ycRXulV3cLid'
    "5f+KUg7PqT2hAj71Nbxfhggq69wwu3Q7v7FMOA9EwCMrbAsfYzf1E66BVM7GHzH9if/JBadaD9XMVqmjiMQNntfICXTcu"
    'S+Gb+6CjwzrGr6iZDu4DMLoU57yU1kopz37axaxLLjJ4vWOAIJgGcodAaaWq"}\n'
    "0f6ff5bc70f5be9c0f81a09c6d1fc2f68f4d765f488bce4c6ec83ea26d88ff74\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "device"


@pytest.fixture
def device(path: Path) -> Device:
    return load_or_create_device(path, KEY, VAULT)


def change(path: Path, **fields: object) -> None:
    """What somebody without the key can do: other values with a right checksum."""
    line = canonical({**json.loads(path.read_text().splitlines()[0]), **fields})
    path.write_bytes(line + b"\n" + hashlib.sha256(line).hexdigest().encode() + b"\n")


def test_the_same_file_is_the_same_device(path: Path, device: Device) -> None:
    before = path.read_bytes()
    again = load_or_create_device(path, KEY, VAULT)
    assert again == device
    assert (again.verify_key, again.receive_key) == (device.verify_key, device.receive_key)
    assert path.read_bytes() == before


def test_without_a_file_there_is_a_new_device(path: Path, device: Device) -> None:
    path.unlink()
    new = load_or_create_device(path, KEY, VAULT)
    assert new.stream != device.stream
    assert new.verify_key != device.verify_key
    assert new.receive_key != device.receive_key


def test_a_stream_is_32_hex_digits(device: Device) -> None:
    assert len(device.stream) == 32
    assert bytes.fromhex(device.stream).hex() == device.stream


def test_devices_of_today_load_forever(path: Path) -> None:
    path.write_text(OF_TODAY)
    device = load_or_create_device(path, KEY, VAULT)
    assert device.stream == "b2e3901986478f137d8c71b5fc376c8c"
    assert device.verify_key.hex() == (
        "0a7e575f248fc8dabec1b04b88e6aa90128187519dc3f49fab52c3d3a5e600f6"
    )
    assert hashlib.sha256(device.receive_key).hexdigest() == (
        "df3ea91d36b00af3271e97eb138f262ada7eca7dc306b5dd94b98244924d0f81"
    )


def test_only_the_owner_may_read_the_file(path: Path, device: Device) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_private_keys_are_not_readable(path: Path, device: Device) -> None:
    assert device._private not in path.read_bytes()
    assert device._private.hex() not in repr(device)
    assert repr(device._private) not in repr(device)


def test_signatures(device: Device) -> None:
    signature = device.sign(b"segment 1")
    assert len(signature) == 64
    assert is_signed_by(device.verify_key, signature, b"segment 1")
    assert not is_signed_by(device.verify_key, signature, b"segment 2")
    assert not is_signed_by(device.verify_key, signature[:-1], b"segment 1")
    assert not is_signed_by(b"short", signature, b"segment 1")


def test_only_the_receiver_opens_a_wrapped_key(path: Path, device: Device, tmp_path: Path) -> None:
    other = load_or_create_device(tmp_path / "other", KEY, VAULT)
    wrapped = wrap_for(device.receive_key, b"s" * 32, b"epoch 1")
    assert len(device.receive_key) == 1216
    assert len(wrapped) == 32 + 1136
    assert device.receive(wrapped, b"epoch 1") == b"s" * 32
    for receiver, content, purpose in [
        (other, wrapped, b"epoch 1"),
        (device, wrapped, b"epoch 2"),
        (device, wrapped[:-1], b"epoch 1"),
        (device, wrapped[:50], b"epoch 1"),
        (device, b"", b"epoch 1"),
        (device, bytes(len(wrapped)), b"epoch 1"),
    ]:
        with pytest.raises(DamagedVault, match="ander apparaat"):
            receiver.receive(content, purpose)


@pytest.mark.parametrize("length", [0, 32, 1184, 1215, 1217])
def test_only_a_whole_key_receives(length: int) -> None:
    with pytest.raises(ValueError, match="bytes long"):
        wrap_for(bytes(length), b"s" * 32, b"epoch 1")


def test_every_flipped_bit_is_damage(path: Path, device: Device) -> None:
    good = path.read_bytes()
    for place in range(len(good)):
        bad = bytearray(good)
        bad[place] ^= 1 << place % 8
        path.write_bytes(bad)
        with pytest.raises(DamagedVault, match="device"):
            load_or_create_device(path, KEY, VAULT)


@pytest.mark.parametrize(
    "fields",
    [
        {"stream": "cd" * 16},
        {"stream": 7},
        {"vault": "cd" * 16},
        {"wrapped": "AAAA"},
        {"wrapped": "é"},
        {"nonce": "AAAAAAAAAAAAAAAA"},
        {"nonce": None},
    ],
)
def test_a_changed_file_is_damage(fields: dict[str, object], path: Path, device: Device) -> None:
    change(path, **fields)
    with pytest.raises(DamagedVault):
        load_or_create_device(path, KEY, VAULT)


def test_a_file_without_its_values_is_damage(path: Path) -> None:
    path.write_text("{}")
    change(path, format=1)
    with pytest.raises(DamagedVault):
        load_or_create_device(path, KEY, VAULT)


def test_the_device_of_another_vault_or_key_is_refused(path: Path, device: Device) -> None:
    before = path.read_bytes()
    with pytest.raises(DamagedVault):
        load_or_create_device(path, KEY, "cd" * 16)
    with pytest.raises(DamagedVault):
        load_or_create_device(path, DataKey.random(), VAULT)
    assert path.read_bytes() == before


def test_a_device_of_a_newer_program(path: Path, device: Device) -> None:
    change(path, format=2)
    with pytest.raises(NewerVault):
        load_or_create_device(path, KEY, VAULT)


def test_without_a_folder_there_is_no_device(tmp_path: Path) -> None:
    with pytest.raises(UnfitFolder):
        load_or_create_device(tmp_path / "nowhere" / "device", KEY, VAULT)
