"""People, always from behind or from the side: calm, plain clothes, no faces."""

# ruff: noqa: E501 - path data is kept whole
from __future__ import annotations

from dataclasses import dataclass

from tools.scenes.kit import HAIRS, RIM, SKINS, Point, across, down, group, oval, shape, stroke


@dataclass(frozen=True)
class Person:
    """How someone looks; style of hair: short, long, bun, curly, cap (hair is then the cap)."""

    skin: str = SKINS[1]
    hair: str = HAIRS[1]
    coat: str = "#B4603C"
    coat_dark: str = "#7E3E2B"
    trousers: str = "#3B4F5C"
    style: str = "short"


ANNA = Person(SKINS[0], HAIRS[3], "#D08A4E", "#96552F", "#4B5A66", "long")
BILAL = Person(SKINS[2], HAIRS[0], "#2E7480", "#1B4A57", "#4A4440", "short")
CORA = Person(SKINS[3], HAIRS[0], "#B4553F", "#7A3730", "#2F4350", "curly")
DAAN = Person(SKINS[1], HAIRS[4], "#6E7F5C", "#475841", "#5A4A40", "short")
ESI = Person(SKINS[4], HAIRS[0], "#E0AE55", "#A8762F", "#37505C", "bun")
FONS = Person(SKINS[0], "#5C6B70", "#5E5168", "#3E3648", "#3C3A3C", "cap")

_HAIR = {
    "short": "M-6.4 -91C-7 -100.5 7 -100.5 6.4 -91C6.2 -87 4.6 -84.8 3 -84.4Q0 -83.4 -3 -84.4C-4.6 -84.8 -6.2 -87 -6.4 -91Z",
    "long": "M-6.6 -91C-7.4 -101 7.4 -101 6.6 -91C7 -84 8 -77 8.2 -71Q0 -67 -8 -71C-7.6 -78 -7 -85 -6.6 -91Z",
    "bun": "M-6.3 -90C-7 -99 -4 -99.6 -3 -99.4C-4.4 -105.4 5.4 -105.4 3.6 -99.4C6 -99 7 -95 6.3 -90C6 -86.5 3 -84.2 0 -84.2C-3 -84.2 -6 -86.5 -6.3 -90Z",
    "curly": "M-8 -87C-10.4 -90 -9.6 -95 -7.6 -96.4C-7 -100.6 -2.6 -102 0 -101C3.6 -102.4 7.4 -100 8 -96.4C10.2 -95 10.2 -90 8 -87C6.4 -82.6 -6 -82.6 -8 -87Z",
    "cap": "M-6.8 -90C-7.6 -102 7.6 -102 6.8 -90Q0 -87.4 -6.8 -90Z",
}


def head(who: Person) -> str:
    """Head and neck from behind, in the measure of `standing`."""
    nape = oval(0, -88.6, 5.6, 4.6, "#2B2226") if who.style == "cap" else ""
    parts = (
        shape("M-3.1 -88H3.1V-76Q0 -74 -3.1 -76Z", across(who.skin, "#5A3A30")),
        oval(0, -91, 5.9, 7.3, who.skin),
        oval(-6, -90, 1.2, 2, who.skin),
        oval(6, -90, 1.2, 2, across(who.skin, "#5A3A30")),
        nape,
        shape(_HAIR[who.style], who.hair),
        shape("M1 -99C7 -99 7 -90 5.6 -86.6C6 -92 4.6 -96 1 -99Z", "#12202A", 0.25),
        stroke("M-5.9 -92C-5.6 -96.6 -3.4 -98.4 -1.4 -98.8", RIM, 0.9, 0.5),
    )
    return group(*parts, at=(0, -10.9), size=0.86)


def trunk(who: Person, hem: float = -44) -> str:
    """Coat from the shoulders to the hem: it hangs, its right side in shade, with a collar."""
    return (
        shape(
            f"M-3.4 -80.6C-6 -79.6 -10 -79 -12.2 -76.2C-12.8 -70 -10.6 -62 -10.2 {hem}Q0 {hem + 2} 10.2 {hem}"
            "C10.6 -62 12.8 -70 12.2 -76.2C10 -79 6 -79.6 3.4 -80.6Q0 -79.4 -3.4 -80.6Z",
            across(who.coat, f"{who.coat}:45", who.coat_dark),
        )
        + shape("M-4 -81Q0 -78.8 4 -81L4.6 -78.6Q0 -76.4 -4.6 -78.6Z", who.coat_dark)
        + stroke(f"M1.4 -62Q2.4 -54 1.4 {hem + 1}M-5.4 -50Q-3 -53 -2 -58", who.coat_dark, 0.7, 0.5)
    )


