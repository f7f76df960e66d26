"""The rail at the side of the main window: a handful of places, one of them open."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.widgets.side_button import SideButton

_RING = "#FFB454"  # the rail is dark in both looks


class NavButton(SideButton):
    """One place in the rail: icon and word; only the icon when the rail is narrow."""

    def __init__(self, text: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._narrow = icon_name, False
        self.set_text(text)
        self.dress()

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text if self._narrow else "")

    def set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.updateGeometry()

    def restyle(self) -> None:
        self.setFont(current().font("strong" if self.isChecked() else "body"))
        self.updateGeometry()

    def checkStateSet(self) -> None:
        super().checkStateSet()
        self.restyle()

    def sizeHint(self) -> QSize:
        px = current().px
        if self._narrow:
            return QSize(px(48), px(44))
        strong = QFontMetrics(current().font("strong"))  # else the page moves with every choice
        return QSize(strong.horizontalAdvance(self.text()) + px(76), px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = self.painter()
        box = self.rect().adjusted(2, 2, -2, -2)
        painter.setPen(QPen(QColor(_RING), 2) if self.shows_ring() else Qt.PenStyle.NoPen)
        painter.setBrush(self._ground())
        painter.drawRoundedRect(box, theme.px(10), theme.px(10))
        ink = theme.tokens.nav_text if self._lit() else theme.tokens.nav_muted
        self._paint_words(painter, box, ink)

    def _lit(self) -> bool:
        return self.isChecked() or self.underMouse()

    def _ground(self) -> QColor:
        theme = current()
        if self.isChecked():
            return theme.color("nav_active")
        hover = QColor(theme.tokens.nav_active)
        hover.setAlpha(110 if self.underMouse() else 0)
        return hover

    def _paint_words(self, painter: QPainter, box: QRect, ink: str) -> None:
        px = current().px
        style = "fill" if self.isChecked() else "regular"
        side, inset = px(22), px(12)
        left = box.right() - inset - side + 1 if self.isRightToLeft() else box.left() + inset
        if self._narrow:
            left = box.center().x() - side // 2 + 1
        picture = pixmap(self._icon, ink, 22, style)
        painter.drawPixmap(left, box.center().y() - side // 2 + 1, picture)
        if not self._narrow:
            space = inset + side + px(12)
            words = (
                box.adjusted(0, 0, -space, 0)
                if self.isRightToLeft()
                else box.adjusted(space, 0, 0, 0)
            )
            painter.setPen(QColor(ink))
            flags = Qt.AlignmentFlag.AlignVCenter | self.leading()
            painter.drawText(words, flags, self.text())


class NavRail(Restyled, QWidget):
    """The column of places. ``chosen`` gives the key of the place; arrows move, Enter opens."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, NavButton] = {}
        self.top, self.foot = QVBoxLayout(), QVBoxLayout()
        self._places, self._column = QVBoxLayout(), QVBoxLayout(self)
        self._group = QButtonGroup(self)
        self._column.addLayout(self.top)
        self._column.addLayout(self._places)
        self._column.addStretch(1)
        self._column.addLayout(self.foot)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.dress()

    def add(self, key: str, text: str, icon_name: str) -> NavButton:
        """Add a place; ``icon_name`` needs a fill version (see tools/make_icons.py)."""
        button = NavButton(text, icon_name)
        self.buttons[key] = button
        self._group.addButton(button)
        self._places.addWidget(button)
        button.toggled.connect(lambda _on: button.restyle())
        button.clicked.connect(lambda: self.chosen.emit(key))
        return button

    def choose(self, key: str) -> None:
        """Mark a place as open, without the signal."""
        self.buttons[key].setChecked(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons only, for small screens and big text."""
        for button in self.buttons.values():
            button.set_narrow(narrow=narrow)

    def restyle(self) -> None:
        px = current().px
        self._column.setContentsMargins(px(12), px(16), px(12), px(12))
        for layout in (self._places, self.top, self.foot):
            layout.setSpacing(px(4))
        self._column.setSpacing(px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), current().color("nav"))
