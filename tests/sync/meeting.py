"""Laptops that meet in a store, and what must hold afterwards."""

from __future__ import annotations

from meedoen_desktop.store.verify import verify
from meedoen_desktop.sync import watch
from tests.sync.central import MemoryStore
from tests.sync.exchange import content, disputes
from tests.sync.laptops import Laptop


def all_sync(central: MemoryStore, *laptops: Laptop, times: int = 2) -> None:
    for _ in range(times):
        for laptop in laptops:
            laptop.sync(central)


def assert_same(*laptops: Laptop) -> None:
    for laptop in laptops:
        assert content(laptop.store) == content(laptops[0].store)
        assert disputes(laptop.store) == disputes(laptops[0].store)
        assert verify(laptop.store).problems == ()


def alarms(laptop: Laptop) -> set[str]:
    """What is not right now; without what is only told yet."""
    with laptop.store.read() as session:
        return {alarm.kind for alarm in watch.alarms(session) if alarm.detail != watch.BACK}


def quarantine(laptop: Laptop) -> dict[str, str]:
    with laptop.store.read() as session:
        return {one.name: one.reason for one in watch.quarantine(session)}
