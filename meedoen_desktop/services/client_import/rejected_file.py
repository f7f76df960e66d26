"""The rejected rows as a list of their own, to correct and import again. A deliberate export."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.client_import.escaping import escaped
from meedoen_desktop.services.client_import.fields import REASON_HEADER
from meedoen_desktop.services.client_import.report import ImportReport
from meedoen_desktop.store import Store


def write_rejected(store: Store, report: ImportReport, target: Path) -> int:
    """Write the rejected rows, cell for cell, with the reason behind them; returns how many.

    Semicolons, UTF-8 with mark, formulas made harmless (`escaping`). Logged as an export before
    anything is written.
    """
    store.log_access("export", result="rejected rows")
    width = max([len(report.headers), *(len(row.cells) for row in report.rejected)])
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([*_padded(report.headers, width), REASON_HEADER])
    for row in report.rejected:
        cells = [escaped(cell) for cell in _padded(row.cells, width)]
        writer.writerow([*cells, escaped(str(row.reason))])
    save_text(target, text.getvalue())
    return len(report.rejected)


def save_text(target: Path, text: str) -> None:
    """Write a list for a spreadsheet: UTF-8 with mark, for this user alone. `ImportFileError`."""
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as file:
            file.write(text)
    except OSError as error:
        raise ImportFileError(
            N_("Het bestand {name} is niet te schrijven. Kies een andere plek."), name=target.name
        ) from error


def _padded(cells: tuple[str, ...], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]
