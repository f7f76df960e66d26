"""Dealing cards: the same seed gives the same cards, on every machine and in every version.

No random generator of a library: a draft of last week must deal as it did then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256


def shuffled(ids: Iterable[str], *seed: object) -> tuple[str, ...]:
    """The ids in an order that depends on the seed only, not on the order they come in."""
    start = "/".join(str(part) for part in seed)
    return tuple(sorted(ids, key=lambda one: sha256(f"{start}/{one}".encode()).digest()))


def evenly(ids: Iterable[str], kind_of: Mapping[str, str], count: int) -> tuple[str, ...]:
    """At most ``count`` ids, as many of each kind as there are; earlier ids go first."""
    left = tuple(ids)
    return _filled((), left, kind_of, dict.fromkeys((kind_of[one] for one in left), 0.0), count)


@dataclass(frozen=True)
class Table:
    """What lies on the table, and what was dealt in this round (``seen``, which includes it)."""

    hand: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()


def next_deal(
    table: Table, kind_of: Mapping[str, str], count: int, *, seed: int, number: int
) -> Table:
    """Deal ``count`` of the cards in ``kind_of``, mixed as the cards that are left are mixed.

    Nothing comes back before every card was dealt. Then a new round begins: what was left is
    filled up to a full hand, rather not with what lay there just now.
    """
    pool = shuffled(kind_of, seed, number)
    fresh = tuple(card for card in pool if card not in table.seen)
    if len(fresh) >= count:
        hand = _filled((), fresh, kind_of, _shares(fresh, kind_of, count), count)
        seen = table.seen
    else:
        again = sorted((card for card in pool if card not in fresh), key=table.hand.__contains__)
        hand = _filled(fresh, again, kind_of, _shares(pool, kind_of, count), count)
        seen = ()
    # Laid down in another order than they were taken: not all light ones in the first row.
    laid = shuffled(hand, seed, number, "laid")
    return Table(laid, (*seen, *laid))


def _shares(ids: Collection[str], kind_of: Mapping[str, str], count: int) -> dict[str, float]:
    sizes = Counter(kind_of[one] for one in ids)
    return {kind: count * size / len(ids) for kind, size in sizes.items()}


def _filled(
    begun: Iterable[str],
    ids: Iterable[str],
    kind_of: Mapping[str, str],
    shares: Mapping[str, float],
    count: int,
) -> tuple[str, ...]:
    """Always one more of the kind that is furthest below its share, so none is off by one."""
    taken = list(begun)
    have = Counter(kind_of[one] for one in taken)
    left: dict[str, list[str]] = {}
    for one in ids:
        left.setdefault(kind_of[one], []).append(one)
    while left and len(taken) < count:
        kind = max(left, key=lambda kind: shares[kind] - have[kind])
        taken.append(left[kind].pop(0))
        have[kind] += 1
        if not left[kind]:
            del left[kind]
    return tuple(taken)
