"""Scenes of a house: with its garden, and with the curtains drawn."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    RIM,
    across,
    blob,
    box,
    cast,
    dice_of,
    down,
    glow,
    group,
    halo,
    oval,
    poly,
    shape,
    slant,
    stroke,
)
from tools.scenes.kit_land import DAY, EVENING, birds, cloud, land, road, sky, streaks, treeline
from tools.scenes.kit_more import blossoms, butt, fence
from tools.scenes.kit_plants import branches, leaf_tree, leaves, tufts


def _wall(u0: float, v0: float, u1: float, v1: float) -> list[tuple[float, float]]:
    """Corners of a part of the long wall: u from left to right, v from eave to ground."""

    def at(u: float, v: float) -> tuple[float, float]:
        top, foot = -80 - 10 * u, -10 + 10 * u
        return -150 + 150 * u, top + (foot - top) * v

    return [at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)]


def _wall_window(u0: float, u1: float) -> str:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = _wall(u0, 0.26, u1, 0.62)
    mx = (ax + bx) / 2
    bars = f"M{mx:.1f} {(ay + by) / 2:.1f}V{(cy + dy) / 2:.1f}M{ax:.1f} {(ay + dy) / 2 - 3:.1f}L{bx:.1f} {(by + cy) / 2 - 3:.1f}"
    return "".join(
        [
            shape(poly(_wall(u0 - 0.015, 0.235, u1 + 0.015, 0.64)), "#FFF6DF"),
            shape(
                poly([(ax, ay), (bx, by), (cx, cy), (dx, dy)]),
                slant("#8FB6B8", "#4F7F88", "#2F5A66"),
            ),
            shape(
                poly([(ax, ay), (mx - 4, (ay + by) / 2), (ax, (ay + dy) / 2 + 4)]), "#FFF3CF", 0.5
            ),
            butt(bars, "#FFF6DF", 1.8),
            shape(poly(_wall(u0 - 0.075, 0.24, u0 - 0.02, 0.635)), across("#3E8A92", "#1F5F6A")),
            shape(poly(_wall(u1 + 0.02, 0.24, u1 + 0.075, 0.635)), across("#3E8A92", "#1F5F6A")),
            shape(poly(_wall(u0 - 0.03, 0.64, u1 + 0.03, 0.69)), across("#C8704A", "#8E4432")),
            leaves(int(u0 * 100) + 3, ((ax + bx) / 2, dy + 1), (15, 4), "#5F8A54", count=9, size=7),
            leaves(
                int(u0 * 100) + 5, ((ax + bx) / 2, dy - 1), (14, 3), "#E9806A", count=7, size=4.6
            ),
        ]
    )


def _cottage() -> str:
    """A house on its corner, 250 wide and 165 high, its near corner foot at (0, 0)."""
    tiles = "".join(
        f"M{-152 + i * 13} {-87 + i * -1.2 - i * 13.4:.1f}L{10 + i * 9.6:.1f} {-97 - i * 14.6:.1f}"
        for i in range(1, 4)
    )
    return "".join(
        [
            cast([(-20, -2), (84, -14), (190, 8), (210, 26), (120, 30), (20, 14)], opacity=0.3),
            shape("M-70 -140L-70 -176H-48L-48 -140Z", across("#C8785A", "#8A4A38")),
            box(-73, -180, 28, 7, "#7A3F30"),
            shape(poly(_wall(0, 0, 1, 1)), slant("#FFF8E6", "#FBE9C6", "#EBD0A2")),
            shape(
                poly([(0, -90), (42, -150), (84, -84), (84, -12), (0, 0)]),
                down("#DDBE94", "#C39D76"),
            ),
            shape(poly(_wall(0, 0.9, 1, 1)), "#B98A66", 0.5),
            shape(poly([(0, -9), (84, -20), (84, -12), (0, 0)]), "#8A6650", 0.5),
            shape(poly([(-150, -80), (0, -90), (0, -78), (-150, -70)]), "#8A6A4C", 0.35),
            _wall_window(0.1, 0.27),
            _wall_window(0.76, 0.93),
            # door
            shape(poly(_wall(0.44, 0.24, 0.6, 1)), "#FFF6DF"),
            shape(poly(_wall(0.46, 0.28, 0.58, 1)), across("#C8623B", "#8E3F2A")),
            shape(poly(_wall(0.485, 0.34, 0.555, 0.55)), "#FBDFA0"),
            oval(-66, -36, 1.8, 1.8, "#F6D98A"),
            shape(poly(_wall(0.4, 1, 0.64, 1.07)), "#D9CBB0"),
            # gable windows
            shape(poly([(28, -66), (58, -68), (58, -36), (28, -33)]), "#EBD9B4"),
            shape(
                poly([(30.5, -63.5), (55.5, -65.4), (55.5, -38), (30.5, -35.6)]),
                slant("#6F979C", "#35606C"),
            ),
            butt("M43 -65V-36M30 -51L56 -53", "#EBD9B4", 1.8),
            shape(poly([(36, -112), (50, -113), (50, -97), (36, -95)]), "#EBD9B4"),
            shape(poly([(38, -109.6), (48, -110.4), (48, -98.8), (38, -97.4)]), "#4F7F88"),
            # roof
            shape(
                poly([(-166, -72), (-116, -142), (44, -158), (4, -84)]),
                slant("#DE8A60", "#BC5F3A", "#97462C"),
            ),
            stroke(tiles, "#8A3F28", 1.6, 0.4),
            shape(
                poly([(44, -158), (98, -76), (86, -79), (42, -143), (6, -77), (4, -84)]), "#7A3826"
            ),
            stroke("M-166 -72L-116 -142L44 -158", RIM, 1.8, 0.8),
        ]
    )


def house_with_garden() -> str:
    air = DAY
    return "".join(
        [
            sky(air, 380),
            halo(60, 70, 420, "#FFF3CF", "DD"),
            cloud(180, 130, 200, "#FFFBEE", "#CBDAD0", 4),
            cloud(650, 90, 220, "#FFFAEA", "#CBDAD0", 9),
            land(
                [(-10, 330), (200, 296), (420, 330), (640, 290), (810, 320)], "#B5CBBB", "#C3D0AE"
            ),
            treeline(-30, 280, 390, 106, 3, "#8DA987"),
            treeline(560, 840, 386, 108, 7, "#86A582"),
            land([(-10, 380), (260, 366), (540, 374), (810, 362)], "#AEBF76", "#7F9F5A"),
            leaf_tree(120, 420, 1.35, 5, paint=("#C9D08A", "#84A866", "#406F5A")),
            group(
                *(blob_puff(x, y, r) for x, y, r in ((330, 70, 9), (342, 50, 12), (362, 28, 15))),
                opacity=0.7,
            ),
            group(_cottage(), at=(478, 424), size=2.0),
            bush(170, 420, 54, 1),
            bush(690, 424, 62, 2),
            bush(742, 440, 50, 3),
            land([(-10, 436), (160, 424), (480, 430), (810, 440)], "#9DB866", "#5F8A54", rim=0.3),
            road(
                [(330, 424, 17), (338, 446, 20), (372, 480, 27), (420, 530, 38), (452, 640, 60)],
                "#FBEBC6",
                "#DFC08C",
            ),
            blossoms(3, (200, 446, 310, 490), "#E9806A", count=18, r=4.6),
            blossoms(4, (190, 450, 320, 500), "#FBE7A8", count=14, r=4.2),
            blossoms(5, (420, 446, 640, 490), "#D9698A", count=16, r=4.4),
            blossoms(6, (430, 450, 660, 500), "#FFF3D0", count=16, r=4.2),
            tufts(7, (180, 460, 320, 506), "#4E7F52", count=5, tall=18, opacity=0.8),
            tufts(8, (440, 460, 660, 506), "#4E7F52", count=5, tall=18, opacity=0.8),
            cast([(-20, 566), (360, 562), (380, 580), (-20, 590)], opacity=0.22),
            fence(-16, 372, 566, 70, step=27),
            cast([(500, 566), (820, 562), (820, 588), (520, 584)], opacity=0.22),
            fence(502, 810, 566, 70, step=27),
            shape(
                "M366 572V486Q376 476 386 486V572ZM492 572V486Q502 476 512 486V572Z",
                across("#F3DFB4", "#8C6A45"),
            ),
            tufts(9, (-10, 570, 350, 610), "#33624E", count=8, tall=32),
            tufts(10, (530, 570, 800, 610), "#33624E", count=7, tall=32),
            blossoms(11, (20, 574, 330, 596), "#FDF0C8", count=9, r=4),
            birds(610, 150, 0.9, "#6E8A8A"),
        ]
    )


def blob_puff(x: float, y: float, r: float) -> str:
    """A puff of smoke."""
    return shape(blob(x, y, r * 1.3, r, int(x), rough=0.1, count=7), "#F6F0E0")


def bush(x: float, y: float, r: float, seed: int) -> str:
    """A round bush, its foot at (x, y)."""
    return group(
        oval(r * 0.3, 0, r * 1.1, r * 0.16, "#1F3440", 0.25),
        shape(blob(4, -r * 0.5, r, r * 0.62, seed, rough=0.1), "#3E6F58"),
        shape(
            blob(-4, -r * 0.6, r * 0.86, r * 0.5, seed + 1, rough=0.12),
            slant("#B5C77C", "#6E9A60", "#467A5A"),
        ),
        leaves(
            seed + 2,
            (-r * 0.2, -r * 0.7),
            (r * 0.6, r * 0.3),
            "#D3DA98",
            count=12,
            size=9,
            opacity=0.7,
        ),
        at=(x, y),
    )


def _drawn(x: float, y: float, width: float, height: float, *, gap: float = 0) -> str:
    """A window with its curtains drawn; gap: width of the light that comes between them."""
    half = width / 2
    folds = "".join(
        f"M{x + 7 + i * (width - 14) / 8:.0f} {y + 4}q3 {height * 0.5:.0f} -1 {height - 8:.0f}"
        for i in range(9)
    )
    lamp = (
        halo(x + half, y + height * 0.5, width * 0.75, "#FFCF82", "99")
        + shape(
            poly(
                [
                    (x + half - gap * 0.5, y),
                    (x + half + gap * 0.5, y),
                    (x + half + gap, y + height),
                    (x + half - gap, y + height),
                ]
            ),
            down("#FFE7B0", "#FFD27E"),
        )
        if gap
        else ""
    )
    return "".join(
        [
            box(x - 11, y - 11, width + 22, height + 22, slant("#B5BDB8", "#6E7F86")),
            box(
                x,
                y,
                width,
                height,
                slant("#8E7A86", "#5E5468", "#463F55")
                if gap
                else slant("#5F7680", "#42586A", "#33465A"),
            ),
            stroke(folds, "#2B2A3E" if gap else "#22384A", 6, 0.4),
            stroke(folds, "#E9CFB0" if gap else "#9FB6BC", 1.6, 0.3),
            lamp,
            box(x, y, width, 8, "#16222E", opacity=0.4),
            butt(f"M{x} {y + height * 0.34:.0f}h{width}", "#8E9C9E", 5),
            stroke(f"M{x - 10} {y - 10}h{width + 20}M{x - 10} {y - 10}v{height + 20}", RIM, 2, 0.4),
            shape(
                poly(
                    [
                        (x - 18, y + height + 11),
                        (x + width + 18, y + height + 11),
                        (x + width + 22, y + height + 23),
                        (x - 22, y + height + 23),
                    ]
                ),
                slant("#A9B2AE", "#5F6F78"),
            ),
            box(x - 20, y + height + 23, width + 44, 9, "#0F1A24", opacity=0.35),
        ]
    )


def _bricks() -> str:
    dice = dice_of(12)
    marks = ""
    for _ in range(70):
        marks += f"M{dice.uniform(206, 590):.0f} {150 + dice.randrange(33) * 11}h{dice.uniform(10, 26):.0f}"
    return stroke(marks, "#8E7A78", 2.4, 0.35)


def drawn_curtains() -> str:
    air = EVENING
    dice = dice_of(21)
    limbs, _ = branches((716, 540), -96, 130, 24, 5, dice)
    return "".join(
        [
            sky(air, 470),
            halo(60, 470, 330, "#F4C08A", "AA"),
            streaks(200, "#8E8E96", 4, count=6, opacity=0.4),
            treeline(-40, 260, 546, 140, 4, "#3A4C56"),
            treeline(560, 860, 546, 130, 8, "#34464F"),
            shape(limbs, "#22323C"),
            # house
            shape(
                poly([(198, 120), (604, 120), (604, 540), (198, 540)]),
                slant("#7A6468", "#5A4B58", "#3B3A4A"),
            ),
            _bricks(),
            shape(
                poly([(166, 128), (222, 18), (580, 18), (636, 128)]),
                slant("#5E5A68", "#3F4254", "#2A3040"),
            ),
            stroke("M184 96H618M200 64H602M214 38H588", "#22283A", 2.4, 0.5),
            box(486, -14, 40, 62, across("#6E5A5E", "#3A3444")),
            box(160, 124, 482, 14, slant("#A9ACA8", "#4E5A66")),
            box(198, 138, 406, 12, "#16202C", opacity=0.35),
            stroke("M168 124L223 19M162 126H630", RIM, 2.4, 0.5),
            _drawn(248, 178, 112, 108),
            _drawn(444, 178, 112, 108),
            _drawn(236, 346, 168, 128, gap=9),
            # door
            box(452, 334, 112, 206, slant("#9AA4A2", "#4E5A64")),
            box(464, 346, 88, 194, slant("#3E6A74", "#1F4250", "#16303E")),
            box(478, 362, 60, 40, "#2A3E4C", r=3),
            box(478, 420, 60, 96, slant("#1B3A48", "#2F5866"), r=3),
            oval(474, 444, 4.5, 4.5, "#D9B060"),
            shape(poly([(440, 540), (576, 540), (590, 556), (428, 556)]), "#7A8486"),
            # garden
            land(
                [(-20, 536), (200, 528), (420, 540), (640, 532), (820, 540)], "#44564F", "#22353A"
            ),
            shape(
                poly([(452, 554), (566, 554), (640, 640), (430, 640)]), down("#8A8C86", "#4A565C")
            ),
            shape(poly([(292, 540), (348, 540), (380, 610), (270, 610)]), "#FFD88A", 0.2),
            shape(
                "".join(
                    blob(x, 548, 44, 26, i, rough=0.12) for i, x in enumerate((30, 90, 150, 206))
                ),
                down("#3E5A56", "#1B3036"),
            ),
            leaves(3, (120, 536), (120, 18), "#6E8A78", count=24, size=10, opacity=0.7),
            shape(
                "".join(
                    blob(x, 554, 40, 24, i + 9, rough=0.12) for i, x in enumerate((676, 740, 800))
                ),
                down("#34504E", "#182B32"),
            ),
            # lamp in the street
            halo(92, 220, 150, "#FFDFA0", "CC"),
            stroke("M92 600V236", "#18262F", 8),
            stroke("M89 590V240", "#D9A876", 2, 0.6),
            shape("M74 234L66 196H118L110 234Z", down("#FFF3CC", "#FFD488")),
            shape("M60 198L92 176L124 198Z", "#18262F"),
            oval(92, 602, 170, 40, glow("#FFD88A66", "#FFD88A33:50", "#FFD88A00")),
            leaves(6, (330, 588), (250, 20), "#A9683E", count=13, size=13, opacity=0.85),
            tufts(7, (620, 566, 800, 612), "#132329", count=10, tall=44),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {
    "huis": house_with_garden,
    "gordijnen-dicht": drawn_curtains,
}
