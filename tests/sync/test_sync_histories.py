"""Random histories of two to five laptops: edits, half syncs, backups, restores, copies, clocks
that are a year wrong, stores that hold back, roll back and forget, colleagues with a newer program.

What must hold: nothing that was acknowledged is lost, whoever knew more is not beaten by a clock,
who has seen the same shows the same, and what a store holds back is said at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from meedoen_desktop.errors import StoreAway
from meedoen_desktop.models import Contact, Person
from meedoen_desktop.store.operations import RECORDER
from tests.stores import Unlocked
from tests.sync.central import DAMAGE, FAULTS, FaultyStore, MemoryStore
from tests.sync.history import MOST, Table, World, by_age
from tests.sync.laptops import Team

T = TypeVar("T")
WHO = st.integers(0, MOST - 1)
WHICH = st.integers(0, 9_999)
"""Drawn before anything happens: which of the things there are then."""


def pick(which: int, items: Sequence[T]) -> T:
    """One of them."""
    return items[which % len(items)]


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

    @rule(who=WHO, which=WHICH)
    def delete_note(self, who: int, which: int) -> None:
        laptop, _at = self._laptop(who)
        notes = sorted(laptop.notes())
        if notes:
            word = pick(which, notes)
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
        self.exchange(self._laptop(who)[1])

    @rule(who=WHO, at=st.integers(1, 12), fault=st.sampled_from(FAULTS))
    def sync_with_a_fault(self, who: int, at: int, fault: str) -> None:
        laptop, number = self._laptop(who)
        self.has_damage |= fault in DAMAGE
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

    @rule(who=WHO, which=WHICH)
    def restore(self, who: int, which: int) -> None:
        if self.backups:
            laptop, at = self._laptop(who)
            backup, known = pick(which, self.backups)
            self.has_copies |= backup.parent != laptop.place
            self.loses_what_only_it_has(laptop)
            laptop.restore(backup)
            self.pending[at] = known.copy()
            self.copied |= known.towns

    @rule(which=WHICH)
    def copy_to_another_laptop(self, which: int) -> None:
        if self.backups and len(self.laptops) < MOST:
            backup, known = pick(which, self.backups)
            self.has_copies = True
            self.laptops.append(self.team.of_backup(backup))
            self.pending.append(known.copy())
            self.copied |= known.towns

    @rule(who=WHO)
    def twin_of_the_whole_laptop(self, who: int) -> None:
        if len(self.laptops) < MOST:
            laptop, at = self._laptop(who)
            self.has_copies = True
            self.laptops.append(self.team.of_image(laptop.image()))
            self.pending.append(self.pending[at].copy())
            self.copied |= self.pending[at].towns

    @rule(which=WHICH)
    def hold_back(self, which: int) -> None:
        objects = dict(self.central.objects)
        if objects:
            name = pick(which, by_age(objects, self.streams))
            self.held[name] = objects.pop(name)
            self.central.objects = objects
            self.is_lossy = True

    @rule()
    def give_back(self) -> None:
        self.central.objects = self.central.objects | self.held
        self.held = {}

    @rule()
    def keep_a_copy_of_the_store(self) -> None:
        self.snapshots.append(dict(self.central.objects))

    @rule(which=WHICH)
    def roll_the_store_back(self, which: int) -> None:
        if self.snapshots:
            self.central.objects = dict(pick(which, self.snapshots))
            self.is_lossy = True


@pytest.fixture(scope="module")
def world(no_disk: Path, empty_vault: Path, unlocked: Unlocked) -> World:
    team, central = Team(no_disk / "made", empty_vault, unlocked), MemoryStore()
    laptops = team.of(MOST, central)
    people = [laptops[0].add(town=f"{n}-begin", file_number=f"D-{n}") for n in range(2)]
    for laptop in laptops * 2:
        laptop.sync(central)
    team.close()
    return World([one.place for one in laptops], central.objects, people, unlocked, no_disk / "run")


def run(
    world: World, histories: int, *, on_a_folder: bool, begin: int | None = None
) -> None:  # fmt: skip
    """So many histories of 50 steps; ``begin`` is the seed that makes them the same ones."""

    class Bound(Histories):
        pass

    Bound.world = replace(world, on_a_folder=on_a_folder)
    if begin is not None:
        seed(begin)(Bound)
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Bound,
        settings=settings(
            max_examples=histories,
            stateful_step_count=50,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.long
@pytest.mark.parametrize("part", range(4))
def test_random_histories_come_together_and_lose_nothing(world: World, part: int) -> None:
    """In four parts, so that both workers have work; the last one on a folder.

    The same ones each time: a change is judged by itself. The slow run looks for new ones.
    """
    run(world, 75, on_a_folder=part == 3, begin=part)
    assert not any(world.folder.iterdir())


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_thousands_of_random_histories_come_together(world: World, part: int) -> None:
    run(world, 800, on_a_folder=part == 3)
    assert not any(world.folder.iterdir())
