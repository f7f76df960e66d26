"""The laptops and the store of one random history, and what must hold when they come together."""

from __future__ import annotations

import hashlib
import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, ClassVar

import cbor2
from hypothesis.stateful import RuleBasedStateMachine
from sqlalchemy import select

from meedoen_desktop.models import Operation, SyncFork
from meedoen_desktop.store.verify import verify
from meedoen_desktop.sync import digests, ledger, members, watch
from meedoen_desktop.sync.names import HEAD, ROSTER, SEGMENT, Chain, read_name
from meedoen_desktop.sync.team import load_team
from meedoen_desktop.sync.watch import Kind
from tests.stores import Unlocked
from tests.sync.central import Central, FolderCentral, MemoryStore
from tests.sync.exchange import content, disputes, texts
from tests.sync.laptops import Laptop, Team
from tests.sync.meeting import alarms

MOST = 5
CLONED = {Kind.CLONED, Kind.CLONED_HERE}


@dataclass
class World:
    """Five members and their store, to begin each history with."""

    images: list[Path]
    objects: dict[str, bytes]
    people: list[str]
    unlocked: Unlocked
    folder: Path
    on_a_folder: bool = False

    def central(self, place: Path) -> Central:
        made = FolderCentral(place) if self.on_a_folder else MemoryStore()
        made.objects = dict(self.objects)
        return made


@dataclass
class Known:
    """What a person at one laptop has been told is kept, and is not yet in the store."""

    towns: set[str] = field(default_factory=set)
    notes: set[str] = field(default_factory=set)

    def copy(self) -> Known:
        return Known(set(self.towns), set(self.notes))


def settle(central: Central, laptops: list[Laptop], most: int = 4) -> None:
    """Until an exchange of everybody with everybody brings nothing any more."""
    before: dict[str, bytes] | None = None
    for _round in range(most):
        if before == (now := dict(central.objects)):
            return
        before = now
        for laptop in laptops:
            laptop.sync(central)


def whole(objects: Mapping[str, bytes]) -> set[str]:
    """Names, below those of the vault, of the objects that are as they were put: each has a sum."""
    return {
        name.split("/", 2)[2]
        for name, content in objects.items()
        if hashlib.sha256(content).hexdigest()[:16] in name
    }


def has_forks(laptop: Laptop) -> bool:
    """Whether it met a number that was used twice."""
    with laptop.store.read() as session:
        return session.scalar(select(SyncFork.counter).limit(1)) is not None


def by_age(names: Iterable[str], streams: Mapping[str, int]) -> list[str]:
    """Streams in the order in which they began.

    Their names are random, and a seed must give the same history again.
    """

    def age(name: str) -> tuple[str, int, int, str]:
        place = read_name(name.split("/", 2)[2])
        if place is None:
            return "", 0, 0, name
        chain, sequence = place.chain, place.sequence
        return chain.kind, streams.get(chain.stream, len(streams)), sequence, name

    return sorted(names, key=age)


