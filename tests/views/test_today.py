from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from meedoen_desktop.models import Appointment, DatedFact, Person, PlanStep
from meedoen_desktop.services import drafts
from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.services.day.quick_notes import QuickNote
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.today.row import Row
from tests.factories import add_contact, add_person
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    here,
    program,
    settle,
    vault,
    words,
)

__all__ = ["desk", "expected_faults", "program"]


def add(program: Program, record: type, person_id: str, **values: object) -> str:
    with vault(program).work() as session:
        dossier_id = session.get_one(Person, person_id).dossier_id
        made = record(dossier_id=dossier_id, person_id=person_id, **values)
        session.add(made)
    return str(made.id)


def look(program: Program) -> str:
    """Go to *Vandaag* again and read it."""
    assert program.frame is not None
    program.frame.context.navigate("today")
    settle(program)
    return words(child(program.window, "today"))


def test_an_empty_day_teaches_the_first_step(desk: Program) -> None:
    assert "Hier ziet u straks uw dag" in look(desk)
    click(desk.window, "today.import")
    settle(desk)
    assert here(desk).key == "import"


def test_a_talk_of_today_leads_to_the_client(desk: Program) -> None:
    person = add_person(vault(desk))
    add(desk, Appointment, person, wall_time="2026-11-24T13:30", form="office", kind="intake",
        place="Kamer 2")  # fmt: skip
    shown = look(desk)
    assert "Anna van Velzen" in shown
    assert "13.30" in shown
    assert "Eerste gesprek · op kantoor · Kamer 2" in shown
    row = child(desk.window, "today.talks").findChild(Row)
    assert row is not None
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    settle(desk)
    assert here(desk) == Location("client", {"person_id": person})


def test_due_contact_is_a_window_with_a_reason_and_never_one_day(desk: Program) -> None:
    person = add_person(vault(desk))
    add(desk, DatedFact, person, kind="group", code="B2", reason="gesprek",
        valid_from=desk.clock.today() - timedelta(days=300))  # fmt: skip
    add_contact(vault(desk), person, result="spoken", form="office",
                happened_at=desk.clock.now() - timedelta(days=62))  # fmt: skip
    look(desk)
    card = words(child(desk.window, "today.due"))
    assert "tussen" in card
    assert "Groep B2: elke 2 maanden" in card
    assert "laatste contact 23 september" in card


def test_a_long_list_shows_its_beginning_and_the_rest_when_asked(desk: Program) -> None:
    for number in range(8):
        person = add_person(vault(desk), file_number=f"D-{number}", surname=f"Naam{number}")
        add(desk, Appointment, person, wall_time=f"2026-11-24T{9 + number:02}:00")
    look(desk)
    card = child(desk.window, "today.talks")
    assert len(card.findChildren(Row)) == 5
    (more,) = [one for one in card.findChildren(QPushButton) if "Toon alle" in one.text()]
    assert more.text() == "Toon alle 8"
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(card.findChildren(Row)) == 8


def test_a_list_that_was_opened_stays_open_at_a_deed(desk: Program) -> None:
    person = add_person(vault(desk))
    steps = [
        add(desk, PlanStep, person, what=f"Stap {number}", due_on=desk.clock.today())
        for number in range(8)
    ]
    look(desk)
    card = child(desk.window, "today.promises")
    (more,) = [one for one in card.findChildren(QPushButton) if "Toon alle" in one.text()]
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    box = child(desk.window, f"promise.{steps[6]}")
    assert isinstance(box, QCheckBox)
    box.click()
    settle(desk)
    left = child(desk.window, "today.promises")
    assert left is not card
    assert len(left.findChildren(Row)) == 7


def test_a_promise_is_ticked_and_the_tick_can_be_taken_back(desk: Program) -> None:
    person = add_person(vault(desk))
    step = add(desk, PlanStep, person, what="Naar de inloop", due_on=desk.clock.today())
    assert "Naar de inloop" in look(desk)
    box = child(desk.window, f"promise.{step}")
    assert isinstance(box, QCheckBox)
    box.click()
    settle(desk)
    assert "Naar de inloop" not in words(child(desk.window, "today"))
    assert "Gedaan: Naar de inloop" in words(child(desk.window, "frame.message"))
    click(desk.window, "frame.message.action")
    settle(desk)
    assert "Naar de inloop" in words(child(desk.window, "today"))


def test_open_work_is_taken_up_where_it_was(desk: Program) -> None:
    person = add_person(vault(desk))
    draft = drafts.open_draft(vault(desk), "intake", "intake-8-leefgebieden", person_id=person)
    drafts.save_values(vault(desk), draft.id, {"mode": "table"})
    assert "Intake: Anna van Velzen" in look(desk)
    row = child(desk.window, "today.drafts").findChild(Row)
    assert row is not None
    row.click()
    settle(desk)
    assert here(desk) == Location("intake", {"person_id": person})


def test_an_exercise_that_was_begun_goes_on_at_once(desk: Program) -> None:
    person = add_person(vault(desk))
    draft = drafts.open_draft(vault(desk), "exercise", "bord-leefgebieden", person_id=person)
    drafts.save_values(vault(desk), draft.id, {"other": 1})
    assert "Bord leefgebieden: Anna van Velzen" in look(desk)
    row = child(desk.window, "today.drafts").findChild(Row)
    assert row is not None
    row.click()
    settle(desk)
    assert here(desk) == Location("board", {"person_id": person})


def test_a_quick_note_that_was_begun_opens_again(desk: Program) -> None:
    draft_id, _note = quick_notes.resume(vault(desk))
    quick_notes.keep_draft(vault(desk), draft_id, QuickNote(note="Half af"))
    look(desk)
    row = child(desk.window, "today.drafts").findChild(Row)
    assert row is not None
    row.click()
    settle(desk)
    assert child(desk.window, "quick_note.words").toPlainText() == "Half af"  # type: ignore[attr-defined]


def test_clients_without_a_group_are_one_calm_task(desk: Program) -> None:
    for number in range(3):
        add_person(vault(desk), file_number=f"D-{number}")
    look(desk)
    card = words(child(desk.window, "today.sorting"))
    assert "3 cliënten hebben nog geen groep. Niemand is te laat" in card
    click(desk.window, "today.sort")
    settle(desk)
    assert here(desk).key == "screening"


def test_calls_for_the_next_working_day_show_the_number(desk: Program) -> None:
    person = add_person(vault(desk), phone="+31612345678")
    add(desk, Appointment, person, wall_time="2026-11-25T09:00", form="office")
    look(desk)
    card = words(child(desk.window, "today.calls"))
    assert "Bel vandaag over morgen" in card
    assert "06 12 34 56 78" in card


def test_what_changed_elsewhere_shows_at_the_next_visit(desk: Program) -> None:
    look(desk)
    person = add_person(vault(desk))
    add(desk, Appointment, person, wall_time="2026-11-24T13:30")
    assert "13.30" in look(desk)


def test_every_line_can_be_read_aloud(desk: Program) -> None:
    person = add_person(vault(desk))
    add(desk, Appointment, person, wall_time="2026-11-24T13:30", form="phone")
    look(desk)
    row = child(desk.window, "today.talks").findChild(Row)
    assert row is not None
    assert row.accessibleName().startswith("Anna van Velzen. ")
    assert row.focusPolicy() == Qt.FocusPolicy.StrongFocus
