"""Run by test_two_screens.py in a process of its own, with a laptop and a second screen."""

import pytest

from meedoen_desktop.services import pictures
from meedoen_desktop.views.program import Program
from tests.board_tables import INPUTS
from tests.journeys.test_pictures_page import child, desk, finish, open_pictures, program
from tests.pictures_tables import play_to_the_question
from tests.results import both

__all__ = ["desk", "program"]


@pytest.mark.parametrize(("how", "language"), [("mouse", "ar"), ("finger", "ti"), ("keys", "nl")])
def test_played_on_the_second_screen(desk: Program, how: str, language: str) -> None:
    page, window, person = open_pictures(desk, language=language)
    assert window.screen().name() != page.side.own_screen.name()
    assert not desk.together.is_on
    assert child(page, "exercise.ask").isVisibleTo(page)
    assert child(page, "exercise.heavy").isVisibleTo(page)
    player = INPUTS[how](window)
    now, wished = play_to_the_question(player)
    assert page.seen.mirror.isVisible()
    player.press("yes")
    finish(desk)
    assert desk.store is not None
    (game,) = pictures.kept(desk.store, person)
    assert both(game) == (now, wished)
