"""The association pictures as consultant and client play them together, in the whole program."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPlainTextEdit

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.exercises.decks import deck_texts
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.models import Draft
from meedoen_desktop.services.exercises import exercises, pictures
from meedoen_desktop.views.client_window.window import ClientWindow
from meedoen_desktop.views.exercises.pictures_page import PicturesPage
from meedoen_desktop.views.program import Program
from tests.board_play import Mouse, settle
from tests.board_tables import INPUTS, everything_said
from tests.decks import changed, write_deck
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
from tests.pictures_tables import play_to_the_question
from tests.results import both, said
from tests.stores import Unlocked
from tests.views.programs import child, click, desk, program
from tests.views.programs import settle as finish

__all__ = ["desk", "program"]

WORDS = "Zij belt elke zondag met haar zus"


def open_pictures(desk: Program, **values: object) -> tuple[PicturesPage, ClientWindow, str]:
    """A client, the page of the pictures, and the client window on the screen."""
    person = new_client(desk, **values)
    page, window = visit(desk, person)
    return page, window, person


def visit(desk: Program, person: str) -> tuple[PicturesPage, ClientWindow]:
    page = at_page(desk, person)
    return page, show_window(desk, page)


def at_page(desk: Program, person: str = "") -> PicturesPage:
    """The page that is there, or that of ``person``."""
    return page_at(desk, PicturesPage, "pictures", person)


@pytest.mark.parametrize(("how", "language"), [("mouse", "ti"), ("finger", "ar"), ("keys", "nl")])
def test_pictures_that_may_be_kept_are_in_the_file(desk: Program, how: str, language: str) -> None:
    page, window, person = open_pictures(desk, language=language)
    player = INPUTS[how](window)
    now, wished = play_to_the_question(player)
    player.press("yes")
    finish(desk)
    assert desk.store is not None
    (game,) = pictures.kept(desk.store, person)
    assert both(game) == (now, wished)
    assert (game.language, game.played_with) == (language, "together")
    assert rows(desk.store, Draft) == 0
    assert page.run.is_written
    assert window.isVisible()  # the client reads "thank you"


def test_a_no_leaves_nothing_in_the_vault(desk: Program) -> None:
    page, window, _person = open_pictures(desk)
    check_a_no_leaves_nothing(desk, page, window, play_to_the_question)


@pytest.mark.parametrize("answer", [True, False])
def test_an_answer_given_just_before_the_laptop_went_off_still_counts(
    desk: Program, *, answer: bool
) -> None:
    assert desk.store is not None
    person = add_person(desk.store)
    running = pictures.begin_or_resume(desk.store, person)
    now = running.session.state.hand[3]
    for action in (Action("next"), Action("pick", now), Action("stop"),
                   Action("keep", value=answer)):  # fmt: skip
        running.session.apply(action)
    exercises.save_snapshot(desk.store, running.draft_id, running.session.snapshot(), "nl")
    at_page(desk, person)
    finish(desk)
    assert [both(game) for game in pictures.kept(desk.store, person)] == [(now, "")] * answer
    assert rows(desk.store, Draft) == 0


def test_nothing_of_the_file_or_the_notes_reaches_the_client_window(desk: Program) -> None:
    page, window, person = open_pictures(desk, **FILE)
    secrets = (*SECRETS, "zondag", person)
    player = Mouse(window)
    player.press("begin")
    card = page.run.state.hand[0]
    player.press(f"picture.{card}")
    page.words.words.setPlainText(WORDS)
    page.flush()
    for step in ("next", "back", "next", "next"):
        said = everything_said(window)
        assert not [secret for secret in secrets if secret in said]
        assert page.run.act(Action(step))
    assert page.run.state.words_of(card) == WORDS
    assert not [secret for secret in secrets if secret in everything_said(window)]


def test_the_questions_follow_the_picture_and_words_are_kept_literally(desk: Program) -> None:
    page, window, person = open_pictures(desk, language="ar")
    click(desk.window, "exercise.ask.switch")
    player = Mouse(window)
    player.press("begin")
    card = page.run.state.hand[2]
    player.press(f"picture.{card}")
    texts = deck_texts(page.deck, "nl").card(card)
    asked = cast("QLabel", child(page, "exercise.ask")).text()
    assert "Waar bent u zelf in dit plaatje?" in asked
    assert texts.asks in asked
    assert texts.name in cast("QLabel", child(page, "exercise.step")).text()
    topics = cast("QComboBox", child(page, "exercise.words.area"))
    assert topics.currentText() == texts.name
    field = child(page, "exercise.words")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("  " + WORDS + ",\nzegt ze… ")
    page.flush()
    for name in ("next", "next", "yes"):
        player.press(name)
    finish(desk)
    assert desk.store is not None
    (game,) = pictures.kept(desk.store, person)
    assert said(game) == {card: WORDS + ",\nzegt ze…"}


def test_a_step_of_the_client_does_not_disturb_who_is_writing(desk: Program) -> None:
    page, window, _person = open_pictures(desk)
    player = Mouse(window)
    player.press("begin")
    card = page.run.state.hand[2]
    player.press(f"picture.{card}")
    field = page.words.words
    QTest.keyClicks(field, "Zij belt ")
    page.flush()
    player.press("next")
    QTest.keyClicks(field, "elke zondag")
    page.flush()
    assert page.run.state.words_of(card) == "Zij belt elke zondag"


def test_the_clients_steps_back_to_the_very_start_leave_the_words(desk: Program) -> None:
    page, window, _person = open_pictures(desk)
    player = Mouse(window)
    player.press("begin")
    card = page.run.state.hand[2]
    player.press(f"picture.{card}")
    page.words.words.setPlainText(WORDS)
    while page.run.can_undo:
        player.press("undo")
    assert page.run.state.step == "intro"
    assert page.run.state.words_of(card) == WORDS


def test_heavy_pictures_join_only_when_the_consultant_says_so(desk: Program) -> None:
    page, window, _person = open_pictures(desk)
    heavy = {card.id for card in page.deck.cards if card.heavy}
    player = Mouse(window)
    player.press("begin")
    for _ in range(4):
        assert not heavy & set(page.run.state.hand)
        player.press("shuffle")
    box = cast("QCheckBox", child(page, "exercise.heavy"))
    assert not box.isVisibleTo(page)  # the client may look along
    click(desk.window, "exercise.which.switch")
    assert box.isVisibleTo(page)
    box.setChecked(True)
    assert page.run.state.heavy
    seen = set(page.run.state.hand)
    for _ in range(4):
        player.press("shuffle")
        seen |= set(page.run.state.hand)
    assert heavy & seen
    player.press("undo")
    assert page.run.state.heavy == box.isChecked()
    player.press(f"picture.{page.run.state.hand[0]}")
    assert not box.isEnabled()


def test_an_own_deck_is_chosen_before_the_first_step(desk: Program) -> None:
    write_deck("pictures", cards=14)
    page, window, person = open_pictures(desk)
    assert page.deck.id == "associatie"
    box = cast("QComboBox", child(page, "exercise.deck"))
    assert [box.itemText(at) for at in range(box.count())] == [
        "Eigen (van uw organisatie)", "Associatiekaarten",
    ]  # fmt: skip
    box.setCurrentIndex(0)
    box.activated.emit(0)
    finish(desk)
    settle()
    page = at_page(desk)
    assert page.deck.id == "eigen"
    assert page.run.act(Action("next"))
    assert not child(page, "exercise.deck").isEnabled()
    finish(desk)
    assert desk.store is not None
    again = pictures.begin_or_resume(desk.store, person)
    assert again.deck is not None
    assert (again.deck.id, again.session.state.step) == ("eigen", "now")
    assert rows(desk.store, Draft) == 1
    del window


def test_what_is_wrong_with_an_own_deck_is_told(desk: Program) -> None:
    changed(write_deck("pictures") / "deck.toml", 'mood = "light"', 'mood = "zwaar"')
    page, _window, _person = open_pictures(desk)
    told = cast("QLabel", child(page, "exercise.deck.problem")).text()
    assert "eigen/deck.toml" in told
    assert "zwaar" in told
    assert page.deck.id == "associatie"


def test_the_consultant_moves_the_cards_in_the_mirror(desk: Program) -> None:
    page, _window, _person = open_pictures(desk)
    page.side.close()
    settle()
    view = page.seen.mirror.view
    child(view, "client.begin").click()  # type: ignore[attr-defined]
    settle()
    card = page.run.state.hand[6]
    child(view, f"client.picture.{card}").click()  # type: ignore[attr-defined]
    settle()
    assert page.run.state.now == card
    click(desk.window, "exercise.back")
    assert page.run.state.step == "now"


def test_the_pictures_stay_when_the_consultant_looks_elsewhere(desk: Program) -> None:
    page, window, person = open_pictures(desk)
    player = Mouse(window)
    player.press("begin")
    player.press("shuffle")
    player.press(f"picture.{page.run.state.hand[3]}")
    before = page.run.state
    click(desk.window, "exercise.leave")
    finish(desk)
    settle()
    again, _window = visit(desk, person)
    assert again.run.state == before


def test_language_and_look_change_in_the_middle(desk: Program) -> None:
    page, window, _person = open_pictures(desk)
    Mouse(window).press("begin")
    page.setup.language.setCurrentIndex(page.setup.language.findData("ar"))
    page.setup.language.activated.emit(page.setup.language.currentIndex())
    page.setup.looks["sober"].setChecked(True)
    settle()
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    card = page.run.state.hand[0]
    Mouse(window).press(f"picture.{card}")
    assert page.run.state.now == card


def test_a_killed_program_comes_back_to_the_same_picture_and_the_same_twelve(
    tmp_path: Path, unlocked: Unlocked, clock: FixedClock
) -> None:
    told = killed("pictures_child", tmp_path / "kluis", unlocked, clock)
    store = unlocked.open(tmp_path / "kluis", clock)
    session = pictures.begin_or_resume(store, told["person"]).session
    assert (session.state.step, session.state.now) == ("look", told["now"])
    assert list(session.state.hand) == told["hand"]
    session.apply(Action("back"))
    assert list(session.state.hand) == told["hand"]
    store.close()
