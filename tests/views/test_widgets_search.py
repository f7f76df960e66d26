from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.widgets.spin_fields import NumberField, TimeField

OTHERS = (("unknown", "Weet ik niet"), ("declined", "Liever niet"))


IMPORTANCE = (("0", "Niet"), ("1", "Een beetje"), ("2", "Heel belangrijk"))


TUESDAY = date(2026, 11, 24)


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
    field.setTime(QTime(9, 50))
    field.stepBy(1)
    assert field.text() == "10.00"
    field.stepBy(-2)
    assert field.text() == "09.30"
