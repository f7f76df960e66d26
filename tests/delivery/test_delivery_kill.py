"""``kill -9`` while documents are made, uploaded and receipted: each stands there once."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from meedoen_desktop.clock import Clock, FixedClock
from meedoen_desktop.models import Delivery, DeliveryJob, Letter
from meedoen_desktop.services import delivery
from meedoen_desktop.services.delivery import Why
from meedoen_desktop.store.verify import verify
from tests.delivery.desk import Desk, files, pdfs
from tests.proofs.killing import Killer
from tests.stores import Unlocked


@pytest.mark.parametrize("times", [1, pytest.param(40, marks=pytest.mark.slow)])
def test_handing_in(
    desk: Desk, archive: Path, killer: Killer, unlocked: Unlocked, clock: FixedClock, times: int
) -> None:
    desk.put_on(archive, first_day=None)
    folder, last = desk.store.folder, 0
    clock.moment = Clock().now()  # the killed process has the real one
    desk.store.close()
    for _kill in range(12 * times):
        said = killer.kill(
            "hand_in", 0.3, folder=str(folder), key=unlocked.raw_key.hex(), person=desk.person,
            after=last,
        )  # fmt: skip
        last = max([last, *said])
    store = unlocked.open(folder, clock)
    try:
        delivery.deliver_now(store)
        with store.read() as session:
            letters = session.query(Letter).count()
            receipts = {one.name: one.sha256 for one in session.query(Delivery)}
            assert session.query(DeliveryJob).count() == 0
        not_gone = delivery.state(store).held.get(Why.NOT_GONE, 0)  # killed before it was posted
        assert verify(store).problems == ()
    finally:
        store.close()
    there = files(archive)
    assert last > 0
    assert len(pdfs(archive)) == letters - not_gone == len(receipts)
    assert sorted(there) == sorted([*receipts, *(f"{name}.json" for name in receipts)])
    for name, told in receipts.items():
        assert hashlib.sha256(there[name]).hexdigest() == told
        assert json.loads(there[f"{name}.json"])["integriteit"]["waarde"] == told
