"""Addresses in letters.

Source: the address rules of the population register (BRP-API, adres-regels, NEN 5825) and the
layout that the postal company asks for: "2265 AB  LEIDSCHENDAM".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from meedoen_desktop.letters.spacing import one_line

_DESIGNATIONS = {"to": "t/o", "t/o": "t/o", "by": "bij", "bij": "bij"}
_POSTCODE = re.compile(r"([1-9]\d{3})([A-Z]{2})")
MAX_FOREIGN_LINES = 3


@dataclass(frozen=True)
class Address:
    """A place to send a letter to. ``designation``: "to" (opposite) or "by" (near) a number.

    ``location`` describes a place without street, such as a houseboat. Foreign addresses have
    lines and a country instead of a street.
    """

    street: str = ""
    house_number: str = ""
    house_letter: str = ""
    house_number_addition: str = ""
    designation: str = ""
    postcode: str = ""
    town: str = ""
    foreign_lines: tuple[str, ...] = ()
    country: str = ""
    location: str = ""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            tidy = one_line(value) if isinstance(value, str) else _lines(value)
            object.__setattr__(self, field.name, tidy)


def address_block(address: Address, *, town: str = "") -> tuple[str, ...]:
    """The lines below the name; () where the register delivers none (unknown or incomplete)."""
    if address.foreign_lines:
        return (*address.foreign_lines, address.country.upper()) if address.country else ()
    first, second = street_line(address), town_line(address, town=town)
    return (first, second) if first and second else ()


def street_line(address: Address) -> str:
    """Street and number: "Borgesiusstraat 103 c", "1e Exloërmond t/o 3 L2"; or ""."""
    if address.location:
        return address.location
    if address.street in {"", "."} or _is_zero(address.house_number):
        return ""
    word = _DESIGNATIONS.get(address.designation.lower(), "")
    parts = (address.street, word, _number(address))
    return " ".join(part for part in parts if part)


def town_line(address: Address, *, town: str = "") -> str:
    """Postcode, two spaces, town in capitals; ``town`` where the address names none."""
    place = (address.town or one_line(town)).upper()
    code = postcode(address.postcode)
    return f"{code}  {place}" if code and place else place


def postcode(text: str) -> str:
    """With one space: "2265 AB"; what is no Dutch postcode stays as it is, in capitals."""
    capitals = one_line(text).upper()
    found = _POSTCODE.fullmatch(capitals.replace(" ", ""))
    return f"{found[1]} {found[2]}" if found else capitals


def _number(address: Address) -> str:
    addition = address.house_number_addition
    if address.house_letter:
        return f"{address.house_number} {address.house_letter}{addition}".strip()
    if address.house_number and addition[:1].isdigit():
        return f"{address.house_number}-{addition}"
    return f"{address.house_number} {addition}".strip()


def _is_zero(number: str) -> bool:
    return bool(number) and not number.strip("0")


def _lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    tidy = tuple(line for line in map(one_line, lines) if line)
    last = ", ".join(tidy[MAX_FOREIGN_LINES - 1 :])  # a fourth line joins the third: nothing lost
    return (*tidy[: MAX_FOREIGN_LINES - 1], last) if last else tidy
