"""Arabic script on paper: letters take the shape of their place and run from right to left.

The PDF library draws letters in the order given and joins nothing. Each Arabic letter has ready
shapes in Unicode (FB50-FDFF, FE70-FEFF); the tables come from Python's own Unicode data. Text is
put in drawing order by runs, which is enough for names and short lines inside Dutch text.
Long text in another script belongs on the client-language sheets.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
_PIECES = re.compile(r"[0-9][0-9.,:/-]*|.", re.DOTALL)
_FORMS = ("<isolated>", "<initial>", "<medial>", "<final>")
_MIRROR = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_LAM = "\u0644"
_TATWEEL = "\u0640"


@cache
def _shapes() -> dict[str, dict[str, str]]:
    """Letter (or lam-alef pair) -> shape name -> the ready-shaped character."""
    table: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD)):
        form, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        letters = "".join(chr(int(part, 16)) for part in parts)
        pair = len(letters) == 2 and letters[0] == _LAM and letters[1] in "\u0622\u0623\u0625\u0627"
        if form in _FORMS and (len(letters) == 1 or pair):
            table.setdefault(letters, {}).setdefault(form, chr(code))
    return table


def visual(text: str) -> str:
    """The text as it is drawn from left to right; text without Arabic comes back unchanged."""
    if not _ARABIC.search(text):
        return text
    return "".join(_reordered(part) for part in _split(text))


def _split(text: str) -> list[str]:
    """Parts that are wholly Arabic (with the spaces and figures between) or wholly not."""
    arabic = r"[\u0600-\u06ff\u0750-\u077f]"
    return [part for part in re.split(rf"({arabic}(?:[^A-Za-zÀ-ɏ]*{arabic})?)", text) if part]


def _reordered(part: str) -> str:
    if not _ARABIC.search(part):
        return part
    pieces = _PIECES.findall(_shaped(part))
    return _marks_after_letters("".join(reversed(pieces)).translate(_MIRROR))


def _marks_after_letters(text: str) -> str:
    """Reversing puts vowel signs before their letter; fonts want them after it."""
    return re.sub(r"([\u064b-\u065f\u0670]+)(.)", r"\2\1", text)


def _shaped(text: str) -> str:
    letters = _with_pairs(text)
    shaped = []
    for place, letter in enumerate(letters):
        forms = _shapes().get(letter)
        if forms is None:
            shaped.append(letter)
            continue
        before = _joins_on(_neighbour(letters, place, -1))
        after = "<initial>" in forms and _can_follow(_neighbour(letters, place, 1))
        wanted = _FORMS[(2 if after else 3) if before else (1 if after else 0)]
        shaped.append(forms.get(wanted) or forms.get("<isolated>") or letter)
    return "".join(shaped)


def _with_pairs(text: str) -> list[str]:
    return re.findall(_LAM + "[\u0622\u0623\u0625\u0627]|.", text, re.DOTALL)


def _neighbour(letters: list[str], place: int, step: int) -> str:
    """The next letter on that side; vowel signs don't part two letters."""
    place += step
    while 0 <= place < len(letters) and unicodedata.combining(letters[place][0]):
        place += step
    return letters[place] if 0 <= place < len(letters) else ""


def _joins_on(letter: str) -> bool:
    return letter == _TATWEEL or "<initial>" in _shapes().get(letter, {})


def _can_follow(letter: str) -> bool:
    return letter == _TATWEEL or "<final>" in _shapes().get(letter, {})
