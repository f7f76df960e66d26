"""A calm message at the edge of the screen with one thing to do; it never stops the work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Body
from meedoen_desktop.views.widgets.restyled import Restyled

_ICONS = {"success": "check-circle", "warning": "warning", "danger": "warning-circle"}


class Banner(Restyled, QFrame):
    """One message at a time: ``say`` shows it, a later one takes its place."""

    def __init__(self, close_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = "info"
        self._action: Callable[[], object] | None = None
        self._sign, self.message = QLabel(), Body()
        self._next: Callable[[], object] | None = None
        self.button = QuietButton(on_click=self._act)
        self.next_button = QuietButton(on_click=self._go_on)
        self.next_button.hide()
        self.closer = IconButton("x", close_name, self.hide, size=18)
        self._row = QHBoxLayout(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.addWidget(self._sign, 0, middle)
        self._row.addWidget(self.message, 1, middle)
        self._row.addWidget(self.next_button, 0, middle)
        self._row.addWidget(self.button, 0, middle)
        self._row.addWidget(self.closer, 0, middle)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()
        self.dress()

    def say(
        self,
        message: str,
        tone: str = "info",
        action: str = "",
        on_action: Callable[[], object] | None = None,
        seconds: float = 0,
    ) -> None:
        """Show ``message``; with ``seconds`` it goes away by itself, 0 keeps it."""
        self._tone, self._action = tone, on_action
        self.message.setText(message)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.offer("", None)
        self.restyle()
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message))
        self._timer.stop()
        if seconds:
            self._timer.start(round(seconds * 1000))

    def offer(self, words: str, step: Callable[[], object] | None) -> None:
        """Beside the action: what often comes next."""
        self._next = step
        self.next_button.setText(words)
        self.next_button.setVisible(bool(words))

    def _go_on(self) -> None:
        self.hide()
        if self._next is not None:
            self._next()

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()

    def restyle(self) -> None:
        px = current().px
        self._sign.setPixmap(pixmap(_ICONS.get(self._tone, "info"), self._tone, 22))
        self._row.setContentsMargins(px(16), px(8), px(10), px(8))
        self._row.setSpacing(px(12))
        self.update()  # a later message may have another colour

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = current().tokens.tone(self._tone)
        painter = self.painter()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.ground))
        painter.drawRoundedRect(self.rect(), current().px(10), current().px(10))
