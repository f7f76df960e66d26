"""The strengths as consultant and client play them together, in the whole program."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.models import Draft
from meedoen_desktop.services.exercises import strengths
from meedoen_desktop.services.exercises.kept_exercises import StrengthsRecord
from meedoen_desktop.views.client_window.window import ClientWindow
from meedoen_desktop.views.exercises.strengths_page import StrengthsPage
from meedoen_desktop.views.program import Program
from tests.board_play import Mouse, settle
from tests.board_tables import INPUTS, everything_said
from tests.decks import changed, write_deck
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
from tests.results import ids, said
from tests.stores import Unlocked
from tests.strengths_tables import play_to_the_question
from tests.views.programs import child, click, desk, program
from tests.views.programs import settle as finish

__all__ = ["desk", "program"]

WORDS = "Zij maakt kleren voor haar zus in Delft"


def open_strengths(desk: Program, **values: object) -> tuple[StrengthsPage, ClientWindow, str]:
    """A client, the page, and the client window on the screen."""
    person = new_client(desk, **values)
    page, window = visit(desk, person)
    return page, window, person


def page_of(desk: Program, person: str) -> StrengthsPage:
    return page_at(desk, StrengthsPage, "strengths", person)


def visit(desk: Program, person: str) -> tuple[StrengthsPage, ClientWindow]:
    page = page_of(desk, person)
    return page, show_window(desk, page)


def kept(desk: Program, person: str) -> tuple[StrengthsRecord, ...]:
    finish(desk)
    assert desk.store is not None
    return strengths.kept(desk.store, person)


def choose(page: StrengthsPage, box_name: str, value: object) -> None:
    box = child(page, f"strengths.{box_name}")
    box.setCurrentIndex(box.findData(value))  # type: ignore[attr-defined]
    box.activated.emit(box.currentIndex())  # type: ignore[attr-defined]
    settle()


@pytest.mark.parametrize(("how", "language"), [("mouse", "ti"), ("finger", "ar"), ("keys", "nl")])
def test_strengths_that_may_be_kept_are_in_the_file(desk: Program, how: str, language: str) -> None:
    page, window, person = open_strengths(desk, language=language)
    assert window.texts.language == language
    player = INPUTS[how](window)
    play_to_the_question(player)
    state = page.run.state
    player.press("yes")
    (game,) = kept(desk, person)
    assert ids(game.chosen) == list(state.chosen)
    assert ids(game.learning) == ["post-openen"]
    assert ids(game.others) == list(state.others)
    assert game.language == language
    assert desk.store is not None
    assert rows(desk.store, Draft) == 0
    assert page.run.is_written
    assert window.isVisible()  # the client reads "thank you"


def test_a_no_leaves_nothing_in_the_vault(desk: Program) -> None:
    page, window, _person = open_strengths(desk)
    check_a_no_leaves_nothing(desk, page, window, play_to_the_question)


def test_nothing_of_the_file_reaches_the_client_window(desk: Program) -> None:
    page, window, person = open_strengths(desk, **FILE)
    secrets = (*SECRETS, "Delft", person)
    for action in (Action("next"), Action("next"), Action("choose", "brave"), Action("next")):
        assert page.run.act(action)
    page.words.words.setPlainText(WORDS)
    page.flush()
    assert page.run.state.words_of("brave") == WORDS
    for _step in ("learn", "other", "both", "closing"):
        said = everything_said(window)
        assert not [secret for secret in secrets if secret in said]
        assert page.run.act(Action("next"))
    assert not [secret for secret in secrets if secret in everything_said(window)]


def test_the_cards_own_question_and_words_go_with_the_card(desk: Program) -> None:
    page, _window, person = open_strengths(desk)
    for action in (Action("next"), Action("next"), Action("choose", "brave"),
                   Action("choose", "handy"), Action("next")):  # fmt: skip
        page.run.act(action)
    click(desk.window, "exercise.ask.switch")
    asked = child(page, "exercise.ask").text()  # type: ignore[attr-defined]
    assert page.deck.id == "sterke-kanten"
    for question in ("Wanneer was u zo?", "Wie ziet dat ook?", "Waar zou u dit willen gebruiken?"):
        assert question in asked
    page.words.words.setPlainText(WORDS)
    page.control("next")
    assert child(page, "exercise.ask").text() != asked  # type: ignore[attr-defined]
    assert page.words.area.currentText() == "handig"
    assert page.words.words.text() == ""
    page.run.act(Action("stop"))
    page.run.act(Action("keep", value=True))
    (game,) = kept(desk, person)
    assert said(game) == {"brave": WORDS}


def test_the_clients_steps_back_to_the_very_start_leave_the_words(desk: Program) -> None:
    page, _window, _person = open_strengths(desk)
    for action in (Action("next"), Action("next"), Action("choose", "brave"), Action("next")):
        page.run.act(action)
    page.words.words.setPlainText(WORDS)
    while page.run.can_undo:
        page.control("undo")
    assert page.run.state.step == "intro"
    assert page.run.state.words_of("brave") == WORDS


def test_a_short_game_and_who_else_chooses_are_set_before_the_first_step(desk: Program) -> None:
    page, window, person = open_strengths(desk)
    choose(page, "count", 24)
    choose(page, "other", "companion")
    assert len(page.run.state.cards) == 24
    assert window.state.cards == page.run.state.cards
    Mouse(window).press("begin")
    assert not child(page, "strengths.count").isEnabled()
    assert not child(page, "strengths.other").isEnabled()
    finish(desk)
    assert desk.store is not None
    again = strengths.begin_or_resume(desk.store, person).session.state
    assert (len(again.cards), again.other_by) == (24, "companion")
    while page.run.state.step != "other":
        page.control("next")
    choose(page, "other", "consultant")
    assert page.run.state.other_by == "consultant"


def test_an_organisations_own_deck_is_chosen_and_its_mistakes_are_told(
    desk: Program, home: Path
) -> None:
    write_deck(cards=12)
    wrong = write_deck(deck_id="mislukt")
    changed(wrong / "deck.toml", "version = 1", "version = 0")
    page, window, person = open_strengths(desk, language="ar")
    assert "mislukt/deck.toml" in child(page, "strengths.problem.0").text()  # type: ignore[attr-defined]
    assert not child(page, "strengths.in_dutch").isVisibleTo(page)
    choose(page, "deck", "eigen")
    assert child(page, "strengths.in_dutch").isVisibleTo(page)
    assert len(window.state.cards) == 12
    player = Mouse(window)
    player.press("begin")
    card = page.run.state.card
    assert player.part(f"card.{card}").accessibleName().startswith("Kaart ")
    player.lay(2)
    player.press("next")
    player.press(f"card.{card}")
    player.press("stop")
    player.press("yes")
    (game,) = kept(desk, person)
    assert (game.deck_id, ids(game.chosen)) == ("eigen", [card])
    desk.frame.navigator.go("clients")  # type: ignore[union-attr]
    settle()
    again, window = visit(desk, person)  # with the shipped deck: the old card keeps its name
    while again.run.state.step != "both":
        again.control("next")
    window.view.head.past.setValue(0)  # type: ignore[union-attr]
    settle()
    shown = Mouse(window).part(f"shelf.mine.{card}")
    assert shown.accessibleName().startswith("Kaart ")


def test_the_mirror_can_be_played_by_the_consultant(desk: Program) -> None:
    page, window, _person = open_strengths(desk)
    page.side.hide()
    settle()
    page.run.act(Action("next"))
    first = page.run.state.card
    mirror = page.seen.mirror
    tray = next(w for w in mirror.findChildren(type(mirror.view.scene.trays[0])) if w.isVisible())  # type: ignore[union-attr]
    QTest.mouseClick(tray, Qt.MouseButton.LeftButton)
    assert page.run.state.pile(0) == (first,)
    assert window.state.pile(0) == (first,)


def test_language_and_look_change_in_the_middle(desk: Program) -> None:
    page, window, person = open_strengths(desk)
    Mouse(window).press("begin")
    Mouse(window).lay(2)
    page.setup.language.setCurrentIndex(page.setup.language.findData("ti"))
    page.setup.language.activated.emit(page.setup.language.currentIndex())
    page.setup.looks["sober"].setChecked(True)
    settle()
    assert window.texts.language == "ti"
    Mouse(window).lay(0)
    assert len(page.run.state.piles) == 2
    finish(desk)
    assert desk.store is not None
    assert strengths.begin_or_resume(desk.store, person).language == "ti"


def test_a_killed_program_comes_back_to_the_same_card(
    tmp_path: Path, unlocked: Unlocked, clock: FixedClock
) -> None:
    told = killed("strengths_child", tmp_path / "kluis", unlocked, clock)
    store = unlocked.open(tmp_path / "kluis", clock)
    session = strengths.begin_or_resume(store, told["person"]).session
    assert session.state.card == told["card"]
    assert list(session.state.pile(2)) == told["fits"]
    assert session.can_undo
    store.close()


def test_only_looking_at_the_page_leaves_no_open_work(desk: Program) -> None:
    page, _window, _person = open_strengths(desk)
    choose(page, "count", 24)
    assert desk.store is not None
    assert rows(desk.store, Draft) == 1
    desk.frame.navigator.go("clients")  # type: ignore[union-attr]
    settle()
    finish(desk)
    assert rows(desk.store, Draft) == 0
