"""From a row of text to a record: checked values, or the reason why the row is rejected.

Letters are never changed. What decides who somebody is and how to write to him must be right, or
the row is rejected; what only helps is left out with a remark. A telephone number that we do not
know is kept as it was written; what is no number ("via buurvrouw") goes to the points of attention.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import PersonName, list_name
from meedoen_desktop.services.client_import import escaping
from meedoen_desktop.services.client_import.client_list import ClientList, SourceRow
from meedoen_desktop.services.client_import.columns import Columns
from meedoen_desktop.services.client_import.fields import (
    CONSULTANT,
    FILE_NUMBER,
    GROUP,
    LAST_CONTACT,
    NEXT_APPOINTMENT,
    REASON_HEADER,
    RECORD,
    RECORD_MARK,
)
from meedoen_desktop.services.client_import.limits import MAX_LINE
from meedoen_desktop.services.client_import.moments import Moment, moment, without_time
from meedoen_desktop.services.client_import.report import Reason, reason
from meedoen_desktop.services.persons.person_fields import RULES, Value, value_of

_DECISIVE = frozenset(
    {"bsn", "birth_date", "gender", "name_use", "secret_address", "deceased", "deceased_on"}
)
_DATES = frozenset({"birth_date", "deceased_on"})
_YES_NO = frozenset({"secret_address", "deceased"})
_LONG = frozenset({"attention"})
_PHONES = frozenset({"phone", "phone_2"})
_FEWEST_DIGITS, _LONGEST = 6, 40
"""Of a telephone number that is kept as it was written."""
_NO_NUMBER = frozenset(
    {"geen", "geennummer", "geentelefoon", "geentel", "nvt", "onbekend", "onb", "leeg", "nee", "x"}
)
"""Words of a list for an empty cell, without spaces and points."""
_NO_DATE = "00000000"
_UNREAD = N_("Deze dag kunnen wij niet lezen: {value}. Niet overgenomen.")
_WORDS: Mapping[str, Mapping[str, str]] = {
    "gender": {"male": "M", "female": "V", "mannelijk": "M", "vrouwelijk": "V", "f": "V"},
    "name_use": {
        "eigen naam": "E", "eigen geslachtsnaam": "E", "naam partner": "P", "partnernaam": "P",
        "partner-eigen": "V", "partner - eigen": "V", "partner, eigen": "V",
        "eigen-partner": "N", "eigen - partner": "N", "eigen, partner": "N",
    },
    "secret_address": {str(code): "ja" for code in range(1, 8)},
}  # fmt: skip
"""Words of lists that a form does not need. Secrecy 1-7 is the register's code."""
_NUMBER = re.compile(r"(\d+)(?:\s*([A-Za-z]))?(?:(?:\s*[-/]\s*|\s+|(?<=\d))(\S.*))?")

_ADDRESS = re.compile(r"([^\d]+?)\s+(\d+\s*[A-Za-z]?(?:-\d{1,4}|[\s-]+[^\W\d]{1,5})?)")


@dataclass(frozen=True, slots=True)
class Record:
    """A row that can be used. ``values`` are stored forms of the person's mapped fields."""

    row: SourceRow
    key: tuple[str, ...]
    """The used cells: equal for equal rows."""
    values: Mapping[str, Value]
    record_id: str = ""
    file_number: str = ""
    group: str = ""
    consultant: str = ""
    last_contact: date | None = None
    next_appointment: Moment | None = None
    remarks: tuple[Reason, ...] = ()
    asides: tuple[str, ...] = ()
    """Lines for the points of attention: what stood where it does not belong."""

    def text(self, name: str) -> str:
        """A text value; "" when the list has no such column."""
        return str(self.values.get(name, ""))

    @property
    def name(self) -> str:
        """As in an alphabetical list: "Velzen, Anna van"."""
        return list_name(
            PersonName(
                first_names=self.text("first_names"),
                prefix=self.text("prefix"),
                surname=self.text("surname"),
            )
        )


