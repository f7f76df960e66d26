"""The same 200 pages with ReportLab's canvas alone: every place on the page is known already."""

from __future__ import annotations

import io
import time

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from benchmarks.letter_texts import COUNT, HEAD, letter
from meedoen_desktop.letters.drawing import MM, PAGE_HEIGHT, Box, Line, Page, Text
from meedoen_desktop.letters.layout import letter_pages
from meedoen_desktop.letters.shapes import Outline
from meedoen_desktop.letters.window import WindowSettings


def measure() -> dict[str, float]:
    laid_out = [letter_pages(letter(number), HEAD, WindowSettings()) for number in range(COUNT)]
    _draw(laid_out[0])
    started = time.perf_counter()
    for pages in laid_out:
        _draw(pages)
    return {"per_s": COUNT / (time.perf_counter() - started)}


def _draw(pages: list[Page]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(210 * MM, PAGE_HEIGHT * MM), pageCompression=1)
    for page in pages:
        for mark in page.marks:
            _draw_mark(canvas, mark)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def draw_outline(canvas: Canvas, mark: Outline) -> None:
    """An icon with the path calls of the guide."""
    path = canvas.beginPath()
    steps = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo}
    for stroke in mark.strokes:
        if stroke.kind == "Z":
            path.close()
            continue
        points = [
            ((mark.x + x * mark.scale) * MM, (PAGE_HEIGHT - mark.y - y * mark.scale) * MM)
            for x, y in stroke.points
        ]
        steps[stroke.kind](*(number for point in points for number in point))
    canvas.setFillColor(HexColor(mark.fill))
    canvas.drawPath(path, stroke=0, fill=1)


def _draw_mark(canvas: Canvas, mark: Text | Box | Line | Outline) -> None:
    if isinstance(mark, Outline):
        draw_outline(canvas, mark)
    elif isinstance(mark, Text):
        canvas.setFont(mark.font, mark.size)
        canvas.setFillColor(HexColor(mark.colour))
        canvas.drawString(mark.x * MM, (PAGE_HEIGHT - mark.y) * MM, mark.text)
    elif isinstance(mark, Line):
        canvas.setStrokeColor(HexColor(mark.colour))
        canvas.setLineWidth(mark.line * MM)
        top, bottom = (PAGE_HEIGHT - mark.y) * MM, (PAGE_HEIGHT - mark.to_y) * MM
        canvas.line(mark.x * MM, top, mark.to_x * MM, bottom)
    else:
        canvas.setFillColor(HexColor(mark.fill or "#ffffff"))
        where = (mark.x * MM, (PAGE_HEIGHT - mark.y - mark.height) * MM)
        canvas.rect(*where, mark.width * MM, mark.height * MM, stroke=0, fill=1)
