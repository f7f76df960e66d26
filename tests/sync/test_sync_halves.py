"""What a killed upload leaves in a shared folder is cleared away, and nothing else is."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from meedoen_desktop.errors import StoreAway
from meedoen_desktop.services import syncing
from meedoen_desktop.sync.folder import FolderStore
from tests.factories import add_file
from tests.sync.laptops import Laptop, Team
from tests.sync.meeting import alarms, assert_same
from tests.sync.story import people, share

DAY = timedelta(days=1)
DIES = """
import os, pathlib, signal, sys
from meedoen_desktop.sync.folder import FolderStore
pathlib.Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
FolderStore(pathlib.Path(sys.argv[1])).put_new(sys.argv[2], b"versleuteld")
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "deel").mkdir()
    return tmp_path / "deel"


@pytest.fixture
def two(team: Team, place: Path) -> list[Laptop]:
    """They share a client with a file, and looked after the store for the first time."""
    fatma, jan = people(team, syncing.FolderPlace(str(place)), "", "Fatma", "Jan")
    add_file(fatma.store, fatma.add(), b"brief")
    share(fatma, jan)
    return [fatma, jan]


def left_by_a_kill(place: Path, beside: Path) -> Path:
    """Another object of the kind and folder of ``beside``, of which only half arrived."""
    before = set(beside.parent.iterdir())
    name = f"{beside.stem[:-4]}0000{beside.suffix}"
    name = (beside.parent / name).relative_to(place).as_posix()
    killed = subprocess.run([sys.executable, "-c", DIES, str(place), name], check=False)
    assert killed.returncode == -signal.SIGKILL
    (half,) = set(beside.parent.iterdir()) - before
    return half


def a_day_later(laptop: Laptop) -> None:
    laptop.clock.moment += DAY
    share(laptop)


def test_what_a_killed_upload_left_goes_when_it_was_there_yesterday_too(
    two: list[Laptop], place: Path
) -> None:
    fatma, jan = two
    own = [next(place.rglob(f"{fatma.store.stream}/**/*{end}")) for end in (".seg", ".ros")]
    heads = next(place.rglob("*.head"))
    halves = [left_by_a_kill(place, one) for one in (*own, heads, next(place.rglob("*.blb")))]
    others = [heads.with_name("~$brief.tmp"), heads.with_name(f".{heads.name}.tmp")]
    for other in others:
        other.write_bytes(b"van een ander programma")
    whole = set(FolderStore(place).list(""))
    a_day_later(fatma)
    assert all(one.exists() for one in halves)  # a colleague may be writing it now
    young = left_by_a_kill(place, heads)
    a_day_later(fatma)
    assert not any(one.exists() for one in halves)
    assert young.exists()
    a_day_later(fatma)
    assert sorted(place.rglob("*.tmp")) == sorted(others)
    assert {one for one in whole if not one.endswith(".head")} <= set(FolderStore(place).list(""))
    share(jan, fatma)
    assert_same(fatma, jan)
    assert alarms(fatma) == alarms(jan) == set()


def test_an_upload_whose_half_is_taken_away_comes_again(
    two: list[Laptop], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fatma, jan = two
    fatma.note(fatma.add(file_number="F"), "van fatma")
    replace = Path.replace

    def taken_away(half: Path, target: Path) -> Path:
        half.unlink()
        return replace(half, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", taken_away)
        with pytest.raises(StoreAway, match="doorwerken"):
            share(fatma)
    share(fatma, jan)
    assert jan.notes() == {"van fatma"}
    assert list(place.rglob("*.tmp")) == []


def test_a_folder_in_which_others_halves_cannot_be_removed_stops_no_exchange(
    two: list[Laptop], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fatma, jan = two
    half = left_by_a_kill(place, next(place.rglob("*.head")))
    a_day_later(fatma)
    unlink = Path.unlink

    def not_yours(path: Path, *, missing_ok: bool = False) -> None:
        if path == half:
            raise PermissionError(path)
        unlink(path, missing_ok=missing_ok)

    fatma.note(fatma.add(file_number="F"), "van fatma")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", not_yours)
        a_day_later(fatma)
        share(jan)
    assert jan.notes() == {"van fatma"}
    for _day in range(2):
        a_day_later(fatma)
    assert not half.exists()
