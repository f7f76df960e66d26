"""The hand of the association pictures: paint, line and shape on a sheet of 800 by 600.

How we draw, so that two people draw as one:

Light. One low sun from the upper left, just outside or just inside the sheet; at night one lamp or
window takes its place. What faces it is warm (cream, gold), what turns away is cool (teal, plum),
never black or grey. Shadows lie soft on the ground, to the right and towards us.

Planes. Three to five, each one value step deeper and one step warmer towards us: a sky that is
pale at the horizon, far hills almost sky, a middle ground, the place of the subject, and a deep
near corner with some grass, leaves or stones that frames it. The subject stands where the values
differ most: dark before the pale light, or pale before the deep ground.

Line. There are no outlines. An edge is a change of value, at most a thin rim of light (`RIM`) on
the side of the sun. Ridges, shores and paths run slowly through the sheet and lead to the subject.

Edges and shapes. Draw with `smooth` and `blob`: nothing outside is a pure circle, rectangle or
symmetric heart; a straight thing (door, table) is a `poly` with some perspective. Big shapes first,
texture last and only near us, in one path of many dabs (`leaves`, `tufts`). Fill large shapes with
`down` or `slant` (two near colours), small ones flat. Leave air: about a third stays quiet.

Value. Check in grey at 150 px: the subject must read first. Dark moods are quiet and cool and have
one small warm light; light moods are warm with one cool shadow.

A paint (`down`, `across`, `slant`, `glow`) is only a name; `page` writes the gradients in use.
"""

from __future__ import annotations

import math
import random
import re
from collections.abc import Iterable, Sequence

Point = tuple[float, float]

WIDTH, HEIGHT = 800, 600

# Light and paper
RIM, SUN, CREAM, PAPER = "#FFF0C4", "#FFE3A0", "#FBEACB", "#F6E6CC"
GOLD, HONEY, APRICOT, ROSE = "#EFB23E", "#E0A04A", "#F2C091", "#DDA08A"
# Earth and wood
SAND, STRAW, CLAY, TERRA = "#E3C596", "#CFAE6B", "#C47E55", "#A9532F"
WOOD, OAK, BARK, SOIL = "#9A6A45", "#7A4F35", "#54392E", "#3E2C28"
# Leaf
LIME, SAGE, LEAF, MOSS, PINE = "#C3C883", "#A3B58A", "#7F9F66", "#56805C", "#2C5650"
# Water, distance, night
MIST, HAZE, POOL, TEAL, DEEP = "#D3DFD8", "#A9C2C0", "#5E99A0", "#1B6675", "#114653"
SLATE, DUSK, PLUM, NIGHT = "#5F7883", "#3E5A6B", "#5A4B5E", "#17303F"
# People
SKINS = ("#F0C9A6", "#D9A27A", "#B67B54", "#8A5638", "#5E3A2A")
HAIRS = ("#2B2226", "#4A3127", "#7A5236", "#B98B54", "#C9C3BA")

_URL = re.compile(r"url\(#([dasg])-([0-9A-Za-z_-]+)\)")
_WAYS = {"d": "x1='0' y1='0' x2='0' y2='1'", "a": "x1='0' y1='0' x2='1' y2='0'"}
_WAYS["s"] = "x1='0' y1='0' x2='1' y2='1'"


def _paint(kind: str, stops: Sequence[str]) -> str:
    last = max(len(stops) - 1, 1)
    names = []
    for index, stop in enumerate(stops):
        color, _, place = stop.lstrip("#").partition(":")
        names.append(f"{color}_{place or round(100 * index / last)}")
    return f"url(#{kind}-{'-'.join(names)})"


def dice_of(seed: int) -> random.Random:
    """Chance that falls the same way every time: a picture never changes by itself."""
    return random.Random(seed)  # noqa: S311 - grass, not secrets


def down(*stops: str) -> str:
    """Gradient from top to bottom; a stop is '#RRGGBB', '#RRGGBBAA' or '#RRGGBB:40' (percent)."""
    return _paint("d", stops)


