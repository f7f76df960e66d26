"""What the client sees now, and what the consultant can do for him (in a video call)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from meedoen_desktop.exercises.session import DISCARDED, KEPT
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.board_run import BoardRun
from meedoen_desktop.views.exercises.mini_board import MiniBoard
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted, Strong

_POSSIBLE = {
    "back": {"cards", "board", "choose", "closing"},
    "skip": {"cards"},
    "next": {"intro", "cards", "board", "choose"},
    "stop": {"intro", "cards", "board", "choose"},
}


class SeenCard(Card):
    """The step in words, the small board, the controls."""

    def __init__(self, context: Context, run: BoardRun, control: Callable[[str], object]) -> None:
        _ = context.translator.text
        super().__init__(_("De cliënt ziet nu"))
        self._context, self._run = context, run
        self.step = Strong()
        self.step.setObjectName("board.step")
        self.mini = MiniBoard(_("Het bord zoals de cliënt het ziet"))
        self.hidden = Muted(_("De cliënt ziet het bord nu niet."))
        self.controls: dict[str, SecondaryButton] = {}
        self.add(self.step)
        self.add(self.mini)
        self.body.addLayout(self._row(control))
        self.add(self.hidden)

    def _row(self, control: Callable[[str], object]) -> FlowLayout:
        _ = self._context.translator.text
        row = FlowLayout()
        for name, words, icon in (
            ("back", _("Vorige kaart"), "arrow-left"),
            ("undo", _("Stap terug"), "arrow-u-up-left"),
            ("skip", _("Overslaan"), ""),
            ("next", _("Verder"), "arrow-right"),
            ("stop", _("Liever gewoon praten"), "chats"),
        ):
            button = SecondaryButton(words, icon, partial(control, name))
            button.setObjectName(f"board.{name}")
            self.controls[name] = button
            row.addWidget(button)
        return row

    def refresh(self) -> None:
        """Follow the client."""
        state = self._run.state
        self.mini.show_state(state)
        self.step.setText(self._words())
        for name, steps in _POSSIBLE.items():
            self.controls[name].setEnabled(state.step in steps)
        self.controls["undo"].setEnabled(self._run.can_undo)

    def show_whether_seen(self, *, seen: bool) -> None:
        self.hidden.setVisible(not seen)

    def _words(self) -> str:
        _, state = self._context.translator.text, self._run.state
        if state.step == "cards":
            return _(
                "Kaart {nummer} van {totaal}: {kaart}",
                nummer=state.at + 1, totaal=len(state.walk),
                kaart=client_texts("nl").area(state.card),
            )  # fmt: skip
        return {
            "intro": _("Het begin: wat er gaat gebeuren"),
            "board": _("Het hele bord"),
            "choose": _("Kiezen waarover we praten"),
            "closing": _("De vraag: mag ik dit bewaren?"),
            KEPT: _("De cliënt heeft ja gezegd"),
            DISCARDED: _("De cliënt heeft nee gezegd: er is niets bewaard"),
        }[state.step]
