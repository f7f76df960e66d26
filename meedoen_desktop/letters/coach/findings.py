"""What the coach found, and how much it weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """The rule that a finding comes from."""

    FORMAL = "formal"
    ABBREVIATION = "abbreviation"
    LABEL = "label"
    """Pressure level 1: cold, or a label on a person."""
    DUTY = "duty"
    """Pressure level 2: a duty or a control."""
    SANCTION = "sanction"
    """Pressure level 3: a punishment or a threat."""
    PROMISE = "promise"
    """Says that it is voluntary, where the municipality did not promise that."""
    PASSIVE = "passive"
    NOUN_STYLE = "noun_style"
    LONG_SENTENCE = "long_sentence"
    HARD_SENTENCE = "hard_sentence"
    LONG_WORD = "long_word"
    AVERAGE = "average"
    EASE = "ease"
    LONG_WORDS = "long_words"
    LENGTH = "length"
    YOU_AND_I = "you_and_i"
    WARMTH = "warmth"


class Severity(IntEnum):
    """How much a finding weighs; nothing ever blocks."""

    TIP = 1
    WARNING = 2
    SERIOUS = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark about ``text[start:end]``; about the whole letter both are 0.

    ``sentence`` is for the user and translatable; ``params`` fill its names. ``replacement`` is
    what may stand there instead at one click: "" to leave it out, None when the sentence itself
    must change. Duties and sanctions never have one.
    """

    kind: Kind
    severity: Severity
    start: int
    end: int
    sentence: str
    params: tuple[tuple[str, object], ...] = ()
    replacement: str | None = None

    def moved(self, by: int) -> Finding:
        """The same finding in a longer text that begins ``by`` places earlier."""
        return replace(self, start=self.start + by, end=self.end + by) if by else self


def without_overlap(findings: Sequence[Finding], above: Sequence[Finding]) -> list[Finding]:
    """Those that do not touch a finding ``above`` them: one remark about a word is enough."""
    return [
        one
        for one in findings
        if not any(one.start < other.end and other.start < one.end for other in above)
    ]


def like(found: str, replacement: str) -> str:
    """The replacement with the capitals of what it replaces."""
    letters = [sign for sign in found if sign.isalpha()]
    if len(letters) > 1 and all(sign.isupper() for sign in letters):
        return replacement.upper()
    if letters and letters[0].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement
