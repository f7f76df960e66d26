import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meedoen_desktop import assets, datafiles
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.exercises.decks import (
    CardTexts,
    deck,
    deck_languages,
    deck_texts,
    decks,
    read_deck,
)
from tests.decks import PNG, SVG, changed, write_deck, write_texts

MANUAL = Path(__file__).parents[2] / "docs" / "data-files.md"


def refused(folder: Path) -> str:
    with pytest.raises(DataFileError) as caught:
        read_deck(folder)
    return str(caught.value)


@pytest.mark.parametrize(
    ("deck_id", "cards", "learning"), [("sterke-kanten", 60, 24), ("associatie", 48, 0)]
)
def test_the_shipped_decks_have_texts_for_every_card(
    deck_id: str, cards: int, learning: int
) -> None:
    folder = datafiles.own_folder("decks") / deck_id
    shutil.copytree(assets.resource("decks", deck_id), folder, dirs_exist_ok=True)
    (folder / "pictures").mkdir(exist_ok=True)
    for name in re.findall(r'picture = "(.+)"', (folder / "deck.toml").read_text("utf-8")):
        (folder / "pictures" / name).write_text(SVG, "utf-8")
    shipped = read_deck(folder)
    texts = deck_texts(shipped, "nl")
    assert (len(shipped.cards), len(shipped.learning)) == (cards, learning)
    assert set(texts.cards) == {card.id for card in shipped.cards}
    assert set(texts.learning) == set(shipped.learning)
    assert texts.checked


def test_an_own_deck_is_found_with_its_cards_pictures_and_texts() -> None:
    folder = write_deck("pictures", cards=15, heavy=2)
    own = deck("eigen")
    assert (own.kind, own.version, own.is_own, own.folder) == ("pictures", 1, True, folder)
    assert own.card("k1").picture == folder / "pictures" / "k1.svg"
    assert [card.id for card in own.cards if card.heavy] == ["k14", "k15"]
    assert {card.mood for card in own.cards} == {"light", "open", "dark"}
    assert deck_texts(own, "nl").card("k2") == CardTexts("Kaart 2", "Zin 2", "Hoe?")
    with pytest.raises(KeyError):
        own.card("k16")


def test_an_own_strengths_deck_needs_no_pictures_and_no_learning_points() -> None:
    folder = write_deck(cards=5)
    assert all(card.picture is None for card in read_deck(folder).cards)
    assert deck_texts(read_deck(folder), "nl").learn("bellen").says == "Ik wil bellen."
    changed(folder / "deck.toml", '[[learning]]\nid = "bellen"\n', "")
    write_texts(folder, "nl", cards=5, learning=False)
    assert read_deck(folder).learning == ()
    assert dict(deck_texts(read_deck(folder), "nl").learning) == {}


def test_own_decks_come_first_and_a_wrong_one_hides_nothing() -> None:
    write_deck(deck_id="eigen")
    write_deck(deck_id="zelf")
    changed(write_deck(deck_id="fout") / "deck.toml", "version = 1", "version = 0")
    (datafiles.own_folder("decks") / "leeg").mkdir()
    found = decks("strengths")
    said = [str(problem) for problem in found.problems]
    assert [one.id for one in found.items][:2] == ["eigen", "zelf"]
    assert any(one.startswith("fout/deck.toml, version: “0” kan hier niet") for one in said)
    assert any(one.startswith("leeg/deck.toml: dit bestand is er niet") for one in said)
    assert deck("zelf").id == "zelf"
    with pytest.raises(DataFileError, match=r"^fout/deck\.toml"):
        deck("fout")
    with pytest.raises(KeyError):
        deck("onbekend")
    assert all(one.kind == "pictures" for one in decks("pictures").items)


