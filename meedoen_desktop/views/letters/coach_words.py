"""How the coach's remarks read, and which sign and line go with their weight."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.letters.coach.figures import EASE_LABELS
from meedoen_desktop.letters.coach.findings import Finding, Severity
from meedoen_desktop.letters.coach.reading import Report

_Line = QTextCharFormat.UnderlineStyle
TONES = {Severity.TIP: "info", Severity.WARNING: "warning", Severity.SERIOUS: "danger"}
ICONS = {
    Severity.TIP: "lightbulb",
    Severity.WARNING: "warning",
    Severity.SERIOUS: "warning-circle",
}
LINES = {
    Severity.TIP: _Line.DotLine,
    Severity.WARNING: _Line.DashUnderline,
    Severity.SERIOUS: _Line.WaveUnderline,
}
"""Each weight has its own line as well as its own colour."""
_SHORT, _FITS = 8, 22
"""Signs of a suggestion that fit on its button, with and without words around it."""
WEIGHTS = {
    Severity.TIP: N_("Tip"),
    Severity.WARNING: N_("Let op"),
    Severity.SERIOUS: N_("Kijk hier goed naar"),
}


def remark(translator: Translator, finding: Finding) -> str:
    """The sentence of a finding in the language of the window."""
    return translator.text(finding.sentence, **dict(finding.params))


def replace_words(translator: Translator, finding: Finding) -> tuple[str, str]:
    """What the button that replaces says, short enough for its place, and in full."""
    words = (finding.replacement or "").strip(" .")
    if not words:
        away = translator.text("Haal dit weg")
        return away, away
    full = translator.text("Vervang door “{woorden}”", woorden=words)
    if len(words) <= _SHORT:
        return full, full
    return (words if len(words) <= _FITS else translator.text("Neem dit over")), full


def summary(translator: Translator, points: int, tips: int) -> str:
    """One sentence above all remarks; a tip is no reason to doubt a letter."""
    if points:
        return translator.plural(
            "{count} ding om naar te kijken. U beslist zelf.",
            "{count} dingen om naar te kijken. U beslist zelf.",
            points,
        )
    if tips:
        return translator.text("Deze brief leest prettig. Nog een tip:")
    return translator.text("Deze brief leest prettig.")


def figures(translator: Translator, report: Report) -> str:
    """How much is written: words, sentences and their length."""
    counts = report.counts
    return translator.text(
        "{woorden} woorden in {zinnen} zinnen. Gemiddeld {gemiddeld} woorden per zin.",
        woorden=counts.words,
        zinnen=counts.sentences,
        gemiddeld=round(counts.average),
    )


def score(translator: Translator, report: Report) -> str:
    """The score with its word; "" for a short letter, about which it says nothing."""
    if not report.ease_word:
        return ""
    ease = max(0, min(100, round(report.counts.ease)))
    label = translator.text(EASE_LABELS[report.ease_word])
    return translator.text("Leesgemak {cijfer} van 100: {woord}", cijfer=ease, woord=label)
