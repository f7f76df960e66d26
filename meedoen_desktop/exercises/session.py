"""The run of one exercise: apply actions, undo, and a snapshot that survives ``kill -9``.

An exercise is one class with pure functions on an immutable state (``Exercise``); a ``Session``
adds the history. A new exercise needs its own class and its content, nothing here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeVar

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_

Json = dict[str, object]

KEPT = "kept"
DISCARDED = "discarded"

NOTES = frozenset({"say", "agree", "view"})
"""Actions by which the consultant notes something; the client's "one step back" skips them."""


@dataclass(frozen=True)
class Action:
    """One thing that the client (or the consultant for the client) did.

    ``do`` names it; which of the others are used depends on the exercise.
    """

    do: str
    card: str = ""
    field: str = ""
    value: int | str | bool | None = None

    def as_json(self) -> Json:
        """Only what is filled; an empty text is a value too: "nobody" is an answer."""
        named: Json = {"card": self.card, "field": self.field}
        parts: Json = {"do": self.do} | {key: part for key, part in named.items() if part}
        return parts if self.value is None else parts | {"value": self.value}

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> Action:
        """The inverse of ``as_json``. Raises ``WrongInput`` for damaged data."""
        value = data.get("value")
        if not isinstance(value, int | str | None):
            raise WrongInput(DAMAGED)
        return cls(
            str(data.get("do", "")), str(data.get("card", "")), str(data.get("field", "")), value
        )


class State(Protocol):
    """What every exercise state has: the step it is in."""

    @property
    def step(self) -> str: ...


S = TypeVar("S", bound=State)


def for_client(state: Any) -> Any:
    """``state`` without what was noted: that is none of the client window's business.

    A state names its fields with notes in ``private``; without it only ``words`` is one.
    """
    return replace(state, **dict.fromkeys(getattr(state, "private", ("words",)), ()))


class Exercise(Protocol[S]):
    """What an exercise has to offer. ``steps`` ends with ``kept`` and ``discarded``."""

    @property
    def id(self) -> str: ...

    @property
    def version(self) -> int: ...

    @property
    def steps(self) -> tuple[str, ...]: ...

    def apply(self, state: S, action: Action) -> S:
        """The next state; raises ``WrongInput`` when the action cannot be done now."""
        ...

    def forget(self, state: S) -> S:
        """The state without anything the client chose or said, for the true delete."""
        ...

    def dump(self, state: S) -> Json:
        """The starting state as JSON data."""
        ...

    def load(self, data: Mapping[str, object]) -> S:
        """The inverse of ``dump``; raises ``WrongInput`` for damaged data."""
        ...

    def result(self, state: S) -> Any:
        """What to keep, in the form of the exercise. Raises ``ValueError`` before the yes."""
        ...


DAMAGED = N_(
    "Het concept van deze oefening is niet meer te lezen. Er is niets aan het dossier veranderd. "
    "Begin de oefening opnieuw."
)
FINISHED = N_("Deze oefening is al klaar. Begin een nieuwe oefening als u verder wilt.")


class Session(Generic[S]):
    """A running exercise: the current state and the way back to the start.

    The snapshot holds the start and the actions, not the states: restoring plays them again.
    After the closing answer there is no way back: "nee" leaves nothing of the client's behind.
    """

    def __init__(self, exercise: Exercise[S], start: S) -> None:
        self.exercise = exercise
        self._start = start
        self._done: list[tuple[Action, S]] = []

    @property
    def start(self) -> S:
        return self._start

    @property
    def state(self) -> S:
        return self._done[-1][1] if self._done else self._start

    @property
    def actions(self) -> tuple[Action, ...]:
        return tuple(action for action, _ in self._done)

    @property
    def is_finished(self) -> bool:
        return self.state.step in {KEPT, DISCARDED}

    @property
    def can_undo(self) -> bool:
        return bool(self._done) and not self.is_finished

    def apply(self, action: Action) -> S:
        """Do ``action``. Raises ``WrongInput`` and changes nothing when it cannot be done now."""
        if self.is_finished:
            raise WrongInput(FINISHED)
        after = self.exercise.apply(self.state, action)
        if after.step == DISCARDED:
            self._start = self.exercise.forget(after)
            self._done.clear()
        elif after != self.state:
            self._done.append((action, after))
        return self.state

    def undo(self) -> S:
        """Take the last action back; at the start (or after the closing answer) nothing happens."""
        if self.can_undo:
            self._done.pop()
        return self.state

    def snapshot(self) -> Json:
        """Everything needed to go on after a crash, as JSON data."""
        return {
            "exercise": self.exercise.id,
            "version": self.exercise.version,
            "start": self.exercise.dump(self._start),
            "actions": [action.as_json() for action in self.actions],
        }


def restore(exercise: Exercise[S], snapshot: object) -> Session[S]:
    """The session of a snapshot. Raises ``WrongInput`` if it is damaged or of another version."""
    if not isinstance(snapshot, dict):
        raise WrongInput(DAMAGED)
    start, actions = snapshot.get("start"), snapshot.get("actions")
    made_by = (snapshot.get("exercise"), snapshot.get("version"))
    if made_by != (exercise.id, exercise.version):
        raise WrongInput(DAMAGED)
    if not isinstance(start, dict) or not isinstance(actions, list):
        raise WrongInput(DAMAGED)
    session = Session(exercise, exercise.load(start))
    for action in actions:
        if not isinstance(action, dict):
            raise WrongInput(DAMAGED)
        session.apply(Action.from_json(action))
    return session
