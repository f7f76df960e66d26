"""Days and periods as people say them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from meedoen_desktop.i18n import Translator


def greeting(translator: Translator, now: datetime, name: str) -> str:
    """Say good morning, afternoon or evening; ``now`` is wall time."""
    _ = translator.text
    words = _("Goedemorgen") if now.hour < 12 else _("Goedemiddag")
    if now.hour >= 18:
        words = _("Goedenavond")
    first = name.split(maxsplit=1)[0] if name else ""
    return f"{words}, {first}" if first else words


def day_in_text(translator: Translator, day: date, today: date) -> str:
    """Say "3 oktober", with the year when it is another one."""
    from babel.dates import format_date

    pattern = "d MMMM" if day.year == today.year else "d MMMM y"
    return format_date(day, pattern, locale=translator.language)


def between(translator: Translator, start: date, until: date, today: date) -> str:
    """Say "tussen 3 en 17 oktober" or "tussen 30 sep en 14 okt": a window, never one day."""
    if (start.year, start.month) == (until.year, until.month):
        first, last = str(start.day), day_in_text(translator, until, today)
    else:
        year = today if start.year != until.year else start
        first, last = _short(translator, start, year), _short(translator, until, today)
    return translator.text("tussen {begin} en {eind}", begin=first, eind=last)


def near_day(translator: Translator, day: date, today: date) -> str:
    """Say vandaag, morgen, gisteren, the weekday in the coming week, or else "3 oktober"."""
    _ = translator.text
    ahead = (day - today).days
    near = {0: _("vandaag"), 1: _("morgen"), -1: _("gisteren")}
    if ahead in near:
        return near[ahead]
    if 1 < ahead < 7:
        return translator.day_long(day).split()[0].strip(",")
    return day_in_text(translator, day, today)


def _short(translator: Translator, day: date, today: date) -> str:
    from babel.dates import format_date

    pattern = "d MMM" if day.year == today.year else "d MMM y"
    return format_date(day, pattern, locale=translator.language).replace(".", "")


def spoken_moment(translator: Translator, moment: datetime, today: date) -> str:
    """Say "vandaag 9.05", "gisteren 16.12" or "3 oktober 16.12"; ``moment`` is wall time."""
    time = f"{moment.hour}.{moment:%M}"
    if moment.date() == today:
        return translator.text("vandaag {tijd}", tijd=time)
    if moment.date() == today - timedelta(days=1):
        return translator.text("gisteren {tijd}", tijd=time)
    return f"{day_in_text(translator, moment.date(), today)} {time}"


def past_moment(translator: Translator, moment: datetime, today: date) -> str:
    """Say "vandaag 9.05", "gisteren", "dinsdag" in the week behind us, or "op 3 oktober"."""
    _ = translator.text
    ago = (today - moment.date()).days
    if ago == 0:
        return spoken_moment(translator, moment, today)
    if ago == 1:
        return _("gisteren")
    if 1 < ago < 7:
        return translator.day_long(moment.date()).split()[0].strip(",")
    return _("op {dag}", dag=day_in_text(translator, moment.date(), today))
