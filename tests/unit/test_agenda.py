from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.models import BusyTime
from meedoen_desktop.services.agenda import (
    agenda_moves,
    appointments,
    group_meetings,
    leave,
    planning,
)
from meedoen_desktop.services.agenda.agenda import MEETING, TALK, coming, read_agenda
from meedoen_desktop.services.agenda.appointment_warnings import warnings_for
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.group_meetings import MeetingData
from meedoen_desktop.services.agenda.leave import Period
from meedoen_desktop.services.team import ConsultantDetails, save_consultant
from meedoen_desktop.store import Store
from tests.factories import add_person

TUESDAY = date(2026, 11, 24)
TALK_AT_TEN = Talk(TUESDAY, time(10))


def week(store: Store, monday: date) -> list[str]:
    found = read_agenda(store, monday, date.fromordinal(monday.toordinal() + 6))
    return [f"{entry.at:%a %d %H.%M} {entry.title}" for entry in found.entries]


def test_a_week_holds_own_talks_and_meetings_in_order_without_what_was_cancelled(
    store: Store,
) -> None:
    person = add_person(store)
    appointments.plan(store, person, replace(TALK_AT_TEN, day=date(2026, 11, 27)))
    appointments.plan(store, person, TALK_AT_TEN)
    gone = appointments.plan(store, person, replace(TALK_AT_TEN, at=time(9)))
    appointments.cancel(store, gone)
    group_meetings.save(store, MeetingData("Kennismaken", TUESDAY, time(9, 30)))
    save_consultant(store, ConsultantDetails(name="Noor"))
    mine = appointments.plan(store, person, replace(TALK_AT_TEN, at=time(15)))
    assert week(store, date(2026, 11, 23)) == [
        "Tue 24 09.30 Kennismaken", "Tue 24 10.00 Anna van Velzen", "Tue 24 15.00 Anna van Velzen",
        "Fri 27 10.00 Anna van Velzen",
    ]  # fmt: skip
    store.author = "e" * 32  # a colleague at her own laptop
    assert mine not in [e.id for e in read_agenda(store, TUESDAY, TUESDAY).entries]


@pytest.mark.parametrize(
    ("monday", "day", "named"),
    [
        (date(2026, 10, 19), date(2026, 10, 25), ""),
        (date(2027, 3, 22), date(2027, 3, 28), "Eerste paasdag"),
        (date(2028, 2, 28), date(2028, 2, 29), ""),
        (date(2026, 12, 28), date(2027, 1, 1), "Nieuwjaarsdag"),
    ],
)
def test_odd_weeks_have_seven_days_and_a_talk_stays_on_its_wall_time(
    store: Store, monday: date, day: date, named: str
) -> None:
    appointments.plan(store, add_person(store), Talk(day, time(2, 30)))
    last = date.fromordinal(monday.toordinal() + 6)
    found = read_agenda(store, monday, last)
    assert len(found.days) == 7
    assert [entry.at for entry in found.on(day)] == [datetime.combine(day, time(2, 30))]
    (facts,) = [one for one in found.days if one.day == day]
    assert facts.holiday == named


def test_a_weekend_is_folded_unless_something_is_in_it(store: Store) -> None:
    monday, sunday = date(2026, 11, 23), date(2026, 11, 29)
    assert len(read_agenda(store, monday, sunday).without_empty_weekend()) == 5
    appointments.plan(store, add_person(store), Talk(date(2026, 11, 28), time(11)))
    shown = read_agenda(store, monday, sunday).without_empty_weekend()
    assert [one.day.weekday() for one in shown] == [0, 1, 2, 3, 4, 5]


def test_a_day_says_whether_one_works_then(store: Store) -> None:
    save_consultant(store, ConsultantDetails(name="Noor", working_days="1245"))
    leave.add(store, Period(date(2026, 12, 24), date(2026, 12, 24), "oppassen"))
    found = {
        one.day.day: one for one in read_agenda(store, date(2026, 12, 21), date(2026, 12, 27)).days
    }
    assert [day for day, one in found.items() if one.works] == [21, 22]
    assert found[24].leave == "oppassen"
    assert found[25].holiday == "Eerste kerstdag"
    assert found[23].leave is None


def test_busy_times_of_the_own_calendar_lie_on_every_day_they_touch(store: Store) -> None:
    with store.work() as session:
        session.add(BusyTime(starts="2026-11-24T22:00", ends="2026-11-25T09:00"))
        session.add(BusyTime(starts="2026-11-26T00:00", ends="2026-11-27T00:00"))
    found = read_agenda(store, date(2026, 11, 23), date(2026, 11, 29))
    assert [len(found.busy_on(date(2026, 11, day))) for day in (23, 24, 25, 26, 27)] == [
        0,
        1,
        1,
        1,
        0,
    ]
    assert found.busy_on(date(2026, 11, 26))[0].is_whole_day


