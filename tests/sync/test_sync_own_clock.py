"""A laptop whose own clock is ahead is told so itself, by the clock of the file server."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services import syncing
from meedoen_desktop.services.alarms import read_alarms, told
from tests.sync.laptops import Laptop, Team
from tests.sync.story import people, share

Behind = Callable[[timedelta], AbstractContextManager[None]]
THREE_DAYS = timedelta(days=3)


@pytest.fixture
def two(team: Team, tmp_path: Path) -> list[Laptop]:
    (tmp_path / "deel").mkdir()
    return people(team, syncing.FolderPlace(str(tmp_path / "deel")), "", "Fatma", "Jan")


@pytest.fixture
def behind(monkeypatch: pytest.MonkeyPatch) -> Behind:
    """A file server stamps files with its own time, which is behind that of this laptop."""
    replace = Path.replace

    @contextmanager
    def server(by: timedelta) -> Iterator[None]:
        def stamped(half: Path, target: Path) -> Path:
            os.utime(half, (at := time.time() - by.total_seconds(), at))
            return replace(half, target)

        with monkeypatch.context() as patched:
            patched.setattr(Path, "replace", stamped)
            yield

    return server


def kinds(laptop: Laptop) -> list[str]:
    return [one.kind for one in read_alarms(laptop.store)]


def test_who_is_days_ahead_reads_it_and_what_to_do(two: list[Laptop], behind: Behind) -> None:
    fatma, jan = two
    right = fatma.clock.moment
    fatma.clock.moment += THREE_DAYS + timedelta(seconds=30)
    fatma.note(fatma.add(), "te vroeg")
    with behind(THREE_DAYS):
        share(fatma)
    share(jan)
    (alarm,) = read_alarms(fatma.store)
    said = told(alarm, Translator("nl").text)
    assert said.title == "De klok van deze laptop loopt voor"
    assert "was het 27-11-2026 12.00. De centrale opslag zei toen dat het 24-11-2026 12.00 was" in (
        said.happened
    )
    assert "leg er een telefoon naast" in said.do
    assert kinds(jan) == ["clock"]
    share(fatma)
    assert kinds(fatma) == ["ahead"]  # nothing was written: what was known stays
    fatma.clock.moment = right + timedelta(hours=1)
    share(fatma)
    assert kinds(fatma) == ["clock_here"]
    fatma.note(fatma.add(file_number="F"), "op tijd")
    share(fatma, jan)
    assert kinds(fatma) == kinds(jan) == []


def test_a_server_whose_own_clock_is_behind_is_not_believed(
    two: list[Laptop], behind: Behind
) -> None:
    fatma, jan = two
    for laptop in two:
        laptop.clock.moment += THREE_DAYS
    with behind(THREE_DAYS):
        for laptop in (jan, fatma, jan):
            laptop.note(laptop.add(file_number=laptop.store.stream), "op tijd")
            share(laptop)
    assert kinds(fatma) == kinds(jan) == []


@pytest.mark.parametrize("by", [timedelta(hours=20), timedelta(days=20_000)])
def test_time_zones_and_stamps_that_say_nothing_are_no_matter(
    two: list[Laptop], behind: Behind, by: timedelta
) -> None:
    fatma, _jan = two
    fatma.note(fatma.add(), "op tijd")
    with behind(by):
        share(fatma)
    assert kinds(fatma) == []
