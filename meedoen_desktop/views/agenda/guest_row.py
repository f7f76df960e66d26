"""One client on the list of a meeting: what he answered, whether he came; by mouse or by key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.agenda.group_meetings import (
    ABSENT,
    ATTENDED,
    COMES,
    INVITED,
    NOT,
    Guest,
)
from meedoen_desktop.services.persons.phones import shown
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Caption, Strong
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.widgets.restyled import Restyled

WORDS = {
    INVITED: N_("Uitgenodigd"),
    COMES: N_("Komt"),
    NOT: N_("Komt niet"),
    ATTENDED: N_("Was er"),
    ABSENT: N_("Was er niet"),
}
KEYS = {
    Qt.Key.Key_U: INVITED,
    Qt.Key.Key_K: COMES,
    Qt.Key.Key_N: NOT,
    Qt.Key.Key_A: ATTENDED,
    Qt.Key.Key_X: ABSENT,
}
_NAME = 190
"""Logical pixels that a name keeps."""
BEFORE, AFTER = (INVITED, COMES, NOT), (ATTENDED, ABSENT)


class GuestRow(Restyled, QWidget):
    """``answered`` gives a state, ``stepped`` -1 or 1 for the row to go to."""

    answered = Signal(str)
    stepped = Signal(int)
    opened = Signal()
    taken_off = Signal()

    def __init__(self, translator: Translator, guest: Guest, *, is_day: bool) -> None:
        super().__init__()
        _ = translator.text
        self.guest = guest
        self.setObjectName(f"guest.{guest.person_id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        states = AFTER if is_day else BEFORE
        self.choice = SegmentedChoice(
            [(state, _(WORDS[state])) for state in states], guest.state, clearable=False
        )
        self.choice.setAccessibleName(guest.name)
        for state, button in self.choice.buttons.items():
            button.setObjectName(f"guest.{guest.person_id}.{state}")
            button.setAccessibleName(f"{guest.name}: {_(WORDS[state])}")
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.choice.changed.connect(self.answered)
        said = [guest.town, shown(guest.phone) if guest.phone else ""]
        if guest.state not in states:
            said.append(_(WORDS[guest.state]).lower())
        self._below = Caption(" · ".join(part for part in said if part))
        self.setAccessibleName(f"{guest.name}. {_(WORDS[guest.state])}")
        self.setAccessibleDescription(_("K komt, N komt niet, A was er, X was er niet"))
        self._row, self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight, self), QVBoxLayout()
        self._answers = QHBoxLayout()
        self._words.addWidget(Strong(guest.name))
        self._words.addWidget(self._below)
        self._row.addLayout(self._words, 1)
        self._answers.addWidget(self.choice.on_one_line())
        more = MoreButton(
            _("Meer over {naam}", naam=guest.name),
            ((_("Naar de cliënt"), "user", self.opened.emit),
             (_("Haal van de lijst"), "trash", self.taken_off.emit)),
        )  # fmt: skip
        self._answers.addWidget(more)
        self._answers.addStretch(1)
        self._row.addLayout(self._answers)
        self.dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in KEYS:
            self.answered.emit(KEYS[key])
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        px = current().px
        self._row.setContentsMargins(px(10), px(6), px(4), px(6))
        self._row.setSpacing(px(10))
        self._words.setSpacing(px(1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The answers go below the name where they would squeeze it."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = self.width() - self._answers.sizeHint().width() > current().px(_NAME)
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        """Beside each other they may need more than there is; below each other they fit."""
        low = self._row.minimumSize()
        return QSize(min(low.width(), self._answers.minimumSize().width()), low.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            theme, painter = current(), self.painter()
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
