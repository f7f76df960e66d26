"""A person as typed or imported: checked, normalised, and as letters need it.

Validation advises and never blocks: what cannot be used stays where it was typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from meedoen_desktop.clock import Clock
from meedoen_desktop.errors import WrongInput
from meedoen_desktop.letters.addresses import Address
from meedoen_desktop.letters.names import PersonName, initials_of
from meedoen_desktop.letters.sorting import sort_key
from meedoen_desktop.services.persons.person_fields import RULES, Value, value_of

_NAME_FIELDS = (
    "first_names",
    "noble_title",
    "prefix",
    "surname",
    "name_use",
    "partner_prefix",
    "partner_surname",
    "gender",
    "initials",
    "own_wish",
)
_ADDRESS_FIELDS = (
    "street",
    "house_number",
    "house_letter",
    "house_number_addition",
    "designation",
    "postcode",
    "town",
    "country",
)


@dataclass(frozen=True, slots=True)
class PersonData:
    """All fields of a person as text, named as in `models.Person`; "" is not known.

    Yes and no are "ja" and "" here.
    """

    first_names: str = ""
    initials: str = ""
    noble_title: str = ""
    prefix: str = ""
    surname: str = ""
    name_use: str = ""
    partner_prefix: str = ""
    partner_surname: str = ""
    gender: str = ""
    own_wish: str = ""
    street: str = ""
    house_number: str = ""
    house_letter: str = ""
    house_number_addition: str = ""
    designation: str = ""
    postcode: str = ""
    town: str = ""
    foreign_line_1: str = ""
    foreign_line_2: str = ""
    foreign_line_3: str = ""
    country: str = ""
    secret_address: str = ""
    phone: str = ""
    phone_2: str = ""
    email: str = ""
    preferred_channel: str = ""
    preferred_time: str = ""
    language: str = ""
    interpreter: str = ""
    bsn: str = ""
    birth_date: str = ""
    deceased: str = ""
    deceased_on: str = ""
    attention: str = ""


def check_person(data: PersonData, *, today: date | None = None) -> list[WrongInput]:
    """Every field that cannot be used, in the order of the form, each with its sentence."""
    return _sorted_out(data, today)[1]


def person_values(data: PersonData, *, today: date | None = None) -> dict[str, Value]:
    """The stored form of every usable field, and the ``sort_key``.

    A field that `check_person` complains about is left out: the caller keeps its text.
    """
    values, _ = _sorted_out(data, today)
    values["sort_key"] = list_order(str(values["surname"]), data.first_names, data.initials)
    return values


def list_order(surname: str, first_names: str, initials: str = "") -> str:
    """`Person.sort_key`, the order of lists: surname without prefix, initials, first names.

    All are folded. Two spaces stand between them, so that "Jong, Z." comes before "Jong Beek, A.".
    """
    letters = initials_of(PersonName(first_names=first_names, initials=initials))
    parts = (surname, letters, first_names)
    return "  ".join(sort_key(part) for part in parts).rstrip()


def name_of(source: object) -> PersonName:
    """The name fields of anything with attributes named as in `models.Person`."""
    return PersonName(**_taken(source, _NAME_FIELDS))


def address_of(source: object) -> Address:
    """The address fields of anything with attributes named as in `models.Person`."""
    foreign = tuple(str(getattr(source, f"foreign_line_{line}", "")) for line in (1, 2, 3))
    return Address(**_taken(source, _ADDRESS_FIELDS), foreign_lines=foreign)


def typed_data(stored: Mapping[str, object]) -> PersonData:
    """Stored values as the text of `PersonData` (numbers and dates in their stored form)."""
    texts = {
        name: ("ja" if stored.get(name) else "")
        if isinstance(stored.get(name), bool)
        else str(stored.get(name) or "")
        for name in RULES
    }
    return PersonData(**texts)


def _sorted_out(data: PersonData, today: date | None) -> tuple[dict[str, Value], list[WrongInput]]:
    day = today or Clock().today()
    values: dict[str, Value] = {}
    wrong: list[WrongInput] = []
    for field in RULES:
        try:
            values[field] = value_of(field, getattr(data, field), day)
        except WrongInput as error:
            wrong.append(error)
    return values, wrong


def _taken(source: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(source, name, "") for name in names}
