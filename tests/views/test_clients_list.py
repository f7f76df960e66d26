from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from meedoen_desktop.models import (
    TEAM,
    DatedFact,
    Person,
    TeamSettings,
)
from meedoen_desktop.views.clients.clients_page import ClientsPage
from meedoen_desktop.views.widgets.data_table import DataTable
from meedoen_desktop.views.widgets.labels import Text
from tests.clients import add
from tests.trails import set_up
from tests.views.clients_desk import (
    desk,
    find,
    names_in,
    open_list,
    rich,
    settle,
    show,
    without,
    words,
)

__all__ = ["desk", "rich"]


def test_an_empty_list_teaches_the_first_step(qtbot, desk):
    page = ClientsPage(desk.context)
    show(qtbot, page)
    assert "Lees een lijst" in words(page)
    buttons = [b for b in page.findChildren(QPushButton) if b.isVisible()]
    next(b for b in buttons if b.text() == "Voeg een cliënt toe").click()
    assert desk.visits == [("person", {})]
    settle(qtbot, desk)


def test_a_way_to_a_place_that_is_not_there_is_not_offered(qtbot, desk):
    page = ClientsPage(without(desk, "import"))
    show(qtbot, page)
    assert page.findChild(QPushButton, "clients.import") is None
    assert "Lijst inlezen" not in words(page)
    settle(qtbot, desk)


def test_all_names_stand_there_before_the_rows_are_read(qtbot, desk, store):
    for surname in ("Vos", "Aalders", "Bos"):
        add(store, surname=surname, prefix="de", first_names="Ali")
    page = ClientsPage(desk.context)
    assert names_in(page) == ["Aalders, Ali de", "Bos, Ali de", "Vos, Ali de"]
    assert find(page, Text, "clients.count").text() == "3 cliënten"
    show(qtbot, page)
    qtbot.waitUntil(lambda: page._finder is not None)
    assert names_in(page) == ["Aalders, Ali de", "Bos, Ali de", "Vos, Ali de"]


def test_who_was_sent_elsewhere_is_told_in_words(qtbot, desk, store):
    set_up(store)
    somebody = add(store, surname="Bos")
    with store.work() as session:
        dossier = session.get_one(Person, somebody).dossier_id
        session.add(DatedFact(person_id=somebody, dossier_id=dossier, kind="screening",
                              code="werk", reason="", valid_from=store.clock.today()))  # fmt: skip
    page = open_list(qtbot, desk)
    model = page._table.model()
    assert "Naar team Werk" in [str(model.index(0, n).data()) for n in range(model.columnCount())]
    assert find(page, QComboBox, "clients.group").findText("Naar team Werk") > 0


def test_typing_filters_and_the_count_says_so(qtbot, desk, store):
    for surname in ("Öztürk", "Bos", "Boswijk"):
        add(store, surname=surname)
    page = open_list(qtbot, desk)
    search = find(page, QLineEdit, "clients.search")
    qtbot.keyClicks(search, "bos")
    qtbot.waitUntil(lambda: len(names_in(page)) == 2)
    assert find(page, Text, "clients.count").text() == "2 van 3 cliënten"
    search.clear()
    qtbot.keyClicks(search, "ozturk")
    qtbot.keyPress(search, Qt.Key.Key_Return)
    assert [where for place, where in desk.visits if place == "client"] == [
        {"person_id": page._model.row_at(0).person_id}
    ]


def test_nobody_found_offers_to_take_the_filters_away(qtbot, desk, store):
    add(store, surname="Bos")
    page = open_list(qtbot, desk)
    qtbot.keyClicks(find(page, QLineEdit, "clients.search"), "xyz")
    qtbot.waitUntil(lambda: "Niemand gevonden" in words(page))
    next(b for b in page.findChildren(QPushButton) if b.text() == "Wis de filters").click()
    assert names_in(page) == ["Bos"]


def test_marks_are_words_and_can_be_filtered(qtbot, desk, store):
    add(store, surname="Bos", secret_address="ja", interpreter="present")
    add(store, surname="Vos")
    page = open_list(qtbot, desk)
    table = find(page, DataTable, "clients.table")
    last = table.rows.columnCount() - 1
    assert table.rows.data(table.rows.index(0, last)) == "Geheim adres · Tolk · Deel in"
    mark = find(page, QComboBox, "clients.mark")
    mark.setCurrentIndex(mark.findText("Tolk"))
    assert names_in(page) == ["Bos"]


def test_the_keyboard_goes_from_search_to_a_client(qtbot, desk, store):
    add(store, surname="Aalders")
    bos = add(store, surname="Bos")
    page = open_list(qtbot, desk)
    search = find(page, QLineEdit, "clients.search")
    qtbot.keyPress(search, Qt.Key.Key_Down)
    table = find(page, DataTable, "clients.table")
    qtbot.keyPress(table, Qt.Key.Key_Down)
    qtbot.keyPress(table, Qt.Key.Key_Return)
    assert desk.visits == [("client", {"person_id": bos})]


def test_sorting_on_a_column_keeps_the_chosen_client(qtbot, desk, store):
    add(store, surname="Aalders", town="Wassenaar")
    add(store, surname="Bos", town="Leiden")
    page = open_list(qtbot, desk)
    table = find(page, DataTable, "clients.table")
    table.selectRow(0)
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert names_in(page) == ["Bos", "Aalders"]
    assert table.current_row().surname == "Aalders"


def test_a_new_client_is_in_the_list_at_the_next_visit(qtbot, desk, store):
    page = open_list(qtbot, desk)
    add(store, surname="Bos")
    page.refresh()
    qtbot.waitUntil(lambda: names_in(page) == ["Bos"])


def test_the_list_uses_the_words_of_the_method(qtbot, desk, store):
    add(store, surname="Bos")
    with store.work() as session:
        session.add(TeamSettings(id="team-settings", dossier_id=TEAM, profile_id="rijswijk"))
    page = open_list(qtbot, desk)
    assert find(page, Text, "clients.count").text() == "1 inwoner"
    assert page.title.text() == "Inwoners"
    table = find(page, DataTable, "clients.table")
    assert [column.title for column in table.rows.columns][3] == "Route"


@pytest.mark.parametrize("width", [760, 900, 1100, 1600])
def test_the_list_never_scrolls_sideways(qtbot, desk, store, width):
    add(store, surname="Bos")
    page = ClientsPage(desk.context)
    show(qtbot, page, width, 600)
    qtbot.waitUntil(lambda: page._finder is not None)
    table = find(page, DataTable, "clients.table")
    assert table.horizontalScrollBar().maximum() == 0
    assert not table.isColumnHidden(0)
