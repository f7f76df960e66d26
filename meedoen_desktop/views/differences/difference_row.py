"""One difference: what it is about, everybody's words side by side, and what one can do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.differences import RETURNED, SAME_DAY, TEXT, Difference, Side
from meedoen_desktop.views.differences.about import heading, record_words
from meedoen_desktop.views.differences.reading import Reading
from meedoen_desktop.views.differences.said import said
from meedoen_desktop.views.differences.side_tile import SideTile
from meedoen_desktop.views.differences.value_words import side_words
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted, Strong
from meedoen_desktop.views.widgets.restyled import Restyled

_STACK_BELOW = 560
_REMOVE, _KEEP = N_("Haal het toch weg"), N_("Laat het staan")


class Deeds(NamedTuple):
    """What the page does when a button is pressed."""

    choose: Callable[[Difference, Side], object]
    join: Callable[[Difference, str], object]
    keep_all: Callable[[Difference], object]


class DifferenceRow(Restyled, QWidget):
    """Calls ``deeds``; shows nothing of its own after that: the page reads again."""

    def __init__(self, reading: Reading, difference: Difference, deeds: Deeds) -> None:
        super().__init__()
        self.setObjectName(f"difference.{difference.key}")
        self._reading, self._difference, self._deeds = reading, difference, deeds
        self._column = QVBoxLayout(self)
        self._column.addWidget(Strong(heading(reading, difference)))
        about = record_words(reading, difference)
        if about:
            self._column.addWidget(Muted(about))
        sides = Columns(_STACK_BELOW)
        self.tiles = [self._tile(number, side) for number, side in enumerate(difference.sides)]
        for tile in self.tiles:
            sides.add(tile)
        self._column.addWidget(sides)
        self._add_more_ways()
        self.dress()

    def restyle(self) -> None:
        self._column.setContentsMargins(0, current().px(4), 0, current().px(10))
        self._column.setSpacing(current().px(6))

    def _tile(self, number: int, side: Side) -> SideTile:
        reading, difference = self._reading, self._difference
        mark = reading.text("staat er nu") if side.shows else ""
        who = said(reading, difference, side)
        tile = SideTile(who, *_lead(reading, difference, side), mark)
        tile.setObjectName(f"difference.{difference.key}.{number}")
        tile.clicked.connect(lambda _on=False: self._deeds.choose(difference, side))
        return tile

    def _add_more_ways(self) -> None:
        reading, difference = self._reading, self._difference
        if difference.kind == TEXT:
            both = reading.text("Houd allebei, onder elkaar")
            self._add_way(both, "list-bullets", "both", partial(self._join, difference))
        elif difference.kind == SAME_DAY:
            stay = reading.text("Allebei klopt: laat ze staan")
            self._add_way(stay, "checks", "all", partial(self._deeds.keep_all, difference))

    def _add_way(self, words: str, icon: str, name: str, act: Callable[[], object]) -> None:
        ways = FlowLayout()
        button = QuietButton(words, icon, act)
        button.setObjectName(f"difference.{self._difference.key}.{name}")
        ways.addWidget(button)
        self._column.addLayout(ways)

    def _join(self, difference: Difference) -> None:
        texts = (str(side.values.get(difference.subject) or "") for side in difference.sides)
        self._deeds.join(difference, "\n\n".join(text.strip() for text in texts if text.strip()))


def _lead(reading: Reading, difference: Difference, side: Side) -> tuple[str, str]:
    """What stands out, and the rest."""
    if side.removes:
        return reading.text(_REMOVE), ""
    words = side_words(reading, difference, side)
    if difference.kind == RETURNED:
        return reading.text(_KEEP), words
    if difference.kind == TEXT:
        return "", words
    lead, _line, rest = words.partition("\n") if difference.kind == SAME_DAY else (words, "", "")
    return lead, rest
