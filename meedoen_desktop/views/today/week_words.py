"""*Weekbalans* in words: hours as people say them, and whether it fits. Never a reproach."""

from __future__ import annotations

from datetime import date

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.day.week import Planned, Week
from meedoen_desktop.views.words import proposal_words
from meedoen_desktop.views.words.spoken_days import near_day


def hours(translator: Translator, minutes: int) -> str:
    """Say "20 minuten", "1 uur", "3½ uur": no more exact than a week can be."""
    if minutes < 55:
        return translator.text("{aantal} minuten", aantal=round(minutes / 5) * 5)
    halves = round(minutes / 30)
    whole = f"{halves // 2}{'½' if halves % 2 else ''}"
    return translator.text("{aantal} uur", aantal=whole)


def room(translator: Translator, week: Week) -> str:
    """How much of the week is left for clients."""
    _, found = translator.text, week.balance
    if not found.working:
        return _("U werkt de komende weken niet. Wat er ligt, wacht rustig.")
    days = translator.plural("Nog {count} werkdag", "Nog {count} werkdagen", found.working)
    if not found.booked:
        return _("{dagen}, met {vrij} voor cliënten.", dagen=days,
                 vrij=hours(translator, found.free))  # fmt: skip
    return _(
        "{dagen}. Er staan al afspraken voor {vol}, met de weg en het verslag erbij. "
        "Daarna is er nog {vrij}.",
        dagen=days, vol=hours(translator, found.booked), vrij=hours(translator, found.free),
    )  # fmt: skip


def short(translator: Translator, minutes: int) -> str:
    """As `hours`, to the half hour: for a narrow place."""
    halves = max(1, round(minutes / 30))
    whole = f"{halves // 2 or ''}{'½' if halves % 2 else ''}"
    return translator.text("{aantal} uur", aantal=whole)


def verdict(translator: Translator, week: Week) -> str:
    """Whether it fits, and what gives room when it does not."""
    _, found = translator.text, week.balance
    if not found.asked:
        return _("Er ligt niets dat op u wacht.")
    asked = hours(translator, found.asked)
    waits = hours(translator, sum(one.minutes for one in week.later))
    over = hours(translator, sum(one.minutes for one in week.over))
    if not week.is_full:
        fits = _("Wat er ligt, vraagt {werk}. Dat past.", werk=asked)
        return f"{fits} {_('Daarvan mag {rest} ook later.', rest=waits)}" if week.later else fits
    parts = [_("Wat er ligt, vraagt {werk}: meer dan er past.", werk=asked)]
    if week.later:
        parts.append(_("Daarvan mag {rest} veilig wachten.", rest=waits))
    if week.over:
        parts.append(_("{teveel} past niet meer en kan niet wachten: kies wat eerst moet, of vraag "
                       "een collega.", teveel=over))  # fmt: skip
    return " ".join(parts)


def ahead(translator: Translator, week: Week) -> str:
    """That newcomers can have their first talk sooner; empty when there is no room or nobody."""
    if not week.ahead:
        return ""
    return translator.plural(
        "Er is ruimte: {count} eerste gesprek kan al eerder.",
        "Er is ruimte: {count} eerste gesprekken kunnen al eerder.",
        len(week.ahead),
    )


def sooner(translator: Translator, one: Planned, today: date) -> str:
    """What, and when it would have come by itself: "anders vanaf 8 december"."""
    what = proposal_words.title(translator, one.line)
    day = near_day(translator, one.line.start, today)
    return f"{what} · {translator.text('anders vanaf {dag}', dag=day)}"


def task(translator: Translator, one: Planned, today: date) -> str:
    """What, until when, and how long it takes."""
    what = proposal_words.title(translator, one.line)
    until = near_day(translator, one.line.until, today)
    when = (
        translator.text("was tot {dag}", dag=until)
        if one.line.late
        else translator.text("kan tot {dag}", dag=until)
    )
    return f"{what} · {when} · {hours(translator, one.minutes)}"


def moved_to(translator: Translator, one: Planned, today: date) -> str:
    """The quieter day: "rustiger op 8 december"."""
    if one.quieter is None:
        return ""
    day = near_day(translator, one.quieter, today)
    return translator.text("rustiger op {dag}", dag=day)
