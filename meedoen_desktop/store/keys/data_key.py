"""The local data key: 32 random bytes from which every other local key is derived (sync.md 2)."""

from __future__ import annotations

import hmac
import secrets

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from meedoen_desktop.errors import VaultLocked
from meedoen_desktop.i18n import N_

KEY_BYTES = 32


def derive(secret: bytes, label: str, *, salt: bytes | None = None) -> bytes:
    """32 bytes of HKDF-SHA256 over ``secret``, with the label of one single purpose."""
    info = f"meedoen/v1/{label}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=info).derive(secret)


class DataKey:
    """The key of one local vault. It lives in memory only; ``wipe`` is what locking does.

    Every method raises ``VaultLocked`` after ``wipe``. Copies made by the interpreter or the
    library cannot be erased from Python; wiping keeps the key out of later use, not out of a
    memory dump.
    """

    __slots__ = ("_bytes",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_BYTES:
            raise ValueError("a data key has 32 bytes")
        self._bytes = bytearray(raw)

    @classmethod
    def random(cls) -> DataKey:
        return cls(secrets.token_bytes(KEY_BYTES))

    def raw(self) -> bytes:
        """The key itself, for wrapping it inside this package and for nothing else."""
        if not self._bytes:
            raise VaultLocked(N_("De kluis is op slot. Open hem eerst met uw wachtzin."))
        return bytes(self._bytes)

    def wipe(self) -> None:
        """Overwrite the key; a second call does nothing."""
        self._bytes[:] = bytes(len(self._bytes))
        self._bytes.clear()

    @property
    def is_wiped(self) -> bool:
        return not self._bytes

    def database_key(self) -> bytes:
        """The raw key of SQLCipher (32 bytes; no key derivation of its own is needed)."""
        return derive(self.raw(), "database")

    def blob_key(self) -> bytes:
        """The key under which attachments are sealed (``sealed.seal``)."""
        return derive(self.raw(), "blob")

    def backup_key(self) -> bytes:
        """The key under which backups are sealed."""
        return derive(self.raw(), "backup")

    def name_key(self) -> bytes:
        """The key of the keyed hash that names attachment files."""
        return derive(self.raw(), "name")

    def device_wrap_key(self) -> bytes:
        """The key that wraps the private keys of this device."""
        return derive(self.raw(), "device-wrap")

    def fingerprint(self) -> str:
        """64 hex digits that tell whether two data keys are the same, and nothing else."""
        return derive(self.raw(), "fingerprint").hex()

    def blob_name(self, blob_id: str) -> str:
        """The file name (40 hex digits) of an attachment: a keyed hash of its id."""
        return hmac.digest(self.name_key(), blob_id.encode(), "sha256")[:20].hex()

    def __repr__(self) -> str:
        return "DataKey(wiped)" if self.is_wiped else "DataKey(...)"

    def __reduce__(self) -> str:
        raise TypeError("a data key is never written anywhere")
