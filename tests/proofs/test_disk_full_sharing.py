"""A disk that fills up at every step of an exchange: a sentence, nothing lost, later it goes on.

Here the laptop's own disk; with the limit on files it is that of the share too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from meedoen_desktop.errors import StorageFull, StoreAway
from meedoen_desktop.store.verify import verify
from tests.factories import add_file
from tests.proofs.disks import FileLimit, SmallDisk
from tests.stores import Unlocked
from tests.sync.central import FolderCentral
from tests.sync.exchange import content
from tests.sync.history import settle
from tests.sync.laptops import Team

Disk = FileLimit | SmallDisk
ROOMS = (0, 4_096, 16_384, 40_000, 100_000, 300_000, 800_000, 2_000_000, 8_000_000)


class Pair:
    """A laptop whose disk fills up, a colleague elsewhere, and the share between them."""

    def __init__(self, disk: Disk, here: Team, there: Team, share: FolderCentral) -> None:
        self._disk, self.share = disk, share
        (self.colleague,) = there.of(1, share)
        self.laptop = here.bare()
        there.invite(self.colleague, self.laptop, "Vol", share)
        self.person = self.colleague.add(town="Leiden")
        settle(share, [self.colleague, self.laptop])

    def sync_until_it_fits(self, after_failure: Callable[[], None]) -> int:
        """How often the disk was full before the exchange fitted."""
        for failures, room in enumerate(ROOMS):
            try:
                with self._disk.room(room):
                    self.laptop.sync(self.share)
            except (StorageFull, StoreAway):
                after_failure()
                self.laptop.again()
                assert verify(self.laptop.store).problems == ()
            else:
                return failures
        pytest.fail("it never fitted")

    def assert_the_same(self) -> None:
        settle(self.share, [self.laptop, self.colleague])
        assert content(self.laptop.store) == content(self.colleague.store)
        assert verify(self.laptop.store).problems == ()
        assert not list(self.share.root.rglob("*.tmp"))


@pytest.fixture
def pair(disk: Disk, tmp_path: Path, empty_vault: Path, unlocked: Unlocked) -> Iterator[Pair]:
    here = Team(disk.folder / "hier", empty_vault, unlocked)
    there = Team(tmp_path / "daar", empty_vault, unlocked)
    yield Pair(disk, here, there, FolderCentral(tmp_path / "deel"))
    here.close()
    there.close()


SCAN = bytes(range(256)) * 1_000


def test_making_ready_what_is_shared(pair: Pair) -> None:
    for number in range(20):
        pair.laptop.note(pair.person, f"notitie {number} " * 300)
    notes = pair.laptop.notes()

    def nothing_lost() -> None:
        assert pair.laptop.notes() == notes

    assert pair.sync_until_it_fits(nothing_lost)
    pair.assert_the_same()
    assert pair.colleague.notes() == notes


def test_taking_what_a_colleague_wrote(pair: Pair) -> None:
    own = pair.laptop.note(pair.person, "van hier")
    for number in range(20):
        pair.colleague.note(pair.person, f"notitie {number} " * 300)
    pair.colleague.sync(pair.share)

    def all_or_nothing() -> None:
        assert len(pair.laptop.notes()) in {1, 21}

    assert pair.sync_until_it_fits(all_or_nothing)
    pair.assert_the_same()
    assert len(pair.laptop.notes()) == 21
    assert own in content(pair.colleague.store)["contact"]


def test_a_file_that_comes_and_one_that_goes(pair: Pair) -> None:
    comes = add_file(pair.colleague.store, pair.person, SCAN)
    pair.colleague.sync(pair.share)
    goes = add_file(pair.laptop.store, pair.person, SCAN[1:])

    def no_half_file() -> None:
        assert not list(pair.laptop.store.paths.blobs.glob("??/*.new"))

    assert pair.sync_until_it_fits(no_half_file)
    pair.assert_the_same()
    assert pair.laptop.store.attachments.get(comes) == SCAN
    assert pair.colleague.store.attachments.get(goes) == SCAN[1:]
