"""Activities one at a time, so large that one can read them across the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.trail.activities import Offer
from meedoen_desktop.services.trail.activity_paper import ICONS, lines_of
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.empty_state import IconDisc
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Caption, Text
from meedoen_desktop.views.widgets.reading_area import ReadingArea

_EDGE, _ICON = 40, 30


class LargeDialog(Dialog):
    """The arrow keys go on and back."""

    def __init__(self, parent: QWidget, translator: Translator, offers: Sequence[Offer]) -> None:
        _ = translator.text
        super().__init__(parent, "", accept_text=_("Sluit"), cancel_text="")
        self.setWindowTitle(_("Wat is er te doen?"))
        self.setObjectName("activities.large")
        self._translator, self._offers, self.place = translator, tuple(offers), 0
        self.cancel_button.hide()
        self.heading.hide()
        self._area = ReadingArea(_("Wat is er te doen?"))
        self.body.addWidget(self._area, 1)
        self.before = SecondaryButton(_("Vorige"), "arrow-left", lambda: self.go(-1))
        self.after = SecondaryButton(_("Volgende"), "arrow-right", lambda: self.go(1))
        self.before.setObjectName("activities.large.before")
        self.after.setObjectName("activities.large.after")
        self.count = Caption()
        self.count.setWordWrap(False)
        for place, widget in enumerate((self.before, self.after, self.count)):
            self.buttons.insertWidget(place, widget)
        for key, by in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
            QShortcut(QKeySequence(key), self, lambda by=by: self.go(by))
        room, px = parent.window().size(), current().px
        self.resize(min(px(980), room.width() - _EDGE), max(room.height() - _EDGE, px(360)))
        self._show()

    @property
    def offer(self) -> Offer:
        """The one that is shown."""
        return self._offers[self.place]

    def go(self, by: int) -> None:
        """To the next (1) or the previous (-1)."""
        if 0 <= self.place + by < len(self._offers):
            self.place += by
            self._show()

    def _show(self) -> None:
        _ = self._translator.text
        self.setAccessibleName(self.offer.data.name)
        self.count.setText(
            _("{nummer} van {aantal}", nummer=self.place + 1, aantal=len(self._offers))
        )
        self.before.setEnabled(self.place > 0)
        self.after.setEnabled(self.place < len(self._offers) - 1)
        for widget in (self.before, self.after, self.count):
            widget.setVisible(len(self._offers) > 1)
        self._area.setWidget(self._sheet())

    def _sheet(self) -> QWidget:
        px, ground = current().px, QWidget()
        ground.setObjectName("scrollBody")
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(20), px(10), px(20), px(10))
        column.setSpacing(px(18))
        head = QHBoxLayout()
        head.setSpacing(px(20))
        head.addWidget(IconDisc(ICONS.get(self.offer.data.kind, "calendar-blank"), size=88))
        head.addWidget(Text(self.offer.data.name, "display"), 1)
        column.addLayout(head)
        for sign, words in lines_of(self.offer):
            column.addLayout(self._line(sign, words))
        if self.offer.data.note:
            column.addWidget(Text(self.offer.data.note, "title"))
        column.addStretch(1)
        return ground

    def _line(self, sign: str, words: str) -> QHBoxLayout:
        row, drawn = QHBoxLayout(), QLabel()
        row.setSpacing(current().px(18))
        drawn.setPixmap(pixmap(sign, "accent", _ICON))
        row.addWidget(drawn, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(words, "title"), 1)
        return row
