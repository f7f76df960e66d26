"""The whole program and a colleague's laptop, which share a vault through a folder."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from meedoen_desktop.services import syncing
from meedoen_desktop.services.syncing import FolderPlace
from meedoen_desktop.services.team import ConsultantDetails, save_consultant
from meedoen_desktop.store import Store
from meedoen_desktop.views.program import Program
from tests.sync.laptops import Laptop, Team, empty_vault
from tests.sync.laptops import team as laptops
from tests.views.programs import frame, until, vault

__all__ = ["empty_vault", "laptops", "shared"]


class SharedDesk:
    """``desk`` is Noor's program, ``jan`` the laptop of a colleague."""

    def __init__(self, desk: Program, jan: Laptop) -> None:
        self.desk, self.jan = desk, jan

    @property
    def store(self) -> Store:
        return vault(self.desk)

    def exchange(self) -> None:
        """What Jan did reaches the screen of Noor, and the other way round."""
        syncing.sync_now(self.jan.store)
        self.share()
        syncing.sync_now(self.jan.store)

    def share(self) -> None:
        """Noor presses *deel nu*."""
        self.rest()
        frame(self.desk).context.sharing.share_now()
        self.rest()

    def rest(self) -> None:
        """Until nothing is asked for any more, in both threads."""
        sharing = frame(self.desk).context.sharing
        until(lambda: not self.desk.tasks.is_busy and not sharing.is_busy)

    def disagree(self, person: str, mine: dict[str, object], his: dict[str, object]) -> None:
        """Noor and, an hour later, Jan change the same client; then both share."""
        from meedoen_desktop.models import Person

        with self.store.work() as session:
            found = session.get_one(Person, person)
            for name, value in mine.items():
                setattr(found, name, value)
        self.jan.clock.moment = self.store.clock.now() + timedelta(hours=1)
        self.jan.change(person, **his)
        self.exchange()


@pytest.fixture
def shared(desk: Program, laptops: Team, tmp_path: Path) -> SharedDesk:
    """Both belong to the team and have seen each other."""
    place = tmp_path / "deel"
    place.mkdir()
    jan, store = laptops.bare(), vault(desk)
    jan.clock.moment = store.clock.now()
    syncing.set_up(store, FolderPlace(str(place)), "Laptop van Noor")
    syncing.sync_now(store)
    file, words = syncing.invite(store)
    syncing.join(jan.store, file, " ".join(words), "Laptop van Jan")
    syncing.sync_now(jan.store)
    syncing.sync_now(store)
    (waiting,) = syncing.asking(store)
    syncing.confirm(store, waiting.stream)
    syncing.sync_now(store)
    syncing.sync_now(jan.store)
    save_consultant(jan.store, ConsultantDetails(name="Jan Bakker"))
    made = SharedDesk(desk, jan)
    made.exchange()
    return made
