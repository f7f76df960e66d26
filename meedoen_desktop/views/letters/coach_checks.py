"""The ticks of what must be in a letter, and last of all the score."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters.coach.checklist import Check
from meedoen_desktop.letters.coach.reading import Report
from meedoen_desktop.views.letters.coach_words import figures, score
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Body, Caption, Strong
from meedoen_desktop.views.widgets.restyled import Restyled


class CheckList(Restyled, QWidget):
    """One line an item: what is missing first, so that it is seen."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._shown: tuple[Check, ...] = ()
        self._signs: list[tuple[QLabel, Check]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.dress()

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show these instead."""
        if checks == self._shown:
            return
        self._shown = checks
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._signs = []
        for row, check in enumerate(sorted(checks, key=lambda one: one.is_there)):
            self._add(row, check)
        self.restyle()

    def _add(self, row: int, check: Check) -> None:
        _ = self._translator.text
        sign, label = QLabel(), Body(_(check.label))
        if not check.is_there:
            label.setText(_("{onderdeel}: staat er nog niet in", onderdeel=_(check.label)))
        sign.setAccessibleName(_("Staat erin") if check.is_there else _("Staat er nog niet in"))
        label.setObjectName(f"coach.check.{check.id}")
        self._signs.append((sign, check))
        self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, 1)

    def restyle(self) -> None:
        px = current().px
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(6))
        for sign, check in self._signs:
            name, tone = ("check-circle", "success") if check.is_there else ("circle", "warning")
            sign.setPixmap(pixmap(name, tone, 20))


class Score(Restyled, QWidget):
    """Figures and score; last, because a formula measures no understanding."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self.figures, self.score = Caption(), Strong()
        self.score.setObjectName("coach.score")
        self.warning = Caption(
            translator.text("Een cijfer meet geen begrip. Lees de brief ook eens hardop.")
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for label in (self.figures, self.score, self.warning):
            self._column.addWidget(label)
        self.dress()

    def show_report(self, report: Report) -> None:
        """The figures of this letter."""
        self.figures.setText(figures(self._translator, report))
        said = score(self._translator, report)
        self.score.setText(said)
        for label in (self.score, self.warning):
            label.setVisible(bool(said))

    def restyle(self) -> None:
        self._column.setSpacing(current().px(2))
