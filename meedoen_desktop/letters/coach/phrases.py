"""Finding phrases of one or more words in a sentence, the longest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from meedoen_desktop.letters.coach.tokens import Word

T = TypeVar("T")
GAP = "…"
"""In a phrase: at most `LONGEST_GAP` other words."""
LONGEST_GAP = 4


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """``what`` was found from word ``first`` up to and including word ``last``."""

    what: T
    first: int
    last: int


class Phrases(Generic[T]):
    """A list of phrases, each with what it stands for."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, what in phrases:
            parts = tuple(phrase.split())
            self._by_first.setdefault(parts[0], []).append((parts, what))
        for known in self._by_first.values():
            known.sort(key=lambda one: -len(one[0]))

    def find(self, text: str, words: Sequence[Word]) -> list[Match[T]]:
        """All matches from left to right that do not overlap. ``words`` are those of ``text``."""
        found: list[Match[T]] = []
        place = 0
        while place < len(words):
            match = self._at(text, words, place)
            if match is not None:
                found.append(match)
                place = match.last
            place += 1
        return found

    def _at(self, text: str, words: Sequence[Word], place: int) -> Match[T] | None:
        for parts, what in self._by_first.get(words[place].lower, ()):
            last = _last(text, words, place, parts)
            if last is not None:
                return Match(what, place, last)
        return None


def _last(text: str, words: Sequence[Word], place: int, parts: tuple[str, ...]) -> int | None:
    """The place of the last word of ``parts``, when they stand here in this order."""
    room = 0
    for part in parts[1:]:
        if part == GAP:
            room = LONGEST_GAP
            continue
        place = _next(text, words, place, part, room)
        if place < 0:
            return None
        room = 0
    return place


def _next(text: str, words: Sequence[Word], place: int, part: str, room: int) -> int:
    """The place of ``part`` after ``place``, with at most ``room`` words between; -1 if not."""
    for ahead in range(place + 1, min(len(words), place + 2 + room)):
        between = text[words[ahead - 1].end : words[ahead].start]
        if not between.isspace():
            return -1
        if words[ahead].lower == part:
            return ahead
    return -1
