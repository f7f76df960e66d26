"""Filters with a name above the client list."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from meedoen_desktop.views.clients.clients_page import ClientsPage
from meedoen_desktop.views.clients.saved_filters import NameDialog
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.widgets.key_button import KeyButton
from tests.clients import add
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    frame,
    program,
    settle,
    until,
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]


@pytest.fixture
def page(desk: Program) -> ClientsPage:
    for name, town in (("Bos", "Leiden"), ("Duin", "Delft"), ("Heide", "Leiden")):
        add(vault(desk), surname=name, town=town)
    return visit(desk)


def visit(desk: Program) -> ClientsPage:
    frame(desk).context.navigate("clients")
    settle(desk)
    found = frame(desk).navigator.stack.currentWidget()
    assert isinstance(found, ClientsPage)
    until(lambda: found._filters is not None)
    return found


def shown(page: ClientsPage) -> list[str]:
    return [page._model.row_at(number).surname for number in range(page._model.rowCount())]


def keep(desk: Program, name: str) -> None:
    click(desk.window, "clients.keep_filter")
    dialog = child(desk.window, "filter_name")
    assert isinstance(dialog, NameDialog)
    write(desk.window, "filter_name.name", name)
    dialog.accept_button.click()
    settle(desk)


def buttons(page: ClientsPage) -> dict[str, KeyButton]:
    found = page.findChildren(KeyButton)
    return {one.text(): one for one in found if one.isVisibleTo(page)}


def test_a_filter_is_kept_by_name_and_brought_back_by_one_press(
    desk: Program, page: ClientsPage
) -> None:
    write(desk.window, "clients.search", "leiden")
    keep(desk, "Uit Leiden")
    assert buttons(page)["Uit Leiden"].isChecked()
    buttons(page)["Uit Leiden"].click()
    assert shown(page) == ["Bos", "Duin", "Heide"]
    buttons(page)["Uit Leiden"].click()
    assert shown(page) == ["Bos", "Heide"]
    search = child(desk.window, "clients.search")
    assert isinstance(search, QLineEdit)
    assert search.text() == "leiden"


def test_the_profile_brings_useful_filters(desk: Program, page: ClientsPage) -> None:
    assert {"Lang stil", "Zonder groep", "Nieuw sinds de laatste lijst"} <= set(buttons(page))
    click(desk.window, "clients.filter.unsorted")
    assert len(shown(page)) == 3
    assert not child(desk.window, "clients.drop_filter").isVisible()


def test_an_own_filter_is_taken_away_and_comes_back(desk: Program, page: ClientsPage) -> None:
    write(desk.window, "clients.search", "delft")
    keep(desk, "Uit Delft")
    click(desk.window, "clients.drop_filter")
    assert "Uit Delft" not in buttons(page)
    assert "Uit Delft" in words(child(desk.window, "frame.message"))
    click(desk.window, "frame.message.action")
    assert "Uit Delft" in buttons(page)


def test_a_name_that_is_missing_is_asked_for_in_the_dialog(
    desk: Program, page: ClientsPage
) -> None:
    write(desk.window, "clients.search", "delft")
    click(desk.window, "clients.keep_filter")
    dialog = child(desk.window, "filter_name")
    assert isinstance(dialog, NameDialog)
    dialog.accept_button.click()
    assert "Geef het filter een naam." in words(dialog)
    dialog.reject()
    assert "delft" not in buttons(page)


def test_an_empty_vault_offers_no_filters(desk: Program) -> None:
    page = visit(desk)
    assert buttons(page) == {}