def across(*stops: str) -> str:
    """Gradient from left to right."""
    return _paint("a", stops)


def slant(*stops: str) -> str:
    """Gradient from the upper left to the lower right: the way of the light."""
    return _paint("s", stops)


def glow(*stops: str) -> str:
    """Gradient from the middle of the shape outwards."""
    return _paint("g", stops)


def _stop(name: str) -> str:
    color, place = name.split("_")
    alpha = f" stop-opacity='{int(color[6:], 16) / 255:.2f}'" if len(color) == 8 else ""
    return f"<stop offset='{int(place) / 100:g}' stop-color='#{color[:6]}'{alpha}/>"


def page(body: str) -> str:
    """The whole file: the sheet, the gradients that the body names, and the body."""
    defs = []
    for kind, names in sorted(set(_URL.findall(body))):
        stops = "".join(_stop(name) for name in names.split("-"))
        tag = "radialGradient" if kind == "g" else "linearGradient"
        way = "cx='0.5' cy='0.5' r='0.5'" if kind == "g" else _WAYS[kind]
        defs.append(f"<{tag} id='{kind}-{names}' {way}>{stops}</{tag}>")
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {HEIGHT}'>"
        f"<defs>{''.join(defs)}</defs>{body}</svg>\n"
    )


def num(value: float) -> str:
    """A coordinate, at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def run(*values: float) -> str:
    """Coordinates of a path, as short as they can be written."""
    return (
        re.sub(r" -", "-", " ".join(num(value) for value in values))
        .replace("-0.", "-.")
        .replace(" 0.", " .")
    )


def _see(opacity: float) -> str:
    return "" if opacity == 1 else f" opacity='{opacity:g}'"


def shape(d: str, fill: str, opacity: float = 1) -> str:
    """A filled path."""
    return f"<path d='{d}' fill='{fill}'{_see(opacity)}/>"


def stroke(d: str, color: str, width: float, opacity: float = 1, *, ends: str = "round") -> str:
    """A drawn line; its ends are round or butt (square)."""
    return (
        f"<path d='{d}' fill='none' stroke='{color}' stroke-width='{num(width)}' "
        f"stroke-linecap='{ends}' stroke-linejoin='round'{_see(opacity)}/>"
    )


def oval(x: float, y: float, rx: float, ry: float, fill: str, opacity: float = 1) -> str:
    place = f"cx='{num(x)}' cy='{num(y)}' rx='{num(rx)}' ry='{num(ry)}'"
    return f"<ellipse {place} fill='{fill}'{_see(opacity)}/>"


def ring(x: float, y: float, r: float, color: str, width: float) -> str:
    """A drawn circle."""
    return (
        f"<circle cx='{num(x)}' cy='{num(y)}' r='{num(r)}' fill='none' "
        f"stroke='{color}' stroke-width='{num(width)}'/>"
    )


def box(
    x: float, y: float, width: float, height: float, fill: str, *, r: float = 0, opacity: float = 1
) -> str:
    place = f"x='{num(x)}' y='{num(y)}' width='{num(width)}' height='{num(height)}'"
    corner = f" rx='{num(r)}'" if r else ""
    return f"<rect {place}{corner} fill='{fill}'{_see(opacity)}/>"


def group(
    *parts: str,
    at: Point = (0, 0),
    size: float = 1,
    turn: float = 0,
    mirror: bool = False,
    opacity: float = 1,
) -> str:
    """Parts moved to a place, turned (degrees, clockwise) and scaled around their own origin."""
    scale = f" scale({-size if mirror else size:g} {size:g})" if size != 1 or mirror else ""
    spin = f" rotate({turn:g})" if turn else ""
    move = f"translate({num(at[0])} {num(at[1])}){spin}{scale}"
    return f"<g transform='{move}'{_see(opacity)}>{''.join(parts)}</g>"


def reflected(*parts: str, at: Point, flat: float = 1, opacity: float = 0.45) -> str:
    """Parts upside down in the water under them; flat: how much of their height is left."""
    move = f"translate({num(at[0])} {num(at[1])}) scale(1 {-flat:g})"
    return f"<g transform='{move}' opacity='{opacity:g}'>{''.join(parts)}</g>"


def poly(points: Iterable[Point]) -> str:
    """Path data of a closed shape with straight sides."""
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z"


def smooth(points: Sequence[Point], *, closed: bool = False) -> str:
    """Path data of a flowing line through the points."""
    count = len(points)
    parts = [f"M{num(points[0][0])} {num(points[0][1])}"]
    for i in range(count if closed else count - 1):
        if closed:
            a, b, c, e = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            a, b, c = points[max(i - 1, 0)], points[i], points[i + 1]
            e = points[min(i + 2, count - 1)]
        to = (c[0] - b[0], c[1] - b[1])
        one = ((c[0] - a[0]) / 6, (c[1] - a[1]) / 6)
        two = (to[0] - (e[0] - b[0]) / 6, to[1] - (e[1] - b[1]) / 6)
        parts.append("c" + run(*one, *two, *to))
    return "".join(parts) + ("Z" if closed else "")


def blob(
    x: float, y: float, rx: float, ry: float, seed: int, *, rough: float = 0.1, count: int = 8
) -> str:
    """Path data of a soft round shape that no compass drew."""
    dice = dice_of(seed)
    points = []
    for i in range(count):
        angle = 2 * math.pi * (i + dice.uniform(-0.25, 0.25)) / count
        far = 1 + dice.uniform(-rough, rough)
        points.append((x + rx * far * math.cos(angle), y + ry * far * math.sin(angle)))
    return smooth(points, closed=True)


def heap(x: float, y: float, rx: float, ry: float, seed: int, *, count: int = 13) -> str:
    """Path data of a round mass of leaf or cloud: its edge is many shallow bows."""
    dice = dice_of(seed)
    points = []
    for i in range(count):
        angle = 2 * math.pi * (i + dice.uniform(-0.32, 0.32)) / count
        far = dice.uniform(0.9, 1.06)
        points.append((x + rx * far * math.cos(angle), y + ry * far * math.sin(angle)))
    parts = [f"M{run(*points[0])}"]
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        bow = num(math.hypot(bx - ax, by - ay) * dice.uniform(0.56, 0.72))
        parts.append(f"a{bow} {bow} 0 0 1 {run(bx - ax, by - ay)}")
    return "".join(parts) + "z"


def lens(x: float, y: float, half: float, thick: float) -> str:
    """Path data of a flat pointed streak: a ripple, a bar of light."""
    return (
        f"M{run(x - half, y)}q{run(half, -thick, 2 * half, 0)}q{run(-half, thick, -2 * half, 0)}z"
    )


def dab(x: float, y: float, length: float, thick: float, angle: float) -> str:
    """Path data of one leaf-shaped touch of the brush; angle in degrees."""
    dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    ax, ay = dx * length / 2, dy * length / 2
    if length > 16:  # large touches need no decimals
        x, y, ax, ay, thick = round(x), round(y), round(ax), round(ay), round(thick)
    one, two = (ax - dy * thick, ay + dx * thick), (-ax + dy * thick, -ay - dx * thick)
    return f"M{run(x - ax, y - ay)}q{run(*one, 2 * ax, 2 * ay)}q{run(*two, -2 * ax, -2 * ay)}z"


def shadow(
    x: float, y: float, rx: float, ry: float, color: str = "#1F3440", depth: str = "70"
) -> str:
    """A soft shadow on the ground; put its middle to the right of what throws it."""
    return oval(x, y, rx, ry, glow(f"{color}{depth}", f"{color}{depth}:35", f"{color}00:100"))


def cast(points: Sequence[Point], color: str = "#1F3440", opacity: float = 0.28) -> str:
    """A shadow with a shape: give its outline on the ground."""
    return shape(smooth(points, closed=True), color, opacity)


def halo(x: float, y: float, r: float, color: str = RIM, depth: str = "CC") -> str:
    """Light that spreads in the air around a sun, lamp or window."""
    return oval(x, y, r, r, glow(f"{color}{depth}", f"{color}55:40", f"{color}00:100"))
