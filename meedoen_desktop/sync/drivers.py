"""The right driver for a place. What a server needs is imported only when it is used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from meedoen_desktop.sync.account import Account
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.folder import FolderStore
from meedoen_desktop.sync.place import FolderPlace, WebDavPlace


@contextmanager
def reached(account: Account, mark: str = "") -> Iterator[Driver]:
    """A driver, and its connections closed afterwards; ``mark``: of this laptop, for its halves."""
    place = account.place
    if isinstance(place, FolderPlace):
        yield FolderStore(Path(place.path), mark)
    elif isinstance(place, WebDavPlace):
        from meedoen_desktop.sync.webdav import WebDavStore

        with WebDavStore(place, account.secret, mark) as server:
            yield server
    else:
        from meedoen_desktop.sync.s3 import S3Store

        yield S3Store(place, account.secret)
