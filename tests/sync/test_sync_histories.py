"""Random histories of two to five laptops: edits, half syncs, backups, restores, copies, clocks
that are a year wrong, stores that hold back, roll back and forget, colleagues with a newer program.

What must hold: nothing that was acknowledged is lost, whoever knew more is not beaten by a clock,
and who has seen the same shows the same.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any, ClassVar

import cbor2
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from meedoen_desktop.errors import StoreAway
from meedoen_desktop.models import Contact, Person
from meedoen_desktop.store.operations import RECORDER
from meedoen_desktop.store.verify import verify
from meedoen_desktop.sync import ledger, watch
from meedoen_desktop.sync.names import SEGMENT
from meedoen_desktop.sync.watch import Kind
from tests.stores import Unlocked
from tests.sync.central import FAULTS, FaultyStore, MemoryStore
from tests.sync.exchange import content, disputes
from tests.sync.laptops import Laptop, Team

MOST = 5
WHO = st.integers(0, MOST - 1)


@dataclass
class World:
    """Five members and their store, to begin each history with."""

    images: list[Path]
    objects: dict[str, bytes]
    people: list[str]
    unlocked: Unlocked
    folder: Path


@dataclass
class Known:
    """What a person at one laptop has been told is kept, and is not yet in the store."""

    towns: set[str] = field(default_factory=set)
    notes: set[str] = field(default_factory=set)

    def copy(self) -> Known:
        return Known(set(self.towns), set(self.notes))


class Table(RuleBasedStateMachine):
    """The laptops and the store of one history, and what must hold when they come together."""

    world: ClassVar[World]
    number: ClassVar[Any] = count()

    def lay(self, size: int) -> None:
        self.folder = self.world.folder / str(next(self.number))
        self.team = Team(self.folder / "laptops", Path(), self.world.unlocked)
        self.central = MemoryStore()
        self.central.objects = dict(self.world.objects)
        self.laptops = []
        for image in self.world.images[:size]:
            place = self.folder / "laptops" / image.name
            shutil.copytree(image, place)
            self.laptops.append(self.team.of_image(place))
        self.pending = [Known() for _ in self.laptops]
        self.safe = Known()
        self.saw: dict[str, set[str]] = {}
        self.copied: set[str] = set()
        self.backups: list[tuple[Path, Known]] = []
        self.held: dict[str, bytes] = {}
        self.snapshots: list[dict[str, bytes]] = []
        self.words = count()

    def teardown(self) -> None:
        if not hasattr(self, "laptops"):
            return
        try:
            self._come_together()
        finally:
            self.team.close()
            shutil.rmtree(self.folder)

    def _come_together(self) -> None:
        for _round in range(4):
            for at, laptop in enumerate(self.laptops):
                laptop.sync(self.central)
                self._is_safe(at)
        first = self.laptops[0]
        alarms = set().union(*(self._alarms(laptop) for laptop in self.laptops))
        assert alarms <= {Kind.FORKED, Kind.CLOCK}
        for laptop in self.laptops:
            with laptop.store.read() as session:
                assert watch.quarantine(session) == []
            assert content(laptop.store) == content(first.store)
            assert disputes(laptop.store) == disputes(first.store)
            assert verify(laptop.store).problems == ()
        self._nothing_is_lost(first, forked=Kind.FORKED in alarms)

    def _nothing_is_lost(self, laptop: Laptop, *, forked: bool) -> None:
        assert self.safe.notes <= laptop.notes()
        visible = set().union(*(self._visible(laptop, one) for one in self.world.people))
        beaten = set().union(*(self.saw[word] for word in self.safe.towns))
        assert self.safe.towns - beaten <= visible
        if not forked:  # then what was replaced is shown again, to be sure
            assert not (visible & beaten) - self.copied

    def _laptop(self, who: int) -> tuple[Laptop, int]:
        return self.laptops[who % len(self.laptops)], who % len(self.laptops)

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

    def _has_seen(self, laptop: Laptop) -> Any:
        """Everything that decides what shows; ``None`` of its own for work that is not sent."""
        with laptop.store.read() as session:
            tips = ledger.tips(session)
            whole = not watch.quarantine(session) and not ledger.waiting(session)
        seen = {str(chain): at for chain, at in tips.items() if chain.kind == SEGMENT}
        at = self.laptops.index(laptop)
        clean = whole and self.pending[at] == Known() and not self._alarms(laptop)
        return seen if clean else object()

    def _alarms(self, laptop: Laptop) -> set[str]:
        with laptop.store.read() as session:
            return {alarm.kind for alarm in watch.alarms(session)}


class Histories(Table):
    """One history."""

    @initialize(size=st.integers(2, MOST))
    def begin(self, size: int) -> None:
        self.lay(size)

    @rule(who=WHO, person=st.integers(0, 1))
    def edit(self, who: int, person: int) -> None:
        laptop, at = self._laptop(who)
        word = f"{person}-{next(self.words)}"
        self.saw[word] = self._visible(laptop, self.world.people[person])
        laptop.change(self.world.people[person], town=word)
        self.pending[at].towns.add(word)

    @rule(who=WHO, person=st.integers(0, 1))
    def write_note(self, who: int, person: int) -> None:
        laptop, at = self._laptop(who)
        word = f"note-{next(self.words)}"
        laptop.note(self.world.people[person], word)
        self.pending[at].notes.add(word)

    @rule(who=WHO, data=st.data())
    def delete_note(self, who: int, data: st.DataObject) -> None:
        laptop, _at = self._laptop(who)
        notes = sorted(laptop.notes())
        if notes:
            word = data.draw(st.sampled_from(notes))
            with laptop.store.work() as session:
                session.delete(session.query(Contact).filter_by(note=word).one())
            for known in (self.safe, *self.pending, *(kept for _copy, kept in self.backups)):
                known.notes.discard(word)

    @rule(who=WHO)
    def newer_program(self, who: int) -> None:
        laptop, _at = self._laptop(who)
        with laptop.store.work() as session:
            person = session.get_one(Person, self.world.people[0])
            recorder = session.info[RECORDER]
            recorder._write(session, person, "set", {"wing": next(self.words)}, ())
            recorder._flush(session)

    @rule(who=WHO)
    def sync(self, who: int) -> None:
        laptop, at = self._laptop(who)
        laptop.sync(self.central)
        self._is_safe(at)
        for other in self.laptops:
            if other is not laptop and self._has_seen(other) == self._has_seen(laptop):
                assert content(other.store) == content(laptop.store)

    @rule(who=WHO, at=st.integers(1, 12), fault=st.sampled_from(FAULTS))
    def sync_with_a_fault(self, who: int, at: int, fault: str) -> None:
        laptop, number = self._laptop(who)
        with suppress(StoreAway):
            laptop.sync(FaultyStore(self.central, at, fault))
            self._is_safe(number)

    @rule(who=WHO, days=st.sampled_from([-365, -1, 1, 365]))
    def set_clock(self, who: int, days: int) -> None:
        laptop, _at = self._laptop(who)
        laptop.clock.moment += timedelta(days=days)

    @rule(who=WHO)
    def make_backup(self, who: int) -> None:
        laptop, at = self._laptop(who)
        self.backups.append((laptop.backup(), self.pending[at].copy()))

    @rule(who=WHO)
    def restart(self, who: int) -> None:
        self._laptop(who)[0].again()

    @rule(who=WHO, data=st.data())
    def restore(self, who: int, data: st.DataObject) -> None:
        if self.backups:
            laptop, at = self._laptop(who)
            backup, known = data.draw(st.sampled_from(self.backups))
            laptop.restore(backup)
            self.pending[at] = known.copy()
            self.copied |= known.towns

    @rule(data=st.data())
    def copy_to_another_laptop(self, data: st.DataObject) -> None:
        if self.backups and len(self.laptops) < MOST:
            backup, known = data.draw(st.sampled_from(self.backups))
            self.laptops.append(self.team.of_backup(backup))
            self.pending.append(known.copy())
            self.copied |= known.towns

    @rule(who=WHO)
    def twin_of_the_whole_laptop(self, who: int) -> None:
        if len(self.laptops) < MOST:
            laptop, at = self._laptop(who)
            self.laptops.append(self.team.of_image(laptop.image()))
            self.pending.append(self.pending[at].copy())
            self.copied |= self.pending[at].towns

    @rule(data=st.data())
    def hold_back(self, data: st.DataObject) -> None:
        if self.central.objects:
            name = data.draw(st.sampled_from(sorted(self.central.objects)))
            self.held[name] = self.central.objects.pop(name)

    @rule()
    def give_back(self) -> None:
        self.central.objects |= self.held
        self.held = {}

    @rule()
    def keep_a_copy_of_the_store(self) -> None:
        self.snapshots.append(dict(self.central.objects))

    @rule(data=st.data())
    def roll_the_store_back(self, data: st.DataObject) -> None:
        if self.snapshots:
            self.central.objects = dict(data.draw(st.sampled_from(self.snapshots)))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, empty_vault: Path, unlocked: Unlocked) -> World:
    folder = tmp_path_factory.mktemp("world")
    team, central = Team(folder / "made", empty_vault, unlocked), MemoryStore()
    laptops = team.of(MOST, central)
    people = [laptops[0].add(town=f"{n}-begin", file_number=f"D-{n}") for n in range(2)]
    for laptop in laptops * 2:
        laptop.sync(central)
    team.close()
    return World([one.place for one in laptops], central.objects, people, unlocked, folder / "run")


def run(world: World, histories: int, steps: int) -> None:
    class Bound(Histories):
        pass

    Bound.world = world
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Bound,
        settings=settings(
            max_examples=histories,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_random_histories_come_together_and_lose_nothing(world: World) -> None:
    run(world, histories=25, steps=30)
    assert not any(world.folder.iterdir())


@pytest.mark.slow
def test_thousands_of_random_histories_come_together(world: World) -> None:
    run(world, histories=3_000, steps=50)
    assert not any(world.folder.iterdir())
