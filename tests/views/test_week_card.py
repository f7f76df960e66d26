"""*Weekbalans* on *Vandaag* and on the caseload."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services import team
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.clients.groups import NewFact, add_fact
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from meedoen_desktop.views.today.today_page import TodayPage
from meedoen_desktop.views.today.week_bar import WeekBar
from meedoen_desktop.views.today.week_card import WeekCard
from meedoen_desktop.views.today.week_words import hours, short
from tests.clients import add, talk_to
from tests.views.clients_desk import ALL_PLACES, Desk, desk, find, settle, show, words

__all__ = ["desk"]

NL = Translator("nl")


@pytest.fixture(autouse=True)
def vos(store, clock) -> str:
    """Who may be called in the next weeks."""
    team.choose_team(store, TeamDetails("leidschendam-voorburg", "lvw"))
    team.save_consultant(store, ConsultantDetails(name="Noor de Wit", working_days="2"))
    person = add(store, surname="Vos", first_names="Ali")
    day = clock.today() - timedelta(days=26)
    add_fact(store, person, NewFact("group", "A1", day, "staat open"))
    talk_to(store, person, clock.now() - timedelta(days=26), form="office")
    return person


def card(qtbot, desk: Desk, *, whole: bool = True) -> WeekCard:
    def again() -> None:
        made.read()

    made = WeekCard(desk.context, again, whole=whole)
    made.read()
    show(qtbot, made, 1100)
    qtbot.waitUntil(lambda: made.findChild(WeekBar) is not None)
    settle(qtbot, desk)
    return made


def test_it_says_in_words_what_fits_and_what_may_wait(qtbot, desk: Desk) -> None:
    shown = card(qtbot, desk)
    assert "Wat er ligt, vraagt 20 minuten. Dat past." in words(shown)
    assert "Mag veilig wachten · 1" in words(shown)
    bar = shown.findChild(WeekBar)
    assert bar is not None
    assert (
        "dinsdag: 0 minuten gepland, 20 minuten voor wat er ligt, 5 uur over"
        in bar.accessibleDescription()
    )
    assert "woensdag: vrij" in bar.accessibleDescription()


@pytest.mark.parametrize("whole", [True, False])
def test_newcomers_for_whom_there_is_room_are_told(qtbot, desk: Desk, store, whole: bool) -> None:
    for name in ("Bos", "Mol", "Das", "Kok"):
        person = add(store, surname=name)
        add_fact(store, person, NewFact("group", "A1", desk.context.clock.today(), "nieuw"))
    shown = card(qtbot, desk, whole=whole)
    said = words(shown)
    assert ("Eerste gesprekken die al kunnen" if whole else "Er is ruimte:") in said


def test_one_press_moves_what_may_wait_and_one_brings_it_back(qtbot, desk: Desk) -> None:
    shown = card(qtbot, desk)
    find(shown, QPushButton, "week.move").click()
    qtbot.waitUntil(lambda: "Er ligt niets dat op u wacht." in words(shown))
    assert "1 voorstel komt in een rustiger week terug." in desk.said[-1].text
    desk.undo()
    qtbot.waitUntil(lambda: "Mag veilig wachten · 1" in words(shown))


def test_the_work_lies_spread_over_the_days_that_have_room(qtbot, desk: Desk) -> None:
    team.save_consultant(
        desk.context.store, ConsultantDetails(name="Noor de Wit", working_days="2345")
    )
    bar = card(qtbot, desk).findChild(WeekBar)
    assert bar is not None
    said = bar.accessibleDescription().split(". ")
    assert len([one for one in said if "5 minuten voor wat er ligt" in one]) == 4


def test_a_full_week_gives_advice_without_reproach(qtbot, desk: Desk, store, vos: str) -> None:
    for hour in range(9, 17):
        talk = appointments.Talk(date(2026, 11, 24), time(hour), 60)
        appointments.plan(store, add(store, surname="Mol"), talk)
    shown = card(qtbot, desk)
    said = words(shown)
    assert "mag 20 minuten veilig wachten" in said
    assert not {"te laat", "achterstand", "moet u"} & set(said.split("\n"))


def test_today_shows_the_picture_with_the_way_to_the_caseload(qtbot, desk: Desk) -> None:
    context = replace(desk.context, places=ALL_PLACES | {"caseload"})
    page = TodayPage(context)
    show(qtbot, page)
    qtbot.waitUntil(lambda: page.findChild(WeekBar) is not None)
    settle(qtbot, desk)
    find(page, QPushButton, "week.more").click()
    assert desk.visits[-1][0] == "caseload"


def test_without_a_caseload_to_go_to_today_has_no_week(qtbot, desk: Desk) -> None:
    page = TodayPage(desk.context)
    show(qtbot, page)
    qtbot.waitUntil(lambda: page.content is not None)
    settle(qtbot, desk)
    assert page.findChild(QWidget, "week") is None


def test_hours_are_said_as_people_say_them() -> None:
    assert [hours(NL, minutes) for minutes in (0, 18, 50, 60, 95, 210)] == [
        "0 minuten", "20 minuten", "50 minuten", "1 uur", "1½ uur", "3½ uur",
    ]  # fmt: skip
    assert [short(NL, minutes) for minutes in (20, 35, 60, 215)] == [
        "½ uur", "½ uur", "1 uur", "3½ uur",
    ]  # fmt: skip
