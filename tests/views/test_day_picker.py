from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import AHEAD, BACK, DayParts
from meedoen_desktop.views.widgets.day_picker import DayPicker
from meedoen_desktop.views.widgets.labels import Caption

TUESDAY = date(2026, 11, 24)
Open = Callable[..., tuple[DateField, DayPicker]]


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    def make(typed: str = "", way: str = AHEAD) -> tuple[DateField, DayPicker]:
        field = DateField(Translator(), today=TUESDAY, way=way)
        qtbot.addWidget(field)
        with qtbot.waitExposed(field):
            field.show()
        field.setText(typed)
        QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        return field, picker_of(field)

    return make


def picker_of(field: DateField) -> DayPicker:
    found = field.findChild(DayPicker)
    assert isinstance(found, DayPicker)
    return found


def key(picker: DayPicker, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(picker.focusWidget() or picker, one)


def closed(field: DateField) -> bool:
    QApplication.sendPostedEvents()
    found = field.findChild(DayPicker)
    return found is None or not found.isVisible()


def captions(picker: QWidget) -> list[str]:
    return [label.text() for label in picker.findChildren(Caption)]


def test_the_calendar_begins_on_monday_and_tells_the_week(opened: Open) -> None:
    _field, picker = opened()
    said = captions(picker)
    assert picker.month.text() == "november 2026"
    names = [one for one in said if not one.isdecimal()]
    assert names == ["wk", "ma", "di", "wo", "do", "vr", "za", "zo"]
    assert picker.days[0].day == date(2026, 10, 26)
    assert [one for one in said if one.isdecimal()] == ["44", "45", "46", "47", "48", "49"]
    picker.close()


def test_the_year_with_53_weeks_says_so(opened: Open) -> None:
    _field, picker = opened("31-12-2026")
    assert "53" in captions(picker)
    picker.close()


def test_arrows_and_enter_pick_a_day(opened: Open) -> None:
    field, picker = opened("27-11-2026")
    heard: list[DayParts] = []
    field.changed.connect(heard.append)
    key(picker, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert field.text() == "5-12-2026"
    assert heard == [DayParts(2026, 12, 5)]
    assert closed(field)


def test_pages_go_by_month_and_with_shift_by_year(opened: Open) -> None:
    _field, picker = opened("31-1-2027")
    key(picker, Qt.Key.Key_PageDown)
    assert picker.day == date(2027, 2, 28)
    QTest.keyClick(picker, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ShiftModifier)
    assert picker.day == date(2026, 2, 28)
    key(picker, Qt.Key.Key_Home)
    assert picker.day == date(2026, 2, 23)
    key(picker, Qt.Key.Key_End)
    assert picker.day == date(2026, 3, 1)
    picker.close()


def test_escape_leaves_what_was_typed(opened: Open) -> None:
    field, picker = opened("volgende week")
    assert picker.day == date(2026, 12, 1)
    key(picker, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert field.value() == DayParts(2026, 12, 1)
    assert closed(field)


def test_a_press_picks_a_day_and_it_can_be_taken_back(opened: Open) -> None:
    field, picker = opened("27-11-2026")
    QTest.mouseClick(picker.after, Qt.MouseButton.LeftButton)
    day = next(one for one in picker.days if one.day == date(2026, 12, 24))
    assert day.accessibleName() == "donderdag 24 december 2026"
    QTest.mouseClick(day, Qt.MouseButton.LeftButton)
    assert field.text() == "24-12-2026"


def test_today_is_one_press_away(opened: Open) -> None:
    field, picker = opened("3-4-2027")
    QTest.mouseClick(picker.now, Qt.MouseButton.LeftButton)
    assert field.text() == "24-11-2026"


def test_days_where_the_field_does_not_look_are_pale(opened: Open) -> None:
    _field, picker = opened(way=BACK)
    pale = {one.day for one in picker.days if one.is_pale}
    assert date(2026, 11, 25) in pale
    assert TUESDAY not in pale
    picker.close()


def test_the_calendar_ends_where_days_end(opened: Open) -> None:
    _field, picker = opened("31-12-2150")
    key(picker, Qt.Key.Key_PageDown, Qt.Key.Key_Right)
    assert picker.day == date(2150, 12, 31)
    picker.close()


def test_arrows_in_the_field_go_a_day_up_and_down(qtbot: QtBot) -> None:
    field = DateField(Translator(), today=TUESDAY)
    qtbot.addWidget(field)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "24-11-2026"
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "25-11-2026"
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "23-11-2026"
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "24-11-2026"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("4-12-2026", "vr"),
        ("volgende week", "di 1 dec"),
        ("vr", "vr 27 nov"),
        ("zaz", ""),
        ("", ""),
    ],
)
def test_the_field_tells_which_day_is_meant(qtbot: QtBot, typed: str, told: str) -> None:
    field = DateField(Translator(), today=TUESDAY)
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.meaning() == told


def test_a_birth_date_has_no_calendar(qtbot: QtBot) -> None:
    field = DateField(Translator(), today=None)
    qtbot.addWidget(field)
    field.setText("1-4-1976")
    QTest.keyClick(field, Qt.Key.Key_F4)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.findChild(DayPicker) is None
    assert field.text() == "1-4-1976"
