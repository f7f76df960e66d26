"""Every field that travels has a name and values that can be read."""

from __future__ import annotations

from meedoen_desktop.services.differences.subjects import keys_of
from meedoen_desktop.store.projection import tables
from meedoen_desktop.views.differences.labels import RECORDS, label, record_name


def named(table: str, subject: str) -> bool:
    try:
        return bool(record_name(table) and label(table, subject)[0].isupper())
    except KeyError:
        return False


def test_every_field_that_travels_has_a_name() -> None:
    asked = [(table, key) for table in tables() for key in keys_of(table)]
    assert [one for one in asked if not named(*one)] == []
    assert set(RECORDS) == set(tables())
