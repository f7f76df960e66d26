"""What the sheet in the client's own language says of an appointment, and its code to scan.

Only what the letter says too: no name of the client, no file number, no reason (method.md 9).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class AppointmentSheet:
    """``form`` is office, phone, video or home; ``place`` is empty unless it is an office.

    ``phone`` is as it is printed, ``link`` what the code leads to (`call_link`, `app_link`) or
    "" for a sheet without a code. ``voluntary`` only where the municipality promises it.
    ``interpreter`` says something of an interpreter: a question, or when one is ``expected``
    (known from the dossier) that there will be one.
    """

    language: str
    municipality: str
    day: date
    at: time
    minutes: int
    form: str
    place: str
    sender: str
    phone: str
    link: str = ""
    voluntary: bool = False
    interpreter: bool = False
    expected: bool = False


_APP = "https://wa.me/"


def call_link(phone: str) -> str:
    """``tel:`` for a number as people write it; "" when there are too few digits to call.

    A Dutch number becomes an international one, so that a foreign telephone calls it too.
    """
    number = _international(phone)
    return f"tel:{number}" if number else ""


def app_link(phone: str) -> str:
    """The WhatsApp address of a number; "" as for `call_link`, and for a short number as 14 070."""
    number = _international(phone)
    return f"{_APP}{number.removeprefix('+')}" if number.startswith("+") else ""


def is_app_link(link: str) -> bool:
    """Whether a link opens WhatsApp."""
    return link.startswith(_APP)


def _international(phone: str) -> str:
    digits = "".join(sign for sign in phone if sign.isdecimal() and sign.isascii())
    if phone.strip().startswith("+"):
        return f"+{digits}" if len(digits) > _SHORT else ""
    if digits.startswith("00"):
        return f"+{digits[2:]}" if len(digits) > _SHORT else ""
    if digits.startswith("0") and len(digits) == _DUTCH:
        return f"+31{digits[1:]}"
    return digits if _LEAST <= len(digits) <= _SHORT else ""


_DUTCH, _SHORT, _LEAST = 10, 8, 3
"""Digits of a Dutch number with its zero; of short numbers (14 070, 112) the most and the least."""
