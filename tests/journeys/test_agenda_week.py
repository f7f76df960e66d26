"""A consultant's week in the agenda: looking, planning, moving, somebody who does not come."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from meedoen_desktop.models import BusyTime
from meedoen_desktop.services.agenda import appointments, calendar_file, leave
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.leave import Period
from meedoen_desktop.views.agenda import file_dialogs
from meedoen_desktop.views.agenda.agenda_page import AgendaPage
from meedoen_desktop.views.agenda.entry_button import EntryButton
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    frame,
    here,
    program,
    settle,
    until,
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
TALK = Talk(date(2026, 11, 24), time(10), place="Kamer 2")


def agenda(program: Program) -> AgendaPage:
    frame(program).context.navigate("agenda")
    settle(program)
    page = child(program.window, "agenda")
    assert isinstance(page, AgendaPage)
    return page


@pytest.fixture
def person(desk: Program) -> str:
    return add_person(vault(desk), file_number="D-1042", street="Lindelaan")


@pytest.fixture
def talk(desk: Program, person: str) -> str:
    return appointments.plan(vault(desk), person, TALK)


def entry(page: AgendaPage, entry_id: str) -> EntryButton:
    in_month = page.views.currentWidget() is page.month_view
    buttons = page.month_view.grid.buttons if in_month else page.time_view.grid.buttons
    return next(button for button in buttons if button.entry.id == entry_id)


def where(program: Program, talk: str) -> str:
    kept = appointments.read(vault(program), talk)
    return f"{kept.day:%d %b} {kept.at:%H.%M}"


def undo(program: Program) -> None:
    click(program.window, "frame.message.action")
    settle(program)


def told(program: Program) -> str:
    return words(child(program.window, "frame.message"))


def test_the_week_of_today_opens_from_the_rail_with_each_talk_as_a_named_button(
    desk: Program, talk: str
) -> None:
    click(desk.window, "rail.agenda")
    settle(desk)
    page = child(desk.window, "agenda")
    assert isinstance(page, AgendaPage)
    assert page.title.text() == "23 – 27 november 2026"
    button = entry(page, talk)
    assert button.accessibleName() == (
        "Anna van Velzen. dinsdag 24 november 2026, 10.00–10.45. Vervolggesprek. "
        "op kantoor, Kamer 2"
    )
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_dragging_moves_a_talk_and_the_mistake_is_undone(desk: Program, talk: str) -> None:
    page = agenda(desk)
    button = entry(page, talk)
    scale = page.time_view.grid.scale
    day_width = scale.column(3)[0] - scale.column(1)[0]
    grip, corner = QPoint(20, 10), button.pos()
    QTest.mousePress(button, LEFT, pos=grip)
    for part in (1, 2):
        by = QPoint(day_width * part // 2, scale.hour * part // 2)
        QTest.mouseMove(button, button.mapFromParent(corner + grip + by))
    QTest.mouseRelease(button, LEFT, pos=button.mapFromParent(button.pos() + grip))
    until(lambda: where(desk, talk) == "26 Nov 11.00" and not desk.tasks.is_busy)
    assert entry(page, talk).hasFocus()
    assert "Verzet naar donderdag 26 november 2026, 11.00." in told(desk)
    undo(desk)
    assert where(desk, talk) == "24 Nov 10.00"


def test_ctrl_and_arrows_move_a_talk_once_when_ctrl_is_let_go(desk: Program, talk: str) -> None:
    button = entry(agenda(desk), talk)
    button.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyPress(button, key, CTRL)
    assert where(desk, talk) == "24 Nov 10.00"
    QTest.keyRelease(button, Qt.Key.Key_Control)
    settle(desk)
    assert where(desk, talk) == "25 Nov 10.30"
    with vault(desk).read() as session:
        assert session.get_one(appointments.Appointment, talk).sequence == 1
    undo(desk)
    assert where(desk, talk) == "24 Nov 10.00"


def test_escape_takes_a_move_back_before_it_is_kept(desk: Program, talk: str) -> None:
    button = entry(agenda(desk), talk)
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Down, CTRL)
    QTest.keyClick(button, Qt.Key.Key_Escape)
    QTest.keyRelease(button, Qt.Key.Key_Control)
    settle(desk)
    assert where(desk, talk) == "24 Nov 10.00"


def test_moving_to_a_free_day_is_warned_about_and_done(desk: Program, talk: str) -> None:
    leave.add(vault(desk), Period(date(2026, 11, 25), date(2026, 11, 25)))
    button = entry(agenda(desk), talk)
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Right, CTRL)
    QTest.keyRelease(button, Qt.Key.Key_Control)
    settle(desk)
    assert "Dan hebt u vrij." in told(desk)
    assert where(desk, talk) == "25 Nov 10.00"


def test_arrows_go_from_talk_to_talk_and_enter_opens_the_card(
    desk: Program, person: str, talk: str
) -> None:
    later = appointments.plan(vault(desk), person, Talk(date(2026, 11, 26), time(14)))
    page = agenda(desk)
    entry(page, talk).setFocus()
    QTest.keyClick(entry(page, talk), Qt.Key.Key_Right)
    assert entry(page, later).hasFocus()
    QTest.keyClick(entry(page, later), Qt.Key.Key_Return)
    assert "Donderdag 26 november 2026, 14.00–14.45" in words(child(desk.window, "agenda.card"))
    QTest.keyClick(child(desk.window, "agenda.card"), Qt.Key.Key_Escape)
    assert entry(page, later).hasFocus()
    QTest.keyClick(entry(page, later), Qt.Key.Key_Left)
    assert entry(page, talk).hasFocus()


def test_a_card_that_was_closed_is_really_gone(desk: Program, talk: str) -> None:
    page = agenda(desk)
    for close in (Qt.Key.Key_Escape, None):
        QTest.keyClick(entry(page, talk), Qt.Key.Key_Return)
        if close is None:
            page.refresh()  # another screen changed it: the talk is drawn anew below its card
            settle(desk)
        QTest.keyClick(child(desk.window, "agenda.card"), close or Qt.Key.Key_Escape)
        assert page.veil is None
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        desk.window.resize(1200, 700)
        settle(desk)
        page.flush()
    assert not desk.window.findChildren(QWidget, "agenda.veil")


def test_somebody_who_did_not_come_is_noted_with_one_click(desk: Program, talk: str) -> None:
    page = agenda(desk)
    entry(page, talk).click()
    click(desk.window, "agenda.card.no_show")
    settle(desk)
    assert entry(page, talk).entry.status == "no_show"
    assert "niet gekomen" in entry(page, talk).accessibleName()
    assert "Nodig opnieuw uit" in words(desk.window)
    undo(desk)
    assert entry(page, talk).entry.status == "planned"


def test_a_talk_that_was_held_is_written_down_with_its_appointment(
    desk: Program, person: str, talk: str
) -> None:
    entry(agenda(desk), talk).click()
    click(desk.window, "agenda.card.done")
    settle(desk)
    assert here(desk) == Location("talk", {"person_id": person, "appointment_id": talk})
    write(desk.window, "talk.note", "Fijn gesproken")
    click(desk.window, "talk.keep")
    settle(desk)
    assert entry(agenda(desk), talk).entry.status == "done"
    undo(desk)
    assert entry(agenda(desk), talk).entry.status == "planned"


def test_a_cancelled_talk_leaves_the_agenda_and_comes_back(desk: Program, talk: str) -> None:
    page = agenda(desk)
    entry(page, talk).click()
    click(desk.window, "agenda.card.cancel")
    settle(desk)
    assert page.time_view.grid.buttons == []
    undo(desk)
    assert len(page.time_view.grid.buttons) == 1


def test_the_card_leads_to_the_client(desk: Program, person: str, talk: str) -> None:
    entry(agenda(desk), talk).click()
    click(desk.window, "agenda.card.client")
    settle(desk)
    assert here(desk).where == {"person_id": person}


def test_pressing_an_empty_time_plans_a_talk_there(desk: Program, person: str) -> None:
    page = agenda(desk)
    grid = page.time_view.grid
    left, _width = grid.scale.column(2)
    place = QPoint(left + 40, grid.scale.y(time(13, 35)))
    QTest.mouseClick(grid, LEFT, pos=place)
    dialog = child(desk.window, "appointment")
    assert child(dialog, "appointment.day").property("text") == "25-11-2026"
    click(desk.window, "appointment.who")
    write(dialog, "appointment.who", "Velzen")
    until(child(dialog, "appointment.who.list").isVisible)
    QTest.keyClick(child(dialog, "appointment.who"), Qt.Key.Key_Return)
    dialog.accept_button.click()  # type: ignore[attr-defined]
    settle(desk)
    (line,) = appointments.for_person(vault(desk), person)
    assert (line.talk.day, line.talk.at) == (date(2026, 11, 25), time(13, 30))
    assert line.talk.kind == "intake"  # nobody spoke with this client yet
    assert line.talk.agenda.startswith("5 min Welkom")
    undo(desk)
    assert appointments.for_person(vault(desk), person)[0].status == "cancelled"


def test_a_talk_without_a_client_is_not_kept(desk: Program) -> None:
    agenda(desk)
    click(desk.window, "agenda.plan")
    dialog = child(desk.window, "appointment")
    dialog.accept_button.click()  # type: ignore[attr-defined]
    assert "Kies eerst de cliënt." in words(dialog)
    dialog.close()


def test_day_week_and_month_show_the_same_talk_and_a_day_opens_from_the_month(
    desk: Program, talk: str
) -> None:
    page = agenda(desk)
    click(desk.window, "agenda.mode.month")
    settle(desk)
    assert page.title.text() == "November 2026"
    assert entry(page, talk).is_line
    child(page.month_view, "agenda.day.2026-11-24").click()  # type: ignore[attr-defined]
    settle(desk)
    assert page.title.text() == "Dinsdag 24 november 2026"
    assert entry(page, talk).isVisible()
    click(desk.window, "agenda.later")
    settle(desk)
    assert page.title.text() == "Woensdag 25 november 2026"
    click(desk.window, "agenda.today")
    click(desk.window, "agenda.mode.week")
    settle(desk)
    assert page.title.text() == "23 – 27 november 2026"


def test_a_month_moves_a_talk_to_another_day_at_the_same_time(desk: Program, talk: str) -> None:
    page = agenda(desk)
    click(desk.window, "agenda.mode.month")
    settle(desk)
    button = entry(page, talk)
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Down, CTRL)
    QTest.keyRelease(button, Qt.Key.Key_Control)
    settle(desk)
    assert where(desk, talk) == "01 Dec 10.00"


def test_while_the_client_looks_along_only_busy_times_are_left(desk: Program, talk: str) -> None:
    page = agenda(desk)
    entry(page, talk).click()
    frame(desk).context.together.set(True)
    settle(desk)
    button = entry(page, talk)
    assert button.accessibleName() == "Bezet. dinsdag 24 november 2026, 10.00–10.45"
    assert not button.isEnabled()
    assert "Velzen" not in words(frame(desk))
    assert not any(card.isVisible() for card in page.findChildren(QWidget, "agenda.card"))
    hidden = ("agenda.plan", "agenda.more", "agenda.outlook")
    assert not any(child(desk.window, name).isVisible() for name in hidden)
    grid = page.time_view.grid
    QTest.mouseClick(grid, LEFT, pos=QPoint(grid.scale.column(3)[0] + 30, 200))
    assert not [w for w in QApplication.topLevelWidgets() if w.objectName() == "appointment"]
    frame(desk).context.together.set(False)
    settle(desk)
    assert "Velzen" in entry(page, talk).accessibleName()


def test_what_waits_for_outlook_is_opened_marked_and_can_be_taken_back(
    desk: Program, talk: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[bytes] = []

    def open_outside(path: Path) -> bool:
        opened.append(path.read_bytes())
        return True

    monkeypatch.setattr(file_dialogs, "open_outside", open_outside)
    agenda(desk)
    assert child(desk.window, "agenda.outlook").accessibleName() == (
        "1 afspraak nog in Outlook zetten"
    )
    click(desk.window, "agenda.outlook")
    settle(desk)
    dialog = child(desk.window, "outlook")
    assert "In Outlook: Gesprek D-1042" in words(dialog)
    child(dialog, f"outlook.open.{talk}").click()  # type: ignore[attr-defined]
    settle(desk)
    assert b"SUMMARY:Gesprek D-1042" in opened[0]
    assert "Alles staat erin." in words(dialog)
    dialog.close()
    assert not child(desk.window, "agenda.outlook").isVisible()
    undo(desk)
    assert child(desk.window, "agenda.outlook").isVisible()
    calendar_file.clear_opened()


def test_without_a_calendar_program_the_file_is_saved(
    desk: Program, talk: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "gesprek.ics"
    monkeypatch.setattr(file_dialogs, "open_outside", lambda _path: False)
    monkeypatch.setattr(file_dialogs, "where_to_save", lambda *_asked: target)
    agenda(desk)
    click(desk.window, "agenda.outlook")
    settle(desk)
    dialog = child(desk.window, "outlook")
    child(dialog, f"outlook.open.{talk}").click()  # type: ignore[attr-defined]
    settle(desk)
    settle(desk)
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert str(target) in words(dialog)
    dialog.close()
    calendar_file.clear_opened()


def test_busy_times_are_read_told_and_forgotten(
    desk: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "agenda.ics"
    path.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261124T100000\nDURATION:PT1H\nEND:VEVENT\n"
        "BEGIN:VEVENT\nDTSTART:20261124T100000\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    monkeypatch.setattr(file_dialogs, "calendar_to_read", lambda *_asked: path)
    page = agenda(desk)
    page.bar._open_outlook()
    settle(desk)
    dialog = child(desk.window, "outlook")
    click(dialog, "outlook.choose")
    settle(desk)
    assert "1 bezette tijd gelezen. 1 afspraak is overgeslagen" in words(dialog)
    assert page.agenda is not None
    assert len(page.agenda.busy) == 1
    path.write_text("geen agenda")
    click(dialog, "outlook.choose")
    settle(desk)
    assert "Bewaar uw agenda in Outlook opnieuw als bestand (.ics)" in words(dialog)
    click(dialog, "outlook.forget")
    settle(desk)
    assert page.agenda.busy == ()
    dialog.close()


def test_a_clash_with_the_own_calendar_is_told_while_planning(desk: Program, talk: str) -> None:
    with vault(desk).work() as session:
        session.add(BusyTime(starts="2026-11-24T09:00", ends="2026-11-24T11:00"))
    page = agenda(desk)
    page.deeds.plan(datetime(2026, 11, 24, 9, 30))  # noqa: DTZ001 - wall time
    warning = words(child(desk.window, "appointment"))
    assert "U hebt dan ook: 10.00 Anna van Velzen." in warning
    assert "Uw eigen agenda is dan bezet: 09.00-11.00." in warning
    child(desk.window, "appointment").close()
