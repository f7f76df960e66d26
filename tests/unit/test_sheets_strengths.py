from collections.abc import Sequence
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from meedoen_desktop import assets
from meedoen_desktop.exercises.decks import deck, deck_texts
from meedoen_desktop.exercises.texts import client_languages, client_texts
from meedoen_desktop.sheets.deck_card import SheetCard, sheet_card
from meedoen_desktop.sheets.strengths_cards import paper_strengths
from meedoen_desktop.sheets.strengths_sheet import StrengthsSheet, strengths_sheet


def cards_of(language: str, ids: Sequence[str]) -> tuple[SheetCard, ...]:
    shipped = deck("sterke-kanten")
    texts = deck_texts(shipped, language), deck_texts(shipped, "nl")
    return tuple(sheet_card(shipped, *texts, one) for one in ids)


def sheet(language: str, cards: int = 5, learning: int = 3) -> bytes:
    shipped = deck("sterke-kanten")
    chosen = cards_of(language, [card.id for card in shipped.cards[:cards]])
    points = cards_of(language, shipped.learning[:learning])
    texts = client_texts(language), client_texts("nl")
    return strengths_sheet(StrengthsSheet(*texts, chosen, points, date(2026, 11, 24)))


def text_of(pdf: bytes) -> str:
    """What a reader finds; Qt gives the space its own code in each font."""
    found = "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in found)


def fonts_of(pdf: bytes) -> set[str]:
    return {
        str(font.get_object()["/BaseFont"]).split("+")[-1].strip("/")
        for page in PdfReader(BytesIO(pdf)).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }


def test_the_card_to_take_home_says_what_was_chosen(qapp: QApplication) -> None:
    text = text_of(sheet("nl"))
    for part in ("Mijn sterke kanten", "24 november 2026", "behulpzaam", "Ik help graag een ander.",
                 "Dit wil ik leren", "nee zeggen", "eerlijk"):  # fmt: skip
        assert part in text, part
    assert "beleefd" not in text


def test_another_language_has_the_dutch_beside_it(qapp: QApplication) -> None:
    text = text_of(sheet("en"))
    for part in ("helpful", "behulpzaam", "I like to help others.", "Ik help graag een ander."):
        assert part in text, part


@pytest.mark.parametrize("language", client_languages())
@pytest.mark.parametrize(("cards", "learning"), [(5, 3), (1, 0), (0, 1)])
def test_it_is_one_page_with_our_fonts_inside(
    qapp: QApplication, language: str, cards: int, learning: int
) -> None:
    pdf = sheet(language, cards, learning)
    (page,) = PdfReader(BytesIO(pdf)).pages
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)
    families = {name.replace("-", "") for name in fonts_of(pdf)}
    assert all(name.startswith(("Inter", "NotoSans")) for name in families), families
    assert any("Arabic" in name for name in families) == (language in {"ar", "fa"})
    assert any("Ethiopic" in name for name in families) == (language == "ti")


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_all_cards_are_printed_nine_a_page_with_their_numbers(
    qapp: QApplication, language: str
) -> None:
    shipped = deck("sterke-kanten")
    dutch = deck_texts(shipped, "nl")
    pdf = paper_strengths(client_texts(language), client_texts("nl"), shipped)
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 1 + 7 + 3
    cards = "\n".join(page.extract_text() for page in pages[1:8])
    points = "\n".join(page.extract_text() for page in pages[8:])
    for texts in dutch.cards.values():
        assert texts.name.split()[0] in cards, texts.name
    for texts in dutch.learning.values():
        assert texts.name.split()[-1] in points, texts.name
    assert "60" in cards.split()
    assert "24" in points.split()
    assert "past" in pages[0].extract_text()


def test_every_text_of_the_deck_has_its_letters_in_our_fonts(qapp: QApplication) -> None:
    files = [assets.resource("fonts", f"{stem}-Regular.ttf") for stem in (
        "Inter", "NotoSansArabic", "NotoSansEthiopic")]  # fmt: skip
    fonts = [QRawFont(str(path), 16) for path in files]
    for language in client_languages():
        texts = deck_texts(deck("sterke-kanten"), language)
        for key, card in (*texts.cards.items(), *texts.learning.items()):
            for letter in f"{card.name}{card.says}{card.asks}":
                drawn = any(font.supportsCharacter(ord(letter)) for font in fonts)
                # A joiner has no picture of its own: it only says how its neighbours join.
                assert drawn or letter.isspace() or letter == "\u200c", (language, key, letter)
