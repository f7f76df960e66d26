"""The days that are looked at: one day, a week from Monday, or the weeks around a month."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from meedoen_desktop.i18n import Translator

DAY, WEEK, MONTH = "day", "week", "month"


@dataclass(frozen=True, slots=True)
class Span:
    """``mode`` is day, week or month; ``day`` is any day in it."""

    mode: str
    day: date

    @property
    def first(self) -> date:
        if self.mode == DAY:
            return self.day
        start = self.day.replace(day=1) if self.mode == MONTH else self.day
        return start - timedelta(days=start.weekday())

    @property
    def last(self) -> date:
        if self.mode == DAY:
            return self.day
        if self.mode == WEEK:
            return self.first + timedelta(days=6)
        end = _month_on(self.day, 1).replace(day=1) - timedelta(days=1)
        return end + timedelta(days=6 - end.weekday())

    def moved(self, steps: int) -> Span:
        """So many days, weeks or months further (or back)."""
        if self.mode == MONTH:
            return replace(self, day=_month_on(self.day, steps))
        size = 1 if self.mode == DAY else 7
        return replace(self, day=self.day + timedelta(days=size * steps))

    def title(
        self, translator: Translator, days: tuple[date, ...] = (), *, short: bool = False
    ) -> str:
        """Say "23 - 27 november 2026", "Dinsdag 24 november 2026" or "November 2026".

        A short one of a day or week has no year: who uses it tells the year elsewhere.
        """
        from babel.dates import format_date

        language = translator.language
        if self.mode == DAY:
            pattern = "EEE d MMM" if short else "EEEE d MMMM y"
            return _capital(format_date(self.day, pattern, locale=language).replace(".", ""))
        if self.mode == MONTH:
            return _capital(format_date(self.day, "LLLL y", locale=language))
        first, last = (days[0], days[-1]) if days else (self.first, self.last)
        month = "MMM" if short else "MMMM"
        pattern = f"d {month}" if first.year == last.year else f"d {month} y"
        begin = format_date(first, "d" if first.month == last.month else pattern, locale=language)
        end = format_date(last, f"d {month}" if short else f"d {month} y", locale=language)
        return f"{begin} \N{EN DASH} {end}".replace(".", "")

    @property
    def week_number(self) -> int:
        """By ISO 8601, as Dutch calendars count."""
        return self.day.isocalendar().week


def _month_on(day: date, steps: int) -> date:
    """The same day so many months on; the last of a shorter month."""
    month = day.year * 12 + day.month - 1 + steps
    year, number = divmod(month, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, number + 1, last)
        except ValueError:
            continue
    raise ValueError(day)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
