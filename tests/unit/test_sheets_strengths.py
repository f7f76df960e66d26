from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from meedoen_desktop import assets
from meedoen_desktop.exercises.decks import deck, deck_texts
from meedoen_desktop.exercises.texts import client_languages, client_texts
from meedoen_desktop.sheets.strengths_cards import PaperDeck, paper_strengths
from meedoen_desktop.sheets.strengths_sheet import StrengthsSheet, strengths_sheet


def paper(language: str) -> PaperDeck:
    shipped = deck("sterke-kanten")
    return PaperDeck(shipped, deck_texts(shipped, language), deck_texts(shipped, "nl"))


def sheet(language: str, cards: int = 5, learning: int = 3) -> bytes:
    shown = paper(language)
    return strengths_sheet(
        StrengthsSheet(
            client_texts(language), client_texts("nl"), shown.cards[:cards],
            shown.learning[:learning], date(2026, 11, 24),
        )
    )  # fmt: skip


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
    shown = paper(language)
    pdf = paper_strengths(client_texts(language), client_texts("nl"), shown)
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 1 + 7 + 3
    cards = "\n".join(page.extract_text() for page in pages[1:8])
    points = "\n".join(page.extract_text() for page in pages[8:])
    for texts in shown.dutch.cards.values():
        assert texts.name.split()[0] in cards, texts.name
    for texts in shown.dutch.learning.values():
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
