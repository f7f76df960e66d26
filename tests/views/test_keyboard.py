"""Whoever works with the keyboard stays where the work is, also when a page is built anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from meedoen_desktop.services.clients import groups
from meedoen_desktop.views import own_programs
from meedoen_desktop.views.dossier import file_dialogs
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.plans import add_goal
from tests.trails import refer
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    frame,
    here,
    press,
    program,
    settle,
    until,
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]


@pytest.fixture
def person(desk: Program) -> str:
    return add_person(vault(desk), email="anna@voorbeeld.example")


def visit(desk: Program, place: str, **where: str) -> None:
    frame(desk).context.navigate(place, **where)
    settle(desk)


def holder() -> QWidget | None:
    return QApplication.focusWidget()


def named(name: str) -> Callable[[], bool]:
    def has() -> bool:
        found = holder()
        return found is not None and found.objectName() == name

    return has


def stays_on_page(desk: Program) -> bool:
    page, found = frame(desk).navigator.stack.currentWidget(), holder()
    return found is not None and (page.isAncestorOf(found))


def enter(desk: Program, name: str) -> None:
    """Press a button with the keyboard, and let the page become whole."""
    button = child(desk.window, name)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle(desk)
    until(lambda: stays_on_page(desk))


def test_a_status_of_a_referral_leaves_the_keyboard_in_its_card(desk: Program, person: str) -> None:
    refer(vault(desk), person, days=10)
    visit(desk, "trail", person_id=person)
    enter(desk, "trail.waiting")
    until(lambda: child(desk.window, "trail.referrals").isAncestorOf(holder() or desk.window))
    place = here(desk)
    QTest.keyClick(holder(), Qt.Key.Key_Tab)
    assert stays_on_page(desk)
    assert here(desk) == place


def test_a_step_that_was_added_leaves_the_keyboard_on_the_plan(desk: Program, person: str) -> None:
    add_goal(vault(desk), person, "Weer lezen")
    visit(desk, "plan", person_id=person)
    enter(desk, "plan.new")
    write(desk.window, "plan.goal.first", "Weer zelf fietsen")
    enter(desk, "plan.goal.keep")
    assert stays_on_page(desk)


def test_a_mail_that_was_sent_leaves_the_keyboard_in_the_list(
    desk: Program, person: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_programs, "open_address", lambda _address: True)
    visit(desk, "talk", person_id=person)
    write(desk.window, "talk.homework.0.what", "Een rondje")
    click(desk.window, "talk.keep")
    settle(desk)
    enter(desk, "talk.mail")
    enter(desk, "talk.mail.sent")
    until(lambda: stays_on_page(desk) and named("talk.mail.sent")() is False)
    assert here(desk).key == "talk"


def test_a_file_that_was_added_leaves_the_keyboard_where_it_was(
    desk: Program, person: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "brief.txt"
    file.write_text("Beste Anna", "utf-8")
    monkeypatch.setattr(file_dialogs, "files_to_add", lambda _parent, _translator: [file])
    visit(desk, "client", person_id=person)
    until(lambda: desk.window.findChild(QWidget, "client.add_file") is not None)
    enter(desk, "client.add_file")
    until(lambda: "brief.txt" in words(desk.window))
    settle(desk)
    until(named("client.add_file"))
    assert here(desk).key == "client"


def test_sorting_begins_at_the_first_choice_and_ends_at_the_way_on(
    desk: Program, person: str
) -> None:
    visit(desk, "screening")
    assert named("screening.whom.unsorted")()
    enter(desk, "screening.begin")
    press(desk, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier)
    until(named("screening.ready"))


def test_tab_comes_to_what_is_proposed_within_its_own_card(desk: Program) -> None:
    who = add_person(vault(desk), added_on=date(2026, 3, 2), phone="+31612345678")
    since = date(2026, 3, 2)
    groups.add_fact(vault(desk), who, groups.NewFact(groups.GROUP, "A1", since, "gesprek"))
    visit(desk, "client", person_id=who)
    card = child(desk.window, "client.next")
    until(lambda: any(_is_proposal(one) for one in card.findChildren(QWidget)))
    child(desk.window, "client.plan").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(holder(), Qt.Key.Key_Tab)
    found = holder()
    assert found is not None
    assert _is_proposal(found)


def _is_proposal(widget: QWidget) -> bool:
    return widget.objectName().startswith("proposal.")


def test_who_went_to_the_rail_stays_there(desk: Program, person: str) -> None:
    visit(desk, "client", person_id=person)
    button = child(desk.window, "rail.agenda")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    visit(desk, "trail", person_id=person)
    assert holder() is button
