"""How much there is to draw in an SVG: a part that is used again is drawn again.

Ten lines can ask for a thousand million shapes (each part uses the part before it ten times). The
program would stand still in front of the client.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

MOST_PARTS = 100_000

_REFERENCE = re.compile(r"^\s*#([^\s'\")]+)|url\(\s*['\"]?#([^\s'\")]+)")
_ROOT = ""


class DrawingParts:
    """Counts while a drawing is read: ``begin`` and ``end`` of each element."""

    def __init__(self) -> None:
        self._inside = [_ROOT]
        """Per open element the nearest id, of itself or around it."""
        self._own: Counter[str] = Counter()
        self._drawn: defaultdict[str, Counter[str]] = defaultdict(Counter)
        """Per id the other ids that are drawn with it, and how often."""

    def begin(self, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        around = self._inside[-1]
        here = attributes.get("id") or around
        if here != around:
            self._drawn[around][here] += 1
        self._inside.append(here)
        self._own[here] += 1
        for key, value in attributes.items():
            is_link = key.rpartition(":")[2].lower() == "href"
            for linked, painted in _REFERENCE.findall(value):
                if painted or is_link:
                    self._drawn[here][painted or linked] += 1

    def end(self, _name: str) -> None:
        """The last element that opened closes."""
        self._inside.pop()

    @property
    def are_few(self) -> bool:
        """Whether the whole can be drawn at once; a part that draws itself never ends."""
        try:
            return self._count(_ROOT, {}, set()) <= MOST_PARTS
        except RecursionError:
            return False

    def _count(self, part: str, known: dict[str, int], above: set[str]) -> int:
        if part in above:
            return MOST_PARTS + 1
        if part not in known:
            inner = above | {part}
            parts = (
                times * self._count(one, known, inner)
                for one, times in self._drawn.get(part, {}).items()
            )
            known[part] = min(self._own[part] + sum(parts), MOST_PARTS + 1)
        return known[part]