class Table(RuleBasedStateMachine):
    """The laptops and the store of one history, and what must hold when they come together."""

    world: ClassVar[World]
    number: ClassVar[Any] = count()

    def lay(self, size: int) -> None:
        self.folder = self.world.folder / str(next(self.number))
        self.team = Team(self.folder / "laptops", Path(), self.world.unlocked)
        (self.folder / "laptops").mkdir(parents=True)
        self.central = self.world.central(self.folder / "central")
        self.laptops = []
        for image in self.world.images[:size]:
            place = self.folder / "laptops" / image.name
            shutil.copytree(image, place)
            self.laptops.append(self.team.of_image(place))
        self.pending = [Known() for _ in self.laptops]
        self.safe = Known()
        self.saw: dict[str, set[str]] = {}
        self.copied: set[str] = set()
        self.has_copies = False
        self.backups: list[tuple[Path, Known]] = []
        self.held: dict[str, bytes] = {}
        self.snapshots: list[dict[str, bytes]] = []
        self.is_lossy = self.has_damage = False
        self.words = count()
        self.streams = {one.store.stream: at for at, one in enumerate(self.laptops)}

    def teardown(self) -> None:
        if not hasattr(self, "laptops"):
            return
        try:
            self._come_together()
        finally:
            self.team.close()
            shutil.rmtree(self.folder)

    def _come_together(self) -> None:
        for at in range(len(self.laptops)):
            self._is_safe(at)
        settle(self.central, self.laptops)
        first = self.laptops[0]
        told = set().union(*(self._alarms(laptop) for laptop in self.laptops))
        self.gone = self._gone_for_ever()
        if self.gone:
            told -= {Kind.WITHHELD}
        assert told <= {Kind.FORKED, Kind.CLOCK, Kind.CLOCK_HERE, *CLONED}
        self._copies_are_told()
        for laptop in self.laptops:
            assert self._shows(laptop) == self._shows(first)
        # The same operations and the same rows: what holds for one holds for all.
        assert verify(first.store).problems == ()
        self._nothing_is_lost(first, forked=Kind.FORKED in told or has_forks(first))

    def _gone_for_ever(self) -> set[str]:
        """What the store lost, and whoever had it as well: it is told for as long as it is so."""
        missed, kept = set[str](), whole(self.central.objects)
        for laptop in self.laptops if self.is_lossy or self.has_damage else ():
            with laptop.store.read() as session:
                missed |= {one.name for one in watch.quarantine(session)}
                kept |= set(ledger.stock(session))
        gone = missed - kept
        # Who was never introduced is a stranger: of that laptop no head says anything either.
        lost = {place.chain for name in gone if (place := read_name(name)) is not None}
        heads = {Chain(HEAD, chain.stream) for chain in lost if chain.kind == ROSTER}
        left = {name for name in kept if (place := read_name(name)) and place.chain in heads}
        return gone | left

    def _copies_are_told(self) -> None:
        """A restored laptop is never taken for a copied one, and a copied one is always told."""
        streams = defaultdict[str, set[str]](set)
        for laptop in self.laptops:
            with laptop.store.read() as session:
                team = load_team(session)
            assert team is not None
            streams[team.device].add(laptop.store.stream)
        for laptop in self.laptops:
            if any(len(some) > 1 for some in streams.values()):
                assert CLONED & self._alarms(laptop)
            if not self.has_copies:
                assert not CLONED & self._alarms(laptop)

    def _shows(self, laptop: Laptop) -> tuple[Any, ...]:
        """All that a laptop has: operations (as sums), rows, conflicts; nothing else set apart."""
        with laptop.store.read() as session:
            assert {one.name for one in watch.quarantine(session)} <= self.gone
            sums = digests.digests(session)
        return sums, content(laptop.store), disputes(laptop.store)

    def _nothing_is_lost(self, laptop: Laptop, *, forked: bool) -> None:
        assert self.safe.notes <= laptop.notes()
        visible = set().union(*(self._visible(laptop, one) for one in self.world.people))
        beaten = self._seen_by(texts(laptop.store))
        # A word that was replaced before it was sent is in no operation; what it replaced counts.
        older, outdone = set[str](), beaten
        while older != outdone:
            older, outdone = outdone, outdone | self._seen_by(outdone)
        assert self.safe.towns - outdone <= visible
        if not forked:  # then what was replaced is shown again, to be sure
            assert not (visible & beaten) - self.copied

    def _seen_by(self, words: set[str]) -> set[str]:
        """What showed when these words were written."""
        return set().union(*(self.saw.get(word, ()) for word in words))

    def _laptop(self, who: int) -> tuple[Laptop, int]:
        laptop, at = self.laptops[who % len(self.laptops)], who % len(self.laptops)
        self.streams.setdefault(laptop.store.stream, len(self.streams))
        return laptop, at

    def _is_safe(self, at: int) -> None:
        self.safe.towns |= self.pending[at].towns
        self.safe.notes |= self.pending[at].notes
        self.pending[at] = Known()

    def _visible(self, laptop: Laptop, person: str) -> set[str]:
        """The town that shows and those in the conflict inbox."""
        found = {laptop.town(person)}
        for record, name, choices in disputes(laptop.store):
            if (record, name) == (person, "town"):
                found |= {choice[-1] for choice in cbor2.loads(choices)}
        return found

    def loses_what_only_it_has(self, laptop: Laptop) -> None:
        """A laptop goes back in time after the store lost something: two losses at once.

        What no other laptop has may be gone then, and nobody can help it.
        """
        if self.is_lossy:
            said = set[str]().union(*(texts(one.store) for one in self.laptops if one != laptop))
            self.safe.towns &= said
            self.safe.notes &= said

    def exchange(self, at: int) -> None:
        """One whole sync of one laptop, and all that must be true right after it."""
        laptop = self.laptops[at]
        forgotten = self._forgotten_heads(laptop)
        laptop.sync(self.central)
        self._is_safe(at)
        self._what_is_held_back_is_said(laptop, forgotten)
        if (seen := self._has_seen(laptop)) is not None:
            for other in self.laptops:
                if other is not laptop and self._has_seen(other) == seen:
                    assert content(other.store) == content(laptop.store)

    def _forgotten_heads(self, laptop: Laptop) -> bool:
        """Whether the store lacks the newest head that this laptop has seen there of somebody."""
        newest: dict[Chain, int] = {}
        for name in self.central.objects:
            place = read_name(name.split("/", 2)[2])
            if place is not None and place.chain.kind == HEAD:
                newest[place.chain] = max(newest.get(place.chain, 0), place.sequence)
        with laptop.store.read() as session:
            chains = [Chain(HEAD, stream) for stream in members.heads(session)]
            known = ledger.last_of_each(session, chains)
        return any(number > newest.get(chain, 0) for chain, number in known.items())

    def _what_is_held_back_is_said(self, laptop: Laptop, forgotten: bool) -> None:
        with laptop.store.read() as session:
            tips = {chain: at.sequence for chain, at in ledger.tips(session).items()}
            told = [said for _pointer, said in members.heads(session).values() if said]
            apart = watch.quarantine(session)
        if forgotten:
            assert {Kind.ROLLED_BACK, Kind.EMPTIED} & self._alarms(laptop)
        if any(at.sequence > tips.get(one, 0) for said in told for one, at in said.seen.items()):
            assert apart
            assert Kind.WITHHELD in self._alarms(laptop) or not self._is_only_missing(apart)

    def _is_only_missing(self, apart: list[Any]) -> bool:
        return {one.reason for one in apart} == {"missing"}

    def _has_seen(self, laptop: Laptop) -> dict[str, Any] | None:
        """Everything that decides what shows; ``None`` while there is more than that."""
        with laptop.store.read() as session:
            tips = ledger.tips(session)
            more = watch.quarantine(session) or ledger.waiting(session)
            unsent = session.scalar(select(Operation.counter).where(Operation.segment.is_(None)))
        if more or unsent or self._alarms(laptop) - CLONED:
            return None
        return {str(chain): at for chain, at in tips.items() if chain.kind == SEGMENT}

    def _alarms(self, laptop: Laptop) -> set[str]:
        return set(alarms(laptop))
