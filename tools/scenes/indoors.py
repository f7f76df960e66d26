"""Scenes in a room."""

from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    SUN,
    across,
    box,
    dice_of,
    down,
    group,
    halo,
    oval,
    poly,
    shape,
    stroke,
)
from tools.scenes.kit_land import land, treeline
from tools.scenes.kit_people import Person, standing
from tools.scenes.kit_plants import leaves
from tools.scenes.kit_rooms import DUSK_WALL, beam, curtain, room, window


def _rainy_street() -> str:
    dice = dice_of(4)
    drops = "".join(
        f"M{dice.uniform(186, 424):.0f} {dice.uniform(76, 360):.0f}l-4 {dice.uniform(14, 30):.0f}"
        for _ in range(34)
    )
    return group(
        box(180, 70, 250, 310, down("#6E8C98", "#A9BDBB", "#D9D8C2")),
        group(
            land([(180, 300), (250, 282), (330, 296), (430, 276)], "#6E8A8E", "#587880", floor=380),
            treeline(290, 430, 332, 50, 6, "#4E6E74"),
            shape(poly([(212, 336), (212, 276), (244, 246), (278, 276), (278, 336)]), "#3E5963"),
            halo(242, 302, 40, SUN, "DD"),
            box(232, 290, 20, 24, "#FFDFA0"),
            land([(180, 338), (300, 326), (430, 334)], "#47666A", "#3C5960", floor=380),
        ),
        stroke(drops, "#E8F0EA", 1.4, 0.4),
    )


def _plant() -> str:
    return group(
        shape(poly([(-24, -44), (24, -44), (17, 0), (-17, 0)]), across("#B0664A", "#6B3C34")),
        stroke(
            "M0 -44C-4 -70 -18 -86 -26 -100M0 -44C2 -74 6 -92 4 -118M2 -44C8 -70 22 -82 30 -94",
            "#3F6A5C",
            4,
        ),
        leaves(5, (0, -96), (38, 32), "#3F6F60", count=20, size=30),
        leaves(6, (-8, -104), (32, 26), "#86A88A", count=9, size=24, opacity=0.8),
    )


def at_the_window() -> str:
    who = Person("#B67B54", "#241F26", "#5E6F78", "#2B3D48", "#22333E", "short")
    return "".join(
        [
            room(DUSK_WALL, ("#4A5A60", "#22323B"), 446),
            halo(305, 230, 330, "#BFD3CF", "66"),
            beam([(196, 452), (470, 452), (700, 600), (250, 600)], "#C9D6CC", 0.4),
            window(180, 70, 250, 310, _rainy_street(), frame="#B9C4BC", dark="#4C626B"),
            box(90, 40, 440, 8, across("#7A8A8C", "#2E434E"), r=4),
            curtain(100, 46, 92, 392, "#7D9399", "#344E5A"),
            curtain(520, 46, 92, 392, "#5B7681", "#22394A", mirror=True),
            shape("M368 552Q396 544 424 552L640 600H470Z", "#0F1F2A", 0.42),
            standing(who, (392, 556), 356, shade=0),
            shape(poly([(610, 452), (760, 452), (760, 466), (610, 466)]), "#33444B"),
            shape(poly([(616, 466), (628, 466), (628, 560), (616, 560)]), "#2A3A42"),
            shape(poly([(742, 466), (754, 466), (754, 560), (742, 560)]), "#22313A"),
            oval(690, 562, 110, 12, "#0F1F2A", 0.3),
            group(_plant(), at=(684, 453), size=1.05),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {"bij-het-raam": at_the_window}
