"""The letter as a whole: counted, and judged from a number of words on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.coach.findings import Finding, Kind, Severity
from meedoen_desktop.letters.coach.length import reading_ease
from meedoen_desktop.letters.coach.rules import Measures

EASE_LABELS = {
    "very_easy": N_("heel makkelijk"),
    "easy": N_("makkelijk"),
    "fairly_easy": N_("vrij makkelijk"),
    "normal": N_("gewoon"),
    "fairly_hard": N_("vrij moeilijk"),
    "hard": N_("moeilijk"),
    "very_hard": N_("heel moeilijk"),
}
_AVERAGE = N_("De zinnen zijn gemiddeld {value} woorden lang. Met 10 leest een brief prettig.")
_EASE = N_("De brief leest als geheel moeilijk. Kies kortere zinnen en kortere woorden.")
_LONG_WORDS = N_("Van elke 100 woorden zijn er {value} lang. Kies vaker een kort woord.")
_LENGTH = N_("De brief heeft {value} woorden. Wat kan weg? 200 woorden is genoeg.")
_NO_YOU = N_("De brief zegt nergens “u”. Praat tegen de lezer.")
_MORE_ME = N_("“Ik” en “wij” staan er vaker dan “u”. Begin eens een zin met “u”.")
_COLD = N_("Er staat geen warm woord in, zoals “graag”, “samen” of “welkom”.")
_COOL = N_("Een warm woord erbij kan, zoals “graag”, “samen” of “welkom”.")


@dataclass(frozen=True, slots=True)
class Counts:
    """What one sentence or a whole letter counts; adding them up is allowed."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    long_words: int = 0
    """Words of three syllables or more."""
    longest: int = 0
    you: int = 0
    me: int = 0
    warm: int = 0

    @property
    def average(self) -> float:
        """Words per sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def ease(self) -> float:
        """Flesch-Douma."""
        return reading_ease(self.words, self.sentences, self.syllables)

    @property
    def long_share(self) -> float:
        """Long words per 100."""
        return 100 * self.long_words / self.words if self.words else 0.0


def total(counts: Iterable[Counts]) -> Counts:
    """All counts together."""
    every = list(counts)
    return Counts(
        words=sum(one.words for one in every),
        sentences=sum(one.sentences for one in every),
        syllables=sum(one.syllables for one in every),
        long_words=sum(one.long_words for one in every),
        longest=max((one.longest for one in every), default=0),
        you=sum(one.you for one in every),
        me=sum(one.me for one in every),
        warm=sum(one.warm for one in every),
    )


def ease_word(ease: float, measures: Measures) -> str:
    """Which word of ``EASE_LABELS`` belongs to a score."""
    return next((word for low, word in measures.ease_words if ease >= low), "very_hard")


def whole_letter(counts: Counts, running: int, measures: Measures) -> tuple[Finding, ...]:
    """Remarks about the letter as a whole; none when it is short.

    ``running`` are the words without headings: what makes a letter long to read.
    """
    if counts.words < measures.whole_from_words:
        return ()
    found = [
        _measured(Kind.AVERAGE, _AVERAGE, counts.average, measures),
        _measured(Kind.EASE, _EASE, counts.ease, measures),
        _measured(Kind.LONG_WORDS, _LONG_WORDS, counts.long_share, measures),
        _measured(Kind.LENGTH, _LENGTH, running, measures),
        _you_and_i(counts, measures),
        _warmth(counts, measures),
    ]
    return tuple(one for one in found if one is not None)


def _measured(kind: Kind, sentence: str, value: float, measures: Measures) -> Finding | None:
    severity = measures.whole[kind].weigh(value, low_is_bad=kind is Kind.EASE)
    return _whole(kind, severity, sentence, round(value)) if severity is not None else None


def _you_and_i(counts: Counts, measures: Measures) -> Finding | None:
    if not counts.you:
        return _whole(Kind.YOU_AND_I, Severity.SERIOUS, _NO_YOU)
    if counts.you < measures.you_per_me * counts.me:
        return _whole(Kind.YOU_AND_I, Severity.TIP, _MORE_ME)
    return None


def _warmth(counts: Counts, measures: Measures) -> Finding | None:
    if not counts.warm:
        return _whole(Kind.WARMTH, Severity.WARNING, _COLD)
    if counts.warm < measures.warm_enough:
        return _whole(Kind.WARMTH, Severity.TIP, _COOL)
    return None


def _whole(kind: Kind, severity: Severity, sentence: str, value: float = 0) -> Finding:
    return Finding(kind, severity, 0, 0, sentence, (("value", value),))
