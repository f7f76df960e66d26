"""Wrapping: a secret encrypted under another key, bound to everything that is said about it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from meedoen_desktop.store.keys.checked_file import Value, as_bytes, as_text

NONCE_BYTES = 12
_TAG_BYTES = 16


@dataclass(frozen=True)
class Wrapped:
    """A secret under AES-256-GCM. Each wrapping key is made fresh or wraps with a new nonce."""

    nonce: bytes
    ciphertext: bytes

    @classmethod
    def make(cls, key: bytes, secret: bytes, about: bytes) -> Wrapped:
        """Wrap ``secret``; ``about`` is associated data and must be the same on opening."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return cls(nonce, AESGCM(key).encrypt(nonce, secret, about))

    def open(self, key: bytes, about: bytes) -> bytes | None:
        """The secret, or ``None`` when the key or anything that is said about it differs."""
        try:
            return AESGCM(key).decrypt(self.nonce, self.ciphertext, about)
        except InvalidTag:
            return None

    def fields(self) -> dict[str, Value]:
        return {"nonce": as_text(self.nonce), "wrapped": as_text(self.ciphertext)}

    @classmethod
    def read(cls, fields: dict[str, Value], secret_bytes: int) -> Wrapped:
        """From a file; ``KeyError``, ``TypeError`` or ``ValueError`` when it does not fit."""
        return cls(
            as_bytes(fields, "nonce", NONCE_BYTES),
            as_bytes(fields, "wrapped", secret_bytes + _TAG_BYTES),
        )
