"""Scenes of things that sound or work: the guitar, the tools."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from collections.abc import Callable

from tools.scenes.kit import (
    RIM,
    across,
    box,
    cast,
    down,
    group,
    halo,
    oval,
    poly,
    shadow,
    shape,
    slant,
    smooth,
    stroke,
)
from tools.scenes.kit_land import land
from tools.scenes.kit_more import pot
from tools.scenes.kit_plants import leaf_tree, leaves
from tools.scenes.kit_rooms import TEAL_WALL, beam, room, window


def _guitar() -> str:
    """A guitar that stands upright, 580 high, its foot at (0, 0)."""
    body = "M0 -260C52 -260 66 -222 58 -188C52 -166 56 -154 70 -134C104 -90 84 0 0 0C-84 0 -104 -90 -70 -134C-56 -154 -52 -166 -58 -188C-66 -222 -52 -260 0 -260Z"
    frets = "".join(f"M-11 {y}H11" for y in range(-482, -262, 26))
    strings = "".join(f"M{-7.5 + i * 3} -502L{-7.5 + i * 3} -58" for i in range(6))
    pegs = "".join(oval(x, y, 7, 5, "#E9E2D0") for x in (-25, 25) for y in (-552, -534, -516))
    return "".join(
        [
            group(shape(body, across("#7A4A28", "#3E2418")), at=(10, 5)),
            shape(body, "#8F5526"),
            group(shape(body, slant("#FFD998", "#E0A04F", "#A9662F")), at=(0, -5), size=0.945),
            shape(
                "M0 -254C-46 -254 -58 -220 -52 -190C-48 -166 -54 -154 -66 -132C-92 -90 -78 -26 -26 -9C-60 -40 -66 -90 -44 -124C-34 -144 -36 -164 -38 -186C-40 -222 -24 -246 0 -254Z",
                "#FFE7B4",
                0.6,
            ),
            oval(0, -162, 38, 38, "#7C4A22"),
            oval(0, -162, 33, 33, "#D9A25C"),
            oval(0, -162, 28, 28, "#2C1A12"),
            shape("M-12 -504H12L14 -188H-14Z", across("#6B4228", "#33201A")),
            stroke(frets, "#C9AC7C", 2),
            shape("M-15 -502L-20 -566Q0 -580 20 -566L15 -502Z", across("#A06A3C", "#5A3622")),
            pegs,
            shape("M-42 -66H42V-52H-42Z", "#3E2418"),
            stroke(strings, "#FBF0D6", 1.3, 0.9),
            stroke(
                "M-58 -188C-66 -222 -50 -256 -4 -258M-70 -134C-94 -102 -92 -50 -64 -24",
                RIM,
                3.4,
                0.85,
            ),
        ]
    )


def guitar() -> str:
    return "".join(
        [
            room(TEAL_WALL, ("#B58A5A", "#6B4A34"), 452),
            halo(120, 60, 420, "#FFF1CC", "77"),
            beam([(70, 70), (250, 40), (250, 330), (70, 360)], "#FFF0C4", 0.34),
            beam([(290, 33), (470, 3), (470, 293), (290, 323)], "#FFF0C4", 0.26),
            beam([(30, 470), (300, 462), (560, 600), (120, 600)], "#FFE7A8", 0.34),
            # rug
            shape(
                smooth(
                    [
                        (150, 560),
                        (210, 520),
                        (400, 504),
                        (620, 510),
                        (740, 542),
                        (760, 580),
                        (640, 612),
                        (300, 616),
                    ],
                    closed=True,
                ),
                slant("#C4704A", "#8E4432", "#5E3230"),
            ),
            shape(
                smooth(
                    [
                        (196, 560),
                        (244, 532),
                        (400, 518),
                        (600, 523),
                        (696, 546),
                        (710, 576),
                        (610, 598),
                        (320, 602),
                    ],
                    closed=True,
                ),
                "#E3B070",
                0.4,
            ),
            shape(
                smooth(
                    [
                        (230, 560),
                        (270, 540),
                        (400, 528),
                        (590, 533),
                        (660, 550),
                        (670, 572),
                        (590, 588),
                        (340, 592),
                    ],
                    closed=True,
                ),
                slant("#B4603F", "#7A3A2E"),
            ),
            # armchair
            cast([(560, 540), (700, 536), (830, 560), (830, 590), (640, 584)], "#1A262C", 0.4),
            shape(
                "M566 300C566 256 600 244 660 246C730 246 760 262 762 306L770 470H562Z",
                slant("#F3C66C", "#D9963A", "#8E5A28"),
            ),
            shape(
                "M540 400C520 372 560 352 582 378L592 452H744L752 380C770 352 812 372 796 404L780 534H554Z",
                slant("#EDBB5C", "#C07F30", "#7A4A26"),
            ),
            shape(
                "M586 444C586 428 600 424 664 424C730 424 746 430 746 446L744 478H588Z",
                slant("#FFDC90", "#D9983C"),
            ),
            stroke(
                "M568 300C568 258 602 248 660 249M540 398C526 372 558 356 578 378", RIM, 3.4, 0.85
            ),
            stroke("M588 480H744M664 262V410", "#8A5524", 2.6, 0.4),
            shape("M572 534L566 570H580L590 534ZM748 534L756 568H768L768 534Z", "#4A3024"),
            # guitar against the chair
            group(_guitar(), at=(470, 582), turn=9, size=0.94, opacity=1),
            shadow(500, 584, 110, 16, "#1A1614", "99"),
            # plant
            oval(150, 524, 90, 14, "#1F2C30", 0.35),
            leaves(5, (130, 330), (96, 90), "#2F6654", count=20, size=66),
            stroke(
                "M130 470C126 420 110 380 92 350M132 470C136 410 150 370 172 336M131 470C130 400 128 350 126 300",
                "#3E6A50",
                6,
            ),
            leaves(6, (122, 316), (84, 80), "#8FB07C", count=11, size=56, opacity=0.9),
            pot(132, 526, 1.7),
            group(_guitar_foot(), at=(0, 0)),
        ]
    )


def _guitar_foot() -> str:
    """A few loose sheets of music, without notes, on the rug."""
    return (
        shape(poly([(262, 548), (340, 540), (356, 566), (270, 576)]), slant("#FFFAEC", "#D9CBAA"))
        + shape(poly([(310, 556), (392, 552), (404, 580), (316, 584)]), slant("#FFFDF2", "#E3D5B4"))
        + stroke("M326 564L388 561M328 571L392 568", "#9A8A70", 2, 0.5)
    )


def _tools() -> str:
    """Saw, hammer, screwdriver and wrench that stick out of the box."""
    return "".join(
        [
            group(
                shape("M0 -22L176 -10V6L0 26Z", across("#B9C2C0", "#DDE2DC")),
                shape("M0 -22L176 -10V-5L0 -12Z", "#F6F7EE"),
                shape("M-4 -30Q-60 -34 -62 0Q-60 36 -4 32Z", slant("#D98F52", "#8A5230")),
                at=(-100, -108),
                turn=-66,
            ),
            group(
                shape("M-9 -150H9L12 60H-12Z", across("#E9BE86", "#B57D48")),
                shape(
                    "M-46 -182Q-20 -190 10 -184L40 -184V-146H8L-8 -150Q-30 -150 -52 -164Z",
                    "#4E5B62",
                ),
                shape("M-46 -182Q-20 -190 10 -184L40 -184V-173H6Q-26 -176 -46 -172Z", "#A9B5B5"),
                shape("M40 -188H54V-142H40Z", "#38454C"),
                at=(-10, -100),
                turn=12,
            ),
            group(
                shape(
                    "M-11 60L-9 -112Q-34 -128 -28 -164L-8 -146H8L28 -164Q34 -128 9 -112L11 60Z",
                    "#7E8C90",
                ),
                shape(
                    "M-11 60L-9 -112Q-34 -128 -28 -164L-22 -158Q-22 -132 -2 -116L-3 60Z", "#D3DAD6"
                ),
                at=(104, -100),
                turn=20,
            ),
            group(
                shape("M-4 20V-50H4V20Z", "#8E9A9C"),
                shape(
                    "M-14 -50Q-20 -96 -13 -118Q0 -126 13 -118Q20 -96 14 -50Z",
                    across("#4FA3AE", "#1B6675", "#0F4652"),
                ),
                at=(56, -112),
                turn=4,
            ),
        ]
    )


def _toolbox() -> str:
    """An open wooden tool box with a round handle, 380 wide, its foot at y 0."""
    return "".join(
        [
            shape(
                "M-176 -132L-160 -200Q-156 -212 -143 -212L-124 -132Z", across("#B07A48", "#6E4529")
            ),
            _tools(),
            shape("M176 -132L160 -200Q156 -212 143 -212L124 -132Z", across("#8A5A34", "#553522")),
            stroke("M-150 -192H150", "#7E5030", 17),
            stroke("M-148 -197H148", "#E9B87C", 5),
            shape("M-192 -132H192L180 0H-180Z", slant("#F0BF80", "#C68C50", "#8A5A34")),
            shape("M-192 -132H192L191 -115H-191Z", across("#F6D3A0", "#C08A54")),
            stroke("M-184 -64H184", "#6E4529", 3, 0.55),
            stroke(
                "M-160 -94Q-60 -88 20 -96M-120 -34Q0 -28 120 -38M60 -88Q120 -84 160 -90",
                "#7E5030",
                2.5,
                0.45,
            ),
            *(oval(x, y, 4, 4, "#4A3022") for x in (-172, 172) for y in (-96, -30)),
            stroke("M-191 -131L-180 -2", RIM, 3, 0.6),
        ]
    )


def tools() -> str:
    shavings = "".join(
        f"M{x} {y}q{s} {-s * 1.5:.0f} {s * 1.8:.0f} {-s * 0.1:.0f}q{s * 0.1:.0f} {s * 0.8:.0f} {-s * 0.8:.0f} {s * 0.5:.0f}"
        for x, y, s in (
            (214, 520, 16),
            (176, 546, 13),
            (262, 552, 12),
            (640, 548, 15),
            (690, 524, 12),
        )
    )
    view = group(
        box(60, 40, 230, 230, down("#A9CBC8", "#FBEBC0")),
        land([(60, 210), (140, 184), (220, 206), (290, 180)], "#B5C8A4", "#9CB37C", floor=270),
        leaf_tree(110, 262, 0.62, 4, paint=("#CFD08A", "#8FAE6E", "#4E7A5E")),
    )
    return "".join(
        [
            box(0, 0, 800, 470, slant("#8FAEA6", "#557F82", "#274C57")),
            stroke("M0 96H800M0 190H800M0 284H800M0 378H800", "#1F404A", 2, 0.4),
            halo(170, 150, 420, "#FFF3CF", "BB"),
            window(60, 40, 230, 230, view),
            beam([(320, 60), (560, 130), (640, 430), (330, 430)], "#FFEBBE", 0.28),
            # shelf and hanging tools
            shape(
                poly([(470, 150), (770, 146), (778, 164), (462, 168)]), slant("#B9834E", "#6E4A30")
            ),
            box(462, 167, 316, 10, "#2F2622", opacity=0.25),
            shape("M500 150V108H556V150Z", across("#5F9AA0", "#1B5460")),
            box(498, 100, 60, 12, "#16434E", r=3),
            shape("M572 150V92H612V150Z", across("#D9815A", "#8E432E")),
            box(570, 86, 44, 10, "#6E3324", r=3),
            shape("M640 150L634 118H706L700 150Z", across("#F0C470", "#A9742E")),
            stroke("M652 118L640 70M670 118L668 62M686 118L700 76", "#6E4A30", 7),
            shape(
                "M636 78L632 52Q640 46 648 52L646 78ZM661 66L660 38H676L675 66ZM696 82L702 54Q712 54 714 62L706 84Z",
                "#4E5B62",
            ),
            # bench
            shape(
                poly([(-20, 430), (820, 430), (880, 560), (-80, 560)]),
                slant("#E9BE84", "#BE8850", "#875A36"),
            ),
            stroke(
                "M-20 456Q400 464 820 452M-40 492Q400 502 840 488M-60 530Q400 540 860 526",
                "#6E4A30",
                2,
                0.35,
            ),
            box(-20, 428, 840, 4, RIM, opacity=0.6),
            box(-20, 558, 840, 50, down("#8A5C38", "#4A3024")),
            box(-20, 558, 840, 4, RIM, opacity=0.4),
            cast(
                [(300, 520), (590, 512), (730, 520), (800, 548), (640, 558), (320, 540)],
                "#2A2220",
                0.5,
            ),
            group(_toolbox(), at=(420, 524), size=1.28),
            stroke(shavings, "#7E5430", 5, 0.5),
            stroke(shavings, "#F6DDB0", 3.6),
            group(
                shape("M-46 0H46V-8H-46Z", "#4E5B62"),
                shape("M-60 -6Q-64 -34 -40 -34H20Q50 -34 62 -6Z", slant("#D9A066", "#8A5630")),
                shape("M-36 -34Q-44 -62 -22 -62Q-6 -60 -10 -34Z", across("#C4703E", "#7A3E26")),
                stroke("M-58 -12Q-58 -31 -40 -31H20", RIM, 2.4, 0.7),
                at=(108, 534),
                size=1.2,
            ),
        ]
    )


SCENES: dict[str, Callable[[], str]] = {"muziek": guitar, "gereedschap": tools}
