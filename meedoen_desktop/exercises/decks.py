"""The decks to choose from: an organisation's own ones first, then the shipped ones.

A deck counts only when everything in it is right, in every language: nothing may go wrong while
a client is looking. An own deck with the id of a shipped one takes its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from meedoen_desktop import assets, datafiles
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.deck_files import (
    KIND,
    MOODS,
    PICTURES,
    STRENGTHS,
    Deck,
    DeckCard,
    deck_folders,
    read_cards,
)
from meedoen_desktop.exercises.deck_texts import (
    CardTexts,
    DeckTexts,
    deck_languages,
    deck_texts,
)
from meedoen_desktop.i18n import N_

__all__ = [
    "MOODS",
    "PICTURES",
    "STRENGTHS",
    "CardTexts",
    "Deck",
    "DeckCard",
    "DeckTexts",
    "deck",
    "deck_languages",
    "deck_texts",
    "decks",
    "read_deck",
]


def decks(kind: str) -> datafiles.Catalogue[Deck]:
    """The usable decks of a kind (``STRENGTHS`` or ``PICTURES``), and what is wrong with others.

    A wrong deck is a problem whatever kind it was meant to be: that may be what is wrong.
    """
    every = _all()
    return datafiles.Catalogue(
        tuple(one for one in every.items if one.kind == kind), every.problems
    )


def deck(deck_id: str) -> Deck:
    """One deck. Raises ``DataFileError`` when it is wrong and ``KeyError`` when there is none."""
    every = _all()
    for one in every.items:
        if one.id == deck_id:
            return one
    for problem in every.problems:
        if str(problem.params["file"]).startswith(f"{deck_id}/"):
            raise problem
    raise KeyError(deck_id)


def read_deck(folder: Path) -> Deck:
    """Read and validate a folder: cards, pictures and all languages. Raises ``DataFileError``."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return _read(folder, tuple((path, datafiles.stamp(path)) for path in files))


def _all() -> datafiles.Catalogue[Deck]:
    shipped = _usable(assets.resource(KIND), {})
    own = _usable(datafiles.own_folder(KIND), {one.id: one.kind for one in shipped.items})
    replaced = {one.id for one in own.items}
    left = tuple(one for one in shipped.items if one.id not in replaced)
    return datafiles.Catalogue((*own.items, *left), (*own.problems, *shipped.problems))


def _usable(parent: Path, kinds: Mapping[str, str]) -> datafiles.Catalogue[Deck]:
    """The decks of one folder; ``kinds`` are of the shipped decks, which an own one may replace."""
    items: list[Deck] = []
    problems: list[DataFileError] = []
    for folder in deck_folders(parent):
        try:
            one = read_deck(folder)
            _check_replaces(one, kinds.get(one.id, one.kind))
            items.append(one)
        except DataFileError as problem:
            problems.append(problem)
    return datafiles.Catalogue(tuple(items), tuple(problems))


def _check_replaces(own: Deck, kind: str) -> None:
    if own.kind != kind:
        raise DataFileError(
            N_(
                "{file}, {key}: “{value}” is al een spel van een andere soort. Geef uw map en uw "
                "id een andere naam, of kies kind = {allowed}."
            ),
            file=f"{own.folder.name}/deck.toml",
            key="kind",
            value=own.id,
            allowed=kind,
        )


@lru_cache(maxsize=32)
def _read(folder: Path, _stamps: tuple[tuple[Path, tuple[int, int]], ...]) -> Deck:
    one = read_cards(folder)
    for language in deck_languages(one):
        deck_texts(one, language)
    return one
