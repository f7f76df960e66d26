from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from meedoen_desktop.models import Contact
from meedoen_desktop.services import drafts
from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.quick_note.note_window import NoteWindow
from tests.factories import add_person
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    program,
    settle,
    until,
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]
_RESULTS = {"Gesproken", "Geen gehoor", "Voicemail", "Begeleider", "Notitie"}


def open_note(program: Program, person_id: str = "") -> NoteWindow:
    assert program.frame is not None
    program.frame.context.quick_note(person_id)
    settle(program)
    window = child(program.window, "quick_note")
    assert isinstance(window, NoteWindow)
    window.activateWindow()
    until(window.isActiveWindow)
    return window


def kept(program: Program) -> list[Contact]:
    with vault(program).read() as session:
        return list(session.query(Contact))


def is_open() -> bool:
    return any(
        one.objectName() == "quick_note" and one.isVisible()
        for one in QApplication.topLevelWidgets()
    )


def test_who_types_on_while_the_note_opens_types_in_the_note(desk: Program) -> None:
    assert desk.frame is not None
    desk.frame.context.navigate("clients")
    settle(desk)
    behind = child(desk.window, "clients.search")
    behind.setFocus()
    desk.frame.context.quick_note("")
    handle = desk.window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_H)  # type: ignore[call-overload]
    QTest.keyClick(handle, Qt.Key.Key_A)  # type: ignore[call-overload]
    settle(desk)
    until(lambda: child(desk.window, "quick_note").isActiveWindow())
    field = child(desk.window, "quick_note.who")
    until(lambda: field.text() == "ha")  # type: ignore[attr-defined]
    assert behind.text() == ""  # type: ignore[attr-defined]


def test_a_call_is_written_down_with_the_keyboard_alone(desk: Program) -> None:
    person = add_person(vault(desk), surname="Haddad", prefix="")
    window = open_note(desk)
    field = child(window, "quick_note.who")
    assert field.hasFocus()
    QTest.keyClicks(field, "hadd")
    until(child(window, "quick_note.who.list").isVisible)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert child(window, "quick_note.words").hasFocus()
    QTest.keyClicks(child(window, "quick_note.words"), "Wil graag kennismaken")
    QTest.keyClicks(child(window, "quick_note.step"), "Terugbellen")
    QTest.keyClicks(child(window, "quick_note.day"), "1-12")
    QTest.keyClicks(child(window, "quick_note.day"), "-2026")
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    (note,) = kept(desk)
    assert (note.person_id, note.result, note.note) == (person, "spoken", "Wil graag kennismaken")
    assert (note.next_step, str(note.next_on)) == ("Terugbellen", "2026-12-01")
    assert not is_open()
    assert "Notitie bewaard bij Anna Haddad." in words(child(desk.window, "frame.message"))


def test_the_work_that_is_open_stays_open(desk: Program) -> None:
    person = add_person(vault(desk))
    assert desk.frame is not None
    desk.frame.context.navigate("client", person_id=person)
    settle(desk)
    window = open_note(desk, person)
    click(window, "quick_note.keep")
    settle(desk)
    assert desk.frame.navigator.history[-1] == Location("client", {"person_id": person})
    assert len(kept(desk)) == 1


def test_a_kept_note_can_be_taken_back(desk: Program) -> None:
    window = open_note(desk, add_person(vault(desk)))
    click(window, "quick_note.keep")
    settle(desk)
    click(desk.window, "frame.message.action")
    settle(desk)
    assert kept(desk) == []


def test_without_a_client_the_field_says_what_is_missing(desk: Program) -> None:
    window = open_note(desk)
    write(window, "quick_note.words", "Iets")
    click(window, "quick_note.keep")
    settle(desk)
    assert "Kies eerst de cliënt." in words(window)
    assert is_open()


def test_a_day_that_is_none_is_said_at_the_field_and_kept_as_typed(desk: Program) -> None:
    window = open_note(desk, add_person(vault(desk)))
    write(window, "quick_note.step", "Bellen")
    write(window, "quick_note.day", "32-13-2026")
    click(window, "quick_note.keep")
    settle(desk)
    assert is_open()
    assert kept(desk) == []
    window.close()
    settle(desk)
    assert child(open_note(desk), "quick_note.day").text() == "32-13-2026"  # type: ignore[attr-defined]


def test_typing_on_after_a_choice_lets_go_of_that_client(desk: Program) -> None:
    window = open_note(desk, add_person(vault(desk)))
    write(window, "quick_note.who", "x")
    assert window.form.note().person_id == ""


def test_a_window_that_is_closed_keeps_what_was_typed(desk: Program) -> None:
    window = open_note(desk)
    write(window, "quick_note.words", "Half af")
    window.close()
    settle(desk)
    assert child(open_note(desk), "quick_note.words").toPlainText() == "Half af"  # type: ignore[attr-defined]


def test_an_empty_note_leaves_nothing_behind(desk: Program) -> None:
    open_note(desk).close()
    settle(desk)
    assert drafts.drafts(vault(desk)) == []


def test_a_note_can_be_thrown_away(desk: Program) -> None:
    window = open_note(desk)
    write(window, "quick_note.words", "Weg ermee")
    click(window, "quick_note.discard")
    settle(desk)
    assert quick_notes.resume(vault(desk))[1].note == ""


def test_the_usual_days_are_one_press_away(desk: Program) -> None:
    window = open_note(desk, add_person(vault(desk)))
    window.form._setter(7)()
    assert window.form.note().next_on == "2026-12-01"


def test_there_is_one_note_at_a_time_and_none_while_watching_together(desk: Program) -> None:
    first = open_note(desk)
    assert open_note(desk) is first
    first.close()
    assert desk.frame is not None
    desk.frame.context.together.set(True)
    desk.frame.context.quick_note("")
    settle(desk)
    assert not is_open()


def test_the_buttons_stay_in_sight_with_the_largest_text(desk: Program) -> None:
    desk.change_settings(desk.settings.with_(text_percent=200))
    settle(desk)
    window = open_note(desk)
    room = window.screen().availableSize()
    assert window.height() <= room.height()
    assert window.width() <= room.width()
    keep = child(window, "quick_note.keep")
    assert window.rect().contains(keep.geometry())


def test_a_note_leaves_the_screen_when_the_client_looks_along_and_is_not_lost(
    desk: Program,
) -> None:
    window = open_note(desk)
    QTest.keyClicks(child(window, "quick_note.words"), "Over een ander")
    desk.together.set(True)
    settle(desk)
    assert not is_open()
    desk.together.set(False)
    again = open_note(desk)
    assert again.form.note().note == "Over een ander"
    again.close()
    settle(desk)


def test_results_stay_on_one_line_while_names_are_looked_for(desk: Program) -> None:
    add_person(vault(desk), surname="Zandberg")
    note = open_note(desk)
    results = [one for one in note.findChildren(QAbstractButton) if one.text() in _RESULTS]
    assert len(results) == len(_RESULTS)
    QTest.keyClicks(child(note, "quick_note.who"), "zand")
    until(child(note, "quick_note.who.list").isVisible)
    settle(desk)
    assert len({one.y() for one in results}) == 1
    note.close()
