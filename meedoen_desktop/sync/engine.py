"""One exchange with the central store, from the first listing to the last upload.

The order is what keeps it safe: look first, so that a copy or a restored vault is noticed before
anything is written; then take; then publish; then send, from the inside out (files, keys,
segments, head), so that nobody is pointed at what is not there yet.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from meedoen_desktop.store import Store
from meedoen_desktop.store.changes import NOTHING, Arrived
from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.store.merge import catch_up
from meedoen_desktop.store.schema import HEAD as HEAD_OF_SCHEMA
from meedoen_desktop.sync import blobs, ledger, members, repair, watch
from meedoen_desktop.sync.blob import is_piece
from meedoen_desktop.sync.check import HEADS_LEFT, lost_heads
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.fetch import Fetch
from meedoen_desktop.sync.key_ring import dossier_key
from meedoen_desktop.sync.names import HEAD, Chain, read_name
from meedoen_desktop.sync.patrol import patrol
from meedoen_desktop.sync.publish import found_entry, publish, write_entries
from meedoen_desktop.sync.reach import FORMAT_FILE, Reach, format_file
from meedoen_desktop.sync.rejected import Why
from meedoen_desktop.sync.roster import ADD, ASK, Entry
from meedoen_desktop.sync.take import Take
from meedoen_desktop.sync.team import FIRST_EPOCH, Team, load_team, new_team, save_team

_MOST_WANTED = 200
_AT_ONCE = 1_000
_PER_UPLOAD = 2
"""Requests: each is read back."""
_PROJECTED = "sync_projected"
_EPOCH_SCOPE = f"epoch/{FIRST_EPOCH}"


@dataclass(frozen=True)
class Outcome:
    """What one sync did."""

    sent_operations: int
    taken_segments: int
    missing_files: int
    requests: int
    arrived: Arrived = NOTHING
    """What colleagues changed: what is shown of it has to be read again.

    After an exchange that failed half-way `Store.changes` knows what had come until then.
    """


class Engine:
    """Exchanges one open vault with one store."""

    def __init__(self, store: Store, driver: Driver) -> None:
        self._store, self._driver = store, driver

    def sync(
        self,
        progress: Callable[[int, int], None] | None = None,
        moved: dict[str, str] | None = None,
    ) -> Outcome:
        """``StoreAway``, ``StoreUnfit`` and ``Cancelled`` leave all to go on with later.

        ``progress`` is called with the number of requests so far, and about how many there will be;
        0 while nobody knows. ``moved``: where this laptop goes after this last exchange here.
        """
        team, (before, _all) = self._team(), self._store.changes.arrived_since(0)
        self._catch_up()
        reach = Reach(self._driver, team.vault, progress)
        listed = reach.list("h/")
        take = Take(self._store, reach, team)
        Fetch(self._store, reach, take).run(listed)
        lost, is_empty = self._lost(listed), False
        if lost:
            present = self._refill(reach, team)
            # Some servers list late: what a second look shows was never gone.
            lost, is_empty = self._lost(present), not present - {FORMAT_FILE}
        self._answer_wanted(reach, team)
        broken = repair.mend(self._store, reach, team.vault)
        wanted = [name for name, why in take.problems.items() if why in watch.NOT_GIVEN]
        wanted = list(dict.fromkeys([*wanted, *self._files_not_given(), *broken]))
        asked = tuple(wanted[:_MOST_WANTED])
        sent = publish(self._store, self._team(), asked, lambda: self._send(reach, team), moved)
        missing = blobs.fetch(self._store, reach, team.vault)
        self._remove_old_heads(reach, listed)
        problems = take.problems | dict.fromkeys(missing, Why.MISSING)
        self._record(team, watch.Found(problems, lost, take.forks, is_empty, reach.ahead))
        patrol(self._store, reach, team.vault)
        _now, arrived = self._store.changes.arrived_since(before)
        return Outcome(sent, take.segments, len(missing), reach.requests, arrived)

    def _team(self) -> Team:
        with self._store.read() as session:
            team = load_team(session)
        if team is None:
            raise LookupError("this vault is not shared")
        return team

    def _catch_up(self) -> None:
        """Once after an update: show what newer colleagues wrote before this program knew it."""
        if self._store.facts.get(_PROJECTED) == str(HEAD_OF_SCHEMA):
            return
        after = "-"
        while after:
            with self._store.work() as session:
                after = catch_up(session, after.strip("-"), _AT_ONCE)
        self._store.facts.set(_PROJECTED, str(HEAD_OF_SCHEMA))

    def _lost(self, listed: set[str]) -> list[str]:
        """Streams whose newest head we know, but the store does not list any more."""
        with self._store.read() as session:
            return list(lost_heads(session, listed))

    def _refill(self, reach: Reach, team: Team) -> set[str]:
        """Give the store back what it lost: every object proves itself, whoever brings it.

        Returns what it had before.
        """
        present = reach.list("")
        with self._store.read() as session:
            stock = list(ledger.stock(session))
        self._put_format(reach, team, present)
        blobs.refill(self._store, reach, team.vault, present)
        for name in stock:
            if name not in present:
                repair.put_from_stock(self._store, reach, name)
        return present

    def _files_not_given(self) -> list[str]:
        """Files that did not come the last time: who has them is asked for them."""
        with self._store.read() as session:
            return [one.name for one in watch.quarantine(session) if is_piece(one.name)]

    def _answer_wanted(self, reach: Reach, team: Team) -> None:
        """What a colleague's store does not give and we have."""
        with self._store.read() as session:
            asked = {
                name
                for _pointer, said in members.heads(session).values()
                if said
                for name in said.wanted
            }
        repair.put_back(self._store, reach, team.vault, asked)

    def _send(self, reach: Reach, team: Team) -> None:
        """What waits, from the inside out."""
        blobs.send(self._store, reach, team.vault)
        with self._store.read() as session:
            waiting = ledger.waiting(session)
            is_first = not ledger.last_confirmed(session, Chain(HEAD, self._store.stream))
        if is_first and waiting:
            self._put_format(reach, team, set())
        reach.expect(_PER_UPLOAD * len(waiting))
        for name in waiting:
            with self._store.read() as session:
                content = ledger.content(session, name)
            if content is not None:
                reach.put(name, content)
                with self._store.work() as session:
                    ledger.mark_sent(session, name)

    def _put_format(self, reach: Reach, team: Team, present: set[str]) -> None:
        if FORMAT_FILE not in present:
            reach.put(FORMAT_FILE, format_file(team.vault))

    def _remove_old_heads(self, reach: Reach, listed: set[str]) -> None:
        """Of this stream only, and never the last two."""
        chain = Chain(HEAD, self._store.stream)
        with self._store.read() as session:
            newest = ledger.last_confirmed(session, chain)
        for name in sorted(listed):
            place = read_name(name)
            if place and place.chain == chain and place.sequence <= newest - HEADS_LEFT:
                reach.remove(name)

    def _record(self, team: Team, found: watch.Found) -> None:
        with self._store.work() as session:
            if fact(session, watch.MOVED):
                found = replace(found, lost=())
                set_fact(session, watch.MOVED, "")
            watch.record(session, self._store.clock.now(), team.device, found)


def found(store: Store, label: str) -> Team:
    """Make a shared vault of this one; nothing is sent yet."""
    team = new_team(store, label)
    with store.work() as session:
        save_team(session, team)
        members.add_key(session, _EPOCH_SCOPE, dossier_key())
        write_entries(store, session, team, [found_entry(store, team)])
    return team


def join(store: Store, team: Team, epoch_key: bytes) -> None:
    """Become part of a shared vault as somebody who asks; a member has to confirm it."""
    with store.work() as session:
        save_team(session, team)
        members.add_key(session, _EPOCH_SCOPE, dossier_key(epoch_key))
        write_entries(store, session, team, [Entry(ASK, team.member(store))])


def confirm(store: Store, stream: str) -> None:
    """The six digits were the same on both screens: this device is a member. ``KeyError``."""
    with store.work() as session:
        team = load_team(session)
        asks = members.members(session, members.ASKS)[stream]
        if team is not None:
            write_entries(store, session, team, [Entry(ADD, asks)])