def test_an_own_deck_with_the_id_of_a_shipped_one_takes_its_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.move(write_deck(deck_id="sterke-kanten"), tmp_path / "decks" / "sterke-kanten")
    monkeypatch.setattr(assets, "resource", tmp_path.joinpath)
    assert not deck("sterke-kanten").is_own
    own = write_deck(deck_id="sterke-kanten", cards=6)
    assert [(one.folder, len(one.cards)) for one in decks("strengths").items] == [(own, 6)]
    changed(own / "deck.toml", "version = 1", "version = 0")
    assert not deck("sterke-kanten").is_own
    shutil.rmtree(own)
    write_deck("pictures", "sterke-kanten")
    assert deck("sterke-kanten").kind == "strengths"
    assert "van een andere soort" in str(decks("pictures").problems[0])


def test_a_language_that_an_own_deck_lacks_is_dutch() -> None:
    folder = write_deck()
    write_texts(folder, "ar", title="قوتي")
    own = read_deck(folder)
    assert deck_languages(own) == ("nl", "ar")
    assert deck_texts(own, "ar").is_right_to_left
    assert deck_texts(own, "tr").language == "nl"
    assert not deck_texts(own, "tr").is_right_to_left


def test_a_changed_deck_is_read_again() -> None:
    folder = write_deck()
    assert deck_texts(read_deck(folder), "nl").title == "Eigen"
    write_texts(folder, "nl", title="Onze kaarten")
    changed(folder / "deck.toml", "version = 1", "version = 12")
    assert read_deck(folder).version == 12
    assert deck_texts(read_deck(folder), "nl").title == "Onze kaarten"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "eigen"', 'id = "anders"', "id: “anders” kan hier niet. Toegestaan: eigen"),
        ('kind = "strengths"', 'kind = "board"', "Toegestaan: strengths, pictures"),
        ('id = "k2"', 'id = "k1"', "cards: “k1” staat er twee keer"),
        ('id = "bellen"', 'id = "k1"', "learning: “k1” staat er twee keer"),
        ('id = "k2"', 'id = "K 2"', "cards[K 2].id: “K 2” heeft niet de goede vorm"),
        ('group = "g1"', 'mood = "open"', "cards[k1].mood: deze sleutel bestaat niet"),
        ('group = "g1"', 'grup = "g1"', "Toegestaan: group"),
        ('group = "g1"', "picture = 3", "cards[k1].picture: hier hoort een tekst"),
        ('group = "g1"', 'picture = "x.svg"', "“x.svg” staat niet in de map pictures"),
    ],
)  # fmt: skip
def test_a_slip_in_a_deck_is_named_with_file_and_key(old: str, new: str, said: str) -> None:
    folder = write_deck()
    changed(folder / "deck.toml", old, new)
    message = refused(folder)
    assert message.startswith("eigen/deck.toml, ")
    assert said in message


def test_a_deck_has_enough_cards_to_choose_from() -> None:
    few = refused(write_deck(cards=4))
    assert few.endswith("cards: er zijn 4 kaarten. Toegestaan: minstens 5.")
    heavy = refused(write_deck("pictures", "zwaar", cards=20, heavy=9))
    assert "er zijn 11 plaatjes zonder heavy = true. Toegestaan: minstens 12" in heavy


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('[cards.k2]\nname = "Kaart 2"', "[cards.k2]", "cards.k2.name ontbreekt"),
        ('asks = "Hoe?"', 'asks = ""', "cards.k1.asks: deze tekst mag niet leeg zijn"),
        ("[cards.k14]", "[cards.k15]", "cards.k14 ontbreekt"),
        ("[learning.bellen]", "[learning.x]", "learning.bellen ontbreekt"),
        ("[learning.bellen]", "[cards.k15]\n[learning.bellen]", "cards.k15: deze sleutel bestaat"),
        ('"Zin 1"', '"Zin ٣"', "cards.k1.says: gebruik alleen de cijfers 0 tot en met 9"),
        ('"Kaart 1"', f'"{"x" * 61}"', "cards.k1.name: deze tekst is te lang"),
        ("checked = true", "", "checked ontbreekt"),
        ('id = "nl"', 'id = "en"', "id: “en” kan hier niet. Toegestaan: nl"),
    ],
)  # fmt: skip
def test_texts_are_for_exactly_the_cards_of_the_deck(old: str, new: str, said: str) -> None:
    folder = write_deck()
    changed(folder / "texts" / "nl.toml", old, new)
    message = refused(folder)
    assert message.startswith("eigen/texts/nl.toml")
    assert said in message


