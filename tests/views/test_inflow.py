"""Where a client came from: with a new client, and as a decision on the page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton

from meedoen_desktop.services import team
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.views.dossier.fact_dialog import FactDialog
from meedoen_desktop.views.dossier.group_card import GroupCard
from meedoen_desktop.views.person.person_page import PersonPage
from tests.clients import add
from tests.views.clients_desk import Desk, desk, find, open_page, settle, show, typed, words

__all__ = ["desk"]


@pytest.fixture(autouse=True)
def method(store) -> None:
    team.choose_team(store, TeamDetails("leidschendam-voorburg", "lvw"))


def test_a_new_client_is_added_with_the_source_and_it_stands_on_the_page(
    qtbot, desk: Desk, store
) -> None:
    page = PersonPage(desk.context)
    show(qtbot, page)
    typed(qtbot, page, "surname", "Bos")
    source = find(page, QComboBox, "person.inflow_source")
    source.setCurrentIndex(source.findText("Welzijn"))
    source.activated.emit(source.currentIndex())
    typed(qtbot, page, "inflow_reason", "Wil meedoen")
    find(page, QPushButton, "person.add").click()
    qtbot.waitUntil(lambda: bool(desk.visits))
    settle(qtbot, desk)
    person = desk.visits[-1][1]["person_id"]
    card = open_page(qtbot, desk, person).findChild(GroupCard)
    assert card is not None
    assert "Instroom: Welzijn" in words(card)


def test_what_was_chosen_survives_leaving_the_form(qtbot, desk: Desk) -> None:
    page = PersonPage(desk.context)
    show(qtbot, page)
    typed(qtbot, page, "inflow_reason", "Wil meedoen")
    page.flush()
    settle(qtbot, desk)
    again = PersonPage(desk.context)
    show(qtbot, again)
    assert again._inputs.all["inflow_reason"].text() == "Wil meedoen"


def test_of_a_client_who_is_there_the_form_does_not_ask_it(qtbot, desk: Desk, store) -> None:
    page = PersonPage(desk.context, add(store, surname="Bos"))
    show(qtbot, page)
    assert page.findChild(QComboBox, "person.inflow_source") is None


def test_on_the_page_it_is_decided_like_the_others(qtbot, desk: Desk, store) -> None:
    person = add(store, surname="Bos")
    page = open_page(qtbot, desk, person)
    card = page.findChild(GroupCard)
    assert card is not None
    card.edit()
    dialog = page.window().findChild(FactDialog)
    assert dialog is not None
    dialog.kind.choose("inflow")
    dialog.code.setCurrentIndex(dialog.code.findText("Welzijn"))
    dialog.reason.set_text("Aangemeld op de open dag")
    dialog.accept_button.click()
    settle(qtbot, desk)
    fact = read_page(store, person).fact("inflow")
    assert fact is not None
    assert fact.code == "welfare"
