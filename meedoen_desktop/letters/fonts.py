"""The fonts of printed pages: which font can draw which character, and how wide a text is.

Loaded once per process. A character that Inter lacks is drawn from Noto Sans Arabic or Noto Sans
Ethiopic; a character that no font has raises ``WrongInput``: nothing is dropped silently.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from meedoen_desktop import assets
from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters import arabic

REGULAR = "Regular"
SEMIBOLD = "SemiBold"
BOLD = "Bold"

_CHAINS = {
    REGULAR: ("Inter-Regular", "NotoSansArabic-Regular", "NotoSansEthiopic-Regular"),
    SEMIBOLD: ("Inter-SemiBold", "NotoSansArabic-Bold", "NotoSansEthiopic-Bold"),
    BOLD: ("Inter-Bold", "NotoSansArabic-Bold", "NotoSansEthiopic-Bold"),
}
# Signs without a glyph of their own that look the same as one that has it.
_SAME = str.maketrans(
    {
        "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—", "\u202f": "\u00a0",
        "\u0149": "ʼn", "\u2028": " ", "\u2029": " ", "\u00ad": None, "\u200b": None,
        "\ufeff": None, "\u200e": None, "\u200f": None, "\u2066": None, "\u2067": None,
        "\u2068": None, "\u2069": None, "\t": " ", "\r": None, "\n": " ",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Face:
    """One loaded font: its registered name and the width of each character at 1 point."""

    name: str
    widths: dict[str, float]
    characters: frozenset[str]


@dataclass(frozen=True)
class Run:
    """A piece of text in one font, in the order in which it is drawn."""

    font: str
    text: str
    width: float
    """At 1 point."""


@cache
def face(name: str) -> Face:
    """Load and register the font ``name`` (a file in resources/fonts)."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    # Not "ascii readable": only the characters of the text go into the file.
    font = TTFont(name, str(assets.resource("fonts", f"{name}.ttf")), asciiReadable=False)
    pdfmetrics.registerFont(font)
    known, default = font.face.charWidths, font.face.defaultWidth
    widths = {chr(code): known.get(code, default) / 1000 for code in font.face.charToGlyph}
    return Face(name, widths, frozenset(widths))


@lru_cache(maxsize=20_000)
def runs(text: str, weight: str = REGULAR) -> tuple[Run, ...]:
    """The text in pieces of one font each.

    Raises ``WrongInput`` with ``character`` and ``text`` when no font can draw a character.
    """
    main = face(_CHAINS[weight][0])
    if main.characters.issuperset(text):
        return (_run(main, text),)
    shown = arabic.visual(unicodedata.normalize("NFC", text).translate(_SAME))
    pieces: list[tuple[Face, str]] = []
    for character in shown:
        found = _face_for(character, weight, text)
        if pieces and (pieces[-1][0] is found or character == " "):
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + character)
        else:
            pieces.append((found, character))
    return tuple(_run(piece_face, piece) for piece_face, piece in pieces)


def width(text: str, weight: str, size: float) -> float:
    """Width in points of one line of text at ``size`` points."""
    return sum(run.width for run in runs(text, weight)) * size


def printable(text: str) -> str:
    """The text with every character that no font has replaced by its name in brackets."""
    return "".join(c if _drawable(c) else _named(c) for c in unicodedata.normalize("NFC", text))


def _run(of: Face, text: str) -> Run:
    return Run(of.name, text, sum(map(of.widths.__getitem__, text)))


def _face_for(character: str, weight: str, text: str) -> Face:
    for name in _CHAINS[weight]:
        if character in face(name).characters:
            return face(name)
    raise WrongInput(
        N_(
            "Het teken “{character}” in “{text}” kan niet op papier. Haal het weg of schrijf het "
            "anders. Er is niets verloren."
        ),
        field="text",
        character=character,
        text=text,
    )


def _drawable(character: str) -> bool:
    shown = character.translate(_SAME)
    return all(any(c in face(name).characters for name in _CHAINS[REGULAR]) for c in shown)


def _named(character: str) -> str:
    """Nothing for invisible signs (joiners, variants, control codes); a name for the rest."""
    if unicodedata.category(character) in {"Cf", "Cc"} or "\ufe00" <= character <= "\ufe0f":
        return ""
    return f"[{unicodedata.name(character, f'U+{ord(character):04X}').lower()}]"
