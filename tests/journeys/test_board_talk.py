"""The talk about the chosen cards and the consultant's own view, in the whole program."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sqlalchemy import select

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.models import ExerciseResult, PlanStep
from meedoen_desktop.services import drafts
from meedoen_desktop.services.exercises import boards
from meedoen_desktop.services.intake import intakes
from meedoen_desktop.store import Store
from meedoen_desktop.views.client_window.window import ClientWindow
from meedoen_desktop.views.exercises.board_page import BoardPage
from meedoen_desktop.views.program import Program
from tests.board_play import Mouse, settle
from tests.factories import add_person
from tests.journeys.test_board_page import open_board, visit
from tests.views.programs import child, click, desk, program, words, write
from tests.views.programs import settle as finish

__all__ = ["desk", "program"]


def at_the_talk(desk: Program, **values: object) -> tuple[BoardPage, ClientWindow, str]:
    page, window, person = open_board(desk, **values)
    to_the_talk(page)
    return page, window, person


def to_the_talk(page: BoardPage) -> None:
    for action in (
        Action("next"), Action("place", "geld", value=2), Action("number", "geld", "number_now", 8),
        Action("next"), Action("next"), Action("choose", "geld"), Action("choose", "blij"),
        Action("next"),
    ):  # fmt: skip
        assert page.run.act(action)
    settle()


def agree(page: BoardPage, what: str, who: str, when: str = "") -> None:
    """Fill the first line of the plan as a person does."""
    page.side.hide()
    line = page.talk.plan.lines[0]
    write(page, "exercise.plan.0.what", what)
    line.who.choose(who)
    write(page, "exercise.plan.0.when", when)


def to_the_end(page: BoardPage, window: ClientWindow) -> None:
    page.side.show()
    settle()
    player = Mouse(window)
    while page.run.state.step != "closing":
        player.press("next")
    player.press("yes")


def steps(store: Store) -> list[tuple[str, str, str]]:
    with store.read() as session:
        return [(s.what, s.who, str(s.due_on)) for s in session.scalars(select(PlanStep))]


def payload(store: Store) -> dict[str, object]:
    with store.read() as session:
        found: dict[str, object] = json.loads(session.scalars(select(ExerciseResult)).one().payload)
    return found


def test_what_is_agreed_is_a_step_of_the_plan(desk: Program) -> None:
    page, window, _person = at_the_talk(desk)
    for _ in range(3):
        assert page.run.act(Action("next"))
    agree(page, "De post meenemen", "client", "1-12-2026")
    to_the_end(page, window)
    finish(desk)
    assert desk.store is not None
    assert steps(desk.store) == [("De post meenemen", "cliënt", "2026-12-01")]


def test_in_an_intake_the_step_goes_to_the_intake(desk: Program) -> None:
    assert desk.store is not None
    person = add_person(desk.store)
    draft = intakes.begin_or_resume(desk.store, person).draft
    page, window = visit(desk, person)
    to_the_talk(page)
    for _ in range(3):
        assert page.run.act(Action("next"))
    agree(page, "Samen naar het buurthuis", "together")
    to_the_end(page, window)
    finish(desk)
    values = drafts.values(desk.store, draft.id)
    assert (values["smallest_step"], values["step_by"]) == ("Samen naar het buurthuis", "samen")
    assert steps(desk.store) == []


def test_the_card_follows_the_client_and_keeps_what_was_being_typed(desk: Program) -> None:
    page, window, person = at_the_talk(desk)
    player = Mouse(window)
    assert page.talk.card.currentText() == "Geld"
    page.talk.fields["understand"].setPlainText("Er komt elke maand te weinig binnen")
    player.press("next")  # at once, before the half second of saving
    assert page.run.state.note_of("geld", "understand") == "Er komt elke maand te weinig binnen"
    assert page.talk.part.value() == "forward"
    for _ in range(3):
        player.press("next")
    assert page.talk.card.currentText() == "Wat mij blij maakt"
    assert page.talk.fields["understand"].text() == ""
    finish(desk)
    assert desk.store is not None
    kept = boards.begin_or_resume(desk.store, person).session.state
    assert kept.note_of("geld", "understand") == "Er komt elke maand te weinig binnen"


def test_the_clients_step_back_leaves_the_notes(desk: Program) -> None:
    page, window, _person = at_the_talk(desk)
    page.talk.fields["understand"].setPlainText("Ik slaap er slecht van")
    page.view.number.choose("4")
    while page.run.can_undo:
        page.control("undo")
    assert page.run.state.step == "intro"
    assert page.run.state.note_of("geld", "understand") == "Ik slaap er slecht van"
    assert page.run.state.view_of("geld").number_now == 4
    assert Mouse(window).part("begin").isVisible()


def test_praise_comes_first(desk: Program) -> None:
    assert desk.store is not None
    person = add_person(desk.store)
    first = boards.begin_or_resume(desk.store, person)
    for action in (
        Action("next"), Action("number", "geld", "number_now", 3),
        Action("number", "wonen", "number_now", 9), Action("stop"), Action("keep", value=True),
    ):  # fmt: skip
        first.session.apply(action)
    boards.finish(desk.store, first.draft_id, first.session, "nl")
    desk.change_settings(desk.settings.with_(client_look="still"))
    page, _window = visit(desk, person)
    to_the_talk(page)
    assert page.talk.praise.text() == "Geld ging van 3 naar 8."


def test_a_date_that_is_none_is_told_and_the_rest_is_kept(desk: Program) -> None:
    page, _window, _person = at_the_talk(desk)
    agree(page, "Bellen", "consultant", "gauw")
    page.talk.card.setFocus()
    page.flush()
    assert "Welke dag is dat" in page.talk.plan.lines[0].wrong.text()
    (step,) = page.run.state.plan
    assert (step.what, step.who, step.when) == ("Bellen", "consultant", "")


def test_enter_goes_to_the_next_agreement_and_there_are_at_most_three(desk: Program) -> None:
    page, _window, _person = at_the_talk(desk)
    for _ in range(3):
        assert page.run.act(Action("next"))
    page.side.hide()
    lines = page.talk.plan.lines
    for number in range(3):
        write(page, f"exercise.plan.{number}.what", f"Stap {number + 1}")
        QTest.keyClick(lines[number].what, Qt.Key.Key_Return)
        settle()
    page.flush()
    assert [step.what for step in page.run.state.plan] == ["Stap 1", "Stap 2", "Stap 3"]
    assert lines[2].what.hasFocus()


def visible(page: QWidget, name: str) -> bool:
    return child(page, name).isVisibleTo(page)


def test_my_view_is_hidden_while_the_client_may_look_along(desk: Program) -> None:
    page, _window, _person = at_the_talk(desk)
    page.view.remark.setPlainText("Volgens mij is er meer aan de hand")
    page.flush()
    assert desk.together.is_on
    for name in ("number", "importance", "remark", "differs"):
        assert not visible(page, f"exercise.view.{name}")
    assert "meer aan de hand" not in words(page)
    click(desk.window, "exercise.view.switch")
    assert visible(page, "exercise.view.number")
    desk.together.set(False)
    desk.together.set(True)
    assert not visible(page, "exercise.view.number")


@pytest.mark.parametrize(("own", "named"), [("5", True), ("6", False)])
def test_a_large_difference_is_named_with_room_for_both(
    desk: Program, own: str, named: bool
) -> None:
    page, window, _person = at_the_talk(desk)
    desk.together.set(False)
    page.view.number.choose(own)
    assert visible(page, "exercise.view.differs") is named
    assert visible(page, "exercise.view.client_said") is named
    if named:
        assert page.view.differs.text() == (
            "U kijkt hier anders naar: de cliënt geeft 8, u geeft 5."
        )
        page.view.remark.setPlainText("Er kwam een aanmaning")
        page.view.client_said.setPlainText("Die is al betaald")
    to_the_end(page, window)
    finish(desk)
    assert desk.store is not None
    expected = {"number_now": int(own)}
    more = {"remark": "Er kwam een aanmaning", "client_said": "Die is al betaald"}
    assert payload(desk.store)["consultant_view"] == {"geld": expected | (more if named else {})}


def test_the_language_set_elsewhere_shows_in_the_list(desk: Program) -> None:
    page, _window, _person = open_board(desk)
    page.side.set_language("ti")
    settle()
    assert page.setup.language.currentData() == "ti"
    assert page.setup.unchecked.isVisibleTo(page)


def test_the_controls_are_in_sight_at_1366x768(desk: Program) -> None:
    page, _window, _person = at_the_talk(desk)
    page.side.hide()
    settle()
    for name in ("back", "undo", "skip", "next", "stop"):
        button = child(page, f"exercise.{name}")
        lower = button.mapTo(desk.window, button.rect().bottomLeft()).y()
        assert 0 < lower < desk.window.height() - 40
