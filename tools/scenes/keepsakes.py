"""Scenes of one thing that holds a meaning: mirror, mask, key."""

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
    ring,
    shape,
    slant,
    smooth,
    stroke,
)
from tools.scenes.kit_plants import leaves
from tools.scenes.kit_rooms import DUSK_WALL, TEAL_WALL, beam, room


def mirror() -> str:
    frame = "M-112 -150C-112 -236 112 -236 112 -150V118C112 150 -112 150 -112 118Z"
    glass = "M-94 -146C-94 -212 94 -212 94 -146V112C94 130 -94 130 -94 112Z"
    return "".join(
        [
            room(TEAL_WALL, ("#A98763", "#5E4636"), 470),
            beam([(0, 60), (120, 90), (330, 470), (0, 470)], "#FFE9B4", 0.2),
            beam([(60, 474), (330, 474), (560, 600), (160, 600)], "#FFE3A0", 0.36),
            group(shape(frame, "#173842", 0.34), at=(474, 252), size=1.06),
            group(
                shape(frame, slant("#F1CB8C", "#B07A44", "#6B4529")),
                shape(glass, slant("#F6E3BC", "#D9BC90:55", "#A98A68")),
                halo(-40, -110, 120, "#FFF6DC", "DD"),
                shape("M-74 -120L-4 -132V20L-74 12Z", "#FFF3D0"),
                shape(
                    "M-66 -110L-42 -114V-54L-66 -54ZM-36 -115L-12 -119V-54L-36 -54ZM-66 -46L-42 -46V4L-66 2ZM-36 -46L-12 -46V8L-36 5Z",
                    "#BFD9D0",
                ),
                shape("M-66 -16Q-40 -30 -12 -20V8L-66 2Z", "#9DBB84"),
                shape("M-94 74L94 66V112C94 130 -94 130 -94 112Z", down("#B98F62", "#8A6244")),
                shape("M28 -90L84 -100V70L28 72Z", slant("#8FB1AC", "#4F7F82")),
                shape("M36 -78L76 -86V-14L36 -10ZM36 4L76 0V58L36 60Z", "#3E6A72", 0.6),
                oval(38, -2, 3.4, 4, "#F0C468"),
                shape(
                    "M-94 -146C-94 -190 -30 -196 0 -195L-60 121C-80 120 -94 122 -94 112Z",
                    "#FFFFFF",
                    0.16,
                ),
                shape("M40 -192L66 -186L-6 125L-40 124Z", "#FFFFFF", 0.2),
                stroke("M-104 118V-150C-104 -206 -30 -214 10 -214", RIM, 4, 0.85),
                stroke(
                    "M-94 112V-146C-94 -212 94 -212 94 -146V112C94 130 -94 130 -94 112Z",
                    "#6B4529",
                    3,
                    0.7,
                ),
                at=(462, 244),
                size=1.06,
            ),
            _console(),
        ]
    )


def _console() -> str:
    """The narrow table under the mirror, with a bowl, a brush and a sprig in a jug."""
    return "".join(
        [
            oval(500, 580, 280, 20, "#1F2C30", 0.4),
            shape(
                poly([(256, 440), (668, 440), (700, 470), (226, 470)]), slant("#E8C08A", "#A06E42")
            ),
            shape(
                poly([(226, 470), (700, 470), (700, 500), (226, 500)]), across("#B98452", "#7A4F35")
            ),
            stroke("M226 470H700", RIM, 2.6, 0.7),
            shape(
                poly([(240, 500), (686, 500), (680, 582), (246, 582)]),
                across("#B07A4A", "#8A5A38", "#5E4030"),
            ),
            stroke("M464 502V580", "#4A2F22", 3, 0.5),
            shape(
                poly([(262, 516), (446, 516), (444, 566), (264, 566)]), slant("#C08A56", "#8E5E38")
            ),
            shape(
                poly([(482, 516), (664, 516), (660, 566), (484, 566)]), slant("#A9754A", "#74492F")
            ),
            stroke("M264 517H444M484 517H662", RIM, 2, 0.5),
            oval(354, 541, 9, 8, slant("#F8DE97", "#8E6A2A")),
            oval(572, 541, 9, 8, slant("#E5C57F", "#6E5022")),
            cast([(318, 456), (350, 452), (420, 460), (380, 468)], opacity=0.35),
            stroke(
                "M310 372C300 330 280 310 268 280M312 374C316 330 330 300 340 262M311 376C308 340 300 320 300 296",
                "#4E6B50",
                4,
            ),
            leaves(3, (304, 304), (46, 46), "#3F6F5C", count=16, size=26),
            leaves(4, (296, 294), (40, 40), "#C9D19A", count=10, size=20, opacity=0.85),
            shape(
                "M292 372C286 392 274 404 276 428C278 448 290 454 311 454C332 454 346 448 346 428C346 404 334 392 330 372Q311 380 292 372Z",
                across("#FBEED2", "#E3C9A0", "#A98A6A"),
            ),
            shape("M292 372Q311 362 330 372Q311 380 292 372Z", "#7A5F4A"),
            oval(570, 456, 62, 9, "#1F2C30", 0.3),
            shape(
                "M500 428C504 452 520 458 548 458C576 458 592 452 596 428Z",
                across("#D9825A", "#A9532F", "#6E3A2C"),
            ),
            oval(548, 428, 48, 8, "#6E3A2C"),
            stroke("M500 428Q548 414 596 428", RIM, 2.4, 0.7),
        ]
    )


