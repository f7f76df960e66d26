from typing import cast

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from meedoen_desktop.views.program import Program
from meedoen_desktop.views.widgets.page import Page
from tests.factories import add_person
from tests.views.programs import desk, program, settle

__all__ = ["desk", "program"]

SIZES = [(1366, 768, 200), (1024, 600, 150)]


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
@pytest.mark.parametrize("place", ["cards", "board", "strengths", "pictures", "results"])
def test_nothing_of_an_exercise_falls_off_the_page_with_large_text(
    desk: Program, place: str, width: int, height: int, percent: int
) -> None:
    desk.window.resize(width, height)
    desk.change_settings(desk.settings.with_(text_percent=percent))
    settle(desk)
    assert desk.store is not None
    assert desk.frame is not None
    desk.frame.navigator.go(place, person_id=add_person(desk.store))
    settle(desk)
    page = cast("Page", desk.frame.navigator.stack.currentWidget())
    room = page.scroller.viewport()
    assert not page.scroller.horizontalScrollBar().isVisible()
    for button in page.scroller.widget().findChildren(QAbstractButton):
        if button.isVisible():
            left = button.mapTo(room, button.rect().topLeft()).x()
            assert left >= 0, name(button)
            assert left + button.width() <= room.width(), name(button)


def name(widget: QWidget) -> str:
    return widget.objectName() or widget.accessibleName()
