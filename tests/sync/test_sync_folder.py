"""A folder as central store, with what shares and synchronising services do to it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from meedoen_desktop.errors import StoreAway
from meedoen_desktop.sync.driver import Missing
from meedoen_desktop.sync.folder import FolderStore
from meedoen_desktop.sync.names import HEAD, SEGMENT, Chain, digest

CONTENT = b"versleuteld"
HEADS = Chain(HEAD, "a" * 32)
NAME = HEADS.name(3, digest(CONTENT))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "deel").mkdir()
    return tmp_path / "deel"


def test_what_is_put_can_be_listed_and_read_by_another(root: Path) -> None:
    FolderStore(root).put_new(NAME, CONTENT)
    FolderStore(root).put_new(NAME, CONTENT)
    other = FolderStore(root)
    assert other.list("h/") == other.list(f"h/{'a' * 32}-") == [NAME]
    assert other.list("s/") == other.list("h/b") == []
    assert other.get(NAME) == CONTENT
    assert [path.name for path in root.rglob("*") if path.is_file()] == [NAME.split("/")[1]]


def test_half_a_file_of_a_crash_is_replaced_and_never_listed(root: Path) -> None:
    store = FolderStore(root)
    store.put_new(NAME, CONTENT[:3])
    (root / "h" / ".12ab.tmp").write_bytes(b"x")
    store.put_new(NAME, CONTENT)
    assert store.get(NAME) == CONTENT
    assert store.list("") == [NAME]


@pytest.mark.parametrize(
    "added", ["-LAPTOP-12", " (1)", "-Fatma's laptop", " (conflict 2026-11-24)"]
)
def test_a_conflict_copy_stands_for_what_it_copies(root: Path, added: str) -> None:
    segment = Chain(SEGMENT, "b" * 32).name(300, digest(CONTENT))
    for name in (NAME, segment):
        path = root / name
        path.parent.mkdir(parents=True)
        path.with_name(f"{path.stem}{added}{path.suffix}").write_bytes(CONTENT)
    store = FolderStore(root)
    assert store.list("") == sorted([NAME, segment])
    assert store.get(NAME) == store.get(segment) == CONTENT


def test_other_letters_are_the_same_name(root: Path) -> None:
    (root / "h").mkdir()
    (root / NAME.upper().replace("H/", "h/")).write_bytes(CONTENT)
    store = FolderStore(root)
    assert store.list("h/") == [NAME]
    assert store.get(NAME) == CONTENT


def test_a_share_that_is_not_there_is_away_and_nothing_is_made(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "weg")
    for call in (lambda: store.list(""), lambda: store.get(NAME), lambda: store.put_new(NAME, b"")):
        with pytest.raises(StoreAway, match="doorwerken"):
            call()
    assert not (tmp_path / "weg").exists()


def test_a_full_share_is_said_and_leaves_nothing_half(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StoreAway, match="vol"):
        FolderStore(root).put_new(NAME, CONTENT)
    assert [path for path in root.rglob("*") if path.is_file()] == []


def test_what_is_not_there_is_missing_and_deleting_it_is_fine(root: Path) -> None:
    store = FolderStore(root)
    with pytest.raises(Missing):
        store.get(NAME)
    store.delete_own(NAME)
    store.put_new(NAME, CONTENT)
    store.delete_own(NAME)
    assert store.list("") == []
