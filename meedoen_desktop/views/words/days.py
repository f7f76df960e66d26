"""Short dates for lists: hundreds of cells must not wait for a date library."""

from __future__ import annotations

from datetime import date, datetime

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.persons import partial_dates

_MONTHS = {
    "nl": ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}


def short_day(year: int, month: int, day: int, translator: Translator) -> str:
    """As `Translator.day` writes it, "24 nov 2026"; zeros leave a part out."""
    months = _MONTHS.get(translator.language, _MONTHS["nl"])
    parts = (str(day) if day else "", months[month - 1] if month else "", str(year))
    return " ".join(part for part in parts if part)


def full_day(translator: Translator, day: date, today: date) -> str:
    """Say vandaag, morgen, gisteren, or "dinsdag 1 december", with the year when it is another."""
    _ = translator.text
    near = {0: _("vandaag"), 1: _("morgen"), -1: _("gisteren")}
    if (said := near.get((day - today).days)) is not None:
        return said
    return translator.day_long(day).removesuffix(f" {today.year}")


def partial(compact: str, translator: Translator) -> str:
    """A stored date with unknown parts: "1 dec 1985", "1985", ""."""
    known = partial_dates.stored(compact)
    return short_day(*known, translator) if known else ""


def instant(text: str, translator: Translator) -> str:
    """The day of a stored instant in UTC, on the clock of Amsterdam."""
    if not text:
        return ""
    local = datetime.fromisoformat(text).astimezone(AMSTERDAM)
    return short_day(local.year, local.month, local.day, translator)


def wall(text: str, translator: Translator) -> str:
    """A stored wall time: "24 nov 2026, 9.00"."""
    if not text:
        return ""
    at = datetime.fromisoformat(text)
    return f"{short_day(at.year, at.month, at.day, translator)}, {at.hour}.{at:%M}"
