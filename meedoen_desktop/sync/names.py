"""Names in the central store (sync.md 4): lower case, never used twice, with the hash of the bytes.

A chain is a row of objects of one kind of one stream, each with the hash of the one before it. Its
id is ``s/<stream>``, ``r/<stream>``, ``k/<epoch>/<stream>`` or ``h/<stream>``.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

SEGMENT, ROSTER, KEYS, HEAD = "s", "r", "k", "h"
ENDS = {SEGMENT: "seg", ROSTER: "ros", KEYS: "key", HEAD: "head"}
TYPES = {SEGMENT: "segment", ROSTER: "roster", KEYS: "keys", HEAD: "head"}
PER_FOLDER = 256
_CHAIN = re.compile(r"([srh])/([0-9a-f]{32})|(k)/([1-9][0-9]{0,5})/([0-9a-f]{32})")
_PLACES = (
    re.compile(
        r"(?P<kind>s)/(?P<stream>[0-9a-f]{32})/[0-9]{6}/(?P<seq>[0-9]{8})-(?P<h>[0-9a-f]{16})\.seg"
    ),
    re.compile(r"(?P<kind>r)/(?P<stream>[0-9a-f]{32})/(?P<seq>[0-9]{8})-(?P<h>[0-9a-f]{16})\.ros"),
    re.compile(
        r"(?P<kind>k)/(?P<epoch>[1-9][0-9]{0,5})/(?P<stream>[0-9a-f]{32})-(?P<seq>[0-9]{8})-(?P<h>[0-9a-f]{16})\.key"
    ),
    re.compile(r"(?P<kind>h)/(?P<stream>[0-9a-f]{32})-(?P<seq>[0-9]{8})-(?P<h>[0-9a-f]{16})\.head"),
)


class Pointer(NamedTuple):
    """One object of a chain: its number from 1 on and the SHA-256 of its bytes."""

    sequence: int
    hash: bytes


@dataclass(frozen=True)
class Chain:
    """A kind of object of one stream (in one epoch, for keys)."""

    kind: str
    stream: str
    epoch: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kind}/{self.epoch}/{self.stream}"
            if self.epoch
            else f"{self.kind}/{self.stream}"
        )

    @classmethod
    def read(cls, text: str) -> Chain:
        """``ValueError`` when it is no such id."""
        return _read(text)

    def name(self, sequence: int, digest: bytes) -> str:
        """Where this object of the chain lies, below ``v1/<vault>/``."""
        end = f"{sequence:08d}-{digest.hex()[:16]}.{ENDS[self.kind]}"
        if self.kind == SEGMENT:
            return f"s/{self.stream}/{sequence // PER_FOLDER:06d}/{end}"
        if self.kind == ROSTER:
            return f"r/{self.stream}/{end}"
        return f"k/{self.epoch}/{self.stream}-{end}" if self.epoch else f"h/{self.stream}-{end}"

    @property
    def folder(self) -> str:
        """What the names of all its objects begin with."""
        return {SEGMENT: f"s/{self.stream}/", ROSTER: f"r/{self.stream}/"}.get(
            self.kind, f"k/{self.epoch}/{self.stream}-" if self.epoch else f"h/{self.stream}-"
        )


@lru_cache(4_096)
def _read(text: str) -> Chain:
    """Remembered: the same few chains stand in every head."""
    found = _CHAIN.fullmatch(text)
    if not found:
        raise ValueError(text)
    return Chain(found[1], found[2]) if found[1] else Chain(found[3], found[5], int(found[4]))


@dataclass(frozen=True)
class Name:
    """A name taken apart; ``start`` is the beginning of the hash that its bytes must have."""

    chain: Chain
    sequence: int
    start: str

    def fits(self, content: bytes) -> bool:
        """Whether these are the bytes that the name promises."""
        return hashlib.sha256(content).hexdigest().startswith(self.start)


def read_name(name: str) -> Name | None:
    """``None`` for what is no object of a chain, such as a conflict copy of a folder."""
    for place in _PLACES:
        if found := place.fullmatch(name.lower()):
            parts = found.groupdict()
            chain = Chain(parts["kind"], parts["stream"], int(parts.get("epoch") or 0))
            made = Name(chain, int(parts["seq"]), parts["h"])
            return (
                made
                if chain.name(made.sequence, bytes.fromhex(made.start)) == name.lower()
                else None
            )
    return None


def digest(content: bytes) -> bytes:
    """SHA-256."""
    return hashlib.sha256(content).digest()
