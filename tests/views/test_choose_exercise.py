from meedoen_desktop.services import groups, team
from meedoen_desktop.services.groups import NewFact
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
