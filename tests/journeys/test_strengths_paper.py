"""The strengths on paper: entering a choice, and what is printed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.views.program import Program
from tests.board_play import Mouse, settle
from tests.journeys.test_strengths_page import WORDS, choose, kept, open_strengths, page_of
from tests.results import ids, said
from tests.views.programs import child, click, desk, program
from tests.views.programs import settle as finish

__all__ = ["desk", "program"]


def enter(desk: Program, key: str, *typed: str) -> None:
    field = child(desk.window, f"picker.{key}.field")
    assert isinstance(field, QLineEdit)
    for text in typed:
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_choice_made_on_paper_is_typed_and_kept(desk: Program) -> None:
    page, _window, person = open_strengths(desk)
    choose(page, "count", 24)  # on paper all cards lie on the table
    page.side.close()
    click(desk.window, "exercise.paper.enter")
    entry = child(desk.window, "paper")
    enter(desk, "cards", "dapp", "1", "groen")
    enter(desk, "learning", "bell")
    words = child(desk.window, "picker.cards.words.brave")
    assert isinstance(words, QLineEdit)
    words.setText(WORDS)
    entry.agreed.setChecked(True)  # type: ignore[attr-defined]
    entry.accept_button.click()  # type: ignore[attr-defined]
    (game,) = kept(desk, person)
    settle()
    assert game.played_with == "paper"
    assert ids(game.chosen) == ["brave", "helpful", "green-fingered"]
    assert ids(game.learning) == ["bellen"]
    assert said(game) == {"brave": WORDS}


def test_paper_of_an_earlier_day_is_kept_under_that_day(desk: Program) -> None:
    page, _window, person = open_strengths(desk)
    page.side.close()
    click(desk.window, "exercise.paper.enter")
    entry = child(desk.window, "paper")
    enter(desk, "cards", "dapp")
    entry.agreed.setChecked(True)  # type: ignore[attr-defined]
    entry.day.setText("3-12-2026")  # type: ignore[attr-defined]
    entry.accept_button.click()  # type: ignore[attr-defined]
    assert "komt nog" in entry.wrong.text()  # type: ignore[attr-defined]
    entry.day.setText("19-11-2026")  # type: ignore[attr-defined]
    entry.accept_button.click()  # type: ignore[attr-defined]
    (game,) = kept(desk, person)
    settle()
    assert game.played_on == date(2026, 11, 19)


def test_what_was_chosen_on_the_screen_is_there_to_go_on_with(desk: Program) -> None:
    page, _window, person = open_strengths(desk)
    for action in (Action("next"), Action("next"), Action("choose", "brave"),
                   Action("choose", "handy"), Action("next"), Action("next")):  # fmt: skip
        page.run.act(action)
    page.side.close()
    click(desk.window, "exercise.paper.enter")
    entry = child(desk.window, "paper")
    assert entry.cards.chosen == ("brave", "handy")  # type: ignore[attr-defined]
    entry.cards.drop("brave")  # type: ignore[attr-defined]
    enter(desk, "cards", "trouw")
    entry.agreed.setChecked(True)  # type: ignore[attr-defined]
    entry.accept_button.click()  # type: ignore[attr-defined]
    (game,) = kept(desk, person)
    settle()
    assert ids(game.chosen) == ["handy", "loyal"]


def test_paper_takes_five_cards_and_is_not_kept_without_the_clients_yes(desk: Program) -> None:
    page, _window, person = open_strengths(desk)
    page.side.close()
    click(desk.window, "exercise.paper.enter")
    entry = child(desk.window, "paper")
    enter(desk, "cards", "1", "2", "3", "4", "5")
    assert not child(desk.window, "picker.cards.field").isEnabled()
    listed = child(desk.window, "picker.cards.list")
    assert isinstance(listed, QListWidget)
    listed.itemClicked.emit(listed.item(0))
    assert len(entry.cards.chosen) == 5  # type: ignore[attr-defined]
    entry.accept_button.click()  # type: ignore[attr-defined]
    assert "Vraag eerst" in child(desk.window, "paper.wrong").text()  # type: ignore[attr-defined]
    entry.close()
    settle()
    assert kept(desk, person) == ()


def test_the_clients_card_is_offered_after_the_yes_and_the_next_time(desk: Program) -> None:
    page, window, person = open_strengths(desk, language="ti")
    assert not child(page, "exercise.paper.sheet").isVisibleTo(page)
    for action in (Action("next"), Action("next"), Action("choose", "brave")):
        page.run.act(action)
    Mouse(window).press("stop")
    Mouse(window).press("yes")
    finish(desk)
    now = open_sheet(desk)
    again = page_of(desk, person)
    assert child(again, "exercise.paper.sheet").isVisibleTo(again)
    assert len(open_sheet(desk)) == pytest.approx(len(now), rel=0.1)


def open_sheet(desk: Program) -> bytes:
    click(desk.window, "exercise.paper.sheet")
    finish(desk)
    dialog = child(desk.window, "pdf")
    pdf: bytes = dialog.pdf  # type: ignore[attr-defined]
    assert pdf.startswith(b"%PDF")
    dialog.close()
    settle()
    return pdf


def test_the_cards_are_printed_in_the_clients_language(desk: Program) -> None:
    _page, _window, _person = open_strengths(desk, language="ar")
    click(desk.window, "exercise.paper.print")
    assert not child(desk.window, "exercise.paper.print").isEnabled()  # it is being made
    finish(desk)
    assert child(desk.window, "exercise.paper.print").isEnabled()
    dialog = child(desk.window, "pdf")
    assert dialog.pdf.startswith(b"%PDF")  # type: ignore[attr-defined]
    dialog.close()
    settle()
