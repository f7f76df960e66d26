"""Take one object from the store: get it, see whose it is, accept what it says.

An object that cannot be taken is set apart with its reason and tried again at each sync.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from meedoen_desktop.store import Store
from meedoen_desktop.store.merge import accept
from meedoen_desktop.sync import blobs, digests, ledger, members
from meedoen_desktop.sync.driver import Missing
from meedoen_desktop.sync.key_ring import read_ring
from meedoen_desktop.sync.names import KEYS, ROSTER, read_name
from meedoen_desktop.sync.reach import Reach
from meedoen_desktop.sync.rejected import Rejected, Why
from meedoen_desktop.sync.roster import ASK, WITHDRAW, Entry, admitted, read_roster
from meedoen_desktop.sync.segment import read_segment
from meedoen_desktop.sync.signed import Signed, parse
from meedoen_desktop.sync.team import Team


class Take:
    """What one sync takes, and what it could not."""

    def __init__(self, store: Store, reach: Reach, team: Team) -> None:
        self._store, self._reach, self._team = store, reach, team
        self.problems: dict[str, Why] = {}
        """Name -> why it was not taken."""
        self.forks: list[str] = []
        """Streams that used a number twice."""
        self.segments = 0
        self._epoch_keys: dict[int, bytes] = {}
        self.rosters: dict[str, Signed] = {}
        """Roster objects whose author is not known yet."""

    def take(self, name: str) -> Signed | None:
        """Get and accept; ``None`` when it is not even readable enough to go on from it."""
        try:
            signed = self.get(name)
        except Rejected as rejected:
            self.problems[name] = rejected.why
            return None
        if signed.header.chain.kind == ROSTER:
            self.rosters[name] = signed
        else:
            try:
                self._accept(signed)
            except Rejected as rejected:
                self.problems[name] = rejected.why
        return signed

    def _accept(self, signed: Signed) -> None:
        key = self.epoch_key(signed)
        chain = signed.header.chain
        with self._store.work() as session:
            check(session, signed)
            if chain.kind == KEYS:
                for dossier_id, ring in read_ring(signed, key):
                    members.add_key(session, dossier_id, ring)
            else:
                self._accept_segment(session, signed, key)
            ledger.keep(session, signed, ledger.ACCEPTED)

    def _accept_segment(self, session: Session, signed: Signed, key: bytes) -> None:
        rows = read_segment(signed, key, lambda one, key_id: members.find_key(session, one, key_id))
        taken = accept(session, rows, signed.header.sequence)
        if taken.forked or ledger.has_another(session, signed):
            self.forks.append(signed.header.chain.stream)
        digests.add(session, taken.fresh)
        blobs.want(session, rows, self._store.attachments)
        self.segments += 1

    def admit_all(self) -> None:
        """Roster objects in whatever order they came, until none is accepted any more."""
        progress = True
        while progress and self.rosters:
            progress = False
            for name, signed in sorted(self.rosters.items()):
                try:
                    self._admit(signed)
                except Rejected as rejected:
                    self.problems[name] = rejected.why
                else:
                    del self.rosters[name]
                    self.problems.pop(name, None)
                    progress = True

    def _admit(self, signed: Signed) -> None:
        entries = read_roster(signed, self.epoch_key(signed))
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
            if entry.member.stream != signed.header.chain.stream:
                continue
            if entry.kind == ASK:
                signed.check(entry.member.verify_key)
                with self._store.work() as session:
                    members.admit(session, entry.member, state=members.ASKS)
            elif entry.kind == WITHDRAW:
                self._note_withdrawal(signed)

    def _note_withdrawal(self, signed: Signed) -> None:
        """Who asked is not shown any more; only the key that asked can say so."""
        stream = signed.header.chain.stream
        with self._store.work() as session:
            asks = members.members(session, members.ASKS).get(stream)
            if asks is not None:
                signed.check(asks.verify_key)
                members.withdraw(session, stream)

    def get(self, name: str) -> Signed:
        """The object of this name, not yet believed; ``Rejected``."""
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

    def epoch_key(self, signed: Signed) -> bytes:
        """The vault key that it is under; ``Rejected`` when we do not have it."""
        epoch = signed.header.epoch
        if epoch not in self._epoch_keys:
            with self._store.read() as session:
                key = members.epoch_key(session, epoch)
            if key is None:
                raise Rejected(Why.KEY)
            self._epoch_keys[epoch] = key
        return self._epoch_keys[epoch]


def check(session: Session, signed: Signed) -> None:
    """``Rejected`` unless a member signed it."""
    known = members.members(session).get(signed.header.chain.stream)
    if known is None:
        raise Rejected(Why.STRANGER)
    signed.check(known.verify_key)
