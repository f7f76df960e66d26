"""Our reference ("kenmerk") of a letter: the municipality's pattern and a part of this laptop.

Two laptops without network both count from 1. The last part is made of the laptop's own keys
(sync.md 3), which are also new after a backup was put back, so no reference is ever given twice;
and who sees the stream of the laptop in the central store cannot tell which letters are of it.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from meedoen_desktop.method.municipality import Municipality
from meedoen_desktop.models import Fact
from meedoen_desktop.store import Store

_COUNTED = "letters.counted"
_SIGNS = "23456789CDFGHJKMNPQRTVWX"
"""Without vowels (no words arise) and without signs that look like another."""
_LENGTH = 5


def device_part(mark: bytes) -> str:
    """Five signs for one laptop: one in eight million that two are the same."""
    number = int.from_bytes(mark[:8], "big")
    signs = ""
    for _ in range(_LENGTH):
        number, rest = divmod(number, len(_SIGNS))
        signs += _SIGNS[rest]
    return signs


def upcoming(store: Store, municipality: Municipality, file_number: str) -> str:
    """The reference of the next letter that is kept: "WIZ/74692/12-K7QM3"."""
    serial = int(store.facts.get(_COUNTED, "0")) + 1
    made = municipality.reference(file_number, serial, store.clock.today().year)
    whole = "/".join(part for part in made.split("/") if part)  # without file number: no "//"
    ours = device_part(store.device.mark("reference"))
    return f"{whole}-{ours}"


def spend(session: Session) -> None:
    """The upcoming reference is used: inside the transaction that keeps the letter."""
    found = session.get(Fact, _COUNTED)
    counted = int(found.value) if found else 0
    session.merge(Fact(key=_COUNTED, value=str(counted + 1)))
