"""The BSN: 9 digits that pass the eleven test; masked wherever it is not asked for.

Source: domain/research.md 3. Never in file names, messages, letters or logs.
"""

from __future__ import annotations

from stdnum.exceptions import ValidationError
from stdnum.nl import bsn

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_


def normal(text: str) -> str:
    """Nine digits; "" stays "". Raises `WrongInput`, which never repeats the number."""
    bare = "".join(text.split()).replace(".", "").replace("-", "")
    if not bare:
        return ""
    if not bare.isascii() or not bare.isdigit() or len(bare) > 9:
        raise WrongInput(N_("Een BSN heeft 9 cijfers. Kijk het nummer nog een keer na."))
    number = bare.zfill(9)
    try:
        return str(bsn.validate(number))
    except ValidationError:
        raise WrongInput(
            N_("Dit BSN klopt niet: er is waarschijnlijk een cijfer verkeerd getypt.")
        ) from None


def masked(stored: str) -> str:
    """The last four digits: "***6782"; "" when there is none."""
    return f"***{stored[-4:]}" if stored else ""
