"""Scenes of boats: still water, high waves, the harbour."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    RIM,
    SUN,
    across,
    box,
    dice_of,
    down,
    glow,
    group,
    halo,
    lens,
    oval,
    poly,
    reflected,
    shape,
    slant,
    smooth,
    stroke,
)
from tools.scenes.kit_land import (
    EVENING,
    Air,
    birds,
    glitter,
    land,
    ripples,
    sky,
    streaks,
    sun,
    treeline,
    water,
)
from tools.scenes.kit_plants import crown, reeds

LAKE = Air(
    ("#8CA5B2", "#C0C4C3", "#EDD2B6", "#FBE3BE"),
    "#FFEFCB",
    "#B5BAB8",
    "#8FA3A0",
    "#6F9090",
    "#4A7480",
    "#1E4A5A",
)


def _rowboat() -> str:
    """A rowing boat, bow to the right, 300 long; its waterline at 0."""
    hull = "M-150 -46C-146 -14 -120 8 -70 10C0 14 70 10 104 0C130 -10 150 -40 164 -66C110 -40 40 -32 -30 -32C-80 -32 -120 -36 -150 -46Z"
    inside = "M-150 -46C-110 -60 -60 -64 0 -64C70 -66 124 -68 164 -66C110 -40 40 -32 -30 -32C-80 -32 -120 -36 -150 -46Z"
    return group(
        shape(hull, across("#D98A5A", "#A9532F", "#6E3628")),
        stroke("M-146 -26C-110 -12 -20 -6 60 -14C100 -20 130 -36 148 -48", "#F3CF98", 4, 0.7),
        shape(inside, slant("#5E3A2C", "#3A2626")),
        shape("M-92 -57L-70 -59L-50 -33L-76 -33Z", across("#E0B070", "#B27A48")),
        shape("M10 -64L36 -65L60 -38L30 -35Z", across("#D9A768", "#A56F42")),
        stroke("M-150 -46C-120 -36 -80 -32 -30 -32C40 -32 110 -40 164 -66", "#FBE3B0", 4.5),
        stroke("M-150 -46C-110 -60 -60 -64 0 -64C70 -66 124 -68 164 -66", "#C58A58", 3),
        stroke("M-40 -52L-196 4", "#EBC98C", 5.5),
        shape("M-188 -4L-226 12C-232 16 -226 22 -218 18L-184 4Z", "#F3DBA6"),
    )


def boat() -> str:
    air = LAKE
    return "".join(
        [
            sky(air, 280),
            sun(226, 206, 26, air, 9),
            streaks(96, "#F6E2C8", 4, count=5, opacity=0.5),
            streaks(150, "#E8C3A4", 9, count=4, opacity=0.45),
            land(
                [
                    (-10, 250),
                    (120, 196),
                    (240, 234),
                    (390, 176),
                    (560, 232),
                    (680, 204),
                    (810, 240),
                ],
                "#A3AEB2",
                "#DCCFBE",
                floor=300,
            ),
            land([(380, 286), (520, 246), (650, 228), (810, 214)], "#7F979A", "#A3AFA6", floor=300),
            treeline(-20, 260, 292, 44, 5, "#6A858C"),
            treeline(560, 820, 294, 66, 9, "#4C707A"),
            water(288, 600, pale="#F0DABC", deep="#33697A"),
            shape("M-10 290C120 330 240 320 390 350C520 330 640 336 810 330V290Z", "#7D9F9A", 0.3),
            shape("M560 292C620 360 720 356 810 350V292Z", "#3F6673", 0.35),
            shape(lens(400, 296, 420, 7), "#FFF3D6", 0.7),
            glitter(232, 300, 470, 3, "#FFF3CC", wide=54),
            ripples(5, (0, 310, 800, 590), "#F6E9C6", count=26, opacity=0.5),
            ripples(6, (0, 400, 800, 600), "#1C5967", count=26, opacity=0.3),
            reflected(_rowboat(), at=(452, 452), flat=0.8),
            group(shape(lens(0, 0, 190, 8), "#174A58", 0.5), at=(458, 452)),
            group(_rowboat(), at=(452, 446)),
            ripples(8, (240, 448, 700, 540), "#F2E6C4", count=14, opacity=0.55),
            reeds(40, 604, 1.9, 4, "#4F7156"),
            reeds(104, 610, 1.5, 7, "#3A6153"),
            reeds(766, 612, 1.6, 9, "#2F5A52"),
            birds(420, 130, 0.8, "#7A8C86"),
        ]
    )


def _wave(points: list[tuple[float, float]], top: str, low: str, foam: float) -> str:
    ridge = smooth(points)
    foam_edge = (
        ridge
        + "L"
        + smooth([(x + 8, y + 2 + 9 * (i % 2)) for i, (x, y) in enumerate(points)][::-1])[1:]
        + "Z"
    )
    return shape(ridge + "L840 640L-40 640Z", down(top, low)) + shape(foam_edge, "#F8F2DC", foam)


def _spray(seed: int, x: float, y: float, count: int) -> str:
    dice = dice_of(seed)
    return "".join(
        oval(
            x + dice.uniform(-60, 70),
            y + dice.uniform(-44, 20),
            r := dice.uniform(1.5, 4.5),
            r,
            "#F8F2DC",
            0.8,
        )
        for _ in range(count)
    )


def high_waves() -> str:
    air = Air(
        ("#1D3442", "#36525F", "#73888A", "#D9C69A"),
        "#F7E1A8",
        "#5E777C",
        "#3F636C",
        "#2C5560",
        "#1C4350",
        "#0F2F3C",
    )
    ship = group(
        shape("M-74 -12C-60 22 54 24 82 -22C40 -12 -30 -8 -74 -12Z", across("#B4623C", "#5E2F28")),
        stroke("M-74 -12C-30 -8 40 -12 82 -22", "#F3CF98", 4),
        stroke("M4 -14L10 -150", "#5B3C2E", 5),
        shape("M16 -148C46 -110 66 -70 70 -36C50 -30 30 -28 14 -28Z", slant("#F6E6C6", "#B59C82")),
        shape(
            "M6 -138C-20 -100 -42 -64 -50 -34C-30 -28 -10 -26 4 -26Z", slant("#FFF3D8", "#D3BB98")
        ),
        turn=-13,
        at=(470, 318),
        size=1.1,
    )
    curl = "M-20 330C60 250 130 196 236 190C300 188 346 214 352 252C320 236 284 244 268 276C252 310 270 372 380 420C480 460 560 470 640 640L-40 640Z"
    return "".join(
        [
            sky(air, 330),
            halo(520, 190, 260, "#FFE3A0", "99"),
            crown(
                ((40, 70, 130), (180, 40, 110), (-30, 130, 100), (120, 120, 96), (290, 20, 90)),
                ("#8DA0A1", "#4E6771", "#273E4A"),
                4,
            ),
            crown(
                ((780, 60, 130), (650, 20, 100), (830, 130, 90), (720, 110, 80)),
                ("#7F9497", "#465F6A", "#223946"),
                9,
            ),
            shape(lens(120, 176, 330, 22) + lens(760, 160, 220, 18), "#2A424E"),
            streaks(226, "#F3DDA8", 4, count=6, opacity=0.5),
            _wave(
                [(-40, 300), (90, 276), (220, 304), (380, 270), (560, 300), (700, 258), (840, 284)],
                "#7F9694",
                "#3F6670",
                0.3,
            ),
            _wave(
                [
                    (-40, 350),
                    (120, 312),
                    (290, 352),
                    (430, 332),
                    (560, 300),
                    (690, 286),
                    (840, 330),
                ],
                "#4F7B82",
                "#1F4C59",
                0.5,
            ),
            ship,
            _wave(
                [
                    (-40, 380),
                    (200, 400),
                    (330, 372),
                    (440, 330),
                    (540, 322),
                    (660, 366),
                    (840, 300),
                ],
                "#3C707A",
                "#154250",
                0.6,
            ),
            shape(curl, slant("#86B0AE", "#2F6D79:40", "#0F3846")),
            shape(
                "M352 252C320 236 284 244 268 276C252 310 270 372 380 420C320 360 300 310 312 284C320 266 338 256 352 252Z",
                "#0F3846",
                0.55,
            ),
            stroke(
                "M-20 330C60 250 130 196 236 190C300 188 346 214 352 252C320 236 284 244 268 276",
                "#FAF4DE",
                8,
            ),
            stroke(
                "M0 350C70 276 140 222 232 214C268 212 292 222 300 232M20 400C70 320 140 256 222 244M60 440C100 360 150 300 214 284",
                "#DCE8DC",
                4,
                0.45,
            ),
            _spray(4, 350, 236, 26),
            _wave(
                [
                    (-40, 500),
                    (110, 452),
                    (260, 470),
                    (400, 520),
                    (560, 500),
                    (700, 440),
                    (840, 470),
                ],
                "#2A606C",
                "#0C2C39",
                0.7,
            ),
            ripples(5, (40, 500, 780, 600), "#8FB3B0", count=20, opacity=0.35),
            _wave(
                [(-40, 590), (160, 556), (330, 586), (520, 570), (700, 540), (840, 560)],
                "#143F4C",
                "#0A222D",
                0.4,
            ),
        ]
    )


def _quay_house(
    x: float, width: float, height: float, wall: str, roof: str, lit: tuple[int, ...]
) -> str:
    """A gabled house on the quay, its foot at 330, with lit windows by number (two a row)."""
    top = 330 - height
    step = width / 2
    panes = "".join(
        box(
            x + step * (i % 2) + step * 0.3,
            top + 20 + 38 * (i // 2),
            step * 0.4,
            24,
            SUN if i in lit else "#3A4A55",
        )
        for i in range(2 * int((height - 20) // 38))
    )
    shine = "".join(
        halo(x + step * (i % 2) + step * 0.5, top + 32 + 38 * (i // 2), 30, SUN, "88") for i in lit
    )
    gable = [
        (x, top + 2),
        (x + width * 0.14, top - width * 0.2),
        (x + width * 0.3, top - width * 0.24),
        (x + width * 0.4, top - width * 0.5),
    ]
    other = [(2 * x + width - a, b) for a, b in reversed(gable)]
    side = poly(
        [
            (x + width * 0.62, top - width * 0.46),
            (x + width * 0.84, top - width * 0.5),
            (x + width + 16, top - 2),
            (x + width, top + 2),
        ]
    )
    front = poly([(x, 330), *gable, *other, (x + width, 330)])
    return (
        shape(side, roof)
        + shape(front, slant(wall, f"{wall}:40", roof))
        + stroke("M" + "L".join(f"{a:.0f} {b:.0f}" for a, b in gable), RIM, 3, 0.6)
        + box(x + width * 0.44, top - width * 0.22, width * 0.12, 14, "#3A4A55")
        + panes
        + shine
    )


def _moored(x: float, y: float, size: float, sail: str, *, mirror: bool = False) -> str:
    return group(
        stroke("M0 -10V-170", "#3A2E2E", 4),
        stroke("M0 -160L-58 -16M0 -160L60 -20", "#3A2E2E", 1.2, 0.7),
        shape("M-2 -24L-2 -40L56 -32Q58 -24 52 -20Z", sail),
        shape("M-70 -16C-60 14 50 16 76 -22C40 -12 -30 -12 -70 -16Z", across("#E8D6B4", "#8E7A6C")),
        shape("M-62 -2C-40 14 46 14 66 -6L58 4C40 16 -40 14 -62 -2Z", "#7A3B2E"),
        box(-34, -28, 44, 14, "#C9A27A", r=3),
        box(-26, -25, 9, 7, SUN),
        box(-10, -25, 9, 7, SUN),
        at=(x, y),
        size=size,
        mirror=mirror,
    )


def harbour() -> str:
    air = EVENING
    houses = (
        (70, 92, 150, "#B97A5A", "#7A4238", (1, 4)),
        (164, 74, 190, "#D2A67C", "#7E4A3A", (0, 3, 5)),
        (240, 96, 136, "#8F6A66", "#5B3B42", (1, 2)),
        (338, 80, 176, "#C98F68", "#73423A", (0, 3, 4)),
        (420, 100, 144, "#A57B6C", "#5E3F42", (2,)),
        (522, 78, 120, "#B58A6C", "#69443E", (1, 2)),
    )
    row = "".join(_quay_house(*one) for one in houses)
    lights = (112, 210, 300, 386, 470, 560)
    tracks = "".join(
        lens(x + dx, 352 + 17 * i, 12 + i * 2.2, 2.6)
        for x in lights
        for i, dx in enumerate((0, 3, -4, 5, -3, 4, -5, 2))
    )
    pier = poly([(800, 452), (560, 470), (540, 486), (800, 486)])
    return "".join(
        [
            sky(air, 300),
            halo(60, 300, 300, "#FFD9A0", "BB"),
            streaks(110, "#E8B692", 3, count=6, opacity=0.5),
            streaks(190, "#F8D3A2", 6, count=5, opacity=0.5),
            land([(-10, 310), (200, 286), (500, 300), (810, 270)], "#7E8086", "#66717A", floor=332),
            treeline(600, 830, 332, 50, 4, "#4A5F66"),
            row,
            box(0, 326, 640, 18, down("#C7A27C", "#5E4B4A")),
            box(0, 326, 640, 3, RIM, opacity=0.5),
            water(342, 600, pale="#C99F86", deep="#1E4355"),
            "".join(
                box(x, 344, w, h * 0.75, down(f"{wall}99", f"{wall}00"))
                for x, w, h, wall, _, _ in houses
            ),
            shape(tracks, "#FFDC96", 0.75),
            ripples(7, (0, 352, 800, 590), "#F3C79A", count=26, opacity=0.4),
            ripples(8, (0, 430, 800, 600), "#12303F", count=26, opacity=0.4),
            _moored(190, 400, 0.72, "#D9B48A"),
            _moored(356, 416, 0.9, "#C98A62", mirror=True),
            shape(pier, down("#8A6A54", "#4A3A3A")),
            stroke("M570 474H800M560 482H800", "#2F2830", 2, 0.5),
            "".join(box(x, 470, 13, 90, across("#7A5E4C", "#2C2730")) for x in (590, 690, 780)),
            stroke("M742 456V316", "#2C2A33", 7),
            halo(742, 312, 120, SUN, "CC"),
            oval(742, 310, 13, 15, glow("#FFFBE6", "#FFE29A")),
            shape("M724 298Q742 280 760 298Z", "#2C2A33"),
            _moored(420, 528, 1.35, "#E0B98C"),
            group(shape(lens(10, 6, 110, 7), "#0F2A38", 0.55), at=(420, 534)),
            shape(
                "".join(
                    lens(742 + dx, 500 + 16 * i, 30 + 4 * i, 3)
                    for i, dx in enumerate((0, 6, -8, 5, -6, 3))
                ),
                "#FFE3A0",
                0.7,
            ),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {
    "boot": boat,
    "hoge-golven": high_waves,
    "haven": harbour,
}
