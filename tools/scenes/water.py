"""Scenes at the water."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    DEEP,
    LIME,
    PINE,
    RIM,
    across,
    down,
    reflected,
    shape,
    smooth,
    stroke,
)
from tools.scenes.kit_land import (
    GOLDEN,
    birds,
    cloud,
    glitter,
    land,
    ripples,
    road,
    sky,
    stone,
    sun,
    treeline,
    water,
)
from tools.scenes.kit_plants import leaf_tree, poplar, reeds, tufts


def _bridge() -> str:
    """The bridge from bank to bank: far parapet, two arches that open on light, near parapet."""
    deck = "M196 352C300 296 420 276 520 288C600 298 668 326 716 352"
    arches = "M288 424C292 350 414 340 424 424ZM462 424C468 344 588 352 596 424Z"
    face = f"{deck}L716 424H196Z"
    stones = "".join(
        f"M{x} {y}h{w}"
        for x, y, w in (
            (250, 372, 26),
            (440, 352, 30),
            (430, 384, 20),
            (620, 372, 26),
            (648, 396, 20),
            (244, 400, 22),
            (520, 318, 26),
            (350, 318, 24),
        )
    )
    return (
        f"<path fill-rule='evenodd' d='{face}{arches}' fill='{across('#D3A578', '#9A6A4C', '#5E483F')}'/>"
        + stroke(
            "M288 424C292 350 414 340 424 424M462 424C468 344 588 352 596 424", "#8A6A54", 7, 0.6
        )
        + stroke("M290 420C296 354 408 344 420 414", RIM, 2.5, 0.5)
        + stroke(stones, "#6E5548", 3, 0.4)
        + stroke(deck, "#7E5642", 15)
        + stroke("M196 346C300 290 420 270 520 282C600 292 668 320 716 346", "#FCE7BC", 5, 0.95)
    )


def bridge() -> str:
    air = GOLDEN
    return "".join(
        [
            sky(air, 350),
            sun(150, 176, 30, air, 7),
            cloud(560, 110, 240, "#FFF0D0", "#E2C9A0", 4),
            cloud(330, 66, 150, "#F7E6C8", "#D8C7A4", 7),
            land([(0, 318), (160, 276), (330, 306), (520, 262), (800, 300)], "#BFB99A", "#D6C79E"),
            treeline(420, 800, 352, 58, 3, "#A5AA80"),
            land([(0, 342), (240, 326), (480, 346), (800, 330)], "#B5AE74", "#A29D62", floor=470),
            water(400, 600, pale="#E9CFA0", deep="#2B6C78"),
            reflected(_bridge(), at=(0, 846), opacity=0.42),
            glitter(330, 430, 560, 5, "#FFF0C4", wide=66),
            ripples(8, (240, 440, 780, 596), "#174E5C", count=26, opacity=0.35),
            ripples(9, (260, 430, 760, 590), "#F6DDAE", count=16, opacity=0.5),
            land([(640, 380), (690, 346), (740, 340), (800, 336)], "#A8A25F", "#7F8550", floor=420),
            _bridge(),
            shape(
                "M588 428C630 404 668 372 714 346C750 336 790 334 810 336V560C760 520 700 462 588 428Z",
                down("#A8A25F", "#6D7A4C", "#3E5546"),
            ),
            stroke("M588 428C700 462 760 520 810 560", "#D8C88E", 3, 0.5),
            leaf_tree(722, 404, 1.15, 11, paint=("#D3C273", "#8E9A58", "#3E5C4A")),
            shape(
                smooth(
                    [
                        (-40, 370),
                        (110, 350),
                        (230, 352),
                        (318, 398),
                        (330, 440),
                        (270, 500),
                        (250, 560),
                        (280, 660),
                        (-40, 660),
                    ],
                    closed=True,
                ),
                down("#BDAE62", "#5F7048", "#35523F"),
            ),
            road(
                [(226, 348, 9), (212, 372, 17), (160, 420, 34), (110, 490, 62), (96, 620, 110)],
                "#FBE7BE",
                "#D2AE74",
            ),
            poplar(70, 380, 1.1, 5, light="#C6BC78", dark="#66764E"),
            poplar(26, 392, 1.34, 6, light="#B9B26F", dark="#55694A"),
            stone(292, 470, 50, 26, 3),
            stone(264, 536, 70, 36, 8),
            reeds(318, 452, 0.8, 3, "#8C8A4C"),
            tufts(3, (222, 470, 262, 606), PINE, count=9, tall=40, opacity=0.8),
            tufts(4, (-10, 520, 50, 616), DEEP, count=9, tall=80),
            tufts(5, (236, 396, 300, 450), LIME, count=7, tall=26, opacity=0.7),
            tufts(6, (640, 404, 800, 470), LIME, count=8, tall=26, opacity=0.5),
            birds(470, 160, 0.9, "#7B7A68"),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {"brug": bridge}
