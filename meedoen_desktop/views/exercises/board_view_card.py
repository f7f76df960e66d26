"""How the consultant sees the areas, beside how the client sees them. Never for the client."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.board_notes import AreaView
from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.i18n import N_
from meedoen_desktop.life_areas import IMPORTANCE, NUMBERS
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.note_card import NoteCard, PeekSwitch
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.labels import Caption, Muted, Text
from meedoen_desktop.views.widgets.text_area import TextArea

_NARROW = 31
"""Width of a number, so that all ten stand in one row."""
_DIFFERS = N_("U kijkt hier anders naar: de cliënt geeft {zijn}, u geeft {mijn}.")
_ALSO = N_("Ook hier kijkt u anders: {gebieden}.")


class BoardViewCard(NoteCard):
    """One area at a time, the one that the client is at; hidden while the client may look along."""

    def __init__(self, context: Context, run: ExerciseRun) -> None:
        _ = context.translator.text
        self.switch = PeekSwitch(context, "exercise.view.switch")
        super().__init__(_("Mijn kijk"), self.switch)
        self._context, self._run = context, run
        self._shown, self._followed = "", ""
        self.hidden = Muted(_("Dit vult u zelf in, voor of na het gesprek."))
        self.area = ChoiceField()
        short = (_("niet"), _("een beetje"), _("heel"))
        self.importance = SegmentedChoice([(str(at), short[at]) for at in IMPORTANCE])
        self.number = SegmentedChoice(())
        for number in NUMBERS:
            self.number.add_option(str(number), str(number), width=_NARROW)
        self.remark = TextArea(_("Toelichting, als u wilt"), min_lines=2, max_lines=6)
        self.differs = Text("", "strong")
        self.client_said = TextArea(_("Wat zegt de cliënt daarover?"), min_lines=2, max_lines=6)
        self.also = Caption("")
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        _ = self._context.translator.text
        self.add(self.hidden)
        for name, widget, words in (
            ("area", self.area, _("Over welke kaart")),
            ("importance", self.importance, _("Hoe belangrijk lijkt dit u?")),
            ("number", self.number, _("Welk cijfer zou u geven?")),
            ("remark", self.remark, _("Toelichting")),
            ("differs", self.differs, ""),
            ("client_said", self.client_said, _("Wat zegt de cliënt daarover?")),
            ("also", self.also, ""),
        ):
            widget.setObjectName(f"exercise.view.{name}")
            if words:
                widget.setAccessibleName(words)
            row = isinstance(widget, SegmentedChoice)
            self.add(FormRow(words, widget) if row else widget)
        texts = client_texts(SOURCE_LANGUAGE)
        for card in self._run.state.cards:
            self.area.addItem(texts.area(card), card)

    @property
    def private(self) -> list[QWidget]:
        """What only the consultant may see."""
        rows = [self.importance.parentWidget(), self.number.parentWidget()]
        return [self.area, *(row for row in rows if row is not None), self.remark]

    def _connect(self) -> None:
        self.switch.turned.connect(lambda _is_open: self._show_parts())
        self.area.activated.connect(lambda _at: self._look(self.area.currentData()))
        for choice in (self.importance, self.number):
            choice.changed.connect(lambda _key: self.flush())
        for words in (self.remark, self.client_said):
            words.textChanged.connect(self.later)

    def refresh(self) -> None:
        """Follow the client to the next card."""
        state: BoardState = self._run.state
        moved, self._followed = state.card not in {"", self._followed}, state.card
        if moved or not self._shown:
            self._look(state.card or state.cards[0])
        self._show_parts()

    def _look(self, card: str) -> None:
        self.flush()
        self._shown = card
        self.area.setCurrentIndex(self.area.findData(card))
        seen: AreaView = self._run.state.view_of(card)
        self.importance.set_value(_key(seen.importance))
        self.number.set_value(_key(seen.number_now))
        self.remark.set_text(seen.remark)
        self.client_said.set_text(seen.client_said)
        self._show_parts()

    def keep(self) -> None:
        card, run = self._shown, self._run
        if not card or run.session.is_finished:
            return
        seen: AreaView = run.state.view_of(card)
        given: dict[str, int | str | None] = {
            "importance": _number(self.importance.value()),
            "number_now": _number(self.number.value()),
            "remark": self.remark.text().strip(),
            "client_said": self.client_said.text().strip(),
        }
        for field, value in given.items():
            if getattr(seen, field) != value:
                run.jot(Action("view", card, field, value))
        self._show_parts()

    def _show_parts(self) -> None:
        """Everything only when the card is open; the disagreement only where there is one."""
        _, is_open = self._context.translator.text, self.switch.is_open
        state: BoardState = self._run.state
        self.hidden.setVisible(not is_open)
        for widget in self.private:
            widget.setVisible(is_open)
        apart = is_open and self._shown in state.disagreements
        if apart:
            value, seen = state.value(self._shown), state.view_of(self._shown)
            self.differs.setText(_(_DIFFERS, zijn=value.number_now, mijn=seen.number_now))
        self.differs.setVisible(apart)
        self.client_said.setVisible(apart or (is_open and bool(self.client_said.text())))
        texts = client_texts(SOURCE_LANGUAGE)
        others = [texts.area(card) for card in state.disagreements if card != self._shown]
        self.also.setText(_(_ALSO, gebieden=", ".join(others)) if others else "")
        self.also.setVisible(is_open and bool(others))


def _key(number: int | None) -> str:
    return "" if number is None else str(number)


def _number(key: str) -> int | None:
    return int(key) if key else None
