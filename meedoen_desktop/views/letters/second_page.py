"""Paints the sheet in the client's language; the last one is kept as long as the page lives."""

from __future__ import annotations

from meedoen_desktop.letters.appointment_sheet import AppointmentSheet
from meedoen_desktop.sheets.appointment_sheet import appointment_sheet
from meedoen_desktop.sheets.canvas import load_fonts


class SheetPainter:
    """Called in the store thread, with every key that is typed: painting takes as long as a letter.

    A frozen sheet says all that is on it, so the same sheet is the same PDF.
    """

    def __init__(self) -> None:
        load_fonts()
        self._last: tuple[AppointmentSheet, bytes] | None = None

    def __call__(self, sheet: AppointmentSheet) -> bytes:
        if self._last is None or self._last[0] != sheet:
            self._last = sheet, appointment_sheet(sheet)
        return self._last[1]
