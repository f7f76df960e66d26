"""Formal words and abbreviations, with what is plainer."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.coach.dates import MONTHS
from meedoen_desktop.letters.coach.findings import Finding, Kind, Severity, like
from meedoen_desktop.letters.coach.rules import Abbreviation, Rules
from meedoen_desktop.letters.coach.tokens import Word

_FORMAL = N_("“{found}” is een moeilijk woord. Gewoner is: {better}.")
_TERM = N_("“{found}” is een vakwoord. Leg het uit, of schrijf: {better}.")
_FULL = N_("“{found}” is een afkorting. Schrijf het uit: {better}.")
_ADVICE = N_("“{found}” is een afkorting. Beter: {better}.")
_DROP = N_("“{found}” kan weg. De zin is ook zonder vriendelijk.")
_DATED = N_("“{found}” kan weg: de datum staat er al.")
_UNDATED = N_("“{found}” is een afkorting. Noem de datum.")


def formal_words(text: str, words: Sequence[Word], rules: Rules) -> list[Finding]:
    """Formal words and phrases; a name in the middle of a sentence is left alone."""
    found = []
    for match in rules.plain.find(text, words):
        if is_name(words, match.first):
            continue
        start, end = words[match.first].start, words[match.last].end
        known, said = match.what, text[start:end]
        replacement = None if known.replacement is None else like(said, known.replacement)
        found.append(
            Finding(
                Kind.FORMAL,
                Severity.TIP if known.light else Severity.WARNING,
                start,
                end,
                _TERM if known.light else _FORMAL,
                (("found", said), ("better", known.plain)),
                replacement,
            )
        )
    return found


def is_name(words: Sequence[Word], place: int) -> bool:
    """Whether the word is written as a name: a capital in the middle of a sentence."""
    return place > 0 and words[place].is_name and len(words[place].text) > 1


def abbreviations(text: str, words: Sequence[Word], rules: Rules) -> list[Finding]:
    """Abbreviations; the last one of a sentence leaves its stop behind."""
    found = []
    for place, word in enumerate(words):
        end, known = _known(text, word, rules)
        if known is None:
            continue
        dated = _follows_date(words, place)
        if known.dated and not dated and not text[word.start : end].endswith("."):
            continue  # "as" and "jl" are only abbreviations behind a date
        found.append(_abbreviation(text, word.start, end, known, dated=dated))
    return found


def _known(text: str, word: Word, rules: Rules) -> tuple[int, Abbreviation | None]:
    """The abbreviation that begins at this word, and where it ends."""
    words = rules.abbreviations.words
    if word.kind != "word":
        return word.end, None
    if text[word.end : word.end + 1] == "." and f"{word.lower}." in words:
        return word.end + 1, words[f"{word.lower}."]
    return word.end, words.get(word.lower)


def _abbreviation(text: str, start: int, end: int, known: Abbreviation, *, dated: bool) -> Finding:
    said = text[start:end]
    is_last = not text[end:].strip(" \"'”’»)]") and said.endswith(".")
    stop = "." if is_last else ""
    if known.drop or (known.dated and dated):
        sentence, instead = _DROP if known.drop else _DATED, stop
        before = len(text[:start].rstrip())
        after = len(text) - len(text[end:].lstrip()) if not before else end
        start, end = before, after
        replacement: str | None = instead
    elif known.full:
        sentence, replacement = _FULL, like(said, known.full) + stop
        if not said.isupper() and replacement.isupper():
            replacement = known.full + stop
    else:
        sentence, replacement = (_UNDATED if known.dated else _ADVICE), None
    better = known.full or known.advice
    return Finding(
        Kind.ABBREVIATION,
        Severity.WARNING,
        start,
        end,
        sentence,
        (("found", said), ("better", better)),
        replacement,
    )


def _follows_date(words: Sequence[Word], place: int) -> bool:
    """Whether a whole date stands before it: "14 september", "14-9", "2027"."""
    if not place:
        return False
    before = words[place - 1]
    return before.lower in MONTHS or before.kind == "number"
