"""Run by test_two_screens.py in a process of its own, with a laptop and a second screen."""

import pytest

from meedoen_desktop.services import strengths
from meedoen_desktop.views.program import Program
from tests.journeys.test_strengths_page import (
    INPUTS,
    child,
    desk,
    finish,
    open_strengths,
    program,
)
from tests.strengths_tables import play_to_the_question

__all__ = ["desk", "program"]


@pytest.mark.parametrize(("how", "language"), [("mouse", "ar"), ("finger", "ti"), ("keys", "nl")])
def test_played_on_the_second_screen(desk: Program, how: str, language: str) -> None:
    page, window, person = open_strengths(desk, language=language)
    assert window.screen().name() != page.side.own_screen.name()
    assert not desk.together.is_on
    assert child(page, "exercise.ask").isVisibleTo(page)
    player = INPUTS[how](window)
    play_to_the_question(player)
    assert page.seen.mirror.isVisible()
    player.press("yes")
    finish(desk)
    assert desk.store is not None
    assert len(strengths.kept(desk.store, person)) == 1
