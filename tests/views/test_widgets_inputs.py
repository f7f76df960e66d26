from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import AHEAD, AROUND, BACK, DayParts, read_day
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.number_scale import NumberScale
from meedoen_desktop.views.widgets.text_area import TextArea

OTHERS = (("unknown", "Weet ik niet"), ("declined", "Liever niet"))
IMPORTANCE = (("0", "Niet"), ("1", "Een beetje"), ("2", "Heel belangrijk"))


@pytest.mark.parametrize(
    "typed",
    [
        "14-9-2027",
        "14-09-2027",
        "14/9/2027",
        "14.9.2027",
        "14 9 2027",
        "14092027",
        "2027-09-14",
        "14 september 2027",
        "14 sep 2027",
        "14 SEPT. 2027",
    ],
)
def test_a_day_is_read_the_way_people_write_it(typed):
    assert read_day(typed) == DayParts(2027, 9, 14)


@pytest.mark.parametrize(
    ("typed", "register"),
    [("9-1980", "19800900"), ("maart 1980", "19800300"), ("1980", "19800000")],
)
def test_unknown_parts_of_a_birth_date_are_kept_as_unknown(typed, register):
    parts = read_day(typed, partial=True)
    assert parts is not None
    assert parts.register == register
    assert not parts.is_complete


def test_nothing_typed_is_no_day():
    assert read_day("  ") is None


@pytest.mark.parametrize(
    ("typed", "part_of_sentence"),
    [
        ("31-2-2027", "31-2-2027 bestaat niet"),
        ("14-9-27", "vier cijfers"),
        ("14-13-2027", "12 maanden"),
        ("14 bloemaand 2027", "dag, maand en jaar"),
        ("9-2027", "dag, maand en jaar"),
        ("2027", "dag, maand en jaar"),
        ("1-2-3-2027", "dag, maand en jaar"),
        ("14-0-2027", "bestaat niet"),
        ("00001970", "dag, maand en jaar"),
        ("19700000", "vier cijfers"),
        ("14²9", "dag, maand en jaar"),
        ("14-9-99999", "vier cijfers"),
    ],
)
def test_a_wrong_day_gets_a_sentence_that_helps(typed, part_of_sentence):
    with pytest.raises(WrongInput) as wrong:
        read_day(typed)
    assert part_of_sentence in str(wrong.value)


TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("vandaag", date(2026, 11, 24)),
        ("Morgen", date(2026, 11, 25)),
        ("overmorgen", date(2026, 11, 26)),
        ("vrijdag", date(2026, 11, 27)),
        ("ma", date(2026, 11, 30)),
        ("dinsdag", date(2026, 12, 1)),
        ("volgende week", date(2026, 12, 1)),
        ("volgende week vrijdag", date(2026, 12, 4)),
        ("maandag volgende week", date(2026, 11, 30)),
        ("over 2 weken", date(2026, 12, 8)),
        ("over één week", date(2026, 12, 1)),
        ("over 3 dagen", date(2026, 11, 27)),
        ("26-11", date(2026, 11, 26)),
        ("24-11", date(2026, 11, 24)),
        ("3 januari", date(2027, 1, 3)),
        ("14-9-2027", date(2027, 9, 14)),
    ],
)
def test_a_day_to_come_is_read_the_way_people_say_it(typed, day):
    assert read_day(typed, today=TUESDAY) == DayParts.of(day)


@pytest.mark.parametrize(
    ("typed", "way", "day"),
    [
        ("5 april", BACK, date(2026, 4, 5)),
        ("24-11", BACK, date(2026, 11, 24)),
        ("25-11", BACK, date(2025, 11, 25)),
        ("gisteren", BACK, date(2026, 11, 23)),
        ("vrijdag", BACK, date(2026, 11, 20)),
        ("dinsdag", BACK, date(2026, 11, 17)),
        ("vrijdag 20 november", BACK, date(2026, 11, 20)),
        ("5 januari", AROUND, date(2027, 1, 5)),
        ("5 oktober", AROUND, date(2026, 10, 5)),
        ("dinsdag", AROUND, date(2026, 11, 24)),
        ("vrijdag", AROUND, date(2026, 11, 27)),
        ("zaterdag", AROUND, date(2026, 11, 21)),
        ("morgen", AROUND, date(2026, 11, 25)),
        ("29-2", AROUND, None),
        ("morgen", BACK, None),
        ("gisteren", AHEAD, None),
        ("vrijdag 5 april 2027", AHEAD, date(2027, 4, 5)),
    ],
)
def test_where_a_field_looks_says_which_day_is_meant(typed, way, day):
    if day is None:
        with pytest.raises(WrongInput):
            read_day(typed, today=TUESDAY, way=way)
    else:
        assert read_day(typed, today=TUESDAY, way=way) == DayParts.of(day)


