"""What the coach knows, as read from ``resources/coach`` (see ``rule_files``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from meedoen_desktop.letters.coach.findings import Severity
from meedoen_desktop.letters.coach.phrases import Phrases
from meedoen_desktop.letters.coach.syllables import Syllables


@dataclass(frozen=True, slots=True)
class PlainWord:
    """What is plainer than a formal word; ``replacement`` None when only advice is right."""

    plain: str
    replacement: str | None
    light: bool
    """A term that cannot always be avoided: only a tip."""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """Written out ``full``, or ``advice``, or dropped (a dated one only after a date)."""

    full: str
    advice: str
    drop: bool
    dated: bool


@dataclass(frozen=True, slots=True)
class Pressing:
    """Words of a pressure ``level``, 1 to 3 (domain/research.md 2.4)."""

    level: int
    better: str
    mild: bool
    fine_with: frozenset[str]
    replacement: str | None


@dataclass(frozen=True)
class PressureRules:
    """All words that press, and what makes them innocent."""

    words: Phrases[Pressing]
    promises: Phrases[str]
    negations: frozenset[str]
    after: frozenset[str]
    window: int
    window_sanction: int
    weights: Mapping[str, Mapping[int, Severity | None]]
    """Per tone and level; None says nothing."""


@dataclass(frozen=True)
class PassiveRules:
    """Auxiliaries and what does or does not count as a past participle."""

    auxiliaries: frozenset[str]
    with_agent: frozenset[str]
    agent: str
    window: int
    strong: frozenset[str]
    not_participles: frozenset[str]


@dataclass(frozen=True)
class NounRules:
    """Endings that tell a verb made into a noun: "het invullen van"."""

    with_het: tuple[str, ...]
    with_de: tuple[str, ...]
    after: str
    fine: frozenset[str]
    fine_endings: tuple[str, ...]


@dataclass(frozen=True)
class Language:
    """Dutch, as far as the coach needs it."""

    syllables: Syllables
    passive: PassiveRules
    nouns: NounRules
    long_word: int
    familiar: frozenset[str]
    you: frozenset[str]
    me: frozenset[str]


@dataclass(frozen=True, slots=True)
class Limits:
    """From (sentence) or beyond (whole letter) which value something is said; 0 is never."""

    warning: float
    serious: float
    tip: float = 0

    def weigh(self, value: float, *, low_is_bad: bool = False) -> Severity | None:
        """How bad a value beyond the limits is."""
        if low_is_bad:
            if value < self.serious:
                return Severity.SERIOUS
            return Severity.WARNING if value < self.warning else None
        if value > self.serious:
            return Severity.SERIOUS
        if value > self.warning:
            return Severity.WARNING
        return Severity.TIP if self.tip and value > self.tip else None


@dataclass(frozen=True)
class Measures:
    """All thresholds (domain/research.md 2.1)."""

    whole_from_words: int
    sentence: Mapping[str, Limits]
    hard_words: int
    hard_ease: float
    whole: Mapping[str, Limits]
    you_per_me: float
    warm_enough: int
    warm: Phrases[str]
    ease_words: tuple[tuple[float, str], ...]
    """Lowest score and its word, the easiest first."""


@dataclass(frozen=True)
class Abbreviations:
    """Abbreviations to write out, and those that only matter for where a sentence ends."""

    words: Mapping[str, Abbreviation]
    quiet: frozenset[str]
    closing: frozenset[str]


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One thing that must be in a letter; ``needs`` is a condition, "" is always."""

    id: str
    needs: str
    patterns: tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class Checklist:
    """What must be in which letter; the patterns are compiled."""

    items: Mapping[str, CheckItem]
    lists: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """Letters (with * for anything) and the items they need; the first that fits counts."""


@dataclass(frozen=True)
class Rules:
    """Everything together."""

    plain: Phrases[PlainWord]
    abbreviations: Abbreviations
    pressure: PressureRules
    language: Language
    measures: Measures
    checklist: Checklist
