"""The coach reads a letter of three pages: fresh, and again after one key."""

from __future__ import annotations

import statistics
import time

from benchmarks.letter_texts import letter
from meedoen_desktop.letters.coach.passages import Passage, passages_of
from meedoen_desktop.letters.coach.reading import Coach, Setting
from meedoen_desktop.letters.coach.rule_files import shipped_rules

_FORMAL = (
    "Indien u zonder geldige reden niet verschijnt, kan dit m.b.t. uw uitkering gevolgen hebben. "
    "Het invullen van het formulier wordt door ons gecontroleerd."
)
_ROUNDS = 30


def measure() -> dict[str, float]:
    passages = [one for number in range(12) for one in _numbered(number)]
    rules, setting = shipped_rules(), Setting()
    fresh, key = [], []
    for number in range(_ROUNDS):
        coach = Coach(rules)
        fresh.append(_read(coach, passages, setting))
        typed = [*passages[:-1], Passage(f"Tot gauw {'a' * number}.")]
        key.append(_read(coach, typed, setting))
    return {"fresh_ms": statistics.median(fresh), "key_ms": statistics.median(key)}


def _numbered(number: int) -> list[Passage]:
    """About a quarter of a page of sentences that no other part has."""
    own = [Passage(f"{one.text} {number}") for one in passages_of(letter(number))]
    return [*own, Passage(f"{_FORMAL} Dit is deel {number}.")]


def _read(coach: Coach, passages: list[Passage], setting: Setting) -> float:
    started = time.perf_counter()
    coach.read(passages, setting)
    return (time.perf_counter() - started) * 1000
