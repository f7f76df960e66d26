"""Scenes of the knot and the lantern."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

import math
from collections.abc import Callable

from tools.scenes.kit import (
    across,
    box,
    cast,
    dice_of,
    down,
    glow,
    group,
    halo,
    lens,
    oval,
    shape,
    slant,
    smooth,
    stroke,
)
from tools.scenes.kit_land import NIGHT_AIR, land, road, sky, stone, treeline
from tools.scenes.kit_more import rope
from tools.scenes.kit_plants import flowers, tufts
from tools.scenes.kit_rooms import beam, house


def _knot_line() -> list[tuple[float, float, float]]:
    """The middle line of an overhand knot, with its height above the sheet as third number."""
    points: list[tuple[float, float, float]] = [
        (870, 474, 0.4),
        (740, 462, 0.4),
        (610, 440, 0.4),
        (542, 414, 0.4),
        (510, 386, 0.4),
    ]
    for i in range(61):
        t = -2.5 + i * 5 / 60
        x, y = math.sin(t) + 2 * math.sin(2 * t), math.cos(t) - 2 * math.cos(2 * t)
        points.append((400 + 74 * x, 262 - 68 * y, -math.sin(3 * t)))
    return [
        *points,
        (290, 386, -0.4),
        (258, 414, -0.4),
        (190, 440, -0.4),
        (60, 462, -0.4),
        (-70, 474, -0.4),
    ]


def _strands() -> list[list[tuple[float, float]]]:
    """The knot cut into pieces between its crossings, those that lie below first."""
    line = _knot_line()
    pieces: list[tuple[bool, list[tuple[float, float]]]] = []
    start = 0
    for i in range(1, len(line) + 1):
        if i == len(line) or (line[i][2] > 0) != (line[start][2] > 0):
            piece = line[max(start - 2, 0) : min(i + 2, len(line))]
            pieces.append((line[start][2] > 0, [(x, y) for x, y, _ in piece]))
            start = i
    return [piece for _, piece in sorted(pieces, key=lambda each: each[0])]


def knot() -> str:
    planks = "".join(
        box(-10, y, 820, 96, down(*paint)) + box(-10, y, 820, 3, "#B9CBC6", opacity=0.28)
        for y, paint in (
            (-20, ("#5E7680", "#4C646F")),
            (80, ("#56707B", "#445C68")),
            (180, ("#5A737D", "#465E6A")),
            (280, ("#4E6672", "#3C5460")),
            (380, ("#48606C", "#344B57")),
            (480, ("#3E5662", "#293F4B")),
            (580, ("#32485400", "#263A45")),
        )
    )
    grain = "M-10 28Q200 20 420 32T820 26M-10 130Q240 142 460 128T820 136M-10 232Q180 222 380 236T820 228M-10 330Q260 342 520 328T820 336M-10 430Q220 420 430 434T820 426M-10 534Q260 526 520 540T820 532"
    whole = smooth([(x, y) for x, y, _ in _knot_line()])
    return "".join(
        [
            box(0, 0, 800, 600, "#16262F"),
            planks,
            stroke(grain, "#22343F", 2.4, 0.4),
            stroke(
                "M610 120q34 -14 60 4M120 316q30 -12 54 2M640 520q26 -10 46 2", "#22343F", 3, 0.45
            ),
            halo(150, 60, 460, "#E9E2C4", "77"),
            beam([(-20, -20), (190, -20), (560, 620), (150, 620)], "#F3E6C0", 0.14),
            group(stroke(whole, "#0E1A22", 62, 0.42), at=(20, 28)),
            *(rope(piece, 56) for piece in _strands()),
            *(
                oval(x, y, 5, 5, "#1B2A33") + oval(x - 1, y - 1, 2, 2, "#9FB3B4")
                for x, y in ((60, 30), (60, 130), (744, 230), (744, 330), (60, 534), (744, 534))
            ),
        ]
    )


def _lantern() -> str:
    """A storm lantern, 250 high, its foot at (0, 0), lit from within."""
    return "".join(
        [
            stroke("M-66 -178C-84 -262 84 -262 66 -178", "#2A343A", 7),
            stroke("M-65 -182C-80 -256 20 -262 48 -232", "#9A7F50", 2.4, 0.8),
            shape("M-56 -26H56L62 0H-62Z", across("#6B5A48", "#3A3A3C", "#22292E")),
            shape("M-66 -6H66V6Q0 14 -66 6Z", "#22292E"),
            shape(
                "M-44 -28C-66 -60 -66 -130 -40 -158H40C66 -130 66 -60 44 -28Z",
                down("#FFE6A6", "#FFD27A", "#F3A94A"),
            ),
            halo(0, -84, 62, "#FFFBE6", "FF"),
            shape(
                "M0 -132C20 -106 24 -84 14 -66C10 -56 -10 -56 -14 -66C-24 -84 -16 -104 0 -132Z",
                down("#FFFBE8", "#FFE08A", "#F08A3C"),
            ),
            shape("M-4 -58H4V-28H-4Z", "#6B5A48"),
            stroke("M-32 -150C-50 -120 -50 -70 -36 -38", "#FFFFFF", 5, 0.55),
            stroke("M-56 -28V-160M56 -28V-160", "#33302E", 7),
            stroke("M-58 -30V-158", "#D9A55A", 2.2, 0.7),
            stroke("M-60 -92Q0 -76 60 -92", "#33302E", 4, 0.8),
            shape("M-58 -158H58L40 -186H-40Z", across("#7A6248", "#3E3C3C", "#22292E")),
            shape("M-32 -186H32L24 -206Q0 -216 -24 -206Z", across("#6B5A48", "#2A3034")),
            stroke("M-56 -160H56", "#FFD88A", 3, 0.8),
        ]
    )


def lantern() -> str:
    air = NIGHT_AIR
    dice = dice_of(5)
    stars = "".join(lens(dice.uniform(0, 800), dice.uniform(10, 240), 1.8, 2.6) for _ in range(46))
    return "".join(
        [
            sky(air, 330),
            shape(stars, "#F8EFD0", 0.75),
            land(
                [(-10, 300), (130, 262), (290, 296), (450, 248), (620, 290), (810, 256)],
                "#44636E",
                "#3A5863",
            ),
            treeline(-20, 260, 350, 70, 3, "#2A4752"),
            land(
                [(-10, 342), (200, 322), (420, 344), (620, 324), (810, 340)], "#2F4E58", "#233F49"
            ),
            house(214, 352, 0.36, wall="#4E6A72", shade="#2F4A54", roof="#3A4650", lit=True),
            treeline(640, 830, 372, 110, 9, "#1F3A44"),
            land([(-10, 392), (220, 366), (460, 384), (810, 366)], "#28444C", "#1B323B"),
            road(
                [
                    (226, 356, 3),
                    (236, 366, 5),
                    (222, 386, 10),
                    (250, 420, 20),
                    (330, 468, 40),
                    (380, 530, 72),
                    (360, 640, 130),
                ],
                "#8E8468",
                "#D9A860",
            ),
            oval(470, 540, 420, 150, glow("#FFC86ACC", "#E8A04A55:50", "#E8A04A00")),
            halo(540, 366, 330, "#FFC976", "BB"),
            land(
                [(430, 640), (470, 520), (560, 486), (680, 492), (810, 470)], "#7A6E3E", "#1F3A3A"
            ),
            cast([(600, 508), (700, 500), (830, 520), (830, 570), (680, 556)], "#0B1820", 0.55),
            shape(
                smooth(
                    [
                        (424, 530),
                        (440, 480),
                        (500, 462),
                        (590, 462),
                        (646, 486),
                        (664, 536),
                        (600, 570),
                        (490, 572),
                    ],
                    closed=True,
                ),
                slant("#D9B076", "#8A6E50", "#2F3A40"),
            ),
            shape(
                smooth(
                    [(446, 484), (500, 464), (590, 464), (636, 484), (580, 500), (500, 500)],
                    closed=True,
                ),
                "#FFE0A0",
                0.6,
            ),
            oval(548, 482, 84, 14, "#5E3F24", 0.5),
            group(_lantern(), at=(544, 480), size=1.08),
            halo(544, 392, 150, "#FFE7A8", "50"),
            stone(330, 574, 64, 30, 4, "#C9A46A", "#4A4A42"),
            stone(710, 560, 80, 40, 8, "#8E7850", "#22343A"),
            tufts(2, (-10, 530, 230, 612), "#0F252D", count=14, tall=70),
            tufts(3, (430, 560, 560, 608), "#D9A94E", count=8, tall=40),
            tufts(4, (600, 566, 800, 612), "#14292F", count=11, tall=60),
            tufts(6, (560, 574, 720, 608), "#B98A42", count=6, tall=36, opacity=0.85),
            flowers(7, (440, 566, 640, 596), "#FFE3A0", count=9, r=3.6),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {"knoop": knot, "lantaarn": lantern}
