"""The rejected rows as a list of their own, to correct and import again. A deliberate export."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from meedoen_desktop.services.client_import.escaping import escaped
from meedoen_desktop.services.client_import.fields import REASON_HEADER
from meedoen_desktop.services.client_import.report import ImportReport
from meedoen_desktop.services.clients.attachments import write_outside
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
    """Write a list for a spreadsheet: UTF-8 with mark. Errors as `write_outside`."""
    write_outside(target, text.encode("utf-8-sig"))


def _padded(cells: tuple[str, ...], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]
