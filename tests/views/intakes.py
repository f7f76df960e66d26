"""An intake on the screen of a test, in the whole program."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meedoen_desktop.services import drafts
from meedoen_desktop.services.intake import intakes
from meedoen_desktop.store import Store
from meedoen_desktop.views.intake.intake_page import IntakePage
from meedoen_desktop.views.intake.reading_view import ReadingView
from meedoen_desktop.views.intake.start_view import StartView
from meedoen_desktop.views.intake.talk_view import TalkView
from meedoen_desktop.views.program import Program
from tests.views.programs import child, click, settle, until


def store_of(desk: Program) -> Store:
    assert desk.store is not None
    return desk.store


def open_page(desk: Program, person: str, intake_id: str = "") -> IntakePage:
    """Go to the intake of a client."""
    assert desk.frame is not None
    where = {"intake_id": intake_id} if intake_id else {}
    desk.frame.context.navigate("intake", person_id=person, **where)
    settle(desk)
    return page_of(desk)


def page_of(desk: Program) -> IntakePage:
    assert desk.frame is not None
    page = desk.frame.navigator.stack.currentWidget()
    assert isinstance(page, IntakePage)
    return page


def begin(desk: Program, person: str, mode: str = "table", *, short: bool = False) -> TalkView:
    """Begin an intake as a consultant does."""
    start = open_page(desk, person).content
    assert isinstance(start, StartView)
    start.modes.choose(mode)
    if short:
        start.length.choose("short")
    click(start, "intake.begin")
    settle(desk)
    desk.window.activateWindow()  # keys go to the window in front
    until(desk.window.isActiveWindow)
    return talk_of(desk)


def talk_of(desk: Program) -> TalkView:
    content = page_of(desk).content
    assert isinstance(content, TalkView)
    return content


def reading_of(desk: Program) -> ReadingView:
    content = page_of(desk).content
    assert isinstance(content, ReadingView)
    return content


def go(talk: TalkView, place: str) -> None:
    """Open a subject with the mouse."""
    button = talk.subjects.buttons[place]
    talk.subjects.ensureWidgetVisible(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def say(desk: Program, question: str, text: str) -> None:
    """Type the answer to a question."""
    field = getattr(child(talk_of(desk), f"intake.question.{question}"), "field")  # noqa: B009
    field.setFocus()
    QTest.keyClicks(field, text)


def kept(desk: Program, person: str) -> dict[str, Any]:
    """What is on disk of the open intake, after what was typed is handed over."""
    desk.flush()
    settle(desk)
    draft = intakes.open_intake(store_of(desk), person)
    return drafts.values(store_of(desk), draft.id) if draft else {}
