"""Letters as coarse pictures in text: what a page looks like from a few metres away.

A page is a grid of squares of 5 mm; each is a hexadecimal digit of how dark it is (a dot is
white). It survives another version of a font renderer, a change of layout it does not.

``python -m tests.golden_letters`` writes the pictures anew: look at the letters first.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from meedoen_desktop.letters import fits
from meedoen_desktop.letters.addresses import Address
from meedoen_desktop.letters.addressing import addressing
from meedoen_desktop.letters.appointment_sheet import AppointmentSheet
from meedoen_desktop.letters.blocks import Bullets, Heading, Paragraph
from meedoen_desktop.letters.calibration import render_calibration
from meedoen_desktop.letters.fields import FLAGS, FORMS, TONES
from meedoen_desktop.letters.layout import render_letter
from meedoen_desktop.letters.names import PersonName
from meedoen_desktop.letters.template import templates
from meedoen_desktop.letters.window import LEFT, RIGHT, WindowSettings
from meedoen_desktop.letters.writing import Details, Sender, write
from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.services.letters.envelopes import municipal
from meedoen_desktop.services.letters.letter_parties import letterhead_of
from meedoen_desktop.sheets.appointment_sheet import appointment_sheet

FILE = Path(__file__).parent / "fixtures" / "letters" / "golden.txt"
SQUARE = 5
ACROSS, DOWN = 210 // SQUARE, 297 // SQUARE
SLACK = 2
"""Levels of sixteen that a square may differ: another renderer, not another layout."""
_SHARP = 6  # pixels of a square's side before it is averaged
_GAIN = 40
_SENDER = Sender("Noor Hendriks", "participatieconsulent", "Werk", "06 12 34 56 78", "n@v.example")
_ANNA = addressing(
    PersonName(first_names="Anna", surname="Velzen", prefix="van", gender="V"),
    Address("Dorpsstraat", "12", postcode="2280ZZ", town="Rijswijk"),
)
_SET = (
    ("uitnodiging-kantoor", "rijswijk", LEFT, "office", TONES[0]),
    ("uitnodiging-kantoor", "wassenaar", RIGHT, "office", TONES[1]),
    ("uitnodiging-beeldbellen", "leidschendam-voorburg", RIGHT, "video", TONES[0]),
    ("uitnodiging-aangetekend", "rijswijk", LEFT, "office", TONES[2]),
    ("afspraken-na-gesprek", "voorschoten", RIGHT, "office", TONES[0]),
    ("gemist", "leidschendam-voorburg", LEFT, "home", TONES[0]),
)
"""Letter, municipality, side of the window, form, tone."""


def documents(examples: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Every document of the set with its name; ``examples`` fill the fields of the letters."""
    by_id = {one.id: one for one in templates().items if one.fits.medium == fits.LETTER}
    for template_id, place, side, form, tone in _SET:
        municipality = load_municipality(place)
        template = by_id[template_id]
        details = Details(
            date(2027, 9, 7), "WIZ/74692/1", registered=template.fits.registered, tone=tone,
            flags=frozenset({*FLAGS} - {*FORMS, "talked"} | {form}),
        )  # fmt: skip
        letter = write(template, _ANNA, _SENDER, details, examples)
        window = municipal(municipality).on_side(side)
        head = letterhead_of(municipality)
        yield f"{template_id} {place} {side}", render_letter(letter, head, window)
    parts = (Heading("Een kop"), Paragraph("Een zin die vertelt hoe het gaat. " * 9),
             Bullets(("Een punt", "Nog een punt")))  # fmt: skip
    long = replace(letter, body=parts * 14, enclosures="2")
    yield "drie bladzijden", render_letter(long, head, window)
    yield "proefblad", render_calibration(WindowSettings())
    yield from _sheets()


def _sheets() -> Iterator[tuple[str, bytes]]:
    for language in ("nl", "ar", "ti"):
        sheet = AppointmentSheet(
            language, "Rijswijk", date(2027, 9, 14), time(10), 45, "office",
            "Het Huis, Lange Kleiweg 5", "Noor Hendriks, participatieconsulent",
            "06 12 34 56 78", "tel:+31612345678",
        )  # fmt: skip
        yield f"blad in het {language}", appointment_sheet(sheet)


def pictures(pdf: bytes) -> list[list[str]]:
    """A grid per page."""
    buffer, pages = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    pages.load(buffer)
    size = QSize(ACROSS * _SHARP, round(297 / SQUARE * _SHARP))
    found = [_grid(pages.render(number, size)) for number in range(pages.pageCount())]
    pages.close()
    return found


def _grid(page: QImage) -> list[str]:
    paper = QImage(page.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    cut = paper.copy(0, 0, ACROSS * _SHARP, DOWN * _SHARP)
    grey = cut.scaled(
        ACROSS, DOWN, Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)  # fmt: skip
    return [
        "".join(_digit(255 - grey.pixelColor(x, y).red()) for x in range(ACROSS))
        for y in range(DOWN)
    ]


def _digit(dark: int) -> str:
    level = min(15, round(dark / 255 * _GAIN))
    return f"{level:x}" if level else "."


def read() -> dict[str, list[list[str]]]:
    """The pictures that were written down."""
    found: dict[str, list[list[str]]] = {}
    lines = FILE.read_text("ascii").splitlines()
    for is_head, group in groupby(lines, key=lambda line: line.startswith("# ")):
        if is_head:
            name = list(group)[-1].removeprefix("# ").rpartition(" / ")[0]
        else:
            found.setdefault(name, []).append(list(group))
    return found


def moved(before: list[str], now: list[str]) -> str:
    """Where the page differs and how, "" when it does not."""
    places = [
        (x, y) for y in range(DOWN) for x in range(ACROSS)
        if abs(_level(before[y][x]) - _level(now[y][x])) > SLACK
    ]  # fmt: skip
    if not places:
        return ""
    left, right = min(x for x, _y in places), max(x for x, _y in places) + 1
    top, bottom = min(y for _x, y in places), max(y for _x, y in places) + 1
    shown = "\n".join(
        f"{y * SQUARE:4} mm  {before[y][left:right]}  ->  {now[y][left:right]}"
        for y in range(top, bottom)
        if before[y] != now[y]
    )
    return (
        f"{len(places)} squares differ, {left * SQUARE}-{right * SQUARE} mm from the left, "
        f"{top * SQUARE}-{bottom * SQUARE} mm from the top:\n{shown}"
    )


def _level(digit: str) -> int:
    return 0 if digit == "." else int(digit, 16)


def write_down(examples: dict[str, str]) -> None:
    FILE.parent.mkdir(parents=True, exist_ok=True)
    lines = []
    for name, pdf in documents(examples):
        for number, grid in enumerate(pictures(pdf), 1):
            lines += [f"# {name} / {number}", *grid]
    FILE.write_text("\n".join(lines) + "\n", "ascii")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from tests.unit.test_letters_shipped import EXAMPLES

    application = QGuiApplication([])
    write_down(EXAMPLES)
    sys.stdout.write(f"{FILE}\n")
