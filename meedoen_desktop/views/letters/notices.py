"""What is good to know before a letter goes out; one of them may have a button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Body
from meedoen_desktop.views.widgets.restyled import Restyled

_ICONS = {"warning": "warning", "danger": "warning-circle", "success": "check-circle"}


@dataclass(frozen=True)
class Notice:
    """A sentence in the language of the window, ``tone`` as for a chip."""

    text: str
    tone: str = "info"
    action_label: str = ""
    action: Callable[[], object] | None = None


class Notices(QWidget):
    """All notices below each other; nothing at all when there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("letter.notices")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(8))
        self._shown: tuple[tuple[str, str], ...] = ()
        self.lines: list[NoticeLine] = []
        self.hide()

    def show_notices(self, notices: list[Notice]) -> None:
        """Show these instead; the same ones stay as they are, with the keyboard in them."""
        wanted = tuple((one.text, one.action_label) for one in notices)
        if wanted == self._shown:
            return
        self._shown = wanted
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [NoticeLine(one) for one in notices]
        for line in self.lines:
            self._column.addWidget(line)
        self.setVisible(bool(notices))


class NoticeLine(Restyled, QWidget):
    """Icon, sentence and at most one button."""

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        self.notice = notice
        self.sign, self.text = QLabel(), Body(notice.text)
        self.button = QuietButton(notice.action_label, "arrow-right", notice.action)
        self.button.setObjectName("letter.jump")
        if not notice.action_label:
            self.button.hide()
        self._grid = QGridLayout(self)
        self._grid.addWidget(self.sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.text, 0, 1)
        self._grid.addWidget(self.button, 1, 1, Qt.AlignmentFlag.AlignLeading)
        self._grid.setColumnStretch(1, 1)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        name = _ICONS.get(self.notice.tone, "info")
        self.sign.setPixmap(pixmap(name, self.notice.tone, 20))
        self._grid.setContentsMargins(px(14), px(10), px(14), px(10))
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current().tokens.tone(self.notice.tone).ground))
        painter.drawRoundedRect(self.rect(), current().px(10), current().px(10))
