"""A tenth of the caseload shared through real servers on loopback: requests, bytes and seconds.

All goes over a line that counts (`tests.real_servers.relay`): requests and bytes are those of HTTP,
with all that a server needs for one object. Pieces of files are counted apart.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from benchmarks import sharing, vault
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.header import create_header
from meedoen_desktop.sync import engine
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.drivers import reached
from tests.real_servers.relay import Relay, relayed
from tests.real_servers.servers import SERVERS, Absent

DOSSIERS, NOTES, FILES = vault.CLIENTS // 10, vault.NOTES // 10, 200


def measure() -> dict[str, float]:
    values: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        key = _prepare(folder / "ready")
        for name, start in SERVERS.items():
            (folder / name / "server").mkdir(parents=True)
            try:
                with start(folder / name / "server") as server, relayed(server) as (far, relay):
                    shutil.copytree(folder / "ready", folder / name / "a")
                    with _laptop(folder / name / "a", key) as a, reached(far.account) as driver:
                        found = _measure(a, folder / name / "b", driver, relay)
            except Absent:
                continue
            short = name.replace("-", "_")
            values |= {f"{short}_{what}": value for what, value in found.items()}
    return values


def _measure(a: Store, place: Path, driver: Driver, relay: Relay) -> dict[str, float]:
    engine.found(a, "Laptop 1")
    values = _watched("up", a, driver, relay)
    with closing(sharing.empty_laptop(place)) as b:
        sharing.meet(a, b, driver)
        values |= _watched("down", b, driver, relay)
        engine.Engine(a, driver).sync()
        values |= _watched("nothing", a, driver, relay)
        sharing.edit(a, 50)
        sharing.add_files(a, 10, seed=1)
        values |= _watched("day", a, driver, relay)
        values |= _watched("taken", b, driver, relay)
    return values


def _watched(what: str, store: Store, driver: Driver, relay: Relay) -> dict[str, float]:
    relay.begin()
    done = sharing.exchange(store, driver)
    return {
        f"{what}_s": done.seconds,
        f"{what}_calls": done.requests,
        f"{what}_requests": relay.requests - relay.of_files,
        f"{what}_file_requests": relay.of_files,
        f"{what}_sent_mb": relay.sent / 1e6,
        f"{what}_received_mb": relay.received / 1e6,
    }


def _prepare(folder: Path) -> bytes:
    """A laptop with all of it, closed, to copy for each server; returns its key."""
    header, key, _words = create_header("vier gewone losse woorden")
    raw = key.raw()
    with (
        sharing.profile(folder / "profile"),
        closing(Store.create_with(folder / "vault", header, key)) as store,
    ):
        vault.fill(store, DOSSIERS, NOTES)
        sharing.add_files(store, FILES)
    return raw


@contextmanager
def _laptop(folder: Path, key: bytes) -> Iterator[Store]:
    with sharing.profile(folder / "profile"):
        store = Store.open_with_key(folder / "vault", DataKey(key))
    with closing(store):
        yield store