def test_a_wrong_translation_is_found_before_a_client_sees_it() -> None:
    folder = write_deck()
    write_texts(folder, "tr", cards=13)
    assert refused(folder) == "eigen/texts/tr.toml: cards.k14 ontbreekt. Vul deze sleutel in."
    (folder / "texts" / "tr.toml").rename(folder / "texts" / "turks.toml")
    changed(folder / "texts" / "turks.toml", 'id = "tr"', 'id = "turks"')
    assert "Goed is: nl" in refused(folder)
    (folder / "texts" / "turks.toml").unlink()
    (folder / "texts" / "nl.toml").unlink()
    assert refused(folder).startswith("eigen/texts/nl.toml: dit bestand is er niet")


@pytest.mark.parametrize(
    "name",
    [
        "../geheim.svg",
        "/etc/x.svg",
        "a/b.svg",
        "a\\\\b.svg",
        "x.gif",
        "x.svg.exe",
        ".svg",
        "C:x.png",
    ],
)
def test_a_picture_is_a_name_in_the_folder_and_never_a_path(name: str) -> None:
    folder = write_deck("pictures")
    changed(folder / "deck.toml", "k1.svg", name)
    assert "is geen goede naam voor een plaatje. Toegestaan: een naam uit" in refused(folder)


def test_a_link_that_leads_out_of_the_deck_is_not_followed(tmp_path: Path) -> None:
    folder = write_deck("pictures")
    outside = tmp_path / "buiten.svg"
    outside.write_text(SVG, "utf-8")
    (folder / "pictures" / "k1.svg").unlink()
    (folder / "pictures" / "k1.svg").symlink_to(outside)
    assert "staat niet in de map pictures" in refused(folder)


def drawn(inside: str, root: str = "") -> str:
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"'
    return f"{head} {root}>{inside}</svg>"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (drawn("<script>1</script>"), "script"),
        (drawn("<foreignObject/>"), "foreignObject"),
        (drawn('<animate attributeName="x"/>'), "animate"),
        (drawn("", 'onload="x()"'), "onload"),
        (drawn('<image href="http://example.org/a.png"/>'), "href"),
        (drawn('<image x:href="file:///a.png"/>'), "x:href"),
        (drawn('<use x:href="ander.svg#a"/>'), "x:href"),
        (drawn('<a href="javascript:x()"/>'), "href"),
        (drawn('<rect fill="url(http://example.org)"/>'), "url("),
        (drawn("<style>@import 'a.css';</style>"), "@import"),
        (drawn('<style>a{fill:url( "a.png")}</style>'), "url( "),
        ('<!DOCTYPE svg [<!ENTITY a "b">]>' + drawn("&a;"), "!ENTITY a"),
        ('<?xml-stylesheet href="a.css"?>' + drawn(""), "?xml-stylesheet"),
    ],
)  # fmt: skip
def test_a_drawing_runs_nothing_and_fetches_nothing(content: str, found: str) -> None:
    folder = write_deck("pictures")
    (folder / "pictures" / "k1.svg").write_text(content, "utf-8")
    message = refused(folder)
    assert f"cards[k1].picture: in “k1.svg” staat “{found}" in message
    assert "zonder verwijzing naar iets buiten de tekening" in message


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("k1.svg", b"<html/>", "is niet te lezen als SVG"),
        ("k1.svg", b"", "is niet te lezen als SVG"),
        ("k1.svg", b"<svg>", "is niet te lezen als SVG"),
        ("k1.svg", PNG, "is niet te lezen als SVG"),
        ("k1.svg", b"<svg/>" + b" " * 1_000_000, "is te groot. Toegestaan: hoogstens 1 MB"),
        ("k1.png", SVG.encode(), "is niet te lezen als PNG"),
        ("k1.png", PNG[:16] + b"\0\0\x7f\xff" + PNG[20:], "hoogstens 4000 beeldpunten"),
        ("k1.png", PNG[:12], "is niet te lezen als PNG"),
    ],
)
def test_a_picture_is_what_its_name_says(name: str, content: bytes, said: str) -> None:
    folder = write_deck("pictures")
    changed(folder / "deck.toml", "k1.svg", name)
    (folder / "pictures" / name).write_bytes(content)
    assert said in refused(folder)


