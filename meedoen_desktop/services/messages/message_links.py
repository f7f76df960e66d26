"""Addresses with which a telephone or a program begins a message: nothing is sent by itself.

WhatsApp takes ``wa.me`` with the number and the text; a telephone that scans ``SMSTO`` opens a
text message, ``tel`` the dial; ``mailto`` is RFC 6068.
"""

from __future__ import annotations

from urllib.parse import quote

_DUTCH_MOBILE = "+316"


def whatsapp(phone: str, text: str) -> str:
    """``phone`` is E.164."""
    return f"https://wa.me/{phone.removeprefix('+')}?text={quote(text)}"


def sms(phone: str, text: str) -> str:
    """As a code to scan."""
    return f"SMSTO:{phone}:{text}"


def call(phone: str) -> str:
    """As a code to scan, or to open where the laptop can call."""
    return f"tel:{phone}"


def mailto(to: str, subject: str, body: str) -> str:
    """With everything in it."""
    words = quote(body.replace("\n", "\r\n"))
    return f"mailto:{quote(to, safe='@')}?subject={quote(subject)}&body={words}"


def takes_messages(phone: str) -> bool:
    """Whether text messages arrive there: a Dutch landline takes none."""
    return phone.startswith(_DUTCH_MOBILE) or not phone.startswith("+31") if phone else False
