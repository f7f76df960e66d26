"""Scenes of finding a way: signpost, bicycle, footprints."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

import math
from collections.abc import Callable

from tools.scenes.kit import (
    DEEP,
    LIME,
    PINE,
    RIM,
    across,
    box,
    dab,
    down,
    group,
    halo,
    num,
    oval,
    poly,
    shape,
    slant,
    smooth,
    stroke,
)
from tools.scenes.kit_land import (
    BLUE,
    GOLDEN,
    birds,
    cloud,
    glitter,
    land,
    ripples,
    road,
    sky,
    stone,
    sun,
    treeline,
    water,
)
from tools.scenes.kit_more import bicycle, bicycle_lines, lying
from tools.scenes.kit_plants import flowers, reeds, tufts


def _board(width: float, *, left: bool, light: str = "#EBC48C", dark: str = "#8E5D36") -> str:
    """An empty board that points away from the post; its middle at (0, 0)."""
    tip, tail = width * 0.66, -width * 0.34
    face = [(tail, -27), (tip - 38, -31), (tip, 1), (tip - 38, 31), (tail, 28)]
    if left:
        face = [(-x, y) for x, y in face]
    ends = sorted(x for x, _ in face)
    a, b = ends[0] + 44, ends[-1] - 44
    grain = f"M{num(a)} -9Q{num((a + b) / 2)} -14 {num(b)} -8M{num(a + 14)} 12Q{num((a + b) / 2)} 8 {num(b - 20)} 13"
    edge = [face[0], face[1], face[2]]
    return (
        group(shape(poly(face), "#4F3628"), at=(5, 7))
        + shape(poly(face), slant(light, dark))
        + stroke(grain, "#7A4F35", 2, 0.45)
        + stroke("M" + "L".join(f"{num(x)} {num(y)}" for x, y in edge), RIM, 3, 0.75)
        + oval(-7, -10, 3.4, 3.4, "#4A352A")
        + oval(7, 11, 3.4, 3.4, "#4A352A")
    )


def signpost() -> str:
    air = BLUE
    post = shape("M-15 0L-13 -420Q0 -436 13 -420L15 0Z", across("#D9A871", "#8E5F3A", "#5B3D2B"))
    return "".join(
        [
            sky(air, 400),
            halo(60, 20, 420, RIM, "BB"),
            cloud(236, 236, 300, "#FFFBEE", "#C9DAD0", 3),
            cloud(700, 170, 250, "#FFFBEE", "#C6D8D0", 8),
            land([(0, 352), (180, 300), (360, 336), (560, 282), (800, 326)], "#AFC8BE", "#CBD9BE"),
            land([(0, 380), (220, 350), (430, 372), (640, 344), (800, 366)], "#AFC09A", "#B9BD84"),
            treeline(520, 820, 378, 48, 5, "#93A884"),
            land([(0, 410), (260, 386), (520, 404), (800, 388)], "#BDBE76", "#97A35E"),
            road(
                [
                    (196, 392, 4),
                    (178, 404, 8),
                    (196, 426, 15),
                    (286, 462, 30),
                    (318, 510, 58),
                    (270, 620, 110),
                ]
            ),
            land(
                [(380, 640), (440, 520), (560, 474), (680, 462), (810, 450)], "#8E9E58", "#496B4B"
            ),
            land([(-10, 452), (70, 462), (130, 500), (150, 560), (120, 640)], "#A3A95C", "#56774E"),
            lying(
                post,
                *(
                    group(_board(w, left=f), at=(0, y))
                    for w, f, y in ((300, True, -352), (270, False, -268))
                ),
                at=(540, 530),
                lean=62,
                flat=0.2,
                opacity=0.25,
            ),
            group(
                oval(6, 2, 44, 9, "#1F3440", 0.3),
                post,
                stroke("M-11 -410L-13 -4", RIM, 3, 0.7),
                group(_board(310, left=True), at=(2, -356), turn=-2.5),
                group(
                    _board(276, left=False, light="#E2B47C", dark="#84542F"), at=(0, -272), turn=2
                ),
                group(
                    _board(206, left=True, light="#D9AE76", dark="#7E512F"), at=(0, -194), turn=4
                ),
                at=(538, 530),
                size=1.02,
            ),
            stone(596, 540, 66, 34, 5),
            stone(492, 548, 42, 22, 9),
            flowers(4, (600, 490, 790, 590), "#F6E3A4", count=16, r=4),
            flowers(8, (20, 500, 120, 590), "#E9A877", count=9, r=4),
            tufts(2, (430, 510, 800, 606), PINE, count=9, tall=40, opacity=0.75),
            tufts(3, (450, 500, 800, 606), LIME, count=7, tall=34, opacity=0.8),
            tufts(6, (-10, 520, 120, 612), DEEP, count=6, tall=64, opacity=0.9),
        ]
    )


def bike_on_the_dike() -> str:
    air = BLUE
    return "".join(
        [
            sky(air, 360),
            halo(80, 40, 400, RIM, "BB"),
            cloud(180, 260, 330, "#FFFBEE", "#C9DAD2", 9),
            cloud(560, 150, 380, "#FFFBEE", "#C3D6D0", 2),
            cloud(760, 250, 220, "#FFF8E6", "#C9DAD0", 5),
            land([(0, 338), (200, 330), (480, 336), (800, 326)], "#A9BFA6", "#BFCBA0", floor=420),
            treeline(0, 240, 342, 26, 3, "#86A58C"),
            shape(
                "".join(dab(430 + i * 27, 304 + i % 3 * 4, 74 - i * 3, 15, -90) for i in range(7)),
                "#6F9780",
            ),
            water(344, 600, pale="#D9E6D8", deep="#2F7683"),
            glitter(110, 350, 560, 4, wide=70),
            ripples(6, (0, 400, 300, 600), "#FBE6B8", count=18, opacity=0.5),
            land(
                [(150, 620), (190, 520), (300, 440), (470, 386), (640, 350), (800, 338)],
                "#B0BC6C",
                "#6E9052",
                rim=0.5,
            ),
            road(
                [
                    (744, 346, 5),
                    (690, 356, 10),
                    (570, 386, 22),
                    (450, 432, 42),
                    (366, 510, 74),
                    (320, 630, 124),
                ],
                "#FCE8BE",
                "#D6B277",
            ),
            land(
                [(490, 640), (520, 560), (600, 488), (700, 440), (810, 410)], "#7F9C56", "#35604C"
            ),
            lying(bicycle_lines(), at=(330, 520), lean=52, flat=0.26, opacity=0.3),
            group(bicycle(), at=(330, 432), size=1.08),
            reeds(70, 560, 1.3, 4, "#8F8A4A"),
            reeds(128, 590, 1.1, 7, "#7C7B45"),
            tufts(3, (-10, 560, 200, 612), DEEP, count=8, tall=56, opacity=0.9),
            tufts(4, (520, 520, 800, 606), PINE, count=9, tall=44, opacity=0.8),
            tufts(5, (540, 500, 800, 600), LIME, count=7, tall=36, opacity=0.8),
            flowers(7, (560, 520, 790, 590), "#FBEFC6", count=14, r=4),
        ]
    )


def footprints() -> str:
    air = GOLDEN
    prints = ""
    sole = "M0 -34C12 -34 15 -18 12 -6C10 2 7 4 7 9H-7C-8 0 -13 -4 -13 -16C-13 -28 -9 -34 0 -34ZM-8 14H8C10 26 8 34 0 34C-8 34 -10 26 -8 14Z"
    edge = "M4 -34C14 -30 16 -18 13 -5C11 2 8 4 8 9M9 16C10 26 8 33 2 35"
    path = [
        (330, 622),
        (372, 560),
        (430, 506),
        (482, 462),
        (520, 426),
        (545, 397),
        (560, 374),
        (567, 355),
        (569, 340),
        (567, 328),
        (562, 318),
        (556, 310),
    ]
    for i in range(len(path) * 2 - 1):
        t = i / 2
        a, b = path[int(t)], path[min(int(t) + 1, len(path) - 1)]
        f = t - int(t)
        x, y = a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f
        s = max((y - 292) / 300, 0.05)
        side = (1 if i % 2 else -1) * 30 * s
        x += side
        turn = math.degrees(math.atan2(b[1] - a[1], (b[0] - a[0]) or 1e-6)) if b != a else -100
        lean = turn * 0.5 + 45
        prints += group(
            shape(sole, "#6A4630"), stroke(edge, "#FFF3CE", 3.4), at=(x, y), size=s * 1.2, turn=lean
        )
    return "".join(
        [
            sky(air, 290),
            sun(168, 150, 36, air, 8),
            cloud(560, 84, 250, "#FFEFD2", "#E3C9A2", 6),
            land([(520, 272), (620, 246), (720, 238), (800, 250)], "#C5B996", "#CDBB8E", floor=320),
            box(0, 268, 800, 200, down("#D9C79E", "#5E9AA0", "#1F6270")),
            glitter(168, 272, 420, 3, wide=56),
            ripples(5, (0, 290, 560, 420), "#2F6E78", count=22, opacity=0.35),
            shape(
                smooth(
                    [
                        (810, 276),
                        (700, 282),
                        (600, 292),
                        (520, 310),
                        (480, 336),
                        (420, 372),
                        (300, 410),
                        (150, 450),
                        (-40, 484),
                        (-40, 640),
                        (840, 640),
                    ],
                    closed=True,
                ),
                down("#FBE6B8", "#E6C48A", "#BE8C58"),
            ),
            shape(
                smooth(
                    [
                        (600, 292),
                        (520, 310),
                        (480, 336),
                        (420, 372),
                        (300, 410),
                        (150, 450),
                        (-40, 484),
                        (-40, 520),
                        (160, 474),
                        (310, 432),
                        (440, 388),
                        (506, 344),
                        (560, 312),
                        (640, 292),
                    ],
                    closed=True,
                ),
                "#B58F62",
                0.5,
            ),
            stroke(
                smooth(
                    [
                        (600, 294),
                        (520, 312),
                        (480, 338),
                        (420, 374),
                        (300, 412),
                        (150, 452),
                        (-40, 486),
                    ]
                ),
                "#FFF8E4",
                6,
                0.9,
            ),
            stroke(
                smooth([(500, 310), (440, 340), (380, 368), (260, 398), (120, 432), (-40, 462)]),
                "#FFF3D4",
                3,
                0.6,
            ),
            land([(560, 640), (640, 520), (720, 440), (810, 390)], "#C9A468", "#7E5E40", rim=0.5),
            prints,
            tufts(4, (650, 470, 800, 600), "#4C5838", count=9, tall=70, opacity=0.95),
            tufts(5, (640, 450, 800, 600), "#D6C67E", count=8, tall=64, opacity=0.85),
            tufts(9, (700, 420, 800, 470), "#5E6840", count=5, tall=44, opacity=0.85),
            stone(96, 572, 60, 26, 4, "#DCC9A4", "#8A7762"),
            stone(150, 590, 30, 14, 7, "#E6D3AE", "#8A7762"),
            birds(370, 120, 0.9, "#8A8068"),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {
    "wegwijzer": signpost,
    "fiets": bike_on_the_dike,
    "voetstappen": footprints,
}
