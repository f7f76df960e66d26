"""The words of a flow: for the picture, the list beside it, and the paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.flow import Flow, Move, Stations
from meedoen_desktop.reports.flow_layout import Link, Stop


@dataclass(frozen=True)
class FlowWords:
    """Says a flow in the language of the window; ``client`` and ``clients`` are the profile's."""

    translator: Translator
    stations: Stations
    flow: Flow
    client: str
    clients: str

    def stops(self) -> tuple[Stop, ...]:
        """The stations for the picture."""
        return tuple(
            Stop(one.code, one.column, self.flow.here[one.code]) for one in self.stations.all
        )

    def links(self) -> tuple[Link, ...]:
        """The moves for the picture."""
        return tuple(
            Link(move.source, move.target, count, self.stations.is_back(move))
            for move, count in self.flow.moves.items()
        )

    def label(self, code: str) -> str:
        """A station in the profile's words."""
        return next((one.label for one in self.stations.all if one.code == code), code)

    def at_station(self, code: str) -> str:
        """For a screen reader: "Dagbesteding: 4 cliënten"."""
        count = self.flow.here[code]
        return self.translator.text(
            "{plek}: {aantal} {wie}",
            plek=self.label(code),
            aantal=count,
            wie=self.client if count == 1 else self.clients,
        )

    def forward(self) -> list[tuple[str, int]]:
        """The moves ahead or aside, the most common first, with their numbers."""
        return list(self._said(is_back=False))

    def back(self) -> list[tuple[str, int]]:
        """Falling back, as ``forward``."""
        return list(self._said(is_back=True))

    def whole(self) -> str:
        """The whole picture in sentences, for who cannot see it."""
        here = [self.at_station(one.code) for one in self.stations.all]
        moved = [f"{words}: {count}" for words, count in [*self.forward(), *self.back()]]
        return ". ".join([*here, *moved])

    def _said(self, *, is_back: bool) -> Iterator[tuple[str, int]]:
        _ = self.translator.text
        for move, count in sorted(self.flow.moves.items(), key=_most_first):
            if self.stations.is_back(move) is is_back:
                source, target = self.label(move.source), self.label(move.target)
                sentence = (
                    _("Terug van {van} naar {naar}", van=source, naar=target)
                    if is_back
                    else _("Van {van} naar {naar}", van=source, naar=target)
                )
                yield sentence, count


def _most_first(entry: tuple[Move, int]) -> tuple[int, Move]:
    return -entry[1], entry[0]
