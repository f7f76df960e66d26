"""Run by test_two_screens.py in a process of its own, with a laptop and a second screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.exercises import pictures, strengths
from meedoen_desktop.views.program import Program
from tests import board_tables, pictures_tables, strengths_tables
from tests.board_play import settle
from tests.journeys.test_board_page import open_board
from tests.journeys.test_pictures_page import open_pictures
from tests.journeys.test_strengths_page import open_strengths
from tests.views.programs import child, desk, expected_faults, program, vault
from tests.views.programs import settle as finish

__all__ = ["desk", "expected_faults", "program"]

EXERCISES: dict[str, tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]]] = {
    "board": (open_board, board_tables.play_to_the_question, area_values.rating_history),
    "strengths": (open_strengths, strengths_tables.play_to_the_question, strengths.kept),
    "pictures": (open_pictures, pictures_tables.play_to_the_question, pictures.kept),
}
"""How each is opened, played and found again."""


@pytest.mark.parametrize(("how", "language"), [("mouse", "ar"), ("finger", "ti"), ("keys", "nl")])
@pytest.mark.parametrize("exercise", EXERCISES)
def test_played_on_the_second_screen(desk: Program, exercise: str, how: str, language: str) -> None:
    begin, play, kept = EXERCISES[exercise]
    page, window, person = begin(desk, language=language)
    assert window.screen().name() != page.side.own_screen.name()
    assert not desk.together.is_on
    assert child(page, "exercise.ask").isVisibleTo(page)
    player = board_tables.INPUTS[how](window)
    play(player)
    assert page.seen.mirror.isVisible()
    player.press("yes")
    finish(desk)
    assert len(kept(vault(desk), person)) == 1


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
