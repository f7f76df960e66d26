"""Vaults for tests: real files and real encryption; only the derivation of the key is shared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from meedoen_desktop.clock import Clock, FixedClock
from meedoen_desktop.store import Store
from meedoen_desktop.store.folder import Paths, finish_new, prepare
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.header import Header, create_header
from meedoen_desktop.store.schema import ensure_schema

PASSPHRASE = "vier gewone losse woorden"


@dataclass(frozen=True)
class Unlocked:
    """A header with what opens it; the derivation of its key ran once in this test process."""

    header: Header
    raw_key: bytes
    words: tuple[str, ...]
    empty: bytes
    """The database of a vault that was never opened: running all migrations takes long."""

    def key(self) -> DataKey:
        """A fresh copy: locking a store wipes the one that it has."""
        return DataKey(self.raw_key)

    def create(self, folder: Path, clock: Clock) -> Store:
        """A new vault, as `make` makes it, with a database that was made once."""
        prepare(folder)
        paths = Paths(folder)
        paths.new_database.touch(mode=0o600)
        paths.new_database.write_bytes(self.empty)
        self.header.save(paths.header)
        finish_new(folder)
        return Store(folder, self.header, self.key(), clock)

    def make(self, folder: Path, clock: Clock) -> Store:
        """As the program makes it, for tests of just that."""
        return Store.create_with(folder, self.header, self.key(), clock=clock)

    def open(self, folder: Path, clock: Clock) -> Store:
        return Store.open_with_key(folder, self.key(), clock=clock)


@pytest.fixture(scope="session")
def unlocked(tmp_path_factory: pytest.TempPathFactory) -> Unlocked:
    header, key, words = create_header(PASSPHRASE)
    database = tmp_path_factory.mktemp("empty") / "data.db"
    ensure_schema(database, key.database_key())
    return Unlocked(header, key.raw(), words, database.read_bytes())


@pytest.fixture
def store(tmp_path: Path, clock: FixedClock, unlocked: Unlocked) -> Iterator[Store]:
    """An empty open vault in ``tmp_path / "kluis"``, closed after the test."""
    opened = unlocked.create(tmp_path / "kluis", clock)
    yield opened
    opened.close()
