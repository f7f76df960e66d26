"""Where the stations and the moves of a caseload stand in its picture: plain geometry.

The same layout is painted on the screen and on paper. Moves forward leave at the right of a station
and enter at the left of another; falling back runs the other way, below. A move that passes a
column bends around its stations, so that no line is hidden behind one.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
MOST_LINKS = 14
"""More lines than this cannot be read; the list beside the picture has them all."""
_SHARE = 0.58
"""Of the room of a column that its station takes."""
_THICK, _THIN, _BACK = 1.7, 0.16, 0.42
"""In letter sizes: the widest move, the narrowest, and the widest line of falling back."""

_ALONG = (0.5, 0.32, 0.68, 0.2, 0.8)
"""Where on a line its number may stand, the best first."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A station: its column from 1, and how many stand there."""

    key: str
    column: int
    count: int


@dataclass(frozen=True, slots=True)
class Link:
    """A move between two stations; ``back`` is falling back."""

    source: str
    target: str
    count: int
    back: bool = False


class Box(NamedTuple):
    """A station on the picture, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        return self.x + self.width / 2, self.y + self.height / 2


class Curve(NamedTuple):
    """One bend: start, two handles, end."""

    start: Point
    one: Point
    two: Point
    end: Point

    def at(self, part: float) -> Point:
        """The point at a part of the way, 0 to 1."""
        rest = 1 - part
        pairs = zip(self.start, self.one, self.two, self.end, strict=True)
        x, y = (
            a * rest**3 + 3 * b * rest**2 * part + 3 * c * rest * part**2 + d * part**3
            for a, b, c, d in pairs
        )
        return x, y


@dataclass(frozen=True, slots=True)
class Band:
    """A move as it is painted: its bends, its width, and where its number stands."""

    link: Link
    curves: tuple[Curve, ...]
    thickness: float
    number_at: Point


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole picture."""

    boxes: dict[str, Box]
    bands: tuple[Band, ...]
    height: float


def lay_out(stops: Sequence[Stop], links: Iterable[Link], width: float, letter: float) -> Layout:
    """The picture at a width; ``letter`` is the size of the letters, in the same unit."""
    if not stops:
        return Layout({}, (), 0)
    shown = sorted(links, key=lambda one: (-one.count, one.source, one.target))[:MOST_LINKS]
    return _Drawing(stops, shown, width, letter).layout()


def ways(stops: Sequence[Stop], layout: Layout) -> tuple[Curve, ...]:
    """From each station to those of the next column: where one may go, while nobody moved yet."""
    columns = sorted({stop.column for stop in stops})
    boxes = [[layout.boxes[s.key] for s in stops if s.column == number] for number in columns]
    return tuple(
        _bend(_on_edge(one, "right", one.height / 2), _on_edge(two, "left", two.height / 2))
        for here, there in pairwise(boxes)
        for one in here
        for two in there
    )


