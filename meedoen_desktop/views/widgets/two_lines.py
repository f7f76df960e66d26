"""Items of a list with a muted line of explanation under their name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from meedoen_desktop.views.theme import current

BELOW = Qt.ItemDataRole.UserRole + 1
"""What stands below the name; the text of the item holds both, for a screen reader."""
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_Index = QModelIndex | QPersistentModelIndex


class TwoLines(QStyledItemDelegate):
    """Paints items that have something in `BELOW`; leaves the others as they are."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        below = index.data(BELOW)
        if not below:
            return super().sizeHint(option, index)
        px = current().px
        wide = self._view.viewport().width() - 2 * self._view.spacing()
        return QSize(wide, px(12) + self._name_height() + self._below_height(below, wide - px(54)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        below = index.data(BELOW)
        if not below:
            super().paint(painter, option, index)
            return
        theme, px, box = current(), current().px, option.rect
        self._paint_ground(painter, option)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        top = box.top() + px(6)
        if isinstance(icon, QIcon):
            icon.paint(painter, QRect(box.left() + px(14), top, px(20), self._name_height()))
        words = QRect(box.left() + px(44), top, box.width() - px(54), self._name_height())
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color("text"))
        name = str(index.data(Qt.ItemDataRole.DisplayRole)).removesuffix(f"\n{below}")
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("muted"))
        rest = words.translated(0, words.height())
        rest.setBottom(box.bottom())
        painter.drawText(rest, _WRAP, below)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The stylesheet's colours for an item that is chosen or under the mouse."""
        self._view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view
        )

    def _name_height(self) -> int:
        return QFontMetrics(current().font("strong")).height() + current().px(2)

    def _below_height(self, words: str, wide: int) -> int:
        metrics = QFontMetrics(current().font("caption"))
        return metrics.boundingRect(QRect(0, 0, max(wide, 1), 1000), _WRAP, words).height()
