"""The coach at the side of the letter: remarks first, then what must be in it, the score last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters.coach.findings import Severity
from meedoen_desktop.letters.coach.reading import Report
from meedoen_desktop.views.letters.coach_checks import CheckList, Score
from meedoen_desktop.views.letters.coach_remarks import Act, Remarks, RemarksBlock
from meedoen_desktop.views.letters.coach_words import summary
from meedoen_desktop.views.letters.notices import Notice, Notices
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Heading, Muted
from meedoen_desktop.views.widgets.reading_area import ReadingArea
from meedoen_desktop.views.widgets.restyled import Restyled


class CoachPane(Restyled, QWidget):
    """Shows a report; never forbids anything. ``folded`` when the user puts it away."""

    folded = Signal()

    def __init__(self, translator: Translator, replace: Act, jump: Act) -> None:
        super().__init__()
        self.setObjectName("letter.coach")
        self._translator, self._acts = translator, (replace, jump)
        self.setAccessibleName(translator.text("Meelezer"))
        self._shown: tuple[Remarks, ...] = ()
        self.blocks: list[RemarksBlock] = []
        self.points = 0
        self._build()
        self.dress()

    def show_report(
        self, report: Report, remarks: Sequence[Remarks], problems: Sequence[Notice]
    ) -> None:
        """Everything about the letter as it stands now."""
        weights = [finding.severity for one in remarks for finding in one.findings]
        self.points = len(report.missing) + sum(one > Severity.TIP for one in weights)
        self.said.setText(summary(self._translator, self.points, len(weights)))
        self.notices.show_notices(list(problems))
        self._show_remarks(tuple(remarks))
        self.checks.show_checks(report.checks)
        self._checks_title.setVisible(bool(report.checks))
        self.score.show_report(report)

    def restyle(self) -> None:
        px = current().px
        self._outer.setSpacing(px(8))
        self._column.setSpacing(px(16))
        self._remarks.setSpacing(px(16))

    def _build(self) -> None:
        _ = self._translator.text
        self.notices, self.said = Notices(), Muted()
        self.said.setObjectName("coach.summary")
        self.fold = IconButton("x", _("Vouw de meelezer weg"), self.folded.emit)
        self.fold.setObjectName("coach.fold")
        self.checks, self.score = CheckList(self._translator), Score(self._translator)
        self._checks_title = Heading(_("Wat erin hoort"), 3)
        head = QHBoxLayout()
        head.addWidget(Heading(_("Meelezer"), 3), 1)
        head.addWidget(self.fold)
        card = Card()
        card.body.addLayout(head)
        card.add(self._scroller(), 1)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(card)

    def _scroller(self) -> ReadingArea:
        ground = QWidget()
        ground.setObjectName("scrollBody")
        self._column, self._remarks = QVBoxLayout(ground), QVBoxLayout()
        self._column.setContentsMargins(0, 0, current().px(8), 0)
        self._column.addWidget(self.said)
        self._column.addWidget(self.notices)
        self._column.addLayout(self._remarks)
        self._column.addWidget(self._checks_title)
        self._column.addWidget(self.checks)
        self._column.addWidget(self.score)
        self._column.addStretch(1)
        self.scroller = ReadingArea(self.accessibleName(), ground)
        return self.scroller

    def _show_remarks(self, remarks: tuple[Remarks, ...]) -> None:
        """The same ones stay as they are, with the keyboard in them."""
        if remarks == self._shown:
            return
        self._shown = remarks
        for block in self.blocks:
            self._remarks.removeWidget(block)
            block.hide()
            block.deleteLater()
        self.blocks = [RemarksBlock(self._translator, one, *self._acts) for one in remarks]
        for block in self.blocks:
            self._remarks.addWidget(block)
