"""What the client sees now, and what the consultant can do for him (in a video call)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from meedoen_desktop.exercises.decks import DeckTexts
from meedoen_desktop.exercises.session import DISCARDED, KEPT
from meedoen_desktop.i18n import N_
from meedoen_desktop.views.client_window.exercise_view import MakeView
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.mirror import Mirror
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted


class SeenCard(Card):
    """The step in words, the controls, the mirror of the client's window.

    ``possible`` says in which steps "back", "skip", "next" and "stop" can be done; what is in
    ``without`` is no control of this exercise.
    """

    possible: Mapping[str, frozenset[str]] = {}
    without: frozenset[str] = frozenset()
    back_words = N_("Vorige")

    def __init__(
        self,
        context: Context,
        run: ExerciseRun,
        make_view: MakeView,
        control: Callable[[str], object],
    ) -> None:
        _ = context.translator.text
        super().__init__(_("De cliënt ziet nu"))
        self._context, self._run = context, run
        self.title.setObjectName("exercise.step")
        self.mirror = Mirror(make_view, _("Wat de cliënt ziet"))
        self.mirror.acted.connect(run.act)
        self.hidden = Muted(_("De cliënt ziet dit nu niet."))
        self.controls: dict[str, SecondaryButton] = {}
        self.body.addLayout(self._row(control))
        self.add(self.mirror)
        self.add(self.hidden)

    def _row(self, control: Callable[[str], object]) -> FlowLayout:
        _ = self._context.translator.text
        row = FlowLayout()
        for name, words, icon in (
            ("back", _(self.back_words), "arrow-left"),
            ("undo", _("Stap terug"), "arrow-u-up-left"),
            ("skip", _("Overslaan"), ""),
            ("next", _("Verder"), "arrow-right"),
            ("stop", _("Liever gewoon praten"), "chats"),
        ):
            button = SecondaryButton(words, icon, partial(control, name))
            button.setObjectName(f"exercise.{name}")
            self.controls[name] = button
            row.addWidget(button)
            if name in self.without:
                button.hide()
        return row

    def refresh(self) -> None:
        """Follow the client."""
        state = self._run.state
        self.mirror.show_state(state)
        self.mirror.setEnabled(not self._run.session.is_finished)
        step = self._ended_words() or self.step_words()
        self.title.setText(self._context.translator.text("De cliënt ziet nu: {stap}", stap=step))
        for name, button in self.controls.items():
            possible = self._run.can_undo if name == "undo" else self.can(name)
            button.setEnabled(possible and not self._run.session.is_finished)

    def can(self, name: str) -> bool:
        """Whether "back", "skip", "next" or "stop" can be done now."""
        return self._run.state.step in self.possible.get(name, frozenset())

    def step_words(self) -> str:
        """The step of this exercise, in words for the consultant."""
        return ""

    def show_whether_seen(self, *, seen: bool) -> None:
        self.hidden.setVisible(not seen)

    def _ended_words(self) -> str:
        _ = self._context.translator.text
        return {
            "closing": _("De vraag: mag ik dit bewaren?"),
            KEPT: _("De cliënt heeft ja gezegd"),
            DISCARDED: _("De cliënt heeft nee gezegd: er is niets bewaard"),
        }.get(self._run.state.step, "")


class DeckSeen(SeenCard):
    """An exercise with a deck of cards; ``dutch`` are its texts."""

    def __init__(
        self,
        context: Context,
        run: ExerciseRun,
        make_view: MakeView,
        control: Callable[[str], object],
        dutch: DeckTexts,
    ) -> None:
        super().__init__(context, run, make_view, control)
        self.dutch = dutch

    def name_of_card(self) -> str:
        """The card that lies before the client."""
        return self.dutch.card(self._run.state.card).name