@pytest.mark.parametrize(
    "typed", ["volgende", "ooit", "volgende maand", "over 99999 weken", "over 0 dagen", "99-12"]
)
def test_a_day_that_cannot_be_told_asks_calmly_which_one(typed):
    with pytest.raises(WrongInput) as wrong:
        read_day(typed, today=TUESDAY)
    assert str(wrong.value).startswith("Welke dag is dat?")


def test_without_today_a_day_needs_its_year():
    for typed in ("vrijdag", "26-11"):
        with pytest.raises(WrongInput):
            read_day(typed)


@given(st.text(max_size=20), st.sampled_from([AHEAD, BACK, AROUND]))
def test_whatever_is_said_of_a_day_to_come_gives_a_day_nothing_or_a_sentence(text, way):
    try:
        parts = read_day(text, today=TUESDAY, way=way)
    except WrongInput:
        return
    assert parts is None or parts.is_complete


def test_date_field_shows_which_day_was_said(qtbot):
    field = DateField(Translator(), today=TUESDAY)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "volgende week")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "1-12-2026"


@given(st.dates(date(1850, 1, 1), date(2150, 12, 31)))
def test_every_day_survives_being_shown_and_read_again(day):
    parts = DayParts.of(day)
    assert read_day(parts.typed) == parts
    assert parts.as_date() == day


@given(st.text(max_size=20))
def test_whatever_is_typed_gives_a_day_nothing_or_a_sentence(text):
    try:
        parts = read_day(text, partial=True)
    except WrongInput:
        return
    assert parts is None or 1850 <= parts.year <= 2150


@pytest.mark.parametrize("typed", ["december", "mei"])
def test_a_month_alone_is_no_date(typed):
    with pytest.raises(WrongInput, match="9-1980"):
        read_day(typed, partial=True)


def test_date_field_tells_of_a_new_day_once(qtbot):
    field = DateField(Translator(), today=None)
    qtbot.addWidget(field)
    days = []
    field.changed.connect(days.append)
    qtbot.keyClicks(field, "14 sep 2027")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert days == [DayParts(2027, 9, 14)]
    assert field.text() == "14-9-2027"


def test_date_field_keeps_what_cannot_be_read(qtbot):
    field = DateField(Translator(), today=None)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "31-2-2027")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "31-2-2027"
    with pytest.raises(WrongInput):
        field.value()


