"""The colours of the client window: warm paper, wood and water. It is always light.

The person across the table sees one calm picture, whatever theme the consultant works in.
"""

from __future__ import annotations

from dataclasses import dataclass

GROUND_LIGHT = "#FEFAF2"
GROUND = "#F7EEDF"
GROUND_DEEP = "#EFE2CB"
INK = "#2B2620"
MUTED = "#62584B"
SURFACE = "#FFFFFF"
SOFT = "#FBF5EA"
LINE = "#E0D2B9"
STRONG_LINE = "#8F8370"
FOCUS = "#B84E00"
ACCENT = "#1B6675"
ACCENT_DEEP = "#124E5A"
ACCENT_SOFT = "#DCECEA"
ON_ACCENT = "#FFFFFF"
COIN_LIGHT = "#FBD98A"
COIN = "#EFB23E"
COIN_LINE = "#B97A14"
COIN_INK = "#3A2603"
GHOST = "#8B857B"


@dataclass(frozen=True)
class TrayColours:
    """One column of the board."""

    head: str
    head_ink: str
    body: str
    line: str


TRAYS = (
    TrayColours("#E6DECF", "#3B342A", "#FAF5EB", "#DCCFB8"),
    TrayColours("#AFD0CE", "#123F48", "#EEF5F1", "#B4CFCB"),
    TrayColours("#1B6675", "#FFFFFF", "#DFEEEC", "#8DB7B8"),
)


@dataclass(frozen=True)
class GroupColours:
    """The ground of the pictogram and the letters of one group of strengths cards."""

    soft: str
    ink: str


_GROUPS = {
    "samen": GroupColours("#FBE3D3", "#8A3F1E"),
    "hart": GroupColours("#FADFE3", "#8E2F45"),
    "doen": GroupColours("#FCEBC4", "#6F4A06"),
    "hoofd": GroupColours("#DCE8F6", "#274F86"),
    "kracht": GroupColours("#E6DFF4", "#553C8B"),
    "rust": GroupColours("#DCECEA", "#124E5A"),
    "maken": GroupColours("#E2EFD9", "#3A5F24"),
    "gaan": GroupColours("#F6E1EE", "#7D2C66"),
}
_OTHER = GroupColours("#EFE7D8", "#5A4A30")


def group_colours(group: str) -> GroupColours:
    """Those of a group of the deck; an own deck may have groups that we do not know."""
    return _GROUPS.get(group, _OTHER)
