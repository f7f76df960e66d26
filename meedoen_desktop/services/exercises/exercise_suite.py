"""The results of the exercises as plain text to paste into the municipality's own suite."""

from __future__ import annotations

from collections.abc import Iterable

from meedoen_desktop.letters.dates import written_date
from meedoen_desktop.method.suite_text import CUT_MARK, LONGEST
from meedoen_desktop.services.exercises.client_results import AreaSession, ClientResults
from meedoen_desktop.services.exercises.exercise_records import pictures, strengths
from meedoen_desktop.services.exercises.exercise_words import (
    agreed_words,
    areas_in,
    card_words,
    change_words,
    dutch_areas,
    quoted,
    value_words,
)
from meedoen_desktop.services.exercises.kept_exercises import PicturesRecord, StrengthsRecord


def exercise_suite(results: ClientResults) -> str:
    """The last result of each exercise, always Dutch, at most 4,000 characters.

    When it does not fit, the client's words about the areas are left out first, then whole lines
    from the end.
    """
    for with_words in (True, False):
        text = "\n\n".join(_blocks(results, with_words=with_words))
        if len(text) <= LONGEST:
            return text
    return text[: LONGEST - len(CUT_MARK)].rsplit("\n", 1)[0] + CUT_MARK


def _blocks(results: ClientResults, *, with_words: bool) -> Iterable[str]:
    if results.sessions:
        yield "\n".join(_areas(results.sessions[0], results.sessions[-1], with_words=with_words))
    for played in strengths(results.records)[-1:]:
        yield "\n".join(_strengths(played))
    for picked in pictures(results.records)[-1:]:
        yield "\n".join(_pictures(picked))


def _areas(start: AreaSession, now: AreaSession, *, with_words: bool) -> Iterable[str]:
    names = dutch_areas()
    yield f"LEEFGEBIEDEN OP {written_date(now.on).upper()}"
    for area in areas_in(now):
        parts = [value_words(now.value(area))]
        if start.id != now.id and (change := change_words(start.value(area), now.value(area))):
            parts.append(f"sinds {written_date(start.on)} {change}")
        if with_words and now.said(area):
            parts.append(f"in eigen woorden: {quoted(now.said(area))}")
        said = "; ".join(part for part in parts if part)
        yield f"- {names.get(area, area)}: {said}"
    if now.board is None:
        return
    if now.board.chosen:
        yield f"Gekozen om over te praten: {', '.join(names.get(a, a) for a in now.board.chosen)}."
    for step in now.board.plan:
        yield f"Afgesproken: {agreed_words(step)}."


def _strengths(record: StrengthsRecord) -> Iterable[str]:
    yield f"STERKE KANTEN OP {written_date(record.played_on).upper()}"
    yield from (f"- {card_words(card)}" for card in record.chosen)
    if record.learning:
        yield f"Wil leren: {', '.join(card.name for card in record.learning)}."


def _pictures(record: PicturesRecord) -> Iterable[str]:
    yield f"ASSOCIATIEKAARTEN OP {written_date(record.played_on).upper()}"
    if record.now:
        yield f"- Zo is het nu: {card_words(record.now)}"
    if record.wished:
        yield f"- Zo zou de cliënt het willen: {card_words(record.wished)}"
