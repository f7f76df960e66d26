from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.models import Contact, GroupMeeting, Person
from meedoen_desktop.services.agenda import group_meetings as meetings
from meedoen_desktop.services.agenda import meeting_candidates
from meedoen_desktop.services.agenda.group_meetings import ABSENT, ATTENDED, COMES, MeetingData
from meedoen_desktop.services.day.today import read_day
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.store import Store
from tests.factories import add_person

DATA = MeetingData("Kennismaken", date(2026, 11, 24), time(13), organisation="Buurthuis")


def guests(store: Store, count: int = 11) -> list[str]:
    return [
        add_person(store, surname=f"Naam{number:02}", prefix="", file_number=f"D-{number}")
        for number in range(count)
    ]


def contacts(store: Store) -> list[Contact]:
    with store.read() as session:
        return list(session.query(Contact).order_by(Contact.person_id))


def test_who_came_has_a_contact_in_person_and_the_others_have_not(store: Store) -> None:
    people = guests(store)
    meeting = meetings.save(store, DATA)
    meetings.invite(store, meeting, people)
    for person in people[:7]:
        meetings.set_state(store, meeting, person, ATTENDED)
    meetings.set_state(store, meeting, people[7], ABSENT)
    finished = meetings.finish(store, meeting)
    made = contacts(store)
    assert {one.person_id for one in made} == set(people[:7])
    assert {(one.form, one.result, one.note) for one in made} == {
        ("office", "spoken", "Kennismaken, Buurthuis")
    }
    assert {one.happened_at.isoformat() for one in made} == {"2026-11-24T12:00:00+00:00"}
    assert meetings.read(store, meeting).status == "done"
    assert read_page(store, people[0]).last_contact is not None
    meetings.reopen(store, finished)
    assert contacts(store) == []
    assert meetings.read(store, meeting).status == "planned"


def test_a_list_that_is_corrected_afterwards_is_made_right(store: Store) -> None:
    first, second = guests(store, 2)
    meeting = meetings.save(store, DATA)
    meetings.invite(store, meeting, [first, second])
    meetings.set_state(store, meeting, first, ATTENDED)
    meetings.finish(store, meeting)
    meetings.finish(store, meeting)
    assert len(contacts(store)) == 1
    meetings.set_state(store, meeting, first, ABSENT)
    meetings.set_state(store, meeting, second, ATTENDED)
    corrected = meetings.finish(store, meeting)
    assert [one.person_id for one in contacts(store)] == [second]
    meetings.reopen(store, corrected)
    assert [one.person_id for one in contacts(store)] == [first]
    assert meetings.read(store, meeting).status == "done"


def test_all_or_nobody_gets_the_contact(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    people = guests(store, 3)
    meeting = meetings.save(store, DATA)
    meetings.invite(store, meeting, people)
    for person in people:
        meetings.set_state(store, meeting, person, ATTENDED)
    instants = iter([store.clock.now(), store.clock.now()])

    def wall(_meeting: object) -> object:
        return next(instants)  # the third one fails

    monkeypatch.setattr(GroupMeeting, "wall", property(wall))
    with pytest.raises(StopIteration):
        meetings.finish(store, meeting)
    monkeypatch.undo()
    assert contacts(store) == []
    assert meetings.read(store, meeting).status == "planned"


def test_inviting_twice_keeps_the_answer_that_was_given(store: Store) -> None:
    first, second = guests(store, 2)
    meeting = meetings.save(store, DATA)
    meetings.invite(store, meeting, [first])
    meetings.set_state(store, meeting, first, COMES)
    assert meetings.invite(store, meeting, [first, second, second]) == (second,)
    found = meetings.read(store, meeting)
    assert [guest.state for guest in found.guests] == [COMES, "invited"]
    assert (found.count(COMES), found.count("invited")) == (1, 1)
    meetings.take_off(store, meeting, [second])
    assert len(meetings.read(store, meeting).guests) == 1
    with pytest.raises(NotFound):
        meetings.set_state(store, meeting, second, COMES)


def test_a_meeting_needs_a_name_and_can_be_moved_back(store: Store) -> None:
    for wrong in (replace(DATA, title=" "), replace(DATA, minutes=0)):
        with pytest.raises(WrongInput):
            meetings.save(store, wrong)
    meeting = meetings.save(store, DATA)
    before = meetings.move(store, meeting, date(2026, 12, 1), time(9))
    assert meetings.read(store, meeting).data == replace(DATA, day=date(2026, 12, 1), at=time(9))
    meetings.move(store, meeting, *before)
    assert meetings.read(store, meeting).data == DATA
    with pytest.raises(NotFound):
        meetings.read(store, "f" * 32)


def test_today_shows_the_meetings_of_today(store: Store) -> None:
    meeting = meetings.save(store, DATA)
    meetings.save(store, replace(DATA, day=date(2026, 11, 25)))
    assert [one.id for one in read_day(store).meetings] == [meeting]
    assert not read_day(store).is_empty
    meetings.set_status(store, meeting, "cancelled")
    assert read_day(store).meetings == ()


def test_candidates_are_found_by_town_group_and_name_and_the_dead_are_never_asked(
    store: Store,
) -> None:
    people = guests(store, 3)
    with store.work() as session:
        session.get_one(Person, people[0]).town = "Voorburg"
        session.get_one(Person, people[1]).deceased = True
    found = meeting_candidates.candidates(store)
    assert [one.person_id for one in found.people] == [people[0], people[2]]
    assert found.towns == ("Voorburg",)
    assert [one.person_id for one in found.like(town="Voorburg")] == [people[0]]
    assert [one.person_id for one in found.like("naam02 anna")] == [people[2]]
    assert found.like(group="A1") == ()
