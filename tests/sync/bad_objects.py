"""Bad objects of the golden store, and the script that wrote them down once.

``python -m tests.sync.bad_objects`` writes tests/fixtures/sync/bad.json anew: each with its place,
its bytes and the reason for which our reader refuses it. In those of the first kind the name alone
tells; in those of the second the name fits, as from a hostile store or a mistaken program.
"""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Callable, Iterator
from itertools import permutations
from typing import Any, NamedTuple

from meedoen_desktop.sync.head import read_head
from meedoen_desktop.sync.key_ring import read_ring
from meedoen_desktop.sync.names import HEAD, KEYS, ROSTER, SEGMENT, Chain, digest, read_name
from meedoen_desktop.sync.rejected import Rejected, Why
from meedoen_desktop.sync.roster import read_roster
from meedoen_desktop.sync.segment import make_segment, read_segment
from meedoen_desktop.sync.signed import Header, Signed, parse, sign
from tests.sync.golden import (
    ALICE,
    BOB,
    EPOCH_KEY,
    FILE,
    KEYRING,
    SIGNERS,
    VAULT,
    golden,
    member,
    row,
)

BAD_FILE = FILE.with_name("bad.json")
Change = Callable[[Header, list[bytes]], tuple[Header, list[bytes]]]


class Bad(NamedTuple):
    """``name`` is where it lies."""

    label: str
    name: str
    content: bytes
    why: str = ""


def find_key(dossier: str, key_id: bytes) -> bytes | None:
    key = KEYRING.get(dossier)
    return key.key if key and key.id == key_id else None


def take(name: str, raw: bytes) -> Any:
    """All that our own reader does with an object found under this name; ``Rejected``."""
    place = read_name(name)
    if place is None:
        raise Rejected(Why.FOREIGN)
    if not place.fits(raw):
        raise Rejected(Why.INCOMPLETE)
    signed = parse(raw, VAULT, place.chain, place.sequence)
    signed.check(member(place.chain.stream).verify_key)
    if place.chain.kind == SEGMENT:
        return read_segment(signed, EPOCH_KEY, find_key)
    read = {HEAD: read_head, ROSTER: read_roster, KEYS: read_ring}[place.chain.kind]
    return read(signed, EPOCH_KEY)


def chained() -> dict[str, bytes]:
    """The good objects that are signed, by name."""
    return {name: raw for name, raw in golden().objects.items() if not name.startswith("b/")}


