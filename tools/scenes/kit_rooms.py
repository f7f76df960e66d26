"""Indoors and built things: wall, floor, window, table, cup, house."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from tools.scenes.kit import (
    CREAM,
    HEIGHT,
    OAK,
    RIM,
    SUN,
    TERRA,
    WIDTH,
    WOOD,
    Point,
    across,
    box,
    down,
    group,
    halo,
    oval,
    poly,
    shape,
    slant,
    stroke,
)

DAY_WALL = ("#F3DFBE", "#D9B98F")
TEAL_WALL = ("#8FB1AC", "#4F7F82")
DUSK_WALL = ("#4C6773", "#263F4C")


def room(wall: tuple[str, str], floor: tuple[str, str], line: float = 430) -> str:
    """A wall lit from the left and a floor of boards that run towards us."""
    boards = "".join(
        f"M{400 + (x - 400) * 0.42:.0f} {line}L{x} {HEIGHT}" for x in range(-700, 1501, 150)
    )
    return (
        box(0, 0, WIDTH, line, slant(*wall))
        + box(0, line, WIDTH, HEIGHT - line, down(*floor))
        + stroke(boards, "#2A2420", 1.6, 0.22)
        + box(0, line - 14, WIDTH, 14, wall[1])
        + box(0, line - 14, WIDTH, 2.5, RIM, opacity=0.3)
        + box(0, line, WIDTH, 10, "#1F2C34", opacity=0.18)
    )


def beam(points: list[Point], color: str = SUN, opacity: float = 0.4) -> str:
    """A patch of window light on wall or floor."""
    return shape(poly(points), color, opacity)


def window(
    x: float,
    y: float,
    width: float,
    height: float,
    view: str,
    *,
    frame: str = CREAM,
    dark: str = "#B79A74",
) -> str:
    """A window of four panes around a view (drawn at its own place, not wider than the window)."""
    bar = 9
    edge = (
        f"M{x - 14} {y - 14}H{x + width + 14}V{y + height + 14}H{x - 14}Z"
        f"M{x} {y}V{y + height}H{x + width}V{y}Z"
    )
    return (
        view
        + box(x, y, width, 9, "#1F3440", opacity=0.22)
        + box(x + width / 2 - bar / 2, y, bar, height, across(frame, dark))
        + box(x, y + height * 0.4, width, bar, down(frame, dark))
        + f"<path fill-rule='evenodd' d='{edge}' fill='{slant(frame, dark)}'/>"
        + shape(
            poly(
                [
                    (x - 26, y + height + 14),
                    (x + width + 26, y + height + 14),
                    (x + width + 32, y + height + 30),
                    (x - 32, y + height + 30),
                ]
            ),
            down(frame, dark),
        )
        + box(x - 26, y + height + 30, width + 58, 9, "#1F3440", opacity=0.2)
    )


def curtain(
    x: float, y: float, width: float, height: float, light: str, dark: str, *, mirror: bool = False
) -> str:
    """A hanging curtain with folds; mirror for the one on the right (x is then its right edge)."""
    body = f"M0 0H{width}C{width * 0.92:.0f} {height * 0.5:.0f} {width * 0.8:.0f} {height * 0.8:.0f} {width * 0.86:.0f} {height}Q{width * 0.4:.0f} {height + 8} 0 {height}Z"
    folds = "".join(
        f"M{width * a:.0f} 4C{width * (a + 0.03):.0f} {height * 0.5:.0f} {width * (a - 0.05):.0f} {height * 0.8:.0f} {width * (a - 0.03):.0f} {height - 2}"
        for a in (0.22, 0.45, 0.68)
    )
    return group(
        shape(body, across(light, dark)),
        stroke(folds, dark, 7, 0.45),
        stroke(folds, RIM, 2, 0.22),
        at=(x, y),
        mirror=mirror,
    )


def table(
    x0: float, x1: float, y: float, depth: float, *, light: str = "#D9A468", dark: str = WOOD
) -> str:
    """A table top seen from a little above: back edge x0..x1 at y, wider in front, with its edge."""
    grow = depth * 0.55
    top = [(x0, y), (x1, y), (x1 + grow, y + depth), (x0 - grow, y + depth)]
    lip = box(x0 - grow, y + depth, x1 - x0 + 2 * grow, 20, down(dark, OAK))
    grain = "".join(
        f"M{x0 - grow * p + 14:.0f} {y + depth * p:.0f}Q{(x0 + x1) / 2:.0f} {y + depth * p + 5:.0f} {x1 + grow * p - 14:.0f} {y + depth * p - 2:.0f}"
        for p in (0.25, 0.5, 0.75)
    )
    return (
        shape(poly(top), slant(light, dark))
        + stroke(grain, OAK, 1.6, 0.3)
        + lip
        + box(x0 - grow, y + depth, x1 - x0 + 2 * grow, 3, RIM, opacity=0.55)
    )


def cup(
    x: float,
    y: float,
    size: float,
    *,
    light: str = "#FFF8EA",
    dark: str = "#B9A88E",
    drink: str = "#5E3A26",
) -> str:
    """A cup, 60 wide at size 1, its foot at (x, y)."""
    return group(
        oval(22, 0, 52, 10, "#1F3440", 0.25),
        stroke("M27 -36C50 -40 50 -10 22 -12", dark, 7),
        shape("M-30 -46C-30 -20 -24 -2 -10 0H10C24 -2 30 -20 30 -46Z", across(light, light, dark)),
        oval(0, -46, 30, 9, "#E9DCC4"),
        oval(0, -45, 26, 6.6, drink),
        oval(-8, -46.5, 10, 2, "#A8734A"),
        at=(x, y),
        size=size,
    )


def house(
    x: float,
    y: float,
    size: float,
    *,
    wall: str = CREAM,
    shade: str = "#CDA983",
    roof: str = TERRA,
    lit: bool = False,
) -> str:
    """A house seen on its corner, about 150 high at size 1, its near corner foot at (x, y)."""
    pane = SUN if lit else "#5B7F88"
    panes = "".join(
        shape(poly(p), pane)
        for p in (
            [(-74, -62), (-50, -60), (-50, -32), (-74, -35)],
            [(-32, -58), (-14, -56), (-14, -28), (-32, -30)],
            [(26, -58), (48, -61), (48, -33), (26, -29)],
        )
    )
    air = halo(-44, -46, 70, SUN, "88") if lit else ""
    return group(
        oval(30, 0, 120, 12, "#1F3440", 0.22),
        shape(poly([(-92, -78), (0, -84), (0, 0), (-92, -10)]), slant(wall, wall, shade)),
        shape(poly([(0, -84), (36, -136), (72, -80), (72, -10), (0, 0)]), shade),
        shape(poly([(-104, -70), (-62, -130), (38, -142), (4, -80)]), slant("#C77850", roof)),
        shape(poly([(38, -142), (82, -74), (72, -76), (36, -130), (4, -76), (4, -82)]), "#7A3B27"),
        box(-46, -150, 16, 26, "#8A4A33"),
        panes,
        air,
        at=(x, y),
        size=size,
    )
