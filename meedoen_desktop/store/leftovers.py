"""What a crash left behind goes at the next opening, when nobody else can be at work here."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from meedoen_desktop.models import Base, Synced
from meedoen_desktop.store.attachments import Attachments
from meedoen_desktop.store.folder import Paths
from meedoen_desktop.store.restoring import ready_folder, unpacking_folder


def clear_files(paths: Paths, vault_id: str) -> None:
    """Half backups and half files of this vault; a file that stays is no reason not to open."""
    with suppress(OSError):
        for path in _half_files(paths, vault_id):
            path.unlink(missing_ok=True)
    for folder in (unpacking_folder(paths.folder), ready_folder(paths.folder)):
        shutil.rmtree(folder, ignore_errors=True)


def clear_blobs(attachments: Attachments, session: Session) -> None:
    """Blobs whose row never came, and those whose row was deleted."""
    if not attachments.is_empty():
        with suppress(OSError, DBAPIError):  # verify says what is wrong
            attachments.remove_unused(used_blobs(session))


def used_blobs(session: Session) -> set[str]:
    """Names of all blobs that a row points at."""
    return {name for column in blob_columns() for name in session.scalars(select(column)) if name}


@cache
def blob_columns() -> tuple[Any, ...]:
    """The ``blob`` column of every synced entity that has one."""
    kinds = (mapper.class_ for mapper in Base.registry.mappers)
    return tuple(kind.blob for kind in kinds if issubclass(kind, Synced) and hasattr(kind, "blob"))


def _half_files(paths: Paths, vault_id: str) -> Iterator[Path]:
    """Looked for by the ends of their names: patterns take as long as all else of opening."""
    for folder, begin, end in (
        (paths.folder, "backup-", (".db", ".db-wal", ".db-shm", ".db-journal")),
        (paths.folder, f"{paths.header.name}.", ".tmp"),
        (paths.backups, "", ".new"),
        (paths.devices, f"{vault_id}.", ".tmp"),
    ):
        with suppress(FileNotFoundError):
            found = [path for path in folder.iterdir() if path.name.startswith(begin)]
            yield from (path for path in found if path.name.endswith(end))
