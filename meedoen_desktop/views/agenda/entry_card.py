"""What one talk is and what can be done with it: a small card beside it, over the agenda."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QWidget

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.agenda.agenda import MEETING, Entry
from meedoen_desktop.views.agenda import entry_words
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton, QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Body, Heading, Muted
from meedoen_desktop.views.words import wording

_WIDTH = 340
_LARGE = 1.5
"""From this text size the buttons lie beside each other, so that the card stays low."""

Deed = tuple[str, str, str, Callable[[], object]]
"""Key, words, icon, what happens."""


class Veil(QWidget):
    """Covers the page, lets nothing through, and goes when one presses beside the card.

    ``closed`` comes at once, the deletion later: who keeps it lets go in between.
    """

    closed = Signal()

    def __init__(self, page: QWidget, card: EntryCard, beside: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("agenda.veil")
        self._beside, self._page = beside, page
        self.card = card
        card.setParent(self)
        card.closed = self.close_card
        self.setGeometry(page.rect())
        self._place()
        self.show()
        self.raise_()
        card.show()
        card.take_focus()

    def close_card(self) -> None:
        """Away, with the keyboard back where it was, unless that talk is drawn anew meanwhile."""
        beside = self._beside
        self.hide()
        self.deleteLater()
        if shiboken6.isValid(beside) and beside.isVisible():
            beside.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._frame.contains(event.position().toPoint()):
            self.close_card()

    def _place(self) -> None:
        """Right of the talk, else left of it, never outside the page."""
        gap, px = current().px(8), current().px
        width = min(px(_WIDTH), self.width() - 2 * gap)
        self.card.setFixedWidth(width)
        wanted = self.card.heightForWidth(width)
        if wanted <= 0:
            wanted = self.card.sizeHint().height()
        height = min(wanted, self.height() - 2 * gap)
        corner = self._beside.mapTo(self._page, QPoint(0, 0))
        near = QRect(corner, self._beside.size())
        x = near.right() + gap
        if x + width > self.width() - gap:
            x = max(gap, near.left() - gap - width)
        y = min(max(gap, near.top()), max(gap, self.height() - height - gap))
        self._frame = QRect(x, y, width, height)
        if height < wanted:
            self._scroll_inside()
        else:
            self.card.setGeometry(self._frame)

    def _scroll_inside(self) -> None:
        """On a low page with large text the card is higher than the page."""
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.card)
        self.card.resize(self._frame.width(), self.card.sizeHint().height())
        area.setGeometry(self._frame)
        area.show()


class EntryCard(Card):
    """``deeds`` are its buttons, the first one the most likely."""

    def __init__(self, translator: Translator, entry: Entry, deeds: tuple[Deed, ...]) -> None:
        self.closed: Callable[[], object] = self.hide
        super().__init__()
        _ = translator.text
        self.setObjectName("agenda.card")
        self.setAccessibleName(entry.title)
        head = QHBoxLayout()
        head.addWidget(Heading(entry.title, 3), 1)
        closer = IconButton("x", _("Sluit"), self._close, size=18)
        closer.setObjectName("agenda.card.close")
        head.addWidget(closer, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        day = translator.day_long(entry.at.date())
        self.add(Body(f"{day[:1].upper()}{day[1:]}, {entry_words.period(entry)}"))
        if entry.sort != MEETING:
            self.add(Muted(_(wording.KINDS.get(entry.kind, N_("Afspraak")))))
        self.add(Muted(_sentence(translator, entry)))
        self._flow = FlowLayout() if current().scale >= _LARGE else None
        if self._flow is not None:
            self.body.addLayout(self._flow)
        self._buttons = [self._button(number, deed) for number, deed in enumerate(deeds)]

    def _button(self, number: int, deed: Deed) -> QPushButton:
        key, words, icon, act = deed

        def run() -> None:
            self._close()
            act()

        made = (PrimaryButton if number == 0 else QuietButton)(words, icon, run)
        made.setObjectName(f"agenda.card.{key}")
        if self._flow is not None:
            self._flow.addWidget(made)
        elif number == 0:
            self.body.addSpacing(current().px(8))
            self.body.addWidget(made)
        else:
            self.body.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
        return made

    def _close(self) -> None:
        self.closed()

    def take_focus(self) -> None:
        """The keyboard begins at the first button."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the card stays on the card."""

    def restyle(self) -> None:
        super().restyle()
        self.body.setSpacing(current().px(4))


def _sentence(translator: Translator, entry: Entry) -> str:
    said = entry_words.detail(translator, entry)
    return f"{said[:1].upper()}{said[1:]}"
