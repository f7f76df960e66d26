"""The colour pair of each life area; its picture uses the same hue."""

from __future__ import annotations

from typing import NamedTuple

AREA_IDS = ("wonen", "geld", "mensen", "lichaam", "gevoel", "doen", "regelen", "blij")


class AreaColour(NamedTuple):
    """``ink`` for words and lines, ``soft`` for the ground behind them, ``fill`` for shapes."""

    ink: str
    soft: str
    fill: str


_LIGHT = {
    "wonen": AreaColour("#8A4425", "#F9EAE1", "#D98B62"),
    "geld": AreaColour("#75560A", "#F8F0D9", "#DDB24A"),
    "mensen": AreaColour("#20636B", "#E0F1F1", "#5DAFB3"),
    "lichaam": AreaColour("#9A3248", "#FAE6E9", "#DC8294"),
    "gevoel": AreaColour("#5B4790", "#EDE9F7", "#9C88CF"),
    "doen": AreaColour("#2D6636", "#E5F2E4", "#76B37A"),
    "regelen": AreaColour("#2A5688", "#E4EDF7", "#7FA6D3"),
    "blij": AreaColour("#8A4A00", "#FDEFD5", "#F0AE45"),
}
_DARK = {
    "wonen": AreaColour("#F0B08D", "#3A2A22", "#D98B62"),
    "geld": AreaColour("#E8C872", "#36301D", "#DDB24A"),
    "mensen": AreaColour("#8BD0D2", "#1D3335", "#5DAFB3"),
    "lichaam": AreaColour("#F2A5B2", "#3C262B", "#DC8294"),
    "gevoel": AreaColour("#C3B4EC", "#2E2A3D", "#9C88CF"),
    "doen": AreaColour("#9FD4A1", "#213323", "#76B37A"),
    "regelen": AreaColour("#A5C6EA", "#233040", "#7FA6D3"),
    "blij": AreaColour("#F6C579", "#3A2E1B", "#F0AE45"),
}


def area_color(area_id: str, *, dark: bool = False) -> AreaColour:
    """The colours of a life area (ids of domain/areas.json); a later area gets a quiet grey."""
    known = _DARK if dark else _LIGHT
    grey = AreaColour("#C3C8CB", "#30353A", "#8A9298")
    return known.get(area_id, grey if dark else AreaColour("#4C5660", "#EEEAE3", "#9AA1A6"))
