"""The team's caseload, colleagues, and handing clients over."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QTreeWidget, QWidget

from meedoen_desktop.services import team
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.caseload import transfers
from meedoen_desktop.services.clients import assignments
from meedoen_desktop.services.clients.assignments import NOBODY, Assignment, add_member
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from meedoen_desktop.views.caseload.caseload_page import TEAM, CaseloadPage
from meedoen_desktop.views.caseload.member_dialog import MemberDialog
from meedoen_desktop.views.caseload.transfer_page import TransferPage
from meedoen_desktop.views.dossier.group_card import GroupCard
from tests.clients import add, only
from tests.views.clients_desk import Desk, desk, find, open_page, settle, show, words

__all__ = ["desk"]


@pytest.fixture(autouse=True)
def me(store) -> str:
    team.choose_team(store, TeamDetails("leidschendam-voorburg", "lvw"))
    return team.save_consultant(store, ConsultantDetails(name="Noor de Wit")).id


@pytest.fixture
def femke(store, me) -> str:
    return add_member(store, ConsultantDetails(name="Femke Aalders", working_days="124"))


@pytest.fixture
def ali(store, me) -> str:
    person = add(store, surname="Bos", first_names="Ali")
    appointments.plan(store, person, appointments.Talk(date(2026, 12, 1), time(10)))
    return person


def caseload(qtbot, desk: Desk) -> CaseloadPage:
    page = CaseloadPage(desk.context)
    show(qtbot, page)
    qtbot.waitUntil(lambda: page.findChild(QWidget, "caseload.loads") is not None)
    settle(qtbot, desk)
    return page


def handing(qtbot, desk: Desk, **where: str) -> TransferPage:
    page = TransferPage(desk.context, **where)
    show(qtbot, page)
    qtbot.waitUntil(lambda: page.form.to.count() > 0)
    settle(qtbot, desk)
    return page


def test_the_caseload_tells_who_has_how_many_against_the_norm(
    qtbot, desk: Desk, femke: str, ali: str
) -> None:
    page = caseload(qtbot, desk)
    load = find(page, QWidget, f"caseload.load.{femke}")
    assert "3 werkdagen · 0 in actieve begeleiding · nog plek voor 45" in load.accessibleName()
    assert "75 in actieve begeleiding" in words(page)


def test_who_is_nobodys_stands_apart_with_the_way_to_divide(
    qtbot, desk: Desk, store, ali: str
) -> None:
    assignments.assign(store, Assignment((ali,), NOBODY, store.clock.today()))
    page = caseload(qtbot, desk)
    assert "Van niemand · 1" in words(page)
    find(page, QPushButton, "caseload.divide").click()
    assert desk.visits[-1][0] == "transfer"


def test_mine_and_the_whole_team_are_one_press_apart(
    qtbot, desk: Desk, store, femke: str, ali: str
) -> None:
    assignments.assign(store, Assignment((ali,), femke, store.clock.today()))
    page = caseload(qtbot, desk)
    assert "Wacht op een eerste gesprek" not in words(page)
    page.whose.choose(TEAM)
    assert "Wacht op een eerste gesprek · 1" in words(page)


def test_the_division_also_shows_where_people_came_from(qtbot, desk: Desk, ali: str) -> None:
    page = caseload(qtbot, desk)
    from meedoen_desktop.views.caseload.division_card import DivisionCard

    card = find(page, DivisionCard, "caseload.division")
    card.choice.choose("inflow")
    qtbot.waitUntil(lambda: "nog niet bekend" in words(card))


def test_a_colleague_can_be_added_and_taken_back(qtbot, desk: Desk, me: str) -> None:
    page = caseload(qtbot, desk)
    find(page, QPushButton, "caseload.add_member").click()
    dialog = page.window().findChild(MemberDialog)
    assert dialog is not None
    dialog.accept_button.click()
    assert dialog.isVisible()
    find(dialog, QLineEdit, "member.name").setText("Femke Aalders")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: "Femke Aalders" in words(page))
    desk.undo()
    qtbot.waitUntil(lambda: "Femke Aalders" not in words(page))


def test_a_client_is_handed_over_with_what_goes_along_and_one_undo(
    qtbot, desk: Desk, store, me: str, femke: str, ali: str
) -> None:
    page = handing(qtbot, desk, person_id=ali)
    qtbot.waitUntil(lambda: bool(page.open_lines.along))
    page.form.to.setCurrentIndex(page.form.to.findData(femke))
    page.form.reason.set_text("Femke kent de buurt")
    find(page, QPushButton, "transfer.give").click()
    qtbot.waitUntil(lambda: bool(desk.said))
    settle(qtbot, desk)
    assert only(store, consultant_id=femke) == ["Bos"]
    assert desk.visits[-1][0] == "caseload"
    assert "1 cliënt gaat naar Femke Aalders." in desk.said[-1].text
    desk.undo()
    settle(qtbot, desk)
    assert only(store, consultant_id=me) == ["Bos"]


def test_nobody_hands_over_to_oneself_but_taking_over_is_possible(
    qtbot, desk: Desk, store, me: str, femke: str, ali: str
) -> None:
    page = handing(qtbot, desk, person_id=ali)
    qtbot.waitUntil(lambda: page.form.to.findData(femke) > 0)
    assert page.form.to.findData(me) < 0
    assignments.assign(store, Assignment((ali,), femke, store.clock.today()))
    page = handing(qtbot, desk, person_id=ali)
    qtbot.waitUntil(lambda: page.form.to.findData(femke) > 0)
    assert page.form.to.findData(me) > 0


def test_a_colleague_who_is_not_in_the_team_yet_is_added_where_one_hands_over(
    qtbot, desk: Desk, store, ali: str
) -> None:
    page = handing(qtbot, desk, person_id=ali)
    page.form.reason.set_text("Femke kent de buurt")
    find(page, QPushButton, "transfer.add_member").click()
    dialog = page.window().findChild(MemberDialog)
    find(dialog, QLineEdit, "member.name").setText("Femke Aalders")
    dialog.accept_button.click()
    assert page.form.to.currentText() == "Femke Aalders"
    find(page, QPushButton, "transfer.give").click()
    qtbot.waitUntil(lambda: bool(desk.said))
    settle(qtbot, desk)
    assert "1 cliënt gaat naar Femke Aalders." in desk.said[-1].text


def test_what_is_missing_is_told_at_its_field(qtbot, desk: Desk, femke: str, ali: str) -> None:
    page = handing(qtbot, desk, person_id=ali)
    find(page, QPushButton, "transfer.give").click()
    settle(qtbot, desk)
    assert "Schrijf kort waarom" in page.form.form.rows["reason"].error.text()
    page.form.reason.set_text("verdelen")
    find(page, QPushButton, "transfer.give").click()
    settle(qtbot, desk)
    assert page.form.form.rows["to"].error.text() == "Kies een collega."


def test_a_ticked_line_that_is_unticked_stays(
    qtbot, desk: Desk, store, me: str, femke: str, ali: str
) -> None:
    page = handing(qtbot, desk, person_id=ali)
    qtbot.waitUntil(lambda: bool(page.open_lines.along))
    box = page.open_lines.findChild(QCheckBox)
    assert box is not None
    box.click()
    assert page.open_lines.along == frozenset()


def test_what_was_typed_is_there_again_after_leaving(
    qtbot, desk: Desk, store, femke: str, ali: str
) -> None:
    page = handing(qtbot, desk, person_id=ali)
    page.form.to.setCurrentIndex(page.form.to.findData(femke))
    page.form.note.set_text("Houdt van koken")
    page.flush()
    settle(qtbot, desk)
    again = handing(qtbot, desk)
    assert again.form.note.text() == "Houdt van koken"
    assert again.form.to.currentData() == femke
    assert again.people.chosen == (ali,)


def test_one_arrives_in_the_search_not_on_what_throws_all_away(qtbot, desk: Desk, ali: str) -> None:
    page = handing(qtbot, desk, person_id=ali)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert QApplication.focusWidget().objectName() == "transfer.search"


def test_many_clients_go_at_once_and_ticks_stay_while_one_looks_on(
    qtbot, desk: Desk, store, me: str, femke: str
) -> None:
    for name in ("Bos", "Vos", "Mol"):
        add(store, surname=name)
    page = handing(qtbot, desk)
    listed = find(page, QTreeWidget, "transfer.list")
    from PySide6.QtCore import Qt

    listed.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    qtbot.keyClicks(page.people.search, "Vos")
    listed.topLevelItem(listed.topLevelItemCount() - 1).setCheckState(0, Qt.CheckState.Checked)
    assert len(page.people.chosen) == 2
    page.form.to.setCurrentIndex(page.form.to.findData(femke))
    page.form.reason.set_text("verdelen")
    find(page, QPushButton, "transfer.give").click()
    qtbot.waitUntil(lambda: bool(desk.said))
    assert len(only(store, consultant_id=femke)) == 2


def test_the_client_page_says_whose_client_it_is(
    qtbot, desk: Desk, store, femke: str, ali: str
) -> None:
    assignments.assign(store, Assignment((ali,), femke, store.clock.today()))
    page = open_page(qtbot, desk, ali)
    card = page.findChild(GroupCard)
    assert card is not None
    assert "Consulent: Femke Aalders" in words(card)
    assert read_page(store, ali).consultant_id == femke
    assert transfers.open_lines(store, (ali,))
