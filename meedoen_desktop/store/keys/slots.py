"""The two ways to the data key: slot A (passphrase) and slot R (recovery words), sync.md 2.

A slot is a wrapping key made from a secret, a salt and parameters; what it wraps is bound to all
its parameters and to the vault, so no value can be changed or moved to another vault.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from meedoen_desktop.errors import VaultError
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys.checked_file import (
    Value,
    as_bytes,
    as_text,
    canonical,
    newer,
    number,
    text,
)
from meedoen_desktop.store.keys.data_key import KEY_BYTES, derive
from meedoen_desktop.store.keys.wrap import Wrapped

SALT_BYTES = 32
_NO_FACTOR, _RING_FACTOR = "none", "os-keyring"
_RING_ID = re.compile("[0-9a-f]{32}")
_MIB = 1024


@dataclass(frozen=True)
class KdfCost:
    """What one guess at the passphrase costs (Argon2id); ``ValueError`` outside the bounds.

    The lower bounds keep a file from making guesses cheap, the upper bounds keep a hostile file
    from filling the memory of this computer.
    """

    memory_kib: int = 256 * _MIB
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        if not 128 * _MIB <= self.memory_kib <= 2048 * _MIB:
            raise ValueError("memory_kib")
        if not 3 <= self.passes <= 16:
            raise ValueError("passes")
        if not 1 <= self.lanes <= 16:
            raise ValueError("lanes")

    def is_cheaper_than(self, other: KdfCost) -> bool:
        """Whether a guess costs less memory or fewer passes than with ``other``."""
        return self.memory_kib < other.memory_kib or self.passes < other.passes


class SlotRule(Protocol):
    """How a secret becomes the wrapping key of one slot."""

    def key(self, secret: bytes, second: bytes = b"", /) -> bytes:
        """The wrapping key (32 bytes) made from what the user knows and what the laptop keeps."""

    def fields(self) -> dict[str, Value]:
        """The parameters, as they stand in the header."""


@dataclass(frozen=True)
class PassphraseRule:
    """Slot A: HKDF(Argon2id(passphrase) || second key).

    ``ring`` names the second key in the key ring of the system (`second_key`); "" without one.
    """

    salt: bytes
    cost: KdfCost
    ring: str = ""

    def key(self, secret: bytes, second: bytes = b"", /) -> bytes:
        stretched = _stretched(secret, self.salt, self.cost)
        return derive(stretched + second, "slot-a", salt=self.salt)

    def fields(self) -> dict[str, Value]:
        factor = {"factor": _RING_FACTOR, "ring": self.ring}
        return {
            "kdf": "argon2id",
            "memory_kib": self.cost.memory_kib,
            "passes": self.cost.passes,
            "lanes": self.cost.lanes,
            "salt": as_text(self.salt),
            **(factor if self.ring else {"factor": _NO_FACTOR}),
        }

    @classmethod
    def read(cls, fields: dict[str, Value]) -> PassphraseRule:
        """``NewerVault`` for an unknown method; ``ValueError`` for a cost outside the bounds."""
        factor = text(fields, "factor")
        if text(fields, "kdf") != "argon2id" or factor not in {_NO_FACTOR, _RING_FACTOR}:
            raise newer()
        names = ("memory_kib", "passes", "lanes")
        cost = KdfCost(*(number(fields, name) for name in names))
        ring = text(fields, "ring") if factor == _RING_FACTOR else ""
        if factor == _RING_FACTOR and not _RING_ID.fullmatch(ring):
            raise ValueError("ring")
        return cls(as_bytes(fields, "salt", SALT_BYTES), cost, ring)


@dataclass(frozen=True)
class WordsRule:
    """Slot R: HKDF over 256 random bits; they need no stretching, and open on every computer."""

    salt: bytes

    def key(self, secret: bytes, _second: bytes = b"", /) -> bytes:
        return derive(secret, "slot-r", salt=self.salt)

    def fields(self) -> dict[str, Value]:
        return {"kdf": "hkdf-sha256", "salt": as_text(self.salt)}

    @classmethod
    def read(cls, fields: dict[str, Value]) -> WordsRule:
        """``NewerVault`` for an unknown method."""
        if text(fields, "kdf") != "hkdf-sha256":
            raise newer()
        return cls(as_bytes(fields, "salt", SALT_BYTES))


Rule = TypeVar("Rule", bound=SlotRule)


@dataclass(frozen=True)
class Slot(Generic[Rule]):
    """A rule and the data key wrapped by it; ``about`` names vault and slot in every call."""

    rule: Rule
    wrapped: Wrapped

    @classmethod
    def make(
        cls, rule: Rule, secret: bytes, raw_key: bytes, about: bytes, second: bytes = b""
    ) -> Slot[Rule]:
        bound = about + canonical(rule.fields())
        return cls(rule, Wrapped.make(rule.key(secret, second), raw_key, bound))

    def open(self, secret: bytes, about: bytes, second: bytes = b"") -> bytes | None:
        """The data key, or ``None`` when the secret does not fit."""
        key = self.rule.key(secret, second)
        return self.wrapped.open(key, about + canonical(self.rule.fields()))

    def fields(self) -> dict[str, Value]:
        return {**self.rule.fields(), **self.wrapped.fields()}


def normal_bytes(passphrase: str) -> bytes:
    """The passphrase as bytes: composed and decomposed accents are the same (NFC)."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def _stretched(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    stretching = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    try:
        return stretching.derive(secret)
    except MemoryError:
        raise VaultError(
            N_(
                "Er is te weinig werkgeheugen vrij om de kluis te openen. Er is niets veranderd. "
                "Sluit andere programma's en probeer het opnieuw."
            )
        ) from None
