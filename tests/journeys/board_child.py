"""A program that plays the board into the talk and waits to be killed; see test_board_page.py.

With the word "cards" it stops at the second card.
"""

from __future__ import annotations

import sys

from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.services.exercises import boards
from tests.journeys.until_killed import Do, run

CARDS = (
    Action("next"),
    Action("place", "wonen", value=1),
    Action("number", "wonen", "number_now", 6),
    Action("skip"),
    Action("place", "geld", value=2),
)
TALK = (
    Action("next"),
    Action("next"),
    Action("choose", "geld"),
    Action("choose", "wonen"),
    *(Action("next") for _ in range(6)),
    Action("say", "geld", "me", "Post openen"),
    Action("agree", "geld", "0.what", "De post meenemen"),
    Action("view", "wonen", "number_now", 2),
)


def play(_session: Session[BoardState], do: Do) -> dict[str, object]:
    for action in CARDS if sys.argv[2] == "cards" else (*CARDS, *TALK):
        do(action)
    return {}


if __name__ == "__main__":
    run(boards.begin_or_resume, play)
