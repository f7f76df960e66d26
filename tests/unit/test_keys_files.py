from __future__ import annotations

import errno
import hashlib
import os
import stat
from pathlib import Path

import pytest

from meedoen_desktop.errors import DamagedVault, NewerVault, StorageFull, UnfitFolder
from meedoen_desktop.store.keys.checked_file import read_checked, write_checked
from meedoen_desktop.store.keys.durable import sync_folder, write_durably

FIELDS = {"format": 1, "name": "é", "group": {"number": 7}}
LINE = b'{"format":1,"group":{"number":7},"name":"\\u00e9"}'


def framed(line: bytes) -> bytes:
    return line + b"\n" + hashlib.sha256(line).hexdigest().encode() + b"\n"


def failing(number: int) -> object:
    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_file_is_written_whole_and_for_the_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_durably(path, b"first")
    write_durably(path, b"second")
    assert path.read_bytes() == b"second"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.glob("file*")) == [path]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, StorageFull),
        (errno.EDQUOT, StorageFull),
        (errno.EIO, UnfitFolder),
        (errno.EROFS, UnfitFolder),
    ],
)
def test_a_failing_disk_keeps_the_old_file(
    number: int, expected: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    write_durably(path, b"old")
    monkeypatch.setattr(os, "fsync", failing(number))
    with pytest.raises(expected):
        write_durably(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.glob("file*")) == [path]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnfitFolder) as caught:
        write_durably(tmp_path / "nowhere" / "file", b"x")
    assert str(tmp_path / "nowhere") in str(caught.value)


def test_a_system_that_cannot_sync_folders_is_no_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY")
    sync_folder(tmp_path / "not even there")
    write_durably(tmp_path / "file", b"x")
    assert (tmp_path / "file").read_bytes() == b"x"


def test_the_frame_has_one_spelling(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_checked(path, FIELDS)
    assert path.read_bytes() == framed(LINE)
    assert read_checked(path, known_format=1) == FIELDS


def test_every_flipped_bit_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "file"
    good = framed(LINE)
    for place in range(len(good)):
        for bit in range(8):
            bad = bytearray(good)
            bad[place] ^= 1 << bit
            path.write_bytes(bad)
            with pytest.raises(DamagedVault, match="file"):
                read_checked(path, known_format=1)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"{}",
        framed(b""),
        framed(b"nonsense"),
        framed(b"[]"),
        framed(b"{}"),
        framed(b'{"format": 1}'),
        framed(b'{"format":0}'),
        framed(b'{"format":true}'),
        framed(b'{"format":"1"}'),
        framed(b'{"format":1.0}'),
        framed(b'{"format":1,"format":1}'),
        framed(b'{"format":' + b"9" * 5000 + b"}"),
        framed(b"[" * 60_000),
        framed(b'{"format":1}') + b"x",
        framed(LINE).replace(b"\n", b"\r\n"),
        framed(b'{"format":1,"name":"\xff"}'),
        framed(b'{"format":1,"name":"' + b"x" * 70_000 + b'"}'),
    ],
)
def test_anything_else_is_damage(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(DamagedVault):
        read_checked(path, known_format=1)


@pytest.mark.parametrize("length", [1, 20, 48, 49, 60, 100, 113])
def test_a_cut_file_is_damage(length: int, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(framed(LINE)[:length])
    with pytest.raises(DamagedVault):
        read_checked(path, known_format=1)


def test_a_later_format_is_newer_whatever_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(framed(b'{"format":2,"what":[1.5,null]}'))
    with pytest.raises(NewerVault, match="nieuwere versie"):
        read_checked(path, known_format=1)


def test_a_missing_file_is_for_the_caller_to_explain(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_checked(tmp_path / "file", known_format=1)


def test_a_file_that_cannot_be_read_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UnfitFolder, match="kan niet gelezen worden"):
        read_checked(tmp_path, known_format=1)
