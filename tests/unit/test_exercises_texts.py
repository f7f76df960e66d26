import json
import re
import unicodedata
from pathlib import Path

import pytest

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.texts import client_languages, client_texts, read_texts

HEAD = 'format = "meedoen/client-texts/1"\nid = "{id}"\nversion = 1\nname = "X"\nchecked = true\n'


def written(folder: Path, language: str, body: str) -> Path:
    path = folder / f"{language}.toml"
    path.write_text(HEAD.format(id=language) + body, "utf-8")
    return path


def test_the_client_can_choose_dutch_english_and_arabic() -> None:
    assert client_languages()[0] == "nl"
    assert {"nl", "en", "ar"} <= set(client_languages())


@pytest.mark.parametrize("language", client_languages())
def test_every_language_says_everything_that_dutch_says(language: str) -> None:
    texts = client_texts(language)
    assert set(texts.texts) == set(client_texts("nl").texts)
    assert texts.language == language
    for card in board_deck().cards:
        assert texts.area(card.id)
    assert len({texts.importance(value) for value in range(3)}) == 3
    assert len({texts.number(value) for value in range(1, 11)}) == 10


def test_arabic_is_marked_as_not_checked_and_runs_from_right_to_left() -> None:
    arabic = client_texts("ar")
    assert not arabic.checked
    assert arabic.is_right_to_left
    assert client_texts("nl").checked
    assert not client_texts("nl").is_right_to_left


def test_arabic_texts_hold_only_characters_of_the_bundled_arabic_font() -> None:
    for text in client_texts("ar").texts.values():
        for character in re.sub(r"\{\w+\}", "", text):
            is_arabic = unicodedata.name(character).startswith("ARABIC")
            assert is_arabic or character in " .:0123456789", (character, text)


def test_an_announcement_names_card_and_column() -> None:
    nl = client_texts("nl")
    said = nl.text("announce.placed", card=nl.area("geld"), column=nl.importance(2))
    assert said == "Geld ligt nu bij heel belangrijk."


def test_a_dutch_word_inside_arabic_is_isolated_and_an_arabic_word_is_not() -> None:
    arabic = client_texts("ar")
    assert "\u2068Wonen\u2069" in arabic.text("announce.chosen", card="Wonen")
    assert "\u2068" not in arabic.text("announce.chosen", card=arabic.area("wonen"))


def test_a_language_without_a_file_falls_back_to_dutch() -> None:
    assert client_texts("xx").language == "nl"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('[texts.a]\nb = "Hi"\n', "x.toml: texts.a.c ontbreekt"),
        ('[texts.a]\nb = "Hi"\nc = "{wie}"\nd = "x"\n', "texts.a.d: deze sleutel bestaat niet"),
        ('[texts.a]\nb = "Hi"\nc = "who"\n', "invulplekken: {wie}"),
        ('[texts.a]\nb = "Hi {wie}"\nc = "{wie}"\n', "invulplekken: -"),
        ('[texts.a]\nb = "Hi"\nc = "{wie"\n', "invulplekken: {wie}"),
        ('[texts.a]\nb = "٣"\nc = "{wie}"\n', "cijfers 0 tot en met 9"),
    ],
)
def test_a_translation_that_differs_is_refused_with_the_key(
    tmp_path: Path, body: str, message: str
) -> None:
    source = written(tmp_path, "nl", '[texts.a]\nb = "Dag"\nc = "Dag {wie}"\n')
    with pytest.raises(DataFileError) as caught:
        read_texts(written(tmp_path, "x", body), source)
    assert message in str(caught.value)


def test_a_new_language_is_only_a_file(tmp_path: Path) -> None:
    source = written(tmp_path, "nl", '[texts.a]\nc = "Dag {wie}"\n')
    turkish = read_texts(written(tmp_path, "tr", '[texts.a]\nc = "{wie}, merhaba"\n'), source)
    assert turkish.text("a.c", wie="Ada") == "Ada, merhaba"


def test_texts_are_never_shown_with_a_hole() -> None:
    with pytest.raises(KeyError):
        client_texts("nl").text("announce.placed", card="Geld")
    assert json.dumps(dict(client_texts("nl").texts))
