"""Which pictures join in: the heavy ones or not, and whose cards. Only the consultant's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.decks import PICTURES, Deck, deck_texts, decks
from meedoen_desktop.exercises.pictures import TABLE
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.folding_card import FoldingCard
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Caption, Text


class WhichCard(FoldingCard):
    """``take_deck`` begins again with another deck; only before the first step."""

    def __init__(
        self, context: Context, run: ExerciseRun, played: Deck, take_deck: Callable[[str], object]
    ) -> None:
        _ = context.translator.text
        super().__init__(context, _("Welke plaatjes?"), "exercise.which")
        self.setObjectName("exercise.which")
        self._context, self._run, self._played = context, run, played
        self.heavy = QCheckBox(_("Zware plaatjes meedoen"))
        self.heavy.setObjectName("exercise.heavy")
        self.about = Caption(
            _("Dan liggen er soms ook plaatjes bij die veel kunnen oproepen, zoals hoge golven "
              "of een dichte deur.")
        )  # fmt: skip
        self.heavy.toggled.connect(self._toggled)
        self.inside.addWidget(self.heavy)
        self.inside.addWidget(self.about)
        for widget in (self.heavy, self.about):
            widget.setVisible(any(card.heavy for card in played.cards))
        self._add_decks(take_deck)
        self.refresh()

    def _add_decks(self, take_deck: Callable[[str], object]) -> None:
        _ = self._context.translator.text
        known = decks(PICTURES)
        self.deck = ChoiceField()
        self.deck.setObjectName("exercise.deck")
        for one in known.items:
            title = deck_texts(one, SOURCE_LANGUAGE).title
            own = _("{titel} (van uw organisatie)", titel=title) if one.is_own else title
            self.deck.addItem(own, one.id)
        self.deck.setCurrentIndex(max(0, self.deck.findData(self._played.id)))
        self.deck.activated.connect(lambda _at: take_deck(self.deck.currentData()))
        form = Form(columns=1)
        form.add("deck", _("Kaarten"), self.deck, hint=_("Kiezen kan tot de eerste stap."))
        form.setVisible(self.deck.count() > 1)
        self.inside.addWidget(form)
        for problem in known.problems:
            self._add_problem(problem)

    def _add_problem(self, problem: DataFileError) -> None:
        """An own deck that cannot be used, and why."""
        translator = self._context.translator
        words = Text(
            translator.text(
                "Eigen kaarten die niet meedoen: {reden}", reden=translator.error(problem)
            ),
            "caption", "error",
        )  # fmt: skip
        words.setObjectName("exercise.deck.problem")
        self.inside.addWidget(words)

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on != self._run.state.heavy:
            self._run.act(Action("heavy", value=on))

    def refresh(self) -> None:
        """What can still be chosen in this step."""
        state = self._run.state
        self.heavy.setChecked(state.heavy)
        self.heavy.setEnabled(state.step in {"intro", *TABLE})
        self.deck.setEnabled(not self._run.session.actions)
