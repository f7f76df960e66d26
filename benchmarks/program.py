"""The program as it is, started in this process on the vault of `benchmarks.vault`."""

from __future__ import annotations

import sys
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import vault
from benchmarks.painting import wait_painted, wait_until
from meedoen_desktop import app, settings
from meedoen_desktop.clock import Clock
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.views.frame import Frame
from meedoen_desktop.views.program import Program

W = TypeVar("W", bound=QWidget)
_FIRST_LOADED = "meedoen_desktop.views.clients.clients_page"
"""Loaded while the unlock window waits for a passphrase, together with the libraries."""


def started() -> Program:
    """The program with its unlock window painted and its libraries loaded."""
    folder = settings.data_folder()
    known = settings.load(folder)  # the vault was open here before, as on most days
    settings.save(folder, known.with_(last_vault=str(vault.VAULT), window_geometry=""))
    application = app.make_application(["meedoen-desktop"])
    program = Program(application, folder, Clock(), app.make_frame)
    wait_painted(program.window, program.start)
    wait_until(lambda: _FIRST_LOADED in sys.modules)
    settle(program)
    return program


def settle(program: Program) -> None:
    """Until nothing is asked of the store any more."""
    wait_until(lambda: not program.tasks.is_busy)


def unlock(program: Program, key: DataKey) -> Frame:
    program.open(vault.open_store(key))
    if program.frame is None:
        raise RuntimeError("the vault was opened and there is no frame")
    return program.frame


def find(parent: QWidget, class_: type[W], name: str) -> W:
    found = parent.findChild(class_, name)
    if found is None:
        raise LookupError(f"there is no {name}")
    return found


def stop(program: Program) -> None:
    program.close()
    QApplication.closeAllWindows()
