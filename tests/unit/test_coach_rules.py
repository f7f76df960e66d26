"""The word lists and thresholds are data: complete, checked, and a municipality may change them."""

from __future__ import annotations

from pathlib import Path

import pytest

from meedoen_desktop import assets, datafiles
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.letters.coach.reading import Coach
from meedoen_desktop.letters.coach.rule_files import FILES, load_rules, read_rules


def copy(folder: Path, name: str, old: str, new: str) -> Path:
    text = assets.resource("coach", f"{name}.toml").read_text("utf-8")
    assert old in text
    path = folder / f"{name}.toml"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_only_known_files_are_shipped() -> None:
    assert {path.stem for path in assets.resource("coach").iterdir()} == set(FILES)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("gewone-woorden", 'plain = "over"', 'plain = ""', "word[1].plain: deze tekst mag niet"),
        ("gewone-woorden", 'formal = "aangaande"', 'formal = "Aangaande"', "kleine letters"),
        ("gewone-woorden", 'formal = "aangaande"', 'formal = "aangezien"', "staat er twee keer"),
        ("gewone-woorden", 'plain = "over"', 'plain = "inzake"', "staat zelf in de lijst"),
        ("gewone-woorden", 'plain = "over"', 'plain = "over"\nplian = "x"', "Toegestaan: plain"),
        ("gewone-woorden", "version = 1", "version = 0", "Toegestaan: 1 tot 9999"),
        ("gewone-woorden", 'id = "gewone-woorden"', 'id = "anders"', "Toegestaan: gewone-woorden"),
        ("afkortingen", "dated = true", "", "Toegestaan: full, advice"),
        ("woorden-die-drukken", "level = 3", "level = 4", "Toegestaan: 1 tot 3"),
        ("woorden-die-drukken", 'level_3 = "serious"', 'level_3 = "x"', "Toegestaan: none, tip"),
        ("woorden-die-drukken", "level = 1\n", "level = 2\n", "swap alleen bij level = 1"),
        ("woorden-die-drukken", '"maatregel"', '"… maatregel"', "alleen tussen twee woorden"),
        ("maten", "whole_from_words = 80", "whole_from_words = 0", "Toegestaan: 1 tot 1000"),
        ("maten", "[whole.length]", "[whole.lengte]", "whole.length ontbreekt"),
        ("wat-erin-hoort", 'id = "when"', 'id = "wanneer"', "Toegestaan: when, how_long"),
        ("wat-erin-hoort", "'\\btolk\\b'", "'(tolk'", "is geen goed patroon"),
        ("wat-erin-hoort", 'needs = "interpreter"', 'needs = "tolk"', "voluntary_promise"),
        ("wat-erin-hoort", '"phone"]', '"fax"]', "“fax” kan hier niet"),
        ("taal", "team = 1", "team = 0", "Toegestaan: 1 tot 20"),
    ],
)
def test_a_wrong_file_is_refused_with_file_key_and_what_is_allowed(
    tmp_path: Path, name: str, old: str, new: str, said: str
) -> None:
    with pytest.raises(DataFileError) as caught:
        read_rules({name: copy(tmp_path, name, old, new)})

    assert said in str(caught.value)
    assert f"{name}.toml" in str(caught.value)


def test_a_municipality_may_have_a_word_of_its_own(home: Path) -> None:
    copy(datafiles.own_folder("coach"), "gewone-woorden", '"aangaande"', '"wijkschouw"')
    rules, problems = load_rules()

    [one] = Coach(rules).read_text("Komt u naar de wijkschouw?").findings
    assert (one.replacement, problems) == ("over", ())


def test_a_wrong_file_of_its_own_is_told_and_the_shipped_one_stands_in(home: Path) -> None:
    copy(datafiles.own_folder("coach"), "maten", "whole_from_words = 80", "whole_from_words = -1")
    rules, problems = load_rules()

    assert rules.measures.whole_from_words == 80
    assert [problem.params["key"] for problem in problems] == ["whole_from_words"]
