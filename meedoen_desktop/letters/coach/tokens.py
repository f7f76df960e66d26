"""Words with their places in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LETTERS = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"""
    (?P<other>\S+@\S+\.\w+ | https?://\S+ | www\.\S+)       # addresses of mail and web
  | (?P<number>\+?\d+(?:[.,:/-]\d+)*)                        # numbers, times, dates
  | (?P<word>
        {_LETTERS}(?:\.{_LETTERS})+\.?                       # a.s., d.m.v
      | {_LETTERS}/{_LETTERS}(?!\w)                          # t/m, p/a
      | {_LETTERS}+(?:['’-]{_LETTERS}+)*                     # drie, re-integratie, foto's
    )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number; ``start`` and ``end`` are places in the text that it came from."""

    text: str
    lower: str
    start: int
    end: int
    kind: str
    """"word", "number" or "other" (an address of mail or web)."""

    @property
    def is_name(self) -> bool:
        """Whether it is written as a name: one capital, then small letters."""
        return self.text[:1].isupper() and self.text[1:] == self.lower[1:]


def words_in(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """All words between two places of a text, in order."""
    stop = len(text) if end is None else end
    return tuple(
        Word(found[0], found[0].lower(), found.start(), found.end(), found.lastgroup or "word")
        for found in _TOKEN.finditer(text, start, stop)
    )
