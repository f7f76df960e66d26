"""The page *Plan*: goals and steps, typed and kept, celebrated and agreed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from meedoen_desktop.services.plans import plan_drafts, plan_writing
from meedoen_desktop.services.plans.plan import read_plan
from meedoen_desktop.views.plan.plan_page import PlanPage
from meedoen_desktop.views.plan.stairs import Stairs
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.widgets.text_area import TextArea
from tests.plans import add_goal, add_intake, add_step
from tests.trails import set_up
from tests.views.clients_desk import desk, find, rich, settle, show, words
from tests.views.plan_desk import choose, goals, open_plan, press, write

__all__ = ["desk", "rich"]


@pytest.fixture(autouse=True)
def team(store):
    set_up(store)


def test_an_empty_plan_invites_to_begin_and_cannot_be_agreed_yet(qtbot, desk, rich):
    page = open_plan(qtbot, desk, rich)
    assert "Wat wilt u graag?" in words(page)
    assert not find(page, QPushButton, "plan.agree").isEnabled()
    assert not find(page, QPushButton, "plan.paper").isEnabled()


def test_a_goal_is_typed_and_enter_puts_it_in_the_plan_with_undo(qtbot, desk, rich, store):
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.new")
    field = write(qtbot, page, "plan.goal.first", "Weer zelf fietsen")
    assert field.hasFocus()
    find(page, TextArea, "plan.goal.why").set_text("Dan ben ik vrij.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert "Weer zelf fietsen" in words(page)
    assert "“Dan ben ik vrij.”" in words(page)
    (goal,) = read_plan(store, rich).goals
    assert find(page, QPushButton, f"plan.goal.{goal.id}.add").hasFocus()  # its first step
    desk.undo()
    settle(qtbot, desk)
    assert read_plan(store, rich).is_empty
    assert "Weer zelf fietsen" not in words(page)


def test_a_goal_without_words_says_what_is_missing_at_its_field(qtbot, desk, rich, store):
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.new")
    press(qtbot, desk, page, "plan.goal.keep")
    assert "Schrijf in een paar woorden wat het is." in words(page)
    assert read_plan(store, rich).is_empty


def test_steps_follow_each_other_with_the_keyboard_alone(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, f"plan.goal.{goal}.add")
    for what in ("Fiets laten maken", "Een rondje"):
        field = write(qtbot, page, f"plan.step:{goal}.first", what)
        assert field.hasFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return)
        settle(qtbot, desk)
    again = find(page, QLineEdit, f"plan.step:{goal}.first")
    assert (again.text(), again.hasFocus()) == ("", True)
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    settle(qtbot, desk)
    assert page.findChild(QLineEdit, f"plan.step:{goal}.first") is None
    steps = read_plan(store, rich).goals[0].todo
    assert [step.what for step in steps] == ["Fiets laten maken", "Een rondje"]


def test_who_offers_the_people_around_and_when_offers_quick_days(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, f"plan.goal.{goal}.add")
    write(qtbot, page, f"plan.step:{goal}.first", "Fiets laten maken")
    who = find(page, SegmentedChoice, f"plan.step:{goal}.who")
    assert [button.text() for button in who.buttons.values()] == [
        "Cliënt", "Ik", "Samen", "Hanna Bakker", "Iemand anders",
    ]  # fmt: skip
    who.choose("Hanna Bakker")
    press(qtbot, desk, page, f"plan.step:{goal}.quick.1")
    find(page, QCheckBox, f"plan.step:{goal}.homework").click()
    press(qtbot, desk, page, f"plan.step:{goal}.keep")
    step = read_plan(store, rich).goals[0].todo[0]
    assert (step.who, step.due_on, step.kind) == ("Hanna Bakker", date(2026, 12, 4), "homework")
    assert "Hanna Bakker · voor vrijdag 4 december · huiswerk" in words(page)


def test_a_day_that_is_none_is_told_and_nothing_typed_is_lost(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, f"plan.goal.{goal}.add")
    write(qtbot, page, f"plan.step:{goal}.first", "Fiets laten maken")
    write(qtbot, page, f"plan.step:{goal}.when", "31-2-2027")
    press(qtbot, desk, page, f"plan.step:{goal}.keep")
    assert "De dag 31-2-2027 bestaat niet." in words(page)
    assert find(page, QLineEdit, f"plan.step:{goal}.first").text() == "Fiets laten maken"
    assert read_plan(store, rich).goals[0].steps == ()


def test_what_is_typed_is_there_when_one_comes_back(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, f"plan.goal.{goal}.add")
    write(qtbot, page, f"plan.step:{goal}.first", "Fiets la")
    page.flush()
    settle(qtbot, desk)
    assert desk.context.saves.all_saved
    again = open_plan(qtbot, desk, rich)
    assert find(again, QLineEdit, f"plan.step:{goal}.first").text() == "Fiets la"
    press(qtbot, desk, again, f"plan.step:{goal}.leave")
    assert read_plan(store, rich).typed == {}


def test_what_was_thrown_away_can_come_back(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    step = read_plan(store, rich).goals[0].todo[0].id
    page = open_plan(qtbot, desk, rich)
    choose(qtbot, desk, page, f"plan.step.{step}.more", "Wijzig")
    press(qtbot, desk, page, f"plan.edit:{step}.leave")
    assert desk.said == []  # nothing was typed
    press(qtbot, desk, page, f"plan.goal.{goal}.add")
    field = write(qtbot, page, f"plan.step:{goal}.first", "Een rondje")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    settle(qtbot, desk)
    assert page.findChild(QLineEdit, f"plan.step:{goal}.first") is None
    desk.undo()
    settle(qtbot, desk)
    assert find(page, QLineEdit, f"plan.step:{goal}.first").text() == "Een rondje"


def test_typing_goes_on_while_something_else_is_undone(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    step = read_plan(store, rich).goals[0].todo[0].id
    page = open_plan(qtbot, desk, rich)
    find(page, QCheckBox, f"plan.step.{step}.done").click()
    settle(qtbot, desk)
    press(qtbot, desk, page, f"plan.goal.{goal}.add")
    write(qtbot, page, f"plan.step:{goal}.first", "Een rondje")
    desk.undo()
    settle(qtbot, desk)
    assert find(page, QLineEdit, f"plan.step:{goal}.first").text() == "Een rondje"
    assert not find(page, QCheckBox, f"plan.step.{step}.done").isChecked()


def test_a_step_is_ticked_with_undo_and_how_it_went_is_asked(qtbot, desk, rich, store):
    add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    step = read_plan(store, rich).goals[0].todo[0].id
    page = open_plan(qtbot, desk, rich)
    find(page, QCheckBox, f"plan.step.{step}.done").click()
    settle(qtbot, desk)
    assert desk.said[-1].text == "Mooi. Gedaan: Fiets laten maken"
    assert find(page, QCheckBox, f"plan.step.{step}.done").hasFocus()
    press(qtbot, desk, page, f"plan.step.{step}.outcome")
    field = write(qtbot, page, f"plan.outcome:{step}.first", "De buurman hielp.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert "Cliënt · gedaan vandaag · “De buurman hielp.”" in words(page)
    assert "Dit lukte al" in words(page)
    find(page, QCheckBox, f"plan.step.{step}.done").click()
    settle(qtbot, desk)
    assert not read_plan(store, rich).goals[0].steps[0].is_done


def test_a_day_that_passed_is_told_without_blame(qtbot, desk, rich, store):
    add_goal(store, rich, "Weer fietsen")
    step = add_step(store, rich, "Bellen", days=-5)
    page = open_plan(qtbot, desk, rich)
    row = find(page, QWidget, f"plan.step.{step}")
    assert "was voor donderdag 19 november" in words(row)
    assert "te laat" not in words(page).lower()


def test_a_loose_step_is_put_under_a_goal_from_its_menu(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen")
    step = add_step(store, rich, "Bellen met de fietsenmaker")
    page = open_plan(qtbot, desk, rich)
    choose(qtbot, desk, page, f"plan.step.{step}.more", "Zet bij: Weer fietsen")
    assert [one.what for one in read_plan(store, rich).goal(goal).todo] == [
        "Bellen met de fietsenmaker"
    ]
    choose(qtbot, desk, page, f"plan.step.{step}.more", "Zet los van dit doel")
    assert [one.id for one in read_plan(store, rich).loose] == [step]


def test_the_order_changes_from_the_menu_and_the_keyboard_stays_there(qtbot, desk, rich, store):
    first, second = add_goal(store, rich, "Een"), add_goal(store, rich, "Twee", "A", "B")
    page = open_plan(qtbot, desk, rich)
    choose(qtbot, desk, page, f"plan.goal.{second}.more", "Omhoog")
    assert goals(store, rich) == ["Twee", "Een"]
    assert find(page, MoreButton, f"plan.goal.{second}.more").hasFocus()
    last = read_plan(store, rich).goal(second).todo[1].id
    choose(qtbot, desk, page, f"plan.step.{last}.more", "Omhoog")
    assert [one.what for one in read_plan(store, rich).goal(second).todo] == ["B", "A"]
    assert first


def test_a_goal_is_changed_in_its_place(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Fietsen", area_id="lichaam")
    page = open_plan(qtbot, desk, rich)
    choose(qtbot, desk, page, f"plan.goal.{goal}.more", "Wijzig")
    field = find(page, QLineEdit, f"plan.edit:{goal}.first")
    assert field.selectedText() == "Fietsen"
    qtbot.keyClicks(field, "Naar de markt fietsen")
    press(qtbot, desk, page, f"plan.edit:{goal}.keep")
    changed = read_plan(store, rich).goal(goal)
    assert (changed.what, changed.area_id) == ("Naar de markt fietsen", "lichaam")


def test_a_goal_stops_without_a_judgement_and_can_go_on(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    page = open_plan(qtbot, desk, rich)
    choose(qtbot, desk, page, f"plan.goal.{goal}.more", "Stop dit doel")
    assert "Stoppen mag altijd." in words(page)
    press(qtbot, desk, page, f"plan.stop:{goal}.reason.0")
    press(qtbot, desk, page, f"plan.stop:{goal}.keep")
    assert read_plan(store, rich).stopped[0].outcome == "Het past nu niet"
    assert "Het past nu niet" in words(page)
    choose(qtbot, desk, page, f"plan.goal.{goal}.more", "Ga hier verder mee")
    assert goals(store, rich) == ["Weer fietsen"]


def test_a_suggestion_says_where_it_comes_from_and_becomes_a_goal_in_one_click(
    qtbot, desk, rich, store
):
    intake = add_intake(store, rich, date(2026, 10, 5), ("geld",), "Een eigen moestuin")
    page = open_plan(qtbot, desk, rich)
    assert "Uit de intake van maandag 5 oktober" in words(page)
    press(qtbot, desk, page, "plan.suggestion.0")
    goal = read_plan(store, rich).goals[0]
    assert (goal.what, goal.source, goal.occasion_id) == ("Een eigen moestuin", "intake", intake)
    assert find(page, QLineEdit, f"plan.edit:{goal.id}.first").hasFocus()
    assert "plan.suggestion.1" not in [one.objectName() for one in page.findChildren(QPushButton)]
    desk.undo()
    settle(qtbot, desk)
    assert read_plan(store, rich).is_empty


def test_who_looks_along_sees_only_the_plan(qtbot, desk, rich, store):
    add_intake(store, rich, date(2026, 10, 5), ("geld",), "Een eigen moestuin")
    stopped = add_goal(store, rich, "Zwemmen")
    plan_writing.stop_goal(store, stopped, "Ruzie met de badmeester")
    add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    page = open_plan(qtbot, desk, rich)
    assert "Ruzie met de badmeester" in words(page)
    desk.context.together.set(True)
    settle(qtbot, desk)
    seen = words(page)
    assert "Weer fietsen" in seen
    assert "U · voor" in seen
    for hidden in ("moestuin", "Ruzie", "Cliënt"):
        assert hidden not in seen
    desk.context.together.set(False)
    settle(qtbot, desk)
    assert "moestuin" in words(page)


def test_stairs_tell_the_steps_in_words_without_counting(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen", "Een", "Twee", "Drie")
    plan_writing.finish_step(store, read_plan(store, rich).goals[0].todo[0].id)
    page = open_plan(qtbot, desk, rich)
    stairs = find(page, Stairs, f"plan.goal.{goal}.stairs")
    assert stairs.accessibleName() == ("De stappen als trap. gedaan: Een. nu: Twee. daarna: Drie")


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600), (700, 600)])
def test_nothing_is_wider_than_the_page(qtbot, desk, rich, store, width, height):
    add_intake(store, rich, date(2026, 10, 5), ("geld",), "Een eigen moestuin")
    goal = add_goal(store, rich, "Een heel lang doel dat over meer regels gaat " * 3, "Een", "Twee")
    plan_drafts.keep(store, rich, f"step:{goal}", {"what": "Bellen"})
    page = PlanPage(desk.context, rich)
    show(qtbot, page, width, height)
    settle(qtbot, desk)
    bar = page.scroller.horizontalScrollBar()
    assert bar.maximum() == 0
