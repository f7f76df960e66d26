"""A client list: an opened CSV or XLSX file with its header and its rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.client_import import csv_file, xlsx_file
from meedoen_desktop.services.client_import.csv_file import CsvFormat
from meedoen_desktop.services.client_import.fields import field_of_header
from meedoen_desktop.services.client_import.limits import MAX_BYTES, MAX_COLUMNS, MAX_ROWS

_HEADER_WITHIN = 20
_SAMPLES = 3
_SAMPLE_ROWS = 200
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row. ``number`` is the row as a spreadsheet shows it; ``cells`` are as they stand."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClientList:
    """What is known of the file after opening; rows are read again when asked for."""

    path: Path
    form: CsvFormat | None
    """None for XLSX."""
    header_row: int
    headers: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    """Per column a few different values, to recognise it by."""
    row_count: int
    """Rows with content below the header."""

    def rows(self) -> Iterator[SourceRow]:
        """The rows below the header; blank ones are left out, their numbers are not re-used."""
        for row in _numbered(self.path, self.form):
            if row.number > self.header_row and any(cell.strip() for cell in row.cells):
                yield row

    @property
    def is_ragged(self) -> bool:
        """Whether a row that ends early is normal: a spreadsheet does not keep empty ends."""
        return self.form is None


def open_list(path: Path) -> ClientList:
    """Open a client list. Raises `ImportFileError` with a sentence; changes nothing."""
    try:
        form = _form_of(path)
        header_row, headers = _header(path, form)
        return _described(path, form, header_row, headers)
    except OSError as error:
        raise ImportFileError(
            N_("Het bestand {name} is niet te lezen. Staat het er nog, en mag u het openen?"),
            name=path.name,
        ) from error


def _form_of(path: Path) -> CsvFormat | None:
    _check_size(path)
    with path.open("rb") as file:
        start = file.read(4)
    if start == _ZIP:
        xlsx_file.check(path)
        return None
    if start in {_OLD_EXCEL, _PDF}:
        raise ImportFileError(
            N_(
                "Dit soort bestand kunnen we niet lezen (een oud of beveiligd Excel-bestand, "
                "of een PDF). Er is niets veranderd. Bewaar de lijst als .xlsx zonder wachtwoord "
                'of als "CSV UTF-8".'
            )
        )
    return csv_file.detect(path)


def _check_size(path: Path) -> None:
    size = path.stat().st_size
    if not size:
        raise ImportFileError(
            N_("Het bestand {name} is leeg. Er is niets veranderd."), name=path.name
        )
    if size > MAX_BYTES:
        raise ImportFileError(
            N_(
                "Het bestand is {size} MB. Een cliëntenlijst mag hoogstens {limit} MB zijn. Er is "
                "niets veranderd. Is dit het goede bestand?"
            ),
            size=size // 2**20,
            limit=MAX_BYTES // 2**20,
        )


def _numbered(path: Path, form: CsvFormat | None) -> Iterator[SourceRow]:
    rows = csv_file.rows(path, form) if form else xlsx_file.rows(path)
    for number, cells in enumerate(rows, 1):
        yield SourceRow(number, tuple(cells))


def _header(path: Path, form: CsvFormat | None) -> tuple[int, tuple[str, ...]]:
    """The header: among the first rows the one with the most known names, else the first."""
    best: SourceRow | None = None
    most = -1
    for row in _numbered(path, form):
        if row.number > _HEADER_WITHIN:
            break
        if any(cell.strip() for cell in row.cells):
            known = sum(field_of_header(cell) is not None for cell in row.cells)
            if known > max(most, 1) or best is None:
                best, most = row, known
    if best is None:
        raise ImportFileError(
            N_("In het bestand {name} staat geen lijst. Er is niets veranderd."), name=path.name
        )
    return best.number, _tidy(best.cells)


def _tidy(cells: tuple[str, ...]) -> tuple[str, ...]:
    headers = [" ".join(cell.split()) for cell in cells]
    while headers and not headers[-1]:
        headers.pop()
    if len(headers) > MAX_COLUMNS:
        raise ImportFileError(
            N_(
                "De lijst heeft {count} kolommen. Dat zijn er meer dan {limit}. Er is niets "
                "veranderd. Bewaar alleen de kolommen van de cliënten."
            ),
            count=len(headers),
            limit=MAX_COLUMNS,
        )
    return tuple(headers)


def _described(
    path: Path, form: CsvFormat | None, header_row: int, headers: tuple[str, ...]
) -> ClientList:
    listed = ClientList(path, form, header_row, headers, (), 0)
    found: list[list[str]] = [[] for _ in headers]
    count = 0
    for row in listed.rows():
        count += 1
        if count <= _SAMPLE_ROWS:
            _sample(found, row.cells)
        if count > MAX_ROWS:
            raise ImportFileError(
                N_(
                    "De lijst heeft meer dan {limit} rijen. Er is niets veranderd. Is dit het "
                    "goede bestand? Deel de lijst anders in stukken."
                ),
                limit=MAX_ROWS,
            )
    if not count:
        raise ImportFileError(
            N_("In de lijst staat alleen een kopregel, zonder cliënten. Er is niets veranderd.")
        )
    samples = tuple(tuple(values) for values in found)
    return ClientList(path, form, header_row, headers, samples, count)


def _sample(found: list[list[str]], cells: tuple[str, ...]) -> None:
    for values, cell in zip(found, cells, strict=False):
        text = " ".join(cell.split())
        if text and len(values) < _SAMPLES and text not in values:
            values.append(text)
