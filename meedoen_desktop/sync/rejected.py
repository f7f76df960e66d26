"""Why an object of the central store is not taken; never an error that the user has to act on."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """Kept in the quarantine and put in words by the services."""

    INCOMPLETE = "incomplete"
    """Its bytes are not those of its name: half an upload, or damage."""
    SPELLING = "spelling"
    """Not canonical CBOR, or it does not unpack."""
    SHAPE = "shape"
    """Readable, but not what such an object holds."""
    FOREIGN = "foreign"
    """Of another vault, kind, stream or place."""
    NEWER = "newer"
    """Made by a newer version of the program."""
    SIGNATURE = "signature"
    """Not signed by the device that it names."""
    STRANGER = "stranger"
    """Of a device that is no member."""
    KEY = "key"
    """The key that it is under has not come yet."""
    SEAL = "seal"
    """Encrypted content that was changed, cut or moved."""
    CHAIN = "chain"
    """It does not follow the object before it."""
    MISSING = "missing"
    """Somebody has seen it, but the store does not give it."""


class Rejected(Exception):
    """An object that is not taken; the rest goes on."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why
