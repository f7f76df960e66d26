"""A talk to test with: an appointment, an agreement, a talk written and closed."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from meedoen_desktop.models import (
    Appointment,
    Contact,
    DatedFact,
    Person,
    PlanStep,
    StepOutcome,
    TalkLog,
)
from meedoen_desktop.services import team
from meedoen_desktop.services.talks import talk_closing, talk_reading, talks
from meedoen_desktop.services.talks.talk_opening import TalkTable, open_talk
from meedoen_desktop.services.talks.talks import AgreedLine
from meedoen_desktop.store import Store
from tests.factories import add_person

TODAY = date(2026, 11, 24)


@pytest.fixture
def person(store: Store) -> str:
    team.set_up(
        store,
        team.ConsultantDetails(name="Noor de Wit", phone="14 070"),
        team.TeamDetails("leidschendam-voorburg", "lvw"),
    )
    return add_person(store, email="anna@voorbeeld.example")


def count(store: Store) -> dict[str, int]:
    with store.read() as session:
        kinds = (Contact, TalkLog, PlanStep, StepOutcome, DatedFact, Appointment)
        return {kind.__name__: len(session.scalars(select(kind)).all()) for kind in kinds}


def plan(store: Store, person_id: str, wall: str, **values: str) -> str:
    known = {"form": "phone", "kind": "follow_up", "status": "planned"} | values
    with store.work() as session:
        dossier = session.get_one(Person, person_id).dossier_id
        made = Appointment(
            person_id=person_id, dossier_id=dossier, wall_time=wall,
            consultant_id=store.author, **known,
        )  # fmt: skip
        session.add(made)
    return made.id


def agree(store: Store, person_id: str, what: str, **values: object) -> str:
    with store.work() as session:
        dossier = session.get_one(Person, person_id).dossier_id
        made = PlanStep(person_id=person_id, dossier_id=dossier, what=what, **values)
        session.add(made)
    return made.id


def written(store: Store, person_id: str, **given: object) -> TalkTable:
    """A talk in which this was filled in, not closed yet."""
    table = open_talk(store, person_id, str(given.pop("appointment_id", "")))
    assert table.draft is not None
    for step_id, outcome in given.pop("outcomes", {}).items():  # type: ignore[attr-defined]
        talks.save_outcome(store, table.draft.id, step_id, outcome)
    talks.save(store, table.draft.id, **given)
    return open_talk(store, person_id)


def closed(store: Store, person_id: str, **given: object) -> talk_closing.Closed:
    table = written(store, person_id, **given)
    assert table.draft is not None
    made = talk_closing.close(store, table.draft.id, last_due=table.last_due)
    assert made is not None
    return made


def record_with_agreements(store: Store, person: str) -> tuple[TalkTable, talk_reading.TalkRecord]:
    """An open talk in which things were agreed and promised, and the next one planned."""
    table = written(
        store, person, note="Schulden en verdriet", own_words="Ik schaam me",
        agreements=(AgreedLine("Naar de inloop", "cliënt", "2026-12-01"),),
        promises=(AgreedLine("Bel de inloop"),), homework=(AgreedLine("Elke dag een rondje"),),
        next_at="2026-12-15T10:00", next_form="phone",
    )  # fmt: skip
    assert table.draft is not None
    record = talk_reading.record_of(table.notes, table.draft.id, person, table.steps, TODAY)
    return table, record
