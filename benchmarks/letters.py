"""200 different letters against bare ReportLab drawing the same page.

The promise: our letters per second >= 0.8 x bare. Bare means: fonts loaded before, every text at
its known place, no measuring, no wrapping, no names, no template. Both take turns, so that a busy
machine slows both.
"""

from __future__ import annotations

import io
import time
from dataclasses import replace
from datetime import date

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from benchmarks.measurements.bare_letters import draw_outline
from meedoen_desktop import assets
from meedoen_desktop.letters.addresses import Address
from meedoen_desktop.letters.addressing import addressing
from meedoen_desktop.letters.content import LetterContent, Letterhead
from meedoen_desktop.letters.drawing import MM, PAGE_HEIGHT, Box, Page, Text
from meedoen_desktop.letters.layout import letter_pages, render_letter
from meedoen_desktop.letters.names import PersonName
from meedoen_desktop.letters.shapes import Outline
from meedoen_desktop.letters.template import LetterTemplate, load_template
from meedoen_desktop.letters.window import WindowSettings
from meedoen_desktop.letters.writing import Details, Sender, write

HEAD = Letterhead(
    name="Gemeente Leidschendam-Voorburg",
    colour="#0b5c8a",
    mark="LV",
    department="Team Participatie",
    visiting_address=("Voorbeeldplein 1", "2260 ZZ  LEIDSCHENDAM"),
    postal_address=("Postbus 1", "2260 ZZ  LEIDSCHENDAM"),
)
SENDER = Sender("Noor Hendriks", "participatieconsulent", "Team Participatie", "06 12 34 56 78")
DETAILS = Details(date(2027, 9, 7), flags=frozenset({"voluntary_promise", "whatsapp"}))
VALUES = {
    "municipality": "de gemeente Leidschendam-Voorburg",
    "duration": "drie kwartier",
    "place": "Gemeentehuis, Voorbeeldplein 1, Leidschendam",
}


def letter(template: LetterTemplate, number: int) -> LetterContent:
    """The letter to the client with this number: everything but the layout."""
    person = PersonName(
        first_names="Anna Özil", prefix="van", surname=f"Groenen{number}", gender="V"
    )
    address = Address(
        street="Dorpsweg", house_number=str(number + 1), postcode="2265AB", town="Leidschendam"
    )
    when = {"appointment_when": f"dinsdag {number % 28 + 1} september 2027 om 10.00 uur"}
    details = replace(DETAILS, reference=f"PART/{number}")
    return write(template, addressing(person, address), SENDER, details, VALUES | when)


def bare(pages: list[Page]) -> bytes:
    """The same marks, drawn with the calls that the ReportLab guide shows."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for page in pages:
        for mark in page.marks:
            _draw(canvas, mark)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw(canvas: Canvas, mark: object) -> None:
    if isinstance(mark, Outline):
        draw_outline(canvas, mark)
    elif isinstance(mark, Text):
        canvas.setFont(mark.font, mark.size)
        canvas.setFillColor(HexColor(mark.colour))
        canvas.drawString(mark.x * MM, (PAGE_HEIGHT - mark.y) * MM, mark.text)
    elif isinstance(mark, Box):
        canvas.setFillColor(HexColor(mark.fill))
        y = (PAGE_HEIGHT - mark.y - mark.height) * MM
        canvas.roundRect(
            mark.x * MM, y, mark.width * MM, mark.height * MM, mark.radius * MM, stroke=0, fill=1
        )


def letters_against_bare(count: int = 200, turn: int = 20) -> tuple[float, float]:
    """Milliseconds per letter, ours and bare, with the fonts loaded before the clock starts."""
    template = load_template(assets.resource("letters", "uitnodiging-kantoor.toml"))
    pages = letter_pages(letter(template, 0), HEAD, WindowSettings())
    bare(pages)
    render_letter(letter(template, 0), HEAD)
    ours = theirs = 0.0
    for start in range(0, count, turn):
        began = time.process_time()
        for number in range(start, start + turn):
            render_letter(letter(template, number), HEAD)
        between = time.process_time()
        for _ in range(turn):
            bare(pages)
        ours += between - began
        theirs += time.process_time() - between
    return ours / count * 1000, theirs / count * 1000


if __name__ == "__main__":
    mine, plain = letters_against_bare()
    print(f"ours {mine:.2f} ms, bare {plain:.2f} ms, ratio {plain / mine:.2f} (>= 0.8)")
