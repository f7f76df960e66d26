from pytestqt.qtbot import QtBot

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.services import drafts, team
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.exercises import exercises, pictures
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.views.exercises.choose_page import ChoosePage
from tests.factories import add_person
from tests.views.clients_desk import Desk, desk

__all__ = ["desk"]


def page_for(desk: Desk, group: str = "") -> ChoosePage:
    store = desk.context.store
    team.choose_team(store, TeamDetails("rijswijk", "lvw"))
    person = add_person(store)
    if group:
        today = store.clock.today()
        groups.add_fact(store, person, NewFact("group", group, today, "Zo past het"))
    page = ChoosePage(desk.context, person)
    page.resize(1180, 640)
    page.show()
    return page


def test_each_exercise_is_begun_with_one_press(desk: Desk) -> None:
    page = page_for(desk)
    for exercise, place in (("bord-leefgebieden", "board"), ("associatie", "pictures")):
        page.offers[exercise].begin.click()
        assert desk.visits[-1][0] == place
    page.deleteLater()


def test_advice_and_its_reason_hide_while_the_client_looks_along(desk: Desk) -> None:
    page = page_for(desk, "B1")
    advice = page.offers["associatie"].advice
    assert advice is not None
    assert advice.isVisible()
    assert advice.accessibleDescription().startswith("Zet een oefening spaarzaam in")
    desk.context.together.set(True)
    assert not advice.isVisible()
    assert not page.hints.isVisible()
    page.deleteLater()


def test_without_a_group_nothing_is_advised(desk: Desk) -> None:
    page = page_for(desk)
    assert all(offer.advice is None for offer in page.offers.values())
    page.deleteLater()


def test_an_open_exercise_can_be_begun_anew_and_taken_up_again(desk: Desk, qtbot: QtBot) -> None:
    page = page_for(desk)
    store, person = desk.context.store, page.offers["associatie"]._person_id
    running = pictures.begin_or_resume(store, person)
    running.session.apply(Action("next"))
    exercises.save_snapshot(store, running.draft_id, running.session.snapshot(), "nl")
    page.deleteLater()
    page = ChoosePage(desk.context, person)
    page.offers["associatie"].anew.click()
    qtbot.waitUntil(lambda: bool(desk.said))
    assert drafts.drafts(store, kind="exercise") == []
    assert desk.visits[-1][0] == "pictures"
    desk.undo()
    qtbot.waitUntil(lambda: bool(drafts.drafts(store, kind="exercise")))
    again = pictures.begin_or_resume(store, person)
    assert again.session.state.hand == running.session.state.hand
    assert len(again.session.actions) == 1
    page.deleteLater()
