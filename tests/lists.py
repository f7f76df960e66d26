"""Client lists for tests: written to a file, read and imported."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import select

from meedoen_desktop.models import Person
from meedoen_desktop.services.client_import import (
    ImportReport,
    dry_run,
    import_list,
    open_list,
    proposed,
)
from meedoen_desktop.store import Store

HEADER = ("Dossiernummer", "BSN", "Voornamen", "Achternaam", "Geboortedatum")
BSNS = ("999993653", "999993872", "999992740", "999993793", "999995078")
"""Numbers of the register's test range that pass the eleven test."""


def csv_text(rows: Iterable[Sequence[str]], separator: str = ";", end: str = "\r\n") -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator=end).writerows(rows)
    return text.getvalue()


def write_list(
    folder: Path, *rows: Sequence[str], header: Sequence[str] = HEADER, name: str = "lijst.csv"
) -> Path:
    path = folder / name
    path.write_text(csv_text([header, *rows]), encoding="utf-8", newline="")
    return path


def try_file(store: Store, path: Path) -> ImportReport:
    listed = open_list(path)
    return dry_run(store, listed, proposed(store, listed))


def import_file(store: Store, path: Path) -> ImportReport:
    listed = open_list(path)
    return import_list(store, listed, proposed(store, listed))


def import_rows(
    store: Store, folder: Path, *rows: Sequence[str], header: Sequence[str] = HEADER
) -> ImportReport:
    return import_file(store, write_list(folder, *rows, header=header))


def outcomes(report: ImportReport) -> list[str]:
    return [row.outcome for row in report.rows]


def reasons(report: ImportReport) -> dict[int, str]:
    return {row.number: str(row.reason) for row in report.rejected}


def people(store: Store) -> list[Person]:
    with store.read() as session:
        return list(session.scalars(select(Person).order_by(Person.sort_key, Person.bsn)))


def names(store: Store) -> list[tuple[str, str]]:
    return [(person.first_names, person.surname) for person in people(store)]
