"""Every proposal on *Vandaag* has a button that does it, and what was done takes it away."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import cast

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.models import (
    Appointment,
    Contact,
    DatedFact,
    Dossier,
    Indication,
    Letter,
    LetterEvent,
    Person,
    PlanStep,
    Referral,
    Relation,
    TrailEvent,
    Trajectory,
    TrajectoryReport,
)
from meedoen_desktop.views.appointment.appointment_dialog import AppointmentDialog
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.sending.message_dialog import MessageDialog
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.more_button import ChoiceButton
from meedoen_desktop.views.widgets.text_area import TextArea
from tests.factories import add_contact, add_person
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
)

__all__ = ["desk", "expected_faults", "program"]
TODAY = date(2026, 11, 24)
LONG_AGO = date(2026, 3, 2)


def person(desk: Program, group: str = "A1", **values: object) -> str:
    made = add_person(vault(desk), added_on=LONG_AGO, phone="+31612345678", **values)
    add(desk, made, DatedFact, kind="group", code=group, reason="gesprek", valid_from=LONG_AGO)
    return made


def add(desk: Program, person_id: str, record: type, **values: object) -> str:
    with vault(desk).work() as session:
        dossier_id = session.get_one(Person, person_id).dossier_id
        made = record(dossier_id=dossier_id, person_id=person_id, **values)
        session.add(made)
    return str(made.id)


def spoke(desk: Program, person_id: str, day: date, form: str = "office") -> None:
    at = datetime.combine(day, time(10), AMSTERDAM)
    add_contact(vault(desk), person_id, happened_at=at, form=form, result="spoken")


def look(desk: Program) -> list[str]:
    """The buttons that do something, by the rule."""
    frame(desk).context.navigate("today")
    settle(desk)
    found = child(desk.window, "today").findChildren(QWidget)
    return [one.objectName() for one in found if one.objectName().startswith("proposal.do.")]


def press(desk: Program, rule: str) -> None:
    (name,) = [one for one in look(desk) if one.startswith(f"proposal.do.{rule}:")]
    click(desk.window, name)
    settle(desk)


def is_proposed(desk: Program, rule: str) -> bool:
    return any(one.startswith(f"proposal.do.{rule}:") for one in look(desk))


def accept(desk: Program, name: str) -> None:
    cast("Dialog", child(desk.window, name)).accept_button.click()
    settle(desk)


def told(desk: Program) -> None:
    cast("TextArea", child(desk.window, "report.note")).set_text("Het gaat goed.")
    accept(desk, "report")


def take_back(desk: Program) -> None:
    click(desk.window, "frame.message.action")
    settle(desk)


def count(desk: Program, record: type) -> int:
    with vault(desk).read() as session:
        return session.query(record).count()


def test_meeting_is_planned_in_the_form_and_at_the_time_that_fit(desk: Program) -> None:
    who = person(desk, "B2")
    spoke(desk, who, TODAY - timedelta(days=62))
    press(desk, "contact")
    dialog = cast("AppointmentDialog", child(desk.window, "appointment"))
    assert dialog.form.how.value() == "video"
    assert dialog.form.at.value().hour == 14
    assert dialog.form.place.text() == ""
    dialog.reject()


def posted(desk: Program, person_id: str, talk: str) -> None:
    """A letter about a talk that went into the post today."""
    letter = add(desk, person_id, Letter, template_id="uitnodiging", template_version=1, size=1,
                 dated_on=TODAY, appointment_id=talk)  # fmt: skip
    add(desk, person_id, LetterEvent, letter_id=letter, appointment_id=talk, event="posted",
        happened_on=TODAY, written_at=vault(desk).clock.now())  # fmt: skip


def test_a_message_is_text_to_take_along_and_then_a_line_in_the_history(desk: Program) -> None:
    who = person(desk, street="Voorbeeldstraat", town="Rijswijk")
    talk = add(desk, who, Appointment, wall_time="2026-12-01T13:30", form="office", kind="intake",
               place="Kamer 2")  # fmt: skip
    posted(desk, who, talk)
    press(desk, "message")
    dialog = cast("MessageDialog", child(desk.window, "message"))
    text = dialog.view.words.text()
    assert "dinsdag 1 december 2026 om 13.30 uur" in text
    assert "Kamer 2" in text
    assert dialog.view.code.words == f"SMSTO:+31612345678:{text}"
    assert not [one for one in ("Bakker", "Voorbeeldstraat") if one in text.replace("mevrouw", "")]
    click(dialog, "message.copy")
    assert QGuiApplication.clipboard().text() == text
    accept(desk, "message")
    assert not is_proposed(desk, "message")
    with vault(desk).read() as session:
        kept = session.query(Contact).one()
        assert (kept.form, kept.appointment_id) == ("message", talk)
    take_back(desk)
    assert is_proposed(desk, "message")


def test_a_message_about_a_talk_at_home_tells_no_address(desk: Program) -> None:
    who = person(desk)
    talk = add(desk, who, Appointment, wall_time="2026-12-01T09:05", form="home", kind="intake",
               place="Voorbeeldstraat 3")  # fmt: skip
    posted(desk, who, talk)
    press(desk, "message")
    dialog = cast("MessageDialog", child(desk.window, "message"))
    assert "Ik kom graag bij u langs op dinsdag 1 december" in dialog.view.words.text()
    assert "Voorbeeldstraat" not in dialog.view.words.text()
    assert "9.05 uur" in dialog.view.words.text()
    dialog.reject()


def test_the_supporter_is_added_and_the_first_talk_comes(desk: Program) -> None:
    person(desk, "A3")
    press(desk, "supporter")
    dialog = child(desk.window, "relation")
    cast("QLineEdit", child(dialog, "relation.name")).setText("Bo de Begeleider")
    accept(desk, "relation")
    assert count(desk, Relation) == 1
    assert not is_proposed(desk, "supporter")
    take_back(desk)
    assert is_proposed(desk, "supporter")


def test_a_coach_report_is_written_in_the_dialog_of_the_trajectory(desk: Program) -> None:
    who = person(desk)
    spoke(desk, who, TODAY - timedelta(days=3))
    run = add(desk, who, Trajectory, kind="welfare", provider="Welzijn", status="running",
              starts_on=TODAY - timedelta(days=40))  # fmt: skip
    for asked in ("report", "coach"):  # one talk is both: nobody calls the coach twice
        press(desk, f"{asked}:{run}")
        told(desk)
        assert count(desk, TrajectoryReport) == 1
        assert not is_proposed(desk, f"report:{run}")
        assert not is_proposed(desk, f"coach:{run}")
        take_back(desk)
        assert is_proposed(desk, f"coach:{run}")


def test_a_trajectory_begins_and_is_rounded_off(desk: Program) -> None:
    who = person(desk)
    spoke(desk, who, TODAY - timedelta(days=3))
    run = add(desk, who, Trajectory, kind="welfare", provider="Welzijn", status="planned",
              starts_on=TODAY - timedelta(days=1), ends_on=TODAY + timedelta(days=5))  # fmt: skip
    press(desk, f"start:{run}")
    assert not is_proposed(desk, f"start:{run}")
    press(desk, f"last:{run}")
    accept(desk, "closing")
    assert not is_proposed(desk, f"last:{run}")
    with vault(desk).read() as session:
        assert session.get_one(Trajectory, run).status == "finished"


def test_a_referral_is_sent(desk: Program) -> None:
    who = person(desk)
    spoke(desk, who, TODAY - timedelta(days=3))
    made = add(desk, who, Referral, kind="wmo", organisation="Wmo", status="proposed",
               referred_on=TODAY - timedelta(days=1))  # fmt: skip
    press(desk, f"refer:{made}")
    assert not is_proposed(desk, f"refer:{made}")
    with vault(desk).read() as session:
        assert session.get_one(Referral, made).status == "sent"
    take_back(desk)
    assert is_proposed(desk, f"refer:{made}")


def test_after_an_empty_chair_one_press_leads_to_the_next_invitation(desk: Program) -> None:
    who = person(desk)
    yesterday = TODAY - timedelta(days=1)
    add(desk, who, Appointment, form="office", kind="intake", status="planned",
        wall_time=f"{yesterday}T10:00")  # fmt: skip
    look(desk)
    found = child(desk.window, "today").findChildren(QWidget)
    (missed,) = [one for one in found if one.objectName().startswith("proposal.no_show.")]
    click(desk.window, missed.objectName())
    settle(desk)
    click(desk.window, "frame.message.next")
    settle(desk)
    assert here(desk) == Location("letter", {"person_id": who})


def test_who_does_not_come_this_morning_is_invited_again_from_the_message(desk: Program) -> None:
    who = person(desk)
    talk = add(desk, who, Appointment, form="office", kind="follow_up", status="planned",
               wall_time="2026-11-24T09:00")  # fmt: skip
    look(desk)
    click(desk.window, f"today.missed.{talk}")
    settle(desk)
    click(desk.window, "frame.message.next")
    settle(desk)
    assert here(desk) == Location("letter", {"person_id": who})


def test_asking_about_a_referral_shows_whom_to_call_keeps_the_answer_and_says_when_it_returns(
    desk: Program,
) -> None:
    who = person(desk)
    spoke(desk, who, TODAY - timedelta(days=3))
    made = add(desk, who, Referral, kind="wmo", organisation="Wmo", status="sent",
               contact_name="Marloes Dekker", contact_details="06 12 34 56 78",
               referred_on=TODAY - timedelta(days=90))  # fmt: skip
    press(desk, f"waiting:{made}")
    dialog = child(desk.window, "ask")
    assert "Marloes Dekker · 06 12 34 56 78" in words(dialog)
    cast("TextArea", child(desk.window, "ask.answer")).set_text("Nog drie weken.")
    accept(desk, "ask")
    assert "komt het 22 december weer op Vandaag" in words(desk.window)
    assert not is_proposed(desk, f"waiting:{made}")
    with vault(desk).read() as session:
        (event,) = session.query(TrailEvent)
        assert (event.event, event.note) == ("asked", "Nog drie weken.")
        assert session.get_one(Referral, made).status == "sent"
    take_back(desk)
    assert is_proposed(desk, f"waiting:{made}")


def test_an_indication_that_ends_is_asked_for_again(desk: Program) -> None:
    who = person(desk)
    spoke(desk, who, TODAY - timedelta(days=3))
    made = add(desk, who, Indication, kind="wmo_day", status="granted", requested_on=LONG_AGO,
               decided_on=LONG_AGO, valid_until=TODAY + timedelta(days=10))  # fmt: skip
    press(desk, f"ending:{made}")
    accept(desk, "indication")
    assert not is_proposed(desk, f"ending:{made}")
    with vault(desk).read() as session:
        assert [one.kind for one in session.query(Indication)] == ["wmo_day", "wmo_day"]


def test_homework_that_went_well_is_done(desk: Program) -> None:
    who = person(desk)
    spoke(desk, who, TODAY - timedelta(days=3))
    step = add(desk, who, PlanStep, what="Een rondje lopen", kind="homework", due_on=TODAY)
    press(desk, f"homework:{step}")
    assert not is_proposed(desk, f"homework:{step}")
    with vault(desk).read() as session:
        assert session.get_one(PlanStep, step).done_on == TODAY


def test_rounding_off_closes_the_file_and_keeps_why(desk: Program) -> None:
    who = person(desk)
    spoke(desk, who, TODAY - timedelta(days=3))
    add(desk, who, DatedFact, kind="status", code="paid_work", reason="werk",
        valid_from=TODAY - timedelta(days=200))  # fmt: skip
    press(desk, "close:work")
    accept(desk, "close_file")
    assert not is_proposed(desk, "close:work")
    with vault(desk).read() as session:
        (dossier,) = session.query(Dossier)
        assert (dossier.closed_on, dossier.closing_reason) == (TODAY, "work")
        (told,) = session.query(DatedFact).filter_by(kind="closing")
        assert told.reason
        assert told.valid_to is None
    take_back(desk)
    assert is_proposed(desk, "close:work")


def test_who_really_cannot_is_looked_at_again_after_a_year(desk: Program) -> None:
    who = person(desk)
    spoke(desk, who, TODAY - timedelta(days=3))
    for day in (120, 20):
        add(desk, who, DatedFact, kind="outcome", code="not_possible", reason="ziek",
            valid_from=TODAY - timedelta(days=day))  # fmt: skip
    press(desk, "close:not_possible")
    accept(desk, "close_file")
    with vault(desk).read() as session:
        (told,) = session.query(DatedFact).filter_by(kind="closing")
        assert (told.code, told.valid_to) == ("illness", date(2027, 11, 24))


def test_after_no_interest_the_guidance_ends_and_one_looks_again(desk: Program) -> None:
    who = person(desk)
    for day in (12, 2):
        add(desk, who, Appointment, form="office", kind="intake", status="no_show",
            wall_time=f"{TODAY - timedelta(days=day)}T10:00")  # fmt: skip
    (name,) = [one for one in look(desk) if one.startswith("proposal.do.choose:")]
    button = cast("ChoiceButton", child(desk.window, name))
    shown = {one.text(): one for one in button.menu_of().actions()}
    shown["Rond af, en kijk later opnieuw"].trigger()
    settle(desk)
    accept(desk, "ending")
    with vault(desk).read() as session:
        (ended,) = session.query(DatedFact).filter_by(kind="service_level")
        assert (ended.code, ended.valid_from) == ("ended", TODAY)
        assert ended.valid_to is not None


def test_after_the_last_invitation_one_chooses_what_fits(desk: Program) -> None:
    who = person(desk)
    for day in (12, 2):
        add(desk, who, Appointment, form="office", kind="intake", status="no_show",
            wall_time=f"{TODAY - timedelta(days=day)}T10:00")  # fmt: skip
    (name,) = [one for one in look(desk) if one.startswith("proposal.do.choose:")]
    button = cast("ChoiceButton", child(desk.window, name))
    shown = {one.text(): one for one in button.menu_of().actions()}
    shown["Plan een huisbezoek"].trigger()
    settle(desk)
    dialog = cast("AppointmentDialog", child(desk.window, "appointment"))
    assert dialog.form.how.value() == "home"
    dialog.reject()


@pytest.mark.parametrize("kind", ["three_way", "workplace"])
def test_a_planned_talk_of_the_kind_takes_the_proposal_away(desk: Program, kind: str) -> None:
    who = person(desk, "A3")
    add(desk, who, Relation, role="supporter", name="Bo")
    spoke(desk, who, TODAY - timedelta(days=3))
    run = add(desk, who, Trajectory, kind="day_activity", provider="Dagbesteding",
              status="running", starts_on=TODAY - timedelta(days=125))  # fmt: skip
    rule = f"three_way:{run}" if kind == "three_way" else "visit"
    press(desk, rule)
    dialog = cast("AppointmentDialog", child(desk.window, "appointment"))
    assert dialog.form.kind.currentData() == kind
    dialog.form.day.setText("1-12-2026")
    accept(desk, "appointment")
    assert not is_proposed(desk, rule)
    assert "Anna van Velzen" in words(child(desk.window, "today"))


def test_the_page_of_the_client_does_what_it_proposes_also_before_the_window_opens(
    desk: Program,
) -> None:
    """Not come this morning: the next invitation may go from tomorrow, and can be written now."""
    who = person(desk)
    add(desk, who, Appointment, form="office", wall_time="2026-11-24T09:00", status="no_show")
    assert not is_proposed(desk, "again")
    frame(desk).context.navigate("client", person_id=who)
    name = "proposal.do.again:2026-11-24"
    until(lambda: desk.window.findChild(QWidget, name) is not None)
    click(desk.window, name)
    settle(desk)
    assert here(desk) == Location("letter", {"person_id": who})
