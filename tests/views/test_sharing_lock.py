"""Nothing blocks a lock or the end of the program; what is sealed still arrives."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from meedoen_desktop.sync.folder import FolderStore
from tests.factories import add_person
from tests.views.programs import until, vault
from tests.views.test_sharing import people
from tests.views.two_laptops import Laptop, folder, laptops, pair

__all__ = ["folder", "laptops", "pair"]


class SlowFolder:
    """Every upload waits until the road is free."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.free, self.waits = threading.Event(), threading.Event()
        put = FolderStore.put_new

        def slowly(store: FolderStore, name: str, content: bytes) -> None:
            self.waits.set()
            assert self.free.wait(20)
            put(store, name, content)

        monkeypatch.setattr(FolderStore, "put_new", slowly)


@pytest.fixture
def slow(pair: tuple[Laptop, Laptop], monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowFolder]:
    made = SlowFolder(monkeypatch)
    yield made
    made.free.set()


def test_a_slow_upload_does_not_hold_up_the_lock(
    pair: tuple[Laptop, Laptop], slow: SlowFolder
) -> None:
    noor, jan = pair
    add_person(vault(noor.program))
    store = vault(noor.program)
    noor.program.sharing.share_now()
    until(slow.waits.is_set)
    noor.program.lock()
    until(lambda: not store.is_open)
    assert noor.program.frame is None
    assert noor.read("unlock.last_work") == "Uw laatste werk wordt nog gedeeld …"
    slow.free.set()
    noor.rest()
    assert noor.read("unlock.last_work") == "Uw laatste werk is gedeeld."
    jan.share()
    assert people(vault(jan.program)) == 1


def test_the_end_of_the_program_does_not_wait_for_the_store(
    pair: tuple[Laptop, Laptop], slow: SlowFolder
) -> None:
    noor, jan = pair
    add_person(vault(noor.program))
    store = vault(noor.program)
    noor.program.window.close()
    assert not store.is_open
    assert noor.program.sharing.is_busy
    slow.free.set()
    noor.program.sharing.finish()
    jan.share()
    assert people(vault(jan.program)) == 1


def test_who_unlocks_again_goes_on_where_it_was(
    pair: tuple[Laptop, Laptop], slow: SlowFolder
) -> None:
    noor, jan = pair
    add_person(vault(noor.program))
    noor.program.lock()
    until(slow.waits.is_set)
    noor.unlock()
    slow.free.set()
    noor.share()
    assert noor.program.sharing.state is not None
    assert noor.program.sharing.state.waiting == 0
    jan.share()
    assert people(vault(jan.program)) == 1


def test_before_the_first_look_nothing_new_is_sealed(
    pair: tuple[Laptop, Laptop], folder: Path
) -> None:
    noor, jan = pair
    noor.program.lock()
    noor.rest()
    before = sorted(folder.rglob("*.seg"))
    folder.rename(folder.with_name("weg"))
    noor.unlock()
    noor.rest()
    add_person(vault(noor.program))
    folder.with_name("weg").rename(folder)
    noor.program.lock()
    noor.rest()
    assert sorted(folder.rglob("*.seg")) == before
    jan.share()
    assert people(vault(jan.program)) == 0


def test_a_store_that_is_away_at_the_lock_is_said_calmly(
    pair: tuple[Laptop, Laptop], folder: Path
) -> None:
    noor, _jan = pair
    add_person(vault(noor.program))
    until(lambda: bool(noor.program.sharing.state and noor.program.sharing.state.waiting))
    folder.rename(folder.with_name("weg"))
    noor.program.lock()
    noor.rest()
    assert "veilig op deze laptop" in noor.read("unlock.last_work")