MASK = "M-150 -62C-110 -92 -52 -84 0 -70C52 -84 110 -92 150 -62C164 -28 158 22 128 58C104 84 66 82 46 58C34 42 24 34 16 36L19 60Q0 72 -19 60L-16 36C-24 34 -34 42 -46 58C-66 82 -104 84 -128 58C-158 22 -164 -28 -150 -62Z"
EYES = "M-112 -4C-98 -30 -58 -30 -38 4C-58 22 -96 20 -112 -4ZM112 -4C98 -30 58 -30 38 4C58 22 96 20 112 -4Z"


def _half_mask() -> str:
    """A plain half mask with empty eyes, its middle at (0, 0), 310 wide."""
    return "".join(
        [
            shape(MASK, slant("#FFF6E2", "#E2D0B0", "#86807C")),
            shape(
                "M0 -70C52 -84 110 -92 150 -62C164 -28 158 22 128 58C104 84 66 82 46 58C34 42 24 34 16 36L19 60Q12 66 0 66C6 46 8 16 4 -10C0 -30 -2 -50 0 -70Z",
                "#4E5A66",
                0.3,
            ),
            shape(EYES, "#16222C"),
            stroke("M-112 -4C-98 -30 -58 -30 -38 4M38 4C58 -30 98 -30 112 -4", "#B99A62", 5, 0.9),
            stroke("M-138 -58C-104 -78 -50 -72 0 -57C50 -72 104 -78 138 -58", "#C9A255", 5, 0.85),
            shape("M-8 -40C-10 0 -13 26 -15 54Q-10 60 -2 60C2 40 2 0 -2 -40Z", "#FFFBEE", 0.5),
            stroke(
                "M-150 -62C-110 -92 -52 -84 0 -70M-150 -62C-164 -28 -158 22 -130 56", RIM, 4.6, 0.9
            ),
            oval(-143, 4, 6, 7, "#6E3A2C"),
            oval(144, 4, 6, 7, "#4E2A26"),
        ]
    )


def mask() -> str:
    return "".join(
        [
            room(DUSK_WALL, ("#3A4A52", "#1B2A34"), 400),
            beam([(0, 40), (150, 0), (520, 330), (420, 400), (190, 400)], "#B9CFCB", 0.13),
            halo(150, 130, 360, "#DDE7DA", "6E"),
            shape(
                poly([(-20, 392), (820, 392), (860, 600), (-60, 600)]),
                slant("#8E7460", "#5B4B48", "#2B3038"),
            ),
            stroke(
                "M-20 430Q400 438 820 428M-20 480Q400 490 820 476M-20 540Q400 552 820 536",
                "#2A2426",
                2,
                0.35,
            ),
            box(-20, 390, 840, 4, RIM, opacity=0.4),
            shape(poly([(60, 410), (330, 410), (470, 560), (110, 560)]), "#D9DFCC", 0.17),
            _books(),
            shape(
                smooth(
                    [
                        (590, 330),
                        (640, 380),
                        (690, 396),
                        (730, 452),
                        (716, 520),
                        (748, 610),
                        (776, 606),
                        (744, 516),
                        (758, 446),
                        (706, 378),
                        (650, 356),
                        (604, 312),
                    ],
                    closed=True,
                ),
                across("#B4633F", "#5E2E28"),
            ),
            group(shape(MASK, "#0E1820", 0.42), at=(478, 344), turn=5, size=1.24),
            cast(
                [(250, 452), (440, 462), (660, 446), (760, 470), (700, 500), (420, 502)],
                "#0E1820",
                0.5,
            ),
            group(_half_mask(), at=(428, 342), turn=5, size=1.26),
            shape(
                smooth(
                    [
                        (246, 336),
                        (214, 384),
                        (226, 436),
                        (190, 478),
                        (160, 520),
                        (172, 566),
                        (150, 616),
                        (180, 620),
                        (196, 568),
                        (186, 524),
                        (214, 490),
                        (252, 446),
                        (242, 388),
                        (262, 350),
                    ],
                    closed=True,
                ),
                across("#D9825A", "#8E432E"),
            ),
            stroke(
                smooth([(246, 340), (216, 385), (228, 436), (192, 478), (162, 520), (173, 566)]),
                "#F0B48E",
                3,
                0.7,
            ),
        ]
    )


