"""A letter on paper: data in, PDF bytes out, the same bytes every time."""

from __future__ import annotations

from meedoen_desktop.letters import paper
from meedoen_desktop.letters.content import LetterContent, Letterhead
from meedoen_desktop.letters.drawing import Page, Properties, Style, to_pdf
from meedoen_desktop.letters.flow import Frame, Piece, Placed, draw, page_count, place
from meedoen_desktop.letters.fonts import SEMIBOLD
from meedoen_desktop.letters.look import INK, Look, look
from meedoen_desktop.letters.measuring import stacked
from meedoen_desktop.letters.window import WindowSettings
from meedoen_desktop.letters.wrapping import line_pieces

BOTTOM = 280.0
SIGNATURE = 12.0
"""Millimetres of room for a signature."""
TIGHT, ROOMY = 0.7, 1.3
"""White space between parts: roomy when there is room, less if that keeps it on one page."""


def render_letter(
    letter: LetterContent, municipality: Letterhead, window: WindowSettings | None = None
) -> bytes:
    """The letter as PDF, with the address in the window.

    Raises ``WrongInput`` when a text holds a character that no font can draw.
    """
    pages = letter_pages(letter, municipality, window or WindowSettings())
    return to_pdf(pages, Properties(letter.subject, municipality.name, day=letter.day))


def letter_pages(letter: LetterContent, head: Letterhead, window: WindowSettings) -> list[Page]:
    """The pages of a letter as marks, for printing, previewing and measuring."""
    style = look(head.colour, size=11, leading=4.85)
    first = Page()
    paper.draw_folds(first, window)
    paper.draw_letterhead(first, head, style)
    paper.draw_sender(first, letter, head, window)
    paper.draw_address(first, letter, head, window)
    top = paper.draw_references(first, letter)
    placed = _placed(_pieces(letter, style), top)
    pages = [first, *(Page() for _ in range(page_count(placed) - 1))]
    for number, page in enumerate(pages[1:], 2):
        of = f"Pagina {number} van {len(pages)}"
        paper.draw_later_header(page, letter, head, style, of)
    draw(placed, paper.LEFT_EDGE, pages)
    return pages


def _placed(pieces: list[Piece], top: float) -> list[Placed]:
    """On one page if the white space can be made to fit, otherwise comfortably on more."""
    solid = sum(piece.height for piece in pieces)
    white = sum(piece.before for piece in pieces)
    fitting = (BOTTOM - top - solid) / white
    squeeze = min(fitting, ROOMY) if fitting >= TIGHT else 1.0
    return place(pieces, Frame(paper.LEFT_EDGE, top, 34.0, BOTTOM), squeeze)


def _pieces(letter: LetterContent, style: Look) -> list[Piece]:
    subject = Style(SEMIBOLD, 13, 6.2, INK)
    greeting = letter.salutation.rstrip(",") + ","
    body = stacked(letter.body, style, paper.WIDTH)
    pieces = [
        *line_pieces(letter.subject, subject, paper.WIDTH, before=0, keep_all=True),
        *line_pieces(greeting, style.body, paper.WIDTH, before=5.0, keep_all=True),
        *body,
    ]
    pieces[-1] = pieces[-1]._replace(keep=True)  # a closing never stands alone on a page
    return [*pieces, *_closing(letter, style)]


def _closing(letter: LetterContent, style: Look) -> list[Piece]:
    """Greeting, room to sign, name: never apart."""
    pieces = list(line_pieces(letter.closing, style.body, paper.WIDTH, before=6, keep_all=True))
    who = (letter.sender_name, letter.sender_function, letter.sender_department)
    for place_, line in enumerate(part for part in who if part):
        text = style.strong if place_ == 0 else style.body
        before = SIGNATURE if place_ == 0 else 0.0
        pieces += line_pieces(line, text, paper.WIDTH, before=before, keep_all=True)
    pieces[-1] = pieces[-1]._replace(keep=False)
    return pieces
