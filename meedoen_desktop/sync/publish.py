"""From the operation log to finished objects: made once, in one transaction, then only sent.

What was made waits in the stock until the store was seen to have it. Nothing here needs a network.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

import cbor2
from sqlalchemy import Table, bindparam, select, update
from sqlalchemy.orm import Session

from meedoen_desktop.models import Operation
from meedoen_desktop.store import Store
from meedoen_desktop.store.incarnation import reissue
from meedoen_desktop.sync import blobs, digests, ledger, members
from meedoen_desktop.sync.head import HeadContent, make_head
from meedoen_desktop.sync.key_ring import make_ring
from meedoen_desktop.sync.names import HEAD, KEYS, ROSTER, SEGMENT, Chain, Pointer
from meedoen_desktop.sync.operation import Row
from meedoen_desktop.sync.roster import ASK, FOUND, RENEW, WITHDRAW, Entry, make_roster
from meedoen_desktop.sync.segment import DossierKey, make_segment
from meedoen_desktop.sync.signed import Header
from meedoen_desktop.sync.team import FIRST_EPOCH, Team, save_team, under

_LOG: Table = Operation.__table__  # type: ignore[assignment]
_SEGMENT_BYTES = 512 * 1024
_AT_ONCE = 500
"""Operations in one transaction."""
_RING_KEYS = 40_000
_EPOCH = FIRST_EPOCH


def publish(
    store: Store,
    team: Team,
    wanted: tuple[str, ...],
    send: Callable[[], None] = lambda: None,
    moved: dict[str, str] | None = None,
) -> int:
    """Make objects of all that is new here; returns how many operations that were.

    ``send`` is called after each transaction: a first sync of years of work can be seen to go on,
    can be stopped, and is half done then. ``moved``: where this laptop shares from now on.
    """
    made, at_once = 0, _AT_ONCE
    while at_once == _AT_ONCE:
        # Somebody may be typing: a long first sync must not keep the file to itself.
        with store.work() as session:
            maker = _Maker(session, store, team)
            maker.introduce()
            if not made:  # work of a former stream gets a number of this one first
                reissue(session, store.stream)
            rows = _unpublished(session)
            if rows:
                maker.write_segments(rows)
            made, at_once = made + len(rows), len(rows)
            if at_once < _AT_ONCE:
                maker.write_head(wanted, moved or {})
        send()
    return made


def write_entries(store: Store, session: Session, team: Team, entries: list[Entry]) -> None:
    """Decisions about members, in the chain of this device."""
    _Maker(session, store, team).write_roster(entries)


class _Maker:
    """Makes objects of one device in a running transaction."""

    def __init__(self, session: Session, store: Store, team: Team) -> None:
        self._session, self._store, self._team = session, store, team
        self._sign = store.device.sign
        key = members.epoch_key(session, _EPOCH)
        if key is None:
            raise LookupError("a shared vault without its key")
        self._epoch_key = key

    def introduce(self) -> None:
        """A new incarnation names itself before it writes anything else."""
        stream = self._store.stream
        if self._team.stream == stream:
            return
        known = members.members(self._session)
        if stream not in known:
            member, before = self._team.member(self._store), self._team.stream
            # Who was not confirmed yet asks again; the new keys have to be compared anyway.
            entry = Entry(RENEW, member, before) if before in known else Entry(ASK, member)
            self.write_roster([entry])
        self._team = under(self._team, stream)
        save_team(self._session, self._team)

    def write_roster(self, entries: list[Entry]) -> None:
        header = self._header(Chain(ROSTER, self._store.stream))
        ledger.keep(
            self._session,
            make_roster(header, entries, self._epoch_key, self._sign),
            ledger.WAITING,
        )
        for entry in entries:
            state = members.ASKS if entry.kind == ASK else members.MEMBER
            if entry.kind != WITHDRAW:  # here the whole joining is forgotten, right after it
                members.admit(self._session, entry.member, state=state, before=entry.before)

    def write_segments(self, rows: list[Row]) -> None:
        by_dossier: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            by_dossier[row["dossier_id"]].append(row)
        keys, fresh = members.keys_for(self._session, by_dossier)
        self._write_rings(fresh)
        seen = self._seen()
        for batch in _batches(by_dossier):
            header = self._header(Chain(SEGMENT, self._store.stream))
            wire = {one: [_decoded(row) for row in some] for one, some in batch.items()}
            signed = make_segment(header, wire, seen, self._epoch_key, keys, self._sign)
            ledger.keep(self._session, signed, ledger.WAITING)
            published = [row for some in batch.values() for row in some]
            _mark(self._session, published, header.sequence)
            digests.add(self._session, published)
            blobs.note(self._session, published, blobs.WAITING)

    def _write_rings(self, fresh: dict[str, DossierKey]) -> None:
        scopes = sorted(fresh)
        for start in range(0, len(scopes), _RING_KEYS):
            header = self._header(Chain(KEYS, self._store.stream, _EPOCH))
            some = {one: fresh[one] for one in scopes[start : start + _RING_KEYS]}
            signed = make_ring(header, some, self._epoch_key, self._sign)
            ledger.keep(self._session, signed, ledger.WAITING)

    def write_head(self, wanted: tuple[str, ...], moved: dict[str, str]) -> None:
        """Only when it would say something else than the last one."""
        stream, seen = self._store.stream, self._seen()
        last = members.head_of(self._session, stream)
        if last is not None and (last.seen, set(last.wanted), last.moved) == (
            seen, set(wanted), moved,
        ):  # fmt: skip
            return
        at = self._store.clock.now().strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        said = HeadContent(seen, digests.digests(self._session), at, wanted, moved)
        signed = make_head(self._header(Chain(HEAD, stream)), said, self._epoch_key, self._sign)
        ledger.keep(self._session, signed, ledger.WAITING)
        members.save_head(self._session, signed, said)

    def _seen(self) -> dict[Chain, Pointer]:
        """What colleagues are pointed at: not at one who asked and never became a member."""
        known = {self._store.stream, *members.members(self._session)}
        tips = ledger.tips(self._session)
        return {chain: at for chain, at in tips.items() if chain.stream in known}

    def _header(self, chain: Chain) -> Header:
        return ledger.next_header(self._session, self._team.vault, chain, _EPOCH)


def found_entry(store: Store, team: Team) -> Entry:
    """The first device of a shared vault."""
    return Entry(FOUND, team.member(store))


def _unpublished(session: Session) -> list[Row]:
    """What nobody has seen, one dossier after the other: so each is in few segments."""
    is_open, order = _LOG.c.segment.is_(None), (_LOG.c.dossier_id, _LOG.c.counter)
    open_work = select(_LOG).where(is_open).order_by(*order).limit(_AT_ONCE)
    return [dict(row) for row in session.connection().execute(open_work).mappings()]


def _batches(by_dossier: dict[str, list[Row]]) -> Iterator[dict[str, list[Row]]]:
    """Dossiers together up to the size of a segment; a large one in several."""
    batch: dict[str, list[Row]] = {}
    size = 0
    for dossier_id in sorted(by_dossier):
        for row in by_dossier[dossier_id]:
            batch.setdefault(dossier_id, []).append(row)
            size += len(row["fields"]) + len(row["over"]) + 200
            if size > _SEGMENT_BYTES:
                yield batch
                batch, size = {}, 0
    if batch:
        yield batch


def _decoded(row: Row) -> Row:
    return row | {"fields": cbor2.loads(row["fields"]), "over": cbor2.loads(row["over"])}


def _mark(session: Session, rows: list[Row], segment: int) -> None:
    session.connection().execute(
        update(_LOG)
        .where(_LOG.c.stream == bindparam("s"), _LOG.c.counter == bindparam("c"))
        .values(segment=segment),
        [{"s": row["stream"], "c": row["counter"]} for row in rows],
    )
