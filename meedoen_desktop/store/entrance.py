"""The ways into an open vault and how they change: passphrase, recovery words, second key.

Each change is one new header, written whole or not at all.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path
from threading import Lock

from meedoen_desktop.errors import SecondKeyAway
from meedoen_desktop.store.keys import system_ring
from meedoen_desktop.store.keys.data_key import KEY_BYTES, DataKey
from meedoen_desktop.store.keys.header import Header
from meedoen_desktop.store.world import calm


class Entrance:
    """The header of an open vault.

    One change at a time: they run beside the store thread, because a key ring may keep one waiting.
    Each raises ``VaultLocked`` when the vault was closed meanwhile, and changed nothing then.
    """

    def __init__(self, path: Path, header: Header, data_key: DataKey) -> None:
        self.header = header
        self._path = path
        self._key = data_key
        self._turn = Lock()

    def change_passphrase(self, old: str, new: str) -> None:
        """``WrongPassphrase`` when ``old`` does not open this vault; nothing changed then.

        A vault that is bound to this laptop stays so; ``SecondKeyAway``.
        """
        with self._turn:
            second = self.header.second_key()
            self.header.unlock(old, second).wipe()
            self._replace(self.header.with_passphrase(self._key, new, second=second))

    def set_passphrase(self, new: str) -> None:
        """A new passphrase, after opening with the recovery words.

        Without the second key the vault is not bound any more (`Header.is_bound`): it must open.
        """
        with self._turn:
            second = b""
            with suppress(SecondKeyAway):
                second = self.header.second_key()
            self._replace(self.header.with_passphrase(self._key, new, second=second))

    def new_recovery_words(self, passphrase: str) -> tuple[str, ...]:
        """New words; the old ones stop working. ``WrongPassphrase``, ``SecondKeyAway``."""
        with self._turn:
            self.header.unlock(passphrase).wipe()
            header, words = self.header.with_recovery(self._key)
            self._replace(header)
            return words

    def bind(self, passphrase: str) -> None:
        """From now on the passphrase opens this vault on this laptop only.

        The new second key is in the key ring, and read back, before the header asks for it. A
        power cut or a full disk leaves the old header, and at most a key in the ring that nobody
        asks for: the next time writes over it.
        ``WrongPassphrase``, ``SecondKeyAway``.
        """
        with self._turn:
            self.header.unlock(passphrase).wipe()
            if self.header.is_bound:
                return  # another key in the ring would come before the header that asks for it
            self._key.raw()  # still open?
            second = secrets.token_bytes(KEY_BYTES)
            system_ring.keep(self.header.vault_id, second)
            self._replace(self.header.with_second(self._key, passphrase, second))

    def release(self, passphrase: str) -> bool:
        """The passphrase opens this vault everywhere again; whether the ring is empty of it.

        The key goes out of the ring after the header. ``WrongPassphrase``, ``SecondKeyAway``.
        """
        with self._turn:
            self.header.unlock(passphrase).wipe()
            self._replace(self.header.with_second(self._key, passphrase, b""))
            return system_ring.forget(self.header.vault_id)

    def _replace(self, header: Header) -> None:
        self._key.raw()  # still open?
        with calm():
            header.save(self._path)
        self.header = header
