from datetime import date, time

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionFrame

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.views.theme import Theme
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.widgets.spin_fields import NumberField
from meedoen_desktop.views.widgets.time_field import TimeField
from meedoen_desktop.views.widgets.times import read_time

OTHERS = (("unknown", "Weet ik niet"), ("declined", "Liever niet"))


IMPORTANCE = (("0", "Niet"), ("1", "Een beetje"), ("2", "Heel belangrijk"))


TUESDAY = date(2026, 11, 24)


class EditableChoice(ChoiceField):
    def __init__(self):
        super().__init__()
        self.setEditable(True)


@pytest.fixture
def themed(qapp):
    Theme().apply(qapp)


def test_search_answers_after_a_pause_and_escape_empties(qtbot):
    field = SearchField("Zoek")
    qtbot.addWidget(field)
    heard = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "jans ")
    qtbot.waitUntil(lambda: heard == ["jans"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert heard == ["jans", ""]
    assert field.text() == ""


def test_down_from_search_goes_to_the_results_of_what_is_typed(qtbot):
    field = SearchField("Zoek")
    qtbot.addWidget(field)
    heard = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "ja")
    with qtbot.waitSignal(field.down):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert heard == ["ja"]


def wheel() -> QWheelEvent:
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def test_scrolling_past_a_number_does_not_change_it(qtbot):
    field = NumberField(1, 10)
    field.setValue(5)
    qtbot.addWidget(field)
    event = wheel()
    assert event.type() is QEvent.Type.Wheel
    QApplication.sendEvent(field, event)
    assert field.value() == 5


def test_scrolling_past_a_choice_does_not_change_it(qtbot):
    field = ChoiceField()
    field.addItems(["Nederlands", "Arabisch", "Oekraïens"])
    field.setCurrentIndex(1)
    qtbot.addWidget(field)
    field.setFocus()
    QApplication.sendEvent(field, wheel())
    assert field.currentIndex() == 1


def test_time_goes_by_quarters_and_is_written_with_a_point(qtbot):
    field = TimeField()
    qtbot.addWidget(field)
    field.set_time(time(9, 50))
    field.stepBy(1)
    assert field.text() == "10.00"
    field.stepBy(-2)
    assert field.text() == "9.30"
    field.set_time(time(0))
    field.stepBy(-1)
    assert field.value() == time(23, 45)


@pytest.mark.parametrize("typed", ["14.30", "14:30", "1430", "14u30", "14 30", "14 uur 30"])
def test_a_time_is_typed_as_people_write_it(qtbot, typed):
    field = TimeField()
    qtbot.addWidget(field)
    field.set_time(time(10))
    field.show()
    qtbot.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(field.lineEdit().hasSelectedText)
    QTest.keyClicks(field, typed)
    assert field.value() == time(14, 30)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "14.30"


@pytest.mark.parametrize("made", [TimeField, NumberField, EditableChoice])
@pytest.mark.usefixtures("themed")
def test_what_is_typed_keeps_its_whole_height(qtbot, made):
    field = made()
    qtbot.addWidget(field)
    field.resize(200, field.sizeHint().height())
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    line = field.lineEdit()
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    part = QStyle.SubElement.SE_LineEditContents
    assert line.style().subElementRect(part, option, line).height() >= line.fontMetrics().height()


@pytest.mark.parametrize(
    ("typed", "meant"), [("9", time(9)), ("9 uur", time(9)), ("915", time(9, 15))]
)
def test_a_short_time_is_read_too(typed, meant):
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "25", "12.60", "half tien", "123456"])
def test_what_is_no_time_stays_and_is_told(qtbot, typed):
    field = TimeField()
    qtbot.addWidget(field)
    field.set_time(time(10))
    field.lineEdit().selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, typed)
    with pytest.raises(WrongInput, match="Typ een tijd"):
        field.value()
