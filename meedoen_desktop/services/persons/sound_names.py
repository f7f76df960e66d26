"""How a name sounds, whatever the spelling: for finding the same person twice.

Dutch first: ij and y, ei and ij, g and ch, d, dt and t at the end, c and k, single and double
letters, prefixes, diacritics. Names from other alphabets are written in many ways: there the
consonants and the first vowel tell (Mohamed, Mohammed, Muhammad; Yusuf, Youssef; Fatima, Fatma).
A key only says that two names may be one; who they are is for a person to see.
"""

from __future__ import annotations

import re
from functools import lru_cache

from meedoen_desktop.letters.sorting import sort_key

_PREFIXES = """
aan al am an ait abd bij ben bin ibn bou d da de del den der des di du el het in l la le m op of
onder ould over s t te ten ter tot uit van vom von voor zu zum zur
"""
PREFIXES = frozenset(_PREFIXES.split())
"""Words before a surname that people leave out, add, or write to it."""

# In this order: a longer spelling before a shorter one.
_SPELLINGS = tuple(
    (re.compile(found), sound)
    for found, sound in (
        (r"([a-z])\1+", r"\1"),  # aa, ss
        (r"sch$", "s"),  # Bosch, Bos
        (r"sch|sh|sj", "sg"),
        (r"ph", "f"),
        (r"[ckg]h", "g"),
        (r"th|dt|td", "t"),
        (r"ck|q", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"x", "ks"),
        (r"sz|z", "s"),
        (r"dj", "j"),
        (r"uij|uy|ui", "u"),
        (r"^y(?=[aeou])", "j"),  # Yusuf
        (r"[ae]?ij|e[iy]|a[iy]|ie|y", "i"),
        (r"[ao][uw]+(?![aeiou])|oe", "u"),
        (r"ae", "a"),
        (r"v|w", "f"),
        (r"(?<=[aiou])h$", ""),
        (r"d$", "t"),
        (r"b$", "p"),
        (r"(?<=[bdfgklmnprst])h", ""),
        (r"([a-z])\1+", r"\1"),
    )
)
_VOWELS = str.maketrans({"e": "i", "o": "u"})
_VOWEL = re.compile(r"[aiu]+")


@lru_cache(maxsize=50_000)
def sound_of(word: str) -> str:
    """The sound of one word: its consonants and its first vowel, in plain letters; "" for none."""
    sound = sort_key(word).replace(" ", "")
    sound = "".join(letter for letter in sound if letter.isalpha())
    for spelling, said in _SPELLINGS:
        sound = spelling.sub(said, sound)
    sound = sound.translate(_VOWELS)
    first = _VOWEL.search(sound)
    if first is None:
        return sound
    end = first.start() + 1
    rest = _VOWEL.sub("", sound[end:])
    return re.sub(r"(.)\1+", r"\1", sound[:end] + rest)


@lru_cache(maxsize=50_000)
def surname_sounds(surname: str, prefix: str = "") -> frozenset[str]:
    """The sounds that a surname may be found by: bare, with its prefix, and each of its parts."""
    whole = " ".join(sort_key(f"{prefix} {surname}").split())
    parts = [sort_key(part) for part in re.split(r"[-–/]", surname)]
    found = {sound_of(whole), *(sound_of(_bare(part)) for part in (whole, *parts))}
    return frozenset(sound for sound in found if len(sound) > 1)


@lru_cache(maxsize=50_000)
def first_sound(first_names: str) -> str:
    """The sound of the first of the first names; one letter when that is only an initial."""
    words = sort_key(first_names).split()
    return sound_of(words[0]) if words else ""


def may_be_one_first_name(one: str, other: str) -> bool:
    """Whether two `first_sound`s may be the same: equal, unknown, or one the initial of the other.

    A short form counts too ("Mo" and "Mohamed").
    """
    short, long = sorted((one, other), key=len)
    return long.startswith(short)


def _bare(name: str) -> str:
    """Without prefixes; a name that is nothing else keeps its last word."""
    words = name.split()
    kept = [word for word in words if word not in PREFIXES]
    return " ".join(kept or words[-1:])
