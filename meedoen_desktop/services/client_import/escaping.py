"""Cells that a spreadsheet would run as a formula, made harmless and back again.

Our export puts one apostrophe before a text that starts with = or a tab, or that starts with +, -
or @ and calls something further on (+cmd|..., @SUM(...). Our import takes exactly that one away
again, and only from files that we wrote, so that both ways together change nothing. Real names and
additions ("-4a", "@tenborough", "'s-Gravenhage") stay as they are. See docs/import.md.
"""

from __future__ import annotations

import re

_FORMULA = r"(?:[=\t\r]|[+\-@].*[(|!=])"
_DANGEROUS = re.compile(rf"'*{_FORMULA}.*", re.DOTALL)
_ESCAPED = re.compile(rf"'+{_FORMULA}.*", re.DOTALL)
_KEPT_AS_TEXT = re.compile(r'="([^"]*)"')


def escaped(text: str) -> str:
    """Harmless for a spreadsheet."""
    return f"'{text}" if _DANGEROUS.fullmatch(text) else text


def restored(text: str) -> str:
    """What was given to `escaped`."""
    return text[1:] if _ESCAPED.fullmatch(text) else text


def plain(text: str) -> str:
    """The text in ="000123", by which other programs keep zeros in a spreadsheet."""
    found = _KEPT_AS_TEXT.fullmatch(text)
    return found[1].strip() if found else text
