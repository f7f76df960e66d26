"""Scenes of weather: the rain one goes through, and the morning."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    across,
    dice_of,
    down,
    group,
    halo,
    lens,
    oval,
    poly,
    shape,
    smooth,
    stroke,
)
from tools.scenes.kit_land import (
    Air,
    birds,
    land,
    road,
    sky,
    storm,
    streaks,
    treeline,
)
from tools.scenes.kit_people import FONS, walking
from tools.scenes.kit_plants import flowers, tufts
from tools.scenes.kit_rooms import house


def _rain(seed: int, color: str, count: int, long: float, width: float, opacity: float) -> str:
    dice = dice_of(seed)
    d = ""
    for _ in range(count):
        far = long * dice.uniform(0.6, 1.2)
        d += f"M{dice.uniform(-20, 860):.0f} {dice.uniform(200, 590):.0f}l{-far * 0.28:.0f} {far:.0f}"
    return stroke(d, color, width, opacity)


def rain() -> str:
    air = Air(
        ("#2C4350", "#4C646E", "#8C9A94", "#EBD6A2"),
        "#FBE7B2",
        "#7E8F8C",
        "#65797A",
        "#566D66",
        "#3F5853",
        "#1F363A",
    )
    puddle = smooth(
        [
            (70, 540),
            (130, 520),
            (220, 524),
            (270, 506),
            (360, 510),
            (420, 528),
            (372, 546),
            (310, 548),
            (270, 570),
            (160, 572),
            (110, 558),
        ],
        closed=True,
    )
    return "".join(
        [
            sky(air, 330),
            halo(150, 330, 260, "#FFE3A0", "BB"),
            land(
                [(-10, 336), (170, 318), (360, 330), (560, 312), (810, 326)], "#8D9A8C", "#7C8C80"
            ),
            treeline(440, 800, 344, 34, 4, "#5F7672"),
            "".join(
                shape(
                    poly([(x, 190), (x + w, 190), (x + w - 120, 350), (x - 120, 350)]),
                    down("#3E5764BB", "#5A717A33"),
                )
                for x, w in ((300, 130), (470, 190), (700, 160))
            ),
            land([(-10, 352), (200, 344), (500, 354), (810, 342)], "#75866E", "#324C4A"),
            storm(120, 120, 5, "#8FA3A5", "#4A636E"),
            storm(176, 96, 11, "#71888F", "#354E5B"),
            shape(
                "M-40 160C120 190 300 176 420 192C560 176 700 196 840 170V196C640 226 500 206 400 218C240 204 100 218 -40 190Z",
                "#2A424F",
                0.8,
            ),
            road(
                [(250, 352, 3), (300, 374, 10), (330, 410, 26), (420, 480, 60), (560, 620, 130)],
                "#D9CFAE",
                "#7E8A82",
            ),
            shape(puddle, down("#E8DBB2", "#9DAFAA", "#5E7A80")),
            stroke(
                "M188 536a26 6 0 1 0 52 0a26 6 0 1 0 -52 0M292 544a18 4 0 1 0 36 0a18 4 0 1 0 -36 0M140 544a14 3 0 1 0 28 0a14 3 0 1 0 -28 0",
                "#F3ECD2",
                2,
                0.7,
            ),
            group(
                oval(40, 4, 60, 8, "#16292F", 0.35),
                walking(FONS, (0, 0), 132, shade=0),
                shape(
                    "M-62 -118C-52 -176 52 -178 64 -116C50 -124 40 -124 32 -116C22 -125 8 -125 0 -117C-10 -125 -22 -125 -31 -117C-40 -125 -52 -125 -62 -118Z",
                    across("#C9683F", "#7C3A2C"),
                ),
                shape(
                    "M-62 -118C-54 -150 -28 -161 -2 -161C-20 -152 -32 -136 -31 -117C-40 -125 -52 -125 -62 -118Z",
                    "#EFA66E",
                    0.6,
                ),
                stroke("M0 -161V-168", "#3A2A2A", 3),
                at=(470, 520),
                size=1.55,
            ),
            _rain(3, "#DCE5DC", 60, 34, 1.6, 0.45),
            _rain(4, "#EEF0E2", 26, 58, 2.4, 0.4),
            tufts(4, (-10, 580, 100, 620), "#1B3135", count=7, tall=70),
            tufts(5, (640, 560, 810, 620), "#1B3135", count=12, tall=84),
            tufts(6, (620, 440, 800, 540), "#6F8467", count=10, tall=34, opacity=0.6),
        ]
    )


def morning() -> str:
    air = Air(
        ("#86B3BC", "#C9D6C4", "#FBDDA6", "#FFC98A"),
        "#FFE3A0",
        "#D9C49A",
        "#B9B583",
        "#B0AE6B",
        "#6E8A52",
        "#2F5548",
    )
    mist = "".join(
        shape(lens(x, y, w, h), "#FFF3D6", o)
        for x, y, w, h, o in (
            (220, 338, 330, 16, 0.6),
            (620, 352, 300, 14, 0.5),
            (420, 392, 380, 16, 0.4),
            (120, 428, 280, 12, 0.3),
        )
    )
    rays = "".join(
        shape(poly([(300, 300), (300 + a, -20), (300 + a + b, -20)]), down("#FFF3C400", "#FFF3C4"))
        for a, b in ((-330, 60), (-190, 60), (-60, 54), (70, 60), (210, 66), (360, 76), (540, 90))
    )
    return "".join(
        [
            sky(air, 340),
            halo(300, 290, 380, "#FFD98A", "DD"),
            group(rays, opacity=0.22),
            oval(300, 290, 72, 72, down("#FFFBE6", "#FFE59A")),
            streaks(120, "#FFF1D0", 2, count=4, opacity=0.6),
            streaks(190, "#F5B888", 5, count=4, opacity=0.45),
            land(
                [
                    (-10, 312),
                    (120, 284),
                    (240, 312),
                    (330, 326),
                    (470, 300),
                    (620, 268),
                    (810, 296),
                ],
                "#D8BC8C",
                "#E8CF9C",
                rim=0.6,
            ),
            land(
                [(-10, 352), (160, 336), (330, 352), (520, 330), (810, 340)],
                "#C2B578",
                "#A9A766",
                rim=0.4,
            ),
            treeline(560, 830, 356, 56, 31, "#84915F"),
            treeline(-20, 150, 362, 44, 12, "#93975F"),
            mist,
            house(540, 386, 0.5, wall="#FFF0CF", shade="#B58E66", lit=True),
            stroke("M516 310C506 296 524 284 514 268C506 256 520 246 516 232", "#FFF6E0", 7, 0.55),
            land(
                [(-10, 400), (200, 388), (430, 402), (640, 386), (810, 396)],
                "#9AA45C",
                "#5F8050",
                rim=0.35,
            ),
            road(
                [
                    (556, 390, 5),
                    (520, 408, 10),
                    (470, 440, 20),
                    (480, 490, 36),
                    (560, 560, 62),
                    (640, 640, 100),
                ],
                "#FFE9BC",
                "#C9A66C",
            ),
            land(
                [(-10, 470), (140, 462), (300, 500), (420, 560), (470, 640)],
                "#58784B",
                "#274A41",
                rim=0.45,
            ),
            flowers(3, (20, 500, 300, 600), "#F0B45C", count=18, r=7),
            flowers(4, (10, 490, 330, 600), "#FFE9B8", count=16, r=5),
            tufts(4, (-10, 520, 260, 616), "#1F4239", count=14, tall=70),
            tufts(5, (0, 500, 320, 606), "#B9BF66", count=10, tall=46, opacity=0.8),
            tufts(6, (690, 560, 810, 616), "#234A3F", count=8, tall=80),
            birds(560, 130, 1.0, "#8A7A62"),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {"regen": rain, "ochtend": morning}
