"""What invented clients choose and say when they play with cards (``resources/practice``)."""

from __future__ import annotations

from dataclasses import dataclass, field

from meedoen_desktop import assets, datafiles
from meedoen_desktop.datafiles import Table

STRENGTHS_DECK, PICTURES_DECK = "sterke-kanten", "associatie"

Choice = tuple[str, str]
"""A card and what the client said about it."""
Texts = dict[str, list[str]]
"""Language -> name, sentence and question of a card."""


@dataclass(frozen=True)
class Choices:
    """The cards to choose from."""

    strengths: tuple[Choice, ...]
    learning: tuple[Choice, ...]
    now: tuple[Choice, ...]
    wished: tuple[Choice, ...]


def choices() -> Choices:
    """The shipped choices. Raises ``DataFileError``."""
    root = datafiles.load(assets.resource("practice", "kaarten.toml"), "practice-cards").root
    found = Choices(*(_choices(root, kind) for kind in ("strengths", "learning", "now", "wished")))
    root.finish()
    return found


def _choices(root: Table, kind: str) -> tuple[Choice, ...]:
    return tuple((table.identifier("id"), table.text("words")) for table in root.tables(kind))


@dataclass
class ShippedTexts:
    """The texts on the shipped cards, each file read once.

    Not those of an organisation's own deck: the practice vault is the same everywhere.
    """

    _read: dict[tuple[str, str], Table | None] = field(default_factory=dict)

    def of(self, deck_id: str, kind: str, card_id: str, languages: tuple[str, ...]) -> Texts:
        """The texts of one card in the languages that the deck has; ``kind``: cards, learning."""
        spoken = {one: self._file(deck_id, one) for one in languages}
        return {one: _on_card(root.table(kind), card_id) for one, root in spoken.items() if root}

    def _file(self, deck_id: str, language: str) -> Table | None:
        key = deck_id, language
        if key not in self._read:
            path = assets.resource("decks", deck_id, "texts", f"{language}.toml")
            self._read[key] = datafiles.load(path, "deck-texts").root if path.exists() else None
        return self._read[key]


def _on_card(cards: Table, card_id: str) -> list[str]:
    card = cards.table(card_id)
    return [card.text(key) if key in card else "" for key in ("name", "says", "asks")]
