"""The twelve words of an invitation, large, with the time that is left."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.clock import Clock
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.sharing.qr_code import QrCode
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption, Strong
from meedoen_desktop.views.widgets.words_grid import WordsGrid

_COLUMNS = 3


class InvitationWords(QWidget):
    """``over`` comes when the time is up: the words open nothing any more."""

    over = Signal()

    def __init__(
        self, translator: Translator, clock: Clock, words: tuple[str, ...], until: datetime
    ) -> None:
        super().__init__()
        self._translator, self._clock, self._until = translator, clock, until
        card = Card(tone="soft")
        row, right = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(current().px(24))
        row.addWidget(WordsGrid(words, _COLUMNS, role="section"), 1)
        spoken = translator.text("De twaalf woorden als code voor een telefoon")
        right.addWidget(QrCode(" ".join(words), spoken), 0, Qt.AlignmentFlag.AlignHCenter)
        caption = Caption(translator.text("Dezelfde woorden"))
        caption.align(Qt.AlignmentFlag.AlignHCenter)
        right.addWidget(caption)
        row.addLayout(right)
        card.body.addLayout(row)
        self.left = Strong("")
        self.left.setObjectName("invitation.left")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addWidget(self.left)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.tick()

    def tick(self) -> None:
        """Show how much time is left."""
        left = self._until - self._clock.now()
        if left <= timedelta():
            self._timer.stop()
            self.over.emit()
            return
        minutes, seconds = divmod(int(left.total_seconds()), 60)
        time = f"{minutes}.{seconds:02d}"
        self.left.setText(self._translator.text("Nog {tijd} minuten geldig", tijd=time))
