"""One organisation of the directory: what for on the left, how to reach on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.persons import phones
from meedoen_desktop.services.trail import trail_words
from meedoen_desktop.services.trail.organisations import Listed
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Caption, Strong
from meedoen_desktop.views.widgets.more_button import Choice, MoreButton
from meedoen_desktop.views.widgets.restyled import Restyled

_REACH = 270
"""Logical pixels for telephone, mail and address."""


class EntryRow(Restyled, QWidget):
    """``choices`` are the rare actions."""

    def __init__(
        self, translator: Translator, listed: Listed, town: str, choices: tuple[Choice, ...]
    ) -> None:
        super().__init__()
        self._ = translator.text
        self._translator, self._listed = translator, listed
        self.setObjectName(f"directory.{listed.key}")
        self._row = QHBoxLayout(self)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._beside = QWidget()
        self._beside.setLayout(self._right)
        self._add_what(town)
        self._add_reach()
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignTop)
        more = MoreButton(self._("Meer over {naam}", naam=listed.data.name), choices)
        self._row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        self._row.setContentsMargins(0, px(12), 0, px(8))
        self._row.setSpacing(px(12))
        self._left.setSpacing(px(3))
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(px(4))
        self._beside.setFixedWidth(px(_REACH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        painter.setPen(QPen(QColor(current().tokens.line), 1))
        painter.drawLine(0, 0, self.width(), 0)

    def _add_what(self, town: str) -> None:
        data = self._listed.data
        head = QHBoxLayout()
        head.setDirection(QBoxLayout.Direction.LeftToRight)
        head.addWidget(Strong(data.name), 1)
        self._left.addLayout(head)
        parts = [self._(trail_words.name_of(trail_words.REFERRAL, data.kind))]
        if data.waiting_weeks:
            weeks = self._translator.plural(
                "wachttijd {count} week", "wachttijd {count} weken", data.waiting_weeks
            )
            parts.append(weeks)
        if town:
            parts.append(town)
        self._left.addWidget(Caption(" · ".join(parts)))
        if data.note:
            self._left.addWidget(Body(data.note))
        self._left.addStretch(1)

    def _add_reach(self) -> None:
        data = self._listed.data
        lines = (
            ("user", data.contact),
            ("phone", phones.shown(data.phone)),
            ("at", data.email),
            ("globe", data.website),
            ("map-pin", ", ".join(line.strip() for line in data.address.splitlines() if line)),
        )
        for icon, words in lines:
            if words:
                line = IconLine(icon, words)
                line.words.selectable()
                self._right.addWidget(line)
        if self._listed.to_check:
            self._right.addWidget(StatusMark(self._("te controleren"), "warning", "question"))
        self._right.addStretch(1)
