"""Step 1: drop a file here, or choose one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.clients_import import file_dialogs
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.empty_state import IconDisc
from meedoen_desktop.views.widgets.labels import Body, Heading, Muted
from meedoen_desktop.views.widgets.restyled import Restyled


class DropZone(Restyled, QFrame):
    """Takes one dropped file; ``dropped`` gives its path."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.column = QVBoxLayout(self)
        self._is_over = False
        self.dress()

    def restyle(self) -> None:
        px = current().px
        self.column.setContentsMargins(px(32), px(36), px(32), px(36))
        self.column.setSpacing(px(12))
        self.setMinimumHeight(px(280))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()
            self._show_over(is_over=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(is_over=False)
        event.acceptProposedAction()
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def _show_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter = current().tokens, self.painter()
        line = QColor(tokens.accent if self._is_over else tokens.strong_line)
        painter.setPen(QPen(line, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tokens.accent_soft if self._is_over else tokens.surface))
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(box, current().px(14), current().px(14))


class FileStep(QWidget):
    """``chosen`` gives the path of the list."""

    chosen = Signal(object)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        _ = translator.text
        self._translator = translator
        self.zone = DropZone()
        self.zone.setObjectName("import.zone")
        self.zone.dropped.connect(self.chosen.emit)
        self.button = PrimaryButton(_("Kies een bestand"), "folder-open", self._choose)
        self.button.setObjectName("import.choose")
        self.wait = Muted(_("Het bestand wordt gelezen …"))
        self._fill_zone()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(16))
        column.addWidget(self.zone, 1)
        column.addWidget(self._advice())
        self.set_busy(is_busy=False)

    def set_busy(self, *, is_busy: bool) -> None:
        """Whether a file is being read."""
        self.button.setVisible(not is_busy)
        self.wait.setVisible(is_busy)

    def _fill_zone(self) -> None:
        _ = self._translator.text
        centre = Qt.AlignmentFlag.AlignHCenter
        title = Heading(_("Sleep uw cliëntenlijst hierheen"), 2)
        words = Muted(_("Een uitvoer uit uw eigen systeem: CSV of Excel (.xlsx)."))
        self.zone.column.addStretch(1)
        self.zone.column.addWidget(IconDisc("table"), 0, centre)
        for label in (title, words, self.wait):
            label.align(centre)
            self.zone.column.addWidget(label)
        self.zone.column.addWidget(self.button, 0, centre)
        self.zone.column.addStretch(1)

    def _advice(self) -> Card:
        _ = self._translator.text
        card = Card(_("Goed om te weten"), tone="soft")
        for sentence in (
            _("U ziet eerst wat er gaat gebeuren. Er verandert pas iets als u op Inlezen drukt."),
            _("De lijst gaat alleen naar de versleutelde kluis op deze laptop."),
            _("Een nieuwe lijst werkt bij wie er al is. Niemand komt dubbel in de kluis."),
        ):
            card.add(Body(sentence))
        return card

    def _choose(self) -> None:
        path = file_dialogs.list_to_open(self, self._translator)
        if path is not None:
            self.chosen.emit(path)
