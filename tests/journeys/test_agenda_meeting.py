"""A meeting for a group, from the idea to the contacts that it leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidget, QWidget

from meedoen_desktop.models import Contact, Person
from meedoen_desktop.services.agenda import group_meetings
from meedoen_desktop.services.agenda.group_meetings import ATTENDED, COMES, MeetingData
from meedoen_desktop.views.agenda.meeting_page import MeetingPage
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.today.row import Row
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
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]

DATA = MeetingData("Kennismaken", date(2026, 11, 24), time(13), place="Buurthuis")


@pytest.fixture
def people(desk: Program) -> list[str]:
    made = [add_person(vault(desk), surname=f"Naam{number}", prefix="", first_names="Anna",
                       file_number=f"D-{number}") for number in range(4)]  # fmt: skip
    with vault(desk).work() as session:
        session.get_one(Person, made[3]).town = "Voorburg"
    return made


def open_meeting(program: Program, meeting_id: str) -> MeetingPage:
    frame(program).context.navigate("meeting", meeting_id=meeting_id)
    settle(program)
    page = child(program.window, "meeting")
    assert isinstance(page, MeetingPage)
    return page


def undo(program: Program) -> None:
    click(program.window, "frame.message.action")
    settle(program)


def states(program: Program, meeting_id: str) -> list[str]:
    return [guest.state for guest in group_meetings.read(vault(program), meeting_id).guests]


def test_a_meeting_is_made_from_the_agenda_and_opened(desk: Program) -> None:
    frame(desk).context.navigate("agenda")
    settle(desk)
    page = child(desk.window, "agenda")
    page.bar._new_meeting()  # type: ignore[attr-defined]
    dialog = child(desk.window, "meeting_dialog")
    dialog.accept_button.click()  # type: ignore[attr-defined]
    assert "Kies een dag" in words(dialog)
    write(dialog, "meeting.day", "3-12-2026")
    dialog.accept_button.click()  # type: ignore[attr-defined]
    assert "Geef de bijeenkomst een naam." in words(dialog)
    write(dialog, "meeting.title", "Open dag")
    dialog.accept_button.click()  # type: ignore[attr-defined]
    settle(desk)
    assert here(desk).key == "meeting"
    meeting = group_meetings.read(vault(desk), here(desk).where["meeting_id"])
    assert (meeting.data.title, meeting.data.day) == ("Open dag", date(2026, 12, 3))


def test_clients_of_one_town_are_asked_and_taken_back(desk: Program, people: list[str]) -> None:
    meeting = group_meetings.save(vault(desk), DATA)
    open_meeting(desk, meeting)
    click(desk.window, "meeting.invite")
    settle(desk)
    chooser = child(desk.window, "guest_chooser")
    names = chooser.findChild(QTreeWidget, "guests.list")
    assert names is not None
    assert names.topLevelItemCount() == 4
    town = chooser.town  # type: ignore[attr-defined]
    town.setCurrentIndex(town.findData("Voorburg"))
    town.activated.emit(town.currentIndex())
    assert names.topLevelItemCount() == 1
    item = names.topLevelItem(0)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Checked)
    assert "1 op de lijst. Een groep van 10 tot 12 werkt prettig." in words(chooser)
    chooser.accept_button.click()  # type: ignore[attr-defined]
    settle(desk)
    assert states(desk, meeting) == ["invited"]
    undo(desk)
    assert states(desk, meeting) == []
    assert "Nog niemand uitgenodigd" in words(child(desk.window, "meeting"))


def test_the_list_is_done_with_a_few_keys_and_leaves_contacts_in_person(
    desk: Program, people: list[str]
) -> None:
    meeting = group_meetings.save(vault(desk), DATA)
    group_meetings.invite(vault(desk), meeting, people)
    page = open_meeting(desk, meeting)
    page.rows[0].setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_A):
        focused = next(row for row in page.rows if row.hasFocus())
        QTest.keyClick(focused, key)
        settle(desk)
    assert states(desk, meeting) == ["attended", "absent", "attended", "invited"]
    QTest.keyClick(next(row for row in page.rows if row.hasFocus()), Qt.Key.Key_Up)
    assert page.rows[2].hasFocus()
    click(desk.window, "meeting.finish")
    settle(desk)
    with vault(desk).read() as session:
        assert {one.person_id for one in session.query(Contact)} == {people[0], people[2]}
    assert "Bij 2 cliënten staat nu een contact in persoon." in words(frame(desk))
    assert "Geweest; de contacten zijn bewaard" in words(page)
    undo(desk)
    with vault(desk).read() as session:
        assert session.query(Contact).count() == 0


def test_answers_before_the_day_and_a_guest_who_is_taken_off_with_undo(
    desk: Program, people: list[str]
) -> None:
    meeting = group_meetings.save(vault(desk), replace(DATA, day=date(2026, 12, 1)))
    group_meetings.invite(vault(desk), meeting, people[:2])
    page = open_meeting(desk, meeting)
    assert not child(desk.window, "meeting.finish").isVisible()
    click(desk.window, f"guest.{people[0]}.comes")
    settle(desk)
    assert states(desk, meeting) == [COMES, "invited"]
    page.rows[0].taken_off.emit()
    settle(desk)
    assert states(desk, meeting) == ["invited"]
    undo(desk)
    assert states(desk, meeting) == [COMES, "invited"]


def test_a_meeting_that_does_not_go_on_is_gone_from_the_agenda_and_comes_back(
    desk: Program, people: list[str]
) -> None:
    meeting = group_meetings.save(vault(desk), DATA)
    page = open_meeting(desk, meeting)
    page.deeds.cancel()
    settle(desk)
    assert "Gaat niet door" in words(page)
    undo(desk)
    assert group_meetings.read(vault(desk), meeting).status == "planned"
    page._change()
    dialog = child(desk.window, "meeting_dialog")
    write(dialog, "meeting.place", " aan de Markt")
    dialog.accept_button.click()  # type: ignore[attr-defined]
    settle(desk)
    assert "Buurthuis aan de Markt" in words(page)
    undo(desk)
    assert group_meetings.read(vault(desk), meeting).data == DATA


def test_today_leads_to_the_meeting_of_today(desk: Program, people: list[str]) -> None:
    meeting = group_meetings.save(vault(desk), DATA)
    group_meetings.invite(vault(desk), meeting, people)
    group_meetings.set_state(vault(desk), meeting, people[0], ATTENDED)
    frame(desk).context.navigate("today")
    settle(desk)
    card = child(desk.window, "today.talks")
    assert "Kennismaken" in words(card)
    assert "Buurthuis · 4 uitgenodigd" in words(card)
    row = card.findChild(Row)
    assert row is not None
    row.click()
    settle(desk)
    assert here(desk).where == {"meeting_id": meeting}


def test_a_client_who_looks_along_never_sees_the_list(desk: Program, people: list[str]) -> None:
    meeting = group_meetings.save(vault(desk), DATA)
    group_meetings.invite(vault(desk), meeting, people)
    open_meeting(desk, meeting)
    frame(desk).context.together.set(True)
    assert "Naam0" not in words(frame(desk))
    assert isinstance(child(desk.window, "meeting"), QWidget)
