"""One subject in the column at the side: picture, name, and how far it is in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.pictures import paint_area
from meedoen_desktop.views.widgets.side_button import SideButton

_SIGNS = {
    "todo": ("circle", "regular", "strong_line"),
    "busy": ("circle-half", "regular", "accent"),
    "done": ("check-circle", "fill", "success"),
    "later": ("clock", "regular", "muted"),
}
_PICTURE, _ICON = 40, 20


@dataclass(frozen=True)
class PlaceEntry:
    """A subject. ``state`` is todo, busy, done, later or ""; ``note`` says it in words.

    With ``area_id`` it has the picture of that area, otherwise an icon. ``wants`` marks *hier wil
    ik over praten*.
    """

    key: str
    label: str
    area_id: str = ""
    icon: str = ""
    state: str = ""
    note: str = ""
    wants: bool = False


class PlaceButton(SideButton):
    """A subject that can be opened."""

    def __init__(self, entry: PlaceEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"intake.place.{entry.key}")
        self.set_entry(entry)
        self.dress()

    def set_entry(self, entry: PlaceEntry) -> None:
        self.entry = entry
        self.setText(entry.label)
        self.setAccessibleName(entry.label)
        self.setAccessibleDescription(entry.note)
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = current().px
        return QSize(px(190), px(54 if self.entry.area_id else 40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        self._paint_ground(painter)
        px, entry = current().px, self.entry
        side = px(_PICTURE if entry.area_id else _ICON)
        lead = px(8) if entry.area_id else px(17)
        picture = self._mirrored(QRect(lead, (self.height() - side) // 2, side, side))
        if entry.area_id:
            paint_area(painter, QRectF(picture), entry.area_id)
        else:
            painter.drawPixmap(picture.topLeft(), pixmap(entry.icon, "muted", _ICON))
        start = px(8 + _PICTURE + 10) if entry.area_id else px(48)
        end = px(34 if entry.state and not entry.area_id else 6)
        self._paint_words(
            painter, self._mirrored(QRect(start, 0, self.width() - start - end, self.height()))
        )
        self._paint_sign(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        theme = current()
        ground = "surface" if self.isChecked() else "hover" if self.underMouse() else ""
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        line = "focus" if self.shows_ring() else "accent" if self.isChecked() else ""
        width = 2 if self.shows_ring() else 1.4
        painter.setPen(QPen(theme.color(line), width) if line else Qt.PenStyle.NoPen)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, theme.px(10), theme.px(10))

    def _paint_words(self, painter: QPainter, box: QRect) -> None:
        theme, entry = current(), self.entry
        upper, lower = QRect(box), QRect(box)
        place = Qt.AlignmentFlag.AlignVCenter
        if entry.area_id and entry.note:
            upper.setBottom(box.center().y() + theme.px(1))
            lower.setTop(box.center().y() + theme.px(2))
            place = Qt.AlignmentFlag.AlignBottom
            self._write(
                painter, self._after_sign(lower), entry.note, "caption", Qt.AlignmentFlag.AlignTop
            )
        role = "strong" if self.isChecked() else "body"
        self._write(painter, upper, entry.label, role, place)

    def _write(
        self, painter: QPainter, box: QRect, words: str, role: str, place: Qt.AlignmentFlag
    ) -> None:
        theme = current()
        painter.setFont(theme.font(role))
        painter.setPen(QColor(theme.tokens.muted if role == "caption" else theme.tokens.text))
        fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, self.leading() | place, fitted)

    def _paint_sign(self, painter: QPainter) -> None:
        if not self.entry.state:
            return
        px = current().px
        name, style, ink = _SIGNS[self.entry.state]
        size = 16 if self.entry.area_id else 20
        at = QRect(self.width() - px(size + 8), (self.height() - px(size)) // 2, px(size), 1)
        if self.entry.area_id:
            at = QRect(px(8 + _PICTURE + 9), self.height() // 2 + px(4), px(size), 1)
        painter.drawPixmap(self._mirrored(at).topLeft(), pixmap(name, ink, size, style))
        if self.entry.wants:
            side = px(16)
            mark = QRect(px(8 + _PICTURE) - side + px(5), px(5), side, side)
            placed = self._mirrored(mark)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current().color("surface"))
            painter.drawEllipse(placed.adjusted(-2, -2, 2, 2))
            painter.drawPixmap(placed.topLeft(), pixmap("heart", "danger", 16, "fill"))

    def _after_sign(self, box: QRect) -> QRect:
        room = current().px(21)
        return box.adjusted(0, 0, -room, 0) if self.isRightToLeft() else box.adjusted(room, 0, 0, 0)

    def _mirrored(self, box: QRect) -> QRect:
        if not self.isRightToLeft():
            return box
        return QRect(self.width() - box.right() - 1, box.y(), box.width(), box.height())
