"""A small central store with known keys, and the script that wrote it down once.

``python -m tests.sync.golden`` writes tests/fixtures/sync/golden.json anew: only for a new format.
"""

from __future__ import annotations

import base64
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from meedoen_desktop.sync.blob import BlobPlace
from meedoen_desktop.sync.head import HeadContent, make_head
from meedoen_desktop.sync.key_ring import dossier_key, make_ring
from meedoen_desktop.sync.names import HEAD, KEYS, ROSTER, SEGMENT, Chain, Pointer
from meedoen_desktop.sync.roster import ADD, FOUND, Entry, Member, make_roster
from meedoen_desktop.sync.segment import make_segment
from meedoen_desktop.sync.signed import Header, Signed

FILE = Path(__file__).resolve().parents[1] / "fixtures" / "sync" / "golden.json"
VAULT, EPOCH = "0123456789abcdef" * 2, 1
ALICE, BOB = "a" * 32, "b" * 32
SIGNERS = {one: Ed25519PrivateKey.from_private_bytes(one[:32].encode()) for one in (ALICE, BOB)}
EPOCH_KEY = bytes(range(32))
KEYRING = {"team": dossier_key(b"T" * 32), "d1" * 16: dossier_key(b"1" * 32)}
BLOB_NAME, BLOB = "c0ffee" * 6 + "c0ff", b"Een brief. " * 100
CLOCK = "0199aabbccdd0000-"


def member(stream: str) -> Member:
    verify = SIGNERS[stream].public_key().public_bytes_raw()
    return Member(stream, verify, b"r" * 1216, "consultant", stream[::-1], f"Laptop {stream[0]}")


def row(stream: str, counter: int, table: str, **more: Any) -> dict[str, Any]:
    known = {
        "stream": stream, "counter": counter, "author": "fatma", "hlc": CLOCK + stream,
        "schema_version": 1, "table_name": table, "record_id": f"{counter:032x}",
        "kind": "create", "fields": {"town": "Leiden", "deceased": 0, "added_on": None}, "over": [],
    }  # fmt: skip
    return known | more


def make() -> list[Signed]:
    """Roster, keys, two segments and a head of Alice; a segment and a head of Bob."""
    made: list[Signed] = []
    seen: dict[Chain, Pointer] = {}

    def header(kind: str, stream: str) -> Header:
        chain = Chain(kind, stream, EPOCH if kind == KEYS else 0)
        before = next((one for one in reversed(made) if one.header.chain == chain), None)
        return Header(
            VAULT, chain, before.header.sequence + 1 if before else 1,
            before.pointer.hash if before else b"", EPOCH,
        )  # fmt: skip

    def keep(signed: Signed) -> None:
        made.append(signed)
        if signed.header.chain.kind != HEAD:
            seen[signed.header.chain] = signed.pointer

    a, b = SIGNERS[ALICE].sign, SIGNERS[BOB].sign
    entries = [Entry(FOUND, member(ALICE)), Entry(ADD, member(BOB))]
    keep(make_roster(header(ROSTER, ALICE), entries, EPOCH_KEY, a))
    keep(make_ring(header(KEYS, ALICE), KEYRING, EPOCH_KEY, a))
    first = {"team": [row(ALICE, 1, "consultant")], "d1" * 16: [row(ALICE, 2, "person")]}
    keep(make_segment(header(SEGMENT, ALICE), first, {}, EPOCH_KEY, KEYRING, a))
    moved = row(
        ALICE,
        3,
        "person",
        record_id=f"{2:032x}",
        kind="set",
        fields={"town": "Delft"},
        over=[[ALICE, 2]],
    )
    keep(make_segment(header(SEGMENT, ALICE), {"d1" * 16: [moved]}, seen, EPOCH_KEY, KEYRING, a))
    later = row(BOB, 1, "from_the_future", fields={"wing": [1, {"span": "3 m"}]})
    keep(make_segment(header(SEGMENT, BOB), {"d1" * 16: [later]}, seen, EPOCH_KEY, KEYRING, b))
    for stream, sign in ((ALICE, a), (BOB, b)):
        said = HeadContent(dict(seen), {"0": b"0" * 32}, "2026-11-24T09:00:00.000000Z", ())
        keep(make_head(header(HEAD, stream), said, EPOCH_KEY, sign))
    return made


@dataclass(frozen=True)
class Golden:
    """What was written down: objects by name."""

    objects: dict[str, bytes]

    def named(self, part: str) -> tuple[str, bytes]:
        return next((name, raw) for name, raw in self.objects.items() if part in name)


def golden() -> Golden:
    stored = json.loads(FILE.read_text("ascii"))
    return Golden({name: base64.b64decode(raw) for name, raw in stored["objects"].items()})


def write() -> None:
    objects = {signed.name: signed.content for signed in make()}
    place = BlobPlace(VAULT, KEYRING["d1" * 16].key, BLOB_NAME)
    objects[place.piece_name(0)] = place.make_piece(BLOB, 0)
    told = {
        "vault": VAULT,
        "epoch_key": EPOCH_KEY.hex(),
        "dossier_keys": {one: key.key.hex() for one, key in KEYRING.items()},
        "verify_keys": {one: member(one).verify_key.hex() for one in SIGNERS},
        "objects": {name: base64.b64encode(raw).decode() for name, raw in objects.items()},
    }
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(json.dumps(told, indent=1) + "\n", "ascii")


if __name__ == "__main__":
    write()
    sys.stdout.write(f"{FILE}\n")
