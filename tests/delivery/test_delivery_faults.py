"""A place that fails at any request, in any way: never double, never lost, and it says so."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest

from meedoen_desktop.errors import StoreAway, StoreUnfit
from meedoen_desktop.models import Delivery, DeliveryJob, Letter
from meedoen_desktop.services import delivery
from meedoen_desktop.services.delivery.sending import deliver_to
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.folder import FolderStore
from tests.delivery.desk import PDF, Desk, files, pdfs
from tests.sync.central import FAULTS, FaultyStore

LETTERS = 2
REQUESTS = 5
"""Of one document: is it there, and twice put and read back."""
SAID = tuple(one for one in FAULTS if one not in {"stale", "double", "capitals"})
"""Nothing is listed here."""


def whole(desk: Desk, archive: Path) -> None:
    """Each letter stands there once with its facts, has one receipt, and nothing is on its way."""
    stand = files(archive)
    names = pdfs(archive)
    assert len(names) == LETTERS
    assert sorted(stand) == sorted([*names, *(f"{name}.json" for name in names)])
    assert all(stand[name] == PDF for name in names)
    told = {json.loads(stand[f"{name}.json"])["bestandsnaam"] for name in names}
    assert told == {name.split("/")[1] for name in names}
    with desk.store.read() as session:
        assert sorted(one.name for one in session.query(Delivery)) == names
        assert session.query(DeliveryJob).count() == 0


@pytest.mark.parametrize("fault", SAID)
def test_a_fault_at_any_request_is_made_good(desk: Desk, archive: Path, fault: str) -> None:
    folder = FolderStore(archive)
    requests = 0
    desk.put_on(archive)
    for at in range(1, 40):
        for _letter in range(LETTERS):
            desk.letter()
        driver = FaultyStore(folder, at, fault)
        with suppress(StoreAway):
            deliver_to(desk.store, driver, "map")
        requests = driver.count
        deliver_to(desk.store, folder, "map")
        whole(desk, archive)
        start_again(desk, archive)
        if driver.count < at:
            break
    assert requests == REQUESTS * LETTERS


def start_again(desk: Desk, archive: Path) -> None:
    """An empty archive and no letters."""
    with desk.store.work() as session:
        for kind in (Delivery, Letter):
            for one in session.query(kind):
                session.delete(one)
    for path in sorted(archive.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()


class Refusing:
    """A place that never takes some names."""

    def __init__(self, inner: Driver) -> None:
        self.inner = inner
        self.refused: set[str] = set()
        self.refuse_all = False

    def put_new(self, name: str, content: bytes) -> None:
        if self.refuse_all or name in self.refused:
            raise StoreUnfit("geweigerd")
        self.inner.put_new(name, content)

    def get(self, name: str) -> bytes:
        return self.inner.get(name)

    def list(self, prefix: str) -> list[str]:
        return self.inner.list(prefix)

    def delete_own(self, name: str) -> None:
        self.inner.delete_own(name)


def test_one_that_is_refused_does_not_hold_up_the_others(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.letter()
    place = Refusing(FolderStore(archive))
    place.refuse_all = True
    with pytest.raises(StoreUnfit):
        deliver_to(desk.store, place, "map")
    with desk.store.read() as session:
        place.refused = {session.query(DeliveryJob).one().name}
    place.refuse_all = False
    desk.letter()
    with pytest.raises(StoreUnfit):
        deliver_to(desk.store, place, "map")
    assert len(pdfs(archive)) == 1
    place.refused = set()
    deliver_to(desk.store, place, "map")
    whole(desk, archive)


def test_a_place_that_takes_nothing_does_not_fill_the_vault(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    for _letter in range(9):
        desk.letter()
    place = Refusing(FolderStore(archive))
    place.refuse_all = True
    for _time in range(12):
        with pytest.raises(StoreUnfit):
            deliver_to(desk.store, place, "map")
    with desk.store.read() as session:
        assert session.query(DeliveryJob).count() == 5
    place.refuse_all = False
    assert deliver_to(desk.store, place, "map").delivered == 5
    assert deliver_to(desk.store, place, "map").delivered == 4
    assert delivery.state(desk.store).waiting == 0
