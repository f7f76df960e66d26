"""A head: the newest state of a device, small, signed, the only thing a sync has to look for.

It names the last object of every chain that the device has, of others too: who reads it can fetch
all that by name, and notices what the store does not give.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from meedoen_desktop.sync.encoding import items, octets, read_as, text
from meedoen_desktop.sync.names import Chain, Pointer
from meedoen_desktop.sync.segment import pack_seen, read_seen
from meedoen_desktop.sync.signed import INDEX, Header, Signed, sign

MOST_WANTED = 500


@dataclass(frozen=True)
class HeadContent:
    """What a head says."""

    seen: dict[Chain, Pointer]
    digests: dict[str, bytes]
    """Shard -> sum of the hashes of all operations that it has there."""
    at: str
    """ISO instant on the clock of that device; for people, never for decisions."""
    wanted: tuple[str, ...] = ()
    """Names of objects that the store does not give; who has them uploads them again."""
    moved: dict[str, str] = field(default_factory=dict)
    """Where the device shares from now on; empty: at the place where this head is."""


def make_head(
    header: Header, content: HeadContent, epoch_key: bytes, signer: Callable[[bytes], bytes]
) -> Signed:
    """A finished head."""
    index: dict[str, Any] = {
        "seen": pack_seen(content.seen), "digests": content.digests, "at": content.at,
        "wanted": sorted(content.wanted)[:MOST_WANTED],
    }  # fmt: skip
    if content.moved:
        index["moved"] = content.moved
    return sign(header, (header.seal(epoch_key, INDEX, index),), signer)


def read_head(signed: Signed, epoch_key: bytes) -> HeadContent:
    """``Rejected`` when it does not open or holds something else."""
    return read_as(_content, signed.header.open(epoch_key, INDEX, signed.parts[0]))


def _content(index: Any) -> HeadContent:
    digests = {text(shard, 1): octets(value, 32) for shard, value in index["digests"].items()}
    wanted = tuple(text(name) for name in items(index["wanted"]))
    moved = {text(name): text(said) for name, said in index.get("moved", {}).items()}
    return HeadContent(read_seen(index["seen"]), digests, text(index["at"]), wanted, moved)
