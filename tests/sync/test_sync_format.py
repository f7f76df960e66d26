"""The written format: what the store holds is read by a reader that shares no code with us, and
whatever is not exactly that is refused."""

from __future__ import annotations

import base64
import json

import pytest
from cryptography.exceptions import InvalidSignature, InvalidTag

from meedoen_desktop.sync import encoding
from meedoen_desktop.sync.blob import PIECE, BlobPlace, pieces
from meedoen_desktop.sync.encoding import expand, pack, squeeze, unpack
from meedoen_desktop.sync.names import ROSTER, Chain, read_name
from meedoen_desktop.sync.rejected import Rejected
from meedoen_desktop.sync.roster import admitted, read_roster
from meedoen_desktop.sync.signed import parse
from tests.sync import reader
from tests.sync.bad_objects import Bad, all_bad, chained, take, written_down
from tests.sync.golden import (
    ALICE,
    BLOB,
    BLOB_NAME,
    BOB,
    EPOCH_KEY,
    FILE,
    KEYRING,
    VAULT,
    golden,
    make,
    member,
)

GOLDEN, CHAINED, BAD = golden(), chained(), written_down()
PLAIN_KEYS = {dossier: key.key for dossier, key in KEYRING.items()}


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


@pytest.mark.parametrize("kind", ["flip", "cut", "more", " as ", "operation", "a "])
def test_bad_objects_of_every_kind_are_written_down(kind: str) -> None:
    assert len(BAD) > 150
    assert any(kind in bad.label for bad in BAD)


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.label)
def test_a_bad_object_is_refused_for_its_reason(bad: Bad) -> None:
    with pytest.raises(Rejected, match=f"^{bad.why}$"):
        take(bad.name, bad.content)


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.label)
def test_the_other_reader_refuses_it_too(bad: Bad) -> None:
    verify = member(ALICE if ALICE in bad.name else BOB).verify_key
    with pytest.raises((reader.Bad, InvalidTag, InvalidSignature, ValueError)):
        reader.read(bad.content, bad.name, VAULT, verify, EPOCH_KEY, PLAIN_KEYS)


def test_what_is_written_down_is_what_would_be_made_today() -> None:
    assert [(bad.label, bad.why) for bad in all_bad()] == [(bad.label, bad.why) for bad in BAD]


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
