"""The client's pictures to take home: both large, in the client's language and Dutch."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt

from meedoen_desktop.exercises.texts import ClientTexts
from meedoen_desktop.i18n import Translator
from meedoen_desktop.sheets.board_cards import Tongue, draw_both
from meedoen_desktop.sheets.canvas import INK, MUTED, Canvas, a4
from meedoen_desktop.sheets.deck_card import SHAPE, SheetCard, draw_card_picture

_EDGE, _TOP, _GAP = 14.0, 33.0, 9.0
_LABEL, _NAME, _BOTH = 12.0, 14.0, 5.0
_LARGEST = 138.0
"""Millimetres: the width of a picture that stands alone."""


@dataclass(frozen=True)
class SheetPicture:
    """``stands_for`` is "now", "wished", or both for the same picture.

    ``words`` are the client's own, only when they are wanted on the sheet.
    """

    card: SheetCard
    stands_for: tuple[str, ...]
    words: str = ""


@dataclass(frozen=True)
class PicturesSheet:
    """What stands on the sheet: no name and no file number, so that it may lie on a table."""

    texts: ClientTexts
    dutch: ClientTexts
    pictures: tuple[SheetPicture, ...]
    played_on: date


def pictures_sheet(sheet: PicturesSheet) -> bytes:
    """One page of A4, landscape, as PDF."""
    tongue, made = Tongue(sheet.texts, sheet.dutch), list[bytes]()
    key = "between_title" if len(sheet.pictures) > 1 else "one_title"
    with a4(made, sheet.texts.text(f"pictures.{key}"), landscape=True) as canvas:
        _draw_head(canvas, tongue, f"pictures.{key}", sheet.played_on)
        for place, picture in zip(_places(canvas, tongue, sheet), sheet.pictures, strict=True):
            _draw_picture(canvas, tongue, place, picture)
    return made[0]


def _draw_head(canvas: Canvas, tongue: Tongue, key: str, day: date) -> None:
    whole = canvas.dots(canvas.width)
    title = tongue.turned(canvas.box(_EDGE, 10, canvas.width - 112, 19), whole)
    draw_both(canvas, title, tongue.both(key), 26, align=tongue.start)
    spoken = Translator(tongue.texts.language).day_long(day)
    dutch = Translator("nl").day_long(day)
    words = (spoken, "" if spoken == dutch else dutch)
    when = tongue.turned(canvas.box(canvas.width - _EDGE - 80, 12, 80, 16), whole)
    draw_both(canvas, when, words, 13, bold=False, color=MUTED, align=tongue.end)


def _places(canvas: Canvas, tongue: Tongue, sheet: PicturesSheet) -> list[QRectF]:
    """The columns, in reading order."""
    count = len(sheet.pictures)
    wide = (canvas.width - 2 * _EDGE - _GAP * (count - 1)) / max(1, count)
    wide = min(wide, _LARGEST)
    left = (canvas.width - count * wide - _GAP * (count - 1)) / 2
    high = canvas.height - _TOP - _EDGE
    places = [canvas.box(left + at * (wide + _GAP), _TOP, wide, high) for at in range(count)]
    return [tongue.turned(place, canvas.dots(canvas.width)) for place in places]


def _draw_picture(canvas: Canvas, tongue: Tongue, place: QRectF, picture: SheetPicture) -> None:
    more = canvas.dots(_BOTH) if picture.card.name[1] else 0.0
    edge, gap = canvas.dots(3), canvas.dots(2)
    photo_wide, name_high = place.width() - 2 * edge, canvas.dots(_NAME) + more
    high = photo_wide / SHAPE + 2 * edge + name_high
    label = QRectF(place.left(), place.top(), place.width(), canvas.dots(_LABEL) + more)
    if not picture.words:
        label.translate(0, max(0.0, (place.height() - label.height() - gap - high) / 2))
    pairs = [tongue.both(f"pictures.{key}") for key in picture.stands_for]
    words = " · ".join(main for main, _ in pairs), " · ".join(dutch for _, dutch in pairs if dutch)
    draw_both(canvas, label, words, 16)
    frame = QRectF(place.left(), label.bottom() + gap, place.width(), high)
    canvas.plate(frame, 3, "#FFFFFF", "#C9BEA9")
    photo = QRectF(frame.left() + edge, frame.top() + edge, photo_wide, photo_wide / SHAPE)
    draw_card_picture(canvas, photo, picture.card.picture)
    name = QRectF(photo.left(), photo.bottom() + gap, photo_wide, name_high)
    draw_both(canvas, name, picture.card.name, 17)
    if picture.words:
        below = QRectF(place.left(), frame.bottom() + gap * 1.5, place.width(), 0)
        below.setBottom(place.bottom())
        _draw_words(canvas, below, picture.words)


def _draw_words(canvas: Canvas, box: QRectF, words: str) -> None:
    """What the client said, as it was said, from the side where that language begins."""
    canvas.plate(box, 3, "#FBF5EA", "#E0D2B9")
    pad = canvas.dots(3)
    inner = box.adjusted(pad, pad * 0.6, -pad, -pad * 0.6)
    align = Qt.AlignmentFlag.AlignRight if _is_right_to_left(words) else Qt.AlignmentFlag.AlignLeft
    align |= Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    canvas.words(inner, words, 13, color=INK, align=align)


def _is_right_to_left(words: str) -> bool:
    """As its first letter goes."""
    directions = (unicodedata.bidirectional(letter) for letter in words)
    return next((way in {"R", "AL"} for way in directions if way in {"L", "R", "AL"}), False)
