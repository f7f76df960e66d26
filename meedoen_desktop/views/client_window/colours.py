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
PROGRESS = "#8DB7B8"
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
