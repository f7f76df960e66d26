"""What the picture exercise lays on the table: a deck with its texts in two languages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from meedoen_desktop.exercises.decks import CardTexts, Deck, DeckTexts, deck_texts
from meedoen_desktop.exercises.pictures import TABLE, Pictures
from meedoen_desktop.exercises.pictures_state import PicturesState
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE
from meedoen_desktop.views.client_window.sight import Pair

_FANNED = 5


@dataclass(frozen=True)
class PicturesContent:
    """``texts`` are in the client's language; in Dutch when the deck does not speak it."""

    deck: Deck
    texts: DeckTexts
    dutch: DeckTexts

    @classmethod
    def of(cls, deck: Deck, language: str) -> PicturesContent:
        """The deck in ``language``. Raises ``DataFileError``."""
        return cls(deck, deck_texts(deck, language), deck_texts(deck, SOURCE_LANGUAGE))

    def name(self, card: str) -> Pair:
        """The caption."""
        return self._pair(self.texts.card(card).name, self.dutch.card(card).name)

    def says(self, card: str) -> Pair:
        """What there is to see."""
        return self._pair(self.texts.card(card).says, self.dutch.card(card).says)

    def asks(self, card: str) -> Pair:
        """The card's own question."""
        return self._pair(self.texts.card(card).asks, self.dutch.card(card).asks)

    def spoken(self, card: str) -> CardTexts:
        """The card in the client's language, for who listens."""
        return self.texts.card(card)

    def picture(self, card: str) -> Path | None:
        return self.deck.card(card).picture

    def next_hand(self, state: PicturesState) -> tuple[str, ...]:
        """The pictures that come after "other pictures"; empty when none can be asked for."""
        if state.step not in TABLE:
            return ()
        return Pictures.of(self.deck).apply(state, Action("shuffle")).hand

    def cover(self) -> tuple[str, ...]:
        """A few friendly cards, from all over the deck, for where cards are only decoration."""
        calm = [card for card in self.deck.cards if not card.heavy]
        light = [card for card in calm if card.mood == "light"]
        if len(light) >= _FANNED:
            calm = light
        step = max(1, len(calm) // _FANNED)
        return tuple(card.id for card in calm[step // 2 :: step][:_FANNED])

    def _pair(self, main: str, dutch: str) -> Pair:
        same = self.texts.language == self.dutch.language
        return Pair(main, "" if same else dutch)
