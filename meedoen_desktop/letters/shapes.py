"""Round shapes, outlines and photos on a page, beside the boxes and lines of `drawing`.

Positions are millimetres from the top left corner of the page.
"""

from __future__ import annotations

import io
from functools import cache
from typing import Any, NamedTuple

from meedoen_desktop.letters.svg_path import Stroke

_MM = 72 / 25.4
_STEPS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


class Disc(NamedTuple):
    """A filled circle around (x, y)."""

    x: float
    y: float
    radius: float
    fill: str


class Outline(NamedTuple):
    """A filled path, ``scale`` millimetres per unit, its origin at (x, y)."""

    x: float
    y: float
    scale: float
    strokes: tuple[Stroke, ...]
    fill: str


class Photo(NamedTuple):
    """A picture in a box with round corners; a circle when ``radius`` is half the width."""

    x: float
    y: float
    width: float
    height: float
    picture: bytes
    """JPEG or PNG, already cut to the shape of the box."""
    radius: float = 0.0


Shape = Disc | Outline | Photo


def paint_shape(canvas: Any, shape: Shape, page_height: float) -> None:
    """Paint on a ReportLab canvas; ``page_height`` in millimetres."""
    if isinstance(shape, Disc):
        _fill(canvas, shape.fill)
        x, y = shape.x * _MM, (page_height - shape.y) * _MM
        canvas.circle(x, y, shape.radius * _MM, stroke=0, fill=1)
    elif isinstance(shape, Outline):
        _paint_outline(canvas, shape, page_height)
    else:
        _paint_photo(canvas, shape, page_height)


def _fill(canvas: Any, colour: str) -> None:
    from reportlab.lib.colors import HexColor

    canvas.setFillColor(HexColor(colour))


def _paint_outline(canvas: Any, outline: Outline, page_height: float) -> None:
    """As operators that are made once: a call per stroke made a letter with icons twice as slow."""
    _fill(canvas, outline.fill)
    size = outline.scale * _MM
    x, y = outline.x * _MM, (page_height - outline.y) * _MM
    place = f"{size:.5f} 0 0 {-size:.5f} {x:.2f} {y:.2f} cm"
    canvas.addLiteral(f"q {place} {_path_code(outline.strokes)} f Q")


@cache
def _path_code(strokes: tuple[Stroke, ...]) -> str:
    """The path in its own units, as PDF writes it: it knows no exponents."""
    return " ".join(
        " ".join((*(f"{x:.3f} {y:.3f}" for x, y in stroke.points), _STEPS[stroke.kind]))
        for stroke in strokes
    )


def _paint_photo(canvas: Any, photo: Photo, page_height: float) -> None:
    from reportlab.lib.utils import ImageReader

    x, y = photo.x * _MM, (page_height - photo.y - photo.height) * _MM
    width, height = photo.width * _MM, photo.height * _MM
    canvas.saveState()
    path = canvas.beginPath()
    path.roundRect(x, y, width, height, photo.radius * _MM)
    canvas.clipPath(path, stroke=0, fill=0)
    picture = ImageReader(io.BytesIO(photo.picture))
    canvas.drawImage(picture, x, y, width, height, mask="auto")  # a logo may be transparent
    canvas.restoreState()
