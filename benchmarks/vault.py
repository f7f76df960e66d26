"""A vault with 10,000 invented clients, 100,000 notes and 100,000 other facts, in build/bench.

It is made again when the schema or the records change. Its key lies beside it: all is invented.
"""

from __future__ import annotations

import hashlib
import itertools
import random
import shutil
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from benchmarks import method_records
from meedoen_desktop.assets import resource
from meedoen_desktop.clock import AMSTERDAM, Clock
from meedoen_desktop.letters.sorting import sort_key
from meedoen_desktop.models import Contact, DatedFact, Dossier, Person
from meedoen_desktop.services.practice.cards import choices
from meedoen_desktop.services.practice.chance import Chance
from meedoen_desktop.services.practice.games import Player
from meedoen_desktop.services.practice.words import stories
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails, set_up
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.header import create_header
from meedoen_desktop.store.schema import REVISIONS

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "bench"
VAULT = FOLDER / "vault"
KEY = FOLDER / "key"
STAMP = FOLDER / "stamp"

CLIENTS = 10_000
NOTES = 100_000
LONG_HISTORY = 400
"""Contacts of the first client: a page must be as fast with a long history."""

FIRST = "Anna Bram Cees Dina Emre Fatma Gijs Hanna Ibrahim Joke Karin Luuk Meral Noor Otto".split()
LAST = "Akker Berg Bosman Demir Dijk Haas Jansen Kaya Linden Mulder Peters Velzen Visser".split()
TOWNS = ("Rijswijk", "Leidschendam", "Voorburg", "Wassenaar", "Voorschoten")
COMMON = (
    "vandaag gebeld over de cursus taal wandelen met buurvrouw vrijwilliger buurthuis moe maar "
    "blij afspraak verzet kleinkind tuin koken fietsen school rust eigenbijdrage formulier samen "
    "naar bibliotheek huisarts gesprek volgende maand proberen ochtend muziek zingen koor"
).split()
VOCABULARY = 20_000
"""Different words; the n-th is used n times less than the first, as in any language."""


def is_fresh() -> bool:
    return STAMP.exists() and STAMP.read_text() == _stamp() and KEY.exists()


def make() -> None:
    """Make the vault; takes about two minutes."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    header, key, _ = create_header("vier gewone losse woorden")
    KEY.write_bytes(key.raw())
    store = Store.create_with(VAULT, header, key)
    fill(store, CLIENTS, NOTES)
    store.close()
    STAMP.write_text(_stamp())


def fill(store: Store, clients: int, notes: int) -> None:
    """Invented clients in a new vault, the same every time."""
    chance = random.Random(2026)  # noqa: S311 - no secret
    set_up(
        store,
        ConsultantDetails(name="Noor Hendriks", function="Participatieconsulent"),
        TeamDetails(municipality_id="rijswijk", profile_id="lvw", practice=True),
    )
    people = _add_people(store, chance, clients)
    _add_notes(store, chance, people, notes)
    _add_method(store, people)
    _add_results(store, people)


def data_key() -> DataKey:
    return DataKey(KEY.read_bytes())


def open_store(key: DataKey | None = None) -> Store:
    return Store.open_with_key(VAULT, key or data_key(), clock=Clock())


def _stamp() -> str:
    made_by = b"".join(Path(str(one)).read_bytes() for one in (__file__, method_records.__file__))
    return f"{REVISIONS} {hashlib.sha256(made_by).hexdigest()}"


def _add_people(store: Store, chance: random.Random, clients: int) -> list[tuple[str, str]]:
    people = []
    for numbers in _batches(clients):
        with store.work() as session:
            for number in numbers:
                dossier = Dossier(dossier_id="", file_number=f"B{number:06}")
                dossier.dossier_id = dossier.id
                person = _person(chance, dossier.id)
                session.add_all([dossier, person, _group(chance, person)])
                people.append((person.id, dossier.id))
    return people


def _person(chance: random.Random, dossier_id: str) -> Person:
    first, last = chance.choice(FIRST), f"{chance.choice(LAST)}{chance.choice(LAST).lower()}"
    return Person(
        dossier_id=dossier_id,
        first_names=first,
        prefix=chance.choice(("", "van", "de", "van der")),
        surname=last,
        gender=chance.choice("MV"),
        birth_date=f"{chance.randint(1959, 1998)}{chance.randint(1, 12):02}00",
        street="Voorbeeldstraat",
        house_number=str(chance.randint(1, 200)),
        postcode="2280 AA",
        town=chance.choice(TOWNS),
        sort_key=f"{sort_key(last)} {first.lower()}",
    )


def _group(chance: random.Random, person: Person) -> DatedFact:
    return DatedFact(
        dossier_id=person.dossier_id,
        person_id=person.id,
        kind="group",
        code=chance.choice(("A1", "A2", "A3", "B1", "B2")),
        valid_from=date(2026, 1, 1),
    )


def vocabulary() -> list[str]:
    """Words and compounds, the most used first."""
    words = resource("words", "nl.txt").read_text("utf-8").split()
    chance = random.Random(7)  # noqa: S311 - always the same
    pairs = {chance.choice(words) + chance.choice(words) for _ in range(VOCABULARY)}
    return [*COMMON, *words, *sorted(pairs)][:VOCABULARY]


def _add_notes(
    store: Store, chance: random.Random, people: list[tuple[str, str]], notes: int
) -> None:
    words = vocabulary()
    weights = list(itertools.accumulate(1 / rank for rank in range(10, len(words) + 10)))
    start = datetime(2025, 1, 6, 9, tzinfo=AMSTERDAM)
    for numbers in _batches(notes):
        with store.work() as session:
            for number in numbers:
                person_id, dossier_id = people[0 if number < LONG_HISTORY else number % len(people)]
                session.add(
                    Contact(
                        dossier_id=dossier_id,
                        person_id=person_id,
                        happened_at=start + timedelta(hours=number % 9_000),
                        form=chance.choice(("phone", "office", "note")),
                        result=chance.choice(("spoken", "no_answer", "voicemail")),
                        note=" ".join(
                            chance.choices(words, cum_weights=weights, k=chance.randint(8, 60))
                        ),
                    )
                )


def _add_method(store: Store, people: list[tuple[str, str]]) -> None:
    chance = random.Random(2027)  # noqa: S311 - invented people
    for numbers in _batches(len(people)):
        with store.work() as session:
            for number in numbers:
                person_id, dossier_id = people[number]
                common = {"person_id": person_id, "dossier_id": dossier_id}
                session.add_all(method_records.records(chance, number, common))


def _add_results(store: Store, people: list[tuple[str, str]]) -> None:
    """Strengths and pictures of every fifth client, the one with the long history among them."""
    player = Player(Chance(1, date(2026, 1, 5)), stories(), choices(), "")
    with store.work() as session:
        for person_id, dossier_id in people[::5]:
            person = Person(id=person_id, dossier_id=dossier_id, language="")
            session.add_all(player.cards(person, date(2024, 1, 8)))


def _batches(count: int, size: int = 2_000) -> Iterator[range]:
    for start in range(0, count, size):
        yield range(start, min(start + size, count))
