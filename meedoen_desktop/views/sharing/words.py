"""How it stands, in words: short for the status line, whole sentences for the panel."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.errors import StoreUnfit
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.exchange.sharing import Activity
from meedoen_desktop.views.words.spoken_days import spoken_moment

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Colleague, SyncState

_MOST = 5_000
"""The count of changes goes no further (`services.syncing.outbox`)."""
_WEEK = 7


def status_words(translator: Translator, state: SyncState, activity: Activity, today: date) -> str:
    """Say "3 wachten op delen · laatst gedeeld gisteren 16.12"."""
    _ = translator.text
    parts = []
    if state.own_digits:
        parts.append(_("wacht op een collega"))
    if state.asking:
        parts.append(_("een laptop wil meedoen"))
    if state.moved:
        parts.append(_("een collega deelt op een andere plek"))
    if activity.is_busy:
        parts.append(_("bezig met delen"))
    elif isinstance(activity.problem, StoreUnfit):
        parts.append(_("delen lukt niet"))
    if state.waiting and not activity.is_busy:
        parts.append(
            translator.plural("{count} wacht op delen", "{count} wachten op delen", state.waiting)
        )
    last = last_words(translator, state.last, today)
    return " · ".join([*parts, last[:1].lower() + last[1:]])


def last_words(translator: Translator, last: str, today: date) -> str:
    """Say "Laatst gedeeld gisteren 16.12"; ``last`` is an ISO instant or empty."""
    if not last:
        return translator.text("Nog niet gedeeld")
    when = spoken_moment(translator, wall_time(last), today)
    return translator.text("Laatst gedeeld {wanneer}", wanneer=when)


def waiting_words(translator: Translator, state: SyncState) -> str:
    """What waits, in one sentence."""
    if state.own_digits:  # it lies in the store, and nobody takes it yet
        return translator.text("Uw collega's zien uw werk zodra deze laptop is toegelaten.")
    outbox = state.outbox
    changes = translator.plural("{count} wijziging", "{count} wijzigingen", outbox.changes)
    if outbox.changes >= _MOST:
        most = f"{_MOST:,}".replace(",", ".")
        changes = translator.text("meer dan {aantal} wijzigingen", aantal=most)
    parts = [changes] if outbox.changes else []
    if outbox.clients and outbox.changes < _MOST:
        where = translator.plural("{count} dossier", "{count} dossiers", outbox.clients)
        parts = [translator.text("{wat} in {waar}", wat=changes, waar=where)]
    if outbox.files:
        parts.append(translator.plural("{count} bestand", "{count} bestanden", outbox.files))
    if not parts:
        return translator.text("Al uw werk is gedeeld.")
    if len(parts) > 1:
        parts = [translator.text("{een} en {ander}", een=parts[0], ander=parts[1])]
    return translator.text("Wacht op delen: {wat}.", wat=parts[0])


def why_words(translator: Translator, state: SyncState, activity: Activity) -> str:
    """Why it waits, and what happens with it."""
    _ = translator.text
    if activity.is_busy:
        return _("Het gaat nu mee. U kunt gewoon doorwerken.")
    if activity.problem is not None:
        problem, again = activity.problem, _("Het programma probeert het vanzelf weer.")
        if isinstance(problem, StoreUnfit):  # somebody has to act, and this is where
            again = _("De plek en het wachtwoord staan bij Instellingen, Delen.")
        return f"{translator.error(problem)} {again}"
    if state.waiting:
        return _("Dat gaat vanzelf mee, enkele minuten na uw laatste wijziging en als de kluis op "
                 "slot gaat.")  # fmt: skip
    return _("Het programma kijkt elk kwartier of er iets nieuws is.")


def progress_words(translator: Translator, activity: Activity) -> str:
    """How far it is: in pieces, of which nobody knows the number at first."""
    done, total = activity.requests, activity.total
    if total:
        return translator.text("Bezig met delen: {aantal} van {totaal}", aantal=done, totaal=total)
    return translator.plural(
        "Bezig met delen: {count} stuk", "Bezig met delen: {count} stukken", done
    )


def freshness(translator: Translator, one: Colleague, today: date) -> str:
    """Say "stand van vrijdag": until when we have the work of this laptop."""
    if one.is_here:
        return translator.text("deze laptop")
    if not one.as_of:
        return translator.text("nog niets gedeeld")
    moment = wall_time(one.as_of)
    days = (today - moment.date()).days
    if 1 < days < _WEEK:
        when = translator.day_long(moment.date()).split()[0].strip(",")
    else:
        when = spoken_moment(translator, moment, today)
    return translator.text("stand van {wanneer}", wanneer=when)


def wall_time(instant: str) -> datetime:
    """An ISO instant as the clock on the wall says it."""
    return datetime.fromisoformat(instant).astimezone(AMSTERDAM)
