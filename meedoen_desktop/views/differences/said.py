"""Who said it and when, in a short sentence: "Fatma schreef dinsdag", "U schreef vandaag 9.05"."""

from __future__ import annotations

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.differences import SAME_DAY, Difference, Side
from meedoen_desktop.views.differences.reading import Reading
from meedoen_desktop.views.words.spoken_days import past_moment

_WROTE = N_("{wie} schreef {wanneer}")
_YOU_WROTE = N_("U schreef {wanneer}")
_REMOVED = N_("{wie} haalde dit {wanneer} weg")
_YOU_REMOVED = N_("U haalde dit {wanneer} weg")
_DECIDED = N_("{wie} besloot {wanneer}")
_YOU_DECIDED = N_("U besloot {wanneer}")
_ON = N_("{wie}, op {laptop}")
_ON_BEFORE = N_("{wie}, op {laptop} voordat die werd teruggezet")


def said(reading: Reading, difference: Difference, side: Side) -> str:
    """One sentence; with the name of the laptop where one person wrote both."""
    when = past_moment(reading.translator, side.at.astimezone(AMSTERDAM), reading.today)
    who = side.name or reading.text("Een collega")
    words = reading.text(_sentence(difference, side), wie=who, wanneer=when)
    if not side.device:
        return words
    where = _ON_BEFORE if side.was_restored else _ON
    return reading.text(where, wie=words, laptop=side.device)


def _sentence(difference: Difference, side: Side) -> str:
    if side.removes:
        return _YOU_REMOVED if side.is_me else _REMOVED
    if difference.kind == SAME_DAY:
        return _YOU_DECIDED if side.is_me else _DECIDED
    return _YOU_WROTE if side.is_me else _WROTE
