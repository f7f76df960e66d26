from datetime import date, time, timedelta

import pytest

from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Appointment
from meedoen_desktop.services import team
from meedoen_desktop.services.agenda import appointments, leave
from meedoen_desktop.services.agenda.leave import Period
from meedoen_desktop.services.clients import assignments
from meedoen_desktop.services.clients.assignments import NOBODY, Assignment
from meedoen_desktop.services.clients.groups import NewFact, add_fact
from meedoen_desktop.services.day import week
from meedoen_desktop.services.day.today import read_day
from meedoen_desktop.services.rhythm import decisions
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from tests.clients import add, talk_to

LVW = load_profile("lvw")


@pytest.fixture(autouse=True)
def me(store) -> str:
    team.choose_team(store, TeamDetails("leidschendam-voorburg", "lvw"))
    return team.save_consultant(
        store, ConsultantDetails(name="Noor de Wit", working_days="1245")
    ).id


def client(store, clock, name: str, ago: int) -> str:
    """In group A1 and last spoken so many days ago: a call is due a month later."""
    person = add(store, surname=name)
    day = clock.today() - timedelta(days=ago)
    add_fact(store, person, NewFact("group", "A1", day, "staat open"))
    talk_to(store, person, clock.now() - timedelta(days=ago), form="office")
    return person


def read(store) -> week.Week:
    found = week.read_week(store, LVW)
    assert found is not None
    return found


def test_the_week_has_the_own_working_days_without_leave(store) -> None:
    assert read(store).balance.free == 3 * 330
    leave.add(store, Period(date(2026, 11, 26), date(2026, 11, 26)))
    assert read(store).balance.free == 2 * 330


def test_a_talk_takes_its_time_with_the_report_and_the_way(store, clock) -> None:
    person = add(store, surname="Bos")
    talk = appointments.Talk(date(2026, 11, 27), time(10), 45, form="home")
    appointments.plan(store, person, talk)
    assert read(store).balance.booked == 45 + 15 + 40


def test_what_is_due_is_told_with_what_it_takes_and_until_when_it_may_wait(store, clock) -> None:
    client(store, clock, "Bos", 35)
    client(store, clock, "Vos", 26)
    found = read(store)
    assert [(one.line.name, one.minutes) for one in found.first] == [("Bos", 20)]
    assert [(one.line.name, one.fits) for one in found.later] == [("Vos", True)]
    later = found.later[0]
    assert later.quieter is not None
    assert found.balance.last < later.quieter <= later.line.until


def test_nobodys_clients_are_in_everybodys_week_as_on_vandaag_and_a_colleagues_are_not(
    store, clock
) -> None:
    sem = assignments.add_member(store, ConsultantDetails(name="Sem de Boer"))
    for name, whose in (("Bos", NOBODY), ("Vos", sem), ("Mol", "")):
        person = client(store, clock, name, 35)
        if whose:
            assignments.assign(store, Assignment((person,), whose, clock.today()))
    on_vandaag = [line.name for line in read_day(store).caseload.due.lines]
    in_the_week = [one.line.name for one in read(store).first]
    assert sorted(in_the_week) == sorted(on_vandaag) == ["Bos", "Mol"]


def test_a_newcomer_of_nobody_may_come_sooner_and_one_of_a_colleague_may_not(store, clock) -> None:
    sem = assignments.add_member(store, ConsultantDetails(name="Sem de Boer"))
    for names, whose in ((("Bos", "Vos"), NOBODY), (("Mol", "Das"), sem)):
        people = tuple(newcomer(store, clock, name) for name in names)
        assignments.assign(store, Assignment(people, whose, clock.today()))
    found = read(store)
    told = [one.line.name for one in (*found.first, *found.later, *found.ahead)]
    assert sorted(told) == ["Bos", "Vos"]


def test_the_call_about_a_talk_is_in_the_week_of_who_holds_it(store, clock) -> None:
    sem = assignments.add_member(store, ConsultantDetails(name="Sem de Boer"))
    person = client(store, clock, "Bos", 35)
    talk = appointments.plan(store, person, appointments.Talk(date(2026, 11, 26), time(10)))
    assignments.assign(store, Assignment((person,), sem, clock.today()))
    assert [one.line.kind for one in read(store).first] == ["remind"]
    with store.work() as session:
        session.get_one(Appointment, talk).consultant_id = sem
    assert read(store).first == ()


def test_moving_brings_a_proposal_back_on_the_quieter_day_and_undo_takes_that_back(
    store, clock
) -> None:
    client(store, clock, "Vos", 26)
    found = read(store)
    day = found.movable[0].quieter
    ids = week.move(store, found.movable)
    assert read(store).later == ()
    clock.moment += day - clock.today()
    assert [one.line.start for one in (*read(store).first, *read(store).later)] == [day]
    clock.moment -= day - date(2026, 11, 24)
    decisions.take_back(store, ids)
    assert [one.line.name for one in read(store).later] == ["Vos"]


def test_without_working_days_ahead_there_is_still_a_calm_answer(store) -> None:
    leave.add(store, Period(date(2026, 11, 20), date(2027, 3, 1)))
    found = read(store)
    assert (found.balance.working, found.balance.free) == (0, 0)


def newcomer(store, clock, name: str) -> str:
    person = add(store, surname=name)
    add_fact(store, person, NewFact("group", "A1", clock.today(), "staat open"))
    return person


def test_a_few_newcomers_need_not_wait_for_their_week_when_there_is_room(store, clock) -> None:
    for name in ("Bos", "Vos", "Mol", "Das"):
        newcomer(store, clock, name)
    found = read(store)
    told = [one.line.name for one in (*found.first, *found.later, *found.ahead)]
    assert sorted(told) == ["Bos", "Das", "Mol", "Vos"]
    assert all(one.line.start > clock.today() for one in found.ahead)


def test_of_many_newcomers_only_as_many_as_have_room_come_sooner(store, clock) -> None:
    for number in range(40):
        newcomer(store, clock, f"Bos{number}")
    found = read(store)
    asked = sum(one.minutes for one in found.balance.do) + 80 * len(found.ahead)
    assert found.ahead
    assert found.balance.free - 80 < asked <= found.balance.free


def test_nobody_is_brought_forward_in_a_full_week(store, clock) -> None:
    for name in ("Bos", "Vos", "Mol", "Das"):
        newcomer(store, clock, name)
    leave.add(store, Period(date(2026, 11, 26), date(2026, 11, 27)))
    other = add(store, surname="Kok")
    appointments.plan(store, other, appointments.Talk(clock.today(), time(10), 300))
    assert read(store).ahead == ()


def test_who_has_a_talk_in_the_agenda_is_not_brought_forward(store, clock) -> None:
    person = newcomer(store, clock, "Bos")
    appointments.plan(store, person, appointments.Talk(date(2026, 12, 4), time(10), 45))
    assert read(store).ahead == ()
