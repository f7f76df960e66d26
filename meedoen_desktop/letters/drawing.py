"""Pages as plain lists of marks, and the one place that turns them into PDF bytes.

All positions are millimetres from the top left corner of an A4 page; a text stands on its
baseline; type sizes are points.
"""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from meedoen_desktop.letters import fonts
from meedoen_desktop.letters.shapes import Shape, paint_shape

MM = 72 / 25.4
PAGE_WIDTH = 210.0
PAGE_HEIGHT = 297.0


class Text(NamedTuple):
    """A line of text in one font."""

    x: float
    y: float
    text: str
    font: str
    size: float
    colour: str


class Box(NamedTuple):
    """A rectangle, filled, outlined or both; "" means no fill or no outline."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    outline: str = ""
    radius: float = 0.0
    line: float = 0.2


class Line(NamedTuple):
    """A straight line; ``line`` is its thickness."""

    x: float
    y: float
    to_x: float
    to_y: float
    colour: str
    line: float = 0.2


class Stroke(NamedTuple):
    """A line of a pen through these points, with round ends."""

    points: tuple[tuple[float, float], ...]
    colour: str
    line: float = 0.5


Mark = Text | Box | Line | Stroke | Shape

_one_document = threading.Lock()
"""A loaded font serves one document at a time."""


@dataclass
class Page:
    """One A4 page and the marks on it, in drawing order."""

    marks: list[Mark] = field(default_factory=list)

    def write(self, x: float, y: float, text: str, style: Style) -> None:
        """Put one line of text at its baseline."""
        self.marks.extend(written(x, y, text, style))


class Style(NamedTuple):
    """How a text looks: weight, size in points, line height in millimetres, colour."""

    weight: str
    size: float
    leading: float
    colour: str


@dataclass(frozen=True)
class Properties:
    """What a PDF says about itself."""

    title: str
    author: str
    subject: str = ""
    day: date | None = None
    """When it was written; without one it is a fixed day, so that the bytes stay the same."""


def written(x: float, y: float, text: str, style: Style) -> list[Mark]:
    """The marks of one line of text, a mark per font."""
    marks: list[Mark] = []
    for run in fonts.runs(text, style.weight):
        marks.append(Text(x, y, run.text, run.font, style.size, style.colour))
        x += run.width * style.size / MM
    return marks


def text_width(text: str, style: Style) -> float:
    """Width of one line in millimetres."""
    return fonts.width(text, style.weight, style.size) / MM


def to_pdf(pages: list[Page], properties: Properties) -> bytes:
    """The pages as PDF: the same pages always give the same bytes."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0  # streams as bytes, not as text: smaller and faster
    buffer = io.BytesIO()
    size = (PAGE_WIDTH * MM, PAGE_HEIGHT * MM)
    first = fonts.face("Inter-Regular").name  # otherwise every page names Helvetica
    canvas = Canvas(
        buffer,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        lang="nl-NL",
        initialFontName=first,
    )
    canvas.setTitle(properties.title)
    canvas.setAuthor(properties.author)
    canvas.setSubject(properties.subject)
    canvas.setCreator("Meedoen")
    if properties.day is not None:
        stamp = f"D:{properties.day:%Y%m%d}120000+00'00'"
        canvas.setDateFormatter(lambda *_now: stamp)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    with _one_document:
        for page in pages:
            _paint(canvas, page)
            canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def _paint(canvas: Any, page: Page) -> None:
    """Shapes first, then all text."""
    texts: list[Text] = []
    for mark in page.marks:
        if isinstance(mark, Text):
            texts.append(mark)
        elif isinstance(mark, Box):
            _paint_box(canvas, mark)
        elif isinstance(mark, Stroke):
            _paint_stroke(canvas, mark)
        elif isinstance(mark, Line):
            _paint_line(canvas, mark)
        else:
            paint_shape(canvas, mark, PAGE_HEIGHT)
    canvas.addLiteral(_text_code(texts, canvas._doc))  # noqa: SLF001 - splitString asks for it


def _text_code(texts: list[Text], document: Any) -> str:
    """All text of a page in PDF operators: a third of the time of a canvas call per line."""
    from reportlab.pdfbase.pdfmetrics import getFont

    code = ["BT"]
    colour = type_ = ""
    for text in texts:
        if colour != text.colour:
            colour = text.colour
            code.append(_fill_code(colour))
        code.append(f"1 0 0 1 {text.x * MM:.2f} {(PAGE_HEIGHT - text.y) * MM:.2f} Tm")
        font = getFont(text.font)
        for subset, characters in font.splitString(text.text, document):
            wanted = f"{font.getSubsetInternalName(subset, document)} {text.size:.3g} Tf"
            if type_ != wanted:
                type_ = wanted
                code.append(wanted)
            code.append(f"<{characters.hex()}> Tj")
    return "\n".join([*code, "ET"])


@cache
def _fill_code(colour: str) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return f"{red:.3g} {green:.3g} {blue:.3g} rg"


def _paint_box(canvas: Any, box: Box) -> None:
    from reportlab.lib.colors import HexColor

    if box.fill:
        canvas.setFillColor(HexColor(box.fill))
    if box.outline:
        canvas.setStrokeColor(HexColor(box.outline))
        canvas.setLineWidth(box.line * MM)
    x, y = box.x * MM, (PAGE_HEIGHT - box.y - box.height) * MM
    shape = (x, y, box.width * MM, box.height * MM)
    options = {"stroke": int(bool(box.outline)), "fill": int(bool(box.fill))}
    if box.radius:
        canvas.roundRect(*shape, box.radius * MM, **options)
    else:
        canvas.rect(*shape, **options)


def _paint_line(canvas: Any, line: Line) -> None:
    from reportlab.lib.colors import HexColor

    canvas.setStrokeColor(HexColor(line.colour))
    canvas.setLineWidth(line.line * MM)
    top = PAGE_HEIGHT
    canvas.line(line.x * MM, (top - line.y) * MM, line.to_x * MM, (top - line.to_y) * MM)


def _paint_stroke(canvas: Any, stroke: Stroke) -> None:
    from reportlab.lib.colors import HexColor

    canvas.saveState()
    canvas.setStrokeColor(HexColor(stroke.colour))
    canvas.setLineWidth(stroke.line * MM)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    (x, y), *rest = stroke.points
    path.moveTo(x * MM, (PAGE_HEIGHT - y) * MM)
    for to_x, to_y in rest or [(x + 0.01, y)]:  # a dot: a pen that only touched
        path.lineTo(to_x * MM, (PAGE_HEIGHT - to_y) * MM)
    canvas.drawPath(path)
    canvas.restoreState()
