"""Where sentences begin and end in a Dutch letter.

A full stop ends no sentence after an abbreviation, an initial or the number of a list item; times
and amounts hold stops of their own. Every line is read apart: headings and list items need no
stop. A line that begins with "|" is a row of facts and no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_MARKER = re.compile(r"\s*(?:#+\s*|[-–—•*·▪‣]\s+|\(?\d{1,2}[.)]\s+|[a-zA-Z]\)\s+)?\s*")
"""What stands before a heading or list item: "#", a dash, a bullet, "1." or "a)"."""
_FACT = "|"
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
_NEXT = re.compile(r"\s+[\"'“‘«(\[]*(\S)")
_LAST = re.compile(r"\S+$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+|[A-Z][a-z]?\.")

Span = tuple[int, int]


def sentences_in(text: str, quiet: Collection[str], closing: Collection[str]) -> tuple[Span, ...]:
    """Start and end of each sentence, without the spaces around it and the marker of a list item.

    ``quiet`` are abbreviations (in small letters, with their stop) that a sentence goes on after;
    those in ``closing`` end it when a capital follows.
    """
    return tuple(
        span
        for line in _LINE.finditer(text)
        if not line[0].lstrip().startswith(_FACT)
        for span in _in_line(text, line.start(), line.end(), quiet, closing)
    )


def _in_line(
    text: str, start: int, end: int, quiet: Collection[str], closing: Collection[str]
) -> Iterator[Span]:
    marker = _MARKER.match(text, start, end)
    begin = marker.end() if marker else start
    for stop in _END.finditer(text, begin, end):
        if _ends(text, begin, stop, end, quiet, closing):
            yield from _trimmed(text, begin, stop.end())
            begin = stop.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(sign.isalnum() for sign in text[start:end]):
        yield start, end


def _ends(
    text: str,
    begin: int,
    stop: re.Match[str],
    end: int,
    quiet: Collection[str],
    closing: Collection[str],
) -> bool:
    following = _NEXT.match(text, stop.end(), end)
    if following is None:
        return True
    if not (following[1].isupper() or following[1].isdigit()):
        # "Lukt het? ja" goes on; so does "max. vijf", whatever the list of abbreviations says.
        return False
    if stop[0] != ".":
        return True
    before = _LAST.search(text, begin, stop.end())
    word = before[0].lstrip("\"'“‘«([") if before else ""
    low = word.lower()
    if low in closing:
        return following[1].isupper()
    return low not in quiet and not _INITIALS.fullmatch(word)
