"""Closing a file and opening it again, and looking at a closed one on the agreed day."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Contact, InterpreterBooking, Person, PlanStep, new_id
from meedoen_desktop.services import team
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import CANCELLED, PLANNED, Talk
from meedoen_desktop.services.caseload.flow import read_walks
from meedoen_desktop.services.day import promises
from meedoen_desktop.services.day.today import read_day
from meedoen_desktop.services.dossier import timeline
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.letters.letter_choice import choices
from meedoen_desktop.services.rhythm import closing
from meedoen_desktop.services.rhythm.closing import CLOSING, LOOKED, REOPENED, Closing, Done
from meedoen_desktop.services.search import find_clients
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.store import Store
from tests.clients import add, only

LVW = load_profile("lvw")
TODAY = date(2026, 11, 24)


def close(store: Store, person_id: str, **values: Any) -> Done:
    asked = Closing(**({"day": TODAY, "reason": "work"} | values))
    return closing.close(store, LVW, person_id, asked)


def told(store: Store, person_id: str) -> list[str]:
    """Codes of the closings in the history, newest first."""
    lines = timeline.read_timeline(store, person_id).entries
    return [one.state for one in lines if one.form == CLOSING]


def plan(store: Store, person_id: str, day: date) -> str:
    return appointments.plan(store, person_id, Talk(day, time(10)))


def status(store: Store, talk: str) -> str:
    return appointments.line(store, talk).status


def test_a_closed_file_leaves_the_list_and_is_found_under_closed_and_by_search(
    store: Store,
) -> None:
    person = add(store, surname="Bos", file_number="LV-7")
    add(store, surname="Vos")
    close(store, person)
    assert only(store) == ["Vos"]
    assert only(store, mark="closed") == ["Bos"]
    page = read_page(store, person)
    assert (page.closed_on, page.closing_reason) == (TODAY, "work")
    assert [one.person_id for one in find_clients(store, "Bos")] == [person]


def test_the_letter_that_says_goodbye_is_proposed_first(store: Store) -> None:
    person = add(store, surname="Bos")
    close(store, person)
    team.choose_team(store, TeamDetails("leidschendam-voorburg", "lvw"))
    assert choices(store, person).best.template_id == "afronden"
    died = add(store, surname="Vos")
    close(store, died, reason="death")
    assert choices(store, died).reason_of("afronden") is None


def test_the_flow_tells_who_left_and_how_many_to_work_or_school(store: Store) -> None:
    for name, reason in (("Bos", "work"), ("Vos", "education"), ("Das", "moved")):
        close(store, add(store, surname=name), reason=reason)
    left = read_walks(store, LVW).left
    assert (left.count, left.outflow) == (3, 2)


def test_the_history_tells_of_a_closing_also_when_the_file_is_open_again(store: Store) -> None:
    person = add(store, surname="Bos")
    close(store, person, day=date(2026, 11, 2), note="Werkt bij de bakker.")
    closing.reopen(store, person)
    assert read_page(store, person).closed_on is None
    assert read_page(store, person).closing_reason == ""
    assert told(store, person) == [REOPENED, "work"]
    (line,) = [o for o in timeline.read_timeline(store, person).entries if o.state == "work"]
    assert line.text == "Werkt bij de bakker."
    assert only(store) == ["Bos"]


def test_closing_is_taken_back_with_everything_that_it_changed(store: Store) -> None:
    person = add(store, surname="Bos")
    talk = plan(store, person, date(2026, 12, 1))
    done = close(store, person, cancel_talks=True)
    assert status(store, talk) == CANCELLED
    closing.take_back(store, done)
    assert status(store, talk) == PLANNED
    assert read_page(store, person).closed_on is None
    assert told(store, person) == []


def test_opening_again_is_taken_back(store: Store) -> None:
    person = add(store, surname="Bos")
    close(store, person, reason="no_contact", again=date(2027, 11, 24))
    closing.take_back(store, closing.reopen(store, person))
    page = read_page(store, person)
    assert (page.closed_on, page.closing_reason) == (TODAY, "no_contact")
    assert told(store, person) == ["no_contact"]
    fact = page.fact(CLOSING)
    assert fact is not None
    assert fact.valid_to == date(2027, 11, 24)


def test_talks_that_are_planned_stand_unless_they_are_cancelled(store: Store) -> None:
    person = add(store, surname="Bos")
    past, ahead = plan(store, person, date(2026, 11, 2)), plan(store, person, date(2026, 12, 1))
    assert closing.standing(store, person).talks == 1
    done = close(store, person)
    assert status(store, ahead) == PLANNED
    closing.take_back(store, done)
    close(store, person, cancel_talks=True)
    assert (status(store, past), status(store, ahead)) == (PLANNED, CANCELLED)


def test_an_interpreter_of_a_planned_talk_is_told_of(store: Store) -> None:
    person = add(store, surname="Bos")
    talk = plan(store, person, date(2026, 12, 1))
    with store.work() as session:
        session.add(
            InterpreterBooking(
                id=new_id(), person_id=person, appointment_id=talk, moment="2026-12-01T10:00",
                dossier_id=session.get_one(Person, person).dossier_id, how="phone",
                language="ar", booked_on=TODAY,
            )
        )  # fmt: skip
    assert closing.standing(store, person).interpreters == 1


def test_the_file_of_a_household_closes_for_both(store: Store) -> None:
    person = add(store, surname="Bos", first_names="An")
    dossier = read_page(store, person).dossier_id
    partner = add(store, surname="Vos", first_names="Ben", dossier_id=dossier)
    assert closing.standing(store, person).others == ("Ben Vos",)
    close(store, person, reason="no_contact", again=TODAY + timedelta(days=5))
    assert told(store, partner) == ["no_contact"]
    assert read_page(store, partner).closed_on == TODAY
    assert [one.person_id for one in read_day(store).promises] == [person]
    closing.reopen(store, partner)
    assert told(store, person) == [REOPENED, "no_contact"]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"day": None}, "day"),
        ({"day": TODAY + timedelta(days=1)}, "day"),
        ({"reason": ""}, "reason"),
        ({"reason": "enforcement"}, "reason"),
        ({"again": TODAY}, "again"),
    ],
)
def test_what_cannot_be_says_at_which_field(
    store: Store, values: dict[str, object], field: str
) -> None:
    person = add(store, surname="Bos")
    with pytest.raises(WrongInput) as caught:
        close(store, person, **values)
    assert caught.value.field == field
    assert read_page(store, person).closed_on is None


def test_what_is_closed_cannot_close_and_what_is_open_cannot_open(store: Store) -> None:
    person = add(store, surname="Bos")
    with pytest.raises(WrongInput, match="al open"):
        closing.reopen(store, person)
    close(store, person)
    with pytest.raises(WrongInput, match="al gesloten"):
        close(store, person)
    assert told(store, person) == ["work"]


def test_nobody_is_closed_who_is_not_there(store: Store) -> None:
    with pytest.raises(NotFound):
        close(store, new_id())
    with pytest.raises(NotFound):
        closing.standing(store, new_id())


@pytest.mark.parametrize("profile", ["lvw", "rijswijk"])
def test_only_where_the_method_says_so_one_looks_again_after_a_year(profile: str) -> None:
    known = load_profile(profile)
    months = {one.code: closing.usual_look_again(known, one.code) for one in known.closing_reasons}
    assert {code for code, count in months.items() if count} == {"no_contact", "illness"}
    assert months["no_contact"] == 12


def test_a_closed_file_comes_back_on_the_day_to_look_again(store: Store, clock: FixedClock) -> None:
    person = add(store, surname="Bos")
    close(store, person, reason="no_contact", again=date(2027, 11, 24))
    team.choose_team(store, TeamDetails("leidschendam-voorburg", "lvw"))
    assert read_day(store).promises == ()
    clock.moment = clock.now().replace(year=2027, month=11, day=20)
    (line,) = read_day(store).promises
    assert (line.person_id, line.due_on, line.late) == (person, date(2027, 11, 24), False)
    assert read_day(store).caseload.due.count == 0
    promises.finish(store, line.source, line.id)
    assert read_day(store).promises == ()
    assert told(store, person)[0] == LOOKED
    promises.reopen(store, line.source, line.id)
    assert [one.id for one in read_day(store).promises] == [line.id]
    assert told(store, person) == ["no_contact"]


def test_who_is_back_in_file_or_died_is_not_looked_at_again(store: Store) -> None:
    back, died = add(store, surname="Bos"), add(store, surname="Vos")
    for person in (back, died):
        close(store, person, reason="no_contact", again=TODAY + timedelta(days=3))
    assert len(read_day(store).promises) == 2
    closing.reopen(store, back)
    with store.work() as session:
        session.get_one(Person, died).deceased = True
    assert read_day(store).promises == ()
    close(store, back)
    assert read_day(store).promises == ()


def test_the_steps_of_a_closed_file_rest_and_what_the_consultant_said_to_do_stands(
    store: Store,
) -> None:
    person = add(store, surname="Bos")
    with store.work() as session:
        about: dict[str, Any] = {
            "person_id": person, "dossier_id": session.get_one(Person, person).dossier_id,
        }  # fmt: skip
        session.add(PlanStep(**about, what="Een proefdag", due_on=TODAY))
        session.add(
            Contact(
                **about, happened_at=store.clock.now(), form="phone", result="spoken",
                next_step="Folder sturen", next_on=TODAY, consultant_id=store.author,
            )
        )  # fmt: skip
    done = close(store, person)
    assert [one.what for one in read_day(store).promises] == ["Folder sturen"]
    closing.take_back(store, done)
    assert len(read_day(store).promises) == 2
