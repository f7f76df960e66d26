"""The consultant's page of the board: what the client sees, what to ask, and the controls."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.services import boards, intakes
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.board_run import BoardRun
from meedoen_desktop.views.exercises.client_side import ClientSide
from meedoen_desktop.views.exercises.paper_card import PaperCard
from meedoen_desktop.views.exercises.seen_card import SeenCard
from meedoen_desktop.views.exercises.setup_card import SetupCard
from meedoen_desktop.views.exercises.talk_card import AskCard, WordsCard
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.page import Page

_looking: Counter[str] = Counter()
"""How many pages show each draft: a page that is built anew comes before the old one goes."""


class BoardPage(Page):
    """``context.navigate("board", person_id=...)``: a new board, or the one that is open."""

    def __init__(self, context: Context, person_id: str = "") -> None:
        _ = context.translator.text
        running = boards.begin_or_resume(context.store, person_id)
        super().__init__(_("Bord leefgebieden"), running.client_name)
        self._context, self._person_id = context, person_id
        self.run = BoardRun(context, running, self)
        self._add_actions()
        self.side = ClientSide(context, self.run, self)
        self._was_together = context.together.is_on
        if not self.side.is_beside:
            context.together.set(True)
        self._build()
        self._connect()
        context.idle.hold(self)
        _looking[running.draft_id] += 1
        self.destroyed.connect(partial(_left, context, running.draft_id))
        self._renew()

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
            button.setObjectName(f"board.{name}")
            self.action_row.addWidget(button)

    def refresh(self) -> None:
        """The board is its own latest state."""

    def flush(self) -> None:
        """Keep what is typed; every step of the client is kept already."""
        self.words.flush()

    def _build(self) -> None:
        self.columns, left, right = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.seen = SeenCard(self._context, self.run, self._control)
        self.ask, self.words = AskCard(self._context, self.run), WordsCard(self._context, self.run)
        self.setup = SetupCard(self._context, self.run, self.side)
        self.paper = PaperCard(self._context, self.run, self)
        for column, widgets in (
            (left, (self.seen, self.words, self.paper)),
            (right, (self.ask, self.setup)),
        ):
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
            column.setSpacing(current().px(16))
        self.columns.setSpacing(current().px(16))
        self.columns.addLayout(left, 3)
        self.columns.addLayout(right, 2)
        self.ground = QWidget()
        self.ground.setLayout(self.columns)
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.add(self.ground)

    def _connect(self) -> None:
        self.run.changed.connect(lambda _action: self._renew())
        self.run.ended.connect(self._ended)
        self.side.changed.connect(self._side_changed)

    def _control(self, name: str) -> None:
        self.words.flush()
        if name == "undo":
            self.run.undo()
        else:
            self.run.act(Action(name))

    def _show(self) -> None:
        self.words.flush()
        self.side.show()

    def _pause(self) -> None:
        self.side.toggle_pause()

    def _leave(self) -> None:
        self.flush()
        self.side.close()
        self._context.together.set(self._was_together)
        self._context.navigate(self._next, person_id=self._person_id)

    def _renew(self) -> None:
        for part in (self.seen, self.ask, self.words, self.setup, self.paper):
            part.refresh()
        self._side_changed()

    def _side_changed(self) -> None:
        _ = self._context.translator.text
        shown = self.side.is_shown
        again = bool(self.run.session.actions)
        self.show_button.setText(
            _("Laat verder zien") if again and not shown else _("Laat zien aan de cliënt")
        )
        self.show_button.setVisible(not shown or self.side.is_paused)
        self.pause.setVisible(shown and not self.side.is_paused)
        self.seen.show_whether_seen(seen=shown)
        self.setup.fill_screens()

    def _ended(self) -> None:
        _ = self._context.translator.text
        self._context.idle.release(self)
        if self.run.is_written:
            self._context.messages.done(_("Het bord is bewaard in het dossier."))
        else:
            self._context.messages.info(_("Het bord is weg. Er is niets bewaard."))
        for part in (self.ask, self.words, self.setup, *self.seen.controls.values()):
            part.setEnabled(False)
        self.paper.refresh()


def _left(context: Context, draft_id: str, _page: object = None) -> None:
    """The last page of a draft is gone: a board that nobody touched goes with it."""
    _looking[draft_id] -= 1
    if not _looking[draft_id]:
        del _looking[draft_id]
        context.tasks.run(boards.forget_unplayed, context.store, draft_id)
