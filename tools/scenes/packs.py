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
    GREY,
    PINK,
    birds,
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
from tools.scenes.kit_plants import flowers, leaf_tree, tufts
from tools.scenes.kit_rooms import beam, room

WARM, COOL = ("#E08A4E", "#B4572F", "#6E3226"), ("#5E7C86", "#345261", "#162B3A")


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
    roll = "".join(
        [
            shape("M-96 -270H92V-322H-96Z", down("#E9DDB8", "#B5A878:45", "#6E6A4C")),
            oval(-96, -296, 13, 26, "#F3EACB"),
            stroke("M-102 -296a6 11 0 1 0 12 0a6 11 0 1 0 -12 0", "#A89A70", 2.5),
            oval(92, -296, 13, 26, "#6E6A4C"),
            stroke("M-50 -322Q-42 -296 -50 -270M46 -322Q54 -296 46 -270", "#5A3A2C", 7),
        ]
    )
    boot = "".join(
        [
            oval(14, 2, 56, 8, "#2A211E", 0.4),
            shape("M-30 -80H16L18 -34C40 -30 58 -24 58 -2H-28Z", across("#9A6A45", "#6A4634")),
            box(-30, -6, 90, 9, "#3A2A26", r=3),
            oval(-7, -80, 22, 6, "#2E2220"),
            stroke("M4 -56L22 -60M6 -44L26 -48", "#EAD6A8", 3),
        ]
    )
    hat = "".join(
        [
            oval(8, 12, 64, 15, "#22383A", 0.25),
            oval(0, 0, 62, 15, slant("#F3DDA6", "#B58E58")),
            shape(
                "M-34 -2C-36 -40 -22 -48 0 -46C22 -48 36 -40 34 -2Q0 8 -34 -2Z",
                slant("#FBE9BE", "#C29A62"),
            ),
            shape("M-35 -12Q0 -2 35 -12L34 -1Q0 9 -34 -1Z", "#8A4A33"),
        ]
    )
    return "".join(
        [
            room(("#8FB3AC", "#4A7C80"), ("#A87B52", "#583E32"), 470),
            beam([(210, 30), (400, 70), (400, 470), (210, 400)], "#FFEFC4", 0.6),
            beam([(424, 76), (596, 112), (596, 470), (424, 470)], "#FFEFC4", 0.52),
            beam([(30, 560), (240, 500), (760, 610), (420, 620)], "#FFE3A6", 0.35),
            stroke("M640 150H760", "#5A3F32", 10),
            *(oval(x, 160, 5, 9, "#3A2A26") for x in (664, 736)),
            group(hat, at=(700, 206), turn=64),
            cast([(470, 428), (590, 420), (690, 440), (690, 470), (520, 470)], "#1C3338", 0.3),
            shape(
                poly([(150, 452), (680, 452), (716, 484), (120, 484)]), slant("#E0AE72", "#95623F")
            ),
            shape(
                poly([(120, 484), (716, 484), (716, 508), (120, 508)]), down("#8A5A3B", "#5A3A2C")
            ),
            stroke("M120 484H716", RIM, 2.6, 0.7),
            *(
                shape(
                    poly([(x, 508), (x + 30, 508), (x + 26, 596), (x + 4, 596)]),
                    across("#8A5A3B", "#4A3028"),
                )
                for x in (150, 656)
            ),
            shape(poly([(170, 508), (680, 508), (680, 532), (170, 530)]), "#241C1C", 0.4),
            group(boot, at=(300, 588), size=0.9),
            group(boot, at=(372, 594), size=0.96),
            cast([(420, 474), (560, 462), (668, 470), (640, 484), (440, 486)], "#3A241C", 0.45),
            group(roll, pack(WARM), at=(410, 474), size=1.24),
            stroke("M524 330C566 360 566 430 524 462", "#6E3226", 13),
            group(
                oval(12, 2, 28, 6, "#3A241C", 0.4),
                shape(
                    "M-15 -92Q-18 0 -11 2H11Q18 0 15 -92Z",
                    across("#D6E4DA", "#6FA0A3:60", "#3A6A74"),
                ),
                box(-10, -112, 20, 22, "#2C4A55", r=4),
                at=(218, 474),
                size=1.05,
            ),
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
            halo(470, 250, 330, "#E9E2C4", "88"),
            streaks(120, "#3F5864", 3, count=6, opacity=0.45),
            streaks(220, "#EAD9AC", 6, count=5, opacity=0.5),
            land(
                [(-10, 330), (170, 308), (340, 326), (520, 280), (660, 250), (810, 270)],
                "#B5BBAC",
                "#C9C6AC",
            ),
            land([(-10, 356), (240, 344), (480, 352), (810, 330)], "#A3AC94", "#6A7F72"),
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
                "#7E917C",
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
                    "M-92 -226Q0 -178 92 -226L95 -206Q0 -160 -95 -206Z", slant("#7A979E", "#2C4654")
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


def rest() -> str:
    air = PINK
    who = Person(SKINS[2], HAIRS[0], "#F3E2C0", "#B59A78", "#4A6470", "short")
    wood = "".join(
        box(420, y, 230, 15, across("#D9A468", "#8A5A3B")) + box(420, y, 230, 3, RIM, opacity=0.6)
        for y in (424, 448)
    )
    return "".join(
        [
            sky(air, 330),
            sun(170, 236, 34, air, 9),
            streaks(90, "#F8DCC4", 4, count=5, opacity=0.5),
            streaks(160, "#E6B49C", 9, count=5, opacity=0.45),
            land(
                [(-10, 310), (130, 262), (290, 304), (430, 250), (600, 290), (810, 262)],
                "#B5C6B8",
                "#DAD9B6",
            ),
            land([(-10, 350), (200, 324), (420, 350), (810, 320)], "#AFAE8A", "#A3A672"),
            treeline(-20, 200, 372, 44, 5, "#8A9078"),
            land([(-10, 388), (240, 372), (520, 386), (810, 366)], "#AAA968", "#7E905A"),
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
                rim=0.2,
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
