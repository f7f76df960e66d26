"""The bar above the page: search, quick note, watching together, lock."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.search.search_box import SearchBox
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.labels import Strong
from meedoen_desktop.views.widgets.restyled import Restyled

_WORDS_FROM = 620


class TopBar(Restyled, QWidget):
    """In *samen kijken* only the way back to the usual view is left."""

    quick_note_asked = Signal()
    lock_asked = Signal()
    help_asked = Signal()

    def __init__(self, context: Context, popup_parent: QWidget) -> None:
        super().__init__()
        self._context = context
        self._row = QHBoxLayout(self)
        self.search = SearchBox(context, popup_parent)
        self._own = self._make_own(context)
        self._row.addWidget(self.search)
        self._row.addStretch(1)
        self.urgent = IconButton("lifebuoy", self._urgent_name(), self.help_asked.emit)
        self.urgent.setObjectName("frame.urgent")
        for button in (*self._own[:1], self.urgent, *self._own[1:]):
            self._row.addWidget(button)
        context.together.changed.connect(self._show_together)
        self._show_together()
        self.dress()

    def _make_own(self, context: Context) -> tuple[QWidget, ...]:
        _ = context.translator.text
        self._note = note = SecondaryButton(
            _("Snelnotitie"), "note-pencil", self.quick_note_asked.emit
        )
        note.setToolTip(_("Snelnotitie (Ctrl+N)"))
        together = IconButton("users", _("Samen kijken (F9)"), context.together.toggle)
        lock = IconButton("lock-key", _("Op slot (Ctrl+L)"), self.lock_asked.emit)
        for button, name in ((note, "quick_note"), (together, "together"), (lock, "lock")):
            button.setObjectName(f"frame.{name}")
        return note, together, lock

    def _urgent_name(self) -> str:
        """It stays in *samen kijken*: it shows the neutral version then."""
        return self._context.translator.text("Nu hulp nodig (F12)")

    @cached_property
    def _for_together(self) -> tuple[QWidget, ...]:
        """What is said and the way back; made at the first time that somebody looks along."""
        _, together = self._context.translator.text, self._context.together
        words = Strong(_("Samen kijken"))
        leave = QuietButton(_("Stop met samen kijken (F9)"), "eye", together.toggle)
        leave.setObjectName("frame.leave_together")
        self._row.insertWidget(0, words)
        self._row.addWidget(leave)
        return words, leave

    def _show_together(self) -> None:
        is_on = self._context.together.is_on
        for widget in (self.search, *self._own):
            widget.setVisible(not is_on)
        if is_on or "_for_together" in vars(self):
            for widget in self._for_together:
                widget.setVisible(is_on)

    def restyle(self) -> None:
        px = current().px
        self._row.setContentsMargins(px(32), px(10), px(20), px(10))
        self._row.setSpacing(px(8))
        self.search.setMinimumWidth(px(120))
        self.search.setMaximumWidth(px(460))
        self._row.setStretchFactor(self.search, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The word gives way to the search field; the sign stays."""
        super().resizeEvent(event)
        wide = self.width() >= current().px(_WORDS_FROM)
        words = self._context.translator.text("Snelnotitie")
        self._note.setText(words if wide else "")
        self._note.setAccessibleName(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), current().color("surface"))
        painter.setPen(current().color("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
