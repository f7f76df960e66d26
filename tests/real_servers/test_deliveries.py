"""Readable documents on servers as municipalities have them: once, whole, and found again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from meedoen_desktop.clock import Clock, FixedClock
from meedoen_desktop.errors import StoreUnfit
from meedoen_desktop.models import Delivery
from meedoen_desktop.services import delivery
from meedoen_desktop.store import Store
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.drivers import reached
from tests.delivery.desk import PDF, Desk, desk
from tests.proofs.killing import Killer
from tests.real_servers.servers import Server
from tests.stores import Unlocked

__all__ = ["desk"]


def receipts(store: Store) -> dict[str, str]:
    with store.read() as session:
        return {one.name: one.sha256 for one in session.query(Delivery)}


def assert_stands(driver: Driver, store: Store) -> None:
    """Each document is there with its facts, and nothing else is."""
    told = receipts(store)
    assert sorted(driver.list("")) == sorted([*told, *(f"{name}.json" for name in told)])
    for name, sha256 in told.items():
        assert hashlib.sha256(driver.get(name)).hexdigest() == sha256
        facts = json.loads(driver.get(f"{name}.json"))
        assert (facts["integriteit"]["waarde"], facts["titel"]) == (sha256, "Uitnodiging – café")


def test_documents_go_once_and_are_recognised(server: Server, desk: Desk) -> None:
    delivery.set_place(desk.store, server.place, server.secret)
    delivery.set_kinds(desk.store, ("letter",))
    for size in (1, 300_000):
        desk.letter(pdf=PDF * size, subject="Uitnodiging – café")
    assert delivery.deliver_now(desk.store).delivered == 2
    assert delivery.deliver_now(desk.store).delivered == 0
    with reached(server.account) as driver:
        assert_stands(driver, desk.store)
        with desk.store.work() as session:
            for one in session.query(Delivery):
                session.delete(one)
        assert delivery.deliver_now(desk.store).delivered == 2
        assert_stands(driver, desk.store)


def test_a_wrong_password_is_said_so_and_nothing_is_on(server: Server, desk: Desk) -> None:
    with pytest.raises(StoreUnfit, match="wachtwoord"):
        delivery.set_place(desk.store, server.place, "fout")
    assert delivery.state(desk.store).place is None


@pytest.mark.parametrize("times", [1, pytest.param(15, marks=pytest.mark.slow)])
def test_a_kill_in_the_middle_of_uploads_doubles_and_loses_nothing(
    server: Server, desk: Desk, killer: Killer, unlocked: Unlocked, clock: FixedClock, times: int
) -> None:
    delivery.set_place(desk.store, server.place, server.secret)
    delivery.set_kinds(desk.store, ("letter",))
    folder, last = desk.store.folder, 0
    clock.moment = Clock().now()  # the killed process has the real one
    desk.store.close()
    for _kill in range(3 * times):
        said = killer.kill(
            "hand_in", 0.6, folder=str(folder), key=unlocked.raw_key.hex(), person=desk.person,
            after=last, subject="Uitnodiging – café",
        )  # fmt: skip
        last = max([last, *said])
    store = unlocked.open(Path(folder), clock)
    try:
        delivery.deliver_now(store)
        with reached(server.account) as driver:
            assert_stands(driver, store)
        assert delivery.state(store).waiting == 0
        assert len(receipts(store)) >= last
    finally:
        store.close()
