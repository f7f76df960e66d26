"""Scenes of open air: the mountain, the view, the kite, the dog."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    HAIRS,
    LIME,
    RIM,
    SKINS,
    blob,
    box,
    cast,
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
    DAY,
    GOLDEN,
    MORNING,
    birds,
    cloud,
    land,
    ripples,
    road,
    sky,
    stone,
    streaks,
    sun,
    treeline,
)
from tools.scenes.kit_more import dog, dog_shape, lying
from tools.scenes.kit_people import BILAL, DAAN, ESI, Person, profile, standing, walking
from tools.scenes.kit_plants import fir, flowers, leaf_tree, leaves, tufts


def _peak() -> str:
    """The mountain: lit left flank, cool right flank, snow, ribs of rock."""
    return "".join(
        [
            shape(
                "M60 470C150 430 220 372 286 300C330 250 372 176 424 92C440 70 452 74 464 96C500 160 540 214 592 268C660 338 740 400 860 450L860 520H40Z",
                slant("#C9BE9E", "#8E9C8C", "#5F7F7E"),
            ),
            shape(
                "M446 78C452 76 458 84 464 96C500 160 540 214 592 268C660 338 740 400 860 450V520H520C560 450 500 420 520 360C536 310 470 290 486 230C496 190 450 150 446 78Z",
                down("#6E8A8C", "#56797A", "#587A66"),
                0.85,
            ),
            shape(
                "M424 92C440 70 452 74 464 96C482 128 500 156 520 184C506 176 498 188 488 206C478 190 466 186 458 204C450 226 440 196 428 186C416 200 404 196 392 214C386 222 372 208 362 206C384 170 404 126 424 92Z",
                down("#FFFDF2", "#F3EBD2"),
            ),
            shape(
                "M446 78C452 76 458 84 464 96C482 128 500 156 520 184C506 176 498 188 488 206C478 190 470 188 462 196C470 150 450 120 446 78Z",
                "#B9CCCB",
                0.9,
            ),
            stroke("M286 302C330 250 372 176 424 92C434 78 442 74 448 76", RIM, 3.4, 0.85),
            stroke(
                "M330 300C344 290 350 270 366 258M270 372C292 356 300 340 322 326M396 262C404 250 404 240 414 230",
                "#8E8A72",
                5,
                0.4,
            ),
            stroke(
                "M560 300C580 330 600 340 610 372M640 372C668 392 680 410 700 420M520 250C536 268 540 280 556 290",
                "#48696C",
                5,
                0.45,
            ),
        ]
    )


def mountain() -> str:
    air = MORNING
    trail = "M214 560C300 540 470 530 520 506C560 486 470 470 392 456C340 446 330 436 384 424C440 412 520 404 530 388C536 376 470 370 430 358C404 350 410 342 440 332C470 322 496 314 490 302C484 292 452 288 440 276C432 266 452 258 466 248C474 240 466 230 458 222"
    return "".join(
        [
            sky(air, 420),
            sun(150, 150, 36, air, 8),
            cloud(650, 120, 210, "#FFF4DC", "#DDD6BC", 5),
            land([(0, 340), (120, 286), (230, 330), (330, 290), (800, 300)], "#BFCFC4", "#CDD6BE"),
            land([(500, 330), (620, 262), (720, 300), (820, 250)], "#B4C8C0", "#C3D0BC"),
            _peak(),
            shape(
                "M40 470C200 430 330 440 470 426C600 414 700 432 860 440V640H40Z",
                down("#A9B577", "#7D9A5E"),
            ),
            land(
                [(-10, 430), (120, 412), (260, 446), (420, 490), (620, 520), (810, 500)],
                "#B7BD78",
                "#6E9058",
            ),
            _trail(trail),
            treeline(560, 830, 470, 40, 6, "#5F8262"),
            *(
                fir(x, y, s, light="#7FA07E", dark="#3F6A5A")
                for x, y, s in (
                    (640, 500, 0.42),
                    (672, 506, 0.5),
                    (708, 512, 0.6),
                    (600, 494, 0.34),
                    (110, 452, 0.4),
                    (84, 458, 0.5),
                )
            ),
            land(
                [(-10, 560), (120, 540), (260, 566), (420, 590), (600, 566), (810, 540)],
                "#6F9055",
                "#3B6350",
            ),
            _trail_near(),
            walking(BILAL, (286, 560), 92),
            fir(742, 592, 1.35),
            fir(682, 606, 0.95),
            fir(44, 600, 1.0),
            stone(470, 586, 56, 28, 4),
            flowers(3, (380, 572, 640, 600), "#F6E6B0", count=12, r=3.6),
            tufts(4, (90, 570, 240, 612), "#2B5148", count=8, tall=34),
            tufts(6, (500, 576, 680, 610), LIME, count=7, tall=26, opacity=0.8),
            birds(560, 120, 0.9, "#7E8F8A"),
        ]
    )


def _trail(d: str) -> str:
    """The path up the mountain: a line that thins with the height."""
    return stroke(d, "#6E7556", 9, 0.4) + stroke(d, "#FBEAC2", 5.5)


def _trail_near() -> str:
    return road(
        [
            (520, 506, 5),
            (470, 524, 9),
            (380, 536, 14),
            (300, 552, 20),
            (236, 580, 34),
            (196, 624, 56),
        ],
        "#FBEAC4",
        "#DBBE88",
    )


def view_from_the_top() -> str:
    air = GOLDEN
    return "".join(
        [
            sky(air, 330),
            sun(196, 196, 40, air, 8),
            streaks(104, "#FFF0D0", 6, count=5, opacity=0.55),
            land(
                [
                    (-10, 262),
                    (90, 222),
                    (190, 258),
                    (300, 214),
                    (400, 250),
                    (520, 206),
                    (640, 252),
                    (810, 216),
                ],
                "#D9CDA4",
                "#E6CFA0",
            ),
            land(
                [
                    (-10, 304),
                    (120, 274),
                    (260, 304),
                    (420, 262),
                    (560, 300),
                    (680, 268),
                    (810, 296),
                ],
                "#C3BE96",
                "#D2C48F",
            ),
            land(
                [(-10, 342), (160, 318), (330, 342), (520, 312), (810, 340)], "#AEB380", "#BEB77C"
            ),
            shape(
                smooth(
                    [
                        (196, 336),
                        (260, 346),
                        (330, 352),
                        (300, 366),
                        (210, 380),
                        (190, 398),
                        (300, 416),
                        (390, 440),
                        (380, 470),
                        (260, 500),
                        (130, 540),
                        (60, 620),
                        (260, 640),
                        (330, 560),
                        (450, 510),
                        (480, 460),
                        (460, 420),
                        (340, 396),
                        (290, 388),
                        (380, 370),
                        (400, 352),
                        (300, 338),
                    ],
                    closed=True,
                ),
                down("#FBE3AE", "#A9C0AC", "#5E99A0"),
            ),
            treeline(480, 830, 392, 40, 7, "#8C9C68"),
            land([(470, 420), (600, 388), (810, 384)], "#A5AB6C", "#7B9058", floor=520),
            land(
                [(-10, 404), (80, 396), (150, 410), (120, 450), (-10, 470)],
                "#A3A96C",
                "#8A9A5E",
                floor=476,
            ),
            treeline(-20, 130, 420, 34, 9, "#7F945F"),
            shape(
                "".join(
                    blob(x, y, 9, 6, i, count=6)
                    for i, (x, y) in enumerate(
                        (
                            (540, 428),
                            (560, 436),
                            (600, 424),
                            (640, 440),
                            (520, 452),
                            (660, 420),
                            (100, 470),
                            (70, 488),
                            (120, 500),
                        )
                    )
                ),
                "#5F7D54",
                0.85,
            ),
            _village(),
            shape(
                smooth(
                    [
                        (330, 660),
                        (350, 580),
                        (420, 536),
                        (470, 470),
                        (540, 448),
                        (620, 446),
                        (700, 430),
                        (790, 440),
                        (860, 470),
                        (860, 660),
                    ],
                    closed=True,
                ),
                slant("#B08A66", "#6E5A50", "#3E4448"),
            ),
            shape(
                "M420 536C440 510 452 486 470 470C500 452 560 450 620 446C650 440 670 430 700 430C660 452 620 462 560 470C520 480 500 516 470 540C452 552 436 548 420 536Z",
                "#EFCF9A",
                0.75,
            ),
            shape(
                "M560 640C560 590 590 560 580 520C610 550 600 590 640 640ZM700 640C720 590 700 540 730 500C740 550 770 590 760 640Z",
                "#2F3A40",
                0.4,
            ),
            stroke(
                smooth([(352, 580), (420, 536), (470, 470), (540, 448), (620, 446), (700, 430)]),
                RIM,
                3.4,
                0.85,
            ),
            cast(
                [(608, 452), (640, 452), (760, 492), (820, 520), (800, 536), (700, 500)],
                opacity=0.35,
            ),
            standing(ESI, (612, 456), 232, shade=0),
            shape(
                "M588 330C584 350 586 384 594 392H632C638 384 640 350 634 330Q612 322 588 330Z",
                slant("#B4713C", "#6A3C28"),
            ),
            stroke("M590 334C586 352 588 374 594 388", RIM, 3, 0.6),
            shape("M594 362H632V384H594Z", "#8A5030", 0.8),
            stroke(
                "M600 330C598 316 600 308 604 304M626 330C628 316 626 308 622 304", "#5A3626", 5
            ),
            tufts(2, (430, 540, 520, 600), "#6F7A4C", count=8, tall=34),
            tufts(3, (660, 452, 800, 480), "#7F8A50", count=7, tall=26),
            tufts(5, (340, 590, 470, 614), "#3E5346", count=9, tall=44),
            birds(420, 150, 1.0, "#8A8060"),
        ]
    )


def _village() -> str:
    """A few far roofs and a field in the valley."""
    roofs = "".join(
        f"M{x} {y}l{s} {-s * 0.7:.1f} {s} {s * 0.7:.1f}Z"
        for x, y, s in ((540, 410, 9), (562, 404, 8), (584, 412, 10), (612, 404, 8))
    )
    walls = "".join(
        f"M{x + 2} {y}h{2 * s - 4}v{s * 0.8:.1f}h{4 - 2 * s}Z"
        for x, y, s in ((540, 410, 9), (562, 404, 8), (584, 412, 10), (612, 404, 8))
    )
    return shape(walls, "#F6E2B8") + shape(roofs, "#B4633F")


def _kite() -> str:
    """The kite itself, its middle at (0, 0), about 230 high."""
    return "".join(
        [
            shape("M0 -120L-82 -22L0 -22Z", "#F3C65A"),
            shape("M0 -120L82 -22L0 -22Z", "#C8623B"),
            shape("M-82 -22L0 120L0 -22Z", "#2E8088"),
            shape("M82 -22L0 120L0 -22Z", "#FBE6BC"),
            shape("M0 -120L82 -22L0 120L14 -18Z", "#4A2C2A", 0.16),
            stroke("M0 -120V120M-82 -22H82", "#6B4426", 3.4, 0.8),
            stroke("M-82 -22L0 -120", RIM, 4, 0.95),
        ]
    )


def _bow(x: float, y: float, turn: float, color: str, dark: str) -> str:
    return group(
        shape("M0 0L-19 -11Q-24 0 -19 11Z", color),
        shape("M0 0L19 -11Q24 0 19 11Z", dark),
        oval(0, 0, 4, 4, "#6B4426"),
        at=(x, y),
        turn=turn,
    )


def kite() -> str:
    air = DAY
    tail = "M514 302C500 340 540 366 524 400C508 434 470 420 468 452"
    return "".join(
        [
            sky(air, 430),
            halo(60, 60, 420, "#FFF3CF", "CC"),
            cloud(250, 150, 230, "#FFFBEE", "#CBDAD0", 8),
            cloud(710, 330, 190, "#FFF8E6", "#D3DDCB", 3),
            cloud(80, 306, 150, "#FFF6E0", "#D8DEC8", 12),
            box(0, 424, 800, 80, down("#BBD8D2", "#5E99A0")),
            ripples(4, (240, 432, 800, 480), "#F3F2DC", count=14, opacity=0.6),
            land([(-10, 440), (120, 432), (260, 446), (330, 462)], "#C9C68A", "#A5B070", floor=500),
            land(
                [(-10, 486), (140, 462), (330, 474), (560, 510), (810, 486)],
                "#EBD7A0",
                "#CDAE6E",
                rim=0.6,
            ),
            land(
                [(-10, 520), (120, 506), (250, 522), (420, 560), (600, 580), (810, 566)],
                "#9DB06A",
                "#4E7A54",
            ),
            stroke("M196 396C280 380 400 330 536 196", "#FFF9E6", 2.2, 0.95),
            stroke(tail, "#7A5236", 3),
            _bow(510, 340, 70, "#C8623B", "#8E3F2A"),
            _bow(528, 392, 110, "#F3C65A", "#B9882E"),
            _bow(482, 430, 30, "#2E8088", "#1B5460"),
            group(_kite(), at=(550, 190), turn=20, size=1.1),
            shape("M158 516Q170 512 186 516L330 556Q350 566 320 568L240 556Z", "#1F3440", 0.3),
            standing(DAAN, (172, 516), 150, shade=0),
            _raised_arm(),
            tufts(3, (-10, 540, 140, 610), "#2F5F4E", count=9, tall=56),
            tufts(4, (0, 540, 150, 606), "#C9CF86", count=7, tall=48, opacity=0.9),
            tufts(5, (560, 570, 800, 610), "#2F5F4E", count=11, tall=50),
            tufts(6, (580, 566, 800, 606), "#D5D48C", count=7, tall=42, opacity=0.9),
            flowers(7, (280, 560, 560, 596), "#FDF3CE", count=12, r=3.6),
            birds(330, 250, 0.9, "#6E8A8A"),
        ]
    )


def _raised_arm() -> str:
    """The arm that holds the string."""
    return (
        oval(200, 396, 4, 4.6, SKINS[1])
        + stroke("M186 404L198 398", "#475841", 8)
        + stroke("M187 401L198 396", "#8A9B74", 3, 0.8)
    )


def dog_on_a_lead() -> str:
    air = MORNING
    lead = "M500 372C440 400 380 372 300 328"
    return "".join(
        [
            sky(air, 360),
            sun(120, 150, 38, air, 8),
            cloud(560, 96, 220, "#FFF3D8", "#E3D8B6", 7),
            land([(0, 320), (200, 286), (420, 322), (620, 280), (800, 306)], "#C6D2BA", "#D3D7B0"),
            treeline(-20, 330, 352, 54, 4, "#A3B68E"),
            treeline(560, 840, 356, 80, 11, "#8FA880"),
            land([(0, 350), (300, 338), (560, 350), (800, 340)], "#C3C683", "#A9B56C"),
            leaf_tree(690, 402, 1.3, 8, paint=("#D9D68A", "#8FAA68", "#44705A")),
            shape(
                smooth(
                    [(-40, 420), (200, 410), (500, 416), (840, 432), (840, 640), (-40, 640)],
                    closed=True,
                ),
                down("#9DB068", "#6E9056"),
            ),
            shape(
                smooth(
                    [
                        (-60, 466),
                        (140, 452),
                        (420, 462),
                        (860, 482),
                        (860, 560),
                        (500, 556),
                        (160, 544),
                        (-60, 566),
                    ],
                    closed=True,
                ),
                down("#F8E5B8", "#E3C58E", "#C9A56E"),
            ),
            shape(
                smooth(
                    [
                        (-60, 478),
                        (160, 466),
                        (420, 474),
                        (860, 496),
                        (860, 510),
                        (420, 494),
                        (160, 488),
                        (-60, 500),
                    ],
                    closed=True,
                ),
                RIM,
                0.45,
            ),
            lying(dog_shape(), at=(238, 524), lean=58, flat=0.3, opacity=0.28).replace(
                "scale(1 -0.3)", "scale(-0.84 -0.25)"
            ),
            cast(
                [(530, 532), (566, 530), (700, 560), (790, 590), (740, 600), (620, 566)],
                opacity=0.28,
            ),
            group(dog(), at=(238, 524), size=0.84, mirror=True),
            profile(_walker(), (546, 534), 372, bow=3),
            stroke(lead, "#7A3B2B", 5),
            stroke(lead, "#D08A5E", 1.8, 0.9),
            tufts(3, (-10, 570, 300, 612), "#2F5F4E", count=14, tall=46),
            tufts(4, (20, 568, 320, 606), LIME, count=9, tall=38, opacity=0.85),
            tufts(5, (560, 580, 800, 612), "#2F5F4E", count=10, tall=40),
            flowers(6, (60, 574, 420, 598), "#FBF0C8", count=12, r=4),
            leaves(9, (420, 520), (200, 20), "#C99A52", count=9, size=12, opacity=0.7),
            birds(330, 150, 0.9, "#8A9488"),
        ]
    )


def _walker() -> Person:
    return Person(SKINS[3], HAIRS[0], "#B4553F", "#7A3730", "#37505C", "short")


SCENES: dict[str, Callable[[], str]] = {
    "berg": mountain,
    "uitzicht": view_from_the_top,
    "vlieger": kite,
    "hond": dog_on_a_lead,
}
