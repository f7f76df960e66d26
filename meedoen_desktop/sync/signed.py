"""The frame of every object of a chain: a header, sealed parts, a signature over both.

    object = CBOR list ["meedoen", header, [part, ...], signature]
    header = CBOR map in a byte string: v, vault, type, stream, seq, prev, epoch
    signature = Ed25519 over "meedoen/v1/signed" | 0 | CBOR list of the first three

A part is sealed (`store.keys.sealed`) with the whole identity: it opens in its own place only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from meedoen_desktop.errors import DamagedVault
from meedoen_desktop.store.keys.device import is_signed_by
from meedoen_desktop.store.keys.sealed import Identity, open_bytes, seal_bytes
from meedoen_desktop.sync.encoding import (
    expand,
    number,
    octets,
    pack,
    read_as,
    squeeze,
    text,
    unpack,
)
from meedoen_desktop.sync.names import TYPES, Chain, Pointer, digest
from meedoen_desktop.sync.rejected import Rejected, Why

FORMAT = 1
LIMIT = 8 * 1024 * 1024
"""Bytes: no object is larger."""
INDEX = "index"
_MAGIC = "meedoen"
_SIGNS = b"meedoen/v1/signed\x00"
_HEADER = {"v", "vault", "type", "stream", "seq", "prev", "epoch"}


@dataclass(frozen=True)
class Header:
    """Where an object belongs. All of it may be read by the store; all of it is authenticated."""

    vault: str
    chain: Chain
    sequence: int
    previous: bytes
    """SHA-256 of the object before it; empty for the first."""
    epoch: int

    def packed(self) -> bytes:
        return pack(
            {
                "v": FORMAT, "vault": self.vault, "type": TYPES[self.chain.kind],
                "stream": self.chain.stream, "seq": self.sequence, "prev": self.previous,
                "epoch": self.epoch,
            }
        )  # fmt: skip

    def identity(self, record: str) -> Identity:
        """What a part is sealed as: ``record`` is ``index`` or the dossier."""
        return Identity(
            FORMAT, self.vault, TYPES[self.chain.kind], self.chain.stream, self.sequence, record
        )

    def seal(self, key: bytes, record: str, content: Any) -> bytes:
        """``content`` as a sealed part."""
        return seal_bytes(key, self.identity(record), squeeze(pack(content)))

    def open(self, key: bytes, record: str, part: bytes) -> Any:
        """The content of a part; ``Rejected``."""
        try:
            plain = open_bytes(key, self.identity(record), part)
        except DamagedVault:
            raise Rejected(Why.SEAL) from None
        return unpack(expand(plain))


@dataclass(frozen=True)
class Signed:
    """An object that has the right shape; whose it is, is known after ``check``."""

    header: Header
    parts: tuple[bytes, ...]
    signature: bytes
    content: bytes

    @property
    def pointer(self) -> Pointer:
        return Pointer(self.header.sequence, digest(self.content))

    @property
    def name(self) -> str:
        return self.header.chain.name(*self.pointer)

    def check(self, verify_key: bytes) -> None:
        """``Rejected`` unless the owner of this key signed it."""
        if not is_signed_by(verify_key, self.signature, _signed(self.header.packed(), self.parts)):
            raise Rejected(Why.SIGNATURE)


def sign(header: Header, parts: tuple[bytes, ...], signer: Callable[[bytes], bytes]) -> Signed:
    """A finished object; its bytes are made once and never again."""
    signature = signer(_signed(header.packed(), parts))
    content = pack([_MAGIC, header.packed(), list(parts), signature])
    return Signed(header, parts, signature, content)


def parse(content: bytes, vault: str, chain: Chain, sequence: int) -> Signed:
    """An object found at this place; ``Rejected`` when it is not one that belongs there."""
    if len(content) > LIMIT:
        raise Rejected(Why.SHAPE)
    header, parts, signature = read_as(_outer, unpack(content))
    found = read_as(lambda fields: _header(fields, chain), unpack(header))
    if (found.vault, found.chain, found.sequence) != (vault, chain, sequence):
        raise Rejected(Why.FOREIGN)
    return Signed(found, parts, signature, content)


def _signed(header: bytes, parts: tuple[bytes, ...]) -> bytes:
    return _SIGNS + pack([_MAGIC, header, list(parts)])


def _outer(value: Any) -> tuple[bytes, tuple[bytes, ...], bytes]:
    magic, header, parts, signature = value
    if magic != _MAGIC or not parts:
        raise ValueError
    return octets(header), tuple(octets(part) for part in parts), octets(signature, 64)


def _header(fields: Any, place: Chain) -> Header:
    if number(fields["v"], 1) > FORMAT:
        raise Rejected(Why.NEWER)
    kind = next(
        kind for kind, name in [*TYPES.items(), ("", fields["type"])] if name == fields["type"]
    )
    sequence, epoch = number(fields["seq"], 1), number(fields["epoch"], 1)
    if set(fields) != _HEADER or not kind:
        raise ValueError
    chain = Chain(kind, text(fields["stream"], 32), epoch if place.epoch else 0)
    previous = octets(fields["prev"], 32 if sequence > 1 else 0)
    if sequence == 1 and previous:
        raise ValueError
    return Header(text(fields["vault"], 32), chain, sequence, previous, epoch)
