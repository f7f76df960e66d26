"""What a row would change of a person, and what it leaves alone.

A blank cell erases nothing, with one exception: when a part of a name or an address changes, its
other parts go along, or an old house letter would stay at a new address. A less known birth date
never replaces a better known one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from meedoen_desktop.services.client_import.people import Known
from meedoen_desktop.services.client_import.records import Record
from meedoen_desktop.services.client_import.report import Change
from meedoen_desktop.services.persons import citizen_numbers, partial_dates, phones
from meedoen_desktop.services.persons.person_fields import Value

_WHOLES = (
    frozenset({"prefix", "surname"}),
    frozenset({"partner_prefix", "partner_surname"}),
    frozenset(
        {
            "street", "house_number", "house_letter", "house_number_addition", "designation",
            "postcode", "town", "foreign_line_1", "foreign_line_2", "foreign_line_3", "country",
        }
    ),
)  # fmt: skip


def values_for(known: Known | None, record: Record) -> Mapping[str, Value]:
    """The values of a row, with its asides behind the points of attention that there are."""
    said = record.text("attention") or (known.text("attention") if known else "")
    news = [one for one in record.asides if _bare(one) not in _bare(said)]
    if not news:
        return record.values
    return {**record.values, "attention": "\n".join([*([said] if said else []), *news])}


def changed_values(known: Known, values: Mapping[str, Value]) -> dict[str, Value]:
    """The fields that get another value."""
    filled = {
        key: value for key, value in values.items() if value != "" and _differs(known, key, value)
    }
    changed = dict(filled)
    for whole in _WHOLES:
        if whole & filled.keys():
            changed |= {
                key: value
                for key, value in values.items()
                if key in whole and value == "" and known.text(key)
            }
    return changed


def shown_changes(known: Known, changed: Mapping[str, Value]) -> tuple[Change, ...]:
    """The changes as people read them, in the order of the list."""
    return tuple(
        Change(key, shown_value(key, known.values.get(key, "")), shown_value(key, value))
        for key, value in changed.items()
    )


def shown_value(key: str, value: Value) -> str:
    """A stored value for reading; the BSN is masked."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if key == "bsn":
        return citizen_numbers.masked(value)
    if key in {"birth_date", "deceased_on"}:
        return partial_dates.typed(value) if value.strip("0") else ""
    if key in {"phone", "phone_2"}:
        return phones.shown(value)
    return value


def _differs(known: Known, key: str, value: Value) -> bool:
    old = known.values.get(key) or ("" if isinstance(value, str) else False)
    if key in {"birth_date", "deceased_on"}:
        return _is_news(str(old), str(value))
    if isinstance(value, str) and isinstance(old, str):
        return _bare(old) != _bare(value)
    return old != value


def _bare(text: str) -> str:
    """Composed letters, one kind of white space: what a list cannot carry is no change."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _is_news(old: str, new: str) -> bool:
    """Whether a date says something that we did not know."""
    if new.strip("0") == old.strip("0") or not new.strip("0"):
        return False
    return not old.startswith(new.rstrip("0")) or len(new.rstrip("0")) > len(old.rstrip("0"))
