"""``kill -9`` while files are sorted, and while two clients become one and two again."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from meedoen_desktop.clock import Clock
from meedoen_desktop.models import Contact, DatedFact, Person
from meedoen_desktop.services.rhythm import screening_queue
from meedoen_desktop.services.rhythm.screening_queue import Whom
from tests.clients import add
from tests.factories import add_contact
from tests.proofs.killing import Killer
from tests.proofs.soundness import reopened
from tests.stores import Unlocked
from tests.trails import set_up

times = pytest.mark.parametrize("times", [1, pytest.param(20, marks=pytest.mark.slow)])


@times
def test_sorting_loses_nothing_and_goes_on_at_the_same_file(
    home: Path, unlocked: Unlocked, killer: Killer, times: int
) -> None:
    store = unlocked.create(home / "kluis", Clock())
    set_up(store)
    for number in range(400):
        add(store, surname=f"Zandberg{number:03}")
    screening_queue.start(store, Whom())
    store.close()
    given = {"folder": str(store.folder), "key": unlocked.raw_key.hex()}
    at = 0
    for _kill in range(6 * times):
        said = killer.kill("screen", 0.1, **given)
        acknowledged = said[-1] if said else at
        with reopened(unlocked, store.folder, Clock()) as again:
            queue = screening_queue.resume(again)
            assert queue is not None
            with again.read() as session:
                sorted_in = set(session.scalars(select(DatedFact.person_id)))
            assert sorted_in == set(queue.people[: queue.at])
            assert acknowledged <= queue.at <= acknowledged + 1
            at = queue.at


@times
def test_two_clients_are_one_or_two_and_never_something_between(
    home: Path, unlocked: Unlocked, killer: Killer, times: int
) -> None:
    store = unlocked.create(home / "kluis", Clock())
    set_up(store)
    two = [add(store, surname="Dijk", first_names=name) for name in ("Karin", "K.")]
    for person in two:
        for number in range(8):
            add_contact(store, person, note=f"{person} {number}")
    store.close()
    given = {"folder": str(store.folder), "key": unlocked.raw_key.hex()}
    for _kill in range(6 * times):
        killer.kill("put_together", 0.1, **given, one=two[0], other=two[1])
        with reopened(unlocked, store.folder, Clock()) as again, again.read() as session:
            people = set(session.scalars(select(Person.id)))
            contacts = session.scalars(select(Contact)).all()
            assert len(contacts) == 16
            for contact in contacts:
                owner = contact.note.split()[0]
                assert contact.person_id == (owner if len(people) == 2 else next(iter(people)))
