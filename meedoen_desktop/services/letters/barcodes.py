"""Barcodes on registered mail: checked, because one wrong digit follows somebody else's letter.

Two kinds are in use in the Netherlands: the international item number of the Universal Postal Union
(standard S10: two letters, eight digits, a check digit, a country) and 3S with the sender's code.
"""

from __future__ import annotations

import re

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_

_S10 = re.compile(r"([A-Z]{2})(\d{8})(\d)([A-Z]{2})")
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_3S = re.compile(r"3S[A-Z]{2}[A-Z0-9]{2}\d{5,13}")


def normal(text: str) -> str:
    """The code without spaces, as it was scanned or typed; "" stays "".

    Raises `WrongInput` for what cannot be one, and for a wrong check digit.
    """
    code = re.sub(r"[\s.\-]", "", text).upper()
    if not code or _3S.fullmatch(code):
        return code
    found = _S10.fullmatch(code)
    if found is None:
        raise WrongInput(
            N_(
                "Dit is geen barcode van aangetekende post: {value}. Op het bewijs staat "
                "bijvoorbeeld RR 1234 5678 5 NL, of 3S met letters en cijfers."
            ),
            field="barcode", value=text.strip(),
        )  # fmt: skip
    if check_digit(found[2]) != int(found[3]):
        raise WrongInput(
            N_("Een cijfer van de barcode klopt niet: {value}. Kijk het nog eens na."),
            field="barcode", value=text.strip(),
        )  # fmt: skip
    return code


def check_digit(digits: str) -> int:
    """The ninth digit of an S10 number, from the eight before it."""
    rest = 11 - sum(int(one) * weight for one, weight in zip(digits, _WEIGHTS, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)


def shown(code: str) -> str:
    """In groups, as it stands on the receipt: "RR 1234 5678 5 NL"."""
    found = _S10.fullmatch(code)
    if found is None:
        return code
    return f"{found[1]} {found[2][:4]} {found[2][4:]} {found[3]} {found[4]}"
