"""Charts as a list of simple shapes: plain data, so that any painter can draw them alike.

Coordinates are logical pixels from the top left; colours are "#RRGGBB".
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True)
class Polyline:
    """A line through points, or a closed shape; ``fill`` "" draws no inside."""

    points: tuple[Point, ...]
    color: str = ""
    width: float = 1
    closed: bool = False
    fill: str = ""
    opacity: float = 1
    dashed: bool = False


@dataclass(frozen=True)
class Dot:
    """A mark at a point: round, or square so that it differs without colour."""

    at: Point
    radius: float
    color: str
    square: bool = False


@dataclass(frozen=True)
class Words:
    """Text at a point; ``align`` -1 starts, 0 centres, 1 ends there (left to right)."""

    at: Point
    text: str
    color: str
    size: float
    align: int = 0
    strong: bool = False


Shape = Polyline | Dot | Words


@dataclass(frozen=True)
class Series:
    """One line of numbers; None is a gap. ``dashed`` and ``square`` tell it apart in grey."""

    name: str
    values: tuple[float | None, ...]
    color: str
    dashed: bool = False
    square: bool = False
    fill: bool = True


@dataclass(frozen=True)
class Ink:
    """The colours and letter size of a chart."""

    text: str = "#1F2A33"
    muted: str = "#55616B"
    line: str = "#E3DDD3"
    ground: str = "#FFFFFF"
    band: str = "#F7F5F1"
    size: float = 13


@dataclass(frozen=True)
class _Frame:
    """Where a star stands: its middle, its radius, how many axes and the highest mark."""

    middle: Point
    radius: float
    count: int
    highest: int

    def at(self, number: int, value: float) -> Point:
        angle = 2 * math.pi * number / self.count - math.pi / 2
        length = self.radius * value / self.highest
        return (
            self.middle[0] + length * math.cos(angle),
            self.middle[1] + length * math.sin(angle),
        )


def star(
    labels: Sequence[str],
    series: Sequence[Series],
    width: float,
    height: float,
    ink: Ink,
    highest: int = 10,
) -> list[Shape]:
    """A star with an axis per label, from 0 in the middle to ``highest``."""
    side = max((len(label) for label in labels), default=0) * ink.size * 0.58 + ink.size
    radius = max(ink.size, min(height / 2 - ink.size * 2, width / 2 - side))
    frame = _Frame((width / 2, height / 2), radius, len(labels), highest)
    shapes = _star_ground(frame, ink)
    for one in series:
        shapes += _star_series(one, frame, ink)
    shapes += _star_numbers(frame, ink)
    return shapes + [_star_label(label, frame, i, ink) for i, label in enumerate(labels)]


def _star_ground(frame: _Frame, ink: Ink) -> list[Shape]:
    shapes: list[Shape] = []
    for ring in range(frame.highest, 0, -2):
        points = tuple(frame.at(i, ring) for i in range(frame.count))
        band = ink.band if (frame.highest - ring) % 4 == 0 else ink.ground
        shapes.append(Polyline(points, ink.line, 1, closed=True, fill=band))
    for spoke in (frame.at(i, frame.highest) for i in range(frame.count)):
        shapes += [Polyline((frame.middle, spoke), ink.line)]
    return shapes


def _star_numbers(frame: _Frame, ink: Ink) -> list[Shape]:
    places = [(ring, frame.at(0, ring)) for ring in range(2, frame.highest + 1, 2)]
    return [
        Words((x + 5, y + ink.size * 0.3), str(ring), ink.muted, ink.size * 0.8, -1)
        for ring, (x, y) in places
    ]


def _star_series(one: Series, frame: _Frame, ink: Ink) -> list[Shape]:
    points = {i: frame.at(i, value) for i, value in enumerate(one.values) if value is not None}
    shapes: list[Shape] = []
    if len(points) == frame.count and one.fill:
        shapes.append(Polyline(tuple(points.values()), closed=True, fill=one.color, opacity=0.14))
    for i, point in points.items():
        following = points.get((i + 1) % frame.count)
        if following is not None:
            shapes.append(
                Polyline((point, following), one.color, ink.size * 0.19, dashed=one.dashed)
            )
    return shapes + [
        Dot(point, ink.size * 0.35, one.color, one.square) for point in points.values()
    ]


def _star_label(label: str, frame: _Frame, number: int, ink: Ink) -> Words:
    x, y = frame.at(number, frame.highest * (1 + ink.size * 0.9 / frame.radius))
    side = x - frame.middle[0]
    align = 0 if abs(side) < frame.radius * 0.1 else (-1 if side > 0 else 1)
    below = (y - frame.middle[1]) / frame.radius
    at = (x, y + ink.size * (0.35 + 0.4 * below))
    return Words(at, label, ink.text, ink.size, align, strong=True)


def line_chart(
    labels: Sequence[str],
    series: Sequence[Series],
    width: float,
    height: float,
    ink: Ink,
    highest: int = 10,
) -> list[Shape]:
    """Lines over moments, each with its label under the axis; 0 to ``highest`` upwards."""
    left, right = ink.size * 2.6, width - ink.size * 2.6
    top, bottom = ink.size, height - ink.size * 2.4
    unit = (bottom - top) / highest
    shapes: list[Shape] = []
    for step in range(0, highest + 1, 2):
        y = bottom - unit * step
        shapes.append(Polyline(((left, y), (right, y)), ink.line))
        at = (left - ink.size * 0.6, y + ink.size * 0.3)
        shapes.append(Words(at, str(step), ink.muted, ink.size * 0.85, 1))
    room = (right - left) / max(1, len(labels) - 1)
    places = [left + room * i for i in range(len(labels))]
    for x, label in zip(places, labels, strict=True):
        shapes.append(Words((x, height - ink.size * 0.7), label, ink.muted, ink.size * 0.85))
    for one in series:
        shapes += _line_series(one, places, bottom, unit, ink)
    return shapes


def _line_series(
    one: Series, places: list[float], bottom: float, unit: float, ink: Ink
) -> list[Shape]:
    known = [
        (x, bottom - unit * value)
        for x, value in zip(places, one.values, strict=True)
        if value is not None
    ]
    shapes: list[Shape] = [Dot(point, ink.size * 0.35, one.color, one.square) for point in known]
    if len(known) > 1:
        shapes.insert(0, Polyline(tuple(known), one.color, ink.size * 0.19, dashed=one.dashed))
    return shapes


def legend(series: Sequence[Series], at: Point, ink: Ink) -> list[Shape]:
    """A sample of each line with its name, one under the other."""
    shapes: list[Shape] = []
    for number, one in enumerate(series):
        x, y = at[0], at[1] + number * ink.size * 1.7
        shapes.append(
            Polyline(((x, y), (x + 34, y)), one.color, ink.size * 0.19, dashed=one.dashed)
        )
        shapes.append(Dot((x + 17, y), ink.size * 0.35, one.color, one.square))
        shapes.append(Words((x + 44, y + ink.size * 0.35), one.name, ink.text, ink.size, -1))
    return shapes
