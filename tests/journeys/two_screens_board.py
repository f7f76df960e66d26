"""Run by test_two_screens.py in a process of its own, with a laptop and a second screen."""

import pytest
from PySide6.QtGui import QGuiApplication

from meedoen_desktop.services import area_values
from meedoen_desktop.views.program import Program
from tests.board_play import settle
from tests.board_tables import play_to_the_question
from tests.journeys.test_board_page import INPUTS, child, desk, finish, open_board, program

__all__ = ["desk", "program"]


def screen(name: str) -> object:
    return next(one for one in QGuiApplication.screens() if one.name() == name)


@pytest.mark.parametrize(("how", "language"), [("mouse", "ar"), ("finger", "ti"), ("keys", "nl")])
def test_played_on_the_second_screen(desk: Program, how: str, language: str) -> None:
    page, window, person = open_board(desk, language=language)
    assert window.screen().name() != page.side.own_screen.name()
    assert not desk.together.is_on
    assert child(page, "exercise.ask").isVisibleTo(page)
    player = INPUTS[how](window)
    play_to_the_question(player)
    assert page.seen.mirror.isVisible()
    player.press("yes")
    finish(desk)
    assert desk.store is not None
    assert len(area_values.rating_history(desk.store, person)) == 1


def test_unplugging_brings_the_window_here_and_pauses(desk: Program) -> None:
    page, window, _person = open_board(desk)
    gone = window.screen().name()
    page.side._unplugged(gone)
    settle()
    assert window.screen().name() != gone
    assert window.geometry() == window.screen().geometry()
    assert window.is_paused


def test_the_screen_is_chosen_and_remembered(desk: Program) -> None:
    page, window, _person = open_board(desk)
    here = page.side.own_screen.name()
    page.setup.monitor.setCurrentIndex(page.setup.monitor.findData(here))
    page.setup.monitor.activated.emit(page.setup.monitor.currentIndex())
    settle()
    assert window.screen().name() == here
    assert desk.settings.client_screen == here
