from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.agenda.lanes import Lane, lanes
from meedoen_desktop.views.agenda.span import DAY, MONTH, WEEK, Span
from meedoen_desktop.views.agenda.time_scale import TimeScale, hours_needed

START = datetime(2026, 11, 24, 9)  # noqa: DTZ001 - wall time
PERIODS = st.lists(
    st.tuples(st.integers(0, 600), st.integers(1, 180)).map(
        lambda pair: (START + timedelta(minutes=pair[0]), START + timedelta(minutes=sum(pair)))
    ),
    max_size=12,
)


@given(PERIODS)
def test_nothing_covers_anything_else(periods: list[tuple[datetime, datetime]]) -> None:
    found = lanes(periods)
    assert len(found) == len(periods)
    for a, one in enumerate(periods):
        for b, other in enumerate(periods[:a]):
            if one[0] < other[1] and other[0] < one[1]:
                assert found[a].count == found[b].count
                assert found[a].number != found[b].number


def test_what_stands_alone_has_the_whole_width() -> None:
    hour = timedelta(hours=1)
    periods = [(START, START + hour), (START + hour, START + 2 * hour)]
    assert lanes(periods) == [Lane(0, 1), Lane(0, 1)]


SCALE = TimeScale((date(2026, 11, 24), date(2026, 11, 25)), 50, 450, 60, 7, 19)


@given(st.integers(0, 1), st.integers(28, 75))
def test_a_place_and_its_moment_belong_to_each_other(day: int, quarter: int) -> None:
    start = datetime.combine(SCALE.days[day], time()) + timedelta(minutes=15 * quarter)
    box = SCALE.box(start, start + timedelta(minutes=45), Lane(0, 1))
    assert SCALE.moment_at(box.topLeft() + QPoint(90, 0)) == start


def test_a_place_outside_is_the_nearest_moment_inside() -> None:
    assert SCALE.moment_at(QPoint(-50, -50)) == datetime.combine(SCALE.days[0], time(7))
    assert SCALE.moment_at(QPoint(900, 9000)) == datetime.combine(SCALE.days[1], time(18, 45))
    elsewhere = datetime(2026, 12, 1, 9)  # noqa: DTZ001 - wall time
    assert SCALE.box(elsewhere, elsewhere, Lane(0, 1)).isEmpty()


def test_hours_grow_with_what_lies_outside_them() -> None:
    early, late = START.replace(hour=5), START.replace(hour=23, minute=30)
    assert hours_needed([(START, late)], (7, 19)) == (7, 24)
    assert hours_needed([(early, late + timedelta(hours=1))], (7, 19)) == (5, 24)
    assert hours_needed([], (7, 19)) == (7, 19)


@pytest.mark.parametrize(
    ("span", "first", "last", "title", "short"),
    [
        (Span(WEEK, date(2026, 11, 24)), "2026-11-23", "2026-11-29", "23 – 29 november 2026",
         "23 – 29 nov"),
        (Span(WEEK, date(2026, 12, 30)), "2026-12-28", "2027-01-03",
         "28 december 2026 – 3 januari 2027", "28 dec 2026 – 3 jan"),
        (Span(WEEK, date(2027, 3, 30)), "2027-03-29", "2027-04-04", "29 maart – 4 april 2027",
         "29 mrt – 4 apr"),
        (Span(DAY, date(2028, 2, 29)), "2028-02-29", "2028-02-29", "Dinsdag 29 februari 2028",
         "Di 29 feb"),
        (Span(MONTH, date(2026, 11, 24)), "2026-10-26", "2026-12-06", "November 2026",
         "November 2026"),
        (Span(MONTH, date(2027, 2, 3)), "2027-02-01", "2027-02-28", "Februari 2027",
         "Februari 2027"),
    ],
)  # fmt: skip
def test_a_span_knows_its_days_and_its_name(
    span: Span, first: str, last: str, title: str, short: str
) -> None:
    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)
    translator = Translator("nl")
    assert span.title(translator) == title
    assert span.title(translator, short=True) == short


def test_leafing_goes_a_day_a_week_or_a_month_and_never_out_of_the_calendar() -> None:
    assert Span(DAY, date(2026, 12, 31)).moved(1).day == date(2027, 1, 1)
    assert Span(WEEK, date(2027, 1, 1)).moved(-1).week_number == 52
    assert Span(MONTH, date(2027, 1, 31)).moved(1).day == date(2027, 2, 28)
    assert Span(MONTH, date(2028, 1, 31)).moved(1).day == date(2028, 2, 29)
    assert Span(MONTH, date(2027, 1, 15)).moved(-1).day == date(2026, 12, 15)
