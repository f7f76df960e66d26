"""The sheet of an appointment in the client's language: when, how long, where, with whom.

It goes with the letter, for who reads little Dutch; with the Dutch small under every line, so
that a neighbour or a desk can help.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtSvg import QSvgRenderer

from meedoen_desktop import assets
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, ClientTexts, read_texts
from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters.appointment_sheet import AppointmentSheet, is_app_link
from meedoen_desktop.sheets.board_cards import Tongue, draw_both
from meedoen_desktop.sheets.canvas import INK, MUTED, Canvas, a4
from meedoen_desktop.sheets.code_squares import draw_code

_EDGE = 18.0
_HEAD = 52.0
_ROW, _GAP = 26.0, 4.0
_BAND, _LINE, _TEAL, _GOLD = "#FBF5EA", "#E0D2B9", "#124E5A", "#EFB23E"
_SOFT = "#E4F1EF"
_CODE = 42.0
_UNDER, _BESIDE = 17.0, 6.0
"""What the words under the code take: down, and more than the code on both sides."""
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"
"""Around a telephone number: its groups would change places in a right-to-left sentence."""
Words = tuple[str, str]


def appointment_texts(language: str) -> ClientTexts:
    """The words of this sheet; Dutch when there is no file. Raises ``DataFileError``."""
    folder = assets.resource("letters", "languages")
    source = folder / f"{SOURCE_LANGUAGE}.toml"
    wanted = folder / f"{language}.toml"
    return read_texts(wanted if wanted.is_file() else source, source)


def appointment_sheet(sheet: AppointmentSheet) -> bytes:
    """One page of A4, upright, as PDF."""
    tongue = Tongue(appointment_texts(sheet.language), appointment_texts(SOURCE_LANGUAGE))
    made: list[bytes] = []
    with a4(made, tongue.texts.text("appointment.title")) as canvas:
        _draw_head(canvas, tongue, sheet)
        top = _HEAD + 10
        for icon, label, words in _rows(tongue, sheet):
            _draw_row(canvas, tongue, top, icon, label, words)
            top += _ROW + _GAP
        _draw_foot(canvas, tongue, sheet, top + 4)
    return made[0]


def _rows(tongue: Tongue, sheet: AppointmentSheet) -> Iterator[tuple[str, Words, Words]]:
    """Icon, what it is, and the answer; each with the Dutch."""
    both = tongue.both
    day = _same(
        *(Translator(one.language).day_long(sheet.day) for one in (tongue.texts, tongue.dutch))
    )
    yield "calendar-blank", both("appointment.when"), day
    yield "clock", both("appointment.at"), _clock(tongue, sheet.at)
    if sheet.minutes:
        minutes = both("appointment.minutes", minutes=sheet.minutes)
        yield "hourglass", both("appointment.long"), minutes
    label = "how" if sheet.form in {"phone", "video"} else "where"
    yield _PLACES[sheet.form], both(f"appointment.{label}"), _where(tongue, sheet)
    yield "user", both("appointment.who"), (sheet.sender, "")


def _clock(tongue: Tongue, at: time) -> Words:
    """A point between hours and minutes in Dutch, a colon elsewhere."""
    dutch = tongue.dutch.text("appointment.time", time=f"{at.hour}.{at:%M}")
    if tongue.texts.language == tongue.dutch.language:
        return dutch, ""
    return tongue.texts.text("appointment.time", time=f"{at:%H:%M}"), dutch


_PLACES = {"office": "map-pin", "phone": "phone", "video": "video-camera", "home": "house-line"}


def _where(tongue: Tongue, sheet: AppointmentSheet) -> Words:
    keys = {"phone": "phone_call", "video": "video", "home": "home"}
    if sheet.form in keys:
        return tongue.both(f"appointment.{keys[sheet.form]}")
    return sheet.place, ""


def _same(main: str, dutch: str) -> Words:
    return main, "" if main == dutch else dutch


def _draw_head(canvas: Canvas, tongue: Tongue, sheet: AppointmentSheet) -> None:
    whole, wide = canvas.dots(canvas.width), canvas.width - 2 * _EDGE
    canvas.plate(canvas.box(0, 0, canvas.width, _HEAD), 0, _BAND, _BAND)
    canvas.plate(canvas.box(0, _HEAD - 1.2, canvas.width, 1.2), 0, _GOLD, "")
    title = tongue.turned(canvas.box(_EDGE, 9, wide, 22), whole)
    draw_both(canvas, title, tongue.both("appointment.title"), 34, color=_TEAL, align=tongue.start)
    about = tongue.turned(canvas.box(_EDGE, 33, wide, 14), whole)
    words = tongue.both("appointment.about", municipality=sheet.municipality)
    draw_both(canvas, about, words, 13, bold=False, color=INK, align=tongue.start)


def _draw_row(
    canvas: Canvas, tongue: Tongue, top: float, icon: str, label: Words, words: Words
) -> None:
    whole, wide = canvas.dots(canvas.width), canvas.width - 2 * _EDGE
    canvas.plate(canvas.box(_EDGE, top, wide, _ROW), 4.5, "#FFFFFF", _LINE, 0.35)
    disc = tongue.turned(canvas.box(_EDGE + 5, top + (_ROW - 17) / 2, 17, 17), whole)
    canvas.plate(disc, 8.5, _SOFT, _SOFT)
    _draw_icon(canvas, disc, icon)
    name = tongue.turned(canvas.box(_EDGE + 27, top + 4, 40, _ROW - 8), whole)
    draw_both(canvas, name, label, 13, bold=False, color=MUTED, align=tongue.start)
    said = tongue.turned(canvas.box(_EDGE + 70, top + 3, wide - 75, _ROW - 6), whole)
    draw_both(canvas, said, words, 19, color=INK, align=tongue.start)


def _draw_icon(canvas: Canvas, disc: QRectF, name: str) -> None:
    svg = assets.resource("icons", "regular", f"{name}.svg").read_text("utf-8")
    inset = disc.width() * 0.22
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", _TEAL).encode()))
    renderer.render(canvas.painter, disc.adjusted(inset, inset, -inset, -inset))


def _draw_foot(canvas: Canvas, tongue: Tongue, sheet: AppointmentSheet, top: float) -> None:
    """What is also good to know, and beside it the code to scan."""
    whole, wide = canvas.dots(canvas.width), canvas.width - 2 * _EDGE
    room = canvas.height - top - 14
    text = wide - (_CODE + 12 if sheet.link else 0)
    lines = list(_also(tongue, sheet))
    each = min(19.0, room / len(lines))
    for index, words in enumerate(lines):
        box = tongue.turned(canvas.box(_EDGE, top + index * each, text, each - 2), whole)
        draw_both(canvas, box, words, 14, bold=not index, color=INK, align=tongue.start)
    if sheet.link:
        side = min(_CODE, room - _UNDER)
        box = tongue.turned(canvas.box(canvas.width - _EDGE - _CODE, top, _CODE, side), whole)
        draw_code(canvas.painter, box, sheet.link)
        under = QRectF(box.left(), box.bottom() + canvas.dots(1), box.width(), canvas.dots(_UNDER))
        under.adjust(-canvas.dots(_BESIDE), 0, canvas.dots(_BESIDE), 0)
        key = "scan_whatsapp" if is_app_link(sheet.link) else "scan"
        draw_both(canvas, under, tongue.both(f"appointment.{key}"), 11, bold=False, color=MUTED)


def _also(tongue: Tongue, sheet: AppointmentSheet) -> Iterator[Words]:
    both = tongue.both
    yield both("appointment.change", phone=f"{_LEFT_TO_RIGHT}{sheet.phone}{_END}")
    if sheet.voluntary:
        yield both("appointment.free")
    if sheet.form != "phone":
        yield both("appointment.bring")
    if sheet.interpreter:
        yield both(f"appointment.interpreter{'_comes' if sheet.expected else ''}")
