"""The identity of this device: a stream id and the keys that sign and receive (sync.md 2, 3).

The file lies outside the database and outside every backup: a restored or copied vault gets a new
stream, so that no sequence number is ever used twice.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from meedoen_desktop.errors import DamagedVault
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys.checked_file import (
    Value,
    canonical,
    damaged,
    read_checked,
    text,
    write_checked,
)
from meedoen_desktop.store.keys.data_key import DataKey, derive
from meedoen_desktop.store.keys.wrap import Wrapped

FORMAT = 1
_PRIVATE_BYTES = 32 + 64 + 32
_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


@dataclass(frozen=True)
class Device:
    """One device profile in one incarnation; the private keys never leave it."""

    vault_id: str
    stream: str
    _private: bytes = field(repr=False)

    @property
    def verify_key(self) -> bytes:
        """The public key (32 bytes) that checks what this device signed."""
        return self._signer().public_key().public_bytes_raw()

    @property
    def receive_key(self) -> bytes:
        """The public key (1,216 bytes: ML-KEM-768, then X25519) to wrap a key for this device."""
        mlkem, x25519 = self._receivers()
        return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()

    def mark(self, purpose: str) -> bytes:
        """32 bytes that are this device's in this incarnation alone, for one purpose.

        For what people see of it (a number on paper): nothing else follows from them, not the
        stream that the central store shows, and from that stream they do not follow either.
        """
        return derive(self._private, f"mark/{purpose}")

    def sign(self, message: bytes) -> bytes:
        """An Ed25519 signature (64 bytes)."""
        return self._signer().sign(message)

    def receive(self, wrapped: bytes, purpose: bytes) -> bytes:
        """What ``wrap_for`` wrapped for this device with the same purpose; ``DamagedVault``."""
        private = hpke.MLKEM768X25519PrivateKey(*self._receivers())
        try:
            return _SUITE.decrypt(wrapped, private, purpose)
        except (InvalidTag, ValueError):
            raise DamagedVault(
                N_("Een sleutel voor dit apparaat is beschadigd of hoort bij een ander apparaat.")
            ) from None

    def _signer(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self._private[:32])

    def _receivers(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        return (
            MLKEM768PrivateKey.from_seed_bytes(self._private[32:96]),
            X25519PrivateKey.from_private_bytes(self._private[96:]),
        )


def load_or_create_device(path: Path, data_key: DataKey, vault_id: str) -> Device:
    """The device of ``path``; a new one, already saved, when there is no such file.

    ``DamagedVault`` when it does not verify or belongs to another vault or data key,
    ``NewerVault``, and the errors of ``write_durably``.
    """
    try:
        fields = read_checked(path, FORMAT)
    except FileNotFoundError:
        return _create(path, data_key, vault_id)
    try:
        wrapped, stream = Wrapped.read(fields, _PRIVATE_BYTES), text(fields, "stream")
        private = wrapped.open(data_key.device_wrap_key(), _about(fields))
    except (KeyError, TypeError, ValueError):
        raise damaged(path.name) from None
    if private is None or fields["vault"] != vault_id:
        raise damaged(path.name)
    return Device(vault_id, stream, private)


def wrap_for(receive_key: bytes, secret: bytes, purpose: bytes) -> bytes:
    """``secret`` for the owner of ``receive_key`` only (HPKE, 1,136 bytes longer).

    ``ValueError`` when ``receive_key`` is no such key.
    """
    public = hpke.MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(receive_key[:1184]),
        X25519PublicKey.from_public_bytes(receive_key[1184:]),
    )
    return _SUITE.encrypt(secret, public, purpose)


def is_signed_by(verify_key: bytes, signature: bytes, message: bytes) -> bool:
    """Whether the owner of ``verify_key`` signed ``message``."""
    try:
        Ed25519PublicKey.from_public_bytes(verify_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _create(path: Path, data_key: DataKey, vault_id: str) -> Device:
    private = (
        Ed25519PrivateKey.generate().private_bytes_raw()
        + MLKEM768PrivateKey.generate().private_bytes_raw()
        + X25519PrivateKey.generate().private_bytes_raw()
    )
    device = Device(vault_id, secrets.token_bytes(16).hex(), private)
    fields: dict[str, Value] = {"format": FORMAT, "vault": vault_id, "stream": device.stream}
    wrapped = Wrapped.make(data_key.device_wrap_key(), private, _about(fields))
    write_checked(path, {**fields, **wrapped.fields()})
    return device


def _about(fields: dict[str, Value]) -> bytes:
    return canonical({name: fields[name] for name in ("format", "vault", "stream")})
