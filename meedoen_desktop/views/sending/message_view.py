"""One message: its words, and beside them the code for the work telephone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.messages.message_ways import EMAIL, SMS, WHATSAPP, Outgoing
from meedoen_desktop.views import own_programs
from meedoen_desktop.views.sending.message_words import CHANNELS, ICONS
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Caption, Muted
from meedoen_desktop.views.widgets.qr_code import QrCode
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.widgets.text_area import TextArea

_OPEN = {EMAIL: N_("Open in mijn mail"), WHATSAPP: N_("Open WhatsApp")}
_NO_PROGRAM = N_("Deze laptop heeft er geen programma voor. Kopieer de tekst en plak hem zelf.")


class MessageView(Restyled, QWidget):
    """``show_ways`` fills it; the code is only there where a telephone can take it."""

    changed = Signal()
    """Another way was chosen."""

    def __init__(self, translator: Translator, code: int = 240, *, hint: bool = True) -> None:
        super().__init__()
        self._translator, self.message = translator, Outgoing("", "", "", "", "")
        self._row, self._left, self._right = QHBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        self._to, self._buttons = QVBoxLayout(), QHBoxLayout()
        self._way: QWidget | None = None
        self._choice: SegmentedChoice | None = None
        self._make_words(translator)
        self._make_code(translator, code, hint)
        self._row.addLayout(self._left, 1)
        self._row.addLayout(self._right, 1)
        self.dress()

    def _make_words(self, translator: Translator) -> None:
        _ = translator.text
        self.words = TextArea(min_lines=3, max_lines=12)
        self.words.setObjectName("message.words")
        self.words.setAccessibleName(_("De tekst van het bericht"))
        self.words.setReadOnly(True)
        copy = SecondaryButton(_("Kopieer de tekst"), "copy", self._copied)
        copy.setObjectName("message.copy")
        self.opener = SecondaryButton("", "arrow-square-out", self.open)
        self.opener.setObjectName("message.open")
        self._told = Muted("")
        for button in (copy, self.opener):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._left.addLayout(self._to)
        self._left.addWidget(self.words)
        self._left.addLayout(self._buttons)
        self._left.addWidget(self._told)
        self._left.addStretch(1)

    def _make_code(self, translator: Translator, least: int, has_hint: bool) -> None:  # noqa: FBT001
        _, self._has_hint = translator.text, has_hint
        self.code = QrCode(_("Code voor uw werktelefoon"), least)
        self.code.setObjectName("message.code")
        self._scan = Caption(_("Scan met uw werktelefoon. Het bericht staat dan klaar."))
        self._scan.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._right.addWidget(self.code, 1)
        self._right.addWidget(self._scan)

    def show_ways(self, ways: Sequence[Outgoing]) -> None:
        """Another message; the first way is the one that fits best."""
        _ = self._translator.text
        if self._choice is not None:
            self._choice.hide()
            self._choice.deleteLater()
        options = [(one.channel, _(CHANNELS[one.channel])) for one in ways]
        self._choice = SegmentedChoice(options, ways[0].channel, clearable=False)
        self._choice.setObjectName("message.channel")
        self._choice.setAccessibleName(_("Hoe stuurt u het?"))
        self._choice.setVisible(len(options) > 1)
        by_channel = {one.channel: one for one in ways}
        self._choice.changed.connect(lambda channel: self._show(by_channel[channel]))
        self._to.insertWidget(0, self._choice)
        self._show(ways[0])

    def _show(self, message: Outgoing) -> None:
        _, self.message = self._translator.text, message
        if self._way is not None:
            self._way.hide()
            self._way.deleteLater()
        words = f"{_(CHANNELS[message.channel])}: {message.to}"
        self._way = IconLine(ICONS[message.channel], words, strong=True)
        self._to.addWidget(self._way)
        self.words.set_text(message.text)
        self.code.set_words("" if message.channel == EMAIL else message.link)
        self._scan.setVisible(self._has_hint and message.channel != EMAIL)
        self.opener.setVisible(message.channel != SMS)
        if message.channel in _OPEN:
            self.opener.setText(_(_OPEN[message.channel]))
        self._tell("")
        self.changed.emit()

    def open(self) -> None:
        """In the consultant's own program on this laptop."""
        if not own_programs.open_address(self.message.link):
            self._tell(self._translator.text(_NO_PROGRAM))

    def restyle(self) -> None:
        px = current().px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(24))
        self._left.setSpacing(px(12))
        self._to.setSpacing(px(12))
        self._right.setSpacing(px(6))
        self._buttons.setSpacing(px(10))

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self.message.text)
        self._tell(self._translator.text("Gekopieerd"))

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))
