"""The flow of a caseload on paper: A4 landscape, numbers only, nobody's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont

from meedoen_desktop.reports.flow_layout import Link, Stop, lay_out, ways
from meedoen_desktop.sheets.canvas import FAMILIES, INK, LINE, MUTED, Canvas, a4
from meedoen_desktop.sheets.flow_painting import FlowInk, paint_bands, paint_ways

_EDGE = 14.0
_LETTER = 4.3
"""Millimetres."""
_FORWARD, _BACK = "#0B5C8A", "#7D4600"
_PLATE = "#E3EFF6"
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class FlowSheet:
    """What stands on the paper, in words of the one who prints it.

    ``less_than`` 0 shows every number; 5 shows smaller ones as "< 5" (method.md 10).
    """

    title: str
    subtitle: str
    stops: tuple[Stop, ...]
    labels: dict[str, str]
    links: tuple[Link, ...]
    lists: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    """Title and lines of the lists below the picture."""
    legend: tuple[str, str]
    """Going on, falling back."""
    footnote: str
    less_than: int = 0

    def number(self, count: int) -> str:
        """A number as it may be shown; zero is nobody and may always be."""
        return f"< {self.less_than}" if 0 < count < self.less_than else str(count)


def flow_sheet(sheet: FlowSheet) -> bytes:
    """One page as PDF."""
    made: list[bytes] = []
    with a4(made, sheet.title, landscape=True) as canvas:
        wide = canvas.width - 2 * _EDGE
        canvas.words(canvas.box(_EDGE, 11, wide, 11), sheet.title, 20, bold=True, align=_START)
        canvas.words(
            canvas.box(_EDGE, 21, wide, 6), sheet.subtitle, 10.5, color=MUTED, align=_START
        )
        bottom = _draw_picture(canvas, sheet, 34, wide)
        bottom = _draw_legend(canvas, sheet, bottom + 5)
        _draw_lists(canvas, sheet, bottom + 9, wide)
        canvas.words(
            canvas.box(_EDGE, canvas.height - 17, wide, 9), sheet.footnote, 8.5, color=MUTED,
            align=_START,
        )  # fmt: skip
    return made[0]


def _draw_picture(canvas: Canvas, sheet: FlowSheet, top: float, wide: float) -> float:
    """Returns where it ends, in millimetres."""
    letter = canvas.dots(_LETTER)
    layout = lay_out(sheet.stops, sheet.links, canvas.dots(wide), letter)
    painter = canvas.painter
    painter.save()
    painter.translate(canvas.dots(_EDGE), canvas.dots(top))
    if not layout.bands:
        paint_ways(painter, ways(sheet.stops, layout), _ink(canvas))
    paint_bands(painter, layout, _ink(canvas), less_than=sheet.less_than)
    for stop in sheet.stops:
        x, y, width, height = layout.boxes[stop.key]
        box = QRectF(x, y, width, height)
        canvas.plate(box, 2.6, _PLATE if stop.count else "#F4F1EB", "#6F7B84", 0.25)
        half = height * 0.55
        canvas.words(QRectF(x, y, width, half), sheet.number(stop.count), 18, bold=True)
        words = QRectF(x + letter * 0.2, y + half, width - letter * 0.4, height - half)
        canvas.words(words, sheet.labels[stop.key], 10.5, bold=True,
                     align=Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)  # fmt: skip
    painter.restore()
    return top + layout.height / canvas.dots(1)


def _ink(canvas: Canvas) -> FlowInk:
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setWeight(QFont.Weight.Bold)
    font.setPixelSize(round(canvas.dots(3.2)))
    return FlowInk(_FORWARD, _BACK, "#FFFFFF", INK, font, canvas.dots(_LETTER))


def _draw_legend(canvas: Canvas, sheet: FlowSheet, top: float) -> float:
    painter = canvas.painter
    from_left = _EDGE
    for words, is_back in zip(sheet.legend, (False, True), strict=True):
        pen = painter.pen()
        pen.setColor(_BACK if is_back else "#9CBDD0")
        pen.setWidthF(canvas.dots(0.7 if is_back else 2.2))
        pen.setStyle(Qt.PenStyle.CustomDashLine if is_back else Qt.PenStyle.SolidLine)
        if is_back:
            pen.setDashPattern([3, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        line = canvas.box(from_left, top + 2.5, 11, 0)
        painter.drawLine(line.topLeft(), line.topRight())
        canvas.words(canvas.box(from_left + 13, top, 70, 5), words, 9.5, color=MUTED,
                     align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip
        from_left += 85
    return top + 5


def _draw_lists(canvas: Canvas, sheet: FlowSheet, top: float, wide: float) -> None:
    room = canvas.height - 19 - top
    column = wide / max(1, len(sheet.lists))
    for index, (title, lines) in enumerate(sheet.lists):
        x = _EDGE + index * column
        canvas.plate(canvas.box(x, top - 2, column - 6, 0.15), 0, LINE, "")
        canvas.words(canvas.box(x, top, column - 6, 6), title, 11, bold=True, align=_START)
        _draw_lines(canvas, sheet, lines, (x, top + 7, column - 6, room - 7))


def _draw_lines(
    canvas: Canvas,
    sheet: FlowSheet,
    lines: Sequence[tuple[str, int]],
    place: tuple[float, float, float, float],
) -> None:
    """As many lines as there is room for; they are sorted on their number."""
    x, top, wide, room = place
    high = min(5.2, room / max(1, len(lines)))
    for row, (words, count) in enumerate(lines):
        y = top + row * high
        canvas.words(canvas.box(x, y, 10, high), sheet.number(count), 9.5, bold=True,
                     align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip
        canvas.words(canvas.box(x + 11, y, wide - 11, high), words, 9.5,
                     align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip
