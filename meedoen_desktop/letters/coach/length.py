"""How long and how hard a sentence is."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.coach.dates import without_dates
from meedoen_desktop.letters.coach.findings import Finding, Kind, Severity
from meedoen_desktop.letters.coach.rules import Rules
from meedoen_desktop.letters.coach.tokens import Word

_LONG = N_("Deze zin heeft {count} woorden. Maak er twee zinnen van.")
_LONGISH = N_("Deze zin heeft {count} woorden. Korter is hier duidelijker.")
_HARD = N_("Deze zin leest moeilijk. Kies kortere woorden, of maak er twee zinnen van.")
_LONG_WORD = N_("“{found}” is een lang woord. Kan het korter, of legt u het uit?")


def reading_ease(words: int, sentences: int, syllables: int) -> float:
    """Flesch-Douma: 100 is very easy, 0 very hard; both ends may be passed.

    206.835 - 0.93 x words per sentence - 77 x syllables per word (domain/research.md 2.2).
    """
    if not words or not sentences:
        return 100.0
    return 206.835 - 0.93 * words / sentences - 77 * syllables / words


def sentence_length(text: str, words: Sequence[Word], rules: Rules, tone: str) -> list[Finding]:
    """One remark at most about the sentence as a whole.

    A date counts as one word: it must be written in full, and one reads it at a glance.
    """
    outside, dates = without_dates(text, words)
    count, span = len(outside) + dates, (0, len(text))
    severity = rules.measures.sentence[tone].weigh(count)
    if severity is not None:
        said = _LONG if severity > Severity.TIP else _LONGISH
        return [Finding(Kind.LONG_SENTENCE, severity, *span, said, (("count", count),))]
    measures = rules.measures
    syllables = sum(rules.language.syllables.of(word.lower) for word in outside) + dates
    if count >= measures.hard_words and reading_ease(count, 1, syllables) < measures.hard_ease:
        return [Finding(Kind.HARD_SENTENCE, Severity.WARNING, *span, _HARD)]
    return []


def long_words(words: Sequence[Word], rules: Rules) -> list[Finding]:
    """Words with a very long part that is not familiar; names are left alone."""
    language = rules.language
    return [
        Finding(
            Kind.LONG_WORD, Severity.TIP, word.start, word.end, _LONG_WORD, (("found", word.text),)
        )
        for place, word in enumerate(words)
        if word.kind == "word"
        and not (place and word.is_name)
        and any(
            len(part) >= language.long_word and part not in language.familiar
            for part in word.lower.split("-")
        )
    ]
