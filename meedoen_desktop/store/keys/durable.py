"""Files that are whole or absent, also after a power cut."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from meedoen_desktop.errors import StorageFull, UnfitFolder
from meedoen_desktop.i18n import N_


def write_durably(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``: temporary file, fsync, rename, fsync of the folder.

    ``StorageFull`` or ``UnfitFolder`` leave the old file as it was. Only the owner may read it.
    """
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        _write_new(temporary, content)
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise _explained(error, path) from error
    finally:
        with suppress(OSError):
            temporary.unlink()


def sync_folder(folder: Path) -> None:
    """Make renames in ``folder`` lasting; Windows does that by itself."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def create_own(path: Path) -> BinaryIO:
    """A new file that only its owner may read; ``FileExistsError``."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o600), "w+b")


def _write_new(path: Path, content: bytes) -> None:
    with create_own(path) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _explained(error: OSError, path: Path) -> StorageFull | UnfitFolder:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return StorageFull(
            N_("De schijf is vol. Er is niets verloren. Maak ruimte vrij en probeer het opnieuw.")
        )
    return UnfitFolder(
        N_("In de map {folder} kan niet geschreven worden. Er is niets veranderd."),
        folder=path.parent,
    )
