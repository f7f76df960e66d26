"""Out of doors: sky, hills, path, water, stones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tools.scenes.kit import (
    CREAM,
    HEIGHT,
    MIST,
    RIM,
    SAND,
    SUN,
    WIDTH,
    Point,
    blob,
    box,
    dice_of,
    down,
    glow,
    group,
    halo,
    heap,
    lens,
    num,
    oval,
    run,
    shape,
    slant,
    smooth,
    stroke,
)


@dataclass(frozen=True)
class Air:
    """The colours of one hour: sky from top to horizon, and the planes from far to near."""

    sky: tuple[str, ...]
    sun: str
    far: str
    hill: str
    field: str
    near: str
    deep: str


MORNING = Air(
    ("#9CC3C4", "#D9DFC8", "#FBE6B8", "#FFDDA0"),
    SUN,
    "#B9CBBE",
    "#9CB693",
    "#B7BC79",
    "#7C9A60",
    "#3F6550",
)
GOLDEN = Air(
    ("#86B0B4", "#D2D3B8", "#F8DCA4", "#F5C081"),
    "#FFE9B5",
    "#C6B795",
    "#A8AA78",
    "#C2A95F",
    "#8C8C50",
    "#4B5A43",
)
DAY = Air(
    ("#84B7BE", "#B5D3CC", "#E8ECD2", "#F8EECB"),
    "#FFF3CF",
    "#A9C5BD",
    "#8FB295",
    "#9DB67A",
    "#6E9660",
    "#345E50",
)
BLUE = Air(
    ("#4F95A8", "#8FC0C4", "#D6E4D4", "#F6EBCB"),
    "#FFF3CF",
    "#A3C0BC",
    "#86AE93",
    "#94B276",
    "#62905E",
    "#2C584C",
)
PINK = Air(
    ("#7E93A6", "#B9B3B6", "#EBC4AC", "#FADDB4"),
    "#FFE9C4",
    "#BDB0AE",
    "#98A096",
    "#9CA37C",
    "#6C8664",
    "#36554C",
)
AMBER = Air(
    ("#A9B29A", "#DCC893", "#F3C67C", "#F6B469"),
    "#FFE6A6",
    "#CDAE84",
    "#B59A62",
    "#BB9A4E",
    "#8A8046",
    "#4C5338",
)
EVENING = Air(
    ("#31566B", "#7A8790", "#D9A384", "#F4BD7C"),
    "#FFD9A0",
    "#8E8388",
    "#6B6F70",
    "#5D6A57",
    "#43564B",
    "#22393A",
)
GREY = Air(
    ("#4E6672", "#7B8F94", "#AEBAB3", "#D8D4BC"),
    "#F3E8C6",
    "#8FA19F",
    "#748B84",
    "#6B8070",
    "#4F6A60",
    "#2A4547",
)
NIGHT_AIR = Air(
    ("#12293A", "#1F4256", "#3C6472", "#6F8B8C"),
    "#F4E3B4",
    "#375866",
    "#2A4A58",
    "#22404A",
    "#1A343E",
    "#11252F",
)


def sky(air: Air, horizon: float = 380) -> str:
    """The sky down to a little under the horizon (the rest is covered by land)."""
    return box(0, 0, WIDTH, horizon + 40, down(*air.sky)) + box(
        0, horizon + 39, WIDTH, HEIGHT - horizon - 39, air.sky[-1]
    )


def sun(x: float, y: float, r: float, air: Air, spread: float = 6) -> str:
    """A sun or moon in its glow."""
    return (
        halo(x, y, r * spread, air.sun, "AA")
        + halo(x, y, r * spread * 0.45, RIM, "BB")
        + oval(x, y, r, r, glow("#FFFBEA", "#FFF6D8:70", f"{air.sun}"))
    )


def cloud(x: float, y: float, width: float, light: str, shade: str, seed: int = 1) -> str:
    """A heaped cloud that dissolves at its foot; width in units of the sheet, (x, y) its foot."""
    dice = dice_of(seed)
    puffs, depth = "", ""
    for i in range(6):
        part = (i + 0.5) / 6
        r = width * (0.06 + 0.1 * math.sin(math.pi * part)) * dice.uniform(0.8, 1.25)
        px, py = x + width * (part - 0.5) * 0.86, y - r * dice.uniform(0.75, 1.1)
        puffs += blob(px, py, r * 1.3, r, dice.randrange(999), rough=0.06)
        depth += blob(
            px + r * 0.3, py + r * 0.55, r * 1.2, r * 0.6, dice.randrange(999), rough=0.08
        )
    return shape(
        puffs + lens(x, y, width * 0.56, width * 0.05), down(light, f"{light}F0:50", f"{shade}40")
    ) + shape(depth, down(f"{shade}00", f"{shade}66:60", f"{shade}00"))


def streaks(y: float, color: str, seed: int, *, count: int = 5, opacity: float = 0.5) -> str:
    """Long thin bars of cloud around a height."""
    dice = dice_of(seed)
    d = "".join(
        lens(
            dice.uniform(40, 760),
            y + dice.uniform(-46, 46),
            dice.uniform(70, 190),
            dice.uniform(4, 11),
        )
        for _ in range(count)
    )
    return shape(d, color, opacity)


def storm(y: float, size: float, seed: int, light: str, dark: str) -> str:
    """A row of heavy clouds over the whole width: lit heads, dark flat feet at a height."""
    dice = dice_of(seed)
    x, parts = -size * 0.4, []
    while x < WIDTH + size * 0.6:
        r = size * dice.uniform(0.6, 1)
        parts.append(
            (dice.random(), heap(x, y - r * 0.74, r * 1.2, r * 0.74, dice.randrange(999), count=9))
        )
        x += r * 0.85
    heads = "".join(shape(d, slant(light, f"{dark}:62")) for _, d in sorted(parts))
    foot = shape(lens(WIDTH / 2, y - size * 0.1, WIDTH * 0.8, size * 0.4), dark)
    return heads + foot


def land(
    points: Sequence[Point], top: str, low: str, *, rim: float = 0, floor: float = HEIGHT
) -> str:
    """A plane of land under a flowing ridge; rim is the opacity of the light on its edge."""
    ridge = smooth(points)
    body = shape(
        f"{ridge}L{num(points[-1][0])} {floor}L{num(points[0][0])} {floor}Z", down(top, low)
    )
    return body + (stroke(ridge, RIM, 2.6, rim) if rim else "")


def treeline(x0: float, x1: float, y: float, height: float, seed: int, fill: str) -> str:
    """A far row of trees: one bumpy plane with a flat foot."""
    dice = dice_of(seed)
    points: list[Point] = [(x0, y)]
    x = x0 + height * 0.3
    while x < x1 - height * 0.3:
        points.append((x, y - height * dice.uniform(0.45, 1)))
        x += height * dice.uniform(0.3, 0.6)
    points.append((x1, y))
    return shape(smooth(points) + "Z", fill)


def road(
    spine: Sequence[tuple[float, float, float]],
    light: str = CREAM,
    dark: str = SAND,
    *,
    edge: float = 0.16,
) -> str:
    """A path over the land: points with half widths, far end first; worn and lit in the middle."""

    def ribbon(part: float) -> str:
        left = [(x - w * part, y) for x, y, w in spine]
        right = [(x + w * part, y) for x, y, w in reversed(spine)]
        return smooth(left) + "L" + smooth(right)[1:] + "Z"

    return (
        (shape(ribbon(1.12), "#4A4A38", edge) if edge else "")
        + shape(ribbon(1), down(light, dark))
        + shape(ribbon(0.5), RIM, 0.28)
    )


def pebbles(
    seed: int,
    area: tuple[float, float, float, float],
    fill: str,
    *,
    count: int = 40,
    size: float = 8,
    opacity: float = 1,
) -> str:
    """Clods or gravel in an area; larger towards us. All in one path."""
    dice = dice_of(seed)
    parts = []
    for _ in range(count):
        part = dice.random()
        r = size * (0.4 + 0.8 * part) * dice.uniform(0.6, 1.3)
        x, y = dice.uniform(area[0], area[2]), area[1] + (area[3] - area[1]) * part
        a, b, c = r, r * dice.uniform(0.35, 0.7), r * dice.uniform(0.3, 0.5)
        parts.append(
            f"M{run(x - a, y)}q{run(a * 0.3, -b, a, -b)}q{run(a, b * 0.2, a, b)}"
            f"q{run(-a * 0.4, c, -a, c)}q{run(-a, -c * 0.2, -a, -c)}z"
        )
    return shape("".join(parts), fill, opacity)


def stone(
    x: float,
    y: float,
    width: float,
    height: float,
    seed: int,
    light: str = "#C9BFA9",
    dark: str = "#66685F",
) -> str:
    """A stone that lies with its foot at (x, y): body, lit upper plane, shadow on the ground."""
    body = blob(x, y - height * 0.45, width / 2, height / 2, seed, rough=0.13, count=8)
    top = blob(
        x - width * 0.08,
        y - height * 0.62,
        width * 0.36,
        height * 0.24,
        seed + 1,
        rough=0.16,
        count=7,
    )
    ground = oval(x + width * 0.22, y - height * 0.02, width * 0.62, height * 0.16, "#1F3440", 0.3)
    return ground + shape(body, slant(light, dark)) + shape(top, RIM, 0.35)


def water(top: float, near: float, *, pale: str = MIST, deep: str = "#2F7480") -> str:
    """A sheet of water from the far shore to the near one."""
    return box(0, top, WIDTH, near - top, down(pale, deep))


def ripples(
    seed: int,
    area: tuple[float, float, float, float],
    fill: str,
    *,
    count: int = 26,
    opacity: float = 0.5,
) -> str:
    """Streaks on the water in an area; longer and thicker towards us."""
    dice = dice_of(seed)
    parts = []
    for _ in range(count):
        part = dice.random() ** 0.7
        y = area[1] + (area[3] - area[1]) * part
        half = dice.uniform(10, 26) * (0.5 + 1.9 * part)
        parts.append(lens(dice.uniform(area[0], area[2]), y, half, 1.2 + 2.6 * part))
    return shape("".join(parts), fill, opacity)


def glitter(
    x: float, top: float, near: float, seed: int, color: str = RIM, *, wide: float = 60
) -> str:
    """The track of the sun on the water: streaks that widen towards us."""
    dice = dice_of(seed)
    parts = []
    for i in range(18):
        part = (i + 0.5) / 18
        y = top + (near - top) * part
        half = wide * (0.25 + part) * dice.uniform(0.35, 0.8)
        parts.append(lens(x + dice.uniform(-0.4, 0.4) * wide * part, y, half, 1.6 + 3 * part))
    return shape("".join(parts), color, 0.75)


def birds(x: float, y: float, size: float = 1, fill: str = "#4A5F66") -> str:
    """Three far birds."""
    wing = "M-12 -3Q-5 -6 0 1Q6 -6 13 -4Q6 -3 0 3Q-5 -3 -12 -3Z"
    spots = ((0, 0, 1), (34, -14, 0.8), (58, 4, 0.65))
    return group(
        *(group(shape(wing, fill), at=(a, b), size=s) for a, b, s in spots), at=(x, y), size=size
    )
