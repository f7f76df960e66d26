"""Arranging an interpreter from *Vandaag*, and letting him go along with the talk."""

from __future__ import annotations

from datetime import date, time
from typing import cast

from meedoen_desktop.services.agenda import appointments, interpreters
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.store import Store
from meedoen_desktop.views.appointment.interpreter_dialog import InterpreterDialog
from meedoen_desktop.views.appointment.interpreter_off_dialog import InterpreterOffDialog
from meedoen_desktop.views.program import Program
from tests.letters import addressed
from tests.views.letters_desk import store
from tests.views.programs import child, click, desk, frame, program, settle, words

__all__ = ["desk", "program", "store"]
DAY = date(2026, 12, 1)


def press(desk: Program, rule: str) -> None:
    """The button of a proposal on *Vandaag*."""
    frame(desk).context.navigate("today")
    settle(desk)
    names = [one.objectName() for one in child(desk.window, "today").findChildren(object)]
    (name,) = [one for one in names if one.startswith(f"proposal.do.{rule}:")]
    click(desk.window, name)
    settle(desk)


def test_an_interpreter_is_arranged_then_moved_along_and_both_can_be_undone(
    desk: Program, store: Store
) -> None:
    person = addressed(store, language="ar", interpreter="phone", surname="Haddad")
    talk = appointments.plan(store, person, Talk(DAY, time(13, 30)))
    press(desk, "interpreter")
    dialog = cast("InterpreterDialog", child(desk.window, "interpreter"))
    assert "13.30 uur" in words(dialog)
    assert dialog.language.currentText() == "Arabisch"
    dialog.reference.setText("T-88")
    dialog.accept_button.click()
    settle(desk)
    booked = interpreters.arranging(store, talk).booked
    assert booked is not None
    assert (booked.language, booked.reference) == ("ar", "T-88")
    appointments.move(store, talk, date(2026, 12, 8), time(10))
    press(desk, "interpreter_off")
    off = cast("InterpreterOffDialog", child(desk.window, "interpreter_off"))
    assert "Verzet naar dinsdag 8 december, 10.00" in words(off)
    assert "T-88" in words(off)
    off.accept_button.click()
    settle(desk)
    moved = interpreters.arranging(store, talk).booked
    assert moved is not None
    assert moved.moment is not None
    assert moved.moment.day == 8
    click(desk.window, "frame.message.action")
    settle(desk)
    assert interpreters.arranging(store, talk).booked == booked


def test_a_cancelled_talk_only_offers_to_cancel(desk: Program, store: Store) -> None:
    person = addressed(store, language="ar", interpreter="present")
    talk = appointments.plan(store, person, Talk(DAY, time(13, 30)))
    made = interpreters.book(store, talk, interpreters.arranging(store, talk).wanted)
    appointments.cancel(store, talk)
    press(desk, "interpreter_off")
    off = cast("InterpreterOffDialog", child(desk.window, "interpreter_off"))
    assert list(off.choice.buttons) == ["cancel"]
    off.accept_button.click()
    settle(desk)
    assert interpreters.arranging(store, talk).booked is None
    click(desk.window, "frame.message.action")
    settle(desk)
    assert interpreters.booking(store, made).id == made
    found = interpreters.arranging(store, talk).booked
    assert found is not None