def again(inside: str) -> str:
    """Eleven parts, each of them ten times the one before."""
    parts = "".join(
        f'<g id="a{at}">' + inside.format(before=f"a{at - 1}") * 10 + "</g>" for at in range(1, 12)
    )
    return drawn(f'<defs><rect id="a0"/>{parts}</defs><use href="#a11"/>')


@pytest.mark.parametrize(
    "content",
    [
        again('<use x:href="#{before}"/>'),
        again('<rect fill="url(#{before})"/>'),
        drawn('<g id="a"><use href="#a"/></g>'),
        drawn('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
        drawn("".join(f'<g id="a{at}"><use href="#a{at + 1}"/></g>' for at in range(5_000))),
    ],
)
def test_a_drawing_that_never_ends_does_not_stop_the_program(content: str) -> None:
    folder = write_deck("pictures")
    (folder / "pictures" / "k1.svg").write_text(content, "utf-8")
    assert "heeft te veel onderdelen" in refused(folder)


def test_drawings_of_usual_programs_and_photos_are_welcome() -> None:
    folder = write_deck("pictures")
    drawing = drawn('<image href="data:image/png;base64,AAAA"/><metadata>url(#a)</metadata>'
                    '<linearGradient id="b"><stop/></linearGradient><g id="c"><rect/></g>'
                    + '<use href="#c" fill="url(#b)"/>' * 500)  # fmt: skip
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    content = f'<?xml version="1.0"?>{doctype}<!-- Inkscape -->{drawing}'
    (folder / "pictures" / "k1.svg").write_text(content, "utf-8")
    changed(folder / "deck.toml", "k2.svg", "foto van Hemd-2.png")
    (folder / "pictures" / "foto van Hemd-2.png").write_bytes(PNG)
    picture = read_deck(folder).card("k2").picture
    assert picture is not None
    assert picture.suffix == ".png"


@given(
    st.sampled_from(("deck.toml", "texts/nl.toml")),
    st.integers(0, 10_000),
    st.sampled_from((None, "true", "-1", '""', '"x"', "[]", '["x"]', "{}", "2026-01-01", "{")),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_slip_of_the_pen_is_accepted_or_named_never_a_crash(
    tmp_path: Path, name: str, line: int, value: str | None
) -> None:
    folder = datafiles.own_folder("decks") / "eigen"
    shutil.rmtree(folder, ignore_errors=True)
    path = write_deck("pictures") / name
    lines = path.read_text("utf-8").splitlines()
    at = line % len(lines)
    key = lines[at].partition(" = ")[0]
    lines[at : at + 1] = [] if value is None else [f"{key} = {value}"]
    path.write_text("\n".join(lines), "utf-8")
    found = decks("pictures")
    said = [str(problem) for problem in found.problems if "eigen/" in str(problem)]
    assert [one.id for one in found.items].count("eigen") + len(said) == 1


def test_the_example_of_the_manual_is_a_deck_and_its_error_is_real() -> None:
    manual = MANUAL.read_text("utf-8")
    cards, texts = (
        next(b for b in re.findall(r"```toml\n(.+?)```", manual, re.DOTALL) if kind in b)
        for kind in ("meedoen/deck/1", "meedoen/deck-texts/1")
    )
    folder = datafiles.own_folder("decks") / "onze-kaarten"
    (folder / "texts").mkdir(parents=True)
    (folder / "pictures").mkdir()
    (folder / "deck.toml").write_text(cards, "utf-8")
    (folder / "texts" / "nl.toml").write_text(texts, "utf-8")
    assert f"> {refused(folder)}" in manual
    (folder / "pictures" / "geduldig.svg").write_text(SVG, "utf-8")
    assert [one.id for one in decks("strengths").items][:1] == ["onze-kaarten"]