@dataclass(frozen=True, slots=True)
class Unusable:
    """A row that is rejected for what stands in it; what it says of its identity, if readable."""

    row: SourceRow
    reason: Reason
    name: str = ""
    bsn: str = ""
    file_number: str = ""


class RowRejected(Exception):
    """Stops the reading of one row."""

    def __init__(self, why: Reason) -> None:
        super().__init__(str(why))
        self.reason = why


@dataclass
class _Reading:
    """One row while it is read."""

    cells: dict[str, str]
    headers: dict[str, str]
    today: date
    remarks: list[Reason] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)

    def remark(self, key: str, sentence: str, **params: object) -> None:
        self.remarks.append(reason(sentence, column=self.headers[key], **params))


class RecordReader:
    """Reads the rows of one list with one mapping."""

    def __init__(self, listed: ClientList, columns: Columns, today: date) -> None:
        self._width = len(listed.headers)
        self._is_ragged = listed.is_ragged
        self._fields = [(index, key) for index, key in enumerate(columns) if key]
        self._headers = {key: listed.headers[index] for index, key in self._fields}
        self._today = today
        self._plain: Callable[[str], str] = escaping.plain
        if RECORD in columns:  # our own export
            self._plain = escaping.restored
        elif listed.headers[-1] == REASON_HEADER:  # rejected rows, corrected
            self._plain = _restored_and_plain

    def read(self, row: SourceRow) -> Record | Unusable:
        """The record of a row, or why it cannot be used."""
        cells = self._cells(row)
        try:
            self._check_width(row)
            return self._record(row, cells)
        except RowRejected as rejected:
            return Unusable(
                row,
                rejected.reason,
                name=_name_in(cells),
                bsn=_bsn_in(cells, self._today),
                file_number=cells.get(FILE_NUMBER, ""),
            )

    def _cells(self, row: SourceRow) -> dict[str, str]:
        given = row.cells + ("",) * (self._width - len(row.cells))
        return {key: self._plain(given[index].strip()) for index, key in self._fields}

    def _check_width(self, row: SourceRow) -> None:
        count = len(row.cells)
        too_short = count < self._width and not self._is_ragged
        if too_short or any(cell.strip() for cell in row.cells[self._width :]):
            raise RowRejected(
                reason(
                    N_("Deze rij heeft {count} kolommen, de kopregel heeft er {width}."),
                    count=count,
                    width=self._width,
                )
            )

    def _record(self, row: SourceRow, cells: dict[str, str]) -> Record:
        reading = _Reading(_with_split_address(cells), self._headers, self._today)
        values = {key: _value(reading, key) for key in _person_fields(reading)}
        record_id = cells.get(RECORD, "").removeprefix(RECORD_MARK)
        if not values.get("surname") and not record_id:
            raise RowRejected(reason(N_("Er staat geen achternaam.")))
        return Record(
            row=row,
            key=tuple(cells.values()),
            values=values,
            record_id=record_id,
            file_number=_line(reading, FILE_NUMBER),
            group=_line(reading, GROUP),
            consultant=_line(reading, CONSULTANT),
            last_contact=_last_contact(reading),
            next_appointment=_next_appointment(reading),
            remarks=tuple(reading.remarks),
            asides=tuple(reading.asides),
        )


def _person_fields(reading: _Reading) -> list[str]:
    """A blank cell for yes or no says neither."""
    return [
        key for key, text in reading.cells.items() if key in RULES and (text or key not in _YES_NO)
    ]


def _restored_and_plain(text: str) -> str:
    return escaping.plain(escaping.restored(text))


