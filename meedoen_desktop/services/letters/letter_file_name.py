"""The name of a file with a letter: what it is, of which dossier, of which day.

Never the client's name or BSN: a file name shows in every list of files and in a mail program.
"""

from __future__ import annotations

import re
from datetime import date

from meedoen_desktop.letters import fits

_WORDS = {
    fits.INVITATION: "uitnodiging",
    fits.LOOK_AGAIN: "uitnodiging",
    fits.CONFIRMATION: "bevestiging afspraak",
    fits.CHANGE: "afspraak verandert",
    fits.CANCEL: "afspraak gaat niet door",
    fits.MISSED: "gemist gesprek",
    fits.AGREEMENTS: "afspraken",
    fits.HOMEWORK: "huiswerk",
    fits.REFERRAL: "aanmelding",
    fits.MEETING: "bijeenkomst",
    fits.STEP: "stap gezet",
    fits.CLOSING: "afronding",
    fits.REMINDER: "herinnering",
}
"""In the language of the letter. The team's own names of letters may hold anything."""
_LONGEST = 40
"""Signs of a dossier number; the limit of Windows on a whole path is near."""


def letter_file_name(purpose: str, file_number: str, day: date) -> str:
    """As "uitnodiging P-1006 2026-11-24.pdf"; without the number when it is like a BSN.

    Signs that Windows, macOS or Linux refuse in a name become "-".
    """
    number = re.sub(r"[^\w.+ -]+", "-", file_number)[:_LONGEST].strip(" .-")
    if _is_like_bsn(number):
        number = ""
    parts = (kind_word(purpose), number, day.isoformat())
    return " ".join(" ".join(parts).split()) + ".pdf"


def kind_word(purpose: str) -> str:
    """What kind of letter it is, in a word or two."""
    return _WORDS.get(purpose, "brief")


def _is_like_bsn(number: str) -> bool:
    """Eight or nine digits, with or without dots, spaces and dashes, that pass a BSN's check."""
    digits = re.sub(r"[ .-]", "", number).zfill(9)
    if not re.fullmatch(r"[0-9]{9}", digits) or digits.startswith("00"):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(one) * weight for one, weight in zip(digits, weights, strict=True)) % 11 == 0
