"""10,000 clients: until the list is painted, a keystroke in its filter, and memory after it."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from benchmarks import program as programs
from benchmarks import vault
from benchmarks.painting import wait_painted, wait_until
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program

TYPED = "berg<<<<kaya<"
"""Keys, one after the other; "<" takes a letter back."""


def measure() -> dict[str, float]:
    program = programs.started()
    painted_ms = _until_painted(program)
    programs.settle(program)
    resident = _resident_after(5.0)
    slowest_ms = max(_keystroke(program, key) for key in TYPED)
    programs.stop(program)
    return {"ms": painted_ms, "keystroke_ms": slowest_ms, "resident_mb": resident}


def _until_painted(program: Program) -> float:
    """From the data key on. The list is where this consultant was before locking."""
    key = vault.data_key()
    program._left_at, program._folder = [Location("clients", {})], vault.VAULT  # as after locking
    started = time.perf_counter()
    frame = programs.unlock(program, key)
    wait_painted(programs.find(frame, QAbstractItemView, "clients.table").viewport())
    return (time.perf_counter() - started) * 1000


def _keystroke(program: Program, key: str) -> float:
    """From a key until the list shows what it asks for."""
    field = programs.find(program.window, QLineEdit, "clients.search")
    table = programs.find(program.window, QAbstractItemView, "clients.table")
    pressed = Qt.Key.Key_Backspace if key == "<" else key
    started = time.perf_counter()
    wait_painted(table.viewport(), lambda: QTest.keyClick(field, pressed))
    return (time.perf_counter() - started) * 1000


def _resident_after(seconds: float) -> float:
    """MB in memory, ``seconds`` from now, as the system counts it."""
    until = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > until)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6
