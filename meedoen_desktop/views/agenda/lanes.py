"""Things at the same time lie beside each other: which lane each has, out of how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Lane:
    """Lane ``number`` of ``count``, both for one group of things that touch each other."""

    number: int
    count: int


def lanes(periods: Sequence[tuple[datetime, datetime]]) -> list[Lane]:
    """A lane for each period, in the order given; as few lanes as will do."""
    order = sorted(range(len(periods)), key=lambda i: periods[i])
    found: dict[int, Lane] = {}
    group: list[tuple[int, int]] = []
    ends: list[datetime] = []
    for index in order:
        start, end = periods[index]
        if ends and start >= max(ends):
            found |= _settled(group, len(ends))
            group, ends = [], []
        free = next((number for number, last in enumerate(ends) if last <= start), len(ends))
        if free == len(ends):
            ends.append(end)
        else:
            ends[free] = end
        group.append((index, free))
    found |= _settled(group, len(ends))
    return [found[index] for index in range(len(periods))]


def _settled(group: list[tuple[int, int]], count: int) -> dict[int, Lane]:
    return {index: Lane(number, count) for index, number in group}
