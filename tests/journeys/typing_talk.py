"""A consultant who writes a talk down until the process is killed; run as a program by a test."""

from __future__ import annotations

import sys

from PySide6.QtTest import QTest

from meedoen_desktop.views.talk.talk_page import TalkPage
from meedoen_desktop.views.talk.talk_view import TalkView
from tests.journeys.typing_on import opened, type_on


def main(home: str, folder: str, person: str) -> None:
    program = opened(home, folder)
    assert program.frame is not None
    program.frame.context.navigate("talk", person_id=person)
    page = program.frame.navigator.stack.currentWidget()
    assert isinstance(page, TalkPage)
    while page.content is None:
        QTest.qWait(5)
    assert isinstance(page.content, TalkView)
    type_on(program, page.content.said.note)


if __name__ == "__main__":
    main(*sys.argv[1:])