def damaged() -> Iterator[Bad]:
    """Flipped, cut and lengthened; as such, and under the name that the new bytes have."""
    for name, raw in chained().items():
        some = {f"flip {part}": _changed(raw, part * (len(raw) - 1) // 5) for part in range(6)}
        some |= {f"cut {size}": raw[:size] for size in (0, 1, 40, len(raw) // 2, len(raw) - 1)}
        some["more"] = raw + b"\x00"
        for label, content in some.items():
            yield Bad(f"{label} of {name}", name, content)
        for label in ("flip 2", "flip 5", "cut 40", "more"):
            yield Bad(f"{label} of {name}, named so", _fitting(name, some[label]), some[label])


def swapped() -> Iterator[Bad]:
    """Each object in the place of each other one, under a name that fits its bytes."""
    objects = chained()
    for one, other in permutations(objects, 2):
        yield Bad(f"{other} as {one}", _fitting(one, objects[other]), objects[other])


def signed_wrong() -> Iterator[Bad]:
    """A segment of Alice that she signed herself, with something in it that cannot be."""
    changes: dict[str, Change] = {
        **PARTS,
        **{f"operation {one!r}": _operations(one) for one in WRONG_OPERATIONS},
    }
    for label, change in changes.items():
        raw = _signed_again(change).content
        yield Bad(label, Chain(SEGMENT, ALICE).name(1, digest(raw)), raw)


def all_bad() -> Iterator[Bad]:
    for bad in (*damaged(), *swapped(), *signed_wrong()):
        try:
            take(bad.name, bad.content)
        except Rejected as rejected:
            yield bad._replace(why=rejected.why.value)
        else:
            raise AssertionError(bad.label)


def written_down() -> list[Bad]:
    """What stands in the file."""
    stored = json.loads(BAD_FILE.read_text("ascii"))
    return [
        Bad(one["label"], one["name"], base64.b64decode(one["object"]), one["why"])
        for one in stored
    ]


def write() -> None:
    told = [
        {
            "label": bad.label, "name": bad.name, "why": bad.why,
            "object": base64.b64encode(bad.content).decode(),
        }
        for bad in all_bad()
    ]  # fmt: skip
    BAD_FILE.write_text(json.dumps(told, indent=1) + "\n", "ascii")


def _changed(raw: bytes, place: int) -> bytes:
    return raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :]


def _fitting(name: str, raw: bytes) -> str:
    place = read_name(name)
    assert place is not None
    return place.chain.name(place.sequence, digest(raw))


def _signed_again(change: Change) -> Signed:
    operations = {"team": [row(ALICE, 1, "consultant")], "d1" * 16: [row(ALICE, 2, "person")]}
    header = Header(VAULT, Chain(SEGMENT, ALICE), 1, b"", 1)
    good = make_segment(header, operations, {}, EPOCH_KEY, KEYRING, SIGNERS[ALICE].sign)
    new_header, parts = change(header, list(good.parts))
    return sign(new_header, tuple(parts), SIGNERS[ALICE].sign)


def _operations(*operations: Any) -> Change:
    def change(header: Header, parts: list[bytes]) -> tuple[Header, list[bytes]]:
        return header, [*parts[:2], header.seal(KEYRING["team"].key, "team", list(operations))]

    return change


def wire(**more: Any) -> dict[str, Any]:
    known = {
        "c": 1, "a": "", "h": "0" * 16 + "-" + "a" * 32, "v": 1, "t": "person", "r": "0" * 32,
        "k": "create", "f": {}, "o": [],
    }  # fmt: skip
    return known | more


WRONG_OPERATIONS: list[Any] = [
    [], {}, "x", wire(c=0), wire(c="1"), wire(c=-1), wire(c=True), wire(c=1 << 63), wire(h="now"),
    wire(h=5), wire(t="Person"), wire(t="person; drop"), wire(t=""), wire(r="Z" * 32),
    wire(k="truncate"), wire(k=None), wire(f=[]), wire(f=None), wire(o={}), wire(o=[["a" * 32]]),
    wire(o=[["a" * 32, 0]]), wire(o=[["x", 1]]), wire(o=7), wire(v=0), wire(v="1"), wire(a=None),
]  # fmt: skip

PARTS: dict[str, Change] = {
    "records swapped": lambda header, parts: (header, [parts[0], parts[2], parts[1]]),
    "a record less": lambda header, parts: (header, parts[:2]),
    "a record twice": lambda header, parts: (header, [*parts, parts[1]]),
    "the index alone": lambda header, parts: (header, parts[:1]),
    "no index": lambda header, parts: (header, parts[1:]),
    "a number twice": _operations(wire(), wire(r="1" * 32)),
    "another vault": lambda header, parts: (Header("f" * 32, header.chain, 1, b"", 1), parts),
    "another number": lambda header, parts: (Header(VAULT, header.chain, 2, b"x" * 32, 1), parts),
    "another kind": lambda header, parts: (Header(VAULT, Chain(HEAD, ALICE), 1, b"", 1), parts),
    "another stream": lambda header, parts: (Header(VAULT, Chain(SEGMENT, BOB), 1, b"", 1), parts),
    "a first with one before": lambda header, parts: (
        Header(VAULT, header.chain, 1, b"x" * 32, 1),
        parts,
    ),
    "no epoch": lambda header, parts: (Header(VAULT, header.chain, 1, b"", 0), parts),
}


if __name__ == "__main__":
    write()
    sys.stdout.write(f"{BAD_FILE}\n")
