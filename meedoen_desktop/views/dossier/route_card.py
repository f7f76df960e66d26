"""The way a client went along the stations of the method, with days; falling back in dashes.

The same stations as in the picture of the caseload, one under the other: the words beside the line
are all of it, so that who cannot see the line reads the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.method.flow import Stay
from meedoen_desktop.method.profile_flow import Station
from meedoen_desktop.services.caseload.flow import route_of
from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted, Strong
from meedoen_desktop.views.widgets.restyled import Restyled, Ringed
from meedoen_desktop.views.words.days import short_day
from meedoen_desktop.views.words.method_words import MethodWords

_LEAD, _RAIL = 52, 36
"""Logical pixels: where the words begin, and where the line runs."""
_DOT = 6


def route_card(
    context: Context, page: ClientPage, method: MethodWords, parent: QWidget
) -> Card | None:
    """None when the method has no stations, and while the client looks along."""
    profile = method.profile
    if profile is None or not profile.stations or context.together.is_on:
        return None
    stays = route_of(profile, page, context.clock.today())
    card = Card(context.translator.text("De weg tot nu toe"), None, parent)
    card.setObjectName("client.route")
    card.add(RoutePicture(context, profile.stations, stays))
    return card


class RoutePicture(Restyled, QWidget):
    """A line with a stop for each station; each stop can be reached by the keyboard."""

    def __init__(
        self, context: Context, stations: Sequence[Station], stays: Sequence[Stay]
    ) -> None:
        super().__init__()
        self._stays = stays
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.stops = {one.code: _Stop(context, one, stays) for one in stations}
        for stop in self.stops.values():
            self._column.addWidget(stop)
        self.dress()

    def restyle(self) -> None:
        self._column.setSpacing(current().px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = current(), self.painter()
        places = {code: self._dot_of(stop) for code, stop in self.stops.items()}
        dots = list(places.values())
        painter.setPen(QPen(look.color("line"), look.px(3)))
        painter.drawLine(dots[0], dots[-1])
        for before, after in zip(self._stays, self._stays[1:], strict=False):
            if after.back:
                self._paint_back(painter, places[before.station], places[after.station])
            else:
                painter.setPen(QPen(look.color("accent"), look.px(3)))
                painter.drawLine(places[before.station], places[after.station])
        for code, place in places.items():
            self._paint_dot(painter, place, self.stops[code])

    def _dot_of(self, stop: _Stop) -> QPointF:
        x = current().px(_RAIL)
        left = self.width() - x if self.isRightToLeft() else x
        return QPointF(left, stop.y() + stop.first_line())

    def _paint_dot(self, painter: QPainter, place: QPointF, stop: _Stop) -> None:
        look = current()
        radius = look.px(_DOT + 2 if stop.is_now else _DOT)
        painter.setPen(QPen(look.color("accent" if stop.was_here else "strong_line"), look.px(2)))
        painter.setBrush(look.color("accent" if stop.was_here else "surface"))
        if stop.is_now:
            painter.setBrush(look.color("surface"))
        painter.drawEllipse(place, radius, radius)
        if stop.is_now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(place, radius * 0.55, radius * 0.55)

    def _paint_back(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        """A dashed bow beside the line, with a tip where the client came back."""
        px = current().px
        away = -1 if not self.isRightToLeft() else 1
        from_x = start.x() + away * px(_DOT + 3)
        bow = min(px(_RAIL - 4), px(12) + abs(end.y() - start.y()) * 0.16)
        reach = from_x + away * (bow - px(_DOT + 3))
        path = QPainterPath(QPointF(from_x, start.y()))
        path.cubicTo(QPointF(reach, start.y()), QPointF(reach, end.y()), QPointF(from_x, end.y()))
        ink = QColor(current().tokens.warning.ink)
        pen = QPen(ink, px(2))
        pen.setDashPattern([2.5, 1.8])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        tip = QPolygonF(
            [
                QPointF(from_x, end.y()),
                QPointF(from_x + away * px(7), end.y() - px(4)),
                QPointF(from_x + away * px(7), end.y() + px(4)),
            ]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(tip)


class _Stop(Ringed, QWidget):
    """A station and when the client was there."""

    def __init__(self, context: Context, station: Station, stays: Sequence[Stay]) -> None:
        super().__init__()
        self._context = context
        here = [stay for stay in stays if stay.station == station.code]
        self.was_here = bool(here)
        self.is_now = bool(here) and here[-1].until is None
        self.setObjectName(f"route.{station.code}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(station.description)
        self._row, self._lines = QHBoxLayout(self), QVBoxLayout()
        name: Body | Strong | Muted = Muted(station.label)
        if here:
            name = Strong(station.label) if self.is_now else Body(station.label)
        self._name = name
        self._lines.addWidget(name)
        said = [self._said(stay) for stay in here]
        for words in said:
            self._lines.addWidget(Caption(words))
        self._row.addLayout(self._lines, 1)
        never = context.translator.text("nog niet")
        self.setAccessibleName(f"{station.label}: {', '.join(said) if said else never}")
        self.dress()

    def first_line(self) -> float:
        """How far down the middle of the name is."""
        return self._name.y() + self._name.height() / 2

    def restyle(self) -> None:
        px = current().px
        left, right = (0, px(_LEAD)) if self.isRightToLeft() else (px(_LEAD), 0)
        self._row.setContentsMargins(left, px(2), right, px(2))
        self._lines.setSpacing(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.shows_ring():
            look, painter = current(), self.painter()
            painter.setPen(QPen(QColor(look.tokens.focus), 2))
            box = QRectF(self.rect()).adjusted(look.px(_LEAD - 6), 1, -1, -1)
            painter.drawRoundedRect(box, look.px(6), look.px(6))

    def _said(self, stay: Stay) -> str:
        _, tr = self._context.translator.text, self._context.translator
        since = short_day(stay.since.year, stay.since.month, stay.since.day, tr)
        if stay.until is None:
            words = _("sinds {dag}", dag=since)
        else:
            until = short_day(stay.until.year, stay.until.month, stay.until.day, tr)
            words = _("{begin} tot {eind}", begin=since, eind=until)
        return _("{wanneer}, teruggevallen", wanneer=words) if stay.back else words
