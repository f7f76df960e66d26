"""Putting suggested words in the place of others."""

from __future__ import annotations

from collections.abc import Iterable

from meedoen_desktop.letters.coach.findings import Finding


def replaced(text: str, findings: Iterable[Finding]) -> str:
    """The text with every suggestion put in place; the first of overlapping ones counts."""
    parts: list[str] = []
    place = 0
    for one in sorted(findings, key=lambda one: (one.start, -one.end)):
        if one.replacement is not None and one.start >= place:
            parts += [text[place : one.start], one.replacement]
            place = one.end
    return "".join([*parts, text[place:]])
