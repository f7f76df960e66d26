"""The key ring of the operating system (Windows, Secret Service, Keychain): it keeps one second key
per vault.

Tests put a ring of their own in the place of `backend`. The library is imported when it is needed
only: most vaults have no second key, and the start has no time for it. Never call this in the GUI
thread: the system may ask its user to open the ring.
"""

from __future__ import annotations

import sys
import threading
from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from meedoen_desktop.errors import SecondKeyAway
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys.data_key import KEY_BYTES

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")
PATIENCE = 60.0
"""Seconds for an answer: long enough for a person to type the password of the ring."""
_NAME = "second key"


def backend() -> KeyringBackend:
    """The ring that belongs to this system.

    Chosen by name. The library itself would also take what an environment variable or an installed
    package offers, such as a file in plain text. ``ImportError`` and others when there is none.
    """
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        windows = WinVaultKeyring()
        windows.persist = "local machine"  # as a rule it would travel with a roaming profile
        return windows
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as Keychain

        return Keychain()
    from keyring.backends.SecretService import Keyring as SecretService

    return SecretService()  # type: ignore[no-untyped-call]


def is_usable() -> bool:
    """Whether there is a ring that can be asked. The user is asked nothing; it may be locked."""
    try:
        return _answer(lambda ring: bool(ring.viable))
    except SecondKeyAway:
        return False


def obstacle() -> str:
    """Why there is no ring here, in the words of its library; "" when there is one.

    For administrators. ``ImportError`` when the library is missing from the program.
    """
    ring = backend()
    try:
        ring.priority  # noqa: B018 - raises when the ring cannot be used
    except Exception as error:  # noqa: BLE001 - a part of the system that is not ours
        return str(error)
    return ""


def read(vault_id: str) -> bytes | None:
    """The second key of this vault, ``None`` when the ring has none; ``SecondKeyAway``."""
    kept = _answer(lambda ring: ring.get_password(_service(vault_id), _NAME))
    try:
        secret = b64decode(kept or "", validate=True)
    except ValueError:  # somebody else's entry, or one that was changed by hand
        return None
    return secret if len(secret) == KEY_BYTES else None


def keep(vault_id: str, secret: bytes) -> None:
    """Put a second key in the ring and read it back; ``SecondKeyAway`` when it is not there then.

    44 characters: Windows takes 1,280 at most.
    """
    text = b64encode(secret).decode("ascii")
    _answer(lambda ring: ring.set_password(_service(vault_id), _NAME, text))
    if read(vault_id) != secret:
        raise _away()


def forget(vault_id: str) -> bool:
    """Take the second key of this vault out of the ring; whether it is gone."""
    service = _service(vault_id)

    def remove(ring: KeyringBackend) -> bool:
        if ring.get_password(service, _NAME) is not None:
            ring.delete_password(service, _NAME)
        return ring.get_password(service, _NAME) is None

    try:
        return _answer(remove)
    except SecondKeyAway:
        return False


def _service(vault_id: str) -> str:
    """A name for each vault, not only a user name: Windows keeps one entry per service."""
    return f"Meedoen {vault_id}"


_turn = threading.Lock()
_asking: list[threading.Thread] = []


def _answer(ask: Callable[[KeyringBackend], T]) -> T:
    """What the ring says within `PATIENCE`; ``SecondKeyAway`` for whatever goes wrong with it.

    A question that got no answer stays the only one until it does: what it would write late must
    not come after what is written now. Failures are not chained, for they may carry a secret.
    """
    given: list[T] = []

    def work() -> None:
        with suppress(Exception):  # a part of the system that is not ours
            given.append(ask(backend()))

    with _turn:
        if any(thread.is_alive() for thread in _asking):
            raise _away()
        thread = threading.Thread(target=work, name="key ring", daemon=True)
        _asking[:] = [thread]
        thread.start()
        thread.join(PATIENCE)
    if not given:
        raise _away()
    return given[0]


def _away() -> SecondKeyAway:
    return SecondKeyAway(
        N_(
            "De sleutelbos van deze computer is op slot of geeft geen antwoord. Er is niets "
            "veranderd. Open de sleutelbos en probeer het opnieuw. Met de 24 herstelwoorden gaat "
            "de kluis altijd open."
        )
    )
