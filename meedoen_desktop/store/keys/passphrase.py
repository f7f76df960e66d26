"""Honest advice about a passphrase: length and surprise count, tricks with signs do not.

The estimate is a rough count of bits, made for Dutch sentences and for what people really type.
What a guesser tries first (rows of keys, repeats, years, well-known words) counts for little,
however long it is.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from dataclasses import dataclass
from functools import cache

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys.words import word_list

MIN_CHARACTERS = 12
_USABLE, _GOOD, _STRONG = 24, 40, 48
_PER_LETTER, _PER_DIGIT, _PER_LOOSE, _PER_GAP, _PER_PATTERN = 2.2, 2.0, 4.5, 1.0, 4.0
_SUGGESTED_WORDS = 5

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "12345678901", "abcdefghijklmnopqrstuvwxyz")
_WELL_KNOWN = re.compile(
    "wachtwoord|wachtzin|welkom|gemeente|geheim|password|letmein|hallo|meedoen|kluis|"
    "admin|nederland|participatie|consulent|voorjaar|zomer|herfst|winter|vakantie|"
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|"
    "maart|april|augustus|september|oktober|november|december|ajax|feyenoord|"
    "iloveyou"
)
_DISGUISES = str.maketrans("013457@$!", "oleastasi")


@dataclass(frozen=True)
class Advice:
    """``level`` 0 (cannot be used), 1 (weak), 2 (good) or 3 (strong), and what to say about it."""

    level: int
    sentence: str


def judge(passphrase: str) -> Advice:
    """How hard ``passphrase`` is to guess, and how to make it better."""
    text = unicodedata.normalize("NFC", passphrase)
    if len(text) < MIN_CHARACTERS:
        return Advice(
            0,
            N_(
                "Te kort: neem minstens 12 tekens. "
                "Vier losse woorden is sterker dan een kort wachtwoord met tekens."
            ),
        )
    bits = _bits(text)
    if bits < _USABLE:
        return Advice(0, _weakness(text))
    if bits < _GOOD:
        return Advice(
            1,
            N_("Dit kan, maar het is te raden. Zet er een woord bij dat er niet bij hoort."),
        )
    if bits < _STRONG:
        return Advice(2, N_("Goed. Met nog een los woord erbij is het sterk."))
    return Advice(3, N_("Sterk. Schrijf de wachtzin niet op bij de laptop."))


def require(passphrase: str) -> None:
    """``WrongInput`` when ``passphrase`` may not be used."""
    advice = judge(passphrase)
    if advice.level == 0:
        raise WrongInput(advice.sentence, field="passphrase")


def suggest() -> str:
    """Five words drawn at random from the list: about 54 bits, always strong."""
    return " ".join(secrets.SystemRandom().sample(_surprising(), _SUGGESTED_WORDS))


@cache
def _surprising() -> tuple[str, ...]:
    """The list without the shortest words and those that ``judge`` finds too well known."""
    return tuple(word for word in word_list() if _bits(word) >= 5 * _PER_LETTER)


def _weakness(text: str) -> str:
    folded = text.casefold()
    if folded.isdigit():
        return N_("Alleen cijfers is snel te raden. Neem vier losse woorden.")
    if _REPEAT.search(folded):
        return N_("Herhalen maakt het niet sterker. Neem vier losse woorden.")
    if _row().search(folded):
        return N_(
            "Een rijtje van het toetsenbord wordt het eerst geraden. Neem vier losse woorden."
        )
    return N_("Dit wordt snel geraden. Neem vier losse woorden die niet bij elkaar horen.")


def _bits(text: str) -> float:
    left, patterns = text.casefold(), 0
    for pattern in (_REPEAT, _row(), _YEAR):
        left, found = pattern.subn(_MARK, left)
        patterns += found
    if _WELL_KNOWN.search(left.translate(_DISGUISES)):
        left, found = _WELL_KNOWN.subn(_MARK, left.translate(_DISGUISES))
        patterns += found
    runs = dict.fromkeys(_RUN.findall(left.replace(_MARK, " ")))
    is_sentence = any(run.isspace() for run in runs)
    return patterns * _PER_PATTERN + sum(_run_bits(run, is_sentence=is_sentence) for run in runs)


def _run_bits(run: str, *, is_sentence: bool) -> float:
    if run.isalpha() and (is_sentence or len(run) >= 3):
        return _PER_LETTER * len(run)
    if len(run) >= 3 and run.isdigit():
        return _PER_DIGIT * len(run)
    if run.isspace():
        return _PER_GAP
    return _PER_LOOSE * len(run)


@cache
def _row() -> re.Pattern[str]:
    """Four or more keys in a row, both ways; made at the first use for the sake of the start."""
    both_ways = [row for row in _ROWS for row in (row, row[::-1])]
    pieces = {
        row[start:end]
        for row in both_ways
        for start in range(len(row))
        for end in range(start + 4, len(row) + 1)
    }
    return re.compile("|".join(sorted(pieces, key=len, reverse=True)))


_MARK = "\x00"
_REPEAT = re.compile(r"(.{1,8}?)\1{2,}", re.DOTALL)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_RUN = re.compile(r"[^\W\d_]+|\d+|\s+|(?:[^\w\s]|_)+")
