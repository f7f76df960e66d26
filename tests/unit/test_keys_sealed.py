from __future__ import annotations

import hashlib
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.errors import DamagedVault
from meedoen_desktop.store.keys import sealed
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.sealed import (
    CHUNK_BYTES,
    Identity,
    open_bytes,
    open_sealed,
    seal,
    seal_bytes,
)

KEY = DataKey(bytes(range(32))).blob_key()
SALT = bytes(range(100, 132))
IDENTITY = Identity(
    format=1, vault="ab" * 16, type="blob", stream="cd" * 16, sequence=7, record="rec"
)
HEAD = 8 + 32 + 32
ONE = CHUNK_BYTES + 16

SMALL = (
    "4d4545444f454e01"
    "6465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f80818283"
    "2f0785ae905120099c0e0d9e29fc40e84f3dc4ff969da92af7a4440261a001e9"
    "2754a1a64ff2d51c6d17c02fc2c9f4f9c8d02e4ce4"
)
LARGE = "bd4e8a30bba79331dd3477cf34c589acb1a8617ced9a2f77d5f1efeee8c7f984"


class Dribble(io.RawIOBase):
    """A file that gives a few bytes at a time, as a socket or a raw file may."""

    def __init__(self, content: bytes, step: int) -> None:
        self._file, self._step = io.BytesIO(content), step

    def read(self, size: int = -1) -> bytes:
        return self._file.read(min(size, self._step))


def assert_rejected(content: bytes, *, key: bytes = KEY, identity: Identity = IDENTITY) -> None:
    with pytest.raises(DamagedVault) as caught:
        open_bytes(key, identity, content)
    assert identity.type in str(caught.value)
    assert identity.record in str(caught.value)


def test_objects_of_today_open_forever() -> None:
    assert seal_bytes(KEY, IDENTITY, b"Hallo", salt=SALT).hex() == SMALL
    assert open_bytes(KEY, IDENTITY, bytes.fromhex(SMALL)) == b"Hallo"


def test_large_objects_are_made_the_same_way_forever() -> None:
    made = seal_bytes(KEY, IDENTITY, bytes(range(256)) * 1000, salt=SALT)
    assert hashlib.sha256(made).hexdigest() == LARGE


def test_an_identity_has_one_spelling() -> None:
    parts = [b"\x86\x01", b"\x78\x20", b"ab" * 16, b"\x64blob", b"\x78\x20", b"cd" * 16]
    assert IDENTITY.canonical() == b"".join([*parts, b"\x07", b"\x63rec"])


@pytest.mark.parametrize(
    "size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 300_001]
)
def test_what_was_sealed_comes_back(size: int) -> None:
    content = (b"0123456789abcdef" * (size // 16 + 1))[:size]
    target = io.BytesIO()
    written = seal(KEY, IDENTITY, io.BytesIO(content), target)
    opened = io.BytesIO()
    assert written == len(target.getvalue()) == HEAD + size + 16 * max(1, -(-size // CHUNK_BYTES))
    assert open_sealed(KEY, IDENTITY, io.BytesIO(target.getvalue()), opened) == size
    assert opened.getvalue() == content


@given(content=st.binary(max_size=500), step=st.integers(1, 100))
def test_slow_files_make_the_same_object(content: bytes, step: int) -> None:
    slow, fast, opened = io.BytesIO(), io.BytesIO(), io.BytesIO()
    seal(KEY, IDENTITY, Dribble(content, step), slow, salt=SALT)
    seal(KEY, IDENTITY, io.BytesIO(content), fast, salt=SALT)
    open_sealed(KEY, IDENTITY, io.BytesIO(fast.getvalue()), opened)
    assert slow.getvalue() == fast.getvalue()
    assert opened.getvalue() == content


def test_the_same_content_twice_is_not_recognisable() -> None:
    first, second = (seal_bytes(KEY, IDENTITY, b"Hallo") for _ in range(2))
    assert first[8:40] != second[8:40]
    assert first[40:] != second[40:]


def test_nothing_readable_is_left() -> None:
    assert b"geheim" not in seal_bytes(KEY, IDENTITY, b"geheim" * 50)


def test_every_flipped_bit_is_noticed() -> None:
    good = bytes.fromhex(SMALL)
    for place in range(len(good)):
        for bit in range(8):
            bad = bytearray(good)
            bad[place] ^= 1 << bit
            assert_rejected(bytes(bad))


def test_every_cut_is_noticed() -> None:
    good = bytes.fromhex(SMALL)
    for length in range(len(good)):
        assert_rejected(good[:length])


@pytest.mark.parametrize("extra", [b"\x00", b"x" * 16, bytes.fromhex(SMALL)])
def test_everything_added_is_noticed(extra: bytes) -> None:
    assert_rejected(bytes.fromhex(SMALL) + extra)


def three_chunks() -> tuple[bytes, list[bytes]]:
    whole = seal_bytes(KEY, IDENTITY, b"a" * CHUNK_BYTES + b"b" * CHUNK_BYTES + b"c" * CHUNK_BYTES)
    return whole[:HEAD], [whole[at : at + ONE] for at in range(HEAD, len(whole), ONE)]


@pytest.mark.parametrize(
    "order", [(1, 0, 2), (0, 2, 1), (0, 1), (0,), (1, 2), (0, 0, 2), (0, 1, 1, 2), (0, 1, 2, 2)]
)
def test_chunks_cannot_be_moved_dropped_or_doubled(order: tuple[int, ...]) -> None:
    head, chunks = three_chunks()
    assert open_bytes(KEY, IDENTITY, head + b"".join(chunks)).count(b"c") == CHUNK_BYTES
    assert_rejected(head + b"".join(chunks[number] for number in order))


def test_chunks_of_another_object_do_not_fit() -> None:
    (head, chunks), (_, others) = three_chunks(), three_chunks()
    assert_rejected(head + chunks[0] + others[1] + chunks[2])


def test_an_empty_chunk_at_the_end_is_not_ours() -> None:
    cipher, commitment = sealed._keys(KEY, SALT, IDENTITY)
    about = IDENTITY.canonical()
    full = cipher.encrypt(bytes(12), bytes(CHUNK_BYTES), about)
    empty = cipher.encrypt((1).to_bytes(11, "big") + b"\x01", b"", about)
    assert_rejected(b"MEEDOEN\x01" + SALT + commitment + full + empty)


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"vault": "ac" * 16},
        {"type": "backup"},
        {"stream": ""},
        {"sequence": 8},
        {"record": "other"},
        {"stream": "cd" * 16 + "7", "sequence": 0},
    ],
)
def test_an_object_opens_as_nothing_else(change: dict[str, object]) -> None:
    other = replace(IDENTITY, **change)  # type: ignore[arg-type]
    assert_rejected(bytes.fromhex(SMALL), identity=other)


def test_another_key_opens_nothing() -> None:
    assert_rejected(bytes.fromhex(SMALL), key=bytes(32))


def test_a_foreign_file_is_named() -> None:
    with pytest.raises(DamagedVault, match="blob/" + "cd" * 16 + "/7/rec"):
        open_bytes(KEY, IDENTITY, b"%PDF-1.7 ...")


def test_an_object_without_a_number_has_a_short_name() -> None:
    assert str(Identity(1, "ab" * 16, "backup")) == "backup"
