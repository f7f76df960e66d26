"""Scenes of what one carries: the rucksack, the heavy one, the rest."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    HAIRS,
    RIM,
    SKINS,
    across,
    blob,
    box,
    cast,
    dice_of,
    down,
    group,
    halo,
    oval,
    poly,
    shape,
    slant,
    stroke,
)
from tools.scenes.kit_land import (
    DAY,
    GREY,
    Air,
    birds,
    cloud,
    land,
    pebbles,
    road,
    sky,
    stone,
    streaks,
    sun,
    treeline,
)
from tools.scenes.kit_people import Person, standing
from tools.scenes.kit_plants import fir, flowers, leaf_tree, tufts

WARM, COOL = ("#E08A4E", "#B4572F", "#6E3226"), ("#7A9396", "#4A6570", "#24394A")


def pack(paint: tuple[str, str, str], *, flap: bool = True) -> str:
    """A rucksack that stands, 220 wide and 290 high, its foot at 0; without flap its mouth is open."""
    light, mid, dark = paint
    top = (
        shape(
            "M-92 -214C-96 -268 -60 -290 0 -290C60 -290 96 -268 92 -214C94 -184 84 -160 72 -150Q0 -132 -72 -150C-84 -160 -94 -184 -92 -214Z",
            slant(light, mid, dark),
        )
        + stroke("M-88 -222C-88 -262 -56 -284 -6 -284", RIM, 4, 0.7)
        + stroke("M-70 -156Q0 -138 70 -156", dark, 4, 0.6)
        + "".join(
            shape(f"M{x} -190h16v76h-16z", "#5A3A2C") + box(x - 4, -140, 24, 20, "#E8C98A", r=3)
            for x in (-50, 34)
        )
    )
    mouth = shape("M-88 -236C-60 -262 60 -262 88 -236C70 -214 -70 -214 -88 -236Z", "#1F2A30")
    return "".join(
        [
            stroke("M-14 -286C-22 -322 22 -322 14 -286", dark, 9) if flap else "",
            shape("M-100 -66C-128 -66 -130 -20 -108 -4L-80 -2V-74Z", slant(mid, dark)),
            shape("M100 -66C128 -66 130 -20 108 -4L80 -2V-74Z", dark),
            shape(
                "M-92 -236C-104 -160 -110 -60 -100 -14Q-98 0 -80 0H80Q98 0 100 -14C110 -60 104 -160 92 -236Q0 -210 -92 -236Z",
                slant(light, f"{mid}:45", dark),
            ),
            shape(
                "M92 -236C104 -160 110 -60 100 -14Q98 0 80 0H40C64 -60 72 -150 60 -222Z", dark, 0.45
            ),
            stroke("M-92 -226C-102 -160 -108 -80 -100 -20", RIM, 4, 0.6),
            top if flap else mouth,
            shape(
                "M-64 -112Q0 -98 64 -112C70 -80 70 -44 62 -24Q0 -14 -62 -24C-70 -44 -70 -80 -64 -112Z",
                slant(light, mid),
            ),
            shape("M-64 -112Q0 -98 64 -112L62 -84Q0 -70 -62 -84Z", dark, 0.4),
            stroke("M-64 -112Q0 -98 64 -112", RIM, 3, 0.5),
            box(-9, -90, 18, 16, "#E8C98A", r=3),
        ]
    )


def rucksack() -> str:
    air = DAY
    roll = "".join(
        [
            shape("M-96 -270H92V-322H-96Z", down("#C9D3B0", "#7E9A72:45", "#3F6450")),
            oval(-96, -296, 13, 26, "#DCE3C0"),
            stroke("M-96 -296m-6 0a6 11 0 1 0 12 0a6 11 0 1 0 -12 0", "#6E8A66", 2.5),
            oval(92, -296, 13, 26, "#3F6450"),
            stroke("M-50 -322Q-42 -296 -50 -270M46 -322Q54 -296 46 -270", "#5A3A2C", 7),
        ]
    )
    return "".join(
        [
            sky(air, 330),
            sun(130, 120, 32, air, 8),
            cloud(300, 110, 170, "#FFFAEC", "#D3DDCE", 3),
            cloud(670, 74, 130, "#FFFAEC", "#CFDACC", 7),
            land(
                [
                    (-10, 330),
                    (90, 262),
                    (190, 300),
                    (300, 206),
                    (400, 286),
                    (500, 236),
                    (640, 160),
                    (740, 230),
                    (810, 210),
                ],
                "#9DBDB8",
                "#D6DFC6",
                rim=0.4,
            ),
            land(
                [(-10, 352), (160, 316), (330, 346), (520, 316), (810, 330)], "#A9BF96", "#9BB57C"
            ),
            treeline(-20, 210, 372, 50, 4, "#76996F"),
            land(
                [(-10, 386), (200, 370), (420, 380), (640, 364), (810, 376)], "#A6B76C", "#74985A"
            ),
            road(
                [
                    (170, 372, 4),
                    (220, 388, 8),
                    (250, 412, 16),
                    (190, 450, 30),
                    (120, 500, 54),
                    (80, 620, 110),
                ],
                "#FBE9C2",
                "#D6B67E",
            ),
            land(
                [
                    (250, 640),
                    (290, 556),
                    (360, 512),
                    (480, 500),
                    (640, 500),
                    (730, 520),
                    (810, 560),
                ],
                "#7FA05A",
                "#35604C",
            ),
            fir(756, 470, 1.1),
            fir(706, 440, 0.8),
            cast(
                [(420, 520), (560, 500), (760, 526), (810, 560), (700, 578), (500, 552)],
                "#20352F",
                0.42,
            ),
            group(roll, pack(WARM), at=(490, 536), size=1.2),
            stroke("M606 398C640 430 640 490 604 520", "#6E3226", 13),
            group(
                stroke("M0 -70V0", "#8A9A9A", 5),
                shape("M-13 -64Q-16 0 -10 2H10Q16 0 13 -64Z", across("#A9C9CC", "#4A7F8A")),
                box(-9, -80, 18, 18, "#2C4A55", r=4),
                at=(352, 536),
                size=1.1,
            ),
            stone(250, 566, 66, 34, 4),
            tufts(3, (330, 540, 640, 560), "#3F6A4C", count=12, tall=28),
            tufts(4, (600, 580, 810, 620), "#24503F", count=11, tall=78),
            tufts(5, (240, 590, 420, 620), "#2F5B46", count=8, tall=50),
            flowers(6, (620, 540, 790, 600), "#F6D98E", count=12, r=6),
        ]
    )


def heavy_rucksack() -> str:
    air = GREY
    dice = dice_of(5)
    heap = ((-52, -262, 74, 56), (46, -266, 80, 58), (-4, -296, 92, 68), (6, -250, 66, 50))
    stones = "".join(
        shape(
            blob(x, y, w / 2, h / 2, dice.randrange(99), rough=0.14, count=8),
            slant("#D6CBB2", "#8C8A80:45", "#3E4A50"),
        )
        + shape(
            blob(
                x - w * 0.1, y - h * 0.2, w * 0.26, h * 0.16, dice.randrange(99), rough=0.2, count=6
            ),
            RIM,
            0.35,
        )
        for x, y, w, h in heap
    )
    sag = shape(
        "M-100 -16C-110 -40 -132 -40 -130 -12C-128 6 -104 4 -80 0H80C104 4 128 6 130 -12C132 -40 110 -40 100 -16Z",
        down("#3E5866", "#1F3341"),
    )
    return "".join(
        [
            sky(air, 330),
            halo(130, 310, 280, "#FFE5A8", "CC"),
            streaks(120, "#3F5864", 3, count=6, opacity=0.45),
            streaks(220, "#EAD9AC", 6, count=5, opacity=0.5),
            land(
                [(-10, 330), (170, 308), (340, 326), (520, 280), (660, 250), (810, 270)],
                "#8A9A94",
                "#A3A994",
            ),
            land([(-10, 356), (240, 344), (480, 352), (810, 330)], "#7A8C78", "#51695F"),
            road(
                [
                    (130, 350, 4),
                    (190, 366, 9),
                    (216, 392, 18),
                    (180, 440, 34),
                    (210, 500, 70),
                    (300, 640, 150),
                ],
                "#EADCB2",
                "#7E8878",
            ),
            land(
                [(340, 640), (360, 540), (440, 500), (620, 490), (810, 500)],
                "#5E7466",
                "#233C3F",
                rim=0.3,
            ),
            cast(
                [(400, 540), (560, 516), (760, 552), (830, 600), (700, 616), (480, 580)],
                "#12242C",
                0.55,
            ),
            group(stones, sag, pack(COOL, flap=False), at=(470, 556), size=1.26),
            group(
                shape(blob(-64, -214, 44, 26, 3, rough=0.12), slant("#C9BFA6", "#4A555A")),
                shape(blob(60, -216, 48, 26, 6, rough=0.12), slant("#B9B09C", "#3E4A50")),
                shape(blob(-2, -218, 50, 30, 9, rough=0.12), slant("#DDD2B8", "#5E6668")),
                shape(
                    "M-92 -226Q0 -178 92 -226L95 -206Q0 -160 -95 -206Z", slant("#8FA5A6", "#3E5866")
                ),
                stroke("M-92 -226Q0 -178 92 -226", RIM, 3, 0.6),
                shape("M-70 -40Q-40 -60 -30 -20M20 -30Q50 -60 66 -30", "#24394A", 0),
                at=(470, 556),
                size=1.26,
            ),
            stroke("M352 350C310 400 300 480 330 552", "#2C4250", 14),
            stone(300, 584, 84, 50, 7, "#BDB39C", "#4A555A"),
            stone(654, 580, 74, 44, 11, "#9A9788", "#38454C"),
            stone(232, 562, 44, 26, 13, "#A9A392", "#44525A"),
            pebbles(4, (360, 556, 760, 606), "#1B2F36", count=18, size=8, opacity=0.6),
            tufts(4, (-10, 586, 110, 620), "#182C33", count=7, tall=74),
            tufts(5, (690, 580, 810, 620), "#182C33", count=8, tall=84),
            tufts(6, (30, 430, 150, 520), "#75896E", count=6, tall=34, opacity=0.6),
        ]
    )


EASE = Air(
    ("#86B0B4", "#C6D6C6", "#F6E6BE", "#F8D29E"),
    "#FFEBBC",
    "#B5C2AE",
    "#9DB08C",
    "#B0B56F",
    "#75945A",
    "#34594A",
)


def rest() -> str:
    air = EASE
    who = Person(SKINS[2], HAIRS[0], "#F3E2C0", "#B59A78", "#4A6470", "short")
    wood = "".join(
        box(420, y, 230, 15, across("#D9A468", "#8A5A3B")) + box(420, y, 230, 3, RIM, opacity=0.6)
        for y in (424, 448)
    )
    return "".join(
        [
            sky(air, 330),
            sun(120, 140, 34, air, 8),
            cloud(330, 90, 170, "#FFF6E0", "#DCD3B4", 4),
            land(
                [(-10, 310), (130, 262), (290, 304), (430, 250), (600, 290), (810, 262)],
                "#B5C6B8",
                "#DAD9B6",
            ),
            land([(-10, 350), (200, 324), (420, 350), (810, 320)], "#B4C08C", "#A6B071"),
            treeline(-20, 200, 372, 44, 5, "#86A070"),
            land([(-10, 388), (240, 372), (520, 386), (810, 366)], "#B3B66A", "#839A58"),
            road(
                [
                    (60, 374, 3),
                    (120, 388, 8),
                    (140, 410, 15),
                    (90, 450, 28),
                    (130, 500, 48),
                    (230, 560, 74),
                    (300, 660, 110),
                ],
                "#FDECC6",
                "#D6B47A",
            ),
            land(
                [(330, 640), (330, 540), (420, 500), (600, 488), (810, 486)],
                "#86A058",
                "#35594A",
                rim=0.5,
            ),
            cast(
                [(330, 560), (470, 540), (700, 566), (800, 600), (640, 616), (430, 590)],
                "#20352F",
                0.36,
            ),
            leaf_tree(690, 520, 2.05, 7),
            *(
                shape(poly([(x, 470), (x + 13, 470), (x + 13, 548), (x, 548)]), "#4A3A34")
                for x in (440, 618)
            ),
            *(
                shape(poly([(x, 420), (x + 11, 420), (x + 11, 480), (x, 480)]), "#5A463A")
                for x in (440, 618)
            ),
            wood,
            shape(
                poly([(420, 472), (650, 472), (664, 490), (408, 490)]), slant("#EBC088", "#9A6A45")
            ),
            shape(poly([(408, 490), (664, 490), (664, 498), (408, 498)]), "#6A4634"),
            standing(who, (300, 566), 300, shade=0),
            group(pack(WARM), at=(384, 574), size=0.46),
            stroke("M339 437C352 430 366 428 380 432", "#6E3226", 6),
            oval(340, 442, 7, 9, SKINS[2]),
            tufts(3, (250, 560, 460, 580), "#56783F", count=9, tall=24),
            tufts(4, (-10, 580, 120, 620), "#2A5344", count=8, tall=80),
            tufts(5, (650, 580, 810, 620), "#2A5344", count=9, tall=74),
            flowers(6, (470, 530, 640, 590), "#F6D98E", count=12, r=5),
            birds(480, 140, 0.9, "#7B8A80"),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {
    "rugzak": rucksack,
    "zware-rugzak": heavy_rucksack,
    "rust": rest,
}
