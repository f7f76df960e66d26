"""Scenes of people together: on the bench, the group, two hands."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    HAIRS,
    RIM,
    SKINS,
    across,
    box,
    cast,
    down,
    group,
    halo,
    poly,
    shape,
    slant,
    stroke,
)
from tools.scenes.kit_land import (
    GOLDEN,
    Air,
    birds,
    cloud,
    glitter,
    land,
    ripples,
    road,
    sky,
    streaks,
    sun,
    treeline,
    water,
)
from tools.scenes.kit_people import (
    ANNA,
    BILAL,
    CORA,
    DAAN,
    ESI,
    FONS,
    Person,
    seated_back,
    standing,
)
from tools.scenes.kit_plants import crown, flowers, leaves, tufts

SUNSET = Air(
    ("#6F9CA6", "#B5BFAE", "#F3CF9A", "#F7B47C"),
    "#FFE3A8",
    "#B79F90",
    "#8E8F82",
    "#8C8A5C",
    "#5E7250",
    "#2E4A44",
)


def bench() -> str:
    air = SUNSET
    slats = "".join(
        box(258, y, 292, 17, across("#C98F58", "#8A5A3B", "#5E4033"))
        + box(258, y, 292, 3, RIM, opacity=0.6)
        for y in (424, 449)
    )
    seat = shape(poly([(262, 478), (546, 478), (560, 496), (248, 496)]), down("#9A6A45", "#6A4634"))
    posts = "".join(
        shape(
            poly([(x, 414), (x + 13, 414), (x + 13, 560), (x, 560)]), across("#5A4A42", "#2B2A2E")
        )
        for x in (274, 520)
    )
    one = Person(SKINS[0], HAIRS[4], "#A9533A", "#6A3530", "#3B4F5C", "short")
    two = Person(SKINS[3], HAIRS[0], "#E3B15E", "#A5702F", "#3B4F5C", "bun")
    heaps = (
        (210, 40, 92),
        (20, 30, 120),
        (120, 10, 100),
        (250, 110, 62),
        (-10, 150, 100),
        (170, 130, 84),
        (80, 190, 80),
        (-30, 232, 60),
    )
    return "".join(
        [
            sky(air, 300),
            sun(470, 212, 40, air, 8),
            streaks(110, "#FFE6BE", 4, count=5, opacity=0.5),
            streaks(180, "#F3B888", 8, count=5, opacity=0.5),
            land(
                [(-10, 290), (150, 250), (310, 280), (430, 288), (600, 244), (810, 276)],
                "#B8A08E",
                "#D6B894",
                floor=310,
            ),
            treeline(620, 830, 302, 42, 3, "#83877A"),
            treeline(-20, 200, 302, 38, 6, "#8E8F80"),
            water(300, 520, pale="#F6CB94", deep="#3F7C86"),
            glitter(470, 306, 430, 5, "#FFF3CC", wide=70),
            ripples(6, (0, 320, 800, 440), "#FBE0B0", count=22, opacity=0.5),
            land(
                [(-10, 430), (160, 414), (400, 432), (620, 424), (810, 404)],
                "#93945A",
                "#41604A",
                rim=0.6,
            ),
            cast(
                [(280, 556), (420, 548), (560, 556), (680, 620), (640, 660), (420, 640)],
                "#1F3230",
                0.4,
            ),
            "".join([seated_back(one, (352, 486), 300), seated_back(two, (452, 488), 282)]),
            seat,
            slats,
            posts,
            shape(
                "M30 640C60 520 56 400 20 260L70 250C90 300 100 330 104 360C112 320 130 270 160 230L190 246C150 310 130 400 140 500C144 560 160 610 180 640Z",
                across("#6E5342", "#3A2C28"),
            ),
            stroke("M48 600C72 500 70 400 44 300", "#D9A878", 4, 0.4),
            crown(heaps, ("#A9B26A", "#5E8256", "#2B5247"), 4),
            leaves(3, (90, 110), (190, 120), "#C9C878", count=40, size=22, opacity=0.7),
            leaves(4, (150, 150), (150, 70), "#2F5A4A", count=30, size=24, opacity=0.8),
            tufts(4, (560, 570, 810, 620), "#24463F", count=12, tall=80),
            tufts(5, (200, 580, 560, 620), "#3A5E48", count=8, tall=44),
            tufts(6, (580, 440, 790, 520), "#B3B06A", count=8, tall=28, opacity=0.6),
            flowers(6, (600, 520, 790, 590), "#F2C27A", count=12, r=6),
            birds(600, 120, 1.0, "#6A6A66"),
        ]
    )


def crowd() -> str:
    air = GOLDEN
    people = (
        (ESI, 424, 436, 178),
        (DAAN, 482, 428, 186),
        (FONS, 560, 432, 184),
        (ANNA, 634, 440, 178),
        (BILAL, 372, 462, 204),
        (CORA, 520, 472, 200),
        (Person(SKINS[4], HAIRS[0], "#C9B48E", "#8A7658", "#3A4450", "short"), 684, 470, 210),
        (Person(SKINS[0], HAIRS[1], "#5E99A0", "#2F6672", "#4B4A52", "bun"), 176, 530, 262),
    )
    shades = "".join(
        shape(
            f"M{x - 20} {y - 4}L{x + 20} {y - 4}L{x + (x - 430) * 0.3 + 56:.0f} {y + h * 0.62:.0f}L{x + (x - 430) * 0.3 - 8:.0f} {y + h * 0.62:.0f}Z",
            down("#22332FAA", "#22332F00"),
        )
        for _, x, y, h in people
    )
    return "".join(
        [
            sky(air, 330),
            sun(430, 250, 42, air, 9),
            cloud(150, 120, 190, "#FFF0D0", "#E0C49C", 4),
            land(
                [(-10, 320), (160, 276), (330, 316), (470, 322), (640, 270), (810, 300)],
                "#CDB894",
                "#E3CF9E",
                rim=0.4,
            ),
            treeline(560, 830, 352, 60, 3, "#A49A6C"),
            treeline(-20, 260, 352, 54, 8, "#ADA272"),
            land([(-10, 356), (240, 344), (500, 352), (810, 340)], "#D0BC6A", "#97924F", rim=0.4),
            land([(-10, 430), (240, 400), (500, 404), (810, 420)], "#B2A558", "#46603F"),
            road(
                [
                    (470, 346, 4),
                    (452, 366, 10),
                    (420, 400, 22),
                    (340, 450, 46),
                    (230, 520, 84),
                    (150, 640, 150),
                ],
                "#FFEBBE",
                "#C9A468",
            ),
            halo(430, 400, 230, "#FFE9B0", "77"),
            shades,
            *(standing(who, (x, y), h, shade=0) for who, x, y, h in people),
            tufts(3, (-10, 570, 200, 620), "#2B4A38", count=11, tall=76),
            tufts(4, (610, 580, 810, 620), "#2B4A38", count=10, tall=70),
            flowers(6, (20, 500, 160, 580), "#FBE3A4", count=10, r=5),
        ]
    )


def _sleeve(color: str, dark: str) -> str:
    """An arm from the left edge to the wrist at (0, 0), 84 thick, with its cuff."""
    return (
        shape("M-460 -74L-70 -56C-56 -30 -56 30 -70 52L-460 90Z", down(color, f"{color}:30", dark))
        + stroke(
            "M-330 -40C-300 -10 -290 30 -296 74M-200 -46C-178 -16 -172 20 -180 60", dark, 5, 0.5
        )
        + shape(
            "M-84 -62L-50 -58C-36 -30 -36 32 -50 58L-84 58C-68 24 -68 -28 -84 -62Z",
            down(color, dark),
        )
        + stroke("M-460 -72L-60 -56", RIM, 4, 0.6)
    )


def hands() -> str:
    air = SUNSET
    dark = ("#A9714C", "#7A4A33", "#5A3428")
    fingers = "".join(
        stroke(f"M{x0} {y0}C{x0 - 40} {y0 - 2} {x1 + 40} {y1 - 18} {x1} {y1}", color, w)
        + stroke(
            f"M{x0 - 10} {y0 - w * 0.28:.0f}C{x0 - 44} {y0 - w * 0.3:.0f} {x1 + 36} {y1 - w * 0.62:.0f} {x1 + 6} {y1 - w * 0.26:.0f}",
            "#FBE3C6",
            5,
            0.6,
        )
        for x0, y0, x1, y1, w, color in (
            (470, 372, 352, 398, 34, "#C08862"),
            (480, 346, 322, 372, 38, "#CF9870"),
            (482, 314, 314, 338, 40, "#DBA67E"),
            (470, 282, 324, 302, 40, "#E6B58E"),
        )
    )
    clasp = "".join(
        [
            group(_sleeve("#2F7F88", "#154B59"), at=(196, 320)),
            group(_sleeve("#C9703F", "#7A3A2A"), at=(640, 320), turn=0, mirror=True),
            # the left hand's back, the fingers of the right hand around it, then the back of that hand
            shape(
                "M144 266C190 268 230 258 268 250C330 236 390 244 436 268C470 290 486 330 470 366C450 400 390 412 330 404C270 396 200 376 146 366Z",
                down(*dark),
            ),
            shape(
                "M436 268C470 290 486 330 470 366C456 392 430 402 404 406C440 370 446 310 436 268Z",
                "#4A2A22",
                0.35,
            ),
            stroke("M148 270C200 270 236 258 272 252C318 240 372 244 420 262", "#E0AE80", 5, 0.7),
            stroke("M342 408C376 402 440 384 486 372", "#3A2420", 10, 0.3),
            fingers,
            stroke(
                "M330 322C370 306 420 300 470 300M328 356C370 340 420 332 478 332M350 386C380 374 430 364 476 360",
                "#8A5A40",
                3.5,
                0.6,
            ),
            shape(
                "M690 268C640 262 590 250 540 250C500 244 466 256 446 274Q434 294 452 310Q442 328 458 344Q450 360 466 372Q460 388 480 396C540 404 570 396 600 384C640 378 670 372 694 368Z",
                down("#F6D3B0", "#DDA47C", "#A9704F"),
            ),
            stroke("M446 276Q436 294 452 310Q442 328 458 344Q450 360 466 372", "#A9704F", 3, 0.5),
            stroke("M560 262C530 262 500 268 484 284", "#FBE6CC", 5, 0.6),
            # the two thumbs, one along the other
            shape(
                "M560 250C520 226 470 214 430 222C404 226 392 244 404 258C416 270 452 268 484 284Z",
                slant("#F9DABA", "#D9A078"),
            ),
            shape(
                "M268 254C300 220 350 200 400 206C428 210 438 232 422 244C406 254 372 252 340 276Z",
                slant("#C08A60", "#7A4A33"),
            ),
            stroke("M282 244C312 216 354 204 396 210", "#EBC092", 4.5, 0.8),
            stroke("M340 276C372 252 404 256 420 245", "#4A2A22", 3.5, 0.5),
            shape("M388 212C404 210 420 218 421 228C414 236 398 232 386 224Z", "#DDAE88", 0.75),
        ]
    )
    return "".join(
        [
            sky(air, 430),
            sun(210, 120, 44, air, 8),
            halo(400, 300, 330, "#FFF0CC", "AA"),
            land(
                [(-10, 400), (160, 360), (340, 396), (520, 352), (810, 388)], "#D9B892", "#E9CFA2"
            ),
            land([(-10, 452), (240, 430), (500, 450), (810, 420)], "#BBA96A", "#8A8A54"),
            treeline(520, 830, 440, 54, 4, "#A39C6E"),
            land([(-10, 520), (200, 500), (500, 516), (810, 490)], "#7E8A54", "#3A5A48", rim=0.5),
            group(group(clasp, at=(-410, -320)), at=(404, 316), turn=-12, size=1.12),
            tufts(4, (-10, 580, 160, 620), "#24463F", count=9, tall=70),
            tufts(5, (650, 580, 810, 620), "#24463F", count=9, tall=70),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {"bankje": bench, "groep": crowd, "handen": hands}
