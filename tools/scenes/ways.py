"""Scenes of ways: the stone on the road, the fork, and the weather one goes through."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    RIM,
    across,
    blob,
    cast,
    dice_of,
    down,
    group,
    halo,
    lens,
    oval,
    poly,
    shape,
    slant,
    smooth,
    stroke,
)
from tools.scenes.kit_land import (
    MORNING,
    Air,
    bank,
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
from tools.scenes.kit_people import FONS, walking
from tools.scenes.kit_plants import fir, flowers, leaf_tree, tufts
from tools.scenes.kit_rooms import house

CLEFT = Air(("#3B5564", "#71878D", "#C4BFA6", "#F6DBA4"), "#FFE9B5", "#7F918F", "#5E7672", "#4B6560", "#36514F", "#1E3439")


def _boulder() -> str:
    outline = [(-150, 4), (-164, -60), (-132, -138), (-70, -196), (12, -214), (88, -186), (142, -120), (166, -44), (150, 8), (0, 18)]
    return group(
        cast([(-120, 4), (60, -20), (240, -2), (380, 50), (300, 84), (120, 60), (-60, 26)], "#14252C", 0.45),
        shape(smooth(outline, closed=True), slant("#A79F8E", "#66686A:45", "#2C3B43")),
        shape(smooth([(-124, -138), (-70, -190), (12, -208), (56, -190), (20, -150), (-40, -140), (-84, -112)], closed=True), "#E3D6B6", 0.55),
        shape(smooth([(-70, -186), (12, -206), (40, -196), (0, -176), (-50, -168)], closed=True), RIM, 0.45),
        shape(poly([(-150, -60), (-126, -134), (-88, -110), (-98, -60), (-120, -6), (-146, -4)]), "#C4B89F", 0.4),
        shape(poly([(-88, -110), (-40, -138), (-24, -84), (-50, -40), (-98, -60)]), "#8F897C", 0.5),
        shape(poly([(44, -176), (88, -182), (138, -118), (160, -44), (146, 6), (60, 12), (86, -80)]), "#1F3038", 0.45),
        shape(poly([(44, -176), (86, -80), (16, -50), (-24, -84), (-20, -140)]), "#5D6062", 0.35),
        stroke("M-28 -128C-10 -96 10 -84 6 -52C4 -30 20 -14 16 6M6 -52C-20 -44 -40 -24 -44 -4M44 -172C60 -140 82 -110 84 -82", "#24343B", 3.5, 0.7),
        stroke("M-24 -126C-6 -94 14 -84 10 -52", "#D8CCAF", 1.6, 0.6),
        shape(blob(-96, -12, 44, 16, 5, rough=0.25), "#5F7458", 0.8),
        shape(blob(60, -194, 30, 8, 6, rough=0.25), "#7E8B62", 0.8),
        stroke("M-160 -62C-150 -110 -110 -170 -66 -195C-40 -208 -10 -214 14 -214", RIM, 3.5, 0.8),
        pebbles(4, (-170, 0, 190, 26), "#2A3A40", count=16, size=11),
        pebbles(5, (-170, -2, 100, 20), "#9C937F", count=12, size=8),
    )


def stone_on_the_road() -> str:
    air = CLEFT
    way = [(214, 318, 5), (190, 340, 12), (206, 372, 26), (276, 420, 62), (372, 490, 150), (420, 630, 270)]
    return "".join(
        [
            sky(air, 300),
            sun(300, 246, 22, air, 9),
            streaks(150, "#E9D9AE", 3, count=5, opacity=0.35),
            streaks(80, "#2F4A59", 7, count=5, opacity=0.35),
            land([(150, 276), (300, 262), (430, 280), (560, 250)], "#B5B59B", "#A7A98C"),
            land([(-10, 130), (90, 168), (180, 240), (270, 304), (360, 330)], "#5F787A", "#6F8478", rim=0.35),
            land([(360, 320), (470, 284), (560, 216), (680, 150), (810, 90)], "#4F6A70", "#5E766C"),
            land([(-10, 300), (130, 300), (280, 330), (420, 338), (600, 322), (810, 270)], "#66795F", "#2D4646"),
            road(way, "#F6E0B0", "#8C7F68"),
            fir(84, 352, 0.75, light="#4E6C66", dark="#24423F"),
            fir(140, 344, 0.5, light="#58756C", dark="#2C4A46"),
            fir(702, 348, 0.8, light="#42605C", dark="#1D3839"),
            fir(756, 360, 1.05, light="#3C5956", dark="#183033"),
            group(_boulder(), at=(410, 492), size=1.0),
            pebbles(12, (60, 510, 760, 600), "#3A443F", count=40, size=9, opacity=0.55),
            pebbles(13, (140, 500, 660, 596), "#CFBE96", count=24, size=6, opacity=0.6),
            stone(92, 560, 110, 58, 15, "#8C8C7E", "#33444A"),
            stone(176, 582, 56, 28, 19, "#9A9684", "#3A494C"),
            tufts(4, (-10, 580, 90, 620), "#16292F", count=7, tall=86),
            tufts(5, (690, 560, 810, 620), "#16292F", count=9, tall=90),
            tufts(6, (660, 470, 800, 540), "#5F7357", count=9, tall=34, opacity=0.7),
        ]
    )


def two_paths() -> str:
    air = MORNING
    return "".join(
        [
            sky(air, 330),
            sun(138, 150, 30, air, 7),
            cloud(600, 108, 200, "#FFF3D6", "#D9CDA9", 12),
            cloud(380, 74, 120, "#FBEFD2", "#D3CFAE", 5),
            land([(-10, 290), (150, 262), (320, 288), (470, 250), (640, 206), (810, 232)], "#BCCBB6", "#D5D9B4"),
            land([(420, 318), (560, 262), (690, 244), (810, 262)], "#93AC90", "#A9B583"),
            land([(-10, 322), (180, 304), (360, 330), (560, 318), (810, 306)], "#CFCB8A", "#9DAA68"),
            treeline(596, 830, 336, 78, 21, "#5F8468"),
            land([(-10, 352), (200, 340), (420, 356), (640, 338), (810, 330)], "#B4BC72", "#6F8F55"),
            road([(92, 326, 4), (150, 344, 9), (168, 366, 16), (240, 410, 30), (330, 460, 56), (390, 530, 84), (404, 640, 130)], "#FDECC6", "#D9B77E"),
            road([(640, 344, 4), (600, 358, 9), (604, 378, 16), (540, 412, 28), (470, 460, 50), (408, 530, 82), (404, 640, 128)], "#FDECC6", "#D9B77E", edge=0),
            *(fir(x, y, s, light="#5F8A6C", dark="#2B5A4C") for x, y, s in ((668, 352, 0.62), (716, 366, 0.86), (560, 352, 0.5), (774, 392, 1.2), (520, 346, 0.4))),
            flowers(3, (40, 380, 200, 480), "#F2D27A", count=16, r=5),
            flowers(4, (20, 400, 210, 520), "#E7A27E", count=12, r=5),
            cast([(404, 422), (450, 414), (560, 440), (600, 462), (520, 458), (430, 436)], "#25433E", 0.3),
            leaf_tree(396, 424, 1.22, 8),
            tufts(7, (352, 420, 440, 436), "#7D9A56", count=7, tall=22),
            stone(300, 560, 62, 30, 4),
            tufts(4, (-10, 560, 150, 620), "#2F5B4C", count=10, tall=84),
            tufts(5, (20, 566, 140, 616), "#A9B964", count=5, tall=70),
            tufts(6, (640, 560, 810, 620), "#2A5347", count=11, tall=90),
            tufts(8, (660, 480, 800, 560), "#B9C57A", count=7, tall=34, opacity=0.7),
        ]
    )


def _rain(seed: int, color: str, count: int, long: float, width: float, opacity: float) -> str:
    dice = dice_of(seed)
    d = ""
    for _ in range(count):
        far = long * dice.uniform(0.6, 1.2)
        d += f"M{dice.uniform(-20, 860):.0f} {dice.uniform(200, 590):.0f}l{-far * 0.28:.0f} {far:.0f}"
    return stroke(d, color, width, opacity)


def rain() -> str:
    air = Air(("#2C4350", "#4C646E", "#8C9A94", "#EBD6A2"), "#FBE7B2", "#7E8F8C", "#65797A", "#566D66", "#3F5853", "#1F363A")
    puddle = smooth([(70, 540), (130, 520), (220, 524), (270, 506), (360, 510), (420, 528), (372, 546), (310, 548), (270, 570), (160, 572), (110, 558)], closed=True)
    return "".join(
        [
            sky(air, 330),
            halo(150, 330, 260, "#FFE3A0", "BB"),
            land([(-10, 336), (170, 318), (360, 330), (560, 312), (810, 326)], "#8D9A8C", "#7C8C80"),
            treeline(440, 800, 344, 34, 4, "#5F7672"),
            "".join(shape(poly([(x, 150), (x + w, 150), (x + w - 120, 350), (x - 120, 350)]), down("#3E5764BB", "#5A717A33")) for x, w in ((300, 130), (470, 190), (700, 160))),
            land([(-10, 352), (200, 344), (500, 354), (810, 342)], "#75866E", "#324C4A"),
            bank(206, 74, 4, "#8A9B9B", "#3F5864"),
            bank(150, 70, 9, "#6B828A", "#2F4855"),
            bank(84, 60, 15, "#4A626D", "#1F3440"),
            road([(250, 352, 3), (300, 374, 10), (330, 410, 26), (420, 480, 60), (560, 620, 130)], "#D9CFAE", "#7E8A82"),
            shape(puddle, down("#E8DBB2", "#9DAFAA", "#5E7A80")),
            stroke("M188 536a26 6 0 1 0 52 0a26 6 0 1 0 -52 0M292 544a18 4 0 1 0 36 0a18 4 0 1 0 -36 0M140 544a14 3 0 1 0 28 0a14 3 0 1 0 -28 0", "#F3ECD2", 2, 0.7),
            group(
                oval(40, 4, 60, 8, "#16292F", 0.35),
                walking(FONS, (0, 0), 132, shade=0),
                shape("M-62 -118C-52 -176 52 -178 64 -116C50 -124 40 -124 32 -116C22 -125 8 -125 0 -117C-10 -125 -22 -125 -31 -117C-40 -125 -52 -125 -62 -118Z", across("#C9683F", "#7C3A2C")),
                shape("M-62 -118C-54 -150 -28 -161 -2 -161C-20 -152 -32 -136 -31 -117C-40 -125 -52 -125 -62 -118Z", "#EFA66E", 0.6),
                stroke("M0 -161V-168", "#3A2A2A", 3),
                at=(450, 498),
                size=1.25,
            ),
            _rain(3, "#DCE5DC", 60, 34, 1.6, 0.45),
            _rain(4, "#EEF0E2", 26, 58, 2.4, 0.4),
            tufts(4, (-10, 580, 100, 620), "#1B3135", count=7, tall=70),
            tufts(5, (640, 560, 810, 620), "#1B3135", count=12, tall=84),
            tufts(6, (620, 440, 800, 540), "#6F8467", count=10, tall=34, opacity=0.6),
        ]
    )


def morning() -> str:
    air = Air(("#86B3BC", "#C9D6C4", "#FBDDA6", "#FFC98A"), "#FFE3A0", "#D9C49A", "#B9B583", "#B0AE6B", "#6E8A52", "#2F5548")
    mist = "".join(shape(lens(x, y, w, h), "#FFF3D6", o) for x, y, w, h, o in ((220, 338, 330, 16, 0.6), (620, 352, 300, 14, 0.5), (420, 392, 380, 16, 0.4), (120, 428, 280, 12, 0.3)))
    rays = "".join(shape(poly([(300, 300), (300 + a, -20), (300 + a + b, -20)]), down("#FFF3C400", "#FFF3C4")) for a, b in ((-330, 60), (-190, 60), (-60, 54), (70, 60), (210, 66), (360, 76), (540, 90)))
    return "".join(
        [
            sky(air, 340),
            halo(300, 290, 380, "#FFD98A", "DD"),
            group(rays, opacity=0.22),
            oval(300, 290, 72, 72, down("#FFFBE6", "#FFE59A")),
            streaks(120, "#FFF1D0", 2, count=4, opacity=0.6),
            streaks(190, "#F5B888", 5, count=4, opacity=0.45),
            land([(-10, 312), (120, 284), (240, 312), (330, 326), (470, 300), (620, 268), (810, 296)], "#D8BC8C", "#E8CF9C", rim=0.6),
            land([(-10, 352), (160, 336), (330, 352), (520, 330), (810, 340)], "#C2B578", "#A9A766", rim=0.4),
            treeline(560, 830, 356, 56, 31, "#84915F"),
            treeline(-20, 150, 362, 44, 12, "#93975F"),
            mist,
            house(540, 386, 0.5, wall="#FFF0CF", shade="#B58E66", lit=True),
            stroke("M516 310C506 296 524 284 514 268C506 256 520 246 516 232", "#FFF6E0", 7, 0.55),
            land([(-10, 400), (200, 388), (430, 402), (640, 386), (810, 396)], "#9AA45C", "#5F8050", rim=0.35),
            road([(556, 390, 5), (520, 408, 10), (470, 440, 20), (480, 490, 36), (560, 560, 62), (640, 640, 100)], "#FFE9BC", "#C9A66C"),
            land([(-10, 470), (140, 462), (300, 500), (420, 560), (470, 640)], "#58784B", "#274A41", rim=0.45),
            flowers(3, (20, 500, 300, 600), "#F0B45C", count=18, r=7),
            flowers(4, (10, 490, 330, 600), "#FFE9B8", count=16, r=5),
            tufts(4, (-10, 520, 260, 616), "#1F4239", count=14, tall=70),
            tufts(5, (0, 500, 320, 606), "#B9BF66", count=10, tall=46, opacity=0.8),
            tufts(6, (690, 560, 810, 616), "#234A3F", count=8, tall=80),
            birds(560, 130, 1.0, "#8A7A62"),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {
    "steen-op-de-weg": stone_on_the_road,
    "twee-paden": two_paths,
    "regen": rain,
    "ochtend": morning,
}
