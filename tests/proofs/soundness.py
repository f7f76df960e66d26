"""What must be true of a vault after anything went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from meedoen_desktop.clock import Clock
from meedoen_desktop.store import Store
from meedoen_desktop.store.leftovers import used_blobs
from meedoen_desktop.store.verify import verify
from tests.stores import Unlocked

_OF_A_VAULT = {"kluis.sleutel", "data.db", "data.db-wal", "data.db-shm", "blobs", "backups", "lock"}


@contextmanager
def reopened(unlocked: Unlocked, folder: Path, clock: Clock) -> Iterator[Store]:
    """The vault at its next start: sound, and with nothing in its folder that grows."""
    store = unlocked.open(folder, clock)
    try:
        problems = verify(store).problems
        assert problems == (), problems
        assert_nothing_left_over(store)
        yield store
    finally:
        store.close()


def assert_nothing_left_over(store: Store) -> None:
    inside = {path.name for path in store.folder.iterdir()}
    assert inside <= _OF_A_VAULT, inside - _OF_A_VAULT
    beside = {path.name for path in store.folder.parent.iterdir()}
    assert not [name for name in beside if name.endswith((".uitpakken", ".klaar"))]
    devices = {path.name for path in store.paths.devices.iterdir()}
    assert not [name for name in devices if name.endswith(".tmp")]
    with store.read() as session:
        assert set(store.attachments.names()) == used_blobs(session)
    assert not list(store.paths.blobs.glob("??/*.new"))
    assert not list(store.paths.backups.glob("*.new"))
