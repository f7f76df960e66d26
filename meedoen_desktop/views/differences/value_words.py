"""A differing value as one would read it: dates, choices, addresses, names instead of ids."""

from __future__ import annotations

from typing import Any

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.differences import SAME_DAY, Difference, Side, subjects
from meedoen_desktop.views.differences.codes import CODES
from meedoen_desktop.views.differences.labels import label
from meedoen_desktop.views.differences.reading import Reading, Values
from meedoen_desktop.views.differences.single_words import READERS
from meedoen_desktop.views.differences.whole_words import WHOLE, decision

_NOT_SAID = frozenset({"person_id", "consultant_id", "author_id"})
"""In a list of all that was written, these say nothing."""


def side_words(reading: Reading, difference: Difference, side: Side) -> str:
    """What one side holds; "niets ingevuld" for nothing."""
    if difference.kind == SAME_DAY:
        return decision(reading, side.values)
    if difference.subject:
        words = subject_words(reading, difference.table, difference.subject, side.values)
    else:
        words = "\n".join(_lines(reading, difference.table, side.values))
    return words or reading.text("niets ingevuld")


def subject_words(reading: Reading, table: str, subject: str, values: Values) -> str:
    """The words of one field, or of fields that are one thing; "" for nothing."""
    whole = WHOLE.get((table, subject))
    if whole is not None:
        return whole(reading, values)
    return _field(reading, table, subject, values.get(subject))


def _lines(reading: Reading, table: str, values: Values) -> list[str]:
    """Each filled field on a line with its name."""
    asked = subjects.keys_of(table)
    keys = dict.fromkeys(subjects.subject_of(table, field).key for field in values)
    shown = {
        key: subject_words(reading, table, key, values)
        for key in keys
        if key in asked and key not in _NOT_SAID
    }
    return [f"{reading.text(label(table, key))}: {words}" for key, words in shown.items() if words]


def _field(reading: Reading, table: str, field: str, value: Any) -> str:
    sort = subjects.sort_of(table, field)
    if sort == subjects.FLAG:
        return reading.text("ja") if value else reading.text("nee")
    if value is None or value == "":
        return ""
    if (table, field) in CODES:
        return reading.text(CODES[table, field].get(str(value), str(value)))
    if sort == subjects.DAY:
        return reading.day(value)
    if sort == subjects.INSTANT:
        return reading.instant(value)
    return _other(reading, table, field, value)


def _other(reading: Reading, table: str, field: str, value: Any) -> str:
    if isinstance(value, bytes):
        return reading.text("een bestand")
    reader = READERS.get(field)
    try:
        return reader(reading, table, value) if reader else reading.named(field, value)
    except (MeedoenError, ValueError):
        return str(value)  # of a data file that is not here