def _books() -> str:
    """The two books that hold the mask up."""
    return "".join(
        [
            cast([(480, 470), (700, 462), (780, 484), (560, 500)], "#0E1820", 0.5),
            shape(poly([(330, 436), (640, 428), (640, 468), (330, 476)]), "#D9CDB2"),
            shape(poly([(316, 470), (650, 462), (650, 474), (316, 484)]), "#5E2E28"),
            shape(
                poly([(316, 426), (650, 418), (650, 432), (316, 440)]), across("#A9532F", "#6E382A")
            ),
            stroke("M334 450L638 442M334 460L638 452", "#8E8470", 1.6, 0.7),
            shape(poly([(350, 390), (620, 383), (620, 416), (350, 424)]), "#E2D7BC"),
            shape(
                poly([(336, 380), (632, 372), (632, 386), (336, 394)]), across("#5F8488", "#2F4C56")
            ),
            shape(poly([(336, 416), (632, 408), (632, 420), (336, 428)]), "#23404A"),
            shape(
                poly([(336, 380), (392, 346), (600, 340), (632, 372)]), slant("#6F9496", "#34545E")
            ),
        ]
    )


def _key() -> str:
    """An old key that hangs by its ring; the eye of the ring at (0, 0), 300 long."""
    gold = slant("#FFE7A0", "#E5AE45", "#9A6A22")
    ring = "M0 -24C36 -24 62 2 62 36C62 70 36 96 0 96C-36 96 -62 70 -62 36C-62 2 -36 -24 0 -24ZM0 2C-20 2 -36 16 -36 36C-36 56 -20 70 0 70C20 70 36 56 36 36C36 16 20 2 0 2Z"
    return "".join(
        [
            f"<path fill-rule='evenodd' d='{ring}' fill='{gold}'/>",
            shape("M-22 92H22V106H14L12 122H-12L-14 106H-22Z", gold),
            shape("M-10 120H10L11 292Q0 300 -11 292Z", across("#FFE39A", "#D79F3A", "#8A5E20")),
            shape("M8 226H52V240H42V250H60V282H46V270H36V284H8Z", slant("#F3C65A", "#A87428")),
            box(-17, 128, 34, 10, "#C08A2E", r=4),
            box(-15, 206, 30, 9, "#C08A2E", r=4),
            stroke(
                "M-57 34C-57 6 -34 -19 0 -19M-7 140V284M-36 36C-36 60 -16 70 0 70",
                "#FFF6D2",
                4,
                0.85,
            ),
        ]
    )


def _key_outline() -> str:
    return ring(0, 36, 49, "#1B3038", 26) + shape(
        "M-20 92H20V122H11V226H52V240H42V250H60V282H46V270H36V284H11L0 298L-11 292V122H-20Z",
        "#1B3038",
    )


def key() -> str:
    return "".join(
        [
            box(0, 0, 800, 600, slant("#7FA8A0", "#3E6A70", "#173640")),
            beam([(0, 40), (0, 330), (250, 600), (470, 600), (470, 520)], "#FFEBBE", 0.3),
            beam([(0, 120), (0, 260), (330, 600), (430, 600)], "#FFEBBE", 0.32),
            # the door
            box(476, 0, 330, 600, across("#D39458", "#8E5A34", "#5E3A26")),
            box(476, 0, 34, 600, across("#F0C890", "#B98552")),
            box(506, 0, 7, 600, "#4A2F22", opacity=0.6),
            box(470, 0, 6, 600, "#1B3038", opacity=0.4),
            _panel(560, 40, 220, 200),
            _panel(560, 440, 220, 220),
            stroke("M536 20V580M548 300V420", "#6B4529", 2, 0.35),
            # lock with light behind it
            halo(586, 352, 130, "#FFD98A", "BB"),
            box(560, 296, 52, 112, slant("#F3CE7A", "#A87830"), r=22),
            stroke("M564 330V320Q566 300 586 300", "#FFF4CF", 3, 0.9),
            oval(586, 338, 11, 11, "#FFF6D0"),
            shape("M580 340H592L598 376H574Z", "#FFF0B8"),
            oval(690, 350, 42, 38, slant("#F8DE97", "#C1923F", "#7A5420")),
            oval(678, 338, 17, 13, "#FFF6D2", 0.6),
            oval(700, 394, 50, 10, "#3A2418", 0.3),
            # hook and key
            group(_key_outline(), at=(296, 190), turn=-1, size=1.2, opacity=0.34),
            stroke("M246 92V130C246 156 214 156 214 136", "#3A2F2C", 9),
            stroke("M243 98V130", "#B9A88E", 2.6, 0.8),
            oval(246, 92, 19, 17, slant("#8A7A6A", "#3A2F2C")),
            group(_key(), at=(231, 154), turn=2, size=1.24),
            stroke("M246 130C246 156 214 156 214 136", "#3A2F2C", 9),
        ]
    )


def _panel(x: float, y: float, width: float, height: float) -> str:
    return (
        box(x, y, width, height, slant("#8E5C36", "#C08A56"), r=3)
        + box(x + 12, y + 12, width - 24, height - 24, slant("#C8935C", "#8E5E38"), r=2)
        + stroke(f"M{x + 12} {y + height - 12}H{x + width - 12}", RIM, 2, 0.4)
    )


SCENES: dict[str, Callable[[], str]] = {"spiegel": mirror, "masker": mask, "sleutel": key}
