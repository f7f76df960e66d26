"""What a colleague changed shows on the page that is open; nothing of one's own is lost by it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.models import TEAM, Appointment, Consultant, Person
from meedoen_desktop.services import differences, syncing
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.caseload.team_news import read_team_news
from meedoen_desktop.services.clients.assignments import Assignment, assign, members
from meedoen_desktop.services.clients.clients import remove_client
from meedoen_desktop.views.agenda.agenda_page import AgendaPage
from meedoen_desktop.views.clients.clients_page import ClientsPage
from meedoen_desktop.views.dossier.client_page import ClientPage
from meedoen_desktop.views.dossier.fact_dialog import FactDialog
from tests.factories import add_contact, add_person
from tests.views.intakes import begin, kept, say, talk_of
from tests.views.intakes import go as open_subject
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
    words,
    write,
)
from tests.views.shared_desk import SharedDesk, empty_vault, laptops, shared

__all__ = ["desk", "empty_vault", "expected_faults", "laptops", "program", "shared"]

_PHONE = "06 12 34 56 78"


@pytest.fixture
def person(shared: SharedDesk) -> str:
    made = add_person(shared.store, town="Leiden")
    shared.exchange()
    return made


def go(shared: SharedDesk, place: str, **where: str) -> QWidget:
    frame(shared.desk).context.navigate(place, **where)
    settle(shared.desk)
    return frame(shared.desk).navigator.stack.currentWidget()


def text_of(shared: SharedDesk, name: str) -> str:
    return cast("QLineEdit", child(shared.desk.window, name)).text()


def test_a_number_of_a_colleague_appears_and_nothing_jumps(shared: SharedDesk, person: str) -> None:
    for day in range(1, 25):
        at = datetime(2026, 10, day, 9, tzinfo=UTC)
        add_contact(shared.store, person, note=f"regel {day}", happened_at=at)
    shared.exchange()
    page = cast("ClientPage", go(shared, "client", person_id=person))
    until(lambda: page.is_whole)
    bar = page.scroller.verticalScrollBar()
    until(lambda: bar.maximum() > 300)
    bar.setValue(300)
    child(page, "client.back").setFocus()
    shared.jan.change(person, phone="+31612345678")
    shared.exchange()
    until(lambda: page.is_whole and _PHONE in words(page))
    until(lambda: bar.value() == 300)
    focus = page.focusWidget()
    assert focus is not None
    assert focus.objectName() == "client.back"


def test_what_is_typed_stays_and_the_colleagues_words_stand_below(
    shared: SharedDesk, person: str
) -> None:
    page = go(shared, "person", person_id=person)
    write(page, "person.town", " aan Zee")
    shared.jan.change(person, town="Gouda", phone="+31612345678", own_wish="Beste Anna")
    shared.exchange()
    until(lambda: text_of(shared, "person.own_wish") == "Beste Anna")
    assert text_of(shared, "person.phone") == _PHONE
    assert text_of(shared, "person.town") == "Leiden aan Zee"
    assert "Jan Bakker schreef intussen: Gouda" in words(page)
    QTest.keyClicks(child(page, "person.town"), "!")
    frame(shared.desk).flush()
    shared.exchange()
    shared.exchange()
    assert shared.jan.town(person) == "Leiden aan Zee!"
    assert differences.count(shared.store) == 0
    with shared.jan.store.read() as session:
        assert session.get_one(Person, person).phone == "+31612345678"


def test_the_colleagues_words_can_be_taken_over(shared: SharedDesk, person: str) -> None:
    page = go(shared, "person", person_id=person)
    shared.jan.change(person, town="Gouda")
    write(page, "person.town", " aan Zee")
    shared.exchange()
    click(page, "person.meanwhile.town")
    frame(shared.desk).flush()
    shared.exchange()
    assert text_of(shared, "person.town") == shared.jan.town(person) == "Gouda"
    assert "schreef intussen" not in words(page)


def test_lists_and_the_agenda_show_what_is_new(shared: SharedDesk, person: str) -> None:
    clients = cast("ClientsPage", go(shared, "clients"))
    until(lambda: clients._model.rowCount() == 1 and clients._finder is not None)
    clients._table.selectRow(0)
    write(clients, "clients.search", "e")
    shared.jan.add(first_names="Bea", surname="Berg", file_number="B")
    shared.exchange()
    until(lambda: clients._model.rowCount() == 2)
    assert clients._table.current_row().person_id == person
    assert text_of(shared, "clients.search") == "e"

    agenda = cast("AgendaPage", go(shared, "agenda"))
    talk = appointments.plan(shared.jan.store, person, Talk(date(2026, 11, 25), time(11)))
    with shared.jan.store.work() as session:
        session.get_one(Appointment, talk).consultant_id = shared.store.author
    shared.exchange()
    until(lambda: agenda.agenda is not None and len(agenda.agenda.entries) == 1)


def test_news_waits_while_a_dialog_is_open(shared: SharedDesk, person: str) -> None:
    page = cast("ClientPage", go(shared, "client", person_id=person))
    until(lambda: page.is_whole)
    click(page, "client.edit_group")
    dialog = shared.desk.window.findChild(FactDialog)
    assert dialog is not None
    shared.jan.change(person, phone="+31612345678")
    shared.exchange()
    assert _PHONE not in words(page)
    dialog.reject()
    until(lambda: _PHONE in words(page))


def test_a_client_who_is_gone_is_told(shared: SharedDesk, person: str) -> None:
    go(shared, "client", person_id=person)
    said: list[str] = []
    shared.desk.messages.shown.connect(lambda message: said.append(message.text))
    remove_client(shared.jan.store, person)
    shared.exchange()
    assert here(shared.desk).key == "clients"
    assert said[0].startswith("Een collega heeft deze cliënt samengevoegd of weggehaald.")


def test_what_came_before_an_exchange_failed_shows_too(shared: SharedDesk, person: str) -> None:
    page = cast("ClientPage", go(shared, "client", person_id=person))
    until(lambda: page.is_whole)
    shared.jan.change(person, phone="+31612345678")
    syncing.sync_now(shared.jan.store)
    syncing.sync_now(shared.store)  # stands for the part of an exchange that went well
    assert _PHONE not in words(page)
    frame(shared.desk).context.sharing.changed.emit()
    assert _PHONE in words(page)


def test_a_client_given_to_me_stands_on_vandaag_with_who_and_why(
    shared: SharedDesk, person: str
) -> None:
    today = go(shared, "today")
    assert [one.name for one in members(shared.store)] == ["Noor de Wit", "Jan Bakker"]
    to_me = Assignment((person,), shared.store.author, date(2026, 11, 24), "Jan gaat met verlof")
    assign(shared.jan.store, to_me)
    shared.exchange()
    until(lambda: "Jan Bakker droeg Anna van Velzen aan u over, vanaf vandaag." in words(today))
    assert "Jan gaat met verlof" in words(today)
    click(today, f"today.seen.{person}")
    settle(shared.desk)
    assert "aan u over" not in words(today)
    click(shared.desk.window, "frame.message.action")
    settle(shared.desk)
    click(today, f"today.given.{person}")
    assert here(shared.desk).where == {"person_id": person}
    assert read_team_news(shared.store).is_empty


def test_who_was_added_by_a_colleague_is_asked_whether_it_is_him(shared: SharedDesk) -> None:
    with shared.jan.store.work() as session:  # before she joined with a laptop
        session.add(Consultant(dossier_id=TEAM, name="Noor de Wit"))
    today = go(shared, "today")
    shared.exchange()
    until(lambda: "Een collega heeft Noor de Wit aan het team toegevoegd." in words(today))
    click(today, "today.namesake.yes")
    settle(shared.desk)
    assert [one.name for one in members(shared.store)] == ["Noor de Wit", "Jan Bakker"]
    assert "Bent u dat?" not in words(today)


def test_an_open_intake_shows_the_new_name_and_keeps_what_is_typed(
    shared: SharedDesk, person: str
) -> None:
    talk = begin(shared.desk, person, "phone")
    open_subject(talk, "area:wonen")
    say(shared.desk, "wonen-1", "Bij mijn zus")
    shared.jan.change(person, surname="Velzen-Berg")
    shared.exchange()
    until(lambda: "Anna van Velzen-Berg" in words(talk))
    say(shared.desk, "wonen-1", ", sinds mei")
    assert talk_of(shared.desk) is talk
    answers = kept(shared.desk, person)
    assert answers["answer.wonen-1"]["words"] == "Bij mijn zus, sinds mei"
