"""Whether a store does what it must, tried at set-up with objects that are removed again."""

from __future__ import annotations

import secrets
from contextlib import suppress

from meedoen_desktop.errors import StoreError, StoreUnfit
from meedoen_desktop.i18n import N_
from meedoen_desktop.sync.blob import PIECE
from meedoen_desktop.sync.driver import Driver, Missing

_SIZES = (0, 1, 300_000, PIECE + 64 * 1024)
"""Bytes; the last is the largest object in daily use, which a server must let through."""
_FORGETS = N_(
    "De centrale opslag geeft niet terug wat erin gezet is. Kies een andere, of vraag uw beheerder."
)
_HIDES = N_(
    "De centrale opslag laat niet zien wat erin staat. Kies een andere, of vraag uw beheerder."
)
_CLINGS = N_(
    "In de centrale opslag blijft een half bestand staan, ook als het daarna heel wordt "
    "aangeboden. Kies een andere, of vraag uw beheerder."
)
_KEEPS = N_(
    "Uit de centrale opslag kan niets worden weggehaald. Geef uw account daar ook recht op, of "
    "vraag uw beheerder."
)


def examine(driver: Driver, vault: str) -> None:
    """``StoreUnfit`` says what is wrong, ``StoreAway`` that it cannot be reached."""
    start = f"v1/{vault}/t/{secrets.token_hex(8)}-"
    tries = {f"{start}{size:08d}.try": secrets.token_bytes(size) for size in _SIZES}
    driver.list(f"v1/{vault}/t/")  # looking tells best that an address is wrong
    driver.put_new(*next(iter(tries.items())))  # when nothing can be put, nothing is to be removed
    try:
        _must_keep(driver, tries)
        _must_show(driver, start, set(tries))
        _must_replace_half(driver, tries)
    finally:
        with suppress(StoreError):  # what went wrong before is what counts; else it shows below
            for name in tries:
                driver.delete_own(name)
    if any(_given(driver, name) is not None for name in tries):
        raise StoreUnfit(_KEEPS)


def _must_keep(driver: Driver, tries: dict[str, bytes]) -> None:
    """Also when the same comes twice: after a time-out nobody knows whether it had arrived."""
    for name, content in tries.items():
        driver.put_new(name, content)
        if len(content) < PIECE:
            driver.put_new(name, content)
    if any(_given(driver, name) != content for name, content in tries.items()):
        raise StoreUnfit(_FORGETS)
    if _given(driver, f"{next(iter(tries))}.none") is not None:
        raise StoreUnfit(_FORGETS)


def _must_show(driver: Driver, start: str, names: set[str]) -> None:
    """Capitals instead of small letters are no matter: all our names are in small ones."""
    folder = start.rpartition("/")[0] + "/"
    found = {name.lower() for name in driver.list(folder)}
    if {name for name in found if name.startswith(start)} != names:
        raise StoreUnfit(_HIDES)


def _must_replace_half(driver: Driver, tries: dict[str, bytes]) -> None:
    """Some servers keep an upload that was cut as if it were the file."""
    name, content = next((name, one) for name, one in tries.items() if 1 < len(one) < PIECE)
    driver.put_new(name, content[: len(content) // 2])
    driver.put_new(name, content)
    if _given(driver, name) != content:
        raise StoreUnfit(_CLINGS)


def _given(driver: Driver, name: str) -> bytes | None:
    try:
        return driver.get(name)
    except Missing:
        return None
