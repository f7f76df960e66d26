"""One run of the import in the store thread, with its own way to stop.

``Task.cancel`` would drop the answer of work that ended at the very moment of stopping; here the
answer always comes: done, or stopped with nothing changed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from meedoen_desktop.errors import Cancelled
from meedoen_desktop.i18n import N_
from meedoen_desktop.services import client_import
from meedoen_desktop.services.client_import import ClientList, Columns, ImportReport

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

Progress = Callable[[int, int], object]


class Run:
    """A dry run or the import itself; ``stop`` may be called from any thread."""

    def __init__(self, *, is_trial: bool) -> None:
        self._act = client_import.dry_run if is_trial else client_import.import_list
        self._stopped = threading.Event()

    def stop(self) -> None:
        self._stopped.set()

    def __call__(
        self, store: Store, listed: ClientList, columns: Columns, *, progress: Progress
    ) -> ImportReport:
        """Raises `Cancelled` at the first step after ``stop``; then nothing was changed."""

        def step(done: int, total: int) -> None:
            if self._stopped.is_set():
                raise Cancelled(N_("Gestopt. Er is niets veranderd."))
            progress(done, total)

        return self._act(store, listed, columns, progress=step)


def read_list(store: Store, path: Path) -> tuple[ClientList, Columns]:
    """Open a file and propose what its columns are."""
    listed = client_import.open_list(path)
    return listed, client_import.proposed(store, listed)
