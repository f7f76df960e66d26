"""How a card of any exercise looks: its picture, its name and the colour of its letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from meedoen_desktop.exercises.decks import PICTURES, Deck, DeckTexts
from meedoen_desktop.sheets.group_colours import group_colours
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.deck_pictures import paint_cover, paint_whole
from meedoen_desktop.views.client_window.painting import paint_picture, paint_plate
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


def deck_face(sight: Sight, deck: Deck, texts: DeckTexts, dutch: DeckTexts, card_id: str) -> Face:
    """A card of a deck: a scene that fills the box, or a pictogram on a soft ground."""
    card = deck.card(card_id)
    main = texts.card(card_id).name
    other = dutch.card(card_id).name if sight.is_bilingual else ""
    name = Pair(main, "" if other == main else other)  # an own deck may have Dutch only

    def paint(painter: QPainter, box: QRectF, radius: float) -> None:
        if card.picture is None:
            paint_plate(painter, box, radius, colours.SOFT, colours.LINE)
        elif deck.kind == PICTURES:
            paint_cover(painter, box, card.picture, radius)
        else:
            tone = group_colours(card.group)
            paint_plate(painter, box, radius, tone.soft, tone.soft)
            inset = min(box.width(), box.height()) * 0.12
            paint_whole(painter, box.adjusted(inset, inset, -inset, -inset), card.picture)

    ink = colours.INK if deck.kind == PICTURES else group_colours(card.group).ink
    return Face(name, ink, paint)