def test_date_field_reads_left_to_right_in_an_arabic_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    field = DateField(Translator(), parent=window, today=None)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert field.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_choice_is_made_changed_and_taken_back(qtbot):
    choice = SegmentedChoice(IMPORTANCE)
    qtbot.addWidget(choice)
    heard = []
    choice.changed.connect(heard.append)
    qtbot.mouseClick(choice.buttons["1"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(choice.buttons["2"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(choice.buttons["2"], Qt.MouseButton.LeftButton)
    assert heard == ["1", "2", ""]
    assert choice.value() == ""


def test_a_choice_that_must_stay_cannot_be_taken_back(qtbot):
    choice = SegmentedChoice(IMPORTANCE, "1", clearable=False)
    qtbot.addWidget(choice)
    qtbot.mouseClick(choice.buttons["1"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(choice.buttons["1"], Qt.Key.Key_Delete)
    assert choice.value() == "1"


def test_arrow_keys_move_the_choice_and_delete_takes_it_back(qtbot):
    choice = SegmentedChoice(IMPORTANCE, "0")
    qtbot.addWidget(choice)
    with qtbot.waitExposed(choice):
        choice.show()
    choice.buttons["0"].setFocus()
    qtbot.keyClick(choice.buttons["0"], Qt.Key.Key_Right)
    assert choice.value() == "1"
    qtbot.keyClick(choice.buttons["1"], Qt.Key.Key_Backspace)
    assert choice.value() == ""


def test_showing_an_answer_says_nothing(qtbot):
    choice = SegmentedChoice(IMPORTANCE)
    qtbot.addWidget(choice)
    heard = []
    choice.changed.connect(heard.append)
    choice.set_value("2")
    choice.set_value("")
    assert heard == []


def test_screen_reader_hears_radio_buttons(qtbot):
    choice = SegmentedChoice(IMPORTANCE, "1")
    qtbot.addWidget(choice)
    spoken = QAccessible.queryAccessibleInterface(choice.buttons["1"])
    assert spoken.text(QAccessible.Text.Name) == "Een beetje"
    assert spoken.role() == QAccessible.Role.RadioButton


@pytest.mark.parametrize(("key", "mark"), [("1", 1), ("7", 7), ("0", 10)])
def test_number_keys_give_a_mark(qtbot, key, mark):
    scale = NumberScale(OTHERS)
    qtbot.addWidget(scale)
    heard = []
    scale.changed.connect(heard.append)
    qtbot.keyClick(scale, key)
    assert heard == [mark]
    assert scale.value() == mark


def test_not_knowing_is_an_answer(qtbot):
    scale = NumberScale(OTHERS)
    qtbot.addWidget(scale)
    scale.set_value(6)
    scale.set_value("declined")
    assert scale.value() == "declined"
    scale.set_value(None)
    assert scale.value() is None


def test_error_stands_under_its_field_and_the_cursor_jumps_there(qtbot):
    form = Form(columns=2)
    surname, town = QLineEdit(), QLineEdit()
    form.add("surname", "Achternaam", surname, mark="verplicht")
    form.add("town", "Woonplaats", town)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    town.setFocus()
    assert form.show_error("surname", "Vul de achternaam in.")
    assert form.rows["surname"].error.isVisible()
    assert surname.accessibleDescription() == "Vul de achternaam in."
    assert QApplication.focusWidget() is surname
    form.clear_errors()
    assert not form.rows["surname"].error.isVisible()
    assert not form.show_error("unknown", "Dit veld is er niet.")


def test_the_page_scrolls_to_the_field_with_the_error(qtbot):
    area, ground, form = QScrollArea(), QWidget(), Form()
    for number in range(30):
        form.add(str(number), f"Veld {number}", QLineEdit())
    QVBoxLayout(ground).addWidget(form)
    area.setWidget(ground)
    area.setWidgetResizable(True)
    area.resize(400, 300)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    form.show_error("29", "Vul dit in.")
    assert area.verticalScrollBar().value() > 500


def test_screen_reader_hears_that_a_field_is_required(qtbot):
    form, field = Form(), QLineEdit()
    form.add("surname", "Achternaam", field, mark="verplicht", hint="Zoals op de pas")
    qtbot.addWidget(form)
    assert field.accessibleName() == "Achternaam (verplicht)"
    assert field.accessibleDescription() == "Zoals op de pas"


def test_fields_stand_under_each_other_when_there_is_little_room(qtbot):
    form = Form(columns=2)
    form.add("a", "Eerste", QLineEdit())
    form.add("b", "Tweede", QLineEdit())
    qtbot.addWidget(form)
    form.resize(900, 300)
    with qtbot.waitExposed(form):
        form.show()
    assert form.rows["b"].y() == form.rows["a"].y()
    form.resize(300, 300)
    qtbot.waitUntil(lambda: form.rows["b"].y() > form.rows["a"].y())


@pytest.mark.parametrize("columns", [1, 2])
def test_fields_side_by_side_begin_at_one_height_though_one_has_a_hint(qtbot, columns):
    form, first, second = Form(columns=columns), QLineEdit(), QLineEdit()
    form.add("a", "Wanneer?", first, hint="Bijvoorbeeld: dinsdag 10.00 uur")
    form.add("b", "Waar?", second)
    qtbot.addWidget(form)
    form.resize(900, 300)
    with qtbot.waitExposed(form):
        form.show()
    tops = [one.mapTo(form, one.rect().topLeft()).y() for one in (first, second)]
    assert (tops[0] == tops[1]) is (columns == 2)
    assert form.rows["b"].hint.isVisible() is (columns == 2)
    assert second.accessibleDescription() == ""


def test_text_area_grows_and_stops_growing(qtbot):
    area = TextArea(min_lines=2, max_lines=6)
    qtbot.addWidget(area)
    start = area.height()
    area.set_text("\n".join("regel" for _ in range(5)))
    grown = area.height()
    area.set_text("\n".join("regel" for _ in range(50)))
    most = area.height()
    area.set_text("")
    assert start < grown < most
    assert most < start * 4
    assert area.height() == start


def test_tab_leaves_a_text_area(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column, area, after = QVBoxLayout(window), TextArea(), QLineEdit()
    column.addWidget(area)
    column.addWidget(after)
    with qtbot.waitExposed(window):
        window.show()
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert (area.text(), after.hasFocus()) == ("", True)
