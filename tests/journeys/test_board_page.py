"""The board as consultant and client play it together, in the whole program."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from sqlalchemy import select

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.models import AreaRating, Draft, ExerciseResult, Theme
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.exercises import boards
from meedoen_desktop.services.intake import intakes
from meedoen_desktop.views.client_window.window import ClientWindow
from meedoen_desktop.views.exercises.board_page import BoardPage
from meedoen_desktop.views.program import Program
from tests.board_play import Mouse, settle
from tests.board_tables import INPUTS, everything_said, play_to_the_question
from tests.factories import add_person
from tests.journeys.exercise_desk import (
    FILE,
    SECRETS,
    check_a_no_leaves_nothing,
    killed,
    new_client,
    page_at,
    rows,
    show_window,
)
from tests.stores import Unlocked
from tests.views.programs import child, click, desk, program, until
from tests.views.programs import settle as finish

__all__ = ["desk", "program"]

WORDS = "Zij belt elke zondag met haar zus"


def open_board(desk: Program, **values: object) -> tuple[BoardPage, ClientWindow, str]:
    """A client, the page of the board, and the client window on the screen."""
    person = new_client(desk, **values)
    page, window = visit(desk, person)
    return page, window, person


def visit(desk: Program, person: str) -> tuple[BoardPage, ClientWindow]:
    page = page_at(desk, BoardPage, "board", person)
    return page, show_window(desk, page)


@pytest.mark.parametrize(("how", "language"), [("mouse", "ti"), ("finger", "ar"), ("keys", "nl")])
def test_a_board_that_may_be_kept_is_in_the_file(desk: Program, how: str, language: str) -> None:
    page, window, person = open_board(desk, language=language)
    assert window.texts.language == language
    player = INPUTS[how](window)
    play_to_the_question(player)
    player.press("yes")
    finish(desk)
    assert desk.store is not None
    (occasion,) = area_values.rating_history(desk.store, person)
    answer = occasion.answer("gevoel")
    assert answer is not None
    assert (answer.importance, answer.number_now, answer.number_wished) == (1, 5, 9)
    assert rows(desk.store, Draft) == 0
    assert page.run.is_written
    assert window.isVisible()  # the client reads "thank you"


def test_a_no_leaves_nothing_in_the_vault(desk: Program) -> None:
    page, window, person = open_board(desk)
    check_a_no_leaves_nothing(desk, page, window, play_to_the_question, AreaRating, Theme)
    assert desk.store is not None
    assert area_values.rating_history(desk.store, person) == ()


def test_nothing_of_the_file_reaches_the_client_window(desk: Program) -> None:
    page, window, person = open_board(desk, **FILE)
    notes = page.words.words
    secrets = (*SECRETS, "zondag", person)
    player = Mouse(window)
    player.press("begin")
    notes.setPlainText(WORDS)
    page.flush()
    for step in (Action("place", "wonen", value=2), *(Action("next") for _ in range(3))):
        said = everything_said(window)
        assert not [secret for secret in secrets if secret in said]
        assert page.run.act(step)
    assert page.run.state.words_of("wonen") == WORDS
    assert not [secret for secret in secrets if secret in everything_said(window)]


def test_nothing_of_the_talk_or_the_consultants_view_reaches_the_client_window(
    desk: Program,
) -> None:
    page, window, _person = open_board(desk)
    for step in (
        Action("next"), Action("number", "geld", "number_now", 8), Action("next"), Action("next"),
        Action("choose", "geld"), Action("next"),
    ):  # fmt: skip
        assert page.run.act(step)
    page.talk.fields["understand"].setPlainText("Schuld bij de energie")
    page.talk.plan.lines[0].what.setText("De aanmaning meenemen")
    page.view.number.choose("3")
    page.view.remark.setPlainText("Ik hoorde iets anders van de wijkagent")
    secrets = ("energie", "aanmaning", "wijkagent")
    for _ in range(5):
        assert page.run.act(Action("next")) or page.run.state.step == "closing"
        said = everything_said(window)
        assert not [secret for secret in secrets if secret in said]
        assert window.state.plan == window.state.notes == window.state.view == ()
        if page.run.state.step == "closing":
            break
    assert page.run.state.note_of("geld", "understand") == "Schuld bij de energie"
    assert page.run.state.view_of("geld").number_now == 3


def test_noted_words_are_kept_with_the_board_and_undo_steps_over_them(desk: Program) -> None:
    page, window, person = open_board(desk)
    player = Mouse(window)
    player.press("begin")
    player.lay(2)
    field = child(page, "exercise.words")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(WORDS)
    page.flush()
    player.press("undo")
    assert page.run.state.value("wonen").is_empty
    assert page.run.state.words_of("wonen") == WORDS
    player.press("stop")
    player.press("yes")
    finish(desk)
    assert desk.store is not None
    (occasion,) = area_values.rating_history(desk.store, person)
    assert occasion.answers[0].words == WORDS


def test_the_consultants_key_brings_back_the_consultants_page(desk: Program) -> None:
    page, window, _person = open_board(desk)
    Mouse(window).press("begin")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_Q, both)
    settle()
    assert not window.isVisible()
    assert child(page, "exercise.show").isVisible()
    click(desk.window, "exercise.show")
    settle()
    assert window.isVisible()
    assert window.state.step == "cards"


def test_while_the_client_may_see_this_screen_the_questions_are_hidden(desk: Program) -> None:
    page, _window, _person = open_board(desk)
    assert desk.together.is_on
    assert not child(page, "exercise.ask").isVisibleTo(page)
    click(desk.window, "exercise.ask.switch")
    assert child(page, "exercise.ask").isVisibleTo(page)


def test_locking_closes_the_client_window_and_the_board_goes_on_later(desk: Program) -> None:
    _page, window, person = open_board(desk)
    Mouse(window).press("begin")
    Mouse(window).lay(1)
    assert desk.store is not None
    folder = desk.store.folder
    desk.lock()
    settle()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, ClientWindow)]
    until(lambda: not desk.tasks.is_busy)
    assert folder.is_dir()
    assert person


def test_the_board_stays_when_the_consultant_looks_elsewhere(desk: Program) -> None:
    page, window, person = open_board(desk)
    Mouse(window).press("begin")
    Mouse(window).lay(1)
    before = page.run.state
    click(desk.window, "exercise.leave")
    finish(desk)
    settle()
    again, _window = visit(desk, person)
    assert again.run.state == before


def test_a_board_in_the_middle_of_an_intake_leads_back_to_the_intake(desk: Program) -> None:
    assert desk.store is not None
    assert desk.frame is not None
    person = add_person(desk.store)
    intakes.begin_or_resume(desk.store, person)
    visit(desk, person)
    click(desk.window, "exercise.leave")
    finish(desk)
    assert desk.frame.navigator.history[-1].key == "intake"


def test_a_screen_that_is_unplugged_gives_a_calm_picture_here(desk: Program) -> None:
    page, window, _person = open_board(desk)
    page.side._unplugged(window.screen().name())
    settle()
    assert window.isVisible()
    assert window.is_paused


def test_language_and_look_change_in_the_middle(desk: Program) -> None:
    page, window, _person = open_board(desk)
    Mouse(window).press("begin")
    Mouse(window).lay(2)
    assert not page.setup.unchecked.isVisibleTo(page)
    page.setup.language.setCurrentIndex(page.setup.language.findData("ar"))
    assert page.setup.language.currentText() == "Arabisch · العربية"
    page.setup.language.activated.emit(page.setup.language.currentIndex())
    page.setup.looks["sober"].setChecked(True)
    settle()
    assert page.setup.unchecked.isVisibleTo(page)
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert "sober" in desk.settings.client_look
    Mouse(window).number(4)
    assert page.run.state.value("wonen").number_now == 4
    finish(desk)
    assert desk.store is not None
    assert boards.begin_or_resume(desk.store, page._person_id).language == "ar"


def test_a_killed_program_comes_back_to_the_same_card(
    tmp_path: Path, unlocked: Unlocked, clock: FixedClock
) -> None:
    person = killed("board_child", tmp_path / "kluis", unlocked, clock, "cards")["person"]
    store = unlocked.open(tmp_path / "kluis", clock)
    running = boards.begin_or_resume(store, person)
    state = running.session.state
    assert (state.card, state.part) == ("geld", "number_now")
    assert state.value("wonen").number_now == 6
    assert state.value("geld").importance == 2
    assert running.session.can_undo
    store.close()


def test_a_program_killed_in_the_talk_comes_back_to_the_same_part_with_all_notes(
    tmp_path: Path, unlocked: Unlocked, clock: FixedClock
) -> None:
    person = killed("board_child", tmp_path / "kluis", unlocked, clock, "talk")["person"]
    store = unlocked.open(tmp_path / "kluis", clock)
    session = boards.begin_or_resume(store, person).session
    state = session.state
    assert (state.step, state.card, state.talk_part) == ("talk", "wonen", "forward")
    assert state.note_of("geld", "me") == "Post openen"
    assert [step.what for step in state.plan] == ["De post meenemen"]
    assert state.disagreements == ("wonen",)
    while session.can_undo:
        session.undo()
    assert session.state == session.start
    store.close()


def test_a_board_laid_on_paper_is_entered_and_kept(desk: Program) -> None:
    page, _window, person = open_board(desk)
    page.side.close()
    click(desk.window, "exercise.paper.enter")
    entry = child(desk.window, "paper")
    entry.agreed.setChecked(True)  # type: ignore[attr-defined]
    rows_of = entry.rows  # type: ignore[attr-defined]
    rows_of["geld"].importance.choose("2")
    rows_of["geld"].numbers["number_now"].setCurrentIndex(3)
    rows_of["geld"].numbers["number_wished"].setCurrentIndex(7)
    rows_of["geld"].talk.setChecked(True)
    rows_of["blij"].importance.choose("0")
    entry.accept_button.click()  # type: ignore[attr-defined]
    finish(desk)
    settle()
    assert desk.store is not None
    (occasion,) = area_values.rating_history(desk.store, person)
    answer = occasion.answer("geld")
    assert answer is not None
    assert (answer.importance, answer.number_now, answer.number_wished) == (2, 3, 7)
    with desk.store.read() as session:
        result = session.scalars(select(ExerciseResult)).one()
        assert result.played_with == "paper"
        assert session.scalars(select(Theme)).one().area_id == "geld"


def test_paper_is_not_kept_without_the_clients_yes(desk: Program) -> None:
    page, _window, person = open_board(desk)
    page.side.close()
    click(desk.window, "exercise.paper.enter")
    entry = child(desk.window, "paper")
    entry.rows["geld"].importance.choose("2")  # type: ignore[attr-defined]
    entry.accept_button.click()  # type: ignore[attr-defined]
    assert "Vraag eerst" in child(desk.window, "paper.wrong").text()  # type: ignore[attr-defined]
    entry.close()
    finish(desk)
    settle()
    assert desk.store is not None
    assert area_values.rating_history(desk.store, person) == ()


def test_the_clients_sheet_is_offered_after_the_yes(desk: Program) -> None:
    page, window, _person = open_board(desk, language="ar")
    assert not child(page, "exercise.paper.sheet").isVisibleTo(page)
    player = Mouse(window)
    player.press("begin")
    player.lay(2)
    player.press("stop")
    player.press("yes")
    finish(desk)
    click(desk.window, "exercise.paper.sheet")
    finish(desk)
    dialog = child(desk.window, "pdf")
    assert dialog.pdf.startswith(b"%PDF")  # type: ignore[attr-defined]
    dialog.close()
    settle()


def test_only_looking_at_the_page_leaves_no_open_work(desk: Program) -> None:
    page, _window, _person = open_board(desk)
    assert desk.store is not None
    assert rows(desk.store, Draft) == 1
    del page
    desk.frame.navigator.go("clients")  # type: ignore[union-attr]
    settle()
    finish(desk)
    assert rows(desk.store, Draft) == 0


def test_the_page_built_anew_keeps_an_untouched_board(desk: Program) -> None:
    _page, _window, person = open_board(desk)
    desk.change_settings(desk.settings.with_(language="en"))
    settle()
    finish(desk)
    assert desk.frame is not None
    again = desk.frame.navigator.stack.currentWidget()
    assert isinstance(again, BoardPage)
    assert again.run.act(Action("next"))
    finish(desk)
    assert desk.store is not None
    assert boards.begin_or_resume(desk.store, person).session.state.step == "cards"
