"""Thin bands over the whole width: the practice vault, and a message that just came in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.messages import Message
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.banner import Banner
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.restyled import Restyled

SHOWN_FOR = 8
"""Seconds that a message stays; an error stays until it is closed."""
_TONES = {"info": "info", "done": "success", "noted": "warning", "error": "danger"}


class Band(Restyled, QWidget):
    """A full-width ground in a tone."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self.tone = tone
        self.row = QHBoxLayout(self)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        self.row.setContentsMargins(px(32), px(4), px(16), px(4))
        self.row.setSpacing(px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), current().tokens.tone(self.tone).ground)


class PracticeBand(Band):
    """Says on every screen that these people do not exist."""

    def __init__(self, translator: Translator) -> None:
        super().__init__("warning")
        self.setObjectName("frame.practice")
        words = translator.text("Oefenkluis: alle mensen hier zijn verzonnen")
        self.row.addWidget(StatusMark(words, "warning", "game-controller"))
        self.row.addStretch(1)


class MessageBand(QWidget):
    """The latest message with its one action; takes no room when there is none."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self.setObjectName("frame.message")
        self.banner = Banner(translator.text("Sluit deze melding"))
        self.banner.message.setObjectName("frame.message.text")
        self.banner.button.setObjectName("frame.message.action")
        self.banner.next_button.setObjectName("frame.message.next")
        self.banner.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 0)
        row.addWidget(self.banner)
        self.hide()

    def tell(self, message: Message) -> None:
        """Show it in place of an earlier one."""
        seconds = 0 if message.kind == "error" else SHOWN_FOR
        self.show()
        self.banner.say(
            message.text, _TONES[message.kind], message.action_label, message.action, seconds
        )
        self.banner.offer(message.next_label, message.next_step)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The banner closes itself; its room goes with it."""
        if event.type() == QEvent.Type.HideToParent:
            self.hide()
        return False
