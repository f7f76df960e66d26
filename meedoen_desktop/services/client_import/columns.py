"""Which column holds which field: recognised by name, or chosen by hand and remembered.

A mapping is a tuple as long as the header: per column the key of its field, "" for "not used".
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.client_import.client_list import ClientList
from meedoen_desktop.services.client_import.fields import BY_KEY, field_of_header, folded
from meedoen_desktop.store import Store

Columns = tuple[str, ...]
_CALL_NAME = "roepnaam"
"""Stands in for the first names where a list has only that."""
_ONLY_AFTER_STREET = frozenset({"nr", "nummer"})
"""Names of a house number beside a street; elsewhere they number the rows."""


def recognised(listed: ClientList) -> Columns:
    """The mapping by names alone: a field is given to the first column that bears its name."""
    columns: list[str] = []
    for header in listed.headers:
        field = field_of_header(header)
        key = field.key if field else ""
        if folded(header) in _ONLY_AFTER_STREET and columns[-1:] != ["street"]:
            key = ""
        if key == "phone" and key in columns:
            key = "phone_2"
        columns.append("" if key in columns else key)
    names = [folded(header) for header in listed.headers]
    if "first_names" not in columns and _CALL_NAME in names:
        columns[names.index(_CALL_NAME)] = "first_names"
    if "phone" not in columns and "phone_2" in columns:
        columns[columns.index("phone_2")] = "phone"  # a list with only mobile numbers
    return tuple(columns)


def proposed(store: Store, listed: ClientList) -> Columns:
    """What was chosen for a list with this header before, else what is recognised."""
    known = recall(store, listed)
    return known or recognised(listed)


def recall(store: Store, listed: ClientList) -> Columns:
    """The remembered mapping, () when there is none that fits."""
    text = store.facts.get(_fact_key(listed))
    columns = tuple(json.loads(text)) if text else ()
    fits = len(columns) == len(listed.headers) and all(not k or k in BY_KEY for k in columns)
    return columns if fits else ()


def remember(store: Store, listed: ClientList, columns: Columns) -> None:
    """Keep the mapping for the next list with the same header; names of columns stay out."""
    store.facts.set(_fact_key(listed), json.dumps(columns))


def check_columns(columns: Columns) -> None:
    """Raises `ImportFileError`: no column for the surname, or two columns for one field."""
    if "surname" not in columns:
        raise ImportFileError(
            N_(
                "We vinden geen kolom met de achternaam. Er is niets veranderd. Zet boven de "
                "kolommen een kopregel met namen als Achternaam, Voornamen en Geboortedatum."
            )
        )
    for key in BY_KEY:
        if columns.count(key) > 1:
            raise ImportFileError(
                N_("Twee kolommen zijn gekozen voor {field}. Kies er één."),
                field=BY_KEY[key].header,
            )


def doubles(listed: ClientList, columns: Columns) -> tuple[str, ...]:
    """Names that stand above more than one column, while one of those is used."""
    names = [folded(header) for header in listed.headers]
    found = [
        header
        for header, name, key in zip(listed.headers, names, columns, strict=True)
        if key and names.count(name) > 1
    ]
    return tuple(dict.fromkeys(found))


def refuse_doubles(listed: ClientList, columns: Columns) -> None:
    """Without somebody to choose, a double name is refused: `ImportFileError`."""
    found = doubles(listed, columns)
    if found:
        raise ImportFileError(
            N_(
                "De kolom {header} staat meer dan één keer in de lijst. Er is niets veranderd. "
                "Haal er één weg, of kies in het programma welke kolom geldt."
            ),
            header=found[0],
        )


def unused(listed: ClientList, columns: Sequence[str]) -> tuple[str, ...]:
    """Names of the columns that are not taken over."""
    pairs = zip(listed.headers, columns, strict=True)
    return tuple(header for header, key in pairs if header and not key)


def _fact_key(listed: ClientList) -> str:
    names = "\n".join(folded(header) for header in listed.headers)
    return f"import.columns.{hashlib.sha256(names.encode()).hexdigest()[:32]}"
