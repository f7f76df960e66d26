"""A consultant who types in an intake until the process is killed; run as a program by a test."""

from __future__ import annotations

import sys

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.intake.intake_page import IntakePage
from meedoen_desktop.views.intake.start_view import StartView
from meedoen_desktop.views.program import Program
from tests.journeys.typing_on import opened, type_on

QUESTION = "wonen-1"


def main(home: str, folder: str, person: str) -> None:
    program = opened(home, folder)
    assert program.frame is not None
    program.frame.context.navigate("intake", person_id=person)
    page = program.frame.navigator.stack.currentWidget()
    assert isinstance(page, IntakePage)
    if page.content is None:
        settle(program)
    if isinstance(page.content, StartView):
        page.content.modes.choose("phone")
        page.content.go.click()
        settle(program)
    talk = page.content
    assert talk is not None
    if getattr(talk, "place") != "area:wonen":  # noqa: B009
        getattr(talk, "show_place")("area:wonen")  # noqa: B009
    question = talk.findChild(QWidget, f"intake.question.{QUESTION}")
    type_on(program, getattr(question, "field"))  # noqa: B009


def settle(program: Program) -> None:
    while program.tasks.is_busy:
        QTest.qWait(5)


if __name__ == "__main__":
    main(*sys.argv[1:])
