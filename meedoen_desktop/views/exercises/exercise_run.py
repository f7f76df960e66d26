"""A running exercise on the consultant's side: does what is asked and saves every step at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.exercises.session import NOTES, Action, Session
from meedoen_desktop.services.exercises import exercises
from meedoen_desktop.services.exercises.exercises import Running
from meedoen_desktop.views.context import Context

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

Finish = Callable[["Store", str, Session[Any], str], str]
"""Writes or deletes what was played: store, draft, session and language; gives the result's id."""


class ExerciseRun(QObject):
    """``changed`` gives the action (None: undone). ``ended``: written, or truly gone.

    Notes are steps of the session too, but never of the client's: undo steps over them.
    ``notes_in`` are the steps in which words can be noted. ``acting`` comes before something is
    done, so that what is still being typed is kept with the step in which it was typed.
    """

    acting = Signal()
    changed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        context: Context,
        running: Running[Any],
        finish: Finish,
        notes_in: frozenset[str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self.running, self._write = context, running, finish
        self.notes_in = notes_in
        self.session, self.language = running.session, running.language
        self.played_on = running.played_on
        self.is_written = False
        self.result_id = ""

    @property
    def state(self) -> Any:
        return self.session.state

    @property
    def can_undo(self) -> bool:
        """Whether the client did something that can be taken back."""
        done = any(action.do not in NOTES for action in self.session.actions)
        return self.session.can_undo and done

    def act(self, action: Action) -> bool:
        """Do ``action`` and save; what cannot be done now is told and changes nothing."""
        self.acting.emit()
        before = self.state
        if not self._apply(action):
            return False
        if self.state != before:
            self._keep()
            self.changed.emit(action)
            self.finish()
        return True

    def act_all(self, actions: Iterable[Action]) -> bool:
        """Do all of them, or none: what was done is taken back at the first that is refused."""
        before = len(self.session.actions)
        if all(self.act(action) for action in actions):
            return True
        while len(self.session.actions) > before:
            self.session.undo()
        self._keep()
        self.changed.emit(None)
        return False

    def undo(self) -> None:
        """Take the client's last step back; what was noted since then stays."""
        self.acting.emit()
        if not self.can_undo:
            return
        notes: list[Action] = []
        while self.session.actions[-1].do in NOTES:
            notes.append(self.session.actions[-1])
            self.session.undo()
        self.session.undo()
        for note in reversed(notes):
            self.session.apply(note)
        self._keep()
        self.changed.emit(None)

    def note(self, card: str, words: str) -> None:
        """The words that the client said about a card; a longer version replaces the last one."""
        if self.state.step in self.notes_in and self.state.words_of(card) != words.strip():
            self.jot(Action("say", card, value=words.strip()))

    def jot(self, note: Action) -> bool:
        """Note something; a newer version of the same note replaces the last one.

        After the client's answer nothing can be noted any more.
        """
        if self.session.is_finished:
            return False
        last = self.session.actions[-1] if self.session.actions else None
        replaces = last is not None and _same_note(last, note)
        if replaces:
            self.session.undo()
        if not self._apply(note):
            if replaces and last is not None:
                self.session.apply(last)
            return False
        self._keep()
        return True

    def _apply(self, action: Action) -> bool:
        try:
            self.session.apply(action)
        except WrongInput as problem:
            self._context.messages.error(problem)
            return False
        return True

    def speak(self, language: str) -> None:
        """Go on in another language; nothing that was done changes."""
        self.language = language
        if not self.session.is_finished:
            self._keep()

    def restart(self, how: str) -> None:
        """Another way of playing; only before the first step."""
        start = replace(self.session.start, how=how)
        self.begin_with(Session(self.session.exercise, start))

    def begin_with(self, session: Session[Any]) -> bool:
        """Another beginning, perhaps with other cards; only before the first step."""
        if self.session.actions or self.session.is_finished:
            return False
        self.session = session
        self._keep()
        return True

    def _keep(self) -> None:
        """Save in the store thread. The snapshot is taken here: the session goes on changing."""
        self._context.saves.begin()
        saves = self._context.saves
        self._context.tasks.run(
            exercises.save_snapshot,
            self._context.store,
            self.running.draft_id,
            self.session.snapshot(),
            self.language,
            self.played_on,
            done=lambda _none: saves.end(ok=True),
            failed=self._not_kept,
            owner=saves,
        )

    def _not_kept(self, error: MeedoenError) -> None:
        self._context.saves.end(ok=False)
        self._context.tasks.tell(error)

    def finish(self) -> None:
        """Write or delete once the client has answered: now, or before the program was cut off."""
        if not self.session.is_finished:
            return
        self._context.tasks.run(
            self._write,
            self._context.store,
            self.running.draft_id,
            self.session,
            self.language,
            done=self._written,
            failed=self._not_written,
            owner=self,
        )

    def _written(self, result_id: str) -> None:
        self.result_id, self.is_written = result_id, bool(result_id)
        self.ended.emit()

    def _not_written(self, error: MeedoenError) -> None:
        """The draft holds the answer, so that it can be written again: now, or the next time."""
        translator = self._context.translator
        self._context.messages.info(
            translator.error(error), translator.text("Probeer het opnieuw"), self.finish
        )


def _same_note(one: Action, other: Action) -> bool:
    return one.do in NOTES and (one.do, one.card, one.field) == (other.do, other.card, other.field)
