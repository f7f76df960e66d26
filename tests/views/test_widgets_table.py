import time
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QImage

from meedoen_desktop.views.widgets.data_table import DataTable
from meedoen_desktop.views.widgets.table_cells import two_lines
from meedoen_desktop.views.widgets.table_model import MARK_ROLE, Column, Mark, TableModel, fold
from meedoen_desktop.views.widgets.tick_list import TickLine, TickList

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Person:
    name: str
    key: str
    seen: date | None


PEOPLE = (
    Person("van den Berg", "berg", date(2027, 9, 1)),
    Person("El Amrani", "amrani", None),
    Person("Yılmaz", "yilmaz", date(2027, 3, 5)),
    Person("Özdemir", "ozdemir", date(2027, 12, 24)),
)


def columns() -> tuple[Column[Person], ...]:
    return (
        Column("name", "Naam", lambda p: p.name, 200, sort=lambda p: p.key, grow=True),
        Column(
            "seen",
            "Laatste contact",
            lambda p: f"{p.seen:%d-%m-%Y}" if p.seen else "",
            sort=lambda p: p.seen,
            mark=lambda p: None if p.seen else Mark("clock", "warning"),
            tip=lambda p: f"Laatst gezien: {p.seen}",
        ),
    )


@pytest.fixture
def model():
    made = TableModel(columns())
    made.set_rows(PEOPLE)
    return made


def names(model):
    return [row.name for row in model.rows()]


def test_sorts_on_what_the_column_says_not_on_what_it_shows(model):
    model.sort(0, ASCENDING)
    assert names(model) == ["El Amrani", "van den Berg", "Özdemir", "Yılmaz"]


@pytest.mark.parametrize("order", [ASCENDING, DESCENDING])
def test_who_has_no_date_comes_last_both_ways(model, order):
    model.sort(1, order)
    assert names(model)[-1] == "El Amrani"


def test_descending_turns_the_rest_round(model):
    model.sort(1, DESCENDING)
    assert names(model)[:3] == ["Özdemir", "van den Berg", "Yılmaz"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("oz", ["Özdemir"]),
        ("BERG van", ["van den Berg"]),
        ("", [p.name for p in PEOPLE]),
        ("xyz", []),
        ("2027 09", ["van den Berg"]),
    ],
)
def test_filter_needs_every_word_and_forgives_capitals_and_marks(model, typed, found):
    model.set_filter(typed)
    assert names(model) == found


def test_filter_with_a_condition(model):
    model.set_filter("", lambda p: p.seen is None)
    assert names(model) == ["El Amrani"]
    assert model.total == 4


def test_new_rows_keep_order_and_filter(model):
    model.sort(0, ASCENDING)
    model.set_filter("a")
    model.set_rows([*PEOPLE, Person("Aalbers", "aalbers", None)])
    assert names(model) == ["Aalbers", "El Amrani", "van den Berg", "Yılmaz"]


def test_searches_in_the_given_words():
    model = TableModel(columns(), search_text=lambda p: p.key)
    model.set_rows(PEOPLE)
    model.set_filter("2027")
    assert names(model) == []


def test_a_mark_comes_with_the_cell(model):
    model.sort(0, ASCENDING)
    assert model.data(model.index(0, 1), MARK_ROLE) == Mark("clock", "warning")
    assert model.data(model.index(1, 1), MARK_ROLE) is None


@given(st.lists(st.tuples(st.text(max_size=8), st.none() | st.dates()), max_size=40))
def test_sorting_and_filtering_lose_nobody(rows):
    people = [Person(name, name, seen) for name, seen in rows]
    model = TableModel(columns())
    model.set_rows(people)
    for column in (0, 1):
        for order in (ASCENDING, DESCENDING):
            model.sort(column, order)
            assert sorted(map(id, model.rows())) == sorted(map(id, people))
    model.set_filter("a")
    assert {id(p) for p in model.rows()} >= {id(p) for p in people if "a" in p.name}


@given(st.text())
@example("𝓐")
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_ten_thousand_rows_filter_within_a_keystroke():
    model = TableModel(columns())
    start = date(2020, 1, 1)
    model.set_rows(
        [
            Person(f"Naam{i * 7919 % 10_000}", f"n{i}", start + timedelta(i % 900))
            for i in range(10_000)
        ]
    )
    model.set_filter("naam")
    began = time.perf_counter()
    model.set_filter("naam12")
    assert time.perf_counter() - began < 0.25
    assert len(model.rows()) == 111


@pytest.fixture
def table(qtbot, model):
    made = DataTable(model, "Cliënten")
    made.resize(700, 400)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_click_opens_the_row_under_it(qtbot, table):
    place = table.visualRect(table.rows.index(2, 0)).center()
    with qtbot.waitSignal(table.opened) as heard:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [PEOPLE[3]]


def test_enter_opens_the_selected_row(qtbot, table):
    table.selectRow(1)
    with qtbot.waitSignal(table.opened) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == [PEOPLE[0]]
    assert table.current_row() is PEOPLE[0]


def test_the_selected_person_stays_selected_when_the_order_changes(table):
    table.selectRow(0)
    chosen = table.current_row()
    table.sortByColumn(0, DESCENDING)
    assert table.current_row() is chosen


def test_columns_fill_the_width(table):
    used = sum(table.columnWidth(i) for i in range(2))
    assert used == table.viewport().width()


def test_hovering_lights_the_row(qtbot, table):
    inside = table.visualRect(table.rows.index(1, 1)).center() + QPoint(40, 0)

    def colour():
        image = QImage(table.viewport().grab().toImage())
        return image.pixelColor(inside).name()

    # The mouse may already be there: then it has to come from elsewhere.
    qtbot.mouseMove(table.viewport(), table.visualRect(table.rows.index(0, 1)).center())
    before = colour()
    qtbot.mouseMove(table.viewport(), inside)
    qtbot.waitUntil(lambda: colour() != before)


def test_headers_start_where_the_cells_start(table):
    alignment = table.horizontalHeader().defaultAlignment()
    assert alignment & Qt.AlignmentFlag.AlignLeft


def test_screen_reader_hears_the_name_of_the_table(table):
    assert table.accessibleName() == "Cliënten"


def test_what_is_too_long_for_a_line_goes_on_in_a_second_one(qapp):
    font = qapp.font()
    said = "Telefoon: via buurvrouw is geen telefoonnummer. Wij bewaren dit bij de aandachtspunten."
    wide = QFontMetrics(font).horizontalAdvance(said)
    assert " ".join(two_lines(said, font, wide * 2 // 3)) == said
    first, second = two_lines(said, font, wide // 3)
    assert said.startswith(first)
    assert second.endswith("…")


def test_a_long_word_in_another_column_takes_no_room_from_the_names(qtbot) -> None:
    people = TickList("people", "Mensen", columns=3, height=200)
    qtbot.addWidget(people)
    people.resize(580, 300)
    people.show_lines(
        [
            TickLine("1", ("Bhutto, Roukshana Najia", "'s-Gravenhage", "A")),
            TickLine("2", ("Vermeer, Christoffel", "Goes", "Naar het Werkgeversservicepunt")),
        ]
    )
    people.show()
    room = people.visualItemRect(people.topLevelItem(0)).width()
    assert people.columnWidth(0) > room * 0.4
    assert people.fontMetrics().horizontalAdvance("Bhutto, Roukshana Najia") < people.columnWidth(0)
