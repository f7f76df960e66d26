"""What the client's window of the strengths exercise shows: a deck in two languages, no file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from meedoen_desktop.exercises.decks import CardTexts, Deck, DeckTexts
from meedoen_desktop.sheets.group_colours import group_colours
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.face import Face, deck_face
from meedoen_desktop.views.client_window.painting import paint_plate
from meedoen_desktop.views.client_window.sight import Pair, Sight


@dataclass(frozen=True)
class EarlierChoice:
    """What was chosen on an earlier day; ``name`` is that day in words."""

    name: str
    chosen: tuple[str, ...]
    learning: tuple[str, ...] = ()


@dataclass(frozen=True)
class StrengthsTable:
    """The cards on the table. ``kept`` are texts of earlier cards that this deck does not have,
    in the client's language and in Dutch.
    """

    deck: Deck
    texts: DeckTexts
    dutch: DeckTexts
    earlier: tuple[EarlierChoice, ...] = ()
    kept: Mapping[str, tuple[CardTexts, CardTexts]] = field(default_factory=dict)

    def name(self, card: str) -> Pair:
        main, dutch = self._both(card)
        return _pair(main.name, dutch.name)

    def says(self, card: str) -> Pair:
        """The sentence on the card."""
        main, dutch = self._both(card)
        return _pair(main.says, dutch.says)

    def asks(self, card: str) -> Pair:
        """The card's own question."""
        main, dutch = self._both(card)
        return _pair(main.asks, dutch.asks)

    def group(self, card: str) -> str:
        """The group that gives a card its colours; learning points have none."""
        return {one.id: one.group for one in self.deck.cards}.get(card, "")

    def has_picture(self, card: str) -> bool:
        return any(one.id == card and one.picture is not None for one in self.deck.cards)

    def face(self, sight: Sight, card: str) -> Face:
        """The small form of any card, also of one that is not in the deck (any more)."""
        if card in self.texts.cards:
            return deck_face(sight, self.deck, self.texts, self.dutch, card)
        return Face(self.name(card), group_colours("").ink, _plain)

    def _both(self, card: str) -> tuple[CardTexts, CardTexts]:
        for main, dutch in (
            (self.texts.cards, self.dutch.cards),
            (self.texts.learning, self.dutch.learning),
        ):
            if card in main:
                return main[card], dutch[card]
        unknown = CardTexts(card, "")
        return self.kept.get(card, (unknown, unknown))


def _pair(main: str, dutch: str) -> Pair:
    """Without the Dutch where it is the same: an own deck may have Dutch only."""
    return Pair(main, "" if dutch == main else dutch)


def _plain(painter: QPainter, box: QRectF, radius: float) -> None:
    paint_plate(painter, box, radius, colours.SOFT, colours.LINE)
