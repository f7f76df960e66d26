from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from meedoen_desktop import assets
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.texts import client_languages, client_texts
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.sheets.board_paper import paper_board
from meedoen_desktop.sheets.board_result import BoardSheet, board_sheet

VALUES = (
    AreaValue("wonen", 2, 4, 7),
    AreaValue("geld", 2, 3),
    AreaValue("mensen", 1),
    AreaValue("blij", unknown=frozenset({"importance"})),
)


def sheet(language: str, values: tuple[AreaValue, ...] = VALUES) -> bytes:
    texts, dutch = client_texts(language), client_texts("nl")
    return board_sheet(BoardSheet(texts, dutch, values, ("geld", "wonen"), date(2026, 11, 24)))


def text_of(pdf: bytes) -> str:
    """What a reader finds; Qt gives the space its own code in each font."""
    found = "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in found)


def fonts_of(pdf: bytes) -> set[str]:
    found = set()
    for page in PdfReader(BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            found.add(str(font.get_object()["/BaseFont"]).split("+")[-1].strip("/"))
    return found


def test_the_clients_sheet_shows_the_board_in_words(qapp: QApplication) -> None:
    text = text_of(sheet("nl"))
    for part in ("Dit is uw bord", "24 november 2026", "heel belangrijk", "Wonen", "Geld", "Graag"):
        assert part in text, part
    assert "Wat mij blij maakt" not in text


def test_an_english_sheet_has_the_dutch_beside_it(qapp: QApplication) -> None:
    text = text_of(sheet("en"))
    for part in ("This is your board", "Dit is uw bord", "very important", "Home", "Wonen"):
        assert part in text, part


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_a_sheet_is_one_landscape_page_with_our_fonts_inside(
    qapp: QApplication, language: str
) -> None:
    pdf = sheet(language)
    (page,) = PdfReader(BytesIO(pdf)).pages
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (842, 595)
    families = {name.replace("-", "") for name in fonts_of(pdf)}
    assert all(name.startswith(("Inter", "NotoSans")) for name in families), families
    assert any("Arabic" in name for name in families) == (language == "ar")


def test_an_empty_or_full_column_fits_too(qapp: QApplication) -> None:
    areas = board_deck().board.cards
    full = tuple(AreaValue(area, 2, 10, 10) for area in areas)
    for values in ((), full):
        assert len(PdfReader(BytesIO(sheet("ar", values))).pages) == 1


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_paper_board_has_every_card_and_number(qapp: QApplication, language: str) -> None:
    pdf = paper_board(client_texts(language), client_texts("nl"), board_deck())
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 4
    cards, numbers = pages[1].extract_text(), pages[2].extract_text()
    for area in board_deck().board.cards:
        name = client_texts("nl").area(area)
        assert name.split()[0] in cards, name
    for number in range(1, 11):
        assert str(number) in numbers


def test_every_text_has_its_letters_in_our_fonts(qapp: QApplication) -> None:
    files = [assets.resource("fonts", f"{stem}-Regular.ttf") for stem in (
        "Inter", "NotoSansArabic", "NotoSansEthiopic")]  # fmt: skip
    fonts = [QRawFont(str(path), 16) for path in files]
    for language in client_languages():
        for key, text in client_texts(language).texts.items():
            for letter in text.replace("\u2068", "").replace("\u2069", ""):
                drawn = any(font.supportsCharacter(ord(letter)) for font in fonts)
                assert drawn or letter.isspace(), (language, key, letter)
