"""Scenes of one tree: with deep roots, in winter, full of fruit."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    RIM,
    across,
    cast,
    dab,
    dice_of,
    down,
    group,
    halo,
    oval,
    shape,
    slant,
    smooth,
    stroke,
)
from tools.scenes.kit_land import (
    AMBER,
    BLUE,
    Air,
    birds,
    cloud,
    land,
    pebbles,
    road,
    sky,
    streaks,
    sun,
    treeline,
)
from tools.scenes.kit_plants import branches, crown, flowers, leaves, tufts
from tools.scenes.kit_rooms import house

FROST = Air(
    ("#5F7F8E", "#94AAB0", "#CFD3CB", "#F3DDB8"),
    "#FCE9BF",
    "#A9B7B8",
    "#8FA3A6",
    "#C4CFCC",
    "#A9BABB",
    "#5E7783",
)


def rooted_tree() -> str:
    air = BLUE
    dice = dice_of(21)
    roots = "".join(
        branches((400 + dx, 424), angle, long, wide, 3, dice)[0]
        for dx, angle, long, wide in (
            (-30, 146, 92, 30),
            (-14, 116, 70, 24),
            (4, 88, 66, 26),
            (22, 62, 70, 24),
            (36, 34, 92, 30),
        )
    )
    fine = "".join(
        branches((400 + dx, 426), angle, long, 12, 2, dice)[0]
        for dx, angle, long in ((-40, 150, 120), (-2, 98, 96), (44, 30, 120))
    )
    trunk = "M340 452C366 420 376 350 372 300C368 262 340 240 300 214L312 204C350 222 376 236 388 250C392 220 388 190 380 160L396 156C404 190 408 214 410 240C424 222 450 204 486 190L494 202C456 224 434 250 432 296C430 350 442 420 476 452C450 444 436 446 428 462C420 446 408 444 398 466C390 446 376 444 368 460C364 446 352 446 340 452Z"
    back = ((300, 120, 80), (500, 120, 84), (400, 84, 88), (232, 190, 72), (570, 190, 74))
    front = ((330, 170, 74), (470, 168, 78), (400, 140, 76), (268, 218, 56), (540, 222, 58))
    return "".join(
        [
            sky(air, 380),
            halo(90, 40, 380, RIM, "AA"),
            cloud(140, 150, 190, "#FFFBEE", "#CADAD0", 6),
            cloud(700, 120, 220, "#FFFBEE", "#C6D8D0", 2),
            land(
                [(-10, 350), (180, 318), (360, 344), (580, 310), (810, 336)], "#B5CBBB", "#D5DDB8"
            ),
            treeline(-20, 220, 380, 44, 4, "#A5B58C"),
            treeline(640, 820, 380, 50, 9, "#98AD86"),
            land([(-10, 382), (200, 372), (420, 380), (810, 370)], "#C2C27E", "#A3AE66"),
            land(
                [(-10, 432), (200, 418), (400, 408), (600, 416), (810, 430)],
                "#86A058",
                "#5E7C48",
                rim=0.5,
            ),
            cast(
                [(420, 424), (520, 414), (690, 428), (790, 446), (650, 446), (480, 436)],
                "#25433E",
                0.34,
            ),
            crown(back, ("#B9C77A", "#6F9A5C", "#35654F"), 5),
            land(
                [
                    (-10, 452),
                    (120, 444),
                    (280, 438),
                    (400, 428),
                    (520, 436),
                    (660, 442),
                    (810, 452),
                ],
                "#5A4034",
                "#2E2224",
            ),
            shape(
                "M-10 452C120 444 280 438 400 428C520 436 660 442 810 452V470C660 456 520 450 400 446C280 452 120 462 -10 472Z",
                "#7A5A40",
                0.8,
            ),
            shape(
                "M-10 536C160 516 300 560 460 540C600 526 700 548 810 530V620H-10Z", "#20191D", 0.45
            ),
            pebbles(5, (10, 478, 790, 600), "#8E7460", count=22, size=9, opacity=0.5),
            pebbles(6, (10, 478, 790, 600), "#1E1719", count=22, size=8, opacity=0.5),
            shape(fine, "#A98560", 0.8),
            shape(roots, down("#8A6248", "#A87E58", "#C69E6E")),
            shape(trunk, across("#8A6248", "#5E4133:50", "#38281F")),
            stroke("M366 430C384 390 384 340 380 296C376 270 360 250 336 234", "#C79E74", 4, 0.6),
            crown(front, ("#D3D98C", "#86AC63", "#3F7052"), 9),
            leaves(3, (370, 150), (170, 100), "#E6E6A2", count=34, size=15, opacity=0.7),
            leaves(4, (470, 200), (150, 60), "#2C5A48", count=22, size=15, opacity=0.45),
            tufts(3, (20, 436, 340, 454), "#4F7448", count=12, tall=26),
            tufts(4, (460, 434, 790, 452), "#3F6644", count=12, tall=26),
            tufts(5, (60, 438, 330, 452), "#C3CA7A", count=8, tall=20, opacity=0.8),
        ]
    )


def winter_tree() -> str:
    air = FROST
    dice = dice_of(12)
    stem = "M262 500C284 468 290 436 286 392Q300 380 316 390C318 440 330 476 352 500C324 492 292 492 262 500Z"
    one, tips = branches((296, 392), -112, 124, 32, 5, dice)
    two, more = branches((300, 392), -68, 128, 34, 5, dice)
    three, _ = branches((306, 396), -32, 96, 16, 4, dice)
    last = [*tips[1:24:9], *more[2:28:8]]
    gold = "".join(
        shape(dab(x, y + 8, 20, 7, 60 + 15 * i), "#D98A3C") for i, (x, y) in enumerate(last)
    )
    picture = "".join(
        [
            sky(air, 380),
            sun(560, 330, 32, air, 8),
            streaks(120, "#DCE2DA", 3, count=5, opacity=0.4),
            streaks(230, "#F3E2C2", 5, count=4, opacity=0.6),
            land(
                [(-10, 372), (200, 340), (380, 366), (560, 346), (810, 356)], "#B5C0BE", "#D5D9D0"
            ),
            treeline(600, 830, 382, 40, 7, "#8FA2A6"),
            house(676, 396, 0.36, wall="#E6DCC8", shade="#9A938C", roof="#7E5A50", lit=True),
            land([(-10, 400), (240, 388), (480, 396), (810, 386)], "#EFEBDC", "#BAC9CA", rim=0.5),
            land(
                [(-10, 484), (160, 462), (320, 480), (540, 500), (810, 474)],
                "#F4EEDD",
                "#93A9B0",
                rim=0.6,
            ),
            cast(
                [(290, 494), (340, 488), (250, 540), (120, 620), (20, 640), (150, 560)],
                "#3E5A6B",
                0.42,
            ),
            group(
                shape(one + two + three, "#34363E"),
                shape(stem, down("#34363E", "#34363E:45", "#5E534C")),
                gold,
                at=(46, 78),
                size=0.85,
            ),
            stroke("M342 498C328 470 318 440 314 410", "#F6D9A4", 3, 0.7),
            shape(
                smooth(
                    [(244, 502), (290, 488), (330, 488), (376, 504), (320, 514), (270, 514)],
                    closed=True,
                ),
                "#F6F0E0",
                0.95,
            ),
            road(
                [
                    (664, 398, 4),
                    (640, 412, 8),
                    (600, 440, 16),
                    (590, 480, 28),
                    (610, 540, 50),
                    (660, 640, 90),
                ],
                "#FBF1D8",
                "#B9C6C8",
                edge=0.1,
            ),
            tufts(3, (20, 560, 120, 612), "#6B7C80", count=7, tall=66),
            tufts(4, (30, 566, 120, 612), "#C9B48A", count=5, tall=56),
            tufts(5, (740, 560, 810, 612), "#5F7580", count=5, tall=60),
            tufts(6, (420, 500, 560, 530), "#A79A82", count=5, tall=26),
        ]
    )
    return group(picture, at=(800, 0), mirror=True)


def _apple(x: float, y: float, r: float) -> str:
    return oval(x, y, r, r * 0.94, slant("#FFD98A", "#E0663A:42", "#7E2A24")) + oval(
        x - r * 0.34, y - r * 0.36, r * 0.24, r * 0.2, "#FFEFC4", 0.8
    )


def fruit_tree() -> str:
    air = AMBER
    trunk = "M438 470C454 430 456 390 446 350C440 330 420 310 392 296L402 286C430 296 450 306 462 322C468 300 470 284 466 262L484 260C490 286 490 304 488 322C506 302 530 290 556 282L562 294C528 312 506 336 506 370C506 412 516 446 536 470C508 460 466 460 438 470Z"
    back = ((400, 190, 84), (560, 190, 84), (480, 136, 92), (330, 250, 66), (634, 248, 64))
    front = ((420, 240, 74), (550, 244, 74), (486, 206, 80), (366, 284, 46), (606, 286, 46))
    spots = (
        (352, 232, 15),
        (396, 180, 14),
        (440, 120, 14),
        (506, 96, 13),
        (566, 140, 15),
        (622, 206, 15),
        (646, 266, 15),
        (578, 232, 17),
        (520, 180, 16),
        (462, 186, 16),
        (412, 256, 17),
        (472, 266, 18),
        (540, 292, 16),
        (352, 296, 15),
        (610, 300, 15),
        (440, 312, 15),
    )
    basket = group(
        oval(24, 4, 84, 12, "#2A2A26", 0.35),
        "".join(
            _apple(x, y, 17)
            for x, y in ((-34, -54), (-6, -62), (24, -58), (42, -50), (-20, -46), (10, -48))
        ),
        shape(
            "M-62 -44C-58 -10 -50 0 -44 2H44C50 0 58 -10 62 -44Q0 -30 -62 -44Z",
            across("#D9A45E", "#A9713F:55", "#6E4730"),
        ),
        stroke(
            "M-60 -34Q0 -18 60 -34M-57 -20Q0 -4 57 -20M-30 -36L-24 2M0 -34V2M30 -36L24 2",
            "#6E4730",
            3,
            0.5,
        ),
        stroke("M-62 -44Q0 -30 62 -44", "#F3CF8C", 6),
        at=(276, 520),
        size=1.05,
    )
    return "".join(
        [
            sky(air, 380),
            halo(100, 120, 420, "#FFF0C4", "CC"),
            streaks(110, "#FBE6B4", 6, count=5, opacity=0.5),
            birds(230, 170, 1.0, "#8A7A58"),
            land(
                [(-10, 340), (150, 300), (330, 330), (560, 296), (810, 320)], "#CDBF98", "#DCCB9C"
            ),
            treeline(-20, 240, 380, 50, 3, "#B0AE7C"),
            house(176, 392, 0.5, wall="#FFE9C2", shade="#BE9266"),
            land([(-10, 390), (240, 380), (500, 392), (810, 376)], "#C9B766", "#A8A558", rim=0.4),
            land([(-10, 470), (200, 446), (480, 452), (810, 436)], "#A3A44F", "#526B3E", rim=0.4),
            cast(
                [(480, 462), (560, 446), (720, 458), (820, 490), (700, 506), (560, 488)],
                "#2A4030",
                0.4,
            ),
            crown(back, ("#B5A850", "#7E8446", "#3F5238"), 3),
            shape(trunk, across("#9A6E4C", "#6A4835:50", "#3A2A20")),
            stroke("M448 464C462 430 464 390 456 352", "#E0B27E", 4, 0.6),
            crown(front, ("#CDBB5C", "#8A914A", "#42583A"), 7),
            leaves(5, (460, 190), (170, 110), "#EDE39A", count=44, size=15, opacity=0.7),
            leaves(6, (540, 260), (140, 60), "#2F523E", count=30, size=15, opacity=0.45),
            "".join(_apple(x, y, r * 1.15) for x, y, r in spots),
            "".join(_apple(x, y, 12) for x, y in ((400, 486), (450, 508), (566, 500), (640, 530))),
            basket,
            tufts(3, (420, 462, 560, 478), "#4C6B3C", count=8, tall=26),
            tufts(4, (-10, 560, 140, 616), "#2F4A36", count=9, tall=80),
            tufts(5, (10, 566, 140, 614), "#B9B054", count=5, tall=64),
            tufts(6, (620, 570, 810, 616), "#2F4A36", count=10, tall=76),
            flowers(7, (560, 520, 780, 580), "#F6E2A8", count=10, r=5),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {
    "boom": rooted_tree,
    "winterboom": winter_tree,
    "fruitboom": fruit_tree,
}
