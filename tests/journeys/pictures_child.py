"""A program that picks a picture and waits to be killed; see test_pictures_page.py."""

from __future__ import annotations

from meedoen_desktop.exercises.pictures_state import PicturesState
from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.services.exercises import pictures
from tests.journeys.until_killed import Do, run


def play(session: Session[PicturesState], do: Do) -> dict[str, object]:
    do(Action("next"))
    do(Action("shuffle"))
    do(Action("pick", session.state.hand[4]))
    return {"hand": session.state.hand, "now": session.state.now}


if __name__ == "__main__":
    run(pictures.begin_or_resume, play)
