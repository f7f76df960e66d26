"""What a letter consists of, before layout: the municipality's paper and the letter itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a letter has a field of this name

from meedoen_desktop.letters.blocks import Block
from meedoen_desktop.letters.look import DEFAULT_ACCENT


def mark_of(name: str) -> str:
    """One to three capitals for the coloured square: "Leidschendam-Voorburg" gives "LV"."""
    words = re.split(r"[\s-]+", name.removeprefix("Gemeente "))
    return "".join(word[0] for word in words if word[:1].isupper())[:3]


@dataclass(frozen=True)
class Letterhead:
    """The paper of a municipality. ``mark`` is one to three letters in a coloured square."""

    name: str
    colour: str = DEFAULT_ACCENT
    mark: str = ""
    department: str = ""
    visiting_address: tuple[str, ...] = ()
    postal_address: tuple[str, ...] = ()
    visiting_note: str = ""
    phone: str = ""
    website: str = ""
    logo: bytes = b""
    """PNG or JPEG that takes the place of mark and name; ``logo_shape`` is width to height."""
    logo_shape: float = 1.0

    @property
    def return_line(self) -> str:
        """The sender on one line, above the address in the window."""
        place = self.postal_address or self.visiting_address
        return ", ".join((self.name, *place)) if place else ""


@dataclass(frozen=True)
class LetterContent:
    """A letter with all its fields filled in."""

    address: tuple[str, ...]
    date: str
    subject: str
    salutation: str
    body: tuple[Block, ...]
    sender_name: str
    sender_function: str = ""
    sender_department: str = ""
    reference: str = ""
    phone: str = ""
    email: str = ""
    enclosures: str = ""
    closing: str = "Met vriendelijke groet,"
    registered: bool = False
    day: Date | None = None
    """The same as ``date``, for what the file says about itself."""

    @property
    def references(self) -> tuple[tuple[str, str], ...]:
        """The reference row, without what is empty."""
        rows = (
            ("Datum", self.date),
            ("Ons kenmerk", self.reference),
            ("Bijlagen", self.enclosures),
        )
        return tuple((label, value) for label, value in rows if value)
