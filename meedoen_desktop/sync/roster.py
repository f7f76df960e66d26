"""The roster: which devices are members, decided by signed entries and by nothing else.

- ``found``: the first device names itself. It counts for who knows its key from elsewhere: it is
  that device, or it has an invitation of a member.
- ``add``: a member names another device.
- ``renew``: a device that was restored or copied names its new stream and the one before it. It
  has the epoch key, but its signing key is gone; colleagues are told.
- ``ask``: who has an invitation names itself. It counts for nothing until a member adds it, who has
  compared the six digits of `digits` with that person.
- ``withdraw``: who asked, and is no member yet, takes that back. It counts for nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from meedoen_desktop.sync.encoding import items, octets, pack, read_as, text
from meedoen_desktop.sync.rejected import Rejected, Why
from meedoen_desktop.sync.signed import INDEX, Header, Signed, sign

FOUND, ADD, RENEW, ASK, WITHDRAW = "found", "add", "renew", "ask", "withdraw"
_KINDS = (FOUND, ADD, RENEW, ASK, WITHDRAW)
_VERIFY, _RECEIVE = 32, 1216


@dataclass(frozen=True)
class Member:
    """One stream of a device."""

    stream: str
    verify_key: bytes
    receive_key: bytes
    consultant_id: str
    device: str
    """The same for all streams of one laptop profile."""
    label: str
    """What people call it."""


@dataclass(frozen=True)
class Entry:
    """One decision about a member."""

    kind: str
    member: Member
    before: str = ""
    """For ``renew``: the stream that it goes on from."""


def digits(vault: str, member: Member) -> str:
    """Six digits that are the same on both screens when both see the same keys."""
    about = pack([vault, member.stream, member.verify_key, member.receive_key])
    number = int.from_bytes(hashlib.sha256(b"meedoen/v1/digits\x00" + about).digest()[:8], "big")
    return f"{number % 1_000_000:06d}"


def make_roster(
    header: Header, entries: Iterable[Entry], epoch_key: bytes, signer: Callable[[bytes], bytes]
) -> Signed:
    """Entries in the chain of the device that decides."""
    index = {"entries": [_packed(entry) for entry in entries]}
    return sign(header, (header.seal(epoch_key, INDEX, index),), signer)


def read_roster(signed: Signed, epoch_key: bytes) -> tuple[Entry, ...]:
    """What it says; whether that counts is for ``admitted``."""
    return read_as(_entries, signed.header.open(epoch_key, INDEX, signed.parts[0]))


def admitted(
    signed: Signed, entries: tuple[Entry, ...], members: Mapping[str, Member], founder: bytes
) -> list[Entry]:
    """The entries that count; ``Rejected`` when none of a known member signed this object.

    ``founder`` is the verifying key of the first device, known from elsewhere.
    """
    stream = signed.header.chain.stream
    signer = members.get(stream)
    if signer is not None:
        signed.check(signer.verify_key)
        return [entry for entry in entries if entry.kind == ADD or entry.member.stream == stream]
    own = next((entry for entry in entries if entry.member.stream == stream), None)
    if own is None or own.kind in {ADD, ASK, WITHDRAW}:
        raise Rejected(Why.STRANGER)
    if own.kind == FOUND and own.member.verify_key != founder:
        raise Rejected(Why.STRANGER)
    if own.kind == RENEW and own.before not in members:
        raise Rejected(Why.STRANGER)
    signed.check(own.member.verify_key)
    return [own, *(entry for entry in entries if entry.kind == ADD)]


def _packed(entry: Entry) -> dict[str, Any]:
    member = entry.member
    return {
        "kind": entry.kind, "before": entry.before, "stream": member.stream,
        "verify": member.verify_key, "receive": member.receive_key,
        "consultant": member.consultant_id, "device": member.device, "label": member.label,
    }  # fmt: skip


def _entries(index: Any) -> tuple[Entry, ...]:
    return tuple(_entry(one) for one in items(index["entries"]) if text(one["kind"]) in _KINDS)


def _entry(one: Any) -> Entry:
    member = Member(
        text(one["stream"], 32), octets(one["verify"], _VERIFY), octets(one["receive"], _RECEIVE),
        text(one["consultant"]), text(one["device"], 32), text(one["label"]),
    )  # fmt: skip
    return Entry(text(one["kind"]), member, text(one["before"]))
