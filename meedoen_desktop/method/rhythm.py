"""The rhythm of contact as a profile describes it: how often, and in which way."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from meedoen_desktop.datafiles import Table
from meedoen_desktop.i18n import N_, Translator

UNITS = ("days", "weeks", "months")
WAYS = ("phone", "video", "office", "home")


class Interval(NamedTuple):
    """Once per ``every`` (or ``every`` to ``until``) days, weeks or months."""

    every: int
    until: int
    unit: str

    def earliest(self, start: date) -> date:
        """``start`` plus the shortest time; the 31st becomes the last day of a shorter month."""
        return later(start, self.every, self.unit)

    def latest(self, start: date) -> date:
        """``start`` plus the longest time."""
        return later(start, self.until, self.unit)

    def text(self, tr: Translator) -> str:
        """In words: "elke maand", "elke 2 tot 3 maanden", "elk half jaar"."""
        if self.until != self.every:
            sentence = _RANGES[self.unit]
            return tr.text(sentence, every=self.every, until=self.until)
        if self.unit == "months" and self.every in _YEARLY:
            return tr.text(_YEARLY[self.every])
        one, many = _PLURALS[self.unit]
        return tr.plural(one, many, self.every)


_YEARLY = {6: N_("elk half jaar"), 12: N_("elk jaar")}
_RANGES = {
    "days": N_("elke {every} tot {until} dagen"),
    "weeks": N_("elke {every} tot {until} weken"),
    "months": N_("elke {every} tot {until} maanden"),
}
_PLURALS = {
    "days": (N_("elke dag"), N_("elke {count} dagen")),
    "weeks": (N_("elke week"), N_("elke {count} weken")),
    "months": (N_("elke maand"), N_("elke {count} maanden")),
}


class Span(NamedTuple):
    """A length of time in words: "8 weken", "1 maand"."""

    many: int
    unit: str

    def text(self, tr: Translator) -> str:
        one, many = _SPANS[self.unit]
        return tr.plural(one, many, self.many)


_SPANS = {
    "days": (N_("{count} dag"), N_("{count} dagen")),
    "weeks": (N_("{count} week"), N_("{count} weken")),
    "months": (N_("{count} maand"), N_("{count} maanden")),
}


class Beat(NamedTuple):
    """One line of a rhythm. ``seen`` means: only meeting in person counts for it."""

    way: str  # phone, video, office, home: the way to suggest
    interval: Interval
    seen: bool = False


class Pause(NamedTuple):
    """A time without proposals: an exemption ("ontheffing") or a rest period. Days included."""

    kind: str  # "exemption" or "rest"
    start: date
    until: date | None = None

    def covers(self, day: date) -> bool:
        return self.start <= day and (self.until is None or day <= self.until)


@lru_cache(maxsize=20_000)
def later(start: date, count: int, unit: str) -> date:
    """``count`` days, weeks or months after ``start``; the same days are asked again and again."""
    if unit != "months":
        return start + timedelta(days=count * (7 if unit == "weeks" else 1))
    years, month = divmod(start.month - 1 + count, 12)
    year = start.year + years
    if start.day <= 28:  # every month has it: no need to ask the calendar
        return date(year, month + 1, start.day)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=500)
def span(many: int, unit: str) -> Span:
    """A length of time; the same ones are named by thousands of proposals."""
    return Span(many, unit)


@lru_cache(maxsize=100)
def beat_of(way: str, interval: Interval) -> Beat:
    """A line of rhythm of a lighter service level."""
    return Beat(way, interval)


@lru_cache(maxsize=100)
def every_months(months: int) -> Interval:
    """Once per so many months."""
    return Interval(months, months, "months")


def interval(table: Table, key: str) -> Interval:
    """An interval of a profile: { every = 2, until = 3, unit = "months" }."""
    found = table.table(key)
    every = found.integer("every", 1, 366)
    return Interval(
        every, found.integer("until", every, 366, every), found.text("unit", allowed=UNITS)
    )


def day_text(tr: Translator, day: date, today: date) -> str:
    """The day as "2 september", with the year when it is another year."""
    from babel.dates import format_date

    pattern = "d MMMM" if day.year == today.year else "d MMMM y"
    return format_date(day, pattern, locale=tr.language)
