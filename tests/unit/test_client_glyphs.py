import tomllib
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from meedoen_desktop import assets
from meedoen_desktop.exercises.texts import client_languages

INVISIBLE = {"\u200c", "\u200d", "\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f", "\n"}
SCRIPTS = {"ar": "NotoSansArabic", "fa": "NotoSansArabic", "ti": "NotoSansEthiopic"}


def glyphs(family: str, weight: str) -> set[int]:
    with TTFont(assets.resource("fonts", f"{family}-{weight}.ttf"), lazy=True) as font:
        return set(font.getBestCmap())


def texts_of(language: str) -> list[tuple[str, str]]:
    root = assets.resource()
    files = [root / "exercises" / "texts" / f"{language}.toml"]
    files += sorted((root / "decks").glob(f"*/texts/{language}.toml"))
    files.append(root / "letters" / "languages" / f"{language}.toml")
    assert len(files) == 4, files
    return [
        text for path in files for text in strings(path, tomllib.loads(path.read_text("utf-8")))
    ]


def strings(path: Path, table: dict[str, object], where: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += strings(path, value, f"{where}{key}.")
        elif isinstance(value, str):
            found.append((f"{path.parent.parent.name}/{path.name} {where}{key}", value))
    return found


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
@pytest.mark.parametrize("language", client_languages())
def test_every_character_that_a_client_reads_has_a_glyph(language: str, weight: str) -> None:
    known = glyphs("Inter", weight)
    if language in SCRIPTS:
        known |= glyphs(SCRIPTS[language], weight)
    missing = {
        (where, character)
        for where, text in texts_of(language)
        for character in text
        if ord(character) not in known and character not in INVISIBLE
    }
    assert not missing


def test_the_decks_and_the_window_speak_the_same_languages() -> None:
    for deck in ("sterke-kanten", "associatie"):
        folder = assets.resource("decks", deck, "texts")
        assert {path.stem for path in folder.glob("*.toml")} == set(client_languages())
