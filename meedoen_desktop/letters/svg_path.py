"""The path of an SVG drawing as straight lines and curves, so that icons can go on paper."""

from __future__ import annotations

import math
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from meedoen_desktop import assets

_TOKEN = re.compile(r"([MmLlHhVvCcSsQqAaZz])|(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)")
_PATH = re.compile(r'<path[^>]*\sd="([^"]+)"')
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}
Point = tuple[float, float]


class Stroke(NamedTuple):
    """M (move), L (line), C (curve) or Z (close), with its absolute points."""

    kind: str
    points: tuple[Point, ...] = ()


@cache
def icon_path(name: str) -> tuple[Stroke, ...]:
    """The outline of a shipped icon in a square of 256 units. `FileNotFoundError`."""
    return strokes(_drawing(assets.resource("icons", "regular", f"{name}.svg")))


def strokes(path: str) -> tuple[Stroke, ...]:
    """The strokes of the ``d`` of an SVG path: M L H V C S Q A Z, absolute and relative."""
    return tuple(_Pen(path).draw())


def _drawing(file: Path) -> str:
    found = _PATH.findall(file.read_text("utf-8"))
    return " ".join(found)


class _Pen:
    """Follows one path."""

    def __init__(self, path: str) -> None:
        self._tokens = [letter or number for letter, number in _TOKEN.findall(_spaced(path))]
        self._at = 0
        self._here: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._handle: Point | None = None
        """The second handle of the curve before, for S."""
        self._done: list[Stroke] = []

    def draw(self) -> list[Stroke]:
        command = ""
        while self._at < len(self._tokens):
            if self._tokens[self._at].isalpha():
                command = self._tokens[self._at]
                self._at += 1
            self._step(command)
            if command in "Mm":
                command = "L" if command == "M" else "l"
        return self._done

    def _step(self, command: str) -> None:
        upper, base = command.upper(), self._here if command.islower() else (0.0, 0.0)
        count = _COUNT[upper]
        numbers = [float(token) for token in self._tokens[self._at : self._at + count]]
        self._at += count
        handle, self._handle = self._handle, None
        if upper == "Z":
            self._done.append(Stroke("Z"))
            self._here = self._start
        elif upper == "A":
            self._arc(numbers, base)
        elif upper in "CSQ":
            points = _points(numbers, base)
            if upper == "Q":
                points = _raised(self._here, *points)
            elif upper == "S":
                x, y = self._here
                points.insert(0, (2 * x - handle[0], 2 * y - handle[1]) if handle else self._here)
            self._curve(points)
        else:
            self._line(upper, numbers, base)

    def _line(self, upper: str, numbers: list[float], base: Point) -> None:
        x, y = self._here
        if upper == "H":
            x = base[0] + numbers[0]
        elif upper == "V":
            y = base[1] + numbers[0]
        else:
            x, y = base[0] + numbers[0], base[1] + numbers[1]
        self._here = (x, y)
        if upper == "M":
            self._start = self._here
        self._done.append(Stroke("M" if upper == "M" else "L", (self._here,)))

    def _curve(self, points: list[Point]) -> None:
        self._done.append(Stroke("C", tuple(points)))
        self._handle, self._here = points[1], points[2]

    def _arc(self, numbers: list[float], base: Point) -> None:
        """An arc of a circle or an upright ellipse, in curves of at most a quarter."""
        rx, ry, _turn, large, sweep, x, y = numbers
        end = (base[0] + x, base[1] + y)
        if end == self._here or not rx or not ry:
            return
        for curve in _arc_curves(self._here, end, (rx, ry), large=bool(large), sweep=bool(sweep)):
            self._done.append(Stroke("C", curve))
        self._here = end


def _spaced(path: str) -> str:
    """Flags of an arc may be written together: "a8,8,0,010,16" is rare, and not in our icons."""
    return path.replace(",", " ")


def _raised(start: Point, handle: Point, end: Point) -> list[Point]:
    """The handles and the end of the cubic curve that is this quadratic one."""
    first, second = (
        (one[0] + 2 / 3 * (handle[0] - one[0]), one[1] + 2 / 3 * (handle[1] - one[1]))
        for one in (start, end)
    )
    return [first, second, end]


def _points(numbers: list[float], base: Point) -> list[Point]:
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return [(base[0] + x, base[1] + y) for x, y in pairs]


def _arc_curves(
    start: Point, end: Point, radii: Point, *, large: bool, sweep: bool
) -> list[tuple[Point, ...]]:
    """The centre and angles as in appendix B.2.4 of SVG 2, with no rotation."""
    rx, ry = radii
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    stretch = math.sqrt((half_x / rx) ** 2 + (half_y / ry) ** 2)
    if stretch > 1:
        rx, ry = rx * stretch, ry * stretch
    below = (rx * half_y) ** 2 + (ry * half_x) ** 2
    root = math.sqrt(max(0.0, (rx * ry) ** 2 / below - 1)) * (-1 if large == sweep else 1)
    from_x, from_y = root * rx * half_y / ry, -root * ry * half_x / rx
    centre = (from_x + (start[0] + end[0]) / 2, from_y + (start[1] + end[1]) / 2)
    begin = math.atan2((half_y - from_y) / ry, (half_x - from_x) / rx)
    turn = math.atan2((-half_y - from_y) / ry, (-half_x - from_x) / rx) - begin
    if sweep and turn < 0:
        turn += 2 * math.pi
    if not sweep and turn > 0:
        turn -= 2 * math.pi
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    return [
        _quarter(centre, (rx, ry), begin + turn * one / count, turn / count) for one in range(count)
    ]


def _quarter(centre: Point, radii: Point, begin: float, turn: float) -> tuple[Point, ...]:
    reach = 4 / 3 * math.tan(turn / 4)
    cos_1, sin_1 = math.cos(begin), math.sin(begin)
    cos_2, sin_2 = math.cos(begin + turn), math.sin(begin + turn)
    units = (
        (cos_1 - reach * sin_1, sin_1 + reach * cos_1),
        (cos_2 + reach * sin_2, sin_2 - reach * cos_2),
        (cos_2, sin_2),
    )
    return tuple((centre[0] + radii[0] * x, centre[1] + radii[1] * y) for x, y in units)
