import unicodedata
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from meedoen_desktop import assets
from meedoen_desktop.exercises.decks import CardTexts, deck, deck_languages, deck_texts
from meedoen_desktop.exercises.texts import client_languages, client_texts
from meedoen_desktop.sheets.deck_card import SheetCard, sheet_card
from meedoen_desktop.sheets.pictures_cards import paper_pictures
from meedoen_desktop.sheets.pictures_sheet import PicturesSheet, SheetPicture, pictures_sheet

DAY = date(2026, 11, 24)
MOST_BYTES = 6_000_000
OURS = ("Inter", "NotoSans")


def card(language: str, card_id: str) -> SheetCard:
    shipped = deck("associatie")
    return sheet_card(shipped, deck_texts(shipped, language), deck_texts(shipped, "nl"), card_id)


def sheet(language: str, *pictures: SheetPicture) -> bytes:
    shown = pictures or (
        SheetPicture(card(language, "steen-op-de-weg"), ("now",), "Het is zwaar."),
        SheetPicture(card(language, "ochtend"), ("wished",)),
    )
    return pictures_sheet(PicturesSheet(client_texts(language), client_texts("nl"), shown, DAY))


def text_of(pdf: bytes) -> str:
    """What a reader finds; Qt gives the space its own code in each font."""
    found = "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in found)


def families(pdf: bytes) -> set[str]:
    found = set()
    for page in PdfReader(BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            name = str(font.get_object()["/BaseFont"]).split("+")[-1]
            found.add(name.strip("/").replace("-", ""))
    return found


def test_the_sheet_shows_both_pictures_with_what_they_stand_for(qapp: QApplication) -> None:
    pdf = sheet("nl")
    text = text_of(pdf)
    for part in (
        "Uw twee plaatjes", "24 november 2026", "Zo is het nu", "Steen op de weg",
        "Zo zou ik het willen", "Ochtend", "Het is zwaar.",
    ):  # fmt: skip
        assert part in text, part
    (page,) = PdfReader(BytesIO(pdf)).pages
    assert len(page.images) == 2
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (842, 595)


def test_an_english_sheet_has_the_dutch_beside_it(qapp: QApplication) -> None:
    text = text_of(sheet("en"))
    spoken = client_texts("en").text
    for part in (spoken("pictures.now"), "Zo is het nu", card("en", "ochtend").name[0], "Ochtend"):
        assert part in text, part


@pytest.mark.parametrize("language", client_languages())
def test_a_sheet_is_one_page_with_our_fonts_inside(qapp: QApplication, language: str) -> None:
    pdf = sheet(language)
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    assert all(name.startswith(OURS) for name in families(pdf)), families(pdf)
    assert any("Arabic" in name for name in families(pdf)) == (language in {"ar", "fa"})
    assert any("Ethiopic" in name for name in families(pdf)) == (language == "ti")


def test_one_picture_long_words_and_a_deck_that_is_gone_fit_too(qapp: QApplication) -> None:
    one = SheetPicture(card("ar", "brug"), ("now", "wished"), "Zo stil is het nu. " * 100)
    texts = CardTexts("Kaart 3", "", "Hoe?")
    gone = SheetPicture(SheetCard(texts, texts), ("now",))
    for pictures in ((one,), (gone,), (one, gone)):
        assert len(PdfReader(BytesIO(sheet("ar", *pictures))).pages) == 1
    assert "Kaart 3" in text_of(sheet("nl", gone))


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_all_cards_and_questions_are_printed_and_the_file_stays_small(
    qapp: QApplication, language: str
) -> None:
    shipped = deck("associatie")
    pdf = paper_pictures(client_texts(language), client_texts("nl"), shipped)
    assert len(pdf) < MOST_BYTES
    text = " ".join(text_of(pdf).split())
    texts = deck_texts(shipped, "nl")
    for one in shipped.cards:
        assert text.count(texts.card(one.id).name) >= 2, one.id  # the card, and its question
    pages = PdfReader(BytesIO(pdf)).pages
    assert sum(len(page.images) for page in pages) == len(shipped.cards)
    assert all(name.startswith(OURS) for name in families(pdf))


def test_heavy_pictures_are_on_the_last_pages_apart(qapp: QApplication) -> None:
    shipped = deck("associatie")
    pages = PdfReader(
        BytesIO(paper_pictures(client_texts("nl"), client_texts("nl"), shipped))
    ).pages
    texts = deck_texts(shipped, "nl")
    heavy = [texts.card(one.id).name for one in shipped.cards if one.heavy]
    last = -(-len(heavy) // 6)
    with_cards = [" ".join(text_of_page(page).split()) for page in pages[2:]]
    for name in heavy:
        assert not any(name in text for text in with_cards[:-last]), name
        assert any(name in text for text in with_cards[-last:]), name
    assert "Hier wil ik niet over praten" in with_cards[-last - 1]


def text_of_page(page: object) -> str:
    found: str = page.extract_text()  # type: ignore[attr-defined]
    return "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in found)


def test_every_text_of_the_deck_has_its_letters_in_our_fonts(qapp: QApplication) -> None:
    stems = ("Inter", "NotoSansArabic", "NotoSansEthiopic")
    fonts = [QRawFont(str(assets.resource("fonts", f"{stem}-Regular.ttf")), 16) for stem in stems]
    shipped = deck("associatie")
    for language in deck_languages(shipped):
        texts = deck_texts(shipped, language)
        for one in texts.cards.values():
            for letter in one.name + one.says + one.asks:
                drawn = any(font.supportsCharacter(ord(letter)) for font in fonts)
                is_mark = unicodedata.category(letter) == "Cf"
                assert drawn or letter.isspace() or is_mark, (language, letter)
