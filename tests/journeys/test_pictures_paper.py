"""The pictures on paper: entering what was picked, and the sheet for the client."""

from typing import cast

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel
from sqlalchemy import select

from meedoen_desktop.exercises.decks import deck_texts
from meedoen_desktop.models import ExerciseResult
from meedoen_desktop.services.exercises import pictures
from meedoen_desktop.views.exercises.pictures_entry import PicturesEntry
from meedoen_desktop.views.program import Program
from tests.board_play import Mouse, settle
from tests.journeys.test_pictures_page import WORDS, at_page, open_pictures
from tests.pictures_tables import play_to_the_question
from tests.results import both, said
from tests.views.programs import child, click, desk, program
from tests.views.programs import settle as finish

__all__ = ["desk", "program"]


def entry_of(desk: Program) -> PicturesEntry:
    click(desk.window, "exercise.paper.enter")
    entry = child(desk.window, "paper")
    assert isinstance(entry, PicturesEntry)
    return entry


def test_a_choice_made_on_paper_is_entered_and_kept(desk: Program) -> None:
    page, _window, person = open_pictures(desk, language="ti")
    page.side.close()
    entry = entry_of(desk)
    now, wished = entry.picks["now"], entry.picks["wished"]
    completer = now.choice.completer()
    completer.setCompletionPrefix("golv")
    assert completer.completionModel().index(0, 0).data() == "Hoge golven"
    now.choice.setEditText("hoge golven")  # also a heavy picture lies there on paper
    assert now.preview.card == "hoge-golven"
    wished.choice.setCurrentIndex(wished.choice.findData("haven"))
    wished.words.setPlainText(WORDS)
    entry.agreed.setChecked(True)
    entry.accept_button.click()
    finish(desk)
    settle()
    assert desk.store is not None
    (game,) = pictures.kept(desk.store, person)
    assert both(game) == ("hoge-golven", "haven")
    assert said(game) == {"haven": WORDS}
    with desk.store.read() as session:
        assert session.scalars(select(ExerciseResult)).one().played_with == "paper"


def test_the_same_picture_twice_on_paper_keeps_what_was_said_both_times(desk: Program) -> None:
    page, _window, person = open_pictures(desk)
    page.side.close()
    entry = entry_of(desk)
    for pick, words in zip(entry.picks.values(), ("Nu ver weg.", "Straks dichtbij."), strict=True):
        pick.choice.setCurrentIndex(pick.choice.findData("haven"))
        pick.words.setPlainText(words)
    entry.agreed.setChecked(True)
    entry.accept_button.click()
    finish(desk)
    settle()
    assert desk.store is not None
    (game,) = pictures.kept(desk.store, person)
    assert said(game) == {"haven": "Nu ver weg.\nStraks dichtbij."}


@pytest.mark.parametrize(
    ("typed", "said", "agreed", "told"),
    [
        ("haven", "", False, "Vraag eerst"),
        ("havn", "", True, "niet gevonden"),
        ("", "", True, "ten minste"),
        ("", WORDS, True, "bij deze woorden"),
    ],
)
def test_paper_is_not_kept_without_a_known_picture_and_the_clients_yes(
    desk: Program, typed: str, said: str, agreed: bool, told: str
) -> None:
    page, _window, person = open_pictures(desk)
    page.side.close()
    entry = entry_of(desk)
    entry.picks["now"].choice.setEditText(typed)
    entry.picks["now"].words.setPlainText(said)
    entry.agreed.setChecked(agreed)
    entry.accept_button.click()
    assert told in cast("QLabel", child(desk.window, "paper.wrong")).text()
    entry.close()
    finish(desk)
    settle()
    assert desk.store is not None
    assert pictures.kept(desk.store, person) == ()
    assert page.run.session.actions == ()


def test_words_that_are_too_long_put_nothing_in_the_wrong_place(desk: Program) -> None:
    page, _window, person = open_pictures(desk)
    page.side.close()
    entry = entry_of(desk)
    now = entry.picks["now"]
    now.choice.setCurrentIndex(now.choice.findData("haven"))
    now.words.setPlainText("x" * 2001)
    entry.agreed.setChecked(True)
    entry.accept_button.click()
    settle()
    assert page.run.session.actions == ()
    now.words.setPlainText(WORDS)
    entry.accept_button.click()
    finish(desk)
    settle()
    assert desk.store is not None
    (game,) = pictures.kept(desk.store, person)
    assert both(game) == ("haven", "")
    assert said(game) == {"haven": WORDS}


def test_paper_is_entered_only_before_the_first_step(desk: Program) -> None:
    page, window, _person = open_pictures(desk)
    assert child(page, "exercise.paper.enter").isEnabled()
    Mouse(window).press("begin")
    assert not child(page, "exercise.paper.enter").isEnabled()
    Mouse(window).press("undo")
    assert child(page, "exercise.paper.enter").isEnabled()


def test_the_clients_sheet_is_offered_after_the_yes_and_later(
    desk: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, window, person = open_pictures(desk, language="ar")
    assert not child(page, "exercise.paper.sheet").isVisibleTo(page)
    player = Mouse(window)
    player.press("begin")
    player.press(f"picture.{page.run.state.hand[0]}")
    page.words.words.setPlainText(WORDS)
    page.flush()
    player.press("stop")
    player.press("yes")
    finish(desk)
    made: list[object] = []
    seam = "meedoen_desktop.views.exercises.result_sheets.pictures_sheet"
    monkeypatch.setattr(seam, lambda sheet: made.append(sheet) or b"%PDF-1.4")
    for again in ("", person):
        visited = at_page(desk, again)
        for wanted in (False, True):
            cast("QCheckBox", child(visited, "exercise.paper.words")).setChecked(wanted)
            visited.paper.show_sheet()
            finish(desk)
            child(desk.window, "pdf").close()
            settle()
    said = [sheet.pictures[0].words for sheet in made]  # type: ignore[attr-defined]
    assert said == ["", WORDS, "", WORDS]
    assert made[0] == made[2]


def test_earlier_pictures_are_beside_the_new_game(desk: Program) -> None:
    page, window, person = open_pictures(desk)
    assert not child(page, "exercise.earlier").isVisibleTo(page)
    now, wished = play_to_the_question(Mouse(window))
    Mouse(window).press("yes")
    finish(desk)
    texts = deck_texts(page.deck, "nl")
    page = at_page(desk, person)
    card = child(page, "exercise.earlier")
    (about,) = [label for label in card.findChildren(QLabel) if "2026" in label.text()]
    assert not about.isVisible()  # the client may see this screen
    click(card, "exercise.earlier.switch")
    assert about.isVisibleTo(card)
    told = " ".join(label.text() for label in card.findChildren(QLabel))
    assert texts.card(now).name in told
    assert texts.card(wished).name in told
    assert "2026" in told
