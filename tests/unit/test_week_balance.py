"""What fits in a week, on part-time days, holidays and leave; what may wait, and until when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.method.profile_files import load_profile, read_profile
from meedoen_desktop.method.profile_week import WeekRules
from meedoen_desktop.method.week_balance import (
    Day,
    Span,
    Task,
    balance,
    quieter_days,
    taken,
    talk_span,
    week_of,
)
from meedoen_desktop.method.working_calendar import Absence, WorkingCalendar
from tests.unit.test_method_profile_rules import THIRD

RULES = WeekRules(
    300, preparation={"office": 15, "home": 15}, travel={"home": 40}, tasks={"call": 20}
)
TUESDAY = date(2026, 11, 24)
SUNDAY = date(2026, 11, 29)


def days(calendar: WorkingCalendar, start: date = TUESDAY, weeks: int = 6) -> list[Day]:
    every = (start + timedelta(days=number) for number in range(7 * weeks))
    return [Day(day, calendar.is_working(day)) for day in every]


FULL = days(WorkingCalendar())


def task(key: str, minutes: int, until: date, *, pressing: bool = False) -> Task:
    return Task(key, minutes, until, pressing)


def keys(tasks: tuple[Task, ...]) -> list[str]:
    return [one.key for one in tasks]


def test_what_ends_this_week_comes_first_and_what_ends_later_may_wait() -> None:
    found = balance(
        RULES,
        days(WorkingCalendar("2")),
        [
            task("later", 100, date(2026, 12, 20)),
            task("much later", 100, date(2027, 1, 20)),
            task("now", 250, date(2026, 11, 27)),
        ],
        TUESDAY,
    )
    assert found is not None
    assert found.free == 300
    assert keys(found.do) == ["now"]
    assert keys(found.waits) == ["much later", "later"]
    assert found.over == ()


def test_what_is_left_of_the_week_is_filled_with_what_ends_first() -> None:
    found = balance(
        RULES,
        days(WorkingCalendar("2")),
        [task("b", 100, date(2026, 12, 20)), task("a", 100, date(2026, 12, 10))],
        TUESDAY,
    )
    assert found is not None
    assert keys(found.do) == ["a", "b"]


def test_what_follows_a_talk_comes_before_a_window_that_ends() -> None:
    found = balance(
        RULES,
        FULL,
        [task("ends", 20, TUESDAY), task("talk", 20, SUNDAY, pressing=True)],
        TUESDAY,
    )
    assert found is not None
    assert keys(found.do) == ["talk", "ends"]


def test_what_cannot_wait_and_does_not_fit_is_told_apart() -> None:
    late = task("late", 200, date(2026, 9, 1))
    found = balance(RULES, days(WorkingCalendar("2")), [task("now", 200, SUNDAY), late], TUESDAY)
    assert found is not None
    assert (keys(found.do), keys(found.over)) == (["now"], ["late"])


def test_part_time_days_leave_and_holidays_make_less_room() -> None:
    def free(calendar: WorkingCalendar, start: date = TUESDAY) -> int:
        found = balance(RULES, days(calendar, start), [], start)
        return found.free if found else -1

    assert free(WorkingCalendar()) == 4 * 300
    assert free(WorkingCalendar("24")) == 2 * 300
    leave = Absence(date(2026, 11, 26), date(2026, 11, 27))
    assert free(WorkingCalendar("12345", [leave])) == 2 * 300
    monday_of_kings_day = date(2027, 4, 26)
    assert free(WorkingCalendar(), monday_of_kings_day) == 4 * 300


def test_when_the_week_is_over_the_next_one_is_meant() -> None:
    friday_evening_off = days(WorkingCalendar("12"), date(2026, 11, 26))
    week, later = week_of(friday_evening_off, date(2026, 11, 26))
    assert (week[0].day, week[-1].day) == (date(2026, 11, 30), date(2026, 12, 6))
    assert later[0].day == date(2026, 12, 7)


def test_after_three_weeks_of_leave_the_week_of_coming_back_is_meant() -> None:
    leave = Absence(TUESDAY, date(2026, 12, 13))
    week, _later = week_of(days(WorkingCalendar("12345", [leave])), TUESDAY)
    assert week[0].day == date(2026, 12, 14)


def test_talks_that_touch_each_other_and_a_busy_calendar_count_once() -> None:
    assert taken([Span(600, 660), Span(630, 690), Span(0, 1440)]) == 13 * 60
    assert taken([Span(540, 600), Span(570, 630), Span(700, 730)]) == 120
    assert taken([]) == 0


def test_a_home_visit_asks_preparation_and_the_way_there_and_back() -> None:
    assert talk_span(RULES, 600, 45, "home") == Span(565, 665)
    assert talk_span(RULES, 600, 45, "office") == Span(585, 645)
    assert talk_span(RULES, 600, 45, "phone") == Span(600, 645)
    assert (RULES.task("call", "phone"), RULES.task("call", "home")) == (20, 60)
    assert RULES.task("iets anders", "") == 15
    assert RULES.around("home") == 55


def test_what_waits_goes_to_the_quietest_week_of_its_window() -> None:
    busy = [
        one._replace(booked=280) if one.day < date(2026, 12, 7) else one
        for one in days(WorkingCalendar())
    ]
    found = quieter_days(RULES, busy, [task("a", 20, date(2026, 12, 12))], SUNDAY)
    assert found["a"] == date(2026, 12, 7)
    short = quieter_days(RULES, busy, [task("a", 20, date(2026, 12, 2))], SUNDAY)
    assert short["a"] == date(2026, 11, 30)


def test_a_week_of_leave_is_never_the_quieter_week() -> None:
    leave = Absence(date(2026, 11, 30), date(2026, 12, 4))
    away = days(WorkingCalendar("12345", [leave]))
    found = quieter_days(RULES, away, [task("a", 20, date(2026, 12, 31))], SUNDAY)
    assert found["a"] > date(2026, 12, 4)
    assert quieter_days(RULES, away, [task("a", 20, date(2026, 12, 3))], SUNDAY) == {}


def test_what_waited_too_long_goes_to_the_first_day_with_room() -> None:
    full = [
        one._replace(booked=300) if one.day < date(2026, 12, 2) else one
        for one in days(WorkingCalendar())
    ]
    found = quieter_days(RULES, full, [task("late", 20, date(2026, 9, 1))], SUNDAY)
    assert found["late"] == date(2026, 12, 2)


def test_moved_work_is_spread_and_does_not_fill_one_day() -> None:
    many = [task(f"{number:02}", 60, date(2027, 1, 3)) for number in range(20)]
    found = quieter_days(RULES, FULL, many, SUNDAY)
    on_one_day = max(list(found.values()).count(day) for day in found.values())
    assert len(found) == 20
    assert on_one_day <= 2


TASKS = st.lists(
    st.builds(
        Task,
        st.uuids().map(str),
        st.integers(5, 120),
        st.integers(-90, 120).map(lambda days_: TUESDAY + timedelta(days=days_)),
        st.booleans(),
    ),
    max_size=30,
)
WEEKS = st.builds(
    lambda pattern, booked: [
        one._replace(booked=booked[number % len(booked)])
        for number, one in enumerate(days(WorkingCalendar(pattern)))
    ],
    st.sampled_from(["12345", "124", "25", "3", "1234567"]),
    st.lists(st.integers(0, 400), min_size=1, max_size=9),
)


@given(WEEKS, TASKS)
def test_every_task_stands_in_one_place_and_what_is_done_fits(week, tasks) -> None:
    found = balance(RULES, week, tasks, TUESDAY)
    assert found is not None
    every = [*found.do, *found.over, *found.waits]
    assert sorted(every) == sorted(tasks)
    assert sum(one.minutes for one in found.do) <= found.free
    assert all(one.until <= found.last for one in found.over)
    assert [one.until for one in found.waits] == sorted(
        (one.until for one in found.waits), reverse=True
    )


@given(WEEKS, TASKS)
def test_a_quieter_day_is_a_working_day_after_this_week_and_in_the_window(week, tasks) -> None:
    found = balance(RULES, week, tasks, TUESDAY)
    assert found is not None
    working = {one.day for one in week if one.works}
    moved = quieter_days(RULES, week, found.waits, found.last)
    for one in found.waits:
        if one.key in moved:
            assert moved[one.key] in working
            assert found.last < moved[one.key] <= one.until


@given(WEEKS, TASKS, st.integers(0, 41))
def test_a_day_off_never_makes_more_room(week, tasks, number) -> None:
    off = [one._replace(works=False) if at == number else one for at, one in enumerate(week)]
    before, after = balance(RULES, week, tasks, TUESDAY), balance(RULES, off, tasks, TUESDAY)
    assert before is not None
    assert after is not None
    if before.days[0].day == after.days[0].day:
        assert after.free <= before.free


def test_the_shipped_profiles_say_what_work_asks(tmp_path) -> None:
    week = load_profile("lvw").week
    assert (week.travel["home"], week.task("call", "phone")) == (40, 20)
    path = tmp_path / "delft.toml"
    path.write_text(THIRD, "utf-8")
    assert read_profile(path).week == WeekRules()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("day_minutes = 900", "week.day_minutes"),
        ("travel = { fiets = 20 }", "week.travel"),
        ("tasks = { call = 999 }", "week.tasks.call"),
        ("day_minuten = 300", "week.day_minuten"),
    ],
)
def test_a_mistake_in_the_week_names_the_place(tmp_path, text: str, key: str) -> None:
    path = tmp_path / "delft.toml"
    path.write_text(f"{THIRD}\n[week]\n{text}\n", "utf-8")
    with pytest.raises(DataFileError) as caught:
        read_profile(path)
    assert caught.value.params["key"] == key
