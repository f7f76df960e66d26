"""The accent of a municipality must be readable (WCAG 2.1 AA: 4.5:1 for text)."""

from __future__ import annotations

from meedoen_desktop.datafiles import Table
from meedoen_desktop.i18n import N_

LEAST_CONTRAST = 4.5
LIGHT_GROUND = "#FFFFFF"
DARK_GROUND = "#202428"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two #RRGGBB colours, 1 to 21 (WCAG 2.1)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def accent(table: Table, key: str, ground: str) -> str:
    """A colour of ``table`` that is readable on ``ground``, else ``DataFileError``."""
    colour = table.text(key, pattern=r"#[0-9A-Fa-f]{6}", like="#0B5C8A")
    found = contrast(colour, ground)
    if found < LEAST_CONTRAST:
        table.fail(
            key,
            N_(
                "{file}, {key}: {value} is op {ground} niet goed te lezen. Het contrast is "
                "{found} op 1. Toegestaan: een kleur met minstens {least} op 1."
            ),
            value=colour,
            ground=ground,
            found=f"{found:.1f}".replace(".", ","),
            least="4,5",
        )
    return colour


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
