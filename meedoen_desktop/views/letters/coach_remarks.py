"""What the coach found in one sentence: the sentence, the remarks, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters.coach.findings import Finding
from meedoen_desktop.views.letters.coach_words import (
    ICONS,
    TONES,
    WEIGHTS,
    remark,
    replace_words,
)
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Body, Caption
from meedoen_desktop.views.widgets.restyled import Restyled

_LONGEST = 90
"""Signs of a sentence that are shown; more say where it stands no better."""


@dataclass(frozen=True)
class Remarks:
    """The findings in one sentence, or about the whole letter (``sentence`` "").

    ``key`` says in which text it stands, "" for the fixed text of the letter.
    """

    sentence: str
    findings: tuple[Finding, ...]
    key: str = ""
    words: tuple[str, ...] = ()
    """The words that each finding is about."""


Act = Callable[[str, Finding, str], None]
"""Called with the text, the finding and its words."""


class RemarksBlock(Restyled, QWidget):
    """One sentence with its remarks; ``replace`` and ``jump`` for a text that can be changed."""

    def __init__(self, translator: Translator, remarks: Remarks, replace: Act, jump: Act) -> None:
        super().__init__()
        self._translator, self.remarks = translator, remarks
        self._replace, self._jump = replace, jump
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        if remarks.sentence:
            self._column.addLayout(self._head(remarks))
        self.lines = [self._line(place) for place in range(len(remarks.findings))]
        for line in self.lines:
            self._column.addWidget(line)
        self.dress()

    def restyle(self) -> None:
        self._column.setSpacing(current().px(6))

    def _head(self, remarks: Remarks) -> QHBoxLayout:
        """The sentence, with the way to it."""
        quote = Caption(f"“{_short(remarks.sentence)}”")
        quote.setObjectName("coach.sentence")
        row = QHBoxLayout()
        row.addWidget(quote, 1)
        if remarks.key:
            words = remarks.words[0] if remarks.words else ""
            name = self._translator.text("Ga naar deze zin")
            go = IconButton(
                "cursor-click", name, lambda: self._jump(remarks.key, remarks.findings[0], words),
                size=20,
            )  # fmt: skip
            go.setObjectName("coach.jump")
            row.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _line(self, place: int) -> RemarkLine:
        finding, key = self.remarks.findings[place], self.remarks.key
        words = self.remarks.words[place] if self.remarks.words else ""
        line = RemarkLine(self._translator, finding)
        if key and finding.replacement is not None:
            said = replace_words(self._translator, finding)
            line.offer(*said, lambda: self._replace(key, finding, words))
        return line


class RemarkLine(Restyled, QWidget):
    """A sign, the remark, and its buttons below."""

    def __init__(self, translator: Translator, finding: Finding) -> None:
        super().__init__()
        self._severity = finding.severity
        self.sign, self.text = QLabel(), Body(remark(translator, finding))
        weight = translator.text(WEIGHTS[finding.severity])
        self.sign.setAccessibleName(weight)
        self.sign.setToolTip(weight)
        self._row = QHBoxLayout()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.text, 0, 1)
        self._grid.addLayout(self._row, 1, 1)
        self._grid.setColumnStretch(1, 1)
        self.dress()

    def offer(self, words: str, full: str, act: Callable[[], object]) -> None:
        """A button below the remark that puts the suggestion in place."""
        button = QuietButton(words, "swap", act)
        button.setObjectName("coach.replace")
        button.setAccessibleName(full)
        button.setToolTip(full)
        self._row.addWidget(button)
        self._row.addStretch(1)

    def restyle(self) -> None:
        px = current().px
        self.sign.setPixmap(pixmap(ICONS[self._severity], TONES[self._severity], 20))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(2))


def _short(sentence: str) -> str:
    flat = " ".join(sentence.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1].rstrip()}…"
