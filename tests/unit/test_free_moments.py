from __future__ import annotations

from datetime import date, time

from meedoen_desktop.services.agenda import appointments, leave
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.free_moments import first_free, suggested
from meedoen_desktop.services.agenda.leave import Period
from meedoen_desktop.store import Store
from tests.factories import add_person

WANTED = Talk(date(2026, 12, 8), time(10))


def moments(found: tuple[Talk, ...]) -> list[tuple[date, time]]:
    return [(one.day, one.at) for one in found]


def test_one_free_moment_on_each_of_the_days_of_the_rhythm(store: Store) -> None:
    appointments.plan(store, add_person(store), WANTED)
    assert moments(suggested(store, WANTED, None, "12345")) == [
        (date(2026, 12, 8), time(11)),
        (date(2026, 12, 15), time(10)),
        (date(2026, 12, 22), time(10)),
    ]


def test_the_talk_that_is_moved_is_not_in_its_own_way(store: Store) -> None:
    made = appointments.plan(store, add_person(store), WANTED)
    assert moments(suggested(store, WANTED, None, "12345", made))[0] == (WANTED.day, WANTED.at)


def test_nothing_is_proposed_during_leave(store: Store) -> None:
    leave.add(store, Period(date(2026, 12, 7), date(2026, 12, 18)))
    assert moments(suggested(store, WANTED, None, "12345")) == [(date(2026, 12, 22), time(10))]
    assert moments((first_free(store, WANTED, "12345"),)) == [(date(2026, 12, 21), time(10))]
