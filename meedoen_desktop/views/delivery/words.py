"""How delivery stands, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.views.sharing.words import wall_time
from meedoen_desktop.views.words.spoken_days import spoken_moment

if TYPE_CHECKING:
    from meedoen_desktop.services.delivery import Delivered, DeliveryState, Problem

KINDS = {
    "letter": N_("Brief"), "summary": N_("Verslag van de intake"), "plan": N_("Plan"),
    "cv": N_("Cv"), "referral": N_("Aanmelding"),
}  # fmt: skip
"""Of one document."""


def readable_words(translator: Translator) -> str:
    """What it means, before anybody switches it on."""
    return translator.text(
        "Let op: op die plek zijn de stukken niet versleuteld. Wie erbij kan, leest de naam van de "
        "cliënt en alles wat er staat. Bespreek dit daarom eerst met uw functionaris "
        "gegevensbescherming."
    )


def last_words(translator: Translator, state: DeliveryState, today: date) -> str:
    """Say "Laatst overgezet gisteren 16.12"."""
    if not state.newest:
        return translator.text("Er is nog niets overgezet.")
    at = state.newest[0].at.astimezone(AMSTERDAM)
    return translator.text(
        "Laatst overgezet {wanneer}", wanneer=spoken_moment(translator, at, today)
    )


def waiting_words(translator: Translator, state: DeliveryState, today: date) -> str:
    """What goes by itself."""
    if not state.choice.kinds:
        return translator.text("Kies hieronder wat er overgaat. Nu gaat er nog niets.")
    if state.waiting:
        return translator.plural(
            "{count} stuk wacht om over te gaan.", "{count} stukken wachten om over te gaan.",
            state.waiting,
        )  # fmt: skip
    if not state.last:
        return translator.text("Wat klaar is, gaat vanzelf over. Dat duurt een paar minuten.")
    when = spoken_moment(translator, wall_time(state.last), today)
    return translator.text("Er wacht niets. Gekeken: {wanneer}.", wanneer=when)


def why_words(translator: Translator, state: DeliveryState) -> Iterator[tuple[str, str]]:
    """Why something waits, with a tone: the place, what must not go yet, what cannot be made."""
    from meedoen_desktop.services.delivery import WHY

    if state.problem is not None:
        again = translator.text("Het programma probeert het vanzelf weer.")
        yield "warning", f"{_said(translator, state.problem)} {again}"
    for why, count in sorted(state.held.items()):
        yield "info", translator.text(WHY[why][count != 1], count=count)
    for problem in state.problems:
        what = translator.text(KINDS[problem.kind])
        yield "warning", f"{what}, {problem.client}: {_said(translator, problem)}"


def delivered_words(translator: Translator, one: Delivered, today: date) -> tuple[str, str]:
    """Say "Brief, Anna van Velzen", and when and under which name below it."""
    when = spoken_moment(translator, one.at.astimezone(AMSTERDAM), today)
    what = translator.text(KINDS.get(one.kind, one.kind))
    head = f"{what}, {one.client}" if one.client else what
    return head, f"{when} · {one.name}"


def since_words(translator: Translator, first_day: str, today: date) -> str:
    """From which day on documents of a kind go; ``first_day`` is ISO, or empty for all."""
    if not first_day:
        return translator.text("ook wat er al was")
    day = date.fromisoformat(first_day)
    if day == today:
        return translator.text("vanaf vandaag")
    return translator.text("vanaf {dag}", dag=translator.day_long(day))


def _said(translator: Translator, problem: Problem) -> str:
    return translator.text(problem.sentence, **problem.values)