def _arms(who: Person) -> str:
    left = "M-9.4 -78.6C-13.4 -77.6 -13.8 -68 -14.4 -60C-14.6 -54 -13.9 -49 -13.2 -45L-9.8 -45.2C-9.6 -52 -9.4 -60 -8.6 -68Z"
    right = "M9.4 -78.6C13.4 -77.6 13.8 -68 14.4 -60C14.6 -54 13.9 -49 13.2 -45L9.8 -45.2C9.6 -52 9.4 -60 8.6 -68Z"
    return (
        shape(
            "M-13 -45.6H-10C-9.8 -42 -10.4 -40 -11.4 -39.6C-12.8 -40 -13.2 -43 -13 -45.6Z", who.skin
        )
        + shape(
            "M13 -45.6H10C9.8 -42 10.4 -40 11.4 -39.6C12.8 -40 13.2 -43 13 -45.6Z",
            across(who.skin, "#5A3A30"),
        )
        + shape(left, across(who.coat, f"{who.coat}:60", who.coat_dark))
        + shape(right, who.coat_dark)
        + stroke("M-10.4 -78C-13 -76.6 -13.4 -68 -14 -60", RIM, 0.9, 0.55)
    )


def _legs(who: Person) -> str:
    return (
        shape("M-9.8 -47L0.6 -47L-1.6 -3.6H-7.2C-7 -20 -9.6 -34 -9.8 -47Z", who.trousers)
        + shape("M-0.6 -47L9.8 -47C9.6 -34 7 -20 7.2 -3.6H1.6Z", who.trousers)
        + shape("M2 -46L9.8 -47C9.6 -34 7 -20 7.2 -3.6H4.2Z", "#16242C", 0.35)
        + shape("M-7.6 -4.6Q-8.4 0.2 -6.2 0.6H-2.2Q-1 0.2 -1.4 -4.6Z", "#33292A")
        + shape("M7.6 -4.6Q8.4 0.2 6.2 0.6H2.2Q1 0.2 1.4 -4.6Z", "#2A2224")
    )


def standing(who: Person, at: Point, height: float, *, shade: float = 0.3) -> str:
    """Someone who stands with the back to us; feet at `at`, height in units of the sheet."""
    ground = shape("M-9 -1Q0 -3 9 -1L52 13Q58 17 46 17L20 13Z", "#1F3440", shade) if shade else ""
    return group(ground, _legs(who), trunk(who), _arms(who), head(who), at=at, size=height / 100)


def seated_back(who: Person, at: Point, height: float) -> str:
    """Someone who sits with the back to us; at: the middle of the seat, height: as if standing."""
    hips = shape("M-11 -50Q-15 -42 -12 -40H12Q15 -42 11 -50Z", down(who.trousers, "#243038"))
    parts = group(hips, trunk(who, -45), _arms(who), head(who), at=(0, 41))
    return group(parts, at=at, size=height / 100)


def walking(who: Person, at: Point, height: float, *, shade: float = 0.3) -> str:
    """Someone who walks away from us."""
    ground = shape("M-7 -1Q0 -3 9 -1L52 13Q58 17 46 17L20 13Z", "#1F3440", shade) if shade else ""
    legs = (
        shape("M-10.4 -49L0.8 -49L0.2 -12L-1.4 -6L-7 -7L-7.6 -26Z", who.trousers)
        + shape("M-0.6 -49L10.6 -49L8 -3H1.8Z", who.trousers)
        + shape("M2 -48L10.6 -49L8 -3H5Z", "#16242C", 0.35)
        + shape("M-7.6 -9.4Q-7.4 -3 -5 -3.6L-1.2 -5Q-0.2 -6 -1 -9Z", "#33292A")
        + shape("M8.6 -5Q9 0.6 6.6 1H2.2Q1 0.6 1.4 -5Z", "#2A2224")
    )
    return group(ground, legs, trunk(who), _arms(who), head(who), at=at, size=height / 100)
