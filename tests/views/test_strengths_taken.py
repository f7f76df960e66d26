from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from meedoen_desktop.exercises.decks import CardTexts, deck, deck_texts
from meedoen_desktop.services.kept_exercises import KeptCard, PicturesRecord, StrengthsRecord
from meedoen_desktop.views.exercises.result_sheets import sheet_maker
from meedoen_desktop.views.exercises.strengths_taken import record_sheet, sheet_card


def kept(card: str, name: str, spoken: str) -> KeptCard:
    return KeptCard(card, CardTexts(name, f"Zin {name}."), CardTexts(spoken, f"S {spoken}."), "")


def record(deck_id: str, *cards: KeptCard) -> StrengthsRecord:
    return StrengthsRecord(
        id="1", exercise_id="kwaliteiten", played_on=date(2026, 3, 3), played_with="together",
        language="en", deck_id=deck_id, chosen=cards, learning=(kept("bellen", "bellen", "phone"),),
    )  # fmt: skip


def test_a_result_of_a_deck_that_is_gone_is_printed_in_its_own_words(qapp: QApplication) -> None:
    played = record("weg", kept("k1", "handig", "handy"), kept("k2", "lief", "kind"))
    make = sheet_maker(played)
    assert make is not None
    (page,) = PdfReader(BytesIO(make(played))).pages
    text = page.extract_text()
    for word in ("handig", "handy", "lief", "kind", "bellen", "phone", "2026"):
        assert word in text, word


def test_a_card_keeps_its_picture_while_its_deck_has_it() -> None:
    texts = deck_texts(deck("sterke-kanten"), "nl").card("handy")
    there = sheet_card("sterke-kanten", "handy", texts, texts)
    assert there.picture is not None
    assert there.group == "doen"
    assert sheet_card("weg", "handy", texts, texts).picture is None
    assert sheet_card("sterke-kanten", "weg", texts, texts).picture is None


def test_another_exercise_has_no_strengths_to_print() -> None:
    pictures = PicturesRecord(
        id="1", exercise_id="associatie", played_on=date(2026, 3, 3), played_with="together",
        language="nl", deck_id="associatie", now=None, wished=None,
    )  # fmt: skip
    with pytest.raises(TypeError):
        record_sheet(pictures)
