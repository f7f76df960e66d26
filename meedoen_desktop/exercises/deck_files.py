"""Reading and validating a deck: a folder with ``deck.toml``, ``texts`` and ``pictures``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from meedoen_desktop import datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.exercises.pictures_state import HAND
from meedoen_desktop.exercises.safe_pictures import picture
from meedoen_desktop.exercises.strengths_state import MOST_CHOSEN
from meedoen_desktop.i18n import N_

KIND = "decks"
STRENGTHS, PICTURES = "strengths", "pictures"
MOODS = ("light", "open", "dark")


@dataclass(frozen=True)
class DeckCard:
    """A card. ``mood`` only mixes the pictures and is never kept; ``heavy`` is off by itself."""

    id: str
    group: str = ""
    mood: str = ""
    heavy: bool = False
    picture: Path | None = None


@dataclass(frozen=True)
class Deck:
    """The cards of a strengths or picture exercise. ``learning`` are ids of learning points."""

    id: str
    kind: str
    version: int
    cards: tuple[DeckCard, ...]
    learning: tuple[str, ...]
    folder: Path
    is_own: bool = False

    def card(self, card_id: str) -> DeckCard:
        """One card; raises ``KeyError`` for a card that is not in this deck."""
        return {card.id: card for card in self.cards}[card_id]

    @property
    def ids(self) -> tuple[str, ...]:
        """All ids that have texts: the cards, then the learning points."""
        return (*(card.id for card in self.cards), *self.learning)


def deck_folders(folder: Path) -> tuple[Path, ...]:
    """The decks in one folder of decks; an absent folder has none."""
    return tuple(sorted(path for path in folder.glob("[!.]*") if path.is_dir()))


def read_cards(folder: Path) -> Deck:
    """The deck of a folder, without its texts. Raises ``DataFileError``."""
    path = folder / "deck.toml"
    document = datafiles.load(path, "deck", shown=f"{folder.name}/{path.name}")
    root = document.root
    root.text("id", allowed=(folder.name,))
    kind = root.text("kind", allowed=(STRENGTHS, PICTURES))
    is_strengths = kind == STRENGTHS
    tables = root.tables("cards")
    build = _strength if is_strengths else _picture
    cards = tuple(build(table, folder) for table in tables)
    points = root.tables("learning", may_be_empty=True) if is_strengths else ()
    learning = tuple(point.identifier("id") for point in points)
    root.unique("cards", (card.id for card in cards))
    # One list of words serves both, so that an id must not mean two things.
    root.unique("learning", (*(card.id for card in cards), *learning))
    root.finish()
    _check_enough(root, kind, cards)
    is_own = folder.parent == datafiles.own_folder(KIND)
    return Deck(document.id, kind, document.version, cards, learning, folder, is_own)


def _strength(table: Table, folder: Path) -> DeckCard:
    group = table.identifier("group") if "group" in table else ""
    path = picture(table, "picture", folder) if "picture" in table else None
    return DeckCard(table.identifier("id"), group=group, picture=path)


def _picture(table: Table, folder: Path) -> DeckCard:
    return DeckCard(
        table.identifier("id"),
        mood=table.text("mood", allowed=MOODS),
        heavy=table.flag("heavy", default=False),
        picture=picture(table, "picture", folder),
    )


def _check_enough(root: Table, kind: str, cards: Iterable[DeckCard]) -> None:
    found = sum(not card.heavy for card in cards)
    if kind == STRENGTHS and found < MOST_CHOSEN:
        root.fail(
            "cards",
            N_("{file}, {key}: er zijn {found} kaarten. Toegestaan: minstens {low}."),
            found=found,
            low=MOST_CHOSEN,
        )
    if kind == PICTURES and found < HAND:
        root.fail(
            "cards",
            N_(
                "{file}, {key}: er zijn {found} plaatjes zonder heavy = true. Toegestaan: minstens "
                "{low}."
            ),
            found=found,
            low=HAND,
        )
