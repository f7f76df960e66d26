"""Changing the text of this one letter; moment and place stay fields, so that they can move."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption, Muted, Text
from meedoen_desktop.views.widgets.text_area import TextArea


class TextCard(Card):
    """``wanted`` asks for the text to begin with, ``changed`` tells of every key."""

    wanted = Signal()
    changed = Signal()

    def __init__(self, translator: Translator, wishes: Wishes) -> None:
        _ = translator.text
        super().__init__(_("De tekst"))
        self.setObjectName("letter.text")
        self._translator = translator
        self.begin = SecondaryButton(
            _("Pas de tekst van deze brief aan"), "pencil-simple", self.wanted.emit
        )
        self.begin.setObjectName("letter.text.begin")
        self.stop = QuietButton(
            _("Terug naar de vaste tekst"), "arrow-counter-clockwise", self.clear
        )
        self.stop.setObjectName("letter.text.stop")
        self.said = Muted(_("De vaste tekst past meestal. Alleen deze brief verandert."))
        self.hint = Caption(
            _(
                "Een # maakt een kop, een | een regel in het vak, een - een punt. Laat {wanneer} "
                "en {waar} staan: dan klopt de brief ook als de dag verandert."
            )
        )
        self.error = Text("", "caption", "error")
        self.error.setObjectName("letter.text.error")
        self.area = TextArea(min_lines=10, max_lines=16)
        self.area.setObjectName("letter.text.area")
        self.area.setAccessibleName(_("De tekst van deze brief"))
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        row.addWidget(self.begin)
        row.addWidget(self.stop)
        row.addStretch(1)
        for widget in (self.said, self.hint, self.area, self.error):
            self.add(widget)
        self.body.addLayout(row)
        self.show_wishes(wishes)
        self.area.textChanged.connect(self._typed)

    @property
    def is_open(self) -> bool:
        """Whether this letter has a text of its own."""
        return self.area.isVisibleTo(self)

    def filled(self, wishes: Wishes) -> Wishes:
        """The same wishes with the text that stands here, if any."""
        return wishes.with_(own_text=self.area.text() if self.is_open else "")

    def show_wishes(self, wishes: Wishes) -> None:
        """Show the text of this letter, or that it has none."""
        self.area.blockSignals(True)  # noqa: FBT003 - Qt's own switch
        self.area.set_text(wishes.own_text)
        self.area.blockSignals(False)  # noqa: FBT003
        self._fit(is_open=bool(wishes.own_text))

    def start(self, text: str) -> None:
        """Begin with this text."""
        self.show_wishes(Wishes(own_text=text))
        self.go_there()
        self.changed.emit()

    def go_there(self) -> None:
        """The text in sight, with the keyboard in it."""
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._bring_in_sight)

    def clear(self) -> None:
        """The template's text counts again."""
        self.show_wishes(Wishes())
        self.show_error("text", "")
        self.changed.emit()

    def show_error(self, key: str, sentence: str) -> bool:
        """Say which line is wrong; False when the error is about something else."""
        if not self.tells(key):
            return False
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        return True

    def tells(self, key: str) -> bool:
        """Whether an error about this field is said here, where it is typed."""
        return key == "text" and self.is_open

    def _bring_in_sight(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            ground = area.viewport()
            place = self.mapTo(ground, QPoint(0, 0)).y() + area.verticalScrollBar().value()
            area.verticalScrollBar().setValue(place - current().px(8))

    def _typed(self) -> None:
        self.error.hide()
        self.changed.emit()

    def _fit(self, *, is_open: bool) -> None:
        self.error.hide()
        own: tuple[QWidget, ...] = (self.hint, self.area, self.stop)
        fixed: tuple[QWidget, ...] = (self.said, self.begin)
        for widget in own:
            widget.setVisible(is_open)
        for widget in fixed:
            widget.setVisible(not is_open)
