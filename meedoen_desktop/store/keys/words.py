"""Recovery words: 2,048 Dutch words, 11 bits each, with a checksum (sync.md 2).

The arithmetic is that of BIP39: entropy, followed by its length / 32 first bits of its SHA-256.
32 bytes make 24 words, 16 bytes make 12. The list is frozen: a changed list would make every
printed sheet worthless, so its digest is checked when it is read. Words go to the screen, to
standard output or to paper; an error names a position and never a word, because errors get logged.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache

from meedoen_desktop import assets
from meedoen_desktop.errors import DataFileError, WrongInput
from meedoen_desktop.i18n import N_

RECOVERY_WORDS = 24
ONE_TIME_WORDS = 12
_BITS = 11
_TELLING_LETTERS = 4
_ENTROPY_BYTES = {RECOVERY_WORDS: 32, ONE_TIME_WORDS: 16}
_LIST_SHA256 = "0c5beee9a41f8f4aa98485526432c30113e9a78b0e1f04dd07ac801825055aaf"


@cache
def word_list() -> tuple[str, ...]:
    """The frozen list in alphabetical order; ``DataFileError`` when the file is not that list."""
    try:
        words = assets.resource("words", "nl.txt").read_text("utf-8", "replace").split()
    except OSError:
        words = []
    if hashlib.sha256("\n".join(words).encode()).hexdigest() != _LIST_SHA256:
        raise DataFileError(
            N_("Het bestand {file} is veranderd of weg. Installeer het programma opnieuw."),
            file="words/nl.txt",
        )
    return tuple(words)


@cache
def _numbers() -> dict[str, int]:
    return {word[:_TELLING_LETTERS]: number for number, word in enumerate(word_list())}


def encode(entropy: bytes) -> tuple[str, ...]:
    """24 words for 32 bytes, 12 words for 16 bytes; ``ValueError`` for another length."""
    if len(entropy) not in _ENTROPY_BYTES.values():
        raise ValueError("words are made of 16 or 32 bytes")
    checksum_bits = len(entropy) // 4
    total = int.from_bytes(entropy, "big") << checksum_bits | _checksum(entropy)
    count = (len(entropy) * 8 + checksum_bits) // _BITS
    chosen = (total >> _BITS * (count - 1 - place) & (1 << _BITS) - 1 for place in range(count))
    return tuple(word_list()[number] for number in chosen)


def decode(text: str, count: int = RECOVERY_WORDS) -> bytes:
    """The bytes behind ``count`` typed words.

    Capitals, numbering, commas and line ends do not matter, nor does what follows the first four
    letters of a word. ``WrongInput`` says how many words there are, which place holds a word that
    is not in the list, or that the words do not belong together.
    """
    typed = re.findall(r"[^\W\d_]+", text.casefold())
    if len(typed) != count:
        raise WrongInput(
            N_("U typte {typed} woorden. Het moeten er {count} zijn."),
            field="words",
            typed=len(typed),
            count=count,
        )
    return _entropy([_number(place, word, count) for place, word in enumerate(typed, start=1)])


def _number(place: int, word: str, count: int) -> int:
    number = _numbers().get(word[:_TELLING_LETTERS])
    if number is None:
        raise WrongInput(
            N_("Woord {place} staat niet in de lijst. Vraag uw collega het nog eens voor te lezen.")
            if count == ONE_TIME_WORDS
            else N_("Woord {place} staat niet in de lijst. Kijk het na op uw blad."),
            field="words",
            place=place,
        )
    return number


def _entropy(numbers: list[int]) -> bytes:
    total = 0
    for number in numbers:
        total = total << _BITS | number
    size = _ENTROPY_BYTES[len(numbers)]
    checksum_bits = size // 4
    entropy = (total >> checksum_bits).to_bytes(size, "big")
    if total & (1 << checksum_bits) - 1 != _checksum(entropy):
        raise WrongInput(
            N_(
                "Deze woorden horen niet zo bij elkaar. Er is een woord verwisseld, of een woord "
                "lijkt op het goede woord. Vraag uw collega ze nog eens voor te lezen."
            )
            if len(numbers) == ONE_TIME_WORDS
            else N_(
                "Deze woorden horen niet zo bij elkaar. Er is een woord verwisseld, of een woord "
                "lijkt op het goede woord. Kijk ze een voor een na op uw blad."
            ),
            field="words",
        )
    return entropy


def _checksum(entropy: bytes) -> int:
    return hashlib.sha256(entropy).digest()[0] >> 8 - len(entropy) // 4
