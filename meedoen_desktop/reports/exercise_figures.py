"""Figures about the exercises: plain data in, figures out (method.md 10).

Each figure has a period, a definition and a denominator. A figure about fewer than 5 people does
not leave the consultant's team: at council level it reads "< 5".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from meedoen_desktop.life_areas import AreaValue

TEAM, COUNCIL = "team", "council"
SMALLEST = 5
"""People that a figure is about at least, before the council sees it."""
TOO_FEW = f"< {SMALLEST}"
IMPORTANCE, NUMBER = "importance", "number"
START, NOW = "start", "now"

PLAYED = "Personen die deze oefening in de periode ten minste een keer deden en lieten bewaren."
OF_PLAYERS = "personen die in de periode een oefening deden"
MEAN = (
    "Gemiddelde van het {what} van dit leefgebied {when}. Over personen met een bord in de periode "
    "en ten minste twee borden met dit gegeven tot en met de laatste dag."
)
WHATS = {IMPORTANCE: "belang (0 niet, 1 een beetje, 2 heel)", NUMBER: "cijfer (1 tot en met 10)"}
WHENS = {START: "op hun eerste bord", NOW: "op hun laatste bord"}
OF_PAIRS = "personen met twee of meer borden"


@dataclass(frozen=True, slots=True)
class Period:
    """Both days count."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Played:
    """One kept result; ``values`` of a board."""

    person_id: str
    exercise_id: str
    on: date
    values: tuple[AreaValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """``value`` is a number of persons or a mean; it is about ``persons`` people.

    ``denominator`` is how many there could have been, ``of`` says who they are.
    """

    key: str
    value: float
    persons: int
    denominator: int
    of: str
    definition: str
    period: Period

    def shown(self, level: str) -> str:
        """The figure in words for a level: "< 5" for the council when it is about too few."""
        if level == COUNCIL and self.persons < SMALLEST:
            return TOO_FEW
        return f"{self.value:.1f}" if isinstance(self.value, float) else str(self.value)

    def shown_denominator(self, level: str) -> str:
        """The denominator, with the same care."""
        too_few = level == COUNCIL and self.denominator < SMALLEST
        return TOO_FEW if too_few else str(self.denominator)


def exercise_figures(
    played: Iterable[Played], period: Period, exercises: Sequence[str], areas: Sequence[str]
) -> tuple[Figure, ...]:
    """All figures of a period; ``exercises`` and ``areas`` give their order."""
    known = sorted((one for one in played if one.on <= period.last), key=lambda one: one.on)
    return (*_players(known, period, exercises), *_means(known, period, areas))


def _players(known: Sequence[Played], period: Period, exercises: Sequence[str]) -> Iterable[Figure]:
    within = [one for one in known if one.on in period]
    everybody = len({one.person_id for one in within})
    for exercise in exercises:
        count = len({one.person_id for one in within if one.exercise_id == exercise})
        yield Figure(f"players.{exercise}", count, count, everybody, OF_PLAYERS, PLAYED, period)


def _means(known: Sequence[Played], period: Period, areas: Sequence[str]) -> Iterable[Figure]:
    boards: dict[str, list[Played]] = {}
    for one in known:
        if one.values:
            boards.setdefault(one.person_id, []).append(one)
    seen = {who: found for who, found in boards.items() if any(b.on in period for b in found)}
    several = sum(len(found) > 1 for found in seen.values())
    for area in areas:
        for what in (IMPORTANCE, NUMBER):
            pairs = [pair for found in seen.values() if (pair := _ends(found, area, what))]
            for place, when in enumerate((START, NOW)):
                if pairs:
                    yield Figure(
                        f"{what}.{area}.{when}", fmean(pair[place] for pair in pairs), len(pairs),
                        several, OF_PAIRS, MEAN.format(what=WHATS[what], when=WHENS[when]), period,
                    )  # fmt: skip


def _ends(boards: Sequence[Played], area: str, what: str) -> tuple[int, int] | None:
    """The first and the last of one person, of two different boards."""
    said = [value for one in boards if (value := _said(one.values, area, what)) is not None]
    return (said[0], said[-1]) if len(said) > 1 else None


def _said(values: Iterable[AreaValue], area: str, what: str) -> int | None:
    by_area: Mapping[str, AreaValue] = {one.area_id: one for one in values}
    value = by_area.get(area, AreaValue(area))
    return value.importance if what == IMPORTANCE else value.number_now
