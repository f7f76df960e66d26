from datetime import date, datetime, time

import pytest

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters import dates


def test_an_appointment_is_written_in_full() -> None:
    moment = datetime(2027, 9, 14, 10, 0, tzinfo=AMSTERDAM)
    assert dates.written_moment(moment) == "dinsdag 14 september 2027 om 10.00 uur"


def test_a_letter_date_has_no_weekday_and_no_leading_zero() -> None:
    assert dates.written_date(date(2027, 3, 5)) == "5 maart 2027"


def test_times_have_a_point_and_two_figures_of_minutes() -> None:
    assert dates.written_time(time(9, 5)) == "9.05 uur"


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2027, 9, 14), "vandaag om 10.00 uur"),
        (date(2027, 9, 13), "morgen om 10.00 uur"),
        (date(2027, 9, 10), "op dinsdag 14 september om 10.00 uur"),
    ],
)
def test_an_appointment_of_tomorrow_is_spoken_of_as_tomorrow(today: date, said: str) -> None:
    assert dates.spoken_moment(datetime(2027, 9, 14, 10, 0, tzinfo=AMSTERDAM), today) == said


def test_a_turkish_date_has_its_weekday_last() -> None:
    assert Translator("tr").day_long(date(2026, 12, 3)) == "3 Aralık 2026 Perşembe"


@pytest.mark.parametrize("month", range(1, 13))
def test_days_agree_with_the_locale_data(month: int) -> None:
    day = date(2027, month, 2 * month)
    assert dates.written_day(day) == Translator("nl").day_long(day)


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (15, "een kwartier"),
        (30, "een half uur"),
        (45, "drie kwartier"),
        (60, "een uur"),
        (90, "anderhalf uur"),
        (120, "2 uur"),
        (50, "50 minuten"),
        (100, "100 minuten"),
        (0, "0 minuten"),
    ],
)
def test_durations_are_plain_words(minutes: int, expected: str) -> None:
    assert dates.written_duration(minutes) == expected
