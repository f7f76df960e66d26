"""What holds for the run of every exercise, whatever was done in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.session import Action, Session, restore

Play = Session[Any]


def play(
    rules: Any,
    start: Any,
    moves: Iterable[Any],
    action_of: Callable[[Any, Any], Action] = lambda _state, move: move,
) -> Play:
    """Do all moves; one that cannot be done changes nothing.

    ``action_of`` makes an action of a move in the state at that moment.
    """
    session: Play = Session(rules, start)
    for move in moves:
        before = session.state
        try:
            session.apply(action_of(before, move))
        except WrongInput:
            assert session.state == before
    return session


def check_the_way_back(session: Play) -> None:
    """Undoing everything leads to the start, and no further."""
    if session.is_finished:
        return
    while session.can_undo:
        session.undo()
    assert session.state == session.start
    assert session.undo() == session.start


def check_the_snapshot(rules: Any, session: Play) -> None:
    """The same state with the same way back."""
    again = restore(rules, json.loads(json.dumps(session.snapshot())))
    assert again.state == session.state
    assert again.snapshot() == session.snapshot()
    assert again.undo() == session.undo()


def say_no(session: Play) -> None:
    """The client stops where he is and wants nothing kept."""
    if not session.is_finished and session.state.step != "closing":
        session.apply(Action("stop"))
    if not session.is_finished:
        session.apply(Action("keep", value=False))


def check_nothing_is_left(rules: Any, session: Play) -> None:
    """After a no: no action is left, and nothing leads back."""
    left = session.snapshot()
    assert session.state.step == "discarded"
    assert left["actions"] == []
    assert restore(rules, left).state == session.state
    assert not session.can_undo
