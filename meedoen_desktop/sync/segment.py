"""A segment: what one device changed, a sealed record per dossier behind a sealed index."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from meedoen_desktop.sync.encoding import items, octets, read_as, text
from meedoen_desktop.sync.names import Chain, Pointer
from meedoen_desktop.sync.operation import Row, from_wire, to_wire
from meedoen_desktop.sync.rejected import Rejected, Why
from meedoen_desktop.sync.signed import INDEX, Header, Signed, sign

KEY_ID = 8


@dataclass(frozen=True)
class DossierKey:
    """The key of one client's records; its id tells two keys of one dossier apart."""

    id: bytes
    key: bytes


Seen = Mapping[Chain, Pointer]
FindKey = Callable[[str, bytes], bytes | None]
"""(dossier, key id) -> key."""


def make_segment(
    header: Header,
    operations: Mapping[str, list[Row]],
    seen: Seen,
    epoch_key: bytes,
    keys: Mapping[str, DossierKey],
    signer: Callable[[bytes], bytes],
) -> Signed:
    """``operations`` per dossier, their ``fields`` and ``over`` decoded."""
    dossiers = sorted(operations)
    clocks = [row["hlc"] for rows in operations.values() for row in rows]
    index = {
        "dossiers": [[one, keys[one].id] for one in dossiers],
        "hlc": [min(clocks), max(clocks)],
        "seen": pack_seen(seen),
    }
    records = (
        header.seal(keys[one].key, one, [to_wire(row) for row in operations[one]])
        for one in dossiers
    )
    return sign(header, (header.seal(epoch_key, INDEX, index), *records), signer)


def read_segment(signed: Signed, epoch_key: bytes, find_key: FindKey) -> list[Row]:
    """All operations; ``Rejected`` when one part is not right, because a half is never taken."""
    header = signed.header
    index = header.open(epoch_key, INDEX, signed.parts[0])
    dossiers = read_as(_dossiers, index)
    if len(dossiers) != len(signed.parts) - 1:
        raise Rejected(Why.SHAPE)
    rows: list[Row] = []
    for (dossier_id, key_id), part in zip(dossiers, signed.parts[1:], strict=True):
        key = find_key(dossier_id, key_id)
        if key is None:
            raise Rejected(Why.KEY)
        wire = header.open(key, dossier_id, part)
        rows += read_as(partial(_rows, header.chain.stream, dossier_id), wire)
    if len({row["counter"] for row in rows}) != len(rows):
        raise Rejected(Why.SHAPE)
    return rows


def read_seen(value: Any) -> dict[Chain, Pointer]:
    """The chains that a device has, up to which object; ``ValueError`` and the like."""
    found = {}
    for chain, (sequence, digest) in value.items():
        if type(sequence) is not int or sequence < 1:
            raise ValueError
        found[Chain.read(chain)] = Pointer(sequence, octets(digest, 32))
    return found


def pack_seen(seen: Seen) -> dict[str, list[int | bytes]]:
    """The form of ``read_seen``."""
    return {str(chain): [pointer.sequence, pointer.hash] for chain, pointer in seen.items()}


def _dossiers(index: Any) -> list[tuple[str, bytes]]:
    read_seen(index["seen"])
    found = [(text(one), octets(key_id, KEY_ID)) for one, key_id in items(index["dossiers"])]
    if [one for one, _key in found] != sorted({one for one, _key in found}):
        raise ValueError
    return found


def _rows(stream: str, dossier_id: str, operations: Any) -> list[Row]:
    return [from_wire(one, stream, dossier_id) for one in items(operations)]
