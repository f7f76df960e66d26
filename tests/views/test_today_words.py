from __future__ import annotations

from datetime import date, datetime

import pytest

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.words.spoken_days import between, greeting, near_day, spoken_moment

TODAY = date(2026, 11, 24)
NL = Translator("nl")


def at(*parts: int) -> datetime:
    """A moment on the wall clock here."""
    return datetime(*parts, tzinfo=AMSTERDAM)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("start", "until", "words"),
    [
        (date(2026, 10, 3), date(2026, 10, 17), "tussen 3 en 17 oktober"),
        (date(2026, 9, 30), date(2026, 10, 14), "tussen 30 sep en 14 okt"),
        (date(2026, 12, 28), date(2027, 1, 11), "tussen 28 dec en 11 jan 2027"),
        (date(2027, 6, 19), date(2027, 7, 26), "tussen 19 jun en 26 jul 2027"),
        (date(2027, 1, 4), date(2027, 1, 11), "tussen 4 en 11 januari 2027"),
    ],
)
def test_a_window_is_said_as_people_say_it(start: date, until: date, words: str) -> None:
    assert between(NL, start, until, TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TODAY, "vandaag"),
        (date(2026, 11, 25), "morgen"),
        (date(2026, 11, 23), "gisteren"),
        (date(2026, 11, 27), "vrijdag"),
        (date(2026, 12, 1), "1 december"),
        (date(2026, 11, 20), "20 november"),
        (date(2025, 11, 20), "20 november 2025"),
    ],
)
def test_a_day_nearby_has_its_own_word(day: date, words: str) -> None:
    assert near_day(NL, day, TODAY) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (at(2026, 11, 24, 9, 5), "vandaag 9.05"),
        (at(2026, 11, 23, 16, 12), "gisteren 16.12"),
        (at(2026, 10, 3, 16, 12), "3 oktober 16.12"),
    ],
)
def test_a_moment_is_said_with_its_time(moment: datetime, words: str) -> None:
    assert spoken_moment(NL, moment, TODAY) == words


@pytest.mark.parametrize(
    ("hour", "words"),
    [(8, "Goedemorgen, Noor"), (12, "Goedemiddag, Noor"), (18, "Goedenavond, Noor")],
)
def test_the_greeting_follows_the_hour(hour: int, words: str) -> None:
    assert greeting(NL, at(2026, 11, 24, hour), "Noor de Wit") == words
    assert greeting(NL, at(2026, 11, 24, hour), "") == words.removesuffix(", Noor")
