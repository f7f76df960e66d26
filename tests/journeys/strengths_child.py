"""A program that sorts a few strengths and waits to be killed; see test_strengths_page.py."""

from __future__ import annotations

from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.exercises.strengths_state import StrengthsState
from meedoen_desktop.services.exercises import strengths
from tests.journeys.until_killed import Do, run


def play(session: Session[StrengthsState], do: Do) -> dict[str, object]:
    do(Action("next"))
    for pile in (2, 0, 1):
        do(Action("place", session.state.card, value=pile))
    return {"card": session.state.card, "fits": session.state.pile(2)}


if __name__ == "__main__":
    run(strengths.begin_or_resume, play)
