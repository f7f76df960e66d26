"""One job, course, language or reference, filled in on the spot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.cv.cv_data import CvRow
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.text_area import TextArea

_WHEN = 132


@dataclass(frozen=True)
class RowWords:
    """The words of the fields; a field without words is not there."""

    section: str
    what: str
    where: str = ""
    when: str = ""
    text: str = ""
    kind: str = ""
    kinds: Sequence[tuple[str, str]] = ()
    """(code, words) to choose from."""
    long_text: bool = True
    """Whether ``text`` may be several lines."""


class RowForm(Card):
    """``edited`` when something was typed; ``moved`` with -1 or 1; ``removed``."""

    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, translator: Translator, words: RowWords, row: CvRow) -> None:
        super().__init__(tone="soft")
        self._row, self._words = row, words
        self.setObjectName(f"cv.{words.section}.{row.id}")
        self._ = translator.text
        self.what = self._line("what", words.what, row.what, 120)
        self.where = self._line("where", words.where, row.where, 160)
        self.when = self._line("when", words.when, row.when, 40)
        self.kind = self._choice()
        self.text = self._text_field()
        self._lay_out()

    def value(self) -> CvRow:
        """As it is filled in now."""
        text = self.text.text() if self.text is not None else self._row.text
        return replace(
            self._row,
            kind=self.kind.currentData() if self._words.kinds else self._row.kind,
            what=self.what.text(),
            where=self.where.text(),
            when=self.when.text(),
            text=text,
        )

    def name(self) -> str:
        """How it is called in a message."""
        return self.what.text().strip() or self._words.what

    def allow_moves(self, *, up: bool, down: bool) -> None:
        """The first cannot go up, the last not down."""
        self.up.setEnabled(up)
        self.down.setEnabled(down)

    def _line(self, key: str, words: str, text: str, longest: int) -> QLineEdit:
        field = QLineEdit(text)
        field.setObjectName(f"{self.objectName()}.{key}")
        field.setMaxLength(longest)
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.textEdited.connect(lambda _text: self.edited.emit())
        return field

    def _choice(self) -> ChoiceField:
        field = ChoiceField()
        field.setObjectName(f"{self.objectName()}.kind")
        field.setAccessibleName(self._words.kind)
        for code, words in self._words.kinds:
            field.addItem(words, code)
        field.setCurrentIndex(max(0, field.findData(self._row.kind)))
        field.currentIndexChanged.connect(lambda _index: self.edited.emit())
        return field

    def _text_field(self) -> TextArea | QLineEdit | None:
        if not self._words.text:
            return None
        if not self._words.long_text:
            return self._line("text", self._words.text, self._row.text, 120)
        area = TextArea(self._words.text, min_lines=2, max_lines=8)
        area.setObjectName(f"{self.objectName()}.text")
        area.setAccessibleName(self._words.text)
        area.set_text(self._row.text)
        area.textChanged.connect(self.edited.emit)
        return area

    def _lay_out(self) -> None:
        _, px = self._, current().px
        name = self._words.what
        self.up = IconButton("arrow-up", _("Omhoog"), lambda: self.moved.emit(-1), size=18)
        self.down = IconButton("arrow-down", _("Omlaag"), lambda: self.moved.emit(1), size=18)
        self.bin = IconButton("trash", _("Haal weg"), self.removed.emit, size=18)
        for key, button in (("up", self.up), ("down", self.down), ("remove", self.bin)):
            button.setObjectName(f"{self.objectName()}.{key}")
            button.setAccessibleDescription(name)
        buttons = (self.up, self.down, self.bin)
        if self._words.kinds and self._words.where:
            self._line_of(self.kind, None, *buttons)
            self._line_of(self.what, self.when)
            self._line_of(self.where)
        elif self._words.kinds:
            self._line_of(self.what, self.kind, *buttons)
        else:
            self._line_of(self.what, *buttons)
            self._line_of(self.where, *([self.when] if self._words.when else []))
        self.when.setFixedWidth(px(_WHEN))
        unused: dict[QWidget, str] = {self.where: self._words.where, self.when: self._words.when}
        for field in [*(one for one, words in unused.items() if not words), *self._no_choice()]:
            field.setParent(self)
            field.hide()
        if self.text is not None:
            self.body.addWidget(self.text)

    def _line_of(self, first: QWidget, *others: QWidget | None) -> None:
        """A row; None is the room in between, otherwise the first takes what is left."""
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        row.addWidget(first, 0 if None in others else 1)
        for one in others:
            if one is None:
                row.addStretch(1)
            else:
                row.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def _no_choice(self) -> list[QWidget]:
        return [] if self._words.kinds else [self.kind]

    def restyle(self) -> None:
        px = current().px
        self._outer.setContentsMargins(px(12), px(10), px(8), px(12))
        self._outer.setSpacing(0)
        self.body.setSpacing(px(8))
        self.body.setContentsMargins(0, 0, px(4), 0)
