"""Telephone numbers: E.164 inside ("+31612345678"), as people write them on the screen.

Numbers of organisations are welcome too: 14 070, 0800 and 0900.
"""

from __future__ import annotations

import re

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_

REGION = "NL"
_DUTCH_BARE = re.compile(r"0[1-9]\d{8}")
_DUTCH_MOBILE = re.compile(r"\+316(\d{2})(\d{2})(\d{2})(\d{2})")


def normal(text: str) -> str:
    """E.164 of a number as typed; "" stays "". Raises `WrongInput` when it is no number."""
    import phonenumbers

    bare = text.strip()
    if not bare:
        return ""
    try:
        number = phonenumbers.parse(bare, REGION)
    except phonenumbers.NumberParseException:
        raise _wrong(bare) from None
    if number.extension or not phonenumbers.is_valid_number(number):
        raise _wrong(bare)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def shown(stored: str) -> str:
    """Readable: "06 12 34 56 78", "070 336 5000", "14 070"; other text stays as it is."""
    if _DUTCH_BARE.fullmatch(stored):
        stored = f"+31{stored[1:]}"
    mobile = _DUTCH_MOBILE.fullmatch(stored)
    if mobile:
        return " ".join(("06", *mobile.groups()))
    if not stored.startswith("+"):
        return stored
    import phonenumbers

    try:
        number = phonenumbers.parse(stored, REGION)
    except phonenumbers.NumberParseException:
        return stored
    at_home = phonenumbers.region_code_for_number(number) == REGION
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, form.NATIONAL if at_home else form.INTERNATIONAL)


def _wrong(text: str) -> WrongInput:
    return WrongInput(
        N_(
            "Dit is geen telefoonnummer dat wij kennen: {value}. Schrijf bijvoorbeeld "
            "06 12 34 56 78, of +32 ... voor een nummer uit een ander land."
        ),
        value=text,
    )
