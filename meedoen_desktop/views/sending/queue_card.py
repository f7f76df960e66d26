"""One message of the row, large: scan it, press Enter, and the next one stands there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.messages.messages_out import Messages
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sending import message_words
from meedoen_desktop.views.sending.message_view import MessageView
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.words.spoken_days import near_day

_CODE = 190


class QueueCard(Card):
    """Shows nobody but the one whose turn it is. The signals are what was pressed."""

    sent = Signal(str)
    """By which way."""
    skipped = Signal()
    back = Signal()

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(" ", self._deeds(context.translator))
        self.setObjectName("queue.card")
        self._context = context
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.count, self.advice = Muted(""), Muted("")
        self.view = MessageView(context.translator, _CODE, hint=False)
        far = QHBoxLayout()
        far.setSpacing(current().px(16))
        far.addWidget(self.count)
        far.addWidget(self.bar, 1)
        self.count.setWordWrap(False)
        self.body.addLayout(far)
        self.add(self.advice)
        self.add(self.view, 1)

    def show_person(self, found: Messages, position: int, total: int) -> None:
        """Whose turn it is."""
        translator, px = self._context.translator, current().px
        at = found.talk.talk
        self.title.setText(found.name)
        self.count.setText(
            translator.text(
                "Bericht {nummer} van {totaal} · gesprek {dag} om {tijd} uur",
                nummer=position + 1, totaal=total, tijd=f"{at.at.hour}.{at.at:%M}",
                dag=near_day(translator, at.day, self._context.clock.today()),
            )
        )  # fmt: skip
        self.bar.setRange(0, total)
        self.bar.setValue(position)
        self.bar.setAccessibleName(self.count.text())
        said = " ".join(message_words.advice(translator, found))
        self.advice.setText(said)
        self.advice.setVisible(bool(said))
        self.view.show_ways(found.ways)
        self.back_button.setEnabled(position > 0)
        self.body.setSpacing(px(12))

    def _deeds(self, translator: Translator) -> QWidget:
        """In the head, so that they are in sight on a low screen as well."""
        _ = translator.text
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(10))
        self.back_button = QuietButton(_("Terug (Backspace)"), "arrow-u-up-left", self._go_back)
        self.back_button.setObjectName("queue.back")
        skip = SecondaryButton(_("Sla over (S)"), "skip-forward", self._skip)
        skip.setObjectName("queue.skip")
        self.sender_button = PrimaryButton(_("Verstuurd, volgende (Enter)"), "check", self._send)
        self.sender_button.setObjectName("queue.sent")
        for button in (self.back_button, skip, self.sender_button):
            row.addWidget(button)
        return ground

    def _go_back(self) -> None:
        self.back.emit()

    def _skip(self) -> None:
        self.skipped.emit()

    def _send(self) -> None:
        self.sent.emit(self.view.message.channel)

    def press(self, key: int) -> bool:
        """What a key does here; whether it did anything."""
        deeds: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return.value: self._send,
            Qt.Key.Key_Enter.value: self._send,
            Qt.Key.Key_S.value: self._skip,
            Qt.Key.Key_Backspace.value: self._go_back,
        }
        deed = deeds.get(key)
        if deed is not None:
            deed()
        return deed is not None
