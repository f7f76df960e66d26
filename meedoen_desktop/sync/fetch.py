"""From the store into the vault: heads, what they point at, in any order, each object once.

Nothing is concluded from what is absent. An object that cannot be taken is set apart with its
reason and tried again at each sync; the rest goes on.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from meedoen_desktop.store import Store
from meedoen_desktop.store.merge import accept
from meedoen_desktop.sync import blobs, digests, ledger, members
from meedoen_desktop.sync.driver import Missing
from meedoen_desktop.sync.head import HeadContent, read_head
from meedoen_desktop.sync.key_ring import read_ring
from meedoen_desktop.sync.names import HEAD, KEYS, ROSTER, SEGMENT, Chain, Pointer, read_name
from meedoen_desktop.sync.reach import Reach
from meedoen_desktop.sync.rejected import Rejected, Why
from meedoen_desktop.sync.roster import ASK, Entry, admitted, read_roster
from meedoen_desktop.sync.segment import read_segment
from meedoen_desktop.sync.signed import Signed, parse
from meedoen_desktop.sync.team import Team

_TRIED_HEADS = 2


class Fetch:
    """One look at the store."""

    def __init__(self, store: Store, reach: Reach, team: Team) -> None:
        self._store, self._reach, self._team = store, reach, team
        self.problems: dict[str, Why] = {}
        """Name -> why it was not taken."""
        self.forks: list[str] = []
        """Streams that used a number twice."""
        self.segments = 0
        self._rosters: dict[str, Signed] = {}

    def run(self, listed: set[str]) -> None:
        """Take everything that the heads in ``listed`` lead to."""
        newest = _newest(listed)
        opened = [one for chain, names in newest.items() for one in self._open(chain, names)]
        self._follow_all([said for _signed, said in opened], ROSTER)
        self._admit_all()
        for signed, said in opened:
            self._accept_head(signed, said)
        if self._is_written_elsewhere():
            self._store.begin_anew()
        with self._store.read() as session:
            told = [said for _pointer, said in members.heads(session).values() if said]
        for kind in (ROSTER, KEYS, SEGMENT):
            self._follow_all(told, kind)
            self._admit_all()

    def _open(self, chain: Chain, names: list[str]) -> list[tuple[Signed, HeadContent]]:
        """The newest head of a stream that is new here; the one before it when that is bad."""
        with self._store.read() as session:
            known = members.heads(session).get(chain.stream)
            at = known[0].sequence if known else 0
            fresh = [name for name in names if not ledger.has_name(session, name)]
        for name in fresh[:_TRIED_HEADS]:
            place = read_name(name)
            if place is None or place.sequence < at:
                return []
            try:
                signed = self._get(name)
                said = read_head(signed, self._epoch_key(signed))
            except Rejected as rejected:
                self.problems[name] = rejected.why
            else:
                return [(signed, said)]
        return []

    def _accept_head(self, signed: Signed, said: HeadContent) -> None:
        with self._store.work() as session:
            try:
                _check(session, signed)
            except Rejected as rejected:
                self.problems[signed.name] = rejected.why
            else:
                ledger.keep(session, signed, ledger.ACCEPTED)
                members.save_head(session, signed, said)

    def _is_written_elsewhere(self) -> bool:
        """Whether a colleague has seen work of our own stream that we do not know (sync.md 6)."""
        own = {Chain(SEGMENT, self._store.stream), Chain(ROSTER, self._store.stream)}
        with self._store.read() as session:
            seen = [
                said.seen[chain]
                for _pointer, said in members.heads(session).values()
                if said
                for chain in own & set(said.seen)
            ]
            return any(ledger.before(session, pointer) is None for pointer in seen)

    def _follow_all(self, told: list[HeadContent], kind: str) -> None:
        with self._store.read() as session:
            tips = ledger.tips(session)
        new = {
            (str(chain), pointer)
            for said in told
            for chain, pointer in said.seen.items()
            if chain.kind == kind and tips.get(chain) != pointer
        }
        for chain, pointer in sorted(new):
            self._follow(Chain.read(chain), pointer)

    def _follow(self, chain: Chain, pointer: Pointer) -> None:
        """Back along the chain, until what is known without a gap."""
        at: Pointer | None = pointer
        while at is not None and at.sequence:
            with self._store.read() as session:
                tip, before = ledger.tip(session, chain), ledger.before(session, at)
            if before is None:
                name = chain.name(*at)
                taken = self._rosters.get(name) or self._take(name)
                if taken is None:
                    self._take_listed(chain, at.sequence)
                    return
                before = Pointer(at.sequence - 1, taken.header.previous)
            elif tip and at.sequence <= tip.sequence:
                return
            at = before

    def _take_listed(self, chain: Chain, below: int) -> None:
        """What comes before a gap has to be looked for by name."""
        for name in sorted(self._reach.list(chain.folder)):
            place = read_name(name)
            if place is None or place.chain != chain or place.sequence >= below:
                continue
            with self._store.read() as session:
                known = ledger.has_name(session, name)
            if not known and name not in self.problems:
                self._take(name)

    def _take(self, name: str) -> Signed | None:
        """Get and accept; ``None`` when it is not even readable enough to go on from it."""
        try:
            signed = self._get(name)
        except Rejected as rejected:
            self.problems[name] = rejected.why
            return None
        if signed.header.chain.kind == ROSTER:
            self._rosters[name] = signed
        else:
            try:
                self._accept(signed)
            except Rejected as rejected:
                self.problems[name] = rejected.why
        return signed

    def _accept(self, signed: Signed) -> None:
        key = self._epoch_key(signed)
        chain = signed.header.chain
        with self._store.work() as session:
            _check(session, signed)
            if chain.kind == KEYS:
                for dossier_id, ring in read_ring(signed, key):
                    members.add_key(session, dossier_id, ring, published=True)
            else:
                self._accept_segment(session, signed, key)
            ledger.keep(session, signed, ledger.ACCEPTED)

    def _accept_segment(self, session: Session, signed: Signed, key: bytes) -> None:
        rows = read_segment(signed, key, lambda one, key_id: members.find_key(session, one, key_id))
        if accept(session, rows, signed.header.sequence):
            self.forks.append(signed.header.chain.stream)
        digests.add(session, rows)
        blobs.note(session, rows, blobs.WANTED)
        self.segments += 1

    def _admit_all(self) -> None:
        """Roster objects in whatever order they came, until none is accepted any more."""
        progress = True
        while progress and self._rosters:
            progress = False
            for name, signed in sorted(self._rosters.items()):
                try:
                    self._admit(signed)
                except Rejected as rejected:
                    self.problems[name] = rejected.why
                else:
                    del self._rosters[name]
                    self.problems.pop(name, None)
                    progress = True

    def _admit(self, signed: Signed) -> None:
        entries = read_roster(signed, self._epoch_key(signed))
        self._note_asking(signed, entries)
        with self._store.work() as session:
            known = members.members(session)
            founder = bytes.fromhex(self._team.founder)
            for entry in admitted(signed, entries, known, founder):
                members.admit(session, entry.member, before=entry.before)
            ledger.keep(session, signed, ledger.ACCEPTED)

    def _note_asking(self, signed: Signed, entries: Iterable[Entry]) -> None:
        """Who asks is shown to the members, and is nothing more until one of them adds it."""
        for entry in entries:
            if entry.kind == ASK and entry.member.stream == signed.header.chain.stream:
                signed.check(entry.member.verify_key)
                with self._store.work() as session:
                    members.admit(session, entry.member, state=members.ASKS)

    def _get(self, name: str) -> Signed:
        place = read_name(name)
        if place is None:
            raise Rejected(Why.FOREIGN)
        try:
            content = self._reach.get(name)
        except Missing:
            raise Rejected(Why.MISSING) from None
        if not place.fits(content):
            raise Rejected(Why.INCOMPLETE)
        return parse(content, self._team.vault, place.chain, place.sequence)

    def _epoch_key(self, signed: Signed) -> bytes:
        with self._store.read() as session:
            key = members.epoch_key(session, signed.header.epoch)
        if key is None:
            raise Rejected(Why.KEY)
        return key


def _check(session: Session, signed: Signed) -> None:
    """``Rejected`` unless a member signed it."""
    known = members.members(session).get(signed.header.chain.stream)
    if known is None:
        raise Rejected(Why.STRANGER)
    signed.check(known.verify_key)


def _newest(listed: set[str]) -> dict[Chain, list[str]]:
    """Heads per stream, newest first."""
    found: dict[Chain, list[str]] = {}
    for name in sorted(listed, reverse=True):
        place = read_name(name)
        if place is not None and place.chain.kind == HEAD:
            found.setdefault(place.chain, []).append(name)
    return found
