"""The right driver for a place. What a server needs is imported only when it is used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from meedoen_desktop.errors import StoreUnfit
from meedoen_desktop.i18n import N_
from meedoen_desktop.sync.account import Account
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.folder import FolderStore
from meedoen_desktop.sync.place import FolderPlace


@contextmanager
def reached(account: Account) -> Iterator[Driver]:
    """A driver, and its connections closed afterwards."""
    if not isinstance(account.place, FolderPlace):
        raise StoreUnfit(N_("Deze versie van het programma kan alleen via een map delen."))
    yield FolderStore(Path(account.place.path))
