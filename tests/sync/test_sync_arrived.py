"""Which dossiers and tables an exchange brought news of."""

from __future__ import annotations

import pytest

from meedoen_desktop.errors import StoreAway
from tests.sync.central import FaultyStore, MemoryStore
from tests.sync.laptops import Team


def test_an_exchange_tells_whose_dossier_a_colleague_changed(team: Team) -> None:
    central = MemoryStore()
    a, b = team.of(2, central)
    first, second = a.add(dossier_id="1" * 32), a.add(dossier_id="2" * 32)
    a.sync(central)
    assert b.sync(central).arrived.dossiers >= {"1" * 32, "2" * 32}
    b.note(first, "gebeld")
    b.change(second, town="Gouda")
    assert not b.sync(central).arrived
    came = a.sync(central).arrived
    assert came == ({"1" * 32, "2" * 32}, {"contact", "person"})
    assert not a.sync(central).arrived


def test_what_came_before_an_exchange_failed_is_known_too(team: Team) -> None:
    central = MemoryStore()
    a, b = team.of(2, central)
    a.add()
    a.sync(central)
    before, _ = b.store.changes.arrived_since(0)
    b.note(b.add(), "eigen werk")
    broken = FaultyStore(central, 6, "error")
    with pytest.raises(StoreAway):
        b.sync(broken)
    assert b.store.changes.arrived_since(before)[1].tables == {"person", "dossier"}
