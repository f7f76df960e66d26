"""A sheet to print once per printer and kind of envelope, to see whether the window fits."""

from __future__ import annotations

from meedoen_desktop.letters.drawing import Box, Line, Page, Properties, Style, to_pdf
from meedoen_desktop.letters.fonts import REGULAR, SEMIBOLD
from meedoen_desktop.letters.look import DEFAULT_ACCENT, GREY, HAIRLINE, INK
from meedoen_desktop.letters.paper import LEFT_EDGE, WIDTH, draw_folds
from meedoen_desktop.letters.window import WindowSettings
from meedoen_desktop.letters.wrapping import lines_of

_TITLE = Style(SEMIBOLD, 15, 7, INK)
_TEXT = Style(REGULAR, 11, 5.2, INK)
_TINY = Style(REGULAR, 6, 2.5, GREY)
_STEPS = """\
1. Print dit blad op ware grootte (100 %). Zet “passend maken” uit.
2. Meet de lijn hieronder. Die is precies 100 mm lang. Klopt dat niet? Kijk dan bij uw printer.
3. Vouw het blad op de streepjes aan de linkerkant. Doe het in de envelop.
4. Schud de envelop zacht heen en weer. Het gekleurde kader blijft helemaal in het venster.
5. Staat het kader scheef? Lees met het raster af hoeveel millimeter het scheelt. Verander dat \
in Instellingen, bij Enveloppen.
"""


def render_calibration(window: WindowSettings) -> bytes:
    """The calibration sheet for these settings, as PDF."""
    page = Page()
    draw_folds(page, window)
    page.write(LEFT_EDGE, 24, "Past het adres in het venster?", _TITLE)
    _grid(page, window)
    _frame(page, window)
    y = 122.0
    for step in _STEPS.splitlines():
        lines = lines_of(step, _TEXT, WIDTH, LEFT_EDGE, y)
        page.marks.extend(lines)
        y += len(lines) * _TEXT.leading + 2.4
    _ruler(page, y + 8)
    return to_pdf([page], Properties("Proefblad voor de vensterenvelop", "Meedoen"))


def _grid(page: Page, window: WindowSettings) -> None:
    """A line per 5 mm around the window, a number per 10 mm, measured from the paper's edge."""
    left, right = _tens(window.x_mm - 15), _tens(window.x_mm + window.width_mm + 15)
    top, bottom = _tens(window.y_mm - 12), _tens(window.y_mm + window.height_mm + 14)
    for x in range(left, min(right, 200) + 1, 5):
        page.marks.append(Line(x, top, x, bottom, HAIRLINE, 0.1 if x % 10 else 0.2))
        if not x % 10:
            page.write(x + 0.4, top - 0.8, str(x), _TINY)
    for y in range(top, bottom + 1, 5):
        page.marks.append(Line(left, y, min(right, 200), y, HAIRLINE, 0.1 if y % 10 else 0.2))
        if not y % 10:
            page.write(left - 4.4, y + 0.8, str(y), _TINY)


def _frame(page: Page, window: WindowSettings) -> None:
    place = (window.x_mm, window.y_mm, window.width_mm, window.height_mm)
    page.marks.append(Box(*place, outline=DEFAULT_ACCENT, line=0.6))
    label = (
        f"{window.x_mm:g} mm van links, {window.y_mm:g} mm van boven",
        f"{window.width_mm:g} mm breed, {window.height_mm:g} mm hoog",
    )
    middle = window.y_mm + window.height_mm / 2
    page.write(window.x_mm + 4, middle - 1, label[0], _TEXT._replace(size=9))
    page.write(window.x_mm + 4, middle + 4, label[1], _TEXT._replace(size=9))


def _ruler(page: Page, y: float) -> None:
    page.marks.append(Line(LEFT_EDGE, y, LEFT_EDGE + 100, y, INK, 0.3))
    for mm in range(0, 101, 5):
        length = 3.0 if mm % 10 == 0 else 1.6
        page.marks.append(Line(LEFT_EDGE + mm, y, LEFT_EDGE + mm, y - length, INK, 0.2))
        if mm % 10 == 0:
            page.write(LEFT_EDGE + mm - 0.8, y + 3.4, str(mm), _TINY)


def _tens(value: float) -> int:
    return max(10, round(value / 10) * 10)
