"""The written format: what the store holds is read by a reader that shares no code with us, and
whatever is not exactly that is refused."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from itertools import permutations
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature, InvalidTag

from meedoen_desktop.sync import encoding
from meedoen_desktop.sync.blob import PIECE, BlobPlace, pieces
from meedoen_desktop.sync.encoding import expand, pack, squeeze, unpack
from meedoen_desktop.sync.head import read_head
from meedoen_desktop.sync.key_ring import read_ring
from meedoen_desktop.sync.names import HEAD, KEYS, ROSTER, SEGMENT, Chain, read_name
from meedoen_desktop.sync.rejected import Rejected, Why
from meedoen_desktop.sync.roster import admitted, read_roster
from meedoen_desktop.sync.segment import make_segment, read_segment
from meedoen_desktop.sync.signed import Header, Signed, parse, sign
from tests.sync import reader
from tests.sync.golden import (
    ALICE,
    BLOB,
    BLOB_NAME,
    BOB,
    EPOCH_KEY,
    FILE,
    KEYRING,
    SIGNERS,
    VAULT,
    golden,
    make,
    member,
    row,
)

GOLDEN = golden()
CHAINED = {name: raw for name, raw in GOLDEN.objects.items() if not name.startswith("b/")}
PLAIN_KEYS = {dossier: key.key for dossier, key in KEYRING.items()}


def find_key(dossier: str, key_id: bytes) -> bytes | None:
    key = KEYRING.get(dossier)
    return key.key if key and key.id == key_id else None


def take(name: str, raw: bytes) -> Any:
    """All that our own reader does with an object found under this name."""
    place = read_name(name)
    assert place is not None
    if not place.fits(raw):
        raise Rejected(Why.INCOMPLETE)
    return accept(raw, place.chain, place.sequence)


def accept(raw: bytes, chain: Chain, sequence: int) -> Any:
    signed = parse(raw, VAULT, chain, sequence)
    signed.check(member(chain.stream).verify_key)
    if chain.kind == SEGMENT:
        return read_segment(signed, EPOCH_KEY, find_key)
    read = {HEAD: read_head, ROSTER: read_roster, KEYS: read_ring}[chain.kind]
    return read(signed, EPOCH_KEY)


@pytest.mark.parametrize("name", list(CHAINED))
def test_a_reader_that_shares_no_code_reads_the_same(name: str) -> None:
    stream = ALICE if ALICE in name else BOB
    verify = bytes.fromhex(json.loads(FILE.read_text())["verify_keys"][stream])
    header, index, *records = reader.read(CHAINED[name], name, VAULT, verify, EPOCH_KEY, PLAIN_KEYS)
    ours = take(name, CHAINED[name])
    if name.endswith(".seg"):
        wire = [operation for record in records for operation in record]
        assert [(one["c"], one["r"], one["k"]) for one in wire] == [
            (one["counter"], one["record_id"], one["kind"]) for one in ours
        ]
        assert [one["f"] for one in wire] == [unpack(one["fields"]) for one in ours]
    elif name.endswith(".head"):
        assert {str(chain) for chain in ours.seen} == set(index["seen"])
    elif name.endswith(".key"):
        assert {dossier: key.key for dossier, key in ours} == PLAIN_KEYS
    else:
        assert [entry.member.stream for entry in ours] == [
            one["stream"] for one in index["entries"]
        ]
    assert header["seq"] == read_name(name).sequence


def test_the_other_reader_reads_what_is_written_today() -> None:
    for signed in make():
        stream = signed.header.chain.stream
        verify = member(stream).verify_key
        found = reader.read(signed.content, signed.name, VAULT, verify, EPOCH_KEY, PLAIN_KEYS)
        assert found[0]["type"] in {"segment", "roster", "keys", "head"}


def test_what_a_newer_colleague_wrote_is_kept_as_it_is() -> None:
    (operation,) = take(*GOLDEN.named(f"s/{BOB}"))
    assert operation["table_name"] == "from_the_future"
    assert unpack(operation["fields"]) == {"wing": [1, {"span": "3 m"}]}


def test_an_attachment_is_made_again_byte_for_byte() -> None:
    place = BlobPlace(VAULT, KEYRING["d1" * 16].key, BLOB_NAME)
    assert GOLDEN.objects[place.piece_name(0)] == place.make_piece(BLOB, 0)
    assert place.read(GOLDEN.objects.__getitem__) == BLOB
    assert BLOB_NAME not in place.piece_name(0)


def test_a_large_attachment_travels_in_pieces() -> None:
    content = bytes(range(256)) * (2 * PIECE // 256) + b"rest"
    place = BlobPlace(VAULT, KEYRING["team"].key, "name")
    stored = {
        place.piece_name(n): place.make_piece(content, n) for n in range(pieces(len(content)))
    }
    assert len(stored) == 3
    assert place.read(stored.__getitem__) == content
    stored[place.piece_name(1)], stored[place.piece_name(2)] = (
        stored[place.piece_name(2)],
        stored[place.piece_name(1)],
    )
    with pytest.raises(Rejected, match="seal"):
        place.read(stored.__getitem__)


def test_the_roster_counts_only_what_members_decide() -> None:
    _name, raw = GOLDEN.named("r/")
    signed = parse(raw, VAULT, Chain(ROSTER, ALICE), 1)
    entries = read_roster(signed, EPOCH_KEY)
    founder = member(ALICE).verify_key
    assert [one.member.stream for one in admitted(signed, entries, {}, founder)] == [ALICE, BOB]
    with pytest.raises(Rejected, match="stranger"):
        admitted(signed, entries, {}, member(BOB).verify_key)
    with pytest.raises(Rejected, match="signature"):
        admitted(signed, entries, {ALICE: member(BOB)}, founder)


def test_names_lead_back_to_their_place() -> None:
    for name in CHAINED:
        place = read_name(name)
        assert place is not None
        assert read_name(name.upper()) == place
        assert Chain.read(str(place.chain)) == place.chain
        assert len(f"v1/{VAULT}/{name}") <= 120
    conflict = ".".join([*GOLDEN.named("h/")[0].split(".")[:-1], "LAPTOP", "head"])
    assert read_name(conflict) is None


# What a store, a fault or an enemy could make of it. Each is a label, a name and bytes.
Bad = tuple[str, str, bytes]


def changed(raw: bytes, place: int) -> bytes:
    return raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :]


def bad_bytes() -> Iterator[Bad]:
    """Flips and cuts, found by the name already."""
    for name, raw in CHAINED.items():
        for part in range(6):
            yield f"flip {part} {name}", name, changed(raw, part * (len(raw) - 1) // 5)
        for size in (0, 1, 40, len(raw) // 2, len(raw) - 1):
            yield f"cut {size} {name}", name, raw[:size]
        yield f"more {name}", name, raw + b"\x00"


def bad_swaps() -> Iterator[Bad]:
    """Each object under the name of each other one."""
    for one, other in permutations(CHAINED, 2):
        yield f"{other} as {one}", one, CHAINED[other]


@pytest.mark.parametrize("bad", [*bad_bytes(), *bad_swaps()], ids=lambda bad: bad[0])
def test_damaged_and_swapped_objects_are_refused_by_their_name(bad: Bad) -> None:
    with pytest.raises(Rejected, match="incomplete"):
        take(bad[1], bad[2])


@pytest.mark.parametrize("bad", [*bad_bytes(), *bad_swaps()], ids=lambda bad: bad[0])
def test_damage_is_refused_also_when_the_name_fits(bad: Bad) -> None:
    place = read_name(bad[1])
    assert place is not None
    with pytest.raises(Rejected):
        accept(bad[2], place.chain, place.sequence)


@pytest.mark.parametrize("bad", [*bad_bytes()], ids=lambda bad: bad[0])
def test_the_other_reader_refuses_it_too(bad: Bad) -> None:
    verify = member(ALICE if ALICE in bad[1] else BOB).verify_key
    with pytest.raises((reader.Bad, InvalidTag, InvalidSignature, ValueError)):
        reader.read(bad[2], bad[1], VAULT, verify, EPOCH_KEY, PLAIN_KEYS)


def signed_again(change: Callable[[Header, list[bytes]], tuple[Any, list[bytes]]]) -> Signed:
    """A segment of Alice that she signed herself, changed by a hostile or mistaken program."""
    operations = {"team": [row(ALICE, 1, "consultant")], "d1" * 16: [row(ALICE, 2, "person")]}
    header = Header(VAULT, Chain(SEGMENT, ALICE), 1, b"", 1)
    good = make_segment(header, operations, {}, EPOCH_KEY, KEYRING, SIGNERS[ALICE].sign)
    new_header, parts = change(header, list(good.parts))
    return sign(new_header, tuple(parts), SIGNERS[ALICE].sign)


def sealed_operations(*operations: Any) -> Callable[[Header, list[bytes]], tuple[Any, list[bytes]]]:
    def change(header: Header, parts: list[bytes]) -> tuple[Any, list[bytes]]:
        return header, [*parts[:2], header.seal(KEYRING["team"].key, "team", list(operations))]

    return change


def wire(**more: Any) -> dict[str, Any]:
    known = {
        "c": 1, "a": "", "h": "0" * 16 + "-" + "a" * 32, "v": 1, "t": "person", "r": "0" * 32,
        "k": "create", "f": {}, "o": [],
    }  # fmt: skip
    return known | more


WRONG_OPERATIONS = [
    [], {}, "x", wire(c=0), wire(c="1"), wire(c=-1), wire(c=True), wire(c=1 << 63), wire(h="now"),
    wire(h=5), wire(t="Person"), wire(t="person; drop"), wire(t=""), wire(r="Z" * 32),
    wire(k="truncate"), wire(k=None), wire(f=[]), wire(f=None), wire(o={}), wire(o=[["a" * 32]]),
    wire(o=[["a" * 32, 0]]), wire(o=[["x", 1]]), wire(o=7), wire(v=0), wire(v="1"), wire(a=None),
]  # fmt: skip


@pytest.mark.parametrize("operation", WRONG_OPERATIONS, ids=repr)
def test_an_operation_of_another_shape_is_refused_although_it_is_signed(operation: Any) -> None:
    signed = signed_again(sealed_operations(operation))
    with pytest.raises(Rejected, match="shape"):
        accept(signed.content, Chain(SEGMENT, ALICE), 1)


PARTS: dict[str, Callable[[Header, list[bytes]], tuple[Any, list[bytes]]]] = {
    "records swapped": lambda header, parts: (header, [parts[0], parts[2], parts[1]]),
    "a record less": lambda header, parts: (header, parts[:2]),
    "a record twice": lambda header, parts: (header, [*parts, parts[1]]),
    "the index alone": lambda header, parts: (header, parts[:1]),
    "no index": lambda header, parts: (header, parts[1:]),
    "a number twice": sealed_operations(wire(), wire(r="1" * 32)),
    "another vault": lambda header, parts: (
        Header("f" * 32, header.chain, 1, b"", 1),
        parts,
    ),
    "another number": lambda header, parts: (Header(VAULT, header.chain, 2, b"x" * 32, 1), parts),
    "another kind": lambda header, parts: (Header(VAULT, Chain(HEAD, ALICE), 1, b"", 1), parts),
    "another stream": lambda header, parts: (Header(VAULT, Chain(SEGMENT, BOB), 1, b"", 1), parts),
    "a first with one before": lambda header, parts: (
        Header(VAULT, header.chain, 1, b"x" * 32, 1),
        parts,
    ),
    "no epoch": lambda header, parts: (Header(VAULT, header.chain, 1, b"", 0), parts),
}


@pytest.mark.parametrize("change", list(PARTS.values()), ids=list(PARTS))
def test_parts_and_headers_hold_together(
    change: Callable[[Header, list[bytes]], tuple[Any, list[bytes]]],
) -> None:
    signed = signed_again(change)
    with pytest.raises(Rejected):
        accept(signed.content, Chain(SEGMENT, ALICE), 1)


SPELLINGS = [
    "", "1801", "5f41aaff", "9f01ff", "bf616101ff", "a2616101616102", "a2626262016161", "c074",
    "fb3ff0", "d81c01", "a10102", "6161ff", "61ff", "1b0000000000000001", "f7", "81" * 20,
    "c11a514b67b0",
]  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_another_spelling_of_a_value_is_refused(spelling: str) -> None:
    with pytest.raises(Rejected, match="spelling"):
        unpack(bytes.fromhex(spelling))


def test_what_grows_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "LIMIT", 1000)
    with pytest.raises(Rejected):
        expand(squeeze(b"a" * 1001))
    assert expand(squeeze(b"a" * 1000)) == b"a" * 1000
    for wrong in (b"", b"\x01", b"\x01x", b"\x02x", squeeze(b"a" * 99) + b"x"):
        with pytest.raises(Rejected):
            expand(wrong)


def test_the_store_sees_no_name_number_or_text() -> None:
    everything = b"".join(GOLDEN.objects.values())
    for word in (b"Leiden", b"Delft", b"fatma", b"person", b"consultant", b"Laptop", b"d1" * 16):
        assert word not in everything
    assert base64.b64encode(b"Leiden") not in everything
    assert pack("Leiden") not in everything