def _value(reading: _Reading, key: str) -> Value:
    text = _line(reading, key)
    if key in _DATES:
        text = without_time(text)[0]
        if text == _NO_DATE:
            return text  # the register's "unknown", kept as it came
    if key == "bsn" and text and not text.strip("0"):
        text = ""  # suites fill an unknown BSN with zeros
    text = _WORDS.get(key, {}).get(text.lower(), text)
    try:
        return value_of(key, text, reading.today)
    except WrongInput as error:
        why = Reason.of(error, reading.headers[key])
        if key in _DECISIVE:
            raise RowRejected(why) from None
        if key in _PHONES and _may_be_dialled(text):
            kept = N_("{value} staat erin zoals het er stond. Kijk of het nummer klopt.")
            reading.remark(key, kept, value=text)
            return text
        if key in _PHONES and _says_something(text):
            aside = N_("{value} is geen telefoonnummer. Wij bewaren dit bij de aandachtspunten.")
            reading.remark(key, aside, value=text)
            reading.asides.append(f"{reading.headers[key].strip()}: {text}")
            return ""
        reading.remarks.append(why)
        return ""


def _may_be_dialled(text: str) -> bool:
    return len(text) <= _LONGEST and sum(map(str.isdigit, text)) >= _FEWEST_DIGITS


def _says_something(text: str) -> bool:
    bare = "".join(filter(str.isalnum, text)).lower()
    return bool(bare.strip("0")) and bare not in _NO_NUMBER


def _line(reading: _Reading, key: str) -> str:
    text = reading.cells.get(key, "")
    if len(text) > MAX_LINE and key not in _LONG:
        raise RowRejected(
            reason(
                N_("Deze tekst is langer dan {limit} tekens."),
                column=reading.headers[key],
                limit=MAX_LINE,
            )
        )
    return text if key in _LONG else " ".join(text.splitlines())


def _last_contact(reading: _Reading) -> date | None:
    text = reading.cells.get(LAST_CONTACT, "")
    if not text.strip("0-/. "):
        return None
    found = moment(text)
    if found is None or found.day > reading.today:
        past = N_("Dit is geen dag in het verleden: {value}. Niet overgenomen.")
        reading.remark(LAST_CONTACT, _UNREAD if found is None else past, value=text)
        return None
    return found.day


def _next_appointment(reading: _Reading) -> Moment | None:
    text = reading.cells.get(NEXT_APPOINTMENT, "")
    if not text.strip("0-/. "):
        return None
    found = moment(text)
    if found is None or found.day < reading.today:
        ahead = N_("Dit is geen dag vanaf vandaag: {value}. Niet overgenomen.")
        reading.remark(NEXT_APPOINTMENT, _UNREAD if found is None else ahead, value=text)
        return None
    return found


def _with_split_address(cells: dict[str, str]) -> dict[str, str]:
    """A number behind the street moves to its place, if the list has no column for numbers.

    What could be read in two ways ("Plein 1944 12") stays with the street: letters print it so.
    """
    found = _ADDRESS.fullmatch(cells.get("street", ""))
    if "house_number" in cells or not found:
        return _with_split_number(cells)
    return _with_split_number(cells | {"street": found[1], "house_number": found[2]})


def _with_split_number(cells: dict[str, str]) -> dict[str, str]:
    """Split "31 A" or "31-2" in the number's column, when the cells for the rest are empty."""
    number = cells.get("house_number", "")
    if number.isdigit() or cells.get("house_letter") or cells.get("house_number_addition"):
        return cells
    found = _NUMBER.fullmatch(number)
    if not found:
        return cells
    return cells | {
        "house_number": found[1],
        "house_letter": found[2] or "",
        "house_number_addition": found[3] or "",
    }


def _name_in(cells: Mapping[str, str]) -> str:
    return list_name(
        PersonName(
            first_names=cells.get("first_names", ""),
            prefix=cells.get("prefix", ""),
            surname=cells.get("surname", ""),
        )
    )


def _bsn_in(cells: Mapping[str, str], today: date) -> str:
    try:
        return str(value_of("bsn", cells.get("bsn", ""), today))
    except WrongInput:
        return ""
