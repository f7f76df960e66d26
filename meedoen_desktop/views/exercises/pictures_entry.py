"""Entering what was picked on paper: type a part of the caption, choose, and note the words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.exercises.decks import Deck, deck_texts
from meedoen_desktop.exercises.playing import PAPER
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE
from meedoen_desktop.views.client_window.deck_pictures import paint_cover
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.exercises.paper_entry import PaperEntry
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.labels import Strong
from meedoen_desktop.views.widgets.text_area import TextArea

_WIDE = 168


class Preview(QWidget):
    """The chosen picture, small; decoration beside its name."""

    def __init__(self, deck: Deck) -> None:
        super().__init__()
        self._deck, self.card = deck, ""
        wide = current().px(_WIDE)
        self.setFixedSize(QSize(wide, wide * 3 // 4))

    def show_card(self, card: str) -> None:
        """An empty id shows an empty place."""
        self.card = card
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = self._deck.card(self.card).picture if self.card else None
        if path is not None:
            paint_cover(painter, box, path, current().px(8))
            return
        painter.setPen(current().tokens.line)
        painter.drawRoundedRect(box, current().px(8), current().px(8))


class PaperPick(QWidget):
    """One picture: its caption to choose or type, the picture beside it, the client's words."""

    def __init__(self, context: Context, deck: Deck, part: str, title: str) -> None:
        super().__init__()
        _ = context.translator.text
        self.choice, self.preview = ChoiceField(), Preview(deck)
        self.choice.setObjectName(f"paper.{part}")
        self.choice.setAccessibleName(title)
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.choice.addItem("", "")
        dutch = deck_texts(deck, SOURCE_LANGUAGE)
        for name, card in sorted((dutch.card(one.id).name, one.id) for one in deck.cards):
            self.choice.addItem(name, card)
        self._complete(_("Typ een deel van de naam"))
        self.words = TextArea(_("Wat zei de cliënt hierover?"), min_lines=2, max_lines=4)
        self.words.setObjectName(f"paper.{part}.words")
        self.words.setAccessibleName(f"{title}: {_('Woorden van de cliënt')}")
        self.choice.editTextChanged.connect(lambda _text: self.preview.show_card(self.card))
        self._arrange(title)

    def _complete(self, hint: str) -> None:
        """Any part of the caption finds it."""
        line = self.choice.lineEdit()
        assert line is not None  # noqa: S101 - an editable box has one
        line.setPlaceholderText(hint)
        completer = QCompleter(self.choice.model(), self.choice)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.choice.setCompleter(completer)

    def _arrange(self, title: str) -> None:
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(16))
        column.setSpacing(current().px(8))
        for widget in (Strong(title), self.choice, self.words):
            column.addWidget(widget)
        row.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    @property
    def card(self) -> str:
        """The card that is chosen or typed in full; "" for none."""
        return str(self.choice.itemData(max(0, self._at)))

    @property
    def is_known(self) -> bool:
        """Whether what is typed is a caption, or nothing."""
        return self._at >= 0

    @property
    def is_loose(self) -> bool:
        """Whether there are words without a picture."""
        return not self.card and bool(self.words.text().strip())

    @property
    def _at(self) -> int:
        return self.choice.findText(
            self.choice.currentText().strip(), Qt.MatchFlag.MatchFixedString
        )


class PicturesEntry(PaperEntry):
    """Both pictures, each with the client's words."""

    def __init__(self, parent: QWidget, context: Context, run: ExerciseRun, deck: Deck) -> None:
        _ = context.translator.text
        super().__init__(
            parent, context, run, _("Een keuze van papier invullen"),
            _("Welke plaatjes koos de cliënt? Leeg laten mag."),
        )  # fmt: skip
        self.picks = {
            part: PaperPick(context, deck, part, title)
            for part, title in (
                ("now", _("Zo is het nu")),
                ("wished", _("Zo zou de cliënt het willen")),
            )
        }
        for pick in self.picks.values():
            self.body.addWidget(pick)
        self.add_agreement()
        self.fit(720, self.sizeHint().height())

    def problem(self) -> str:
        _ = self._context.translator.text
        unknown = next((one for one in self.picks.values() if not one.is_known), None)
        if unknown is not None:
            unknown.choice.setFocus()
            return _("Dit plaatje is niet gevonden. Kies een naam uit de lijst.")
        loose = next((one for one in self.picks.values() if one.is_loose), None)
        if loose is not None:
            loose.choice.setFocus()
            return _("Kies het plaatje dat bij deze woorden hoort.")
        if not any(pick.card for pick in self.picks.values()):
            return _("Kies ten minste een plaatje.")
        return ""

    def begin(self) -> None:
        self._run.restart(PAPER)

    def steps(self) -> Iterator[Action]:
        yield Action("next")
        for pick in self.picks.values():
            if pick.card:
                yield Action("pick", pick.card)
                yield from self._said(pick)
            yield Action("next")
        if self._run.state.step == "between":
            yield Action("next")
        yield Action("keep", value=True)

    def _said(self, pick: PaperPick) -> Iterator[Action]:
        """The words; both, when the same picture was picked twice."""
        before = self._run.state.words_of(pick.card)
        words = "\n".join(part for part in (before, pick.words.text().strip()) if part)
        if words:
            yield Action("say", pick.card, value=words)
