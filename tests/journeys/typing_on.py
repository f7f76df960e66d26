"""Typing in the real program until the process is killed; for the programs that tests run.

Reads the data key (hex) from standard input. Prints a line per text that the status line calls
saved: "kept <n>" means that the first n characters of TEXT are on disk.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtTest import QTest

from meedoen_desktop import app
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.widgets.text_area import TextArea

TEXT = "".join(f"zin {number}. " for number in range(400))


def opened(home: str, folder: str) -> Program:
    """The program on a vault that is open."""
    key = DataKey(bytes.fromhex(sys.stdin.readline().strip()))
    clock = FixedClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    program = Program(app.make_application([]), Path(home), clock, app.make_frame)
    program.change_settings(program.settings.with_(theme="light"))
    program.window.show()
    program.open(Store.open_with_key(Path(folder), key, clock=clock))
    return program


def type_on(program: Program, field: TextArea) -> None:
    """From where the last process was stopped."""
    begun = len(field.text())
    field.moveCursor(field.textCursor().MoveOperation.End)
    for count in range(begun, len(TEXT)):
        QTest.keyClick(field, TEXT[count])
        QTest.qWait(12)
        if count % 20 == 19:
            while not program.saves.all_saved:
                QTest.qWait(5)
            sys.stdout.write(f"kept {count + 1}\n")
            sys.stdout.flush()
