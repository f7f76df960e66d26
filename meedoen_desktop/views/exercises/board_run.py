"""The running board on the consultant's side: does what is asked and saves every step at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.services import boards
from meedoen_desktop.services.boards import RunningBoard
from meedoen_desktop.views.context import Context

NOTES_IN = frozenset({"cards", "board", "choose"})
"""The steps in which words can be noted."""


class BoardRun(QObject):
    """``changed`` gives the action (None: undone). ``ended``: written, or truly gone.

    Notes ("say") are steps of the session too, but never of the client's: undo steps over them.
    """

    changed = Signal(object)
    ended = Signal()

    def __init__(self, context: Context, running: RunningBoard, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self.running = context, running
        self.session, self.language = running.session, running.language
        self.is_written = False

    @property
    def state(self) -> BoardState:
        return self.session.state

    @property
    def can_undo(self) -> bool:
        """Whether the client did something that can be taken back."""
        done = any(action.do != "say" for action in self.session.actions)
        return self.session.can_undo and done

    def act(self, action: Action) -> bool:
        """Do ``action`` and save; what cannot be done now is told and changes nothing."""
        before = self.state
        try:
            self.session.apply(action)
        except WrongInput as problem:
            self._context.messages.error(problem)
            return False
        if self.state != before:
            self._keep()
            self.changed.emit(action)
            if self.session.is_finished:
                self._finish()
        return True

    def undo(self) -> None:
        """Take the client's last step back; what was noted since then stays."""
        if not self.can_undo:
            return
        notes: list[Action] = []
        while self.session.actions[-1].do == "say":
            notes.append(self.session.actions[-1])
            self.session.undo()
        self.session.undo()
        for note in reversed(notes):
            if self.state.step in NOTES_IN:
                self.session.apply(note)
        self._keep()
        self.changed.emit(None)

    def note(self, card: str, words: str) -> None:
        """The words that the client said about a card; a longer version replaces the last one."""
        if self.state.step not in NOTES_IN or self.state.words_of(card) == words.strip():
            return
        last = self.session.actions[-1] if self.session.actions else None
        if last is not None and (last.do, last.card) == ("say", card):
            self.session.undo()
        try:
            self.session.apply(Action("say", card, value=words.strip()))
        except WrongInput as problem:
            self._context.messages.error(problem)
        self._keep()

    def speak(self, language: str) -> None:
        """Go on in another language; nothing of the board changes."""
        self.language = language
        if not self.session.is_finished:
            self._keep()

    def restart(self, how: str) -> None:
        """Another way of playing; only before the first step."""
        if not self.session.actions:
            start = replace(self.session.start, how=how)
            self.session = Session(self.session.exercise, start)
            self._keep()

    def _keep(self) -> None:
        """Save in the store thread. The snapshot is taken here: the session goes on changing."""
        self._context.saves.begin()
        saves = self._context.saves
        self._context.tasks.run(
            boards.save_snapshot,
            self._context.store,
            self.running.draft_id,
            self.session.snapshot(),
            self.language,
            done=lambda _none: saves.end(ok=True),
            failed=self._not_kept,
            owner=saves,
        )

    def _not_kept(self, error: MeedoenError) -> None:
        self._context.saves.end(ok=False)
        self._context.tasks.tell(error)

    def _finish(self) -> None:
        self._context.tasks.run(
            boards.finish,
            self._context.store,
            self.running.draft_id,
            self.session,
            self.language,
            done=self._written,
            owner=self,
        )

    def _written(self, result_id: str) -> None:
        self.is_written = bool(result_id)
        self.ended.emit()