class _Drawing:
    """Places stations in columns, then leads each move from edge to edge."""

    def __init__(
        self, stops: Sequence[Stop], links: Sequence[Link], width: float, letter: float
    ) -> None:
        self._stops, self._links, self._letter = stops, links, letter
        self._columns: list[list[Stop]] = [
            [stop for stop in stops if stop.column == number]
            for number in sorted({stop.column for stop in stops})
        ]
        self._place = {stop.key: at for at, column in enumerate(self._columns) for stop in column}
        self._most = max((link.count for link in links), default=1)
        self._tall, self._apart = letter * 5.4, letter * 3.4
        self._lane = letter * 1.9
        rows = max(len(column) for column in self._columns)
        self._height = rows * self._tall + (rows - 1) * self._apart
        self._boxes = self._boxes_in(width)

    def layout(self) -> Layout:
        ports = self._ports()
        bands = _apart([self._band(link, *ports[link]) for link in self._links], self._letter)
        return _trimmed(Layout(self._boxes, bands, self._height), self._letter)

    def thickness(self, link: Link) -> float:
        """The number of people as a width."""
        most = _BACK if link.back else _THICK
        return self._letter * (_THIN + (most - _THIN) * link.count / self._most)

    def _passed(self, link: Link) -> range:
        """The columns between the two of a move."""
        low, high = sorted((self._place[link.source], self._place[link.target]))
        return range(low + 1, high)

    def _boxes_in(self, width: float) -> dict[str, Box]:
        count = len(self._columns)
        wide = width / (count + (count - 1) * (1 / _SHARE - 1)) if count > 1 else width * _SHARE
        step = (width - wide) / (count - 1) if count > 1 else 0
        found: dict[str, Box] = {}
        for at, column in enumerate(self._columns):
            tall = len(column) * self._tall + (len(column) - 1) * self._apart
            top = (self._height - tall) / 2
            for row, stop in enumerate(column):
                y = top + row * (self._tall + self._apart)
                found[stop.key] = Box(at * step, y, wide, self._tall)
        return found

    def _ports(self) -> dict[Link, tuple[Point, Point]]:
        """Where each move leaves and arrives: forward moves above, falling back below them."""
        edges: dict[tuple[str, str], list[tuple[Link, bool]]] = {}
        for link in self._links:
            leaving, arriving = self._sides(link)
            edges.setdefault((link.source, leaving), []).append((link, True))
            edges.setdefault((link.target, arriving), []).append((link, False))
        found: dict[Link, dict[bool, Point]] = {link: {} for link in self._links}
        for (key, side), ends in edges.items():
            for (link, is_start), point in self._spread(key, side, ends):
                found[link][is_start] = point
        return {link: (ends[True], ends[False]) for link, ends in found.items()}

    def _sides(self, link: Link) -> tuple[str, str]:
        source, target = self._place[link.source], self._place[link.target]
        if source == target:
            is_down = self._boxes[link.source].y < self._boxes[link.target].y
            return ("below", "above") if is_down else ("above", "below")
        return ("right", "left") if source < target else ("left", "right")

    def _spread(
        self, key: str, side: str, ends: list[tuple[Link, bool]]
    ) -> list[tuple[tuple[Link, bool], Point]]:
        """The ends along one edge, each with room for its width."""
        box = self._boxes[key]

        def order(end: tuple[Link, bool]) -> tuple[bool, float]:
            link, is_start = end
            other = self._boxes[link.target if is_start else link.source]
            return link.back, other.y

        ordered = sorted(ends, key=order)
        rooms = [self.thickness(link) + self._letter * 0.7 for link, _ in ordered]
        along = box.height if side in {"left", "right"} else box.width
        scale = min(1.0, along * 0.86 / sum(rooms))
        at = (along - sum(rooms) * scale) / 2
        found = []
        for end, room in zip(ordered, rooms, strict=True):
            middle = at + room * scale / 2
            at += room * scale
            found.append((end, _on_edge(box, side, middle)))
        return found

    def _band(self, link: Link, start: Point, end: Point) -> Band:
        thickness = self.thickness(link)
        if self._place[link.source] == self._place[link.target]:
            curve = Curve(start, start, end, end)
            return Band(link, (curve,), thickness, curve.at(0.5))
        points = [start]
        passed = self._passed(link)
        for at in passed if link.source != link.target and start[0] < end[0] else reversed(passed):
            points += self._around(link, at, start[0] < end[0])
        points.append(end)
        curves = tuple(_bend(one, two) for one, two in pairwise(points))
        return Band(link, curves, thickness, curves[len(curves) > 1].at(0.5))

    def _around(self, link: Link, at: int, is_forward: bool) -> tuple[Point, Point]:  # noqa: FBT001
        """Past a column: above it for what ends high, below for falling back and what ends low."""
        boxes = [self._boxes[stop.key] for stop in self._columns[at]]
        low = link.back or self._boxes[link.target].middle[1] > self._height / 2
        rank = self._rank(link, at, low=low)
        if low:
            y = max(box.y + box.height for box in boxes) + self._lane * (rank + 0.62)
        else:
            y = min(box.y for box in boxes) - self._lane * (rank + 0.62)
        left, right = boxes[0].x, boxes[0].x + boxes[0].width
        return ((left, y), (right, y)) if is_forward else ((right, y), (left, y))

    def _rank(self, link: Link, at: int, *, low: bool) -> int:
        """The lane of a move around a column: the shortest move runs closest to it."""
        same = [
            one
            for one in self._links
            if at in self._passed(one)
            and (one.back or self._boxes[one.target].middle[1] > self._height / 2) == low
        ]
        same.sort(key=lambda one: (one.back, len(self._passed(one)), one.source, one.target))
        return same.index(link)


def _apart(bands: Sequence[Band], letter: float) -> tuple[Band, ...]:
    """Where lines cross, their numbers move along until none covers another."""
    found: list[Band] = []
    for band in bands:
        curve = band.curves[len(band.curves) > 1]
        places = [curve.at(part) for part in _ALONG]
        free = (
            place
            for place in places
            if all(math.dist(place, one.number_at) > letter * 1.7 for one in found)
        )
        found.append(replace(band, number_at=next(free, places[0])))
    return tuple(found)


def _trimmed(found: Layout, letter: float) -> Layout:
    """From the highest line to the lowest, with room for their numbers."""
    room = letter * 0.8
    heights = [box.y for box in found.boxes.values()]
    heights += [box.y + box.height for box in found.boxes.values()]
    for band in found.bands:
        side = max(room, band.thickness / 2)
        for curve in band.curves:
            heights += [curve.start[1] - side, curve.start[1] + side]
            heights += [curve.end[1] - side, curve.end[1] + side]
    top = min(heights) - 1
    return Layout(
        {key: box._replace(y=box.y - top) for key, box in found.boxes.items()},
        tuple(replace(band, curves=tuple(_moved(curve, top) for curve in band.curves),
                      number_at=_up(band.number_at, top)) for band in found.bands),
        max(heights) + 1 - top,
    )  # fmt: skip


def _moved(curve: Curve, top: float) -> Curve:
    return Curve(*(_up(point, top) for point in curve))


def _up(point: Point, top: float) -> Point:
    return point[0], point[1] - top


def _on_edge(box: Box, side: str, along: float) -> Point:
    if side in {"left", "right"}:
        return box.x + (box.width if side == "right" else 0), box.y + along
    return box.x + along, box.y + (box.height if side == "below" else 0)


def _bend(start: Point, end: Point) -> Curve:
    """Leaves and arrives level, as water does."""
    half = (start[0] + end[0]) / 2
    return Curve(start, (half, start[1]), (half, end[1]), end)
