"""From what the client chose in an intake to a goal, a step, a celebration and an agreement."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.services import drafts
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.intake import intake_closing
from meedoen_desktop.services.plans.plan import Plan, read_plan
from meedoen_desktop.store.verify import verify
from meedoen_desktop.views.dossier.history_card import HistoryCard
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.plan.agreement_dialog import AgreementDialog
from meedoen_desktop.views.plan.celebration import Celebration
from meedoen_desktop.views.plan.signing_dialog import SigningDialog
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.trails import words_of
from tests.views.programs import (
    child,
    desk,
    expected_faults,
    frame,
    here,
    program,
    settle,
    until,
    vault,
    words,
)

__all__ = ["desk", "expected_faults", "program"]

DANCING = "Elke week dansen in het buurthuis"


def page_of(program: Program) -> QWidget:
    return frame(program).navigator.stack.currentWidget()


def go(program: Program, place: str, person: str) -> None:
    frame(program).context.navigate(place, person_id=person)
    settle(program)
    until(lambda: bool(getattr(page_of(program), "is_whole", True)))


def press(program: Program, name: str) -> None:
    buttons = page_of(program).findChildren(QPushButton, name)
    QTest.mouseClick(next(one for one in buttons if one.isVisible()), Qt.MouseButton.LeftButton)
    settle(program)


def type_in(program: Program, name: str, text: str, *, keep: bool = True) -> None:
    """Type over what is there; Enter keeps it."""
    field = cast("QLineEdit", page_of(program).findChild(QLineEdit, name))
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    if keep:
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle(program)


def panel(program: Program, kind: type[Any]) -> Any:
    """The dialog that is open."""
    until(lambda: any(one.isVisible() for one in program.window.findChildren(kind)))
    return next(one for one in program.window.findChildren(kind) if one.isVisible())


def undo(program: Program) -> None:
    QTest.mouseClick(child(program.window, "frame.message.action"), Qt.MouseButton.LeftButton)
    settle(program)


def plan(program: Program, person: str) -> Plan:
    return read_plan(vault(program), person)


def hold_an_intake(program: Program, person: str) -> str:
    """A table talk in which the client chose two areas and said what he wants."""
    store, form = vault(program), latest_form()
    draft = drafts.open_draft(store, "intake", form.id, version=form.version, person_id=person)
    said = {
        "mode": "table", "themes": ["mensen", "geld"], "held_on": "2026-11-24",
        "answer.blij-3": {"words": "Weer eens dansen", "state": ""},
        "area.mensen": {"importance": 2, "number_now": 3, "words": "Ik ken hier niemand."},
        "smallest_step": "De folder van het buurthuis lezen", "step_by": "cliënt",
    }  # fmt: skip
    drafts.save_values(store, draft.id, said)
    return intake_closing.close(store, draft.id)


def test_from_intake_to_goal_to_step_to_celebration_to_agreement(desk: Program) -> None:
    person = add_person(vault(desk), first_names="Samira", surname="Haddad")
    intake = hold_an_intake(desk, person)
    go(desk, "client", person)
    press(desk, "client.to_plan")
    assert here(desk).key == "plan"
    goal = choose_the_wish(desk, person, intake)
    steps = take_steps(desk, person, goal)
    agreed = agree_with_a_signature(desk, person)
    celebrate(desk, person, goal, steps)

    press(desk, f"plan.agreement.{agreed}")
    sheet = panel(desk, PdfDialog)
    assert "Een keer kijken" in words_of(sheet.pdf)
    sheet.reject()
    settle(desk)
    told = history(desk, person)
    assert f"Doel bereikt: {DANCING}" in told
    assert "Plan afgesproken: getekend op het scherm" in told
    assert verify(vault(desk)).is_sound


def choose_the_wish(program: Program, person: str, intake: str) -> str:
    """One click makes it a goal; then it gets the words of the client. Returns the goal."""
    assert "Weer eens dansen" in words(page_of(program))
    press(program, "plan.suggestion.0")
    made = plan(program, person).goals[0]
    assert (made.what, made.occasion_id) == ("Weer eens dansen", intake)
    type_in(program, f"plan.edit:{made.id}.first", DANCING)
    assert plan(program, person).goals[0].what == DANCING
    return made.id


def take_steps(program: Program, person: str, goal: str) -> list[str]:
    """The step of the intake stands alone and is put under the goal; a next one follows."""
    put_under(program, plan(program, person).loose[0].id)
    press(program, f"plan.goal.{goal}.add")
    type_in(program, f"plan.step:{goal}.first", "Een keer kijken")
    steps = plan(program, person).goals[0].todo
    assert [step.what for step in steps] == [
        "De folder van het buurthuis lezen", "Een keer kijken",
    ]  # fmt: skip
    return [step.id for step in steps]


def agree_with_a_signature(program: Program, person: str) -> str:
    press(program, "plan.agree")
    agreement = panel(program, AgreementDialog)
    agreement.how.choose("screen")
    agreement.accept_button.click()
    settle(program)
    signing = panel(program, SigningDialog)
    sign(signing.pad)
    signing.accept_button.click()
    settle(program)
    assert "getekend op het scherm" in words(page_of(program))
    return plan(program, person).agreements[0].id


def celebrate(program: Program, person: str, goal: str, steps: list[str]) -> None:
    """All steps done and the goal reached: the agreement holds, nothing was changed."""
    for step in steps:
        tick(program, step)
    press(program, f"plan.goal.{goal}.reach")
    moment = panel(program, Celebration)
    assert DANCING in words(moment)
    moment.reject()
    settle(program)
    now = plan(program, person)
    assert ([one.id for one in now.reached], now.changed) == ([goal], False)
    assert now.lately[0] == DANCING


def tick(program: Program, step: str) -> None:
    box = child(page_of(program), f"plan.step.{step}.done")
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))
    settle(program)


def history(program: Program, person: str) -> list[str]:
    """The titles in the history on the page of the client."""
    go(program, "client", person)
    card = page_of(program).findChild(HistoryCard)
    assert card is not None
    return [row.entry.title for row in card.lines.rows]


def put_under(program: Program, step_id: str) -> None:
    """From the menu of a step that stands alone."""
    more = cast("Any", child(page_of(program), f"plan.step.{step_id}.more"))
    actions = more.menu_of().actions()
    next(one for one in actions if one.text().startswith("Zet bij:")).trigger()
    settle(program)


def sign(pad: QWidget) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, left, pos=QPoint(30, 40))
    for at in ((80, 90), (140, 30), (220, 80)):
        QTest.mouseMove(pad, QPoint(*at))
        QApplication.processEvents()
    QTest.mouseRelease(pad, left, pos=QPoint(220, 80))


def test_every_action_can_be_undone_back_to_the_start(desk: Program) -> None:
    person = add_person(vault(desk), first_names="Samira", surname="Haddad")
    hold_an_intake(desk, person)
    go(desk, "plan", person)
    start = plan(desk, person)

    press(desk, "plan.suggestion.0")
    goal = plan(desk, person).goals[0].id
    press(desk, f"plan.edit:{goal}.leave")
    undo(desk)
    assert plan(desk, person) == start

    put_first = start.loose[0].id
    tick(desk, put_first)
    assert plan(desk, person).loose == ()
    undo(desk)
    assert plan(desk, person) == start

    press(desk, "plan.agree")
    panel(desk, AgreementDialog).accept_button.click()
    settle(desk)
    assert plan(desk, person).agreements
    undo(desk)
    assert plan(desk, person) == start
    assert verify(vault(desk)).is_sound


def test_leaving_in_the_middle_of_a_word_loses_nothing_and_today_offers_it(desk: Program) -> None:
    person = add_person(vault(desk))
    go(desk, "plan", person)
    press(desk, "plan.new")
    type_in(desk, "plan.goal.first", "Weer eens dan", keep=False)
    store = vault(desk)
    frame(desk).context.navigate("today")
    settle(desk)
    assert read_plan(store, person).typed["goal"]["what"] == "Weer eens dan"
    assert "Plan: Anna van Velzen" in words(page_of(desk))
    go(desk, "plan", person)
    field = cast("QLineEdit", page_of(desk).findChild(QLineEdit, "plan.goal.first"))
    assert field.text() == "Weer eens dan"


def test_the_next_step_of_each_goal_stands_on_the_page_of_the_client(desk: Program) -> None:
    person = add_person(vault(desk))
    go(desk, "plan", person)
    press(desk, "plan.new")
    type_in(desk, "plan.goal.first", "Weer eens dansen")
    goal = plan(desk, person).goals[0].id
    press(desk, f"plan.goal.{goal}.add")
    type_in(desk, f"plan.step:{goal}.first", "Een keer kijken")
    assert read_page(vault(desk), person).goals[0].step == "Een keer kijken"
    go(desk, "client", person)
    said = words(child(page_of(desk), "client.agreed"))
    assert "Hier werken we aan" in said
    assert "Nu: Een keer kijken" in said
