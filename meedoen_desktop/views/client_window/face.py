"""How a card of any exercise looks: its picture, its name and the colour of its letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from meedoen_desktop.views.client_window.painting import paint_picture
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.style.areas import area_color


@dataclass(frozen=True)
class Face:
    """``paint`` fills a box with the picture, with corners of the given radius."""

    name: Pair
    ink: str
    paint: Callable[[QPainter, QRectF, float], None]


def area_face(sight: Sight, area_id: str) -> Face:
    """The card of a life area."""
    return Face(
        sight.area(area_id),
        area_color(area_id).ink,
        lambda painter, box, radius: paint_picture(painter, box, area_id, radius),
    )
