"""Beside the board: what to ask, and room for the client's own words."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox

from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.views.autosave import DELAY
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.board_run import NOTES_IN, BoardRun
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted
from meedoen_desktop.views.widgets.text_area import TextArea

_QUESTIONS = 3


class AskCard(Card):
    """Questions that help a card along. Hidden while the client may see this screen."""

    def __init__(self, context: Context, run: BoardRun) -> None:
        _ = context.translator.text
        self.switch = QuietButton(_("Toon"), "eye")
        self.switch.setObjectName("board.ask.switch")
        super().__init__(_("Om te vragen"), self.switch)
        self._context, self._run = context, run
        self.switch.clicked.connect(lambda _on=False: self._toggle())
        self.text = Body()
        self.text.setObjectName("board.ask")
        self.hint = Muted()
        self.add(self.text)
        self.add(self.hint)
        self._is_open = not context.together.is_on
        context.together.changed.connect(self._together)
        self.refresh()

    def _together(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._is_open = not is_on
        self.refresh()

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self.refresh()

    def refresh(self) -> None:
        """The questions of the step that the client is in."""
        _ = self._context.translator.text
        self.switch.setText(_("Verberg") if self._is_open else _("Toon"))
        self.switch.set_icon("eye-slash" if self._is_open else "eye")
        questions, hint = self._words()
        self.text.setText("\n".join(f"• {question}" for question in questions))
        self.hint.setText(hint)
        for label in (self.text, self.hint):
            label.setVisible(self._is_open and bool(label.text()))

    def _words(self) -> tuple[tuple[str, ...], str]:
        _, state = self._context.translator.text, self._run.state
        language = self._context.translator.language
        if state.step == "cards":
            area = latest_form().area(state.card)
            asked = [q.label.text(language) for q in area.questions if not q.consultant_only]
            return tuple(asked[:_QUESTIONS]), _("Wacht rustig. Stilte mag.")
        return {
            "intro": (
                (_("Zullen we een bord maken van wat belangrijk is voor u?"),),
                _("Vraag eerst of het mag. Praten zonder bord is ook goed."),
            ),
            "board": (
                (_("Wat valt u op als u zo kijkt?"), _("Wat is er anders dan de vorige keer?"),
                 _("Waarom geeft u geen lager cijfer?")),
                _("Begin met wat goed gaat of beter ging."),
            ),
            "choose": (
                (_("Waar wilt u nu over praten?"), _("Hoe ziet een punt meer eruit?"),
                 _("Wie kan daarbij helpen?")),
                _("De cliënt kiest. Het sterretje is alleen een voorzichtig idee."),
            ),
        }.get(state.step, ((), _("De cliënt beslist of dit bewaard wordt.")))  # fmt: skip


class WordsCard(Card):
    """What the client says about a card, literally. It never shows on the client's screen."""

    def __init__(self, context: Context, run: BoardRun) -> None:
        _ = context.translator.text
        super().__init__(_("In eigen woorden van de cliënt"))
        self._run = run
        self.area = QComboBox()
        self.area.setObjectName("board.words.area")
        self.area.setAccessibleName(_("Over welke kaart"))
        texts = client_texts("nl")
        for card in run.state.cards:
            self.area.addItem(texts.area(card), card)
        self.words = TextArea(_("Wat zegt de cliënt hierover?"), min_lines=3, max_lines=8)
        self.words.setObjectName("board.words")
        self.words.setAccessibleName(_("Woorden van de cliënt"))
        self.add(self.area)
        self.add(self.words)
        self.add(Caption(_("Dit ziet de cliënt niet op het scherm. Het hoort bij het bord.")))
        self._card = ""
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.flush)
        self.words.textChanged.connect(self._typed)
        self.area.activated.connect(lambda _at: self._choose(self.area.currentData()))
        self.refresh()

    def _typed(self) -> None:
        if self.words.text().strip() != self._run.state.words_of(self._card):
            self._timer.start()

    def flush(self) -> None:
        """Keep what is typed."""
        self._timer.stop()
        if self._card:
            self._run.note(self._card, self.words.text())

    def _choose(self, card: str) -> None:
        self.flush()
        self._card = card
        self.area.setCurrentIndex(self.area.findData(card))
        self.words.set_text(self._run.state.words_of(card))

    def refresh(self) -> None:
        """Follow the client to the next card."""
        state = self._run.state
        wanted = state.card or self._card or state.cards[0]
        if wanted != self._card:
            self._choose(wanted)
        for widget in (self.area, self.words):
            widget.setEnabled(state.step in NOTES_IN)
