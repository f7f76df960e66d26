from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools import i18n, sources


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small package with an empty English catalogue, in place of the real one."""
    monkeypatch.setattr(i18n, "ROOT", tmp_path)
    monkeypatch.setattr(i18n, "FOLDER", tmp_path / "translations")
    monkeypatch.setattr(i18n, "TEMPLATE", tmp_path / "translations" / "messages.pot")
    package = tmp_path / "meedoen_desktop"
    (package / "views").mkdir(parents=True)
    i18n.add("en")
    return package


def write(package: Path, source: str, name: str = "views/page.py") -> None:
    (package / name).write_text(source, "utf-8")


def translate(tmp_path: Path, **english: str | list[str]) -> None:
    rows = json.loads(json.dumps(i18n.untranslated("en")))
    for row, value in zip(rows, english.values(), strict=True):
        row["en"] = value
    file = tmp_path / "filled.json"
    file.write_text(json.dumps(rows), "utf-8")
    i18n.fill("en", file)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('N_("Goed zo.")', ["Goed zo."]),
        ('tr.text("optioneel")', ["optioneel"]),
        ('self.tr.text("Dag {naam}", naam=n)', ["Dag {naam}"]),
        ('self._text("Wil geen berichten")', ["Wil geen berichten"]),
        ('tr.text("Lang" " verhaal")', ["Lang verhaal"]),
        ('tr.plural("{count} dag", "{count} dagen", n)', [("{count} dag", "{count} dagen")]),
        ('tr.text(sentence)\nedit.text()\ntext("SELECT 1")', []),
        ('texts.text("board.title")', []),
    ],
)
def test_finds_marked_texts_and_nothing_else(
    package: Path, source: str, found: list[object]
) -> None:
    write(package, source)

    assert [marked.text for marked in sources.marked_texts(package)] == found


def test_a_key_of_a_data_file_is_no_text(package: Path) -> None:
    write(package, 'table.text("colour")', "deck.py")

    assert list(sources.marked_texts(package)) == []


def test_a_comment_for_translators_goes_along(package: Path) -> None:
    write(package, '# Translators: a button, keep it short\nlabel = tr.text("Bewaar")')

    assert [m.comments for m in sources.marked_texts(package)] == [["a button, keep it short"]]


@pytest.mark.parametrize("source", ['tr.text(f"Dag {naam}")', 'N_("Dag " + naam)'])
def test_a_text_put_together_before_translation_is_refused(package: Path, source: str) -> None:
    write(package, source)
    i18n.update()

    assert ["named placeholder" in problem for problem in i18n.check()] == [True]


@pytest.mark.parametrize("source", ["text = tr.translator.text", "plural = translator.plural"])
def test_a_name_under_which_no_text_is_found_is_refused(package: Path, source: str) -> None:
    write(package, source)
    i18n.update()

    assert ["texts are not found" in problem for problem in i18n.check()] == [True]


def test_a_new_text_makes_the_catalogue_stale_until_it_is_translated(
    package: Path, tmp_path: Path
) -> None:
    i18n.update()
    assert i18n.check() == []

    write(package, 'tr.text("Nieuw")')
    assert any("stale" in problem for problem in i18n.check())

    i18n.update()
    assert i18n.check() == ["en: not translated: 'Nieuw'"]

    translate(tmp_path, nieuw="New")
    assert i18n.check() == []


@pytest.mark.parametrize(
    ("dutch", "english", "problem"),
    [
        ("Dag {naam}", "Hello {name}", "placeholders"),
        ("Dag {naam}", "Hello", "placeholders"),
        ("Dag {naam}", "Hello {naam", "braces"),
        ("Dag {naam}", "Hello {naam}", None),
    ],
)
def test_a_translation_keeps_the_placeholders(
    package: Path, tmp_path: Path, dutch: str, english: str, problem: str | None
) -> None:
    write(package, f'tr.text("{dutch}")')
    i18n.update()
    translate(tmp_path, dag=english)

    assert [problem in found for found in i18n.check()] == ([True] if problem else [])


def test_one_day_may_be_said_without_its_number(package: Path, tmp_path: Path) -> None:
    write(package, 'tr.plural("{count} dag", "{count} dagen", n)')
    i18n.update()
    translate(tmp_path, dag=["one day", "{count} days"])

    assert i18n.check() == []


def test_a_removed_text_leaves_no_trace(package: Path, tmp_path: Path) -> None:
    write(package, 'tr.text("Weg")')
    i18n.update()
    translate(tmp_path, weg="Gone")
    write(package, "")
    i18n.update()

    assert b"Weg" not in i18n.po_path("en").read_bytes()
    assert i18n.check() == []


def test_positional_placeholders_are_refused(package: Path) -> None:
    write(package, 'N_("Dag {}")')
    i18n.update()

    assert any("name the placeholders" in problem for problem in i18n.check())
