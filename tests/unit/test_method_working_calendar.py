from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.method.working_calendar import Absence, WorkingCalendar, holiday_on

WEEK = WorkingCalendar()
PART_TIME = WorkingCalendar("124", [Absence(date(2027, 7, 26), date(2027, 8, 13))])


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2027, 3, 28), "Eerste paasdag"),
        (date(2027, 4, 27), "Koningsdag"),
        (date(2027, 5, 6), "Hemelvaartsdag"),
        (date(2028, 6, 5), "Tweede pinksterdag"),
        (date(2028, 12, 26), "Tweede kerstdag"),
        (date(2028, 2, 29), ""),
    ],
)
def test_dutch_holidays_are_known_by_name(day: date, name: str) -> None:
    assert holiday_on(day) == name


def test_holidays_are_those_of_the_package_that_knows_all_countries() -> None:
    years = range(2014, 2101)  # since there is a king
    known = holidays.country_holidays("NL", years=years, language="nl")
    days = (
        date(2014, 1, 1) + timedelta(days=n)
        for n in range((date(2101, 1, 1) - date(2014, 1, 1)).days)
    )
    assert {day: name for day in days if (name := holiday_on(day))}.keys() == set(known)


def test_the_working_day_before_easter_tuesday_is_the_thursday() -> None:
    tuesday = date(2027, 3, 30)
    assert WEEK.previous(tuesday) == date(2027, 3, 25)
    assert PART_TIME.previous(tuesday) == date(2027, 3, 25)


def test_own_days_count_for_the_consultant_and_not_for_the_post() -> None:
    monday = date(2027, 9, 13)
    assert PART_TIME.previous(monday) == date(2027, 9, 9)
    assert PART_TIME.general.previous(monday) == date(2027, 9, 10)
    assert WEEK.general is WEEK


def test_leave_is_no_working_time() -> None:
    assert PART_TIME.following(date(2027, 7, 22)) == date(2027, 8, 16)
    assert not PART_TIME.is_working(date(2027, 8, 5))
    assert PART_TIME.between(date(2027, 7, 22), date(2027, 8, 16)) == 1


def test_the_leap_day_is_a_day_like_others() -> None:
    assert WEEK.add(date(2028, 2, 28), 1) == date(2028, 2, 29)
    assert WEEK.add(date(2028, 3, 1), -1) == date(2028, 2, 29)


def test_a_day_that_is_worked_stays_and_another_moves() -> None:
    sunday = date(2027, 10, 31)
    assert WEEK.on_or_after(sunday) == date(2027, 11, 1)
    assert WEEK.on_or_before(sunday) == date(2027, 10, 29)
    assert WEEK.on_or_before(date(2027, 10, 29)) == date(2027, 10, 29)


def test_who_never_works_is_taken_to_work_as_everybody() -> None:
    gone = WorkingCalendar("12345", [Absence(date(2020, 1, 1), date(2040, 1, 1))])
    assert gone.following(date(2027, 3, 1)) == date(2027, 3, 2)
    assert WorkingCalendar("").is_working(date(2027, 3, 3))


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.integers(-30, 30))
def test_adding_working_days_ends_on_one_and_counts_right(day: date, count: int) -> None:
    found = WEEK.add(day, count)
    if count:
        assert WEEK.is_working(found)
    first, last = sorted((day, found))
    between = sum(
        WEEK.is_working(first + timedelta(days=n)) for n in range((last - first).days + 1)
    )
    assert between - (WEEK.is_working(day) and count != 0) == abs(count) or count == 0
