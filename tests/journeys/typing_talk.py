"""A consultant who writes a talk down until the process is killed; run as a program by a test.

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
from meedoen_desktop.views.talk.talk_page import TalkPage
from meedoen_desktop.views.talk.talk_view import TalkView

TEXT = "".join(f"zin {number}. " for number in range(400))


def main(home: str, folder: str, person: str) -> None:
    key = DataKey(bytes.fromhex(sys.stdin.readline().strip()))
    clock = FixedClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    program = Program(app.make_application([]), Path(home), clock, app.make_frame)
    program.change_settings(program.settings.with_(theme="light"))
    program.window.show()
    program.open(Store.open_with_key(Path(folder), key, clock=clock))
    assert program.frame is not None
    program.frame.context.navigate("talk", person_id=person)
    page = program.frame.navigator.stack.currentWidget()
    assert isinstance(page, TalkPage)
    while page.content is None:
        QTest.qWait(5)
    assert isinstance(page.content, TalkView)
    type_on(program, page.content)


def type_on(program: Program, talk: TalkView) -> None:
    field = talk.said.note
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


if __name__ == "__main__":
    main(*sys.argv[1:])
