"""A calm surface for things that belong together."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.labels import Heading
from meedoen_desktop.views.widgets.restyled import Restyled

_SHADOW = 3
RADIUS = 12


class Card(Restyled, QFrame):
    """Surface with an optional title and one widget beside it; put content in ``body``.

    ``tone`` "" is the plain surface, "soft" a sunken one without shadow, or one of the tones
    success, warning, danger, info, neutral.
    """

    def __init__(
        self,
        title: str = "",
        action: QWidget | None = None,
        parent: QWidget | None = None,
        *,
        tone: str = "",
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._has_action = action is not None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._outer = QVBoxLayout(self)
        self.title = Heading(title, 3, self)
        self.title.setVisible(bool(title) or action is not None)
        self.body = QVBoxLayout()
        if title or action is not None:
            self._outer.addLayout(self._head(action))
        self._outer.addLayout(self.body)
        self._outer.addStretch(1)
        if title:
            self.setAccessibleName(title)
        self.dress()

    def set_tone(self, tone: str) -> None:
        """Another ground, for another kind of news."""
        self._tone = tone
        self.update()

    def _head(self, action: QWidget | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def add(self, widget: QWidget, stretch: int = 0) -> QWidget:
        """Add a widget to the body; returns it. With a stretch the body takes all height."""
        self.body.addWidget(widget, stretch)
        if stretch:
            self.fill()
        return widget

    def fill(self) -> None:
        """Let the body take the height that is left, instead of staying at the top."""
        last = self._outer.count() - 1
        self._outer.setStretch(last, 0)
        self._outer.setStretch(last - 1, 1)

    def restyle(self) -> None:
        px = current().px
        # The room around a quiet button is its own: its words stand at the edge of the card, and
        # the title as high as in a card without one.
        side, above = (px(9), px(6)) if self._has_action else (0, 0)
        self._outer.setContentsMargins(px(20), px(16) - above, px(20) - side, px(18) + _SHADOW)
        self._outer.setSpacing(px(10) - above)
        self.body.setContentsMargins(0, 0, side, 0)
        self.body.setSpacing(px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = self.painter()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5 - _SHADOW)
        radius = theme.px(RADIUS)
        if not self._tone:
            self._paint_shadow(painter, box, radius, theme.tokens.shadow)
        ground, line = self._colours()
        painter.setPen(QPen(QColor(line), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, radius, radius)

    def _colours(self) -> tuple[str, str]:
        tokens = current().tokens
        if not self._tone:
            return tokens.surface, tokens.line
        ground = tokens.sunken if self._tone == "soft" else tokens.tone(self._tone).ground
        return ground, ground

    @staticmethod
    def _paint_shadow(painter: QPainter, box: QRectF, radius: float, opacity: int) -> None:
        """Only its lower edge: the card covers all else, and filling that took milliseconds."""
        edge = box.adjusted(-1, 0, 1, _SHADOW + 1)
        edge.setTop(box.bottom() - radius)
        painter.setClipRect(edge)
        painter.setPen(Qt.PenStyle.NoPen)
        for depth in range(1, _SHADOW + 1):
            painter.setBrush(QColor(60, 48, 30, opacity // (depth + 1)))
            painter.drawRoundedRect(box.translated(0, depth), radius, radius)
        painter.setClipping(False)
