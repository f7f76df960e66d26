"""Things that more scenes need: a bicycle, a dog, a rope, a fence; and shadows that lie down."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from tools.scenes.kit import (
    RIM,
    Point,
    across,
    dice_of,
    down,
    group,
    num,
    oval,
    poly,
    ring,
    shape,
    slant,
    smooth,
    stroke,
)
from tools.scenes.kit_people import Person

INK = "#26333A"
STEEL, STEEL_LIGHT = "#8D979B", "#CFD5D2"


def lying(
    *parts: str,
    at: Point,
    lean: float = 50,
    flat: float = 0.3,
    wide: float = 1,
    opacity: float = 0.3,
) -> str:
    """The shadow of an upright thing: its own shapes (foot at y 0), laid to the right and towards us."""
    move = f"translate({num(at[0])} {num(at[1])}) skewX({lean:g}) scale({wide:g} {-flat:g})"
    return f"<g transform='{move}' opacity='{opacity:g}'>{''.join(parts)}</g>"


def butt(d: str, color: str, width: float, opacity: float = 1) -> str:
    """A drawn line that ends square."""
    return stroke(d, color, width, opacity, ends="butt")


def _wheel(x: float, r: float) -> str:
    turns = [i * math.pi / 6 + 0.2 for i in range(12)]
    spokes = "".join(f"M{x} 0L{num(x + r * math.cos(a))} {num(r * math.sin(a))}" for a in turns)
    return (
        stroke(spokes, "#A9ACA4", 1.4, 0.8)
        + ring(x, 0, r, INK, 9)
        + ring(x, 0, r - 6, "#C9CDC4", 2.5)
        + stroke(
            f"M{num(x - r * 0.95)} {num(-r * 0.3)}A{r} {r} 0 0 1 {num(x - r * 0.1)} {num(-r)}",
            RIM,
            2.6,
            0.6,
        )
        + oval(x, 0, 7, 7, INK)
    )


def bicycle_lines() -> str:
    """The bicycle as a drawing of lines: for its shadow."""
    return (
        ring(0, -82, 78, INK, 10)
        + ring(226, -82, 78, INK, 10)
        + stroke(
            "M0 -82L86 -66L56 -196M86 -66Q140 -90 190 -176M178 -218L226 -82M66 -180H-48M20 -222H88M172 -248H118M160 -272H262V-206H170",
            INK,
            12,
        )
    )


def bicycle(frame: str = "#1B6675", lit: str = "#4F9AA3") -> str:
    """A town bicycle that looks right; hub of the rear wheel at (0, 0), the ground at y 82."""
    dark = "#22404A"
    return "".join(
        [
            shape("M160 -190H262L254 -124H170Z", across("#C08A56", "#8A5A34")),
            shape("M160 -190H262L260 -174H162Z", "#E2B57C"),
            stroke("M164 -158H258M166 -140H256", "#6E4526", 4, 0.7),
            _wheel(0, 78),
            _wheel(226, 78),
            stroke("M-76 -42A88 88 0 0 1 84 -24M158 -56A88 88 0 0 1 300 -46", dark, 8),
            stroke("M66 -98H-48M-40 -98L0 0M10 -98L0 0", INK, 5),
            stroke("M0 0L86 14M0 0L60 -92", frame, 8),
            stroke("M86 14L56 -112", frame, 10),
            stroke("M86 14Q140 -10 190 -92", frame, 11),
            stroke("M72 -46Q128 -52 182 -116", frame, 9),
            stroke("M83 8L56 -108M92 6Q142 -18 186 -92M78 -48Q128 -56 178 -114", lit, 3),
            stroke("M178 -136L190 -88", frame, 13),
            stroke("M190 -88Q198 -40 226 0", frame, 8),
            stroke("M187 -86Q195 -40 222 -6M175 -132L185 -92", lit, 2.6),
            stroke("M178 -136L172 -166Q150 -176 118 -158M56 -112L53 -126", STEEL_LIGHT, 7),
            stroke("M132 -165L112 -155", "#5C3A22", 11),
            shape(
                "M16 -136Q22 -146 46 -140L88 -138Q96 -132 86 -128Q60 -128 48 -118Q24 -112 16 -136Z",
                "#5C3A22",
            ),
            stroke("M22 -137Q40 -141 84 -136", "#B98657", 3),
            shape("M-8 -12Q0 -18 70 -8Q112 -4 110 18Q104 36 74 32L-4 12Q-16 2 -8 -12Z", dark),
            stroke("M-4 -11Q40 -11 78 -4", "#6E98A0", 3),
            oval(86, 14, 9, 9, STEEL_LIGHT),
            stroke("M86 14L104 48", STEEL_LIGHT, 6),
            stroke("M92 50L118 48", INK, 7),
            stroke("M66 18L44 82", INK, 6),
            shape("M196 -108h20a9 9 0 0 1 0 18h-20Z", STEEL_LIGHT),
            oval(218, -99, 6, 9, "#FFE9A8"),
        ]
    )


DOG_BODY = "M-108 -150Q-96 -172 -60 -170Q10 -160 70 -176Q104 -190 122 -222L170 -196Q164 -150 142 -122Q128 -84 84 -82Q30 -78 -20 -92Q-60 -98 -84 -84Q-112 -100 -108 -150Z"
DOG_HEAD = "M116 -226Q116 -262 152 -266Q184 -266 192 -240L232 -226Q240 -220 236 -210Q228 -198 200 -198Q184 -180 160 -186Q126 -194 116 -226Z"
DOG_TAIL = "M-96 -150Q-140 -166 -150 -222Q-150 -232 -142 -226Q-128 -188 -84 -168Z"
DOG_LEGS = (
    "M58 -124Q96 -120 92 -84L78 -44L74 -8Q86 -6 90 0H52L56 -46Q48 -86 44 -108Z"
    "M-106 -140Q-58 -150 -46 -112Q-48 -84 -80 -66L-104 -38L-98 -8Q-86 -6 -84 0H-118L-128 -42Q-112 -70 -112 -100Z"
)
DOG_FAR = (
    "M84 -104Q112 -80 118 -48L134 -6H112L98 -44Q80 -64 66 -90Z"
    "M-84 -112Q-54 -84 -62 -58L-50 -6H-72L-86 -56Q-104 -76 -104 -100Z"
)


def dog_shape(fill: str = INK) -> str:
    """The dog in one colour: for its shadow."""
    return shape(DOG_BODY + DOG_HEAD + DOG_TAIL + DOG_LEGS + DOG_FAR, fill)


def dog(coat: str = "#9C5C31", dark: str = "#683B27", light: str = "#DCA465") -> str:
    """A dog that walks to the right, 266 high, its feet at y 0; the light is before it."""
    return "".join(
        [
            shape(DOG_FAR, dark),
            shape(DOG_TAIL, across(coat, dark)),
            shape(DOG_BODY, down(light, coat, dark)),
            shape(
                "M-100 -160Q-88 -172 -60 -170Q10 -160 70 -176Q104 -190 122 -222L134 -216Q116 -176 78 -160Q10 -146 -60 -152Q-84 -154 -100 -160Z",
                light,
                0.85,
            ),
            shape(DOG_LEGS, across(dark, coat, light)),
            shape(DOG_HEAD, across(coat, light)),
            shape("M226 -230Q240 -226 238 -216Q230 -212 224 -220Z", "#3B2A22"),
            oval(187, -236, 3.6, 4, "#3B2A22"),
            shape(
                "M140 -256Q114 -250 108 -216Q106 -190 120 -184Q142 -196 156 -236Q154 -254 140 -256Z",
                dark,
            ),
            stroke("M120 -214Q136 -188 166 -186", "#1B6675", 13),
            stroke("M122 -213Q138 -189 166 -189", "#7DBBC0", 3),
        ]
    )


def rope(
    points: Sequence[Point], width: float, *, light: str = "#CFA871", dark: str = "#8E6239"
) -> str:
    """A piece of twisted rope along a flowing line."""
    d = smooth(points)
    parts = [
        butt(d, "#3A2A24", width + 7),
        butt(d, dark, width),
        butt(d, light, width * 0.62),
    ]
    twist = ""
    for (x0, y0), (x1, y1) in pairwise(points):
        long = math.hypot(x1 - x0, y1 - y0) or 1
        dx, dy = (x1 - x0) / long, (y1 - y0) / long
        steps = max(round(long / (width * 0.42)), 1)
        for i in range(steps):
            x, y = x0 + (x1 - x0) * (i + 0.5) / steps, y0 + (y1 - y0) * (i + 0.5) / steps
            h, k = width * 0.5, width * 0.26
            ax, ay, bx, by = (
                x - dy * h - dx * k,
                y + dx * h - dy * k,
                x + dy * h + dx * k,
                y - dx * h + dy * k,
            )
            twist += f"M{num(ax)} {num(ay)}Q{num(x - dx * 3)} {num(y - dy * 3)} {num(bx)} {num(by)}"
    return "".join(parts) + butt(twist, "#6B4629", max(width * 0.07, 2), 0.75)


def fence(
    x0: float,
    x1: float,
    y: float,
    height: float,
    *,
    step: float = 46,
    light: str = "#EAD3A4",
    dark: str = "#8C6A45",
) -> str:
    """A garden fence of pointed boards with two rails; y is the ground."""
    boards, x = "", x0
    while x < x1:
        boards += f"M{num(x)} {num(y)}V{num(y - height * 0.86)}L{num(x + 7)} {num(y - height)}L{num(x + 14)} {num(y - height * 0.86)}V{num(y)}Z"
        x += step
    rails = (
        f"M{num(x0)} {num(y - height * 0.7)}H{num(x1)}M{num(x0)} {num(y - height * 0.25)}H{num(x1)}"
    )
    return butt(rails, dark, 7) + shape(boards, down(light, dark))


def sheet(points: Sequence[Point], light: str, dark: str) -> str:
    """A flat thing in perspective (four corners) with a lit upper edge."""
    (ax, ay), (bx, by) = points[0], points[1]
    return shape(poly(points), slant(light, dark)) + stroke(
        f"M{num(ax)} {num(ay)}L{num(bx)} {num(by)}", RIM, 2, 0.7
    )


def pot(x: float, y: float, size: float) -> str:
    """A terracotta pot, 48 wide at size 1, its foot at (x, y)."""
    return group(
        shape("M-22 -40H22L16 0H-16Z", across("#C8785A", "#7A3F34")),
        shape("M-26 -50H26V-38H-26Z", across("#DA8E6C", "#8A4A3C")),
        at=(x, y),
        size=size,
    )


def ribbon(spine: Sequence[tuple[float, float, float]], fill: str) -> str:
    """A path that turns on a slope: points with half widths, measured across the way it runs."""
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y, w) in enumerate(spine):
        (ax, ay, _), (bx, by, _) = spine[max(i - 1, 0)], spine[min(i + 1, len(spine) - 1)]
        long = math.hypot(bx - ax, by - ay) or 1
        nx, ny = -(by - ay) / long, (bx - ax) / long
        left.append((x + nx * w, y + ny * w * 0.7))
        right.append((x - nx * w, y - ny * w * 0.7))
    d = smooth(left) + "L" + smooth(right[::-1])[1:] + "Z"
    return group(shape(d, "#4E5A48", 0.4), at=(1.5, 3)) + shape(d, fill)


def strolling(who: Person, at: Point, height: float) -> str:
    """Someone who walks to the left, seen from the side, one hand a little forward with a lead."""
    face = "M-6.4 -92C-6 -99 6.6 -100 6.6 -90.6C6.6 -86 4 -83 1 -83.4C-2 -83 -4.6 -83.6 -5.2 -86.4L-7 -88.6Q-7.2 -89.6 -6.4 -90.4Z"
    hair = "M-6 -94C-6 -101 7.6 -102 7.4 -90.6C7.2 -87 5.6 -84.4 4 -84C2.4 -86 2.2 -90 0 -92.6C-2 -93.2 -4 -93.6 -6 -94Z"
    body = "M-3 -81C-8 -79 -8.8 -70 -8.4 -60L-8.6 -44Q0 -41 9 -44C9.4 -58 9.8 -74 5.6 -80.6Q1 -83.4 -3 -81Z"
    arm = "M-2 -77C2 -80 5.6 -76 5 -68C4 -61 -3 -54 -11 -49.4L-13.4 -53C-8 -58.6 -5 -64 -3.6 -70Z"
    parts = (
        shape(
            "M-2 -50L8 -48C9 -38 12 -30 14 -24L20 -6L14.6 -3.6L6 -22C2 -30 -1 -38 -2 -50Z",
            "#22303A",
        ),
        shape("M13.6 -6L20 -7.4Q22.4 -3 21.4 0.6L11 1.2Q8 0 9.6 -1.8Z", "#241D20"),
        shape(
            "M-8 -50H6.6C6 -40 3 -32 1 -25L-6.4 -4H-12.4L-8.6 -26C-8.8 -34 -8.8 -42 -8 -50Z",
            across(who.trousers, "#263742"),
        ),
        shape("M-13.4 -5.6L-6 -5L-5.4 0.8H-18Q-20.6 0.4 -18.4 -2.2Z", "#2E2528"),
        shape("M-2.6 -88H4.2L4.8 -79H-2.4Z", across(who.skin, "#5A3A30")),
        shape(face, who.skin),
        shape(hair, who.hair),
        shape(body, across(who.coat, who.coat_dark)),
        stroke("M-4 -79.6C-8 -76 -8.2 -66 -7.8 -50", RIM, 1.1, 0.6),
        oval(-12.6, -50.4, 2.5, 2.7, who.skin),
        shape(arm, across(who.coat, who.coat_dark)),
        stroke("M-3 -71C-5 -64 -8 -59 -12 -54", RIM, 0.8, 0.5),
    )
    return group(*parts, at=at, size=height / 100)


def blossoms(
    seed: int, area: tuple[float, float, float, float], fill: str, *, count: int = 14, r: float = 4
) -> str:
    """Many small flowers in a bed, in one short path; larger towards us."""
    dice = dice_of(seed)
    d = ""
    for _ in range(count):
        x, y = dice.uniform(area[0], area[2]), dice.uniform(area[1], area[3])
        near = r * (0.6 + 0.6 * (y - area[1]) / max(area[3] - area[1], 1)) * dice.uniform(0.75, 1.2)
        d += f"M{num(x - near)} {num(y)}a{num(near)} {num(near * 0.76)} {dice.randrange(-20, 20)} 1 1 .1 .1z"
    return shape(d, fill)
