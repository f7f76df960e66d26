"""What was written on one day shows the same everywhere, in whatever order it came there."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest

from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import (
    AreaRating,
    Cv,
    DatedFact,
    ExerciseResult,
    Letter,
    LetterEvent,
    ProposalDecision,
    SyncMember,
    TalkLog,
)
from meedoen_desktop.services import differences
from meedoen_desktop.services.caseload import flow
from meedoen_desktop.services.caseload.caseload_overview import read_overview
from meedoen_desktop.services.client_import.people import load_surroundings
from meedoen_desktop.services.clients.client_list import read_all, read_slice
from meedoen_desktop.services.cv import cv
from meedoen_desktop.services.differences import SAME_DAY
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.dossier.timeline import read_timeline
from meedoen_desktop.services.exercises import exercise_overview, exercise_records
from meedoen_desktop.services.letters import letter_parties, letters_kept
from meedoen_desktop.services.messages import message_wishes
from meedoen_desktop.services.rhythm import rhythm_facts
from meedoen_desktop.store import Store
from tests.factories import add_file
from tests.sync.exchange import Row, content, deliver, publish
from tests.sync.laptops import Laptop, Team

DAY = date(2026, 11, 24)
LVW = load_profile("lvw")
CODES = {
    "group": ("A1", "B2", "C1"),
    "category": ("x", "y", "z"),
    "status": ("ill", "away", "back"),
    "service_level": ("light", "active", "waiting"),
    "assignment": ("a" * 32, "nobody", "b" * 32),
    "outcome": ("stays", "leaves", "waits"),
    "contact_wish": ("P1M", "P3M", "P6M"),
    "message_wish": ("none", "fine", "none"),
}


def write(laptop: Laptop, person: str, number: int) -> None:
    """All that one of three people decides and keeps about a client on this day."""
    laptop.clock.moment += timedelta(minutes=number)
    with laptop.store.work() as session:
        common: dict[str, Any] = {"person_id": person, "dossier_id": _dossier(laptop.store, person)}
        for kind, codes in CODES.items():
            fact = DatedFact(
                kind=kind, code=codes[number], valid_from=DAY, author_id=f"{number}" * 32, **common
            )
            session.add(fact)
        session.add(
            AreaRating(area_id="geld", rated_on=DAY, number_now=number + 3, occasion="board",
                       occasion_id=f"{number}" * 32, importance=number % 3, **common),
        )  # fmt: skip
        for game in ("kwaliteiten", "associatie"):
            played = ExerciseResult(
                exercise_id=game, exercise_version=1, played_on=DAY, payload=f'{{"n": {number}}}',
                **common,
            )  # fmt: skip
            session.add(played)
        letter = Letter(
            template_id="uitnodiging", template_version=1, dated_on=DAY, subject=f"Brief {number}",
            size=1, appointment_id="c" * 32, fields=f'{{"talk": "2026-12-0{number + 1}T10:00"}}',
            **common,
        )  # fmt: skip
        session.add(letter)
        session.add(
            LetterEvent(
                letter_id="d" * 32, event=("posted", "returned", "delivered")[number],
                registered=True, happened_on=DAY, written_at=laptop.clock.now(), **common,
            )
        )  # fmt: skip
        session.add(TalkLog(held_on=DAY, own_words=f"woorden {number}", **common))
        session.add(Cv(headline=f"CV {number}", **common))
        session.add(
            ProposalDecision(
                rule="talk", about="talk:2026-11", decided_on=DAY,
                decision=("done", "moved", "paused")[number], **common,
            )
        )  # fmt: skip
    add_file(laptop.store, person, f"{number}".encode(), f"scan {number}.pdf")


def _dossier(store: Store, person: str) -> str:
    (row,) = (one for one in read_all(store) if one.person_id == person)
    return row.dossier_id


def shown(store: Store, person: str) -> dict[str, object]:
    """Every table on a screen in which one of two of a day may come first."""
    with store.read() as session:
        loaded = load_surroundings(session, DAY)
        everybody = {one.id: one.facts for one in rhythm_facts.read_everybody(session, LVW, DAY)}
        (alone,) = rhythm_facts.read_some(session, LVW, DAY, person_id=person)
        assert alone.facts == everybody[person]
        told = {
            "rhythm": alone.facts,
            "import": loaded.groups,
            "messages": message_wishes.wants_none(session, person),
            "game group": exercise_overview.group_of(session, person),
            "letter group": letter_parties._group(session, person, DAY),
            "games": exercise_records.records_of(session, person),
        }
    page = read_page(store, person)
    (row,) = read_all(store)
    (client,) = read_overview(store, LVW).clients
    assert read_slice(store, 0, 1) == [row]
    return told | {
        "list": row,
        "page": page,
        "caseload": client,
        "history": read_timeline(store, person),
        "letters": letters_kept.letters_of(store, person),
        "cvs": cv.owners(store),
        "route": flow.read_walks(store, LVW).walks,
        "differences": differences.read_inbox(store),
        "rows": content(store),
    }


@pytest.fixture
def laptops(team: Team) -> list[Laptop]:
    """Six, each with its own vault."""
    return [team.bare() for _ in range(6)]


def test_three_people_on_one_day_in_every_order_of_arrival(laptops: list[Laptop]) -> None:
    writers = laptops[:3]
    person = writers[0].add(added_on=date(2026, 11, 2))
    begun = publish(writers[0].store)
    for laptop in laptops[1:]:
        deliver(laptop.store, begun)
    said: dict[str, list[Row]] = {}
    for number, laptop in enumerate(writers):
        write(laptop, person, number)
        said[laptop.store.stream] = publish(laptop.store)
    for laptop, order in zip(laptops, permutations(said), strict=True):
        with laptop.store.work() as session:  # a vault that is shared asks about differences
            session.merge(_member())
        for stream in order:
            if stream != laptop.store.stream:
                deliver(laptop.store, said[stream])
    first = shown(laptops[0].store, person)
    for laptop in laptops[1:]:
        now = shown(laptop.store, person)
        for name, table in first.items():
            assert now[name] == table, name


def test_the_last_written_shows_and_is_the_one_that_is_marked(laptops: list[Laptop]) -> None:
    a, b = laptops[:2]
    person = a.add()
    deliver(b.store, publish(a.store))
    for number, laptop in ((2, b), (1, a)):  # the clock of b is later, its id may be anything
        write(laptop, person, number)
    ours, theirs = publish(a.store), publish(b.store)
    deliver(a.store, theirs)
    deliver(b.store, ours)
    for laptop in (a, b):
        with laptop.store.work() as session:
            session.merge(_member())
        assert read_all(laptop.store)[0].group == "C1"
        assert read_all(laptop.store)[0].consultant_id == "b" * 32
        page = read_page(laptop.store, person)
        newest = {one.kind: one.code for one in reversed(page.facts)}
        assert newest == {kind: codes[2] for kind, codes in CODES.items()}
        inbox = differences.read_inbox(laptop.store)
        for found in inbox.groups[0].differences:
            assert found.kind == SAME_DAY
            (side,) = (one for one in found.sides if one.shows)
            assert side.values["code"] == CODES[str(side.values["kind"])][2]


def _member() -> SyncMember:
    return SyncMember(
        stream="e" * 32, verify_key=b"", receive_key=b"", consultant_id="", device="f" * 32,
        label="Laptop", state="member", before="",
    )  # fmt: skip


def test_what_one_laptop_writes_on_a_day_stands_in_the_order_of_writing(
    laptops: list[Laptop],
) -> None:
    (laptop, *_others) = laptops
    person = laptop.add()
    with laptop.store.work() as session:
        for number in range(9):  # one clock value for all of it
            session.add(
                DatedFact(
                    person_id=person, dossier_id=_dossier(laptop.store, person), kind="group",
                    code=f"G{number}", valid_from=DAY,
                )
            )  # fmt: skip
            session.flush()
    codes = [one.code for one in read_page(laptop.store, person).facts]
    assert codes == [f"G{number}" for number in reversed(range(9))]
    assert read_all(laptop.store)[0].group == "G8"
