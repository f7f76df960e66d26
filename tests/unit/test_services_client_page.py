from datetime import date, time

import pytest
from sqlalchemy import event, select

from meedoen_desktop.errors import NotFound
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.models import AccessEntry, Contact, Person
from meedoen_desktop.services import drafts
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.clients import area_values, groups
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.dossier import client_page, timeline
from tests.clients import add, talk_to


def test_page_of_somebody_who_is_gone_says_so(store):
    with pytest.raises(NotFound):
        client_page.read_page(store, "weg")


def test_looking_at_a_page_is_written_in_the_access_log(store):
    person_id = add(store, surname="Bos")
    page = client_page.read_page(store, person_id)
    with store.read() as session:
        last = session.scalars(select(AccessEntry).order_by(AccessEntry.number.desc())).first()
    assert (last.action, last.dossier_id) == ("view", page.dossier_id)


def test_page_tells_what_was_agreed_and_what_is_next(store, clock):
    person_id = add(store, surname="Bos", first_names="Ali", birth_date="1985", phone="0612345678")
    talk_to(store, person_id, clock.now(), note="Ging goed", next_step="Folder opsturen")
    appointments.plan(
        store, person_id, appointments.Talk(date(2026, 12, 1), time(10), place="Balie")
    )
    page = client_page.read_page(store, person_id)
    assert (page.full_name, page.age, page.reach.phone) == ("Ali Bos", 41, "06 12 34 56 78")
    assert (page.last_contact.note, page.last_contact.time) == ("Ging goed", time(10))
    assert [(step.what, step.source) for step in page.steps] == [("Folder opsturen", "contact")]
    assert [(talk.day, talk.time) for talk in page.planned] == [(date(2026, 12, 1), time(10))]


def test_page_takes_at_most_12_statements_however_long_the_history(store, clock):
    person_id = add(store, surname="Bos")
    with store.work() as session:
        person = session.get(Person, person_id)
        for number in range(300):
            session.add(
                Contact(
                    person_id=person_id, dossier_id=person.dossier_id, form="phone",
                    happened_at=clock.now().replace(month=1 + number % 10), result="spoken",
                    note=f"gesprek {number}",
                )
            )  # fmt: skip
    seen = []
    listener = lambda _c, _cursor, statement, *_rest: seen.append(statement)  # noqa: E731
    event.listen(store._engine, "before_cursor_execute", listener)
    page = client_page.read_page(store, person_id)
    event.remove(store._engine, "before_cursor_execute", listener)
    assert len(seen) <= 12
    assert len(page.timeline.entries) == timeline.PAGE
    assert page.timeline.has_more
    assert len(timeline.read_timeline(store, person_id, 400).entries) == 300


def test_numbers_in_an_open_intake_show_already_and_say_so(store):
    person_id = add(store, surname="Bos")
    intake = drafts.open_draft(store, "intake", "lvw", person_id=person_id)
    area_values.save_answer(store, intake.id, AreaAnswer("geld", importance=2, number_now=6))
    area_values.save_answer(store, intake.id, AreaAnswer("wonen", words="mooi huis"))
    ratings = client_page.read_page(store, person_id).ratings
    assert [(one.area_id, one.now) for one in ratings.areas] == [("geld", 6)]
    assert ratings.is_open
    assert ratings.last_on == store.clock.today()

    drafts.discard(store, intake.id)
    assert not client_page.read_page(store, person_id).ratings.areas


def test_timeline_is_newest_first_and_does_not_tell_a_talk_twice(store, clock):
    person_id = add(store, surname="Bos")
    held = appointments.plan(store, person_id, appointments.Talk(date(2026, 11, 20), time(9)))
    appointments.set_status(store, held, appointments.DONE)
    missed = appointments.plan(store, person_id, appointments.Talk(date(2026, 11, 2), time(9)))
    appointments.set_status(store, missed, appointments.NO_SHOW)
    talk_to(store, person_id, clock.now().replace(day=20), appointment_id=held)
    groups.add_fact(store, person_id, NewFact("group", "A1", date(2026, 10, 1), "kan veel"))
    entries = timeline.read_timeline(store, person_id).entries
    assert [(entry.kind, entry.day.day) for entry in entries] == [
        ("contact", 20), ("appointment", 2), ("fact", 1),
    ]  # fmt: skip
    assert entries[-1].text == "kan veel"


@pytest.mark.parametrize(
    ("typed", "age"),
    [
        ({"birth_date": "25-11-1980"}, 45),
        ({"birth_date": "24-11-1980"}, 46),
        ({"birth_date": "1980"}, 46),
        ({"birth_date": "1980", "deceased": "ja", "deceased_on": "2020"}, 40),
        ({"birth_date": "1980", "deceased": "ja"}, None),
        ({}, None),
    ],
)
def test_age_is_years_now_or_when_somebody_died(store, typed, age):
    person_id = add(store, surname="Bos", **typed)
    assert client_page.read_page(store, person_id).age == age
