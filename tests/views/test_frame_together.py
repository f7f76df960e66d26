from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt

from meedoen_desktop.errors import StorageFull
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.views.programs import (
    NONE,
    child,
    desk,
    expected_faults,
    frame,
    press,
    program,
    settle,
    vault,
    words,
)

__all__ = ["desk", "expected_faults", "program"]


def test_watching_together_hides_all_that_is_not_the_clients(desk: Program) -> None:
    press(desk, Qt.Key.Key_F9, NONE)
    shown = words(frame(desk))
    assert "We kijken samen" in shown
    assert "Goedemorgen" not in shown
    hidden = ("search.field", "frame.quick_note", "frame.lock", "rail.clients")
    assert not any(child(desk.window, name).isVisibleTo(frame(desk)) for name in hidden)
    frame(desk).focus_search()
    assert not child(desk.window, "search.field").hasFocus()
    press(desk, Qt.Key.Key_F9, NONE)
    assert "Goedemorgen" in words(frame(desk))


def test_watching_together_shows_the_page_of_one_client(desk: Program) -> None:
    person = add_person(vault(desk), first_names="Fatima", prefix="", surname="Haddad")
    frame(desk).context.navigate("client", person_id=person)
    settle(desk)
    press(desk, Qt.Key.Key_F9, NONE)
    assert "Haddad" in words(frame(desk))
    assert "We kijken samen" not in words(frame(desk))


def test_messages_wait_while_the_client_looks_along(desk: Program) -> None:
    frame(desk).context.together.set(True)
    frame(desk).context.messages.info("Een naam van iemand anders")
    assert "iemand anders" not in words(frame(desk))
    frame(desk).context.together.set(False)
    assert "iemand anders" in words(frame(desk))


def test_an_error_is_told_also_while_the_client_looks_along(desk: Program) -> None:
    frame(desk).context.together.set(True)
    frame(desk).context.messages.error(StorageFull("De schijf is vol."))
    assert "De schijf is vol." in words(frame(desk))


def test_watching_together_leaves_the_pages_of_before_a_switch_of_look_alone(
    desk: Program,
) -> None:
    frame(desk).context.navigate("agenda")
    settle(desk)
    desk.change_settings(desk.settings.with_(theme="dark"))
    frame(desk).context.navigate("today")
    settle(desk)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    press(desk, Qt.Key.Key_F9, NONE)
    assert "We kijken samen" in words(frame(desk))
