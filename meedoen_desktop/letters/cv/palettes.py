"""The colours that a client can choose from. Every pair that carries text has contrast 4.5."""

from __future__ import annotations

from typing import NamedTuple

from meedoen_desktop.i18n import N_


class Palette(NamedTuple):
    """``deep`` carries white text and stands on white as text."""

    name: str
    deep: str
    bright: str
    """Beside ``deep``, for shapes without text."""
    soft: str
    """Ground for dark text."""
    spark: str
    """The second colour: small shapes, and headings on ``deep``."""


PALETTES: dict[str, Palette] = {
    "sea": Palette(N_("Zeegroen"), "#0d5257", "#1c7f80", "#e3f1ef", "#f4bf5b"),
    "blue": Palette(N_("Blauw"), "#1f3f77", "#3f6fb5", "#e6eef9", "#ffc76b"),
    "plum": Palette(N_("Paars"), "#56305f", "#8a5596", "#f3eaf5", "#f6b8a6"),
    "coral": Palette(N_("Koraal"), "#9a3630", "#d9695a", "#fcebe6", "#ffd9a0"),
    "forest": Palette(N_("Bosgroen"), "#2b5238", "#568a5d", "#e8f2e6", "#f2cf6e"),
    "ochre": Palette(N_("Oker"), "#74480f", "#bf8429", "#faf0dc", "#ffdf9e"),
    "slate": Palette(N_("Grijs"), "#333d4b", "#66758a", "#edf0f4", "#a8d4d0"),
}
DEFAULT = "sea"


def palette(key: str) -> Palette:
    """The palette of this key, or the first."""
    return PALETTES.get(key, PALETTES[DEFAULT])
