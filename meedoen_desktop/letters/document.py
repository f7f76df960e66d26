"""Other printed sheets in the look of the letters: titles, headings, tables, lines to write on.

For the dossier PDF of an intake, the take-home sheet, the paper twin of a form, recovery words
and a day sheet. A character that no font can draw is shown by its name in brackets: a note with
a smiley must not stop a dossier from being printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from meedoen_desktop.letters import fonts, paper
from meedoen_desktop.letters.blocks import Block
from meedoen_desktop.letters.content import Letterhead
from meedoen_desktop.letters.drawing import Line, Page, Properties, Style, text_width, to_pdf
from meedoen_desktop.letters.flow import Frame, Piece, draw, page_count, place
from meedoen_desktop.letters.fonts import REGULAR
from meedoen_desktop.letters.look import DEFAULT_ACCENT, GREY, HAIRLINE, Look, look
from meedoen_desktop.letters.measuring import stacked
from meedoen_desktop.letters.wrapping import line_pieces

LEFT = 25.0
WIDTH = 160.0
TOP = 24.0
BOTTOM = 272.0
FOOT = 285.0
NORMAL = (10.5, 5.0)
LARGE = (13.5, 6.6)
"""Type size in points and line height in mm; large for clients who read with difficulty."""
_UNDER_LETTERHEAD = 38.0

_FOOT = Style(REGULAR, 8, 4, GREY)
T = TypeVar("T")


@dataclass(frozen=True)
class Sheet:
    """A printed sheet. ``footer`` stands at every foot, the title at the top of later pages."""

    title: str
    subtitle: str = ""
    blocks: tuple[Block, ...] = ()
    large: bool = False
    footer: str = ""
    accent: str = DEFAULT_ACCENT
    author: str = ""
    organisation: str = ""
    letterhead: Letterhead | None = None
    """The municipality's mark and name above the title, as on its letters."""

    @property
    def look(self) -> Look:
        size, leading = LARGE if self.large else NORMAL
        return look(self.accent, size=size, leading=leading)


def render_sheet(sheet: Sheet) -> bytes:
    """The sheet as PDF."""
    clean = cleaned(sheet)
    author = clean.author or clean.organisation or "Meedoen"
    return to_pdf(sheet_pages(clean), Properties(clean.title, author, clean.subtitle))


def sheet_pages(sheet: Sheet) -> list[Page]:
    """The pages of a sheet as marks."""
    style = sheet.look
    pieces = [*_title(sheet, style), *stacked(sheet.blocks, style, WIDTH)]
    first = 18.0 if sheet.letterhead is None else _UNDER_LETTERHEAD
    placed = place(pieces, Frame(LEFT, first, TOP + 6.0, BOTTOM))
    pages = [Page() for _ in range(page_count(placed))]
    if sheet.letterhead is not None:
        paper.draw_letterhead(pages[0], sheet.letterhead, style, LEFT, LEFT + WIDTH)
    for number, page in enumerate(pages, 1):
        _furniture(page, sheet, style, number, len(pages))
    draw(placed, LEFT, pages)
    return pages


def cleaned(value: T) -> T:
    """The same data with every text printable."""
    if isinstance(value, str):
        return fonts.printable(value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(cleaned(item) for item in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        changes: dict[str, Any] = {f.name: cleaned(getattr(value, f.name)) for f in fields(value)}
        return replace(value, **changes)
    return value


def _title(sheet: Sheet, style: Look) -> Sequence[Piece]:
    pieces: list[Piece] = []
    if sheet.organisation and sheet.letterhead is None:
        pieces += line_pieces(sheet.organisation, style.small, WIDTH, before=0, keep_all=True)
    pieces += line_pieces(sheet.title, style.title, WIDTH, before=1, keep_all=True)
    if sheet.subtitle:
        subtitle = style.body._replace(colour=GREY)
        pieces += line_pieces(sheet.subtitle, subtitle, WIDTH, before=0.6, keep_all=True)
    rule = Line(0, 0, 22, 0, style.accent, 0.9)
    return [*pieces, Piece(0.9, (rule,), before=3.2, keep=True), Piece(0, (), before=1.5)]


def _furniture(page: Page, sheet: Sheet, style: Look, number: int, count: int) -> None:
    if number > 1:
        page.write(LEFT, 19.0, sheet.title, _FOOT)
        page.marks.append(Line(LEFT, 22.0, LEFT + WIDTH, 22.0, style.accent, 0.4))
    if sheet.footer or count > 1:
        page.marks.append(Line(LEFT, FOOT - 4.6, LEFT + WIDTH, FOOT - 4.6, HAIRLINE))
        page.write(LEFT, FOOT, sheet.footer, _FOOT)
    if count > 1:
        of = f"Pagina {number} van {count}"
        page.write(LEFT + WIDTH - text_width(of, _FOOT), FOOT, of, _FOOT)
