"""Whether the passphrase opens a vault on this laptop only (docs/decisions/0002-keys.md).

Call these beside the store thread, never in that of the window: the system may ask its user to open
the key ring, and they wait for that.
"""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services import vaults
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys import system_ring


@dataclass(frozen=True, slots=True)
class Binding:
    """What holds now, and what stands in the way of switching it on."""

    is_on: bool
    has_ring: bool
    """Whether this computer has a key ring that can be asked; it may be locked."""
    are_words_seen: bool
    """Whether the recovery words are on paper: without the ring they are the only way in."""


def look(store: Store) -> Binding:
    """Asks the user nothing."""
    return Binding(
        store.header.is_bound, system_ring.is_usable(), not vaults.are_words_unseen(store)
    )


def bind(store: Store, passphrase: str) -> None:
    """The passphrase opens the vault on this laptop only, from now on.

    ``WrongPassphrase``, ``SecondKeyAway``, and ``WrongInput`` when the words are not on paper.
    """
    if vaults.are_words_unseen(store):
        raise WrongInput(N_("Zet eerst de herstelwoorden op papier."))
    store.entrance.bind(passphrase)


def release(store: Store, passphrase: str) -> bool:
    """The passphrase is enough on every computer again; whether the key ring is empty of its key.

    ``WrongPassphrase``, ``SecondKeyAway``.
    """
    return store.entrance.release(passphrase)
