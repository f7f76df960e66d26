"""Scenes of doors and walls: ajar, shut, the ladder, the maze."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    RIM,
    across,
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
from tools.scenes.kit_land import MORNING, cloud, land, pebbles, sky
from tools.scenes.kit_plants import flowers, leaf_tree, leaves, tufts
from tools.scenes.kit_rooms import beam, room


def _garden() -> str:
    """What the open door shows, in and a little around 326..450 by 110..480."""
    return "".join(
        [
            box(300, 110, 150, 370, down("#CFE0CF", "#FFF3CF:45", "#FFE7AE")),
            halo(330, 210, 130, "#FFF6D8", "EE"),
            shape("M326 322Q360 300 450 318V480H326Z", "#C9D08C"),
            leaf_tree(418, 356, 0.62, 4, paint=("#DDE09A", "#93B36B", "#5B8A62")),
            shape("M326 356Q380 340 450 356V480H326Z", down("#B5C672", "#7FA257")),
            shape("M396 350C380 380 352 420 326 480H440C420 430 404 390 402 350Z", "#FFF0CC"),
        ]
    )


def open_door() -> str:
    leaf = poly([(512, 112), (424, 134), (424, 462), (512, 484)])
    panels = [
        poly([(500, 142), (438, 156), (438, 284), (500, 280)]),
        poly([(500, 312), (438, 312), (438, 436), (500, 452)]),
    ]
    return "".join(
        [
            room(("#D9B98F", "#93755C"), ("#A87B52", "#5A3F32"), 476),
            halo(372, 300, 330, "#FFE9B0", "AA"),
            shape(
                poly([(306, 96), (540, 96), (540, 486), (306, 486)]), slant("#F6E3C0", "#B58F68")
            ),
            shape(poly([(326, 114), (516, 114), (516, 484), (326, 484)]), "#5A4236"),
            _garden(),
            shape(
                poly([(296, 90), (328, 90), (328, 490), (296, 490)]), across("#E9CFA2", "#FBEBC8")
            ),
            shape(poly([(424, 132), (520, 108), (520, 488), (424, 464)]), "#3E2E2A"),
            shape(poly([(424, 458), (520, 458), (520, 488), (424, 488)]), "#3E2E2A"),
            shape(leaf, across("#2F7F88", "#1B6675:50", "#124B58")),
            *(shape(p, across("#17596A", "#0F4453")) for p in panels),
            *(stroke(p, "#5FA6A6", 2.5, 0.6) for p in panels),
            stroke("M424 134V462", "#FFE9B4", 5),
            oval(442, 300, 7, 8, glow("#FFF0C0", "#C98F2E")),
            shape(
                poly([(520, 90), (548, 90), (548, 494), (520, 494)]), across("#C9A578", "#8E6B50")
            ),
            shape(poly([(290, 84), (554, 84), (548, 112), (298, 112)]), down("#F6E3C0", "#B8936A")),
            beam([(328, 486), (424, 470), (700, 610), (420, 610)], "#FFEBB4", 0.85),
            beam([(328, 486), (424, 470), (600, 610), (470, 610)], "#FFF8DC", 0.5),
            stroke("M120 214H216", "#6E4F3A", 9),
            "".join(oval(x, 222, 5, 9, "#4A3428") for x in (136, 168, 200)),
            shape(
                "M150 226C134 240 128 300 122 372Q150 384 178 374C180 320 182 262 170 228Q160 218 150 226Z",
                across("#B4603C", "#7A3A2A"),
            ),
            stroke(
                "M150 240C146 290 142 330 140 368M164 240C166 290 166 330 164 368",
                "#5E2A22",
                3,
                0.4,
            ),
            group(
                oval(16, 2, 64, 11, "#2A211E", 0.35),
                shape("M-36 -78H36L26 0H-26Z", across("#D9855A", "#8A4632")),
                box(-40, -86, 80, 14, "#C06F48", r=4),
                stroke(
                    "M-4 -84C-10 -130 -30 -150 -46 -170M0 -84C2 -140 6 -170 4 -208M6 -84C14 -130 34 -146 48 -160",
                    "#4A7A52",
                    5,
                ),
                leaves(4, (0, -160), (56, 52), "#3F7052", count=22, size=42),
                leaves(5, (-12, -172), (46, 44), "#A9C17A", count=10, size=36, opacity=0.9),
                at=(664, 520),
                size=1.05,
            ),
            shape(
                poly([(596, 170), (704, 164), (704, 270), (596, 268)]), slant("#8A6248", "#5A4033")
            ),
            shape(
                poly([(606, 180), (694, 175), (694, 260), (606, 258)]), down("#E8D6AE", "#B9C39A")
            ),
            shape("M606 240Q650 210 694 230V260L606 258Z", "#7E9A72"),
        ]
    )


def _bricks(seed: int, area: tuple[float, float, float, float], fill: str, opacity: float) -> str:
    """A few bricks that catch or lose light; the rest of the wall stays quiet."""
    dice = dice_of(seed)
    d = ""
    for row in range(int((area[3] - area[1]) / 26)):
        for column in range(int((area[2] - area[0]) / 62)):
            if dice.random() < 0.3:
                x = area[0] + column * 62 + (31 if row % 2 else 0)
                d += f"M{x:.0f} {area[1] + row * 26:.0f}h56v20h-56z"
    return shape(d, fill, opacity)


def shut_door() -> str:
    panels = "M446 176H520V286H446ZM540 176H614V286H540ZM446 312H520V432H446ZM540 312H614V432H540Z"
    leafs = [(120, 120), (90, 220), (140, 300), (70, 380), (120, 60), (60, 150), (170, 190)]
    return "".join(
        [
            box(0, 0, 800, 520, slant("#6E858C", "#465F6B:45", "#24394A")),
            _bricks(4, (-20, 6, 800, 500), "#243B48", 0.22),
            _bricks(9, (-20, 6, 420, 500), "#A9B8B2", 0.16),
            halo(100, 60, 420, "#C9D6CC", "66"),
            stroke(
                "M96 -10C130 60 90 120 120 180C150 240 80 280 110 340C120 370 90 390 70 420M120 180C170 180 190 200 220 210M96 250C60 260 40 300 30 330M104 90C150 90 170 110 190 90",
                "#2A3A38",
                5,
                0.9,
            ),
            "".join(
                leaves(i, p, (80, 56), "#2C4A4A", count=16, size=30) for i, p in enumerate(leafs)
            ),
            "".join(
                leaves(
                    i + 20,
                    (p[0] - 12, p[1] - 12),
                    (70, 48),
                    "#6F8F80",
                    count=9,
                    size=25,
                    opacity=0.8,
                )
                for i, p in enumerate(leafs)
            ),
            shape(
                poly([(400, 96), (660, 96), (672, 512), (388, 512)]), slant("#93A3A0", "#4A606A")
            ),
            shape(poly([(388, 84), (672, 84), (660, 118), (400, 118)]), down("#A9B5AE", "#566B73")),
            shape(poly([(424, 124), (636, 124), (636, 500), (424, 500)]), "#0F222D"),
            shape(
                poly([(430, 130), (630, 130), (630, 492), (430, 492)]),
                slant("#2F6672", "#1B4655:45", "#102E3D"),
            ),
            shape(panels, slant("#173F4D", "#0D2835")),
            stroke(
                "M446 286V176H520M540 286V176H614M446 432V312H520M540 432V312H614",
                "#0A1E29",
                3,
                0.7,
            ),
            stroke(
                "M446 286H520V176M540 286H614V176M446 432H520V312M540 432H614V312",
                "#6A9BA0",
                2.5,
                0.55,
            ),
            shape("M424 124H636V160C560 150 500 150 424 170Z", "#08161F", 0.4),
            oval(606, 300, 9, 10, glow("#F6D999", "#8E6A36")),
            shape(poly([(600, 318), (612, 318), (612, 340), (600, 340)]), "#9A7A48"),
            oval(606, 326, 2.4, 3.4, "#FFE9B0"),
            box(432, 490, 196, 6, "#FFDF98"),
            box(0, 512, 800, 100, down("#3E5563", "#1B2E3B")),
            shape(
                poly([(360, 508), (700, 508), (724, 544), (336, 544)]), down("#A3AEA6", "#5F747B")
            ),
            shape(poly([(336, 544), (724, 544), (724, 564), (336, 564)]), "#33495A"),
            shape(
                poly([(312, 564), (748, 564), (770, 610), (290, 610)]), down("#869795", "#3E5563")
            ),
            shape(
                poly([(436, 508), (624, 508), (652, 544), (408, 544)]), down("#FFE9B4", "#FFE0A044")
            ),
            oval(530, 520, 210, 34, glow("#FFDA9099", "#FFDA9000")),
            shape(poly([(0, 520), (356, 520), (330, 620), (0, 620)]), down("#4A616C", "#1F3440")),
            shape(
                poly([(704, 520), (800, 520), (800, 620), (760, 620)]), down("#33495A", "#182A36")
            ),
            group(
                oval(20, 2, 58, 9, "#0F1F2A", 0.45),
                shape("M-32 -66H32L24 0H-24Z", across("#8E7468", "#453E44")),
                stroke("M0 -64C-6 -96 -20 -112 -30 -120M2 -64C8 -92 20 -108 34 -112", "#5B5A4C", 4),
                leaves(7, (0, -104), (36, 22), "#5F6F5A", count=9, size=22),
                at=(240, 556),
            ),
            shape(
                "".join(
                    f"M{x} {y}q8 -7 17 -1q-8 8 -17 1z"
                    for x, y in (
                        (404, 528),
                        (150, 574),
                        (90, 556),
                        (690, 586),
                        (560, 584),
                        (330, 590),
                    )
                ),
                "#C58A4A",
            ),
        ]
    )


def _rungs(
    foot: tuple[float, float],
    head: tuple[float, float],
    wide: float,
    color: str,
    rail: float,
    opacity: float = 1,
) -> str:
    """A ladder from foot to head; it narrows a little upwards."""
    d = ""
    for i in range(11):
        part = (i + 0.6) / 11.4
        x, y = foot[0] + (head[0] - foot[0]) * part, foot[1] + (head[1] - foot[1]) * part
        half = wide * (1 - 0.22 * part) / 2
        d += f"M{x - half:.0f} {y + 3:.0f}L{x + half:.0f} {y - 3:.0f}"
    rails = f"M{foot[0] - wide / 2:.0f} {foot[1] + 5:.0f}L{head[0] - wide * 0.39:.0f} {head[1]:.0f}M{foot[0] + wide / 2:.0f} {foot[1] - 5:.0f}L{head[0] + wide * 0.39:.0f} {head[1] - 5:.0f}"
    return stroke(d, color, rail * 0.8, opacity) + stroke(rails, color, rail, opacity)


def ladder() -> str:
    air = MORNING
    foot, head = (300, 540), (420, 92)
    return "".join(
        [
            sky(air, 260),
            halo(80, 60, 330, "#FFF0C4", "CC"),
            cloud(250, 96, 170, "#FFF6E2", "#D9D6BE", 4),
            leaf_tree(630, 262, 1.3, 5),
            leaf_tree(766, 262, 1.0, 8),
            box(0, 212, 800, 330, slant("#EBCB98", "#CB9C70:50", "#8F6A58")),
            _bricks(3, (-20, 240, 800, 520), "#A9714E", 0.35),
            _bricks(8, (-20, 240, 800, 520), "#FBE6BE", 0.3),
            box(-10, 196, 820, 26, down("#FFF0CC", "#C9A078")),
            box(0, 222, 800, 10, "#5A4036", opacity=0.25),
            leaves(6, (700, 226), (110, 46), "#3F7052", count=36, size=30),
            leaves(7, (690, 214), (100, 36), "#A9C17A", count=20, size=25, opacity=0.9),
            leaves(8, (740, 290), (50, 60), "#4F8058", count=18, size=27),
            land([(-10, 532), (200, 526), (480, 530), (810, 522)], "#A3AA5E", "#4F7048", rim=0.4),
            "".join([_rungs((330, 540), (520, 232), 84, "#5A3A34", 11, 0.3)]),
            cast([(256, 548), (340, 538), (470, 560), (440, 580), (320, 566)], "#25332E", 0.34),
            _rungs(foot, head, 92, "#6E4730", 13),
            group(_rungs(foot, head, 92, "#E0AE6C", 8), at=(-2, -2)),
            stroke("M252 545L382 92", RIM, 2.5, 0.8),
            group(
                oval(18, 2, 70, 11, "#25332E", 0.4),
                shape("M-42 -70H42L32 0H-32Z", across("#B9C3BE", "#6F8488")),
                oval(0, -70, 42, 9, "#4F6468"),
                stroke("M-42 -68C-40 -112 40 -112 42 -68", "#7E9194", 4),
                at=(560, 560),
            ),
            flowers(4, (30, 548, 220, 590), "#F2D27A", count=12, r=6),
            flowers(5, (20, 548, 200, 596), "#E58A5C", count=8, r=6),
            tufts(3, (-10, 570, 180, 616), "#2F5B42", count=12, tall=66),
            tufts(4, (640, 570, 810, 616), "#2C5540", count=10, tall=74),
            tufts(6, (220, 536, 420, 556), "#5E7F48", count=8, tall=24),
            pebbles(4, (200, 560, 640, 596), "#D9CD9A", count=16, size=6, opacity=0.5),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {
    "open-deur": open_door,
    "dichte-deur": shut_door,
    "ladder": ladder,
}
