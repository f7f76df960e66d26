"""The texts of a deck, one file per language; Dutch is always there.

Every language has a text for exactly the deck's cards. An own deck may have Dutch only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from meedoen_desktop import datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.exercises.deck_files import Deck
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, check_digits
from meedoen_desktop.i18n import N_, RIGHT_TO_LEFT

LONGEST_NAME = 60
LONGEST_SENTENCE = 200


@dataclass(frozen=True)
class CardTexts:
    """What stands on a card: its name, a sentence, and a question to talk about it.

    ``says`` of a picture tells what there is to see. A learning point has no question.
    """

    name: str
    says: str
    asks: str = ""


@dataclass(frozen=True)
class DeckTexts:
    """A deck in one language. ``checked`` is false until a native speaker has read it."""

    language: str
    version: int
    checked: bool
    title: str
    cards: Mapping[str, CardTexts]
    learning: Mapping[str, CardTexts]

    @property
    def is_right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT

    def card(self, card_id: str) -> CardTexts:
        """The texts of a card; raises ``KeyError`` for an unknown one."""
        return self.cards[card_id]

    def learn(self, learning_id: str) -> CardTexts:
        """The texts of a learning point; raises ``KeyError`` for an unknown one."""
        return self.learning[learning_id]


def deck_languages(deck: Deck) -> tuple[str, ...]:
    """The languages that the deck has texts in, Dutch first."""
    names = {path.stem for path in _folder(deck).glob("*.toml")} - {SOURCE_LANGUAGE}
    return (SOURCE_LANGUAGE, *sorted(names))


def deck_texts(deck: Deck, language: str) -> DeckTexts:
    """The texts in ``language``; Dutch when the deck has none. Raises ``DataFileError``."""
    known = language if language in deck_languages(deck) else SOURCE_LANGUAGE
    path = _folder(deck) / f"{known}.toml"
    return _read(path, datafiles.stamp(path), tuple(card.id for card in deck.cards), deck.learning)


@lru_cache(maxsize=64)
def _read(
    path: Path, _stamp: tuple[int, int], cards: tuple[str, ...], learning: tuple[str, ...]
) -> DeckTexts:
    deck = path.parent.parent.name
    document = datafiles.load(path, "deck-texts", shown=f"{deck}/{path.parent.name}/{path.name}")
    root = document.root
    root.text("id", allowed=(path.stem,))
    if not re.fullmatch(r"[a-z]{2,3}", path.stem):
        root.text("id", pattern=r"[a-z]{2,3}", like="nl")
    title = _text(root, "title", LONGEST_NAME)
    on_cards = _all(root, "cards", cards, asks=True)
    points = _all(root, "learning", learning, asks=False)
    texts = DeckTexts(
        document.id, document.version, root.flag("checked"), title,
        MappingProxyType(on_cards), MappingProxyType(points),
    )  # fmt: skip
    root.finish()
    return texts


def _all(root: Table, key: str, ids: tuple[str, ...], *, asks: bool) -> dict[str, CardTexts]:
    if not ids:
        return {}
    table = root.table(key)
    return {one: _card(table.table(one), asks=asks) for one in ids}


def _card(table: Table, *, asks: bool) -> CardTexts:
    return CardTexts(
        _text(table, "name", LONGEST_NAME),
        _text(table, "says", LONGEST_SENTENCE),
        _text(table, "asks", LONGEST_SENTENCE) if asks else "",
    )


def _text(table: Table, key: str, most: int) -> str:
    text = table.text(key)
    check_digits(table, key, text)
    if len(text) > most:
        table.fail(
            key,
            N_("{file}, {key}: deze tekst is te lang. Toegestaan: hoogstens {most} tekens."),
            most=most,
        )
    return text


def _folder(deck: Deck) -> Path:
    return deck.folder / "texts"
