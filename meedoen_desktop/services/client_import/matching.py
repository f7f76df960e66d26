"""Who is who: a row of the list against a person of the vault, or against an earlier row.

The rules (issue 2, item 6; in words in docs/import.md):
 1. our own number, then the BSN: only if birth date and surname agree as well;
 2. else file number and birth date, if the name does not speak against it;
 3. without any number: surname, first names and birth date, at the same address.
When in doubt the row is rejected with the reason: never double, never two people in one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.sorting import sort_key


class Likeness(IntEnum):
    """How much two descriptions are one person. A higher one goes before a lower one."""

    OTHER = 0
    UNSURE = 1
    """They may be one; a person must decide."""
    CLASH = 2
    """The same number, but not the same person."""
    WEAK = 3
    """One person, unless somebody else fits better."""
    NAME = 4
    FILE = 5
    BSN = 6
    NUMBER = 7

    @property
    def is_sure(self) -> bool:
        return self >= Likeness.NAME


@dataclass(frozen=True, slots=True)
class Traits:
    """Name, birth date and address, folded for comparing."""

    surname: str
    first_names: str
    birth_date: str
    """``YYYYMMDD`` with zeros; "" when nothing is known."""
    address: str
    """Postcode and number; "" when unknown."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a row or a person is."""

    record_id: str
    bsn: str
    file_number: str
    traits: Traits


@dataclass(frozen=True, slots=True)
class Verdict:
    """How alike two are; ``sentence`` says why not, for UNSURE and CLASH against the vault."""

    likeness: Likeness
    sentence: str = ""


_OTHER = Verdict(Likeness.OTHER)
BSN_OF_OTHER = N_(
    "Dit BSN hoort in de kluis bij iemand anders: de achternaam of de geboortedatum is niet gelijk."
)
NUMBER_OF_OTHER = N_("Dit Meedoen-nummer hoort in de kluis bij iemand anders.")
OTHER_NAME = N_(
    "In dit dossier staat al iemand met deze geboortedatum en een andere naam. Is het dezelfde "
    "persoon? Verander dan eerst de naam in Meedoen."
)
OTHER_DATE = N_(
    "In dit dossier staat al iemand met deze naam en een andere geboortedatum. Is het dezelfde "
    "persoon? Verander dan eerst de geboortedatum in Meedoen."
)
OTHER_BSN = N_("Deze persoon staat al in de kluis met een ander BSN. Kijk na welk BSN klopt.")
OTHER_FILE = N_(
    "Deze persoon staat misschien al in de kluis, onder een ander dossiernummer. "
    "Kijk na welk nummer klopt."
)
NO_NUMBER = N_(
    "Er staat al iemand met deze naam en geboortedatum in de kluis. Zonder BSN of dossiernummer "
    "weten we niet of het dezelfde persoon is."
)
SEVERAL = N_("Deze rij past bij meer dan één persoon in de kluis. Zet er een BSN bij.")


def compare(row: Identity, other: Identity) -> Verdict:
    """How alike a row and another description are."""
    same_name, same_date = _same_name(row, other), _same_date(row, other)
    if row.record_id and row.record_id == other.record_id:
        if same_date or row.traits.surname == other.traits.surname:
            return Verdict(Likeness.NUMBER)
        return Verdict(Likeness.CLASH, NUMBER_OF_OTHER)
    if row.bsn and other.bsn:
        return _by_bsn(row, other, same_name=same_name, same_date=same_date)
    if row.file_number and row.file_number == other.file_number:
        return _by_file(row, other, same_name=same_name, same_date=same_date)
    if not (same_name and same_date):
        return _OTHER
    return _by_name(row, other)


def _by_bsn(row: Identity, other: Identity, *, same_name: bool, same_date: bool) -> Verdict:
    if row.bsn == other.bsn:
        agrees = same_date or (same_name and _may_be_one_date(row, other))
        if agrees and row.traits.surname == other.traits.surname:
            return Verdict(Likeness.BSN)
        return Verdict(Likeness.CLASH, BSN_OF_OTHER)
    same_file = row.file_number and row.file_number == other.file_number
    if same_file and same_name and same_date:
        return Verdict(Likeness.UNSURE, OTHER_BSN)
    return _OTHER


def _by_file(row: Identity, other: Identity, *, same_name: bool, same_date: bool) -> Verdict:
    if same_name and (same_date or _may_be_one_date(row, other)):
        return Verdict(Likeness.FILE)
    if same_name:
        return Verdict(Likeness.UNSURE, OTHER_DATE)
    if not same_date or not row.traits.birth_date:
        return _OTHER
    if row.traits.first_names and row.traits.first_names == other.traits.first_names:
        return Verdict(Likeness.WEAK, OTHER_NAME)
    if row.traits.surname == other.traits.surname and _related(row, other):
        return Verdict(Likeness.WEAK, OTHER_NAME)
    return Verdict(Likeness.UNSURE, OTHER_NAME)


def _by_name(row: Identity, other: Identity) -> Verdict:
    """Same names and birth date, but no number that both have in common."""
    here, there = row.traits.address, other.traits.address
    if row.file_number and other.file_number:
        return Verdict(Likeness.UNSURE, OTHER_FILE) if here and here == there else _OTHER
    is_telling = bool(row.traits.first_names) and _is_telling(row.traits.birth_date)
    if here == there if here and there else is_telling:
        return Verdict(Likeness.NAME)
    return Verdict(Likeness.UNSURE, NO_NUMBER)


def _is_telling(birth_date: str) -> bool:
    """A whole date; 1 January often stands for a day that nobody knows."""
    return (
        len(birth_date) == 8
        and birth_date[4:] != "0101"
        and birth_date[4:6] != "00" != birth_date[6:]
    )


def _same_name(row: Identity, other: Identity) -> bool:
    a, b = row.traits, other.traits
    return (a.surname, a.first_names) == (b.surname, b.first_names)


def _same_date(row: Identity, other: Identity) -> bool:
    return row.traits.birth_date.strip("0") == other.traits.birth_date.strip("0")


def _may_be_one_date(row: Identity, other: Identity) -> bool:
    """Whether one is the less known form of the other: 19680000 and 19680512."""
    a, b = row.traits.birth_date, other.traits.birth_date
    if not (a.strip("0") and b.strip("0")):
        return True
    parts = ((a[:4], b[:4]), (a[4:6], b[4:6]), (a[6:], b[6:]))
    return all(x == y or "00" in {x, y} for x, y in parts)


def _related(row: Identity, other: Identity) -> bool:
    """First names of which one is a short form of the other: "A.", "Anna", "Anna Maria"."""
    a, b = row.traits.first_names.split(), other.traits.first_names.split()
    if not a or not b:
        return True
    short, long = sorted((a[0], b[0]), key=len)
    return long.startswith(short)


def traits_of(text: Callable[[str], str]) -> Traits:
    """Fold the texts of a person (asked for by field) for comparing."""
    postcode = "".join(text("postcode").split()).upper()
    number = text("house_number") + text("house_letter") + text("house_number_addition")
    return Traits(
        surname=sort_key(text("surname")),
        first_names=sort_key(text("first_names")),
        birth_date=text("birth_date"),
        address=f"{postcode} {number.lower()}" if postcode else "",
    )
