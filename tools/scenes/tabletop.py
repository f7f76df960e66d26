"""Scenes on a table or the ground before us: week, book, post, tools."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    RIM,
    across,
    box,
    cast,
    down,
    glow,
    group,
    halo,
    oval,
    poly,
    shadow,
    shape,
    slant,
    stroke,
)
from tools.scenes.kit_land import (
    land,
    treeline,
)
from tools.scenes.kit_rooms import (
    DAY_WALL,
    room,
    window,
)


def _view() -> str:
    return group(
        box(60, -40, 330, 240, down("#9CC3C4", "#F3E4BC")),
        land([(60, 150), (150, 122), (270, 150), (390, 118)], "#B5C8AE", "#A9BC92", floor=206),
        treeline(60, 240, 182, 46, 4, "#8CA983"),
        land([(60, 184), (220, 172), (390, 182)], "#A9B86E", "#8FA362", floor=206),
    )


def _diary() -> str:
    """An open diary that lies before us: seven empty days, in perspective."""

    def at(u: float, v: float) -> tuple[float, float]:
        """A place on the page: u from left to right, v from far to near (both 0 to 1)."""
        left, right = 196 - 92 * v, 628 + 92 * v
        return left + (right - left) * u, 306 + 218 * v * (1.07 - 0.07 * v)

    def quad(u0: float, v0: float, u1: float, v1: float) -> str:
        return poly([at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)])

    colors = ("#1B6675", "#3E8A92", "#7FA88C", "#EFB23E", "#DE8A4C", "#C4623F", "#8E4A5A")
    heads = "".join(
        shape(quad(i / 7 + 0.012, 0.05, (i + 1) / 7 - 0.012, 0.16), c) for i, c in enumerate(colors)
    )
    lines = "".join(
        "M{:.0f} {:.0f}L{:.0f} {:.0f}".format(*at(i / 7, 0.05), *at(i / 7, 0.95))
        for i in (1, 2, 3, 5, 6)
    )
    rows = "".join(
        "M{:.0f} {:.0f}L{:.0f} {:.0f}".format(*at(0.015, v), *at(0.985, v))
        for v in (0.34, 0.55, 0.76)
    )
    x0, y0 = at(4 / 7, 0)
    x1, y1 = at(4 / 7, 1)
    return "".join(
        [
            cast(
                [
                    (150, 420),
                    (420, 330),
                    (690, 320),
                    (790, 470),
                    (820, 552),
                    (400, 560),
                    (120, 556),
                ],
                opacity=0.3,
            ),
            shape(
                poly([at(-0.02, -0.02), at(1.02, -0.02), at(1.02, 1.05), at(-0.02, 1.05)]),
                across("#1B6675", "#124853"),
            ),
            shape(poly([at(0, 1), at(1, 1), (724, 534), (100, 534)]), "#C9BDA0"),
            shape(quad(0, 0, 1, 1), across("#FFFAEC", "#FBF1DA", "#E6D8B8")),
            shape(
                poly([at(0.5, 0), at(4 / 7, 0), at(4 / 7, 1), at(0.47, 1)]),
                across("#C9B48E00", "#B79F7899"),
            ),
            shape(
                poly([at(4 / 7, 0), at(0.62, 0), at(0.63, 1), at(4 / 7, 1)]),
                across("#B79F7877", "#C9B48E00"),
            ),
            heads,
            stroke(lines, "#B9A784", 2, 0.75),
            stroke(rows, "#B9A784", 1.4, 0.45),
            stroke(f"M{x0:.0f} {y0:.0f}L{x1:.0f} {y1:.0f}", "#8E7B5C", 3, 0.8),
            shape(
                poly(
                    [
                        (x1 - 30, y1 - 4),
                        (x1 - 14, y1 - 4),
                        (x1 - 10, 590),
                        (x1 - 22, 576),
                        (x1 - 36, 590),
                    ]
                ),
                down("#C8623B", "#8E3F2A"),
            ),
            shape(
                poly([at(0.02, 0.2), at(0.36, 0.2), at(0.5, 0.95), at(0.08, 0.95)]), "#FFFFFF", 0.3
            ),
            stroke("M{:.0f} {:.0f}L{:.0f} {:.0f}".format(*at(0, 0), *at(1, 0)), RIM, 2.4, 0.8),
        ]
    )


def empty_week() -> str:
    pencil = (
        shape("M-92 -7H60V7H-92Z", down("#F6CE6C", "#EFB23E", "#B9812A"))
        + shape("M60 -7L88 0L60 7Z", down("#F3DDB4", "#C9A274"))
        + shape("M79 -2.4L88 0L79 2.4Z", "#2F3B42")
        + box(-104, -7, 13, 14, "#C9CDC6")
        + box(-116, -7, 13, 14, "#C4705A", r=3)
    )
    return "".join(
        [
            room(DAY_WALL, ("#B98958", "#7A5236"), 330),
            halo(210, 70, 380, "#FFF3CF", "CC"),
            window(66, -30, 318, 206, _view()),
            shape(
                poly([(-20, 262), (820, 262), (900, 610), (-100, 610)]),
                slant("#E3B378", "#B9824C", "#7E5433"),
            ),
            stroke(
                "M-20 282Q400 288 820 280M-40 330Q400 340 840 326M-60 400Q400 412 860 396M-80 500Q400 514 880 494",
                "#6B4529",
                2,
                0.28,
            ),
            shape(poly([(20, 268), (360, 268), (560, 610), (-60, 610)]), "#FFEBB8", 0.3),
            box(-20, 260, 840, 4, RIM, opacity=0.6),
            _diary(),
            cast([(676, 316), (700, 308), (790, 322), (780, 342), (700, 338)], opacity=0.35),
            shape(
                "M640 232C642 276 650 312 660 318H708C718 312 726 276 728 232Z",
                across("#5F9AA0", "#2E7480", "#16505C"),
            ),
            oval(684, 232, 44, 10, "#133F4A"),
            stroke("M656 236L640 140M674 236L668 120M700 236L716 150", "#C98A4A", 7),
            stroke("M690 236L694 132", "#1B6675", 7),
            stroke("M656 236L640 140M674 236L668 120", "#F3CE94", 2.2, 0.8),
            stroke("M641 234Q684 218 727 234", RIM, 2.2, 0.8),
            group(oval(6, 8, 104, 7, "#1F3440", 0.3), pencil, at=(330, 470), turn=-24, size=1.05),
        ]
    )


def _book() -> str:
    left = "M0 0C-50 -46 -150 -62 -236 -44L-262 96C-170 74 -60 92 0 138Z"
    right = "M0 0C50 -46 150 -62 236 -44L262 96C170 74 60 92 0 138Z"
    text = "".join(
        f"M{-38 - i * 2.4:.0f} {10 + i * 19}C{-90 - i * 2:.0f} {-20 + i * 17} {-150 - i * 3:.0f} {-28 + i * 17} {(-214 if i != 4 else -150) - i * 4:.0f} {-22 + i * 17}"
        for i in range(5)
    )
    return group(
        shape("M0 160L-286 118L-248 -38L0 8L248 -38L286 118Z", slant("#C4623F", "#7A3528")),
        shape(
            "M0 150L-270 110L-262 92C-170 70 -60 88 0 134C60 88 170 70 262 92L270 110Z",
            down("#CDB88E", "#E8D9B4"),
        ),
        stroke(
            "M-268 106C-170 84 -60 100 0 142M-268 109C-170 98 -60 112 0 146M268 106C170 84 60 100 0 142M268 109C170 98 60 112 0 146",
            "#A08860",
            1.6,
            0.6,
        ),
        shape(left, slant("#FFFBF0", "#FBEFD3", "#E3CFA6")),
        shape(right, slant("#E3D2AC", "#FBF0D6", "#F3E0B8")),
        shape(
            "M0 0C-20 -20 -44 -32 -70 -40L-76 78C-46 90 -20 112 0 138Z",
            across("#C9AE7E00", "#A98A5EAA"),
        ),
        shape(
            "M0 0C20 -20 44 -32 70 -40L76 78C46 90 20 112 0 138Z",
            across("#A98A5E99", "#C9AE7E00"),
        ),
        shape("M0 0C30 -70 110 -104 190 -96C120 -84 60 -56 0 0Z", slant("#FFFDF4", "#E9D6AE")),
        shape(
            "M0 2C30 -60 110 -90 190 -96L206 -40C130 -56 50 -30 4 128Z",
            slant("#FFF9E8", "#F3E2BC"),
            0.95,
        ),
        stroke("M0 0C30 -70 110 -104 190 -96", RIM, 3, 0.9),
        stroke(text, "#8E7B60", 5, 0.5),
        stroke("M0 0C-50 -46 -150 -62 -236 -44", RIM, 3, 0.9),
        shape("M-14 128L-2 138L4 186L-12 174L-26 184Z", down("#2E8088", "#14505C")),
        at=(452, 388),
        size=1.02,
    )


def _lamp() -> str:
    """A reading lamp on the table, its foot at (0, 0)."""
    return "".join(
        [
            oval(20, 2, 70, 12, "#1A1E22", 0.4),
            oval(0, 0, 46, 11, slant("#D9A24A", "#7A4F2A")),
            shape(
                "M-6 -4C-10 -60 -8 -110 -6 -150H6C8 -110 10 -60 6 -4Z", across("#F0C468", "#8A5A2E")
            ),
            oval(0, -60, 15, 18, slant("#F3CB74", "#8A5A2E")),
            shape(
                "M-52 -262L52 -262L92 -146Q0 -128 -92 -146Z",
                across("#FFE9B4", "#FFD98A:35", "#D08A46"),
            ),
            shape("M-52 -262L52 -262L55 -252Q0 -244 -55 -252Z", "#FFF6DC", 0.6),
            oval(0, -144, 91, 10, "#FFF8E0"),
        ]
    )


def open_book() -> str:
    spines = "".join(
        shape(
            poly([(x, 150 - h), (x + w, 150 - h), (x + w, 150), (x, 150)]), across(color, "#22343E")
        )
        for x, w, h, color in (
            (520, 26, 92, "#6E4A46"),
            (548, 20, 80, "#3E6A70"),
            (570, 30, 100, "#8A6A48"),
            (602, 22, 84, "#4A5A6A"),
            (626, 28, 96, "#7A4A3E"),
            (664, 20, 76, "#5E6E5E"),
            (686, 26, 90, "#3A5A66"),
        )
    )
    return "".join(
        [
            box(0, 0, 800, 420, slant("#3E6670", "#1F3E4B:55", "#12293A")),
            halo(150, 210, 470, "#FFD98A", "CC"),
            spines,
            box(490, 150, 330, 14, across("#8A6244", "#3A2A28")),
            box(490, 164, 330, 8, "#0F222D", opacity=0.4),
            shape(
                poly([(-10, 372), (810, 356), (810, 610), (-10, 610)]),
                slant("#D9A05E", "#8A5A3B:50", "#3A2A2C"),
            ),
            stroke(
                "M-10 420Q400 404 810 404M-10 486Q400 466 810 466M-10 556Q420 534 810 540",
                "#4A2E22",
                2,
                0.4,
            ),
            box(-10, 364, 820, 3, RIM, opacity=0.25),
            oval(210, 420, 420, 120, glow("#FFE9B4AA", "#FFD98A00")),
            cast(
                [(200, 520), (452, 560), (752, 512), (800, 540), (620, 590), (330, 584)],
                "#1A1A20",
                0.45,
            ),
            _book(),
            group(_lamp(), at=(140, 404), size=1.15),
        ]
    )


def _letter(x: float, y: float, width: float, height: float, turn: float, look: str) -> str:
    """An envelope that lies on the ground; look: white, window, brown, blue or red."""
    paper = {
        "white": ("#FFFBF0", "#E3D8C0"),
        "window": ("#FDF6E6", "#DCD2BC"),
        "brown": ("#D9A66C", "#A9743F"),
        "blue": ("#A9C6CC", "#6E98A4"),
        "red": ("#D9764E", "#9E432C"),
    }[look]
    a, b = width / 2, height / 2
    parts = [
        box(-a + 4, -b + 7, width, height, "#1F2A30", opacity=0.35),
        box(-a, -b, width, height, slant(*paper), r=3),
    ]
    if look in {"window", "brown"}:
        parts += [
            box(
                -a + 18, b - 50, width * 0.46, 32, "#9FB6B8" if look == "window" else "#F3DDB4", r=3
            ),
            stroke(
                f"M{-a + 26:.0f} {b - 40:.0f}h{width * 0.3:.0f}M{-a + 26:.0f} {b - 28:.0f}h{width * 0.2:.0f}",
                "#5F7478",
                3,
                0.7,
            ),
            box(a - 46, -b + 12, 32, 26, "#C4704A", r=2, opacity=0.85),
        ]
    else:
        parts += [
            shape(poly([(-a, -b), (a, -b), (0, height * 0.12)]), down(paper[0], paper[1])),
            stroke(
                f"M{-a + 2:.0f} {-b + 2:.0f}L0 {height * 0.12:.0f}L{a - 2:.0f} {-b + 2:.0f}",
                "#7A6A58",
                2.4,
                0.55,
            ),
        ]
    parts.append(stroke(f"M{-a + 2:.0f} {-b + 1:.0f}H{a - 2:.0f}", RIM, 2, 0.8))
    turned = "".join(parts)
    return f"<g transform='translate({x} {y}) scale(1 0.62) rotate({turn})'>{turned}</g>"


def post_on_the_mat() -> str:
    heap = (
        (250, 530, 190, 124, -24, "brown"),
        (560, 540, 200, 124, 22, "blue"),
        (420, 500, 200, 128, 6, "white"),
        (330, 494, 186, 118, 32, "window"),
        (520, 488, 190, 118, -16, "window"),
        (448, 536, 200, 124, -38, "white"),
        (372, 522, 180, 116, -8, "red"),
        (480, 476, 176, 112, 26, "white"),
        (416, 492, 196, 122, -14, "window"),
    )
    return "".join(
        [
            box(0, 0, 800, 420, slant("#E9D5B0", "#C9A97E")),
            box(0, 400, 800, 200, down("#9E7A58", "#5E4636")),
            stroke(
                "M330 412L120 600M400 412V600M470 412L680 600M250 412L-90 600M550 412L890 600",
                "#3E2C24",
                2,
                0.3,
            ),
            box(150, -20, 500, 432, across("#C9A070", "#8A623E")),
            box(182, -20, 436, 428, across("#3E8A92", "#1F6672", "#144753")),
            box(182, -20, 10, 428, RIM, opacity=0.3),
            # the pane of old glass
            box(236, -20, 328, 176, slant("#FFF3CF", "#F3D79A", "#A9C0B4"), r=4),
            halo(310, 40, 220, "#FFF8E0", "CC"),
            stroke("M400 -20V156M236 66H564", "#1B5863", 9),
            stroke("M240 158H560", "#0F3F4A", 5, 0.7),
            box(232, 206, 336, 176, slant("#14505C", "#2A7580"), r=3),
            box(246, 220, 308, 148, slant("#2E7C86", "#195662"), r=2),
            # slot with a letter half way in
            box(316, 262, 168, 44, slant("#F3CE7A", "#B98832", "#7E5A22"), r=6),
            shape(
                poly([(338, 276), (462, 276), (470, 350), (330, 350)]), down("#D9CDB2", "#FFFBF0")
            ),
            shape(poly([(330, 350), (470, 350), (468, 356), (332, 356)]), "#A9997A"),
            stroke("M352 318H410M352 332H392", "#8FA0A0", 3.4, 0.7),
            box(430, 306, 22, 20, "#C4704A", r=2, opacity=0.85),
            box(316, 262, 168, 15, slant("#FFE3A0", "#C9973E"), r=6),
            stroke("M322 264H478", "#FFF6D8", 2.4, 0.9),
            oval(596, 220, 13, 13, slant("#F8DE97", "#8E6A2A")),
            # light on the floor and the mat
            shape(poly([(236, 420), (520, 420), (700, 600), (120, 600)]), "#FFE7A8", 0.26),
            shape(
                poly([(196, 436), (604, 436), (690, 600), (110, 600)]),
                slant("#8E7250", "#5E4A38", "#40342E"),
            ),
            stroke("M206 446H594M186 480H614M168 520H640M146 560H664", "#2F2622", 3, 0.28),
            shape(poly([(240, 436), (420, 436), (480, 600), (170, 600)]), "#F3D493", 0.2),
            shadow(420, 530, 280, 76, "#1A1E22", "AA"),
            *(_letter(*each) for each in heap),
            # umbrella stand at the side
            oval(730, 500, 70, 14, "#1F1A18", 0.35),
            shape(
                "M684 372L692 498Q720 510 748 498L756 372Z", across("#C8785A", "#A9532F", "#6B3428")
            ),
            oval(720, 372, 36, 9, "#4A2A22"),
            stroke("M714 372L700 220Q696 196 716 196Q732 198 728 214", "#6B4529", 7),
            shape("M712 372L706 250L724 250L734 372Z", across("#2E7480", "#174C58")),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {
    "lege-week": empty_week,
    "boek": open_book,
    "post": post_on_the_mat,
}
