"""The maze, from above."""

from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    HAIRS,
    SKINS,
    SUN,
    Point,
    box,
    dice_of,
    down,
    halo,
    poly,
    shape,
)
from tools.scenes.kit_people import Person, standing

WARM, COOL = ("#E08A4E", "#B4572F", "#6E3226"), ("#7A9396", "#4A6570", "#24394A")


def _maze(columns: int, rows: int, seed: int) -> list[tuple[int, int, int, int]]:
    """The walls of a maze with one way between any two cells, as grid lines."""
    dice = dice_of(seed)
    walls = {(x, y, x + 1, y) for x in range(columns) for y in range(rows + 1)}
    walls |= {(x, y, x, y + 1) for x in range(columns + 1) for y in range(rows)}
    way, seen = [(columns // 2, rows // 2)], {(columns // 2, rows // 2)}
    while way:
        x, y = way[-1]
        steps = [
            (a, b)
            for a, b in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1))
            if 0 <= a < columns and 0 <= b < rows and (a, b) not in seen
        ]
        if not steps:
            way.pop()
            continue
        a, b = dice.choice(steps)
        walls.discard(
            (max(x, a), y, max(x, a), y + 1) if a != x else (x, max(y, b), x + 1, max(y, b))
        )
        seen.add((a, b))
        way.append((a, b))
    return sorted(walls, key=lambda wall: (wall[1] + wall[3], wall[0]))


def maze() -> str:
    columns, rows = 13, 9

    def ground(x: float, y: float, high: float = 0) -> Point:
        part = y / rows
        wide = 0.66 + 0.5 * part
        return 400 + (x - columns / 2) * 68 * wide, 70 + 500 * (
            0.72 * part + 0.28 * part * part
        ) - high * (0.6 + 0.5 * part)

    layers: dict[int, list[str]] = {}
    for x0, y0, x1, y1 in _maze(columns, rows, 17):
        if (x0, y0, x1, y1) in {(columns, 0, columns, 1), (2, rows, 3, rows)}:
            continue
        t = 0.13
        flat = [(x0 - t, y0 - t), (x1 + t, y0 - t), (x1 + t, y1 + t), (x0 - t, y1 + t)]
        top = poly([ground(a, b, 34) for a, b in flat])
        face = poly(
            [
                ground(x0 - t, y1 + t, 34),
                ground(x1 + t, y1 + t, 34),
                ground(x1 + t, y1 + t),
                ground(x0 - t, y1 + t),
            ]
        )
        right = poly(
            [
                ground(x1 + t, y0 - t, 34),
                ground(x1 + t, y1 + t, 34),
                ground(x1 + t, y1 + t),
                ground(x1 + t, y0 - t),
            ]
        )
        fall = poly(
            [
                ground(x1 + t, y0 - t),
                ground(x1 + t + 0.34, y0 + 0.1),
                ground(x1 + t + 0.34, y1 + t + 0.24),
                ground(x0 + 0.2, y1 + t + 0.24),
                ground(x0 - t, y1 + t),
            ]
        )
        layer = layers.setdefault(2 * y1 + (1 if y0 == y1 else 0), ["", "", "", ""])
        for i, d in enumerate((fall, right, face, top)):
            layer[i] += d
    floor = poly([ground(0, 0), ground(columns, 0), ground(columns, rows), ground(0, rows)])
    body = [shape(layer[0], "#1F3A44", 0.4) for layer in layers.values()]
    for key in sorted(layers):
        _, right, face, top = layers[key]
        body += [shape(right, "#24474A"), shape(face, "#1C3B42"), shape(top, "#54807A")]
    goal, me = ground(columns - 0.5, 0.5), ground(4.5, 5.6)
    return "".join(
        [
            box(0, 0, 800, 600, down("#4A6A70", "#2A454F", "#182C37")),
            shape(floor, down("#B9B79C", "#8E9A8E", "#6E8482")),
            halo(*goal, 210, "#FFE3A0", "DD"),
            *body,
            halo(*goal, 120, SUN, "99"),
            standing(
                Person(SKINS[1], HAIRS[0], "#E8924E", "#A9532F", "#E3D2AE"), me, 62, shade=0.45
            ),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {"doolhof": maze}
