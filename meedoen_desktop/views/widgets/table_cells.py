"""Paints the cells of a table: roomy, no grid, the first column carries the row."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.table_model import Mark, TableModel

_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_SIDES = {
    False: Qt.AlignmentFlag.AlignLeft | _MIDDLE,
    True: Qt.AlignmentFlag.AlignRight | _MIDDLE,
}


def two_lines(text: str, font: QFont, width: int) -> tuple[str, str]:
    """The text broken where it may, the rest with an ellipsis when it is too long."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    rest = text[line.textLength() :].strip()
    return (
        text[: line.textLength()].rstrip(),
        QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width),
    )


class Cells(QStyledItemDelegate):
    """Draws straight from the rows: asking a style, or the model through Qt, for every cell is
    several times slower.
    """

    def __init__(self, model: TableModel[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self.hovered = -1
        self.restyle()

    def restyle(self) -> None:
        """Take over the present look."""
        theme = current()
        self._inks = {name: QColor(getattr(theme.tokens, name)) for name in ("text", "muted")}
        self._lines = QColor(theme.tokens.line)
        self._hover, self._chosen = theme.color("hover"), theme.color("selection")
        self._focus = theme.color("accent")
        self._pad, self._mark = theme.px(12), theme.px(18)
        self._fonts = (theme.font("body"), theme.font("strong"))
        self._metrics = tuple(QFontMetrics(made) for made in self._fonts)
        self._small = theme.font("caption")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or index.row() == self.hovered:
            painter.fillRect(box, self._chosen if chosen else self._hover)
        painter.setPen(self._lines)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        inner = box.adjusted(self._pad, 0, -self._pad, 0)
        column, row = self._rows.columns[index.column()], self._rows.row_at(index.row())
        mark = column.mark(row) if column.mark is not None else None
        if mark is not None:
            inner = self._paint_mark(painter, inner, mark, right_to_left=right_to_left)
        side = _SIDES[right_to_left is not column.end]
        words = column.text(row)
        if column.wrap and self._metrics[0].horizontalAdvance(words) > inner.width():
            self._paint_lines(painter, inner, words, side)
        else:
            self._paint_words(painter, inner, words, side, first=index.column() == 0)

    def _paint_mark(
        self, painter: QPainter, box: QRect, mark: Mark, *, right_to_left: bool
    ) -> QRect:
        picture = pixmap(mark.icon, current().tokens.tone(mark.tone).ink, 18)
        top = box.center().y() - self._mark // 2 + 1
        left = box.right() - self._mark + 1 if right_to_left else box.left()
        painter.drawPixmap(left, top, picture)
        space = self._mark + self._pad // 2
        return box.adjusted(0, 0, -space, 0) if right_to_left else box.adjusted(space, 0, 0, 0)

    def _paint_lines(
        self, painter: QPainter, box: QRect, text: str, side: Qt.AlignmentFlag
    ) -> None:
        """Two smaller lines; what is still too long ends in an ellipsis."""
        painter.setFont(self._small)
        painter.setPen(self._inks["text"])
        painter.drawText(box, side, "\n".join(two_lines(text, self._small, box.width())))

    def _paint_words(
        self, painter: QPainter, box: QRect, text: str, side: Qt.AlignmentFlag, *, first: bool
    ) -> None:
        if not text:
            return
        words = self._metrics[first].elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(self._fonts[first])
        painter.setPen(self._inks["text"])
        painter.drawText(box, side, words)
