"""Whether a store does what it must, tried at set-up with objects that are removed again."""

from __future__ import annotations

import secrets

from meedoen_desktop.errors import StoreUnfit
from meedoen_desktop.i18n import N_
from meedoen_desktop.sync.driver import Driver, Missing

_SIZES = (0, 1, 300_000)
_FORGETS = N_(
    "De centrale opslag geeft niet terug wat erin gezet is. Kies een andere, of vraag uw beheerder."
)
_HIDES = N_(
    "De centrale opslag laat niet zien wat erin staat. Kies een andere, of vraag uw beheerder."
)
_KEEPS = N_(
    "Uit de centrale opslag kan niets worden weggehaald. Geef uw account daar ook recht op, of "
    "vraag uw beheerder."
)


def examine(driver: Driver, vault: str) -> None:
    """``StoreUnfit`` says what is wrong, ``StoreAway`` that it cannot be reached."""
    folder = f"v1/{vault}/t/{secrets.token_hex(8)}/"
    tries = {f"{folder}{size:08d}.try": secrets.token_bytes(size) for size in _SIZES}
    try:
        for name, content in tries.items():
            driver.put_new(name, content)
            driver.put_new(name, content)
        if {name.lower() for name in driver.list(folder)} != set(tries):
            raise StoreUnfit(_HIDES)
        if any(_given(driver, name) != content for name, content in tries.items()):
            raise StoreUnfit(_FORGETS)
        if _given(driver, f"{folder}none.try") is not None:
            raise StoreUnfit(_FORGETS)
    finally:
        for name in tries:
            driver.delete_own(name)
    if any(_given(driver, name) is not None for name in tries):
        raise StoreUnfit(_KEEPS)


def _given(driver: Driver, name: str) -> bytes | None:
    try:
        return driver.get(name)
    except Missing:
        return None
