"""Reading the word lists of the coach: formal words, abbreviations, words that press."""

from __future__ import annotations

from collections.abc import Iterator

from meedoen_desktop.datafiles import Table
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.coach.findings import Severity
from meedoen_desktop.letters.coach.phrases import GAP, Phrases
from meedoen_desktop.letters.coach.rules import (
    Abbreviation,
    Abbreviations,
    PlainWord,
    Pressing,
    PressureRules,
)
from meedoen_desktop.letters.fields import TONES

LEVELS = (1, 2, 3)
WEIGHTS: dict[str, Severity | None] = {
    "none": None,
    "tip": Severity.TIP,
    "warning": Severity.WARNING,
    "serious": Severity.SERIOUS,
}
Pairs = list[tuple[str, PlainWord]]


def plain_words(root: Table) -> Phrases[PlainWord]:
    """The formal words, with their inflections."""
    pairs = [pair for table in root.tables("word") for pair in _plain_word(table)]
    known = {phrase for phrase, _ in pairs}
    root.unique("word", (phrase for phrase, _ in pairs))
    for table in root.tables("word"):
        if table.text("plain") in known:
            table.fail(
                "plain",
                N_(
                    "{file}, {key}: “{value}” staat zelf in de lijst. Toegestaan: een gewoon woord."
                ),
                value=table.text("plain"),
            )
    return Phrases(pairs)


def _plain_word(table: Table) -> Pairs:
    plain = table.text("plain")
    light = table.flag("light", default=False)
    swap = plain if table.flag("swap", default=True) else None
    pairs = [(phrase(table, "formal", table.text("formal")), PlainWord(plain, swap, light))]
    if "forms" in table:
        forms = table.table("forms")
        for name in forms.names():
            instead = forms.text(name, may_be_empty=True) or None
            pairs.append((phrase(forms, name, name), PlainWord(instead or plain, instead, light)))
    return pairs


def phrase(table: Table, key: str, text: str) -> str:
    """A phrase as the coach looks for it: small letters, a gap never first or last."""
    parts = text.split()
    if text != text.lower() or not parts or GAP in {parts[0], parts[-1]}:
        table.fail(
            key,
            N_(
                "{file}, {key}: “{value}” kan hier niet. Toegestaan: kleine letters, met “…” "
                "alleen tussen twee woorden."
            ),
            value=text,
        )
    return text


def abbreviations(root: Table) -> Abbreviations:
    """The abbreviations, and where a stop ends no sentence."""
    words: dict[str, Abbreviation] = {}
    for table in root.tables("abbreviation"):
        known = Abbreviation(
            full=table.text("full", ""),
            advice=table.text("advice", ""),
            drop=table.flag("drop", default=False),
            dated=table.flag("dated", default=False),
        )
        if not (known.full or known.advice or known.drop or known.dated):
            table.fail(
                "full",
                N_(
                    "{file}: {key} ontbreekt. Toegestaan: full, advice, drop = true of "
                    "dated = true."
                ),
            )
        for name in (table.text("short"), *table.texts("also", ())):
            words[name.lower()] = known
    closing = frozenset(root.texts("closing"))
    quiet = frozenset(root.texts("quiet")) | {name for name in words if name.endswith(".")}
    return Abbreviations(words, quiet - closing, closing)


def pressure(root: Table) -> PressureRules:
    """The words that press, what makes them innocent, and their weight per tone."""
    tones = root.table("tone")
    return PressureRules(
        words=Phrases(pair for table in root.tables("pressure") for pair in _pressing(table)),
        promises=Phrases((phrase(root, "promises", one), one) for one in root.texts("promises")),
        negations=frozenset(root.texts("negations")),
        after=frozenset(root.texts("after")),
        window=root.integer("window", 1, 6),
        window_sanction=root.integer("window_sanction", 1, 6),
        weights={tone: _weights(tones.table(tone)) for tone in TONES},
    )


def _weights(table: Table) -> dict[int, Severity | None]:
    return {
        level: WEIGHTS[table.text(f"level_{level}", allowed=tuple(WEIGHTS))] for level in LEVELS
    }


def _pressing(table: Table) -> Iterator[tuple[str, Pressing]]:
    level = table.integer("level", LEVELS[0], LEVELS[-1])
    better = table.text("better", "")
    mild = table.flag("mild", default=False)
    fine_with = frozenset(table.texts("fine_with", ()))
    swaps = _swaps(table, level)
    for name, text in swaps.items():
        yield name, Pressing(level, text, mild, fine_with, text)
    for name in table.texts("words"):
        if name not in swaps:
            yield phrase(table, "words", name), Pressing(level, better, mild, fine_with, None)


def _swaps(table: Table, level: int) -> dict[str, str]:
    """What may be put in place; a duty or a sanction may not."""
    if "swap" not in table:
        return {}
    if level > 1:
        table.fail(
            "swap",
            N_(
                "{file}, {key}: een plicht of straf wordt niet vervangen. Toegestaan: swap alleen "
                "bij level = 1."
            ),
        )
    swaps = table.table("swap")
    return {phrase(swaps, name, name): swaps.text(name) for name in swaps.names()}
