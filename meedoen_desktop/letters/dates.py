"""Dates and times as a Dutch letter writes them, without a locale library.

Source: taaladvies.net; small letters, the month in words, a point in the time.
Letters are Dutch whatever the language of the window, so these words are not translated.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
_DURATIONS = {15: "een kwartier", 30: "een half uur", 45: "drie kwartier", 60: "een uur"}


def written_date(day: date) -> str:
    """A date without weekday: "14 september 2027"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def written_day(day: date) -> str:
    """A date with its weekday: "dinsdag 14 september 2027"."""
    return f"{DAYS[day.weekday()]} {written_date(day)}"


def written_time(moment: time | datetime) -> str:
    """A time of day: "10.00 uur"."""
    return f"{moment.hour}.{moment.minute:02} uur"


def written_moment(moment: datetime) -> str:
    """An appointment in wall time: "dinsdag 14 september 2027 om 10.00 uur"."""
    return f"{written_day(moment.date())} om {written_time(moment)}"


def spoken_moment(moment: datetime, today: date) -> str:
    """An appointment as one says it: "morgen om 10.00 uur", "op dinsdag 14 september om ..."."""
    day = moment.date()
    near = {today: "vandaag", today + timedelta(days=1): "morgen"}
    said = near.get(day) or f"op {DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return f"{said} om {written_time(moment)}"


def written_duration(minutes: int) -> str:
    """How long in plain words: "drie kwartier", "anderhalf uur", "50 minuten"."""
    if minutes in _DURATIONS:
        return _DURATIONS[minutes]
    if minutes == 90:
        return "anderhalf uur"
    hours, rest = divmod(minutes, 60)
    return f"{minutes} minuten" if rest or not hours else f"{hours} uur"
