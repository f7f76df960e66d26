"""What grows: grass, leaves, flowers, trees, bare limbs, reeds."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

import math
import random

from tools.scenes.kit import (
    BARK,
    LEAF,
    LIME,
    MOSS,
    OAK,
    PINE,
    SAGE,
    STRAW,
    Point,
    across,
    blob,
    box,
    dab,
    dice_of,
    group,
    heap,
    run,
    shape,
    slant,
    smooth,
)


def _blade(x: float, y: float, high: float, lean: float, thick: float) -> str:
    up = run(-lean * 0.1, -high * 0.6, lean + thick, -high)
    back = run(-lean * 0.7 + thick, high * 0.5, -lean + thick, high)
    return f"M{run(x - thick, y)}q{up}q{back}z"


def tufts(
    seed: int,
    area: tuple[float, float, float, float],
    fill: str,
    *,
    count: int = 9,
    tall: float = 26,
    opacity: float = 1,
) -> str:
    """Clumps of grass in an area (left, top, right, foot); those nearer to us are taller."""
    dice = dice_of(seed)
    left, top, right, foot = area
    parts = []
    for _ in range(count):
        x, y = dice.uniform(left, right), dice.uniform(top, foot)
        near = 0.5 + 0.5 * (y - top) / max(foot - top, 1)
        for i in range(5):
            high = tall * near * dice.uniform(0.55, 1.1) * (1.1 - abs(i - 2) * 0.16)
            lean = high * ((i - 2) * 0.2 + dice.uniform(-0.08, 0.2))
            parts.append(
                _blade(x + (i - 2) * tall * near * 0.11, y, high, lean, tall * near * 0.055)
            )
    return shape("".join(parts), fill, opacity)


def leaves(
    seed: int,
    middle: Point,
    spread: Point,
    fill: str,
    *,
    count: int = 30,
    size: float = 12,
    opacity: float = 1,
) -> str:
    """Loose touches of leaf around a point, denser in the middle."""
    dice = dice_of(seed)
    parts = []
    for _ in range(count):
        angle, far = dice.uniform(0, 2 * math.pi), dice.uniform(0.15, 1)
        x = middle[0] + spread[0] * far * math.cos(angle)
        y = middle[1] + spread[1] * far * math.sin(angle)
        parts.append(dab(x, y, size * dice.uniform(0.7, 1.3), size * 0.36, dice.uniform(-50, 60)))
    return shape("".join(parts), fill, opacity)


def flowers(
    seed: int,
    area: tuple[float, float, float, float],
    fill: str,
    *,
    count: int = 14,
    r: float = 3.5,
) -> str:
    """Points of colour in the grass."""
    dice = dice_of(seed)
    parts = []
    for _ in range(count):
        x, y = dice.uniform(area[0], area[2]), dice.uniform(area[1], area[3])
        near = r * (0.6 + 0.6 * (y - area[1]) / max(area[3] - area[1], 1))
        parts.append(blob(x, y, near, near * 0.8, dice.randrange(999), count=5))
    return shape("".join(parts), fill)


def crown(
    spots: tuple[tuple[float, float, float], ...], paint: tuple[str, str, str], seed: int
) -> str:
    """A large crown of many lit heaps of leaf, back to front."""
    dice = dice_of(seed)
    light, mid, dark = paint
    under = "".join(
        heap(x + 14, y + 18, r * 1.02, r * 0.84, dice.randrange(999)) for x, y, r in spots
    )
    heaps = "".join(
        shape(
            heap(x, y, r, r * dice.uniform(0.72, 0.82), dice.randrange(999)),
            slant(light, f"{mid}:40", f"{dark}:94"),
        )
        for x, y, r in spots
    )
    return shape(under, dark) + heaps


def leaf_tree(
    x: float,
    y: float,
    size: float,
    seed: int,
    *,
    paint: tuple[str, str, str] = (LIME, LEAF, PINE),
    trunk: str = BARK,
) -> str:
    """A broad tree, about 200 high at size 1, its foot at (x, y); paint: lit, own and shaded leaf."""
    dice = dice_of(seed)
    light, mid, dark = paint
    spots = (
        (38, -128, 44),
        (-40, -132, 42),
        (0, -158, 46),
        (-56, -100, 38),
        (56, -94, 40),
        (20, -100, 44),
        (-20, -104, 46),
    )
    under = "".join(heap(a + 8, b + 10, r, r * 0.84, dice.randrange(999)) for a, b, r in spots)
    wood = "M-10 3C-5 -30 -5 -50 -20 -84L-12 -88C-4 -70 0 -62 1 -56C4 -68 12 -80 24 -94L30 -89C14 -70 6 -42 12 3Z"
    clumps = "".join(
        shape(
            heap(a, b, r, r * dice.uniform(0.74, 0.84), dice.randrange(999)),
            slant(light, f"{mid}:38", f"{dark}:92"),
        )
        for a, b, r in spots
    )
    return group(
        shape(under, dark),
        shape(wood, across(trunk, "#35281F")),
        clumps,
        leaves(seed, (16, -100), (80, 56), dark, count=26, size=11, opacity=0.45),
        leaves(seed + 1, (-22, -138), (70, 50), light, count=34, size=10, opacity=0.7),
        at=(x, y),
        size=size,
    )


def poplar(
    x: float, y: float, size: float, seed: int, *, light: str = SAGE, dark: str = MOSS
) -> str:
    """A tall slim tree, about 200 high at size 1."""
    side = [
        (0, -206),
        (17, -160),
        (25, -100),
        (21, -44),
        (6, -14),
        (-10, -16),
        (-22, -50),
        (-24, -104),
        (-14, -164),
    ]
    return group(
        box(-3, -30, 7, 32, OAK),
        shape(smooth(side, closed=True), across(light, dark)),
        leaves(seed, (-4, -100), (22, 84), light, count=16, size=14, opacity=0.55),
        leaves(seed + 1, (10, -90), (16, 78), dark, count=16, size=14, opacity=0.6),
        at=(x, y),
        size=size,
    )


def fir(x: float, y: float, size: float, *, light: str = "#6B8F78", dark: str = PINE) -> str:
    """A fir, about 200 high at size 1."""
    tiers = ""
    for i in range(5):
        top, wide = -200 + i * 36, 18 + i * 11
        foot = top + 62
        tiers += (
            f"M1 {top}C{wide * 0.4:.0f} {top + 34} {wide * 0.7:.0f} {foot - 10} {wide} {foot}"
            f"Q{wide * 0.5:.0f} {foot - 6} 0 {foot + 4}Q{-wide * 0.5:.0f} {foot - 6} {-wide} {foot - 2}"
            f"C{-wide * 0.7:.0f} {foot - 12} {-wide * 0.4:.0f} {top + 34} 1 {top}Z"
        )
    return group(
        box(-5, -12, 10, 14, BARK), shape(tiers, across(light, dark)), at=(x, y), size=size
    )


def _limb(start: Point, end: Point, wide: float, thin: float, bend: float) -> str:
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = math.hypot(dx, dy) or 1
    nx, ny = -dy / long, dx / long
    mx = (start[0] + end[0]) / 2 + nx * bend * long
    my = (start[1] + end[1]) / 2 + ny * bend * long
    half = (wide + thin) / 4
    sx, sy = start[0] + nx * wide / 2, start[1] + ny * wide / 2
    there = run(
        mx + nx * half - sx,
        my + ny * half - sy,
        end[0] + nx * thin / 2 - sx,
        end[1] + ny * thin / 2 - sy,
    )
    ex, ey = end[0] - nx * thin / 2, end[1] - ny * thin / 2
    back = run(
        mx - nx * half - ex,
        my - ny * half - ey,
        start[0] - nx * wide / 2 - ex,
        start[1] - ny * wide / 2 - ey,
    )
    return f"M{run(sx, sy)}q{there}l{run(-nx * thin, -ny * thin)}q{back}z"


def branches(
    start: Point, angle: float, length: float, wide: float, depth: int, dice: random.Random
) -> tuple[str, list[Point]]:
    """A bare limb that forks: path data, and the tips. Angle in degrees, -90 is up."""
    end = (
        start[0] + length * math.cos(math.radians(angle)),
        start[1] + length * math.sin(math.radians(angle)),
    )
    d = _limb(start, end, wide, wide * 0.66, dice.uniform(-0.14, 0.14))
    if depth == 0:
        return d, [end]
    tips: list[Point] = []
    for side in (-1, 1) if dice.random() < 0.7 else (-1, 0.1, 1):
        turn = angle + side * dice.uniform(16, 36)
        more, ends = branches(
            end, turn, length * dice.uniform(0.66, 0.84), wide * 0.64, depth - 1, dice
        )
        d += more
        tips += ends
    return d, tips


def reeds(x: float, y: float, size: float, seed: int, fill: str = STRAW) -> str:
    """A clump of reed at the waterside, about 90 high at size 1."""
    dice = dice_of(seed)
    blades, heads = "", ""
    for i in range(9):
        foot, lean, high = -26 + i * 6.5, dice.uniform(-10, 16), dice.uniform(50, 90)
        blades += _limb((foot, 0), (foot + lean, -high), 4, 1, 0.06)
        if i % 3 == 1:
            heads += dab(foot + lean, -high - 6, 22, 5, -80)
    return group(shape(blades, fill), shape(heads, OAK), at=(x, y), size=size)
