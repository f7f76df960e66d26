"""One program at a time: an operating-system lock that dies with the process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from meedoen_desktop.errors import VaultInUse
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.world import calm


class LockFile:
    """Held from construction to ``release``; ``VaultInUse`` when somebody else holds it."""

    def __init__(self, path: Path) -> None:
        with calm():
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError:
            os.close(self._handle)
            raise VaultInUse(
                N_("Deze kluis is al open in een ander venster. Sluit dat eerst, of werk daar.")
            ) from None

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
