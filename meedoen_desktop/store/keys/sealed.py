"""Sealed objects: attachments, backups and later all that goes to a central store (sync.md 2).

    object     = magic (8 bytes) | salt (32) | commitment (32) | chunk 0 | chunk 1 | ...
    key | commitment = HKDF-SHA256(key, salt, "meedoen/v1/sealed" | 0 | identity), 64 bytes
    chunk i    = AES-256-GCM of at most 64 KiB, nonce = i (11 bytes) | 1 for the last chunk, else 0
    associated data of every chunk = identity, as canonical CBOR

Every object has a key of its own, so that counting nonces is safe. Only the last chunk may be
shorter than 64 KiB, and it is empty only when the whole object is. The commitment makes an object
open under one key and one identity only.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from io import BytesIO
from typing import BinaryIO

import cbor2
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from meedoen_desktop.errors import DamagedVault
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys.data_key import KEY_BYTES

CHUNK_BYTES = 64 * 1024
SALT_BYTES = 32
_KIND = b"MEEDOEN"
_MAGIC = _KIND + b"\x01"
_TAG_BYTES = 16


@dataclass(frozen=True)
class Identity:
    """What an object is and where it belongs; it opens as nothing else.

    ``type`` is the kind of object ("blob", "backup"), ``stream`` the device stream that made it,
    ``sequence`` its number there (0 when it has none), ``record`` the record that it belongs to.
    """

    format: int
    vault: str
    type: str
    stream: str = ""
    sequence: int = 0
    record: str = ""

    def canonical(self) -> bytes:
        """The one spelling of this identity: a CBOR list in the order of the fields."""
        return cbor2.dumps(list(astuple(self)), canonical=True)

    def __str__(self) -> str:
        parts = (self.type, self.stream, str(self.sequence) if self.sequence else "", self.record)
        return "/".join(part for part in parts if part)


def seal(
    key: bytes, identity: Identity, source: BinaryIO, target: BinaryIO, *, salt: bytes | None = None
) -> int:
    """Encrypt ``source`` into ``target``; returns the number of bytes written.

    Give a ``salt`` (32 bytes) only to make the same object again: one salt, one content.
    """
    salt = salt if salt is not None else secrets.token_bytes(SALT_BYTES)
    cipher, commitment = _keys(key, salt, identity)
    written = target.write(_MAGIC + salt + commitment)
    about = identity.canonical()
    for nonce, chunk in _chunks(source, CHUNK_BYTES):
        written += target.write(cipher.encrypt(nonce, chunk, about))
    return written


def open_sealed(key: bytes, identity: Identity, source: BinaryIO, target: BinaryIO) -> int:
    """Decrypt ``source`` into ``target``; returns the number of bytes written.

    ``DamagedVault`` names the object when it was changed, cut, moved or is not under this key;
    what is in ``target`` by then must be thrown away.
    """
    _check_magic(source.read(len(_MAGIC)), identity)
    salt, committed = source.read(SALT_BYTES), source.read(KEY_BYTES)
    if len(salt) != SALT_BYTES:
        raise _damaged(identity)
    cipher, commitment = _keys(key, salt, identity)
    if not hmac.compare_digest(commitment, committed):
        raise _damaged(identity)
    return _open_chunks(cipher, identity, source, target)


def seal_bytes(
    key: bytes, identity: Identity, content: bytes, *, salt: bytes | None = None
) -> bytes:
    """``seal`` in memory."""
    target = BytesIO()
    seal(key, identity, BytesIO(content), target, salt=salt)
    return target.getvalue()


def open_bytes(key: bytes, identity: Identity, sealed: bytes) -> bytes:
    """``open_sealed`` in memory."""
    target = BytesIO()
    open_sealed(key, identity, BytesIO(sealed), target)
    return target.getvalue()


def _keys(key: bytes, salt: bytes, identity: Identity) -> tuple[AESGCM, bytes]:
    info = b"meedoen/v1/sealed\x00" + identity.canonical()
    both = HKDF(algorithm=SHA256(), length=2 * KEY_BYTES, salt=salt, info=info).derive(key)
    return AESGCM(both[:KEY_BYTES]), both[KEY_BYTES:]


def _chunks(source: BinaryIO, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Nonce and content of each chunk; reads one chunk ahead to know which is the last."""
    number, chunk = 0, _read(source, size)
    while following := _read(source, size):
        yield number.to_bytes(11, "big") + b"\x00", chunk
        number, chunk = number + 1, following
    yield number.to_bytes(11, "big") + b"\x01", chunk


def _read(source: BinaryIO, size: int) -> bytes:
    """``size`` bytes, fewer only at the end: raw files and sockets may return less at a time."""
    parts = []
    while size and (part := source.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _open_chunks(cipher: AESGCM, identity: Identity, source: BinaryIO, target: BinaryIO) -> int:
    about, written = identity.canonical(), 0
    for nonce, chunk in _chunks(source, CHUNK_BYTES + _TAG_BYTES):
        try:
            plain = cipher.decrypt(nonce, chunk, about)
        except InvalidTag:
            raise _damaged(identity) from None
        if not plain and any(nonce[:-1]):
            raise _damaged(identity)
        written += target.write(plain)
    return written


def _check_magic(magic: bytes, identity: Identity) -> None:
    if magic == _MAGIC:
        return
    raise _damaged(identity)


def _damaged(identity: Identity) -> DamagedVault:
    return DamagedVault(
        N_(
            "Een onderdeel van de kluis is beschadigd of hoort hier niet: {object}. "
            "De rest is in orde. Zet een reservekopie terug om dit onderdeel te herstellen."
        ),
        object=str(identity),
    )
