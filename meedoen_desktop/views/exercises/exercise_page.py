"""The consultant's page of an exercise: what the client sees, what to ask, and the controls."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.services.exercises import exercises
from meedoen_desktop.services.exercises.exercises import Running
from meedoen_desktop.services.intake import intakes
from meedoen_desktop.views.client_window.exercise_view import MakeView
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.client_side import ClientSide
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.note_card import NoteCard
from meedoen_desktop.views.exercises.setup_card import SetupCard
from meedoen_desktop.views.exercises.talk_card import AskCard
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.columns import Columns, stacked
from meedoen_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

_looking: Counter[str] = Counter()
"""How many pages show each draft: a page that is built anew comes before the old one goes."""


class ExercisePage(Page):
    """A new exercise with this client, or the one that is open.

    A subclass says what begins it, what the client sees, and which cards stand on the page:
    ``begin``, ``finish``, ``view_in``, ``left`` and ``right``.
    """

    notes_in: ClassVar[frozenset[str]] = frozenset()
    """The steps in which the client's words can be noted."""

    def __init__(self, context: Context, person_id: str = "") -> None:
        running = self.begin(context, person_id)
        super().__init__(self.heading(context), running.client_name)
        self._context, self._person_id, self.running = context, person_id, running
        self.run = ExerciseRun(context, running, self.finish, self.notes_in, self)
        self._add_actions()
        self.side = ClientSide(context, self.run, self.view_in, self)
        if not self.side.is_beside:
            context.together.set(True)
        self._build()
        self._connect()
        context.idle.hold(self)
        _looking[running.draft_id] += 1
        self.destroyed.connect(partial(_left, context, running.draft_id))
        self._renew()
        self.run.finish()

    @abstractmethod
    def begin(self, context: Context, person_id: str) -> Running[Any]:
        """The open exercise of this client, or a new one."""

    @abstractmethod
    def finish(self, store: Store, draft_id: str, session: Session[Any], language: str) -> str:
        """Write what the client wants kept, or delete everything; the id of the result."""

    @abstractmethod
    def view_in(self, language: str) -> MakeView:
        """All that the client's window gets to show, in ``language``."""

    @abstractmethod
    def heading(self, context: Context) -> str:
        """The name of the exercise."""

    def left(self) -> Sequence[QWidget]:
        """The cards of the wide column; each has ``refresh``."""
        return ()

    def right(self) -> Sequence[QWidget]:
        """The cards of the narrow column; each has ``refresh``."""
        return ()

    @abstractmethod
    def last_words(self, *, written: bool) -> str:
        """What the consultant is told at the end."""

    def _add_actions(self) -> None:
        _ = self._context.translator.text
        in_intake = intakes.open_intake(self._context.store, self._person_id) is not None
        self._next = "intake" if in_intake else "client"
        words = _("Naar de intake") if in_intake else _("Naar de cliënt")
        self.leave = SecondaryButton(words, "arrow-left", self._leave)
        self.pause = SecondaryButton(_("Pauze"), "pause", self._pause)
        self.show_button = PrimaryButton("", "monitor", self._show)
        for name, button in (
            ("leave", self.leave),
            ("pause", self.pause),
            ("show", self.show_button),
        ):
            button.setObjectName(f"exercise.{name}")
            self.action_row.addWidget(button)

    def refresh(self) -> None:
        """The exercise is its own latest state."""

    def flush(self) -> None:
        """Keep what is typed; every step of the client is kept already."""
        for card in self.findChildren(NoteCard):
            card.flush()

    def _build(self) -> None:
        self.setup = SetupCard(self._context, self.run, self.side)
        self.parts: list[Any] = []
        self.columns = Columns()
        for widgets, share in ((self.left(), 3), ((*self.right(), self.setup), 2)):
            self.parts.extend(widgets)
            self.columns.add(stacked(widgets), share)
        self.add(self.columns)

    def _connect(self) -> None:
        self.run.acting.connect(self.flush)
        self.run.changed.connect(lambda _action: self._renew())
        self.run.ended.connect(self._ended)
        self.side.changed.connect(self._side_changed)

    def control(self, name: str) -> None:
        """What the consultant does for the client: a step, or one step back."""
        self.flush()
        if name == "undo":
            self.run.undo()
        else:
            self.run.act(Action(name))

    def _show(self) -> None:
        self.flush()
        self.side.show()

    def _pause(self) -> None:
        self.side.toggle_pause()

    def _leave(self) -> None:
        self.flush()
        self.side.close()
        self._context.navigate(self._next, person_id=self._person_id)

    def _look(self) -> None:
        """What came out."""
        self.side.close()
        self._context.navigate("results", person_id=self._person_id, result_id=self.run.result_id)

    def _renew(self) -> None:
        for part in self.parts:
            part.refresh()
        self._show_side()

    def _side_changed(self) -> None:
        self.setup.refresh()
        self._show_side()

    def _show_side(self) -> None:
        """What depends on whether the client can see it now."""
        _ = self._context.translator.text
        shown = self.side.is_shown
        again = bool(self.run.session.actions)
        self.show_button.setText(_("Laat verder zien") if again else _("Laat zien aan de cliënt"))
        self.show_button.setVisible(not shown or self.side.is_paused)
        self.pause.setVisible(shown and not self.side.is_paused)
        for part in self.parts:
            if hasattr(part, "show_whether_seen"):
                part.show_whether_seen(seen=shown)

    def _ended(self) -> None:
        self._context.idle.release(self)
        messages = self._context.messages
        words = self.last_words(written=self.run.is_written)
        if self.run.is_written:
            messages.done(words, self._context.translator.text("Bekijk"), self._look)
        else:
            messages.info(words)
        for part in self.parts:
            if isinstance(part, AskCard | NoteCard | SetupCard):
                part.setEnabled(False)
            part.refresh()


def _left(context: Context, draft_id: str, _page: object = None) -> None:
    """The last page of a draft is gone: an exercise that nobody touched goes with it."""
    _looking[draft_id] -= 1
    if not _looking[draft_id]:
        del _looking[draft_id]
        context.tasks.run(exercises.forget_unplayed, context.store, draft_id)
