"""Is every shipped data file valid? Prints each problem as the program would say it.

A TOML file in a folder that no reader knows is a problem too: nobody would notice its mistakes.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from meedoen_desktop import assets
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.decks import read_deck
from meedoen_desktop.exercises.texts import client_languages, client_texts
from meedoen_desktop.letters.template import load_template
from meedoen_desktop.method.forms import read_form
from meedoen_desktop.method.municipality import read_municipality
from meedoen_desktop.method.profile_files import read_profile
from meedoen_desktop.method.urgent_help import read_urgent
from meedoen_desktop.services.practice import cvs, place, to_do, trails
from meedoen_desktop.services.practice.cards import choices
from meedoen_desktop.services.practice.chance import Chance
from meedoen_desktop.services.practice.words import people, stories
from meedoen_desktop.sheets.appointment_sheet import appointment_texts

READERS: dict[str, Callable[[Path], object]] = {
    "municipalities": read_municipality,
    "profiles": read_profile,
    "forms": read_form,
    "letters": load_template,
    "urgent": read_urgent,
}
BY_NAME = {
    "coach",
    "exercises",
    "exercises/texts",
    "letter-parts",
    "letters/languages",
    "practice",
}
"""Folders whose files are known by name."""
DECKS = "decks"
"""Every folder in it is a deck: ``deck.toml``, ``texts`` and ``pictures``."""


def problems() -> list[str]:
    root = assets.resource()
    found = []
    for path in sorted(root.rglob("*.toml")):
        folder = path.parent.relative_to(root).as_posix()
        if folder in READERS:
            found += _attempt(lambda path=path, folder=folder: READERS[folder](path))
        elif folder not in BY_NAME and not _is_of_deck(path.relative_to(root)):
            found.append(f"{folder}/{path.name}: no reader knows this folder")
    for read in (
        board_deck,
        people,
        stories,
        choices,
        trails.words,
        place.told,
        _invented_cvs,
        _invented_to_do,
    ):
        found += _attempt(read)
    for folder in sorted(path for path in (root / DECKS).glob("*") if path.is_dir()):
        found += _attempt(lambda folder=folder: read_deck(folder))
    for language in client_languages():
        found += _attempt(lambda language=language: client_texts(language))
        found += _attempt(lambda language=language: appointment_texts(language))
    return found


def _invented_cvs() -> object:
    return cvs.invented(Chance(1, date(2026, 1, 5)))


def _invented_to_do() -> object:
    return to_do.invented(Chance(1, date(2026, 1, 5)), "")


def _is_of_deck(path: Path) -> bool:
    """Whether a reader looks at it: decks/<id>/deck.toml or decks/<id>/texts/<language>.toml."""
    return path.match(f"{DECKS}/*/deck.toml") or path.match(f"{DECKS}/*/texts/*.toml")


def _attempt(read: Callable[[], object]) -> list[str]:
    try:
        read()
    except DataFileError as error:
        return [str(error)]
    return []


def main() -> int:
    with tempfile.TemporaryDirectory() as home:
        os.environ["MEEDOEN_HOME"] = home  # only what is shipped, nothing of this laptop
        found = problems()
    print("\n".join(found) or "data files: valid")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
