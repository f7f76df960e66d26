"""``kill -9`` while a pile of letters is made: it goes on, and nobody gets two."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from meedoen_desktop.clock import Clock
from meedoen_desktop.models import Appointment, Letter
from meedoen_desktop.services.letters import letter_batch, letters_kept
from tests.letters import addressed, office
from tests.proofs.killing import Killer
from tests.proofs.soundness import reopened
from tests.stores import Unlocked

times = pytest.mark.parametrize("times", [1, pytest.param(10, marks=pytest.mark.slow)])


@times
def test_nobody_gets_two_letters_and_no_letter_is_half(
    home: Path, unlocked: Unlocked, killer: Killer, times: int
) -> None:
    store = unlocked.create(home / "kluis", Clock())
    office(store)
    people = [addressed(store, surname=f"Naam{n}", file_number=str(n)) for n in range(12)]
    pile = letter_batch.begin(store, people, "uitnodiging-kantoor")
    store.close()
    given = {"folder": str(store.folder), "key": unlocked.raw_key.hex(), "batch": pile}
    acknowledged: set[str] = set()
    for _kill in range(4 * times):
        acknowledged.update(killer.kill("pile", 0.15, **given))
        with reopened(unlocked, store.folder, Clock()) as again:
            batch = letter_batch.read(again, pile)
            with again.read() as session:
                letters = list(session.scalars(select(Letter)))
                talks = Counter(session.scalars(select(Appointment.person_id)))
            assert acknowledged <= set(batch.made)
            assert {one.person_id: one.id for one in letters} == batch.made
            assert len(letters) == len(batch.made)
            assert talks == Counter(batch.made.keys())
            for one in letters:
                assert len(letters_kept.pdf_of(again, one.id)) == one.size
