"""From the store into the vault: heads, what they point at, in any order, each object once.

Nothing is concluded from what is absent. An object that cannot be taken is set apart with its
reason and tried again at each sync; the rest goes on.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from meedoen_desktop.store import Store
from meedoen_desktop.sync import ledger, members
from meedoen_desktop.sync.head import HeadContent, read_head
from meedoen_desktop.sync.names import HEAD, KEYS, ROSTER, SEGMENT, Chain, Pointer, read_name
from meedoen_desktop.sync.reach import Reach
from meedoen_desktop.sync.rejected import Rejected
from meedoen_desktop.sync.signed import Signed
from meedoen_desktop.sync.take import Take, check

_TRIED_HEADS = 2


class Fetch:
    """One look at the store."""

    def __init__(self, store: Store, reach: Reach, take: Take) -> None:
        self._store, self._reach = store, reach
        self._take = take
        self._expected: dict[Chain, int] = {}

    def run(self, listed: set[str]) -> None:
        """Take everything that the heads in ``listed`` lead to."""
        opened = [one for names in self._fresh(listed) for one in self._open(names)]
        self._follow_all([said for _signed, said in opened], ROSTER)
        for signed, said in opened:
            self._accept_head(signed, said)
        with self._store.read() as session:
            told = [said for _pointer, said in members.heads(session).values() if said]
            is_written_elsewhere = self._is_written_elsewhere(session, told)
        if is_written_elsewhere:
            self._store.begin_anew()
        for kind in (ROSTER, KEYS, SEGMENT):
            self._follow_all(told, kind)

    def _fresh(self, listed: set[str]) -> list[list[str]]:
        """Per stream the names of heads that are new here, newest first, and not older ones."""
        newest = _newest(listed)
        with self._store.read() as session:
            for stream in members.members(session, members.WITHDREW):
                newest.pop(Chain(HEAD, stream), None)  # nothing comes of it any more
            heads = members.heads(session)
            known = ledger.in_stock(session, {one for names in newest.values() for one in names})
        at = {stream: pointer.sequence for stream, (pointer, _said) in heads.items()}
        return [
            [
                name
                for name in names
                if name not in known and _sequence(name) >= at.get(chain.stream, 0)
            ][:_TRIED_HEADS]
            for chain, names in newest.items()
        ]

    def _open(self, names: list[str]) -> list[tuple[Signed, HeadContent]]:
        """The newest head of a stream; the one before it when that is bad."""
        for name in names:
            try:
                signed = self._take.get(name)
                said = read_head(signed, self._take.epoch_key(signed))
            except Rejected as rejected:
                self._take.problems[name] = rejected.why
            else:
                return [(signed, said)]
        return []

    def _accept_head(self, signed: Signed, said: HeadContent) -> None:
        with self._store.work() as session:
            try:
                check(session, signed)
            except Rejected as rejected:
                self._take.problems[signed.name] = rejected.why
            else:
                ledger.keep(session, signed, ledger.ACCEPTED)
                members.save_head(session, signed, said)

    def _is_written_elsewhere(self, session: Session, told: list[HeadContent]) -> bool:
        """Whether a colleague has seen work of our own stream that we do not know (sync.md 6)."""
        own = {Chain(SEGMENT, self._store.stream), Chain(ROSTER, self._store.stream)}
        seen = {said.seen[chain] for said in told for chain in own & set(said.seen)}
        return bool(ledger.unknown(session, seen))

    def _follow_all(self, told: list[HeadContent], kind: str) -> None:
        for chain, pointer in self._news(told, kind):
            self._follow(chain, pointer)
        self._take.admit_all()

    def _news(self, told: list[HeadContent], kind: str) -> list[tuple[Chain, Pointer]]:
        """What is not here, or here behind a gap; most of what heads say is neither."""
        seen = {
            (chain, pointer)
            for said in told
            for chain, pointer in said.seen.items()
            if chain.kind == kind
        }
        if not seen:
            return []
        with self._store.read() as session:
            tips = ledger.tips(session)
            ends = {chain: tips.get(chain, Pointer(0, b"")) for chain, _pointer in seen}
            unknown = ledger.unknown(session, {at for chain, at in seen if at != ends[chain]})
        new = (
            (chain, at) for chain, at in seen if at in unknown or at.sequence > ends[chain].sequence
        )
        return sorted(new, key=str)

    def _follow(self, chain: Chain, pointer: Pointer) -> None:
        """Back along the chain, until what is known without a gap."""
        self._expect(chain, pointer)
        at: Pointer | None = pointer
        while at is not None and at.sequence:
            with self._store.read() as session:
                tip, before = ledger.tip(session, chain), ledger.before(session, at)
            if before is None:
                name = chain.name(*at)
                taken = self._take.rosters.get(name) or self._take.take(name)
                if taken is None:
                    self._take_listed(chain, at.sequence)
                    return
                before = Pointer(at.sequence - 1, taken.header.previous)
            elif tip and at.sequence <= tip.sequence:
                return
            at = before

    def _expect(self, chain: Chain, pointer: Pointer) -> None:
        """Heads of several colleagues lead to one chain: count each object once."""
        with self._store.read() as session:
            tip = ledger.tip(session, chain)
        from_here = max(self._expected.get(chain, 0), tip.sequence if tip else 0)
        self._reach.expect(pointer.sequence - from_here)
        self._expected[chain] = max(from_here, pointer.sequence)

    def _take_listed(self, chain: Chain, below: int) -> None:
        """What comes before a gap has to be looked for by name."""
        for name in sorted(self._reach.list(chain.folder)):
            place = read_name(name)
            if place is None or place.chain != chain or place.sequence >= below:
                continue
            with self._store.read() as session:
                known = ledger.has_name(session, name)
            if not known and name not in self._take.problems:
                self._take.take(name)


def _sequence(name: str) -> int:
    place = read_name(name)
    return place.sequence if place else 0


def _newest(listed: set[str]) -> dict[Chain, list[str]]:
    """Heads per stream, newest first."""
    found: dict[Chain, list[str]] = {}
    for name in sorted(listed, reverse=True):
        place = read_name(name)
        if place is not None and place.chain.kind == HEAD:
            found.setdefault(place.chain, []).append(name)
    return found
