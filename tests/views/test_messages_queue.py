"""Messages worked off in a row with one key; nobody but the one whose turn it is in sight."""

from __future__ import annotations

from datetime import date, time
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import select

from meedoen_desktop.models import Appointment, Contact
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.clients import assignments
from meedoen_desktop.services.messages import message_ways, message_wishes, messages_out
from meedoen_desktop.services.team import ConsultantDetails
from meedoen_desktop.store import Store
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.sending.queue_page import QueuePage
from tests.letters import addressed
from tests.views.letters_desk import store
from tests.views.programs import child, click, desk, frame, program, settle, words

__all__ = ["desk", "program", "store"]
TODAY, TOMORROW, LATER = date(2026, 11, 24), date(2026, 11, 25), date(2026, 12, 3)


def client(store: Store, surname: str, day: date, at: time = time(11), **values: object) -> str:
    """Somebody with a talk; returns the id of the talk."""
    person = addressed(store, surname=surname, prefix="", file_number=surname, **values)
    return appointments.plan(store, person, Talk(day, at, place="Kamer 2"))


def queue(desk: Program) -> QueuePage:
    frame(desk).context.navigate("messages")
    settle(desk)
    return cast("QueuePage", child(desk.window, "messages"))


def key(page: QueuePage, pressed: Qt.Key) -> None:
    QTest.keyClick(page.card.sender_button, pressed)


def sent(store: Store) -> list[str]:
    """The talks about which a message stands in the history."""
    with store.read() as session:
        rows = session.scalars(select(Contact).filter_by(form="message"))
        return [one.appointment_id for one in rows]


def test_what_is_due_is_ticked_and_who_cannot_get_one_is_named_with_why(
    desk: Program, store: Store
) -> None:
    soon = client(store, "Aalders", TOMORROW)
    client(store, "Bos", LATER)
    client(store, "Cools", TOMORROW, phone="", email="")
    client(store, "Dam", TOMORROW, preferred_channel="letter")
    told = client(store, "Evers", TOMORROW)
    messages_out.mark_sent(store, told, message_ways.SMS)
    page = queue(desk)
    assert [one.talk.id for one in page.people.chosen] == [soon]
    shown = words(page)
    assert "Anna Cools (geen mobiel nummer of e-mailadres)" in shown
    assert "Anna Dam (liefst een brief)" in shown
    assert "Begin met 1 bericht" in shown


def test_the_row_is_worked_off_with_one_key_and_shows_nobody_else(
    desk: Program, store: Store
) -> None:
    first, second = client(store, "Aalders", TODAY), client(store, "Bos", TOMORROW)
    third = client(store, "Cools", TOMORROW, time(14))
    page = queue(desk)
    page.begin_button.click()
    settle(desk)
    shown = words(page)
    assert "Bericht 1 van 3" in shown
    assert "Anna Aalders" in shown
    assert not [one for one in ("Bos", "Cools") if one in words(desk.window)]
    assert page.card.view.code.words.startswith("SMSTO:+31687654321:")
    key(page, Qt.Key.Key_Return)
    settle(desk)
    assert "Anna Bos" in words(page)
    assert sent(store) == [first]
    key(page, Qt.Key.Key_S)
    settle(desk)
    key(page, Qt.Key.Key_Enter)
    settle(desk)
    assert sent(store) == [first, third]
    assert "2 berichten verstuurd" in words(desk.window)
    assert [one.talk.id for one in page.people.chosen] == [second]


def test_a_slip_is_undone_by_going_back(desk: Program, store: Store) -> None:
    client(store, "Aalders", TODAY)
    client(store, "Bos", TOMORROW)
    page = queue(desk)
    page.begin_button.click()
    settle(desk)
    assert not page.card.back_button.isEnabled()
    key(page, Qt.Key.Key_Return)
    settle(desk)
    key(page, Qt.Key.Key_Backspace)
    settle(desk)
    assert "Anna Aalders" in words(page)
    assert sent(store) == []
    click(page, "queue.stop")
    settle(desk)
    assert len(page.people.chosen) == 2


def test_others_can_be_chosen_and_a_wish_for_no_messages_is_honoured(
    desk: Program, store: Store
) -> None:
    talk = client(store, "Bos", LATER)
    quiet = client(store, "Zijl", TOMORROW)
    message_wishes.keep(store, appointments.line(store, quiet).person_id, wants_none=True)
    page = queue(desk)
    assert page.people.chosen == ()
    assert not page.begin_button.isEnabled()
    assert "Anna Zijl (wil geen berichten)" in words(page)
    page.people.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)  # type: ignore[union-attr]
    assert [one.talk.id for one in page.people.chosen] == [talk]
    assert page.begin_button.isEnabled()


def test_a_talk_that_a_colleague_holds_is_not_in_my_row_and_one_of_nobody_is(
    desk: Program, store: Store
) -> None:
    sem = assignments.add_member(store, ConsultantDetails(name="Sem de Boer"))
    own, given, nobody = (client(store, name, TOMORROW) for name in ("Aalders", "Bos", "Cools"))
    with store.work() as session:
        session.get_one(Appointment, given).consultant_id = sem
        session.get_one(Appointment, nobody).consultant_id = ""
    page = queue(desk)
    assert {one.talk.id for one in page.people.chosen} == {own, nobody}
    assert "Bos" not in words(page)


def test_without_talks_the_page_says_what_it_is_for(desk: Program, store: Store) -> None:
    page = queue(desk)
    assert "Geen gesprekken in de komende twee weken" in words(page)
    assert store.author
    assert not page.begin_button.isVisible()
