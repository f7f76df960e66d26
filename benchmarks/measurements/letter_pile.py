"""A pile of letters in a vault of its own: checked, kept, and joined to one PDF."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from meedoen_desktop.clock import Clock
from meedoen_desktop.models import Dossier, Person, new_id
from meedoen_desktop.services.letters import letter_batch, letter_batch_paper, letters_kept
from meedoen_desktop.services.letters.letter_batch_lines import Reading
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails, set_up
from meedoen_desktop.store import Store

COUNT = 200


def measure() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        store, _words = Store.create(Path(folder) / "kluis", "vier rustige woorden", clock=Clock())
        try:
            return _measured(store)
        finally:
            store.close()


def _measured(store: Store) -> dict[str, float]:
    pile = letter_batch.begin(store, _people(store), "uitnodiging-kantoor")
    batch = letter_batch.read(store, pile)
    reading = Reading(store, batch)
    reading.lines(batch.people[:1])
    started = time.perf_counter()
    lines = reading.lines(batch.people[1:])
    checked = time.perf_counter()
    for one in lines:
        if one.wishes is not None and one.can_go:
            letters_kept.keep(store, one.person_id, one.wishes, batch_id=pile)
    kept = time.perf_counter()
    letters = list(letter_batch.read(store, pile).made.values())
    letter_batch_paper.whole(store, letters, letters_kept.EXPORT)
    joined = time.perf_counter()
    if len(letters) != COUNT - 1:
        raise RuntimeError("not every letter was made")
    return {
        "check_ms": (checked - started) * 1000 / COUNT,
        "keep_ms": (kept - checked) * 1000 / COUNT,
        "join_ms": (joined - kept) * 1000 / COUNT,
    }


def _people(store: Store) -> list[str]:
    me = ConsultantDetails(
        name="Noor Hendriks", function="participatieconsulent", phone="+31612345678",
        email="noor@example.org", working_days="12345",
    )  # fmt: skip
    set_up(store, me, TeamDetails("rijswijk", "lvw"))
    people = []
    with store.work() as session:
        for number in range(COUNT):
            dossier = Dossier(id=new_id(), file_number=f"P-{number}")
            dossier.dossier_id = dossier.id
            person = Person(
                id=new_id(), dossier_id=dossier.id, first_names="Anna", prefix="van",
                surname=f"Velzen{number}", gender="V", street="Voorbeeldstraat",
                house_number=str(number + 1), postcode="2280AA", town="Rijswijk",
            )  # fmt: skip
            session.add_all((dossier, person))
            people.append(person.id)
    return people
