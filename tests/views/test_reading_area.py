import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from meedoen_desktop.views.theme import Theme
from meedoen_desktop.views.widgets.labels import Body
from meedoen_desktop.views.widgets.reading_area import ReadingArea


@pytest.fixture(params=[False, True])
def shown(qapp, qtbot: QtBot, request: pytest.FixtureRequest):
    """A field, and something to read below it."""
    Theme(dark=request.param).apply(qapp)
    kept: list[QWidget] = []

    def make(lines: int) -> tuple[QLineEdit, ReadingArea]:
        window, content, field = QWidget(), QWidget(), QLineEdit()
        kept.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(content)
        for number in range(lines):
            column.addWidget(Body(f"Regel {number}"))
        area = ReadingArea("Om te lezen", content)
        outer = QVBoxLayout(window)
        outer.addWidget(field)
        outer.addWidget(area)
        outer.addWidget(QLineEdit())
        window.resize(300, 300)
        with qtbot.waitExposed(window):
            window.show()
        field.setFocus()
        return field, area

    yield make
    kept.clear()


def test_the_keyboard_comes_to_a_long_text_scrolls_it_and_sees_where_it_is(shown) -> None:
    field, area = shown(40)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert area.hasFocus()
    before = area.verticalScrollBar().value()
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > before
    with_ring = area.grab().toImage()
    field.setFocus()
    assert area.grab().toImage() != with_ring


def test_a_short_text_is_no_stop_on_the_way(shown) -> None:
    field, area = shown(2)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not area.hasFocus()
    assert area.accessibleName() == "Om te lezen"