def test_moving_a_talk_can_be_undone_and_says_what_is_wrong_with_the_moment(store: Store) -> None:
    leave.add(store, Period(date(2026, 11, 26), date(2026, 11, 27)))
    made = appointments.plan(store, add_person(store), replace(TALK_AT_TEN, people="zus"))
    moved = agenda_moves.move(store, TALK, made, date(2026, 11, 26), time(9))
    assert moved.warnings.leave
    assert appointments.read(store, made) == Talk(date(2026, 11, 26), time(9), people="zus")
    back = agenda_moves.move(store, moved.sort, moved.id, moved.day, moved.at)
    assert back.day == date(2026, 11, 26)
    assert appointments.read(store, made).day == TUESDAY


def test_a_moved_meeting_is_warned_about_too(store: Store) -> None:
    appointments.plan(store, add_person(store), TALK_AT_TEN)
    meeting = group_meetings.save(store, MeetingData("Open dag", date(2026, 11, 25), time(10)))
    moved = agenda_moves.move(store, MEETING, meeting, TUESDAY, time(9))
    assert moved.warnings.clashes == ("10.00 Anna van Velzen",)
    assert (moved.day, moved.at) == (date(2026, 11, 25), time(10))


@pytest.mark.parametrize(
    ("first", "second", "at", "expected"),
    [
        ("home", "office", time(10, 55), True),
        ("office", "home", time(10, 55), True),
        ("home", "home", time(9, 0), True),
        ("home", "office", time(11, 15), False),
        ("home", "phone", time(10, 55), False),
        ("office", "office", time(10, 55), False),
        ("home", "office", time(10, 30), False),  # at the same time: a clash, not travel
    ],
)
def test_little_time_to_travel_is_told(
    store: Store,
    first: str,
    second: str,
    at: time,
    expected: bool,
) -> None:
    appointments.plan(store, add_person(store), replace(TALK_AT_TEN, form=first))
    found = warnings_for(store, Talk(TUESDAY, at, 45, second))
    assert bool(found.travel) is expected


def test_a_meeting_clashes_with_a_talk(store: Store) -> None:
    group_meetings.save(store, MeetingData("Open dag", TUESDAY, time(9), 120))
    assert warnings_for(store, TALK_AT_TEN).clashes == ("9.00 Open dag",)


def test_what_is_coming_tells_no_names(store: Store) -> None:
    person = add_person(store)
    appointments.plan(store, person, replace(TALK_AT_TEN, at=time(9)))  # over
    appointments.plan(store, person, replace(TALK_AT_TEN, at=time(11), form="home"))
    missed = appointments.plan(store, person, replace(TALK_AT_TEN, at=time(12)))
    appointments.set_status(store, missed, appointments.NO_SHOW)
    group_meetings.save(store, MeetingData("Open dag", date(2026, 11, 25), time(9)))
    found = coming(store)
    assert [(one.at.hour, one.form) for one in found] == [(11, "home"), (9, "meeting")]


def test_leave_is_kept_taken_away_and_put_back(store: Store) -> None:
    save_consultant(store, ConsultantDetails(name="Noor"))
    made = leave.add(store, Period(date(2026, 12, 24), date(2027, 1, 3), " kerst "))
    own = leave.own_days(store)
    assert own.leave_on(date(2027, 1, 3)) is not None
    assert not own.works_on(date(2026, 12, 28))
    assert own.works_on(date(2027, 1, 4))
    taken = leave.remove(store, made)
    assert taken.note == "kerst"
    assert leave.own_days(store).leave == ()
    leave.add(store, taken)
    assert len(leave.own_days(store).leave) == 1
    for first, last in (
        (date(2026, 12, 24), date(2026, 12, 23)),
        (date(2026, 1, 1), date(2028, 1, 1)),
    ):
        with pytest.raises(WrongInput):
            leave.add(store, Period(first, last))


def test_a_new_talk_starts_with_the_points_of_its_kind(store: Store) -> None:
    first = planning.usual_agenda(appointments.INTAKE)
    assert first.startswith("5 min Welkom")
    assert planning.agenda_minutes(first) == 45
    assert planning.agenda_minutes(planning.usual_agenda(appointments.FOLLOW_UP)) == 45
    assert planning.agenda_minutes("thee\n10 min wandelen\n\n5 min klaar") == 15
    appointments.plan(store, add_person(store), replace(TALK_AT_TEN, place="Kamer 2"))
    assert planning.planning(store).suggestions == ("Kamer 2",)


def test_a_version_is_raised_by_what_a_calendar_shows_and_by_nothing_else(store: Store) -> None:
    made = appointments.plan(store, add_person(store), TALK_AT_TEN)
    for talk in (replace(TALK_AT_TEN, note="x"), replace(TALK_AT_TEN, people="zus")):
        appointments.change(store, made, talk)
    assert sequence(store, made) == 0
    appointments.change(store, made, replace(TALK_AT_TEN, place="Kamer 3"))
    assert sequence(store, made) == 1
    appointments.set_status(store, made, appointments.NO_SHOW)
    assert sequence(store, made) == 1
    appointments.cancel(store, made)
    appointments.set_status(store, made, appointments.PLANNED)
    assert sequence(store, made) == 3


def sequence(store: Store, appointment_id: str) -> int:
    from meedoen_desktop.models import Appointment

    with store.read() as session:
        return session.get_one(Appointment, appointment_id).sequence
