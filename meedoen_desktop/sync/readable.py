"""Readable files in the municipality's own place: put, read back, and recognised later.

Nothing here is sealed: that is the purpose. A document is a PDF with a sidecar of facts beside it;
the sidecar comes last, so that a PDF without one is "not there yet".
"""

from __future__ import annotations

import hashlib
import json
import secrets
from contextlib import suppress
from dataclasses import dataclass

from meedoen_desktop.errors import StoreAway, StoreError, StoreUnfit
from meedoen_desktop.i18n import N_
from meedoen_desktop.sync.driver import Driver, Missing

SIDECAR = ".json"
_TRIAL = (
    b"Dit bestand is een proef van Meedoen. Het programma kijkt of hier stukken kunnen worden "
    b"bewaard.\nStaat het er nog? Dan mag u het weghalen.\n"
)
_FORGETS = N_(
    "Deze plek geeft niet terug wat erin gezet is. Kies een andere, of vraag uw beheerder."
)


@dataclass(frozen=True, slots=True)
class Stands:
    """A document as it stands there, read back."""

    size: int
    sha256: str


def examine(driver: Driver) -> None:
    """``StoreUnfit`` or ``StoreAway``. A place from which nothing may be removed will do."""
    name = f"meedoen-proef-{secrets.token_hex(4)}.txt"
    driver.put_new(name, _TRIAL)
    if _given(driver, name) != _TRIAL:
        raise StoreUnfit(_FORGETS)
    with suppress(StoreError):
        driver.delete_own(name)


def deliver(driver: Driver, name: str, content: bytes, sidecar: bytes) -> Stands:
    """Put both and read them back; again is no harm. ``StoreAway``, ``StoreUnfit``."""
    _put(driver, name, content)
    _put(driver, name + SIDECAR, sidecar)
    return Stands(len(content), hashlib.sha256(content).hexdigest())


def standing(driver: Driver, name: str, identity: str) -> Stands | None:
    """The document of this identity, when it stands there whole: a receipt that got lost.

    What a colleague put, or this laptop before a backup was put back, is not made over.
    """
    facts = _facts(_given(driver, name + SIDECAR) or b"")
    if facts.get("identificatie") != identity:
        return None
    content = _given(driver, name)
    if content is None:
        return None
    found = Stands(len(content), hashlib.sha256(content).hexdigest())
    integrity = facts.get("integriteit")
    told = integrity.get("waarde") if isinstance(integrity, dict) else None
    return found if told == found.sha256 else None


def _put(driver: Driver, name: str, content: bytes) -> None:
    driver.put_new(name, content)
    if _given(driver, name) != content:
        raise StoreAway(
            N_("Het archief bewaarde een stuk niet goed. Het wordt opnieuw geprobeerd.")
        )


def _given(driver: Driver, name: str) -> bytes | None:
    try:
        return driver.get(name)
    except Missing:
        return None


def _facts(raw: bytes) -> dict[str, object]:
    try:
        facts = json.loads(raw)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}
