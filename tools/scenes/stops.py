"""Scenes of waiting and time: the bus stop, the train that leaves, the clock."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

import math
from collections.abc import Callable

from tools.scenes.kit import (
    LIME,
    PINE,
    RIM,
    across,
    box,
    cast,
    down,
    glow,
    group,
    halo,
    num,
    oval,
    poly,
    shape,
    slant,
    smooth,
    stroke,
)
from tools.scenes.kit_land import EVENING, MORNING, birds, land, sky, streaks, sun, treeline
from tools.scenes.kit_more import butt
from tools.scenes.kit_people import CORA, standing
from tools.scenes.kit_plants import leaf_tree, leaves, tufts


def _shelter() -> str:
    """A glass bus shelter seen from the front and a little from the left; ground at y 0, 330 wide."""
    return "".join(
        [
            shape(
                poly([(-150, -214), (150, -220), (150, -24), (-150, -18)]),
                slant("#E4EEE2", "#8FB2B0"),
                0.62,
            ),
            shape(
                poly([(-120, -212), (-70, -213), (-130, -20), (-150, -19), (-150, -120)]),
                "#FFFFFF",
                0.3,
            ),
            shape(poly([(60, -217), (90, -218), (20, -22), (-10, -21)]), "#FFFFFF", 0.2),
            stroke("M-50 -214V-20M50 -216V-22", "#5E7C82", 4, 0.7),
            shape(
                poly([(-124, -86), (124, -88), (134, -68), (-134, -66)]),
                slant("#E2B57C", "#96643C"),
            ),
            box(-134, -67, 268, 9, "#6E4A32"),
            stroke("M-104 -58V-4M104 -58V-8", "#3E5660", 8),
            shape(
                poly([(150, -222), (186, -240), (186, -6), (150, -22)]),
                slant("#C9DAD2", "#5E8488"),
                0.6,
            ),
            stroke("M-150 -216V-4M150 -222V-6M186 -240V4", "#2F4A54", 9),
            stroke("M-153 -214V-6", RIM, 2.4, 0.6),
            shape(
                poly([(-178, -226), (176, -232), (214, -252), (-142, -248)]),
                slant("#5E8F94", "#2B5560"),
            ),
            shape(
                poly([(-178, -226), (176, -232), (176, -214), (-178, -208)]),
                across("#4B838B", "#1F4650"),
            ),
            shape(poly([(176, -232), (214, -252), (214, -236), (176, -214)]), "#173842"),
            stroke("M-178 -226L176 -232", RIM, 2.6, 0.7),
        ]
    )


def _stop_sign() -> str:
    bus = "M-20 -12Q-20 -20 -12 -20H12Q20 -20 20 -12V12H-20Z"
    return (
        shape("M-4 0L-3.5 -300H3.5L4 0Z", across("#C9D1CC", "#5F7880"))
        + box(-38, -342, 76, 76, slant("#EFB23E", "#C9852C"), r=10)
        + stroke("M-30 -340H28", RIM, 2.6, 0.8)
        + group(
            shape(bus, "#173842"),
            box(-15, -15, 30, 13, "#F6DDA0", r=3),
            oval(-11, 13, 5, 5, "#173842"),
            oval(11, 13, 5, 5, "#173842"),
            at=(0, -303),
        )
        + box(-24, -256, 48, 62, slant("#FBF3DD", "#C9BFA3"), r=3)
        + stroke("M-16 -244H12M-16 -232H16M-16 -220H6M-16 -208H14", "#8FA5A4", 3, 0.7)
    )


def bus_stop() -> str:
    air = MORNING
    return "".join(
        [
            sky(air, 400),
            sun(96, 210, 34, air, 8),
            streaks(120, "#FFF3D6", 4, count=5, opacity=0.5),
            land([(0, 350), (220, 312), (430, 344), (620, 300), (800, 322)], "#BACBBB", "#CBD2B2"),
            treeline(420, 820, 376, 66, 8, "#96AC8E"),
            land([(0, 384), (300, 366), (560, 378), (800, 364)], "#AFBB80", "#8FA362"),
            shape(
                poly([(640, 384), (664, 383), (720, 430), (860, 640), (260, 640), (560, 430)]),
                down("#A9B3AC", "#6C7F82", "#4E646C"),
            ),
            shape(
                poly([(651, 392), (655, 392), (655, 408), (649, 408)])
                + poly([(648, 420), (655, 420), (652, 448), (641, 448)])
                + poly([(638, 464), (649, 464), (640, 508), (622, 508)])
                + poly([(616, 530), (634, 530), (616, 600), (588, 600)]),
                "#F8EAC6",
                0.75,
            ),
            halo(655, 372, 60, "#FFE9B0", "EE"),
            group(
                box(-14, -30, 28, 28, slant("#D9793F", "#8E4A2C"), r=4),
                box(-11, -26, 22, 12, "#DCE9E2", r=2),
                oval(-8, -6, 3.2, 3, "#FFF8DC"),
                oval(8, -6, 3.2, 3, "#FFF8DC"),
                at=(655, 388),
                size=1.15,
            ),
            leaf_tree(110, 420, 1.35, 21, paint=("#D0CC84", "#8CA768", "#48705A")),
            shape(
                smooth(
                    [
                        (-40, 436),
                        (180, 424),
                        (400, 420),
                        (562, 428),
                        (520, 470),
                        (420, 540),
                        (330, 640),
                        (-40, 640),
                    ],
                    closed=True,
                ),
                down("#D9CDA6", "#B7A884"),
            ),
            shape(
                poly([(562, 428), (574, 430), (300, 640), (262, 640)]), down("#F0E6C8", "#A99E82")
            ),
            shape(
                smooth(
                    [
                        (-40, 404),
                        (120, 402),
                        (300, 410),
                        (420, 420),
                        (300, 432),
                        (120, 446),
                        (-40, 470),
                    ],
                    closed=True,
                ),
                down("#98A866", "#6D8A56"),
            ),
            cast([(110, 496), (420, 492), (560, 520), (470, 540), (200, 536)], opacity=0.24),
            group(_shelter(), at=(262, 506), size=1.12),
            cast([(500, 520), (512, 517), (640, 556), (628, 562)], opacity=0.25),
            group(_stop_sign(), at=(506, 520), size=1),
            tufts(3, (-10, 560, 210, 612), PINE, count=9, tall=60, opacity=0.9),
            tufts(5, (-10, 560, 190, 612), LIME, count=4, tall=44, opacity=0.75),
            leaves(8, (330, 572), (110, 26), "#C98A4A", count=9, size=15, opacity=0.9),
        ]
    )


def _poles(spots: tuple[tuple[float, float, float], ...]) -> str:
    return "".join(
        group(
            stroke("M0 0V-300M0 -280H-150", "#22343F", 6),
            stroke("M-60 -280L0 -236", "#22343F", 4),
            at=(x, y),
            size=s,
        )
        for x, y, s in spots
    )


def missed_train() -> str:
    air = EVENING
    vx, vy = 520, 322
    sleepers = "".join(
        f"M{num(vx - 20 + (168 - vx - 0) * t * 1.0)} {num(vy + 300 * t)}L{num(vx + 20 + 372 * t)} {num(vy + 300 * t)}"
        for t in (0.14, 0.18, 0.23, 0.3, 0.39, 0.5, 0.64, 0.82)
    )
    return "".join(
        [
            sky(air, 340),
            halo(470, 330, 330, "#FFD9A0", "DD"),
            streaks(190, "#E8B48C", 4, count=7, opacity=0.5),
            streaks(270, "#FBD9A8", 9, count=5, opacity=0.6),
            land([(0, 318), (200, 300), (420, 318), (640, 296), (800, 310)], "#7E7880", "#6B6C70"),
            treeline(560, 830, 340, 54, 4, "#3F5056"),
            land([(0, 336), (400, 326), (800, 338)], "#4C5A56", "#2A3D42"),
            shape(
                poly([(vx - 6, vy), (vx + 10, vy), (960, 640), (150, 640)]),
                down("#5B5F60", "#2E3C42"),
            ),
            butt(sleepers, "#1E2B31", 9, 0.75),
            stroke(f"M{vx} {vy}L250 640M{vx + 5} {vy}L800 640", "#2A363B", 9),
            stroke(f"M{vx} {vy}L247 640M{vx + 5} {vy}L797 640", "#E9B98C", 2.6, 0.9),
            _poles(((760, 470, 1.0), (640, 386, 0.5), (584, 354, 0.26))),
            stroke("M610 190Q575 250 565 246Q552 290 545 282", "#22343F", 2, 0.8),
            group(
                oval(0, 8, 78, 12, "#16242C", 0.45),
                shape(
                    "M-44 0V-78Q-42 -96 -24 -98H24Q42 -96 44 -78V0Q0 6 -44 0Z",
                    slant("#5E8F94", "#1D3F4B"),
                ),
                box(-15, -82, 30, 72, slant("#37626C", "#163440"), r=4),
                box(-9, -76, 18, 26, slant("#F4CF92", "#9E9078"), r=3),
                box(-38, -76, 17, 24, slant("#8FA9A6", "#3E5D68"), r=4),
                box(21, -76, 17, 24, slant("#6F8F92", "#2E4D58"), r=4),
                stroke("M-41 -80Q-38 -95 -22 -96H22", RIM, 2.6, 0.7),
                shape("M-44 -36H-15V-29H-44ZM15 -36H44V-29H15Z", "#EFB23E"),
                halo(-31, -15, 30, "#FF5A3C", "EE"),
                halo(31, -15, 30, "#FF5A3C", "EE"),
                oval(-31, -15, 5.5, 5.5, "#FF8A66"),
                oval(31, -15, 5.5, 5.5, "#FF8A66"),
                box(-34, 1, 68, 7, "#16262E"),
                at=(522, 364),
                size=0.84,
            ),
            shape(
                poly([(vx - 60, 350), (vx - 44, 350), (176, 640), (-60, 640), (-60, 420)]),
                down("#8E8880", "#5A6468", "#3C4C54"),
            ),
            shape(
                poly([(vx - 50, 350), (vx - 44, 350), (176, 640), (118, 640)]),
                down("#F0D2A4", "#A8A294"),
            ),
            shape(poly([(vx - 44, 350), (176, 640), (206, 640), (vx - 40, 356)]), "#1A2A32"),
            group(
                stroke("M0 0V-230", "#1D2E37", 8),
                stroke("M0 -228Q0 -250 34 -250", "#1D2E37", 6),
                halo(40, -240, 90, "#FFDFA0", "CC"),
                shape("M22 -250H58L50 -238H30Z", "#FFE7B4"),
                at=(76, 448),
            ),
            oval(130, 462, 190, 44, glow("#FFDFA055", "#FFDFA033:50", "#FFDFA000")),
            standing(CORA, (236, 548), 268, shade=0),
            cast([(222, 546), (252, 546), (330, 600), (330, 630), (280, 620)], opacity=0.4),
            group(
                stroke("M-15 -44Q-15 -58 0 -58Q15 -58 15 -44", "#4A3127", 5),
                shape(
                    "M-32 -44H32Q36 -44 35 -38L33 -2H-33L-35 -38Q-36 -44 -32 -44Z",
                    slant("#B4713C", "#6A3C28"),
                ),
                stroke("M-32 -41H30", RIM, 2, 0.6),
                at=(158, 552),
                size=1.15,
            ),
        ]
    )


def _clock_face() -> str:
    """A round clock face without digits, lit from within, radius 100."""
    marks, hours = "", ""
    for i in range(60):
        a = math.radians(i * 6)
        inner = 74 if i % 5 == 0 else 84
        line = f"M{inner * math.sin(a):.1f} {-inner * math.cos(a):.1f}L{90 * math.sin(a):.1f} {-90 * math.cos(a):.1f}"
        if i % 5 == 0:
            hours += line
        else:
            marks += line
    return "".join(
        [
            oval(0, 0, 118, 118, slant("#7A8A88", "#2F444E", "#16262F")),
            oval(0, 0, 105, 105, "#14242D"),
            oval(0, 0, 100, 100, glow("#FFFBEA", "#FFF2CC:60", "#F3CE86")),
            stroke(marks, "#7A6A52", 2, 0.7),
            stroke(hours, "#2F2A28", 6),
            stroke("M0 12L-44 -34", "#22282C", 10),
            stroke("M-6 16L34 -72", "#22282C", 6.5),
            oval(0, 0, 8, 8, "#22282C"),
            oval(-2, -2, 3, 3, "#B98832"),
            stroke("M-108 -34C-98 -76 -66 -104 -28 -112", RIM, 4, 0.7),
        ]
    )


def clock() -> str:
    air = EVENING
    return "".join(
        [
            sky(air, 430),
            halo(180, 420, 380, "#FFDCA4", "CC"),
            streaks(250, "#F3C49A", 5, count=6, opacity=0.45),
            streaks(330, "#FBDDB0", 8, count=5, opacity=0.5),
            land([(-10, 420), (200, 400), (420, 424), (810, 396)], "#7E7880", "#5F6468"),
            _roofs(),
            treeline(-60, 190, 466, 66, 6, "#2C444C"),
            shape(
                poly([(0, 462), (800, 456), (800, 600), (0, 600)]),
                down("#5A6264", "#3A4850", "#26343D"),
            ),
            shape(poly([(0, 462), (330, 460), (60, 600), (-20, 600)]), "#E9B98C", 0.16),
            stroke(
                "M0 482Q400 488 800 478M0 514Q400 522 800 508M0 556Q400 566 800 550",
                "#1D2B33",
                2,
                0.35,
            ),
            stroke(
                "M380 460L340 600M470 459L520 600M290 461L170 600M560 458L700 600",
                "#1D2B33",
                2,
                0.3,
            ),
            oval(520, 562, 280, 52, glow("#FFDFA066", "#FFDFA044:50", "#FFDFA000")),
            halo(520, 196, 300, "#FFE0A0", "AA"),
            cast([(520, 560), (546, 556), (700, 584), (790, 620), (700, 620)], "#0F1C24", 0.5),
            # post
            shape("M498 566L506 520V318H534V520L542 566Z", across("#7E8C88", "#2F444E", "#14242D")),
            shape(
                "M478 584C478 566 500 560 520 560C540 560 562 566 562 584Z",
                across("#6E7C7A", "#22343E"),
            ),
            shape("M496 520H544V534H496ZM500 372H540V384H500Z", across("#8E9A92", "#1D2E38")),
            stroke(
                "M520 340C480 350 470 320 486 312M520 340C560 350 570 320 554 312", "#22343E", 7
            ),
            stroke("M509 322V516", RIM, 2.4, 0.6),
            group(_clock_face(), at=(520, 196), size=1.16),
            shape(
                "M500 62C506 50 512 44 520 34C528 44 534 50 540 62Z", across("#7E8C88", "#1D2E38")
            ),
            # bench and leaves
            _bench(),
            leaves(3, (330, 560), (230, 30), "#C98A4A", count=14, size=14, opacity=0.9),
            leaves(4, (640, 572), (130, 22), "#A9633A", count=9, size=14, opacity=0.9),
            stroke(
                "M-10 60C80 80 150 60 220 100M60 74C110 110 150 120 170 150M120 70C160 50 190 50 210 30",
                "#1D2E38",
                6,
            ),
            leaves(8, (120, 90), (120, 60), "#1F343C", count=26, size=24),
            leaves(9, (110, 80), (110, 54), "#B9763F", count=12, size=20, opacity=0.9),
            birds(330, 180, 1.0, "#5A5A66"),
        ]
    )


def _roofs() -> str:
    """Houses in the dusk on the far side of the square, with a few lit windows."""
    row = "M180 470V404L206 376L232 404V384L262 350L292 384V410H318V392H372V470ZM600 470V398L630 366L662 398V410H690V372L724 336L758 372V470H830V470Z"
    panes = "".join(
        box(x, y, 10, 14, "#FFD793", r=1)
        for x, y in (
            (200, 418),
            (254, 398),
            (272, 398),
            (334, 410),
            (622, 414),
            (712, 386),
            (734, 386),
            (712, 420),
        )
    )
    return (
        shape(row, down("#4E5A66", "#34464F"))
        + stroke(
            "M180 404L206 376M232 384L262 350M600 398L630 366M690 372L724 336", "#F0C092", 2.4, 0.5
        )
        + panes
    )


def _bench() -> str:
    return "".join(
        [
            oval(300, 532, 130, 10, "#0F1C24", 0.4),
            shape(
                poly([(200, 452), (380, 450), (382, 462), (198, 464)])
                + poly([(198, 470), (382, 468), (384, 480), (196, 482)]),
                across("#C08A5E", "#7A5240"),
            ),
            shape(
                poly([(192, 492), (388, 490), (398, 504), (182, 506)]), slant("#D9A676", "#8A5E44")
            ),
            stroke("M206 506V532M374 504V532M206 452V492M374 452V490", "#1D2B33", 6),
            stroke("M200 452L380 450", RIM, 2, 0.6),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {
    "bushalte": bus_stop,
    "gemiste-trein": missed_train,
    "klok": clock,
}
