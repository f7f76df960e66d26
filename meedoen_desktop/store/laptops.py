"""Which streams are one laptop (sync.md 6): restored, it goes on under a new one; copied, two do.

Clocks do not tell these apart, what a stream has seen does. A laptop that went on under a new
stream never writes under the old one again, so the old one has never seen the new one. When each
has seen the other, two laptops are in use at once with one vault.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import cbor2
from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.models import SyncMember

_MEMBER = "member"


@dataclass(frozen=True)
class Stream:
    """One stream of a member: whose it is, what it goes on from, what it has seen."""

    id: str
    device: str
    """The same for all streams of one vault on one laptop, and of its copies."""
    label: str
    consultant_id: str
    before: str
    at: str
    """Of its newest head, on its own clock (ISO, UTC); empty: it has none yet."""
    seen: frozenset[str]
    """What that head says to know."""
    number: int
    """Of that head."""


class Laptops:
    """All streams of the team, by laptop."""

    def __init__(self, streams: Mapping[str, Stream]) -> None:
        self.streams = streams
        self._lines = {one: self._line(one) for one in streams}
        self._ended = {one for one in streams if self._is_over(one)}

    def in_use(self) -> dict[str, tuple[str, ...]]:
        """Device -> the streams under which it goes on, the first one first.

        Several: the vault was copied, and each copy is in use.
        """
        found: dict[str, list[str]] = defaultdict(list)
        for one in sorted(self.streams, key=lambda name: (len(self._lines[name]), name)):
            if one not in self._ended:
                found[self.streams[one].device].append(one)
        return {device: tuple(some) for device, some in found.items()}

    def numbers(self, device: str) -> dict[str, int]:
        """The numbers of the newest heads of what is in use of a device."""
        return {one: self.streams[one].number for one in self.in_use().get(device, ())}

    def names(self) -> dict[str, str]:
        """Stream -> what people call the laptop; a number tells copies of one apart."""
        found = {}
        for some in self.in_use().values():
            for number, one in enumerate(some, 1):
                label = self.streams[one].label
                found[one] = label if number == 1 else f"{label} ({number})"
        return {one: found.get(self.now(one), known.label) for one, known in self.streams.items()}

    def is_over(self, stream: str) -> bool:
        """Whether its laptop went on under another stream."""
        return stream in self._ended

    def now(self, stream: str) -> str:
        """The stream under which this laptop goes on; itself when it is in use, or nobody knows."""
        if stream not in self._ended:
            return stream
        after = [one for one in self.streams if one not in self._ended]
        same = [one for one in after if self.streams[one].device == self.streams[stream].device]
        heirs = [one for one in after if stream in self._lines[one]] or same
        return min(heirs, key=lambda one: (len(self._lines[one]), one), default=stream)

    def was_restored(self, stream: str) -> bool:
        """Whether it goes on from another one of the same laptop, which is not in use any more."""
        line = self._lines[stream] - {stream}
        device = self.streams[stream].device
        return any(one in self._ended and self.streams[one].device == device for one in line)

    def as_of(self, stream: str) -> str:
        """Until when we have its work; what it began with is that of the one before it."""
        known = self.streams[stream]
        return known.at or max((self.streams[one].at for one in self._lines[stream]), default="")

    def _line(self, stream: str) -> frozenset[str]:
        """A stream with all that it goes on from."""
        found = set[str]()
        while stream in self.streams and stream not in found:
            found.add(stream)
            stream = self.streams[stream].before
        return frozenset(found)

    def _is_over(self, stream: str) -> bool:
        return any(
            self._sees(one, stream)
            and not self._sees(stream, one)
            and not self._are_beside(stream, one)
            for one in self.streams
            if one != stream and self._are_kin(stream, one)
        )

    def _are_kin(self, stream: str, later: str) -> bool:
        same = self.streams[later].device == self.streams[stream].device
        return same or stream in self._lines[later]

    def _are_beside(self, one: str, other: str) -> bool:
        """Whether one was in use beside the other, or beside what that one goes on from."""
        line, others = self._lines[one], self._lines[other]
        return any(self._meet(one, it) for it in others - line) or any(
            self._meet(it, other) for it in line - others
        )

    def _meet(self, one: str, other: str) -> bool:
        return self._sees(one, other) and self._sees(other, one)

    def _sees(self, one: str, other: str) -> bool:
        return other in self.streams[one].seen


def laptops(session: Session) -> Laptops:
    """As this laptop knows them."""
    rows = session.scalars(select(SyncMember).where(SyncMember.state == _MEMBER))
    return Laptops(
        {
            row.stream: Stream(
                row.stream, row.device, row.label, row.consultant_id, row.before,
                *_said(row.head), row.head_sequence,
            )
            for row in rows
        }
    )  # fmt: skip


@lru_cache(256)
def _said(head: bytes) -> tuple[str, frozenset[str]]:
    """When it was written, and the streams of all chains that its writer had something of."""
    if not head:
        return "", frozenset()
    told = cbor2.loads(head)
    return str(told["at"]), frozenset(str(chain).rpartition("/")[2] for chain in told["seen"])
