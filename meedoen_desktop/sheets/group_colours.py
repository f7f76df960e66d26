"""The colours of the groups of strengths cards, on the screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass


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
