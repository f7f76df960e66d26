"""A referral that waits too long, and a trajectory that stalls, through the months."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from meedoen_desktop.models import Dossier, Person
from meedoen_desktop.services import search
from meedoen_desktop.services.trail.trail import read_trail
from meedoen_desktop.store.verify import verify
from meedoen_desktop.views.dossier.history_card import HistoryCard
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.today.row import Row
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from tests.factories import add_person
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

WAITED = "Aangemeld bij Wmo-loket van de gemeente"
"""How Vandaag begins the line of a referral that takes too long."""


def go(program: Program, place: str, **where: str) -> str:
    """Go there and read it."""
    frame(program).context.navigate(place, **where)
    settle(program)
    return words(frame(program).navigator.stack.currentWidget())


def later(program: Program, **time: int) -> None:
    """So much later; nobody looked at the program meanwhile."""
    clock: Any = program.clock
    clock.moment += timedelta(**time)


def form_of(program: Program, name: str) -> Any:
    """The form that is open: those of before may not be swept away yet."""
    forms = program.window.findChildren(FormDialog, name)
    (form,) = (one for one in forms if one.isVisible())
    return form


def press(program: Program, name: str) -> None:
    """A button of the page that is shown."""
    page = frame(program).navigator.stack.currentWidget()
    button = next(one for one in page.findChildren(QPushButton, name) if one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(program)


def keep(program: Program, form: Any) -> None:
    """Press *Bewaar* in a form."""
    QTest.mouseClick(form.accept_button, Qt.MouseButton.LeftButton)
    settle(program)


def open_trail(program: Program, person: str) -> None:
    """From the page of the client, as soon as it is whole."""
    go(program, "client", person_id=person)
    whole(program)
    press(program, "client.trail.open")


def whole(program: Program) -> str:
    """What stands on the client page when its last card is there."""
    page = frame(program).navigator.stack.currentWidget()
    until(lambda: page.findChild(HistoryCard) is not None)
    settle(program)
    card = page.findChild(HistoryCard)
    told = [f"{row.entry.title}: {row.entry.body}" for row in card.lines.rows]
    return "\n".join([words(page), *told])


def refer(program: Program, person: str) -> None:
    """From the page of the client, with the organisation from the directory."""
    open_trail(program, person)
    press(program, "trail.refer")
    form = form_of(program, "referral")
    form.organisation.setEditText("Wmo-loket van de gemeente")
    form.purpose.set_text("Begeleiding bij de dag")
    keep(program, form)


def begins_and_ends(program: Program, person: str) -> None:
    """It starts, which ends the waiting, and is closed with what came of it."""
    open_trail(program, person)
    press(program, "trail.started")
    assert WAITED not in go(program, "today")
    go(program, "trail", person_id=person)
    press(program, "trail.finish")
    form = form_of(program, "closing")
    form.outcome.set_text("Elke dinsdag komt er iemand.")
    keep(program, form)


def begin(program: Program, person: str) -> None:
    """A trajectory of half a year with four hours a week."""
    go(program, "trail", person_id=person)
    press(program, "trail.trajectories.add")
    form = form_of(program, "trajectory")
    form.provider.setEditText("Reakt")
    form.coach.setText("Sanne Kuiper")
    form.length.choose("6")
    form.hours.setValue(4)
    keep(program, form)


def tell(program: Program, person: str, note: str, hours: int, how: str = "coach") -> None:
    """What the coach told, on the page of the client."""
    go(program, "trail", person_id=person)
    press(program, "trail.report")
    form = form_of(program, "report")
    form.how.choose(how)
    form.hours.setValue(hours)
    form.note.set_text(note)
    keep(program, form)


def test_nine_weeks_without_an_answer_show_up_and_end_with_an_outcome(desk: Program) -> None:
    person = add_person(vault(desk))
    refer(desk, person)
    later(desk, weeks=8)
    later(desk, weeks=1)
    today = go(desk, "today")
    assert "Wachten en navragen" in today
    assert WAITED in today
    row = child(desk.window, "today.waiting").findChild(Row)
    assert row is not None
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    settle(desk)
    assert here(desk) == Location("client", {"person_id": person})
    assert "Te lang: wacht 9 weken, gewoon is 8" in whole(desk)
    begins_and_ends(desk, person)
    go(desk, "client", person_id=person)
    history = whole(desk)
    assert "Doorverwijzing Wmo-loket van de gemeente: afgerond" in history
    assert "Elke dinsdag komt er iemand." in history
    assert "Er loopt nu niets" in history
    found = search.find(vault(desk), "dinsdag")
    assert [(one.kind, one.person_id) for one in found] == [("referral", person)]
    assert verify(vault(desk)).is_sound


def test_three_reports_and_a_stall_lead_to_a_talk_of_three(desk: Program) -> None:
    person = add_person(vault(desk))
    begin(desk, person)
    for _month in range(3):
        later(desk, days=30)
        tell(desk, person, "Meer uren lukt nog niet.", 8)
    assert "De uren blijven gelijk" in words(desk.window)
    press(desk, "trail.three_way")
    planning = form_of(desk, "appointment")
    soon = desk.clock.today() + timedelta(days=9)
    planning.form.day.set_value(DayParts.of(soon))
    keep(desk, planning)
    later(desk, days=9)
    assert "Driegesprek" in go(desk, "today")
    tell(desk, person, "Andere dagen werken beter.", 8, "three_way")
    assert "De uren blijven gelijk" not in words(desk.window)
    later(desk, days=45)
    assert "Traject bij Reakt: de coach doet elke maand verslag" in go(desk, "today")


def test_nothing_waits_for_who_left(desk: Program) -> None:
    store = vault(desk)
    person = add_person(store)
    refer(desk, person)
    later(desk, weeks=20)
    assert WAITED in go(desk, "today")
    with store.work() as session:
        dossier = session.get_one(Dossier, session.get_one(Person, person).dossier_id)
        dossier.closed_on = desk.clock.today()
    assert WAITED not in go(desk, "today")
    assert len(read_trail(store, person).referrals) == 1


def test_an_organisation_is_found_from_everywhere(desk: Program) -> None:
    go(desk, "today")
    box = frame(desk).top_bar.search
    box.start()
    QTest.keyClicks(box, "kwadraad")
    settle(desk)
    until(lambda: box._shows_finds)
    settle(desk)
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle(desk)
    assert here(desk) == Location("directory", {"organisation": "Kwadraad"})
    assert child(desk.window, "directory").findChild(QPushButton, "directory.add") is not None
