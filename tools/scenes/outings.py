"""Scenes of an outing: the kite, the dog."""

from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    HAIRS,
    LIME,
    RIM,
    SKINS,
    box,
    cast,
    down,
    group,
    halo,
    oval,
    shape,
    smooth,
    stroke,
)
from tools.scenes.kit_land import (
    AMBER,
    DAY,
    birds,
    cloud,
    land,
    ripples,
    sky,
    streaks,
    treeline,
)
from tools.scenes.kit_more import dog, dog_shape, lying, strolling
from tools.scenes.kit_people import DAAN, Person, standing
from tools.scenes.kit_plants import flowers, leaf_tree, leaves, tufts


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
            box(0, 424, 800, 104, down("#BBD8D2", "#5E99A0")),
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
    air = AMBER
    lead = "M126 352C220 452 400 452 498 346"
    return "".join(
        [
            sky(air, 360),
            halo(90, 120, 420, "#FFF0C4", "CC"),
            streaks(100, "#FBE9C0", 5, count=5, opacity=0.5),
            land([(0, 320), (200, 286), (420, 322), (620, 280), (800, 306)], "#D3BE92", "#DDCB9A"),
            treeline(-20, 330, 352, 54, 4, "#B89C5E"),
            treeline(560, 840, 356, 80, 11, "#A98A4E"),
            land([(0, 350), (300, 338), (560, 350), (800, 340)], "#CBB868", "#B0A85C"),
            leaf_tree(690, 402, 1.3, 8, paint=("#F0C468", "#CC8A3E", "#7E4A30")),
            shape(
                smooth(
                    [(-40, 420), (200, 410), (500, 416), (840, 432), (840, 640), (-40, 640)],
                    closed=True,
                ),
                down("#A8A65C", "#7A8A4C"),
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
            lying(dog_shape(), at=(238, 524), lean=58, flat=0.25, wide=-0.84, opacity=0.28),
            cast(
                [(530, 532), (566, 530), (700, 560), (790, 590), (740, 600), (620, 566)],
                opacity=0.28,
            ),
            group(dog(), at=(238, 524), size=0.84, mirror=True),
            strolling(_walker(), (546, 534), 376),
            stroke(lead, "#7A3B2B", 5),
            stroke(lead, "#D08A5E", 1.8, 0.9),
            tufts(3, (-10, 570, 300, 612), "#2F5F4E", count=14, tall=46),
            tufts(4, (20, 568, 320, 606), LIME, count=9, tall=38, opacity=0.85),
            tufts(5, (560, 580, 800, 612), "#2F5F4E", count=10, tall=40),
            flowers(6, (60, 574, 420, 598), "#FBF0C8", count=12, r=4),
            leaves(9, (480, 510), (300, 46), "#C9743A", count=16, size=15, opacity=0.9),
            leaves(12, (690, 330), (110, 90), "#E0A048", count=8, size=14),
            birds(330, 150, 0.9, "#8A9488"),
        ]
    )


def _walker() -> Person:
    return Person(SKINS[3], HAIRS[0], "#B4553F", "#7A3730", "#37505C", "short")


SCENES: dict[str, Callable[[], str]] = {"vlieger": kite, "hond": dog_on_a_lead}
