"""Scenes at the table: the empty chair, eating together, coffee."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

import math
from collections.abc import Callable

from tools.scenes.kit import (
    RIM,
    across,
    blob,
    box,
    cast,
    dab,
    dice_of,
    down,
    group,
    halo,
    oval,
    poly,
    shape,
    slant,
    smooth,
    stroke,
)
from tools.scenes.kit_land import land, treeline
from tools.scenes.kit_plants import leaf_tree, leaves
from tools.scenes.kit_rooms import TEAL_WALL, beam, cup, room, window


def chair(
    at: tuple[float, float], size: float, light: str, dark: str, *, mirror: bool = False
) -> str:
    """A wooden chair that looks to the left, about 214 high at size 1; its near feet at 0."""
    far = "M-58 -94L-62 -20M42 -98L46 -22"
    near = "M-46 -78L-50 0M64 -82L70 0"
    return group(
        stroke(far, dark, 9),
        stroke("M-60 -44L45 -46", dark, 6),
        stroke("M40 -98L52 -212", dark, 10),
        *(
            shape(poly([(44, y), (52, y - 24), (80, y - 20), (70, y + 5)]), slant(light, dark))
            for y in (-122, -156, -190)
        ),
        shape(poly([(-64, -98), (44, -104), (72, -84), (-50, -76)]), slant(light, light, dark)),
        shape(poly([(-50, -76), (72, -84), (72, -74), (-50, -66)]), dark),
        stroke("M-48 -36L67 -38", light, 6),
        stroke(near, light, 10),
        stroke("M66 -84L84 -214", light, 11),
        stroke("M64 -90L81 -212", RIM, 2.4, 0.6),
        stroke("M-49 -66L-53 0M67 -70L66.5 0", RIM, 2, 0.4),
        at=at,
        size=size,
        mirror=mirror,
    )


def _vase() -> str:
    return group(
        oval(30, 0, 48, 7, "#2A211E", 0.25),
        stroke(
            "M-2 -56C-8 -90 -20 -110 -30 -124M0 -56C0 -96 4 -120 2 -142M2 -56C10 -86 24 -104 34 -116",
            "#4A7A52",
            3.5,
        ),
        leaves(3, (0, -92), (30, 22), "#5F8F60", count=10, size=22),
        *(
            shape(blob(x, y, 14, 12, i, rough=0.2), slant("#FBD98A", "#E0883F"))
            for i, (x, y) in enumerate(((-32, -128), (2, -148), (36, -120), (-8, -116)))
        ),
        shape(
            "M-15 -62C-30 -40 -26 -8 -16 0H16C26 -8 30 -40 15 -62Z", across("#FFF8EA", "#C9BCA6")
        ),
    )


def _sill_view(x: float, y: float, width: float, height: float) -> str:
    return (
        box(x, y, width, height, down("#BFDAD3", "#F6EFCF", "#FFE8B4"))
        + halo(x + 40, y + 50, 90, RIM, "EE")
        + shape(
            f"M{x} {y + height * 0.72}Q{x + width * 0.4} {y + height * 0.6} {x + width} {y + height * 0.7}V{y + height}H{x}Z",
            "#B5C487",
        )
        + shape(
            f"M{x} {y + height * 0.86}Q{x + width * 0.6} {y + height * 0.74} {x + width} {y + height * 0.84}V{y + height}H{x}Z",
            "#86A862",
        )
    )


def empty_chair() -> str:
    view = _sill_view(88, 70, 220, 190) + leaf_tree(250, 228, 0.56, 3)
    return "".join(
        [
            room(("#93B3AB", "#5B8786"), ("#B98B5C", "#6A4736"), 448),
            halo(198, 170, 330, "#FFF3CF", "77"),
            window(88, 70, 220, 190, view, frame="#FFF6E0", dark="#B9A988"),
            beam([(404, 110), (536, 146), (536, 420), (404, 350)], "#FFEEC0", 0.5),
            beam([(556, 152), (700, 192), (700, 448), (556, 428)], "#FFEEC0", 0.62),
            beam([(430, 476), (600, 470), (800, 590), (560, 610)], "#FFE3A6", 0.5),
            cast(
                [(520, 566), (640, 556), (790, 590), (800, 620), (640, 606), (540, 590)],
                "#2E2426",
                0.4,
            ),
            chair((530, 572), 1.36, "#B5673A", "#5A3024"),
            shape("M-10 372L380 362L436 408L-10 424Z", slant("#F0C988", "#B97F4C")),
            stroke("M-10 386L396 374M-10 404L416 392", "#8A5A3B", 1.6, 0.3),
            shape("M-10 424L436 408V430L-10 448Z", down("#8A5A3B", "#5A3A2C")),
            stroke("M-10 424L436 408", RIM, 2.4, 0.7),
            shape(
                poly([(392, 430), (416, 429), (408, 590), (392, 590)]), across("#A9734A", "#5A3A2C")
            ),
            oval(410, 592, 40, 8, "#2A211E", 0.35),
            group(_vase(), at=(96, 386), size=1.0),
            cup(236, 396, 0.6),
            stroke("M230 358C222 344 240 336 232 322", "#FFF8E6", 4, 0.55),
            oval(356, 398, 62, 12, "#3A2A22", 0.25),
            oval(344, 392, 58, 13, slant("#FFF8EA", "#CDBFA6")),
            oval(344, 391, 40, 8, "#E6D9C0"),
        ]
    )


def _plate(x: float, y: float, seed: int) -> str:
    """A plate of food from above, with knife and fork."""
    dice = dice_of(seed)
    greens = "".join(
        dab(
            x - 14 + dice.uniform(-22, 20),
            y + 8 + dice.uniform(-14, 14),
            24,
            6,
            dice.uniform(0, 180),
        )
        for _ in range(9)
    )
    return "".join(
        [
            oval(x + 16, y + 14, 88, 72, "#3A241C", 0.34),
            oval(x, y, 86, 71, slant("#FFFCF2", "#F3E6CC:60", "#C9B596")),
            oval(x + 2, y + 2, 60, 48, slant("#D9C7A6", "#FBF2DE")),
            shape(blob(x + 14, y - 12, 30, 20, seed + 1, rough=0.16), slant("#E8B45C", "#B86F35")),
            shape(greens, "#6F9A58"),
            shape(blob(x + 22, y + 18, 14, 11, seed + 2, rough=0.12), slant("#E2764A", "#A5402C")),
            stroke(f"M{x - 108} {y - 44}V{y + 46}", "#6A4A38", 6, 0.35),
            stroke(
                f"M{x - 112} {y - 8}V{y + 44}M{x - 119} {y - 44}V{y - 22}Q{x - 112} {y - 8} {x - 105} {y - 22}V{y - 44}M{x - 112} {y - 44}V{y - 14}",
                "#F1EBDD",
                4.4,
            ),
            stroke(f"M{x + 108} {y + 2}V{y + 46}", "#F1EBDD", 5.6),
            shape(
                f"M{x + 104} {y - 44}Q{x + 118} {y - 36} {x + 112} {y + 6}H{x + 104}Z", "#F1EBDD"
            ),
        ]
    )


def _glass(x: float, y: float) -> str:
    return (
        oval(x + 20, y + 12, 34, 20, "#3A241C", 0.28)
        + oval(x, y, 27, 23, slant("#F3F7EE", "#8FB5B2"))
        + oval(x + 1, y + 1, 20, 17, slant("#5E99A0", "#BFDAD2"))
        + oval(x - 7, y - 7, 6, 4, "#FFFFFF", 0.9)
    )


def eating_together() -> str:
    rim = [
        (400 + 372 * math.cos(a / 20 * math.pi * 2), 316 + 300 * math.sin(a / 20 * math.pi * 2))
        for a in range(20)
    ]
    grain = "".join(
        f"M{60 + i * 6} {110 + i * 62}Q400 {96 + i * 66} {744 - i * 7} {112 + i * 60}"
        for i in range(8)
    )
    bread = "".join(
        shape(blob(x, y, 42, 27, i, rough=0.07), slant("#F3D08C", "#B4743C"))
        + shape(blob(x - 2, y - 1, 30, 18, i + 9, rough=0.08), "#FBE9C2")
        for i, (x, y) in enumerate(((364, 262), (398, 278), (432, 296)))
    )
    return "".join(
        [
            box(0, 0, 800, 600, slant("#7C8F88", "#3F5B60")),
            stroke(
                "M-20 120L820 80M-20 280L820 240M-20 440L820 400M-20 600L820 560",
                "#22383F",
                2,
                0.35,
            ),
            shape(poly([(-20, -20), (250, -20), (-20, 330)]), "#FFE9B4", 0.28),
            shape(smooth([(x + 34, y + 34) for x, y in rim], closed=True), "#16262C", 0.4),
            shape(smooth([(x, y + 14) for x, y in rim], closed=True), "#6A4230"),
            shape(smooth(rim, closed=True), slant("#EDBE7E", "#CB8F56:50", "#95623F")),
            stroke(grain, "#7A4A30", 2, 0.22),
            shape(poly([(140, 96), (320, 40), (748, 420), (640, 536)]), "#FFEDBE", 0.22),
            shape(
                smooth(
                    [
                        (312, 198),
                        (400, 190),
                        (490, 214),
                        (540, 300),
                        (500, 372),
                        (404, 388),
                        (312, 358),
                        (278, 276),
                    ],
                    closed=True,
                ),
                slant("#2F7F88", "#1B5765"),
                0.95,
            ),
            shape(
                smooth(
                    [
                        (326, 212),
                        (400, 204),
                        (480, 226),
                        (522, 300),
                        (488, 358),
                        (404, 372),
                        (324, 344),
                        (294, 276),
                    ],
                    closed=True,
                ),
                "#5E99A0",
                0.3,
            ),
            oval(412, 296, 98, 62, "#12333C", 0.4),
            shape(blob(398, 280, 98, 60, 4, rough=0.03, count=10), slant("#C98F58", "#7A4A30")),
            bread,
            _plate(214, 210, 3),
            _plate(596, 214, 8),
            _plate(404, 482, 14),
            _glass(300, 128),
            _glass(500, 126),
            _glass(530, 416),
            group(
                shape(blob(0, 0, 40, 33, 7, rough=0.05), slant("#D9855A", "#8E4630")),
                oval(0, -2, 30, 24, "#6B3324"),
                leaves(4, (0, -3), (22, 16), "#93B36B", count=14, size=18),
                leaves(5, (-3, -5), (18, 13), "#D3DC96", count=8, size=15),
                at=(262, 390),
            ),
        ]
    )


def coffee() -> str:
    view = (
        _sill_view(60, 30, 300, 300)
        + treeline(60, 210, 264, 60, 4, "#9DB68A")
        + leaf_tree(268, 284, 0.72, 6)
    )
    body = "M330 300C332 400 352 468 410 486H500C558 468 578 400 580 300Z"
    steam = (
        (
            "M430 262C392 222 470 196 436 150C416 120 446 96 440 66C470 104 452 128 470 158C490 200 436 226 452 264Z",
            0.6,
        ),
        (
            "M486 264C460 232 520 206 500 168C490 146 510 130 508 108C534 140 516 160 528 184C540 216 500 236 508 264Z",
            0.45,
        ),
        (
            "M386 266C368 244 400 226 390 200C386 186 394 178 394 164C412 186 402 202 410 218C418 240 396 252 402 268Z",
            0.4,
        ),
    )
    return "".join(
        [
            box(0, 0, 800, 420, slant(*TEAL_WALL)),
            box(0, 0, 800, 420, slant("#5E8E8C00", "#163F4C:100")),
            window(60, 30, 300, 300, view, frame="#FFF6E0", dark="#A99C84"),
            halo(200, 160, 360, "#FFF0C4", "66"),
            land([(-10, 392), (810, 376)], "#E6B87A", "#8A5A3B"),
            stroke(
                "M-10 430Q400 414 810 420M-10 486Q400 470 810 474M-10 552Q420 534 810 540",
                "#7A4A30",
                2,
                0.3,
            ),
            shape(poly([(-10, 420), (240, 400), (640, 620), (120, 620)]), "#FFEFC0", 0.35),
            group(
                cup(0, 0, 1.5, light="#5E99A0", dark="#17505E", drink="#4A2C20"),
                at=(664, 424),
            ),
            cast(
                [
                    (400, 496),
                    (520, 480),
                    (700, 520),
                    (820, 560),
                    (760, 590),
                    (600, 560),
                    (440, 522),
                ],
                "#2E1F1E",
                0.42,
            ),
            oval(462, 496, 190, 40, slant("#FFF9EC", "#E9D8BA:55", "#AE9473")),
            oval(460, 490, 118, 22, slant("#C2AA88", "#F3E6CC")),
            stroke("M572 336C660 310 668 430 546 436", "#D2BC9C", 26),
            stroke("M572 330C652 310 658 420 548 428", "#F6E9D2", 9, 0.9),
            shape(body, across("#FFFBF0", "#FFF4DE:35", "#D9C4A2:75", "#A58B6C")),
            oval(455, 300, 125, 34, slant("#FFFDF4", "#CDB795")),
            oval(455, 303, 111, 27, slant("#7A4A2E", "#3E241B")),
            oval(430, 298, 62, 13, slant("#D9A468", "#9A6238"), 0.85),
            oval(424, 296, 34, 6, "#F0CF9C", 0.8),
            stroke("M344 330C350 392 364 440 400 466", "#FFFFFF", 6, 0.6),
            *(shape(d, down("#FFF8E600", "#FFF8E6"), o) for d, o in steam),
            group(
                oval(10, 8, 96, 13, "#2E1F1E", 0.35),
                stroke("M-96 6L52 -4", "#8E8474", 8),
                stroke("M-96 3L52 -7", "#F3ECDC", 4),
                oval(70, -6, 27, 11, slant("#F6F0E2", "#9A8F7E")),
                at=(222, 540),
                turn=-8,
            ),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {
    "lege-stoel": empty_chair,
    "samen-eten": eating_together,
    "koffie": coffee,
}
