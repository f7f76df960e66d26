"""A group meeting and a talk with three are called so afterwards, in history and agreements."""

from __future__ import annotations

from datetime import date, datetime, time

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.models import Contact, Person
from meedoen_desktop.services.agenda import appointments, group_meetings
from meedoen_desktop.services.agenda.appointments import THREE_WAY, Talk
from meedoen_desktop.services.agenda.group_meetings import MeetingData
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.widgets.timeline import TimelineRow
from tests.factories import add_person
from tests.views.programs import (
    child,
    desk,
    expected_faults,
    frame,
    program,
    settle,
    until,
    vault,
    words,
)

__all__ = ["desk", "expected_faults", "program"]
DAY = date(2026, 11, 23)


def history(desk: Program, person: str) -> list[str]:
    frame(desk).context.navigate("client", person_id=person)
    settle(desk)
    until(lambda: bool(desk.window.findChildren(TimelineRow)))
    return [row.entry.title for row in desk.window.findChildren(TimelineRow)]


def test_who_came_to_a_group_meeting_reads_so(desk: Program) -> None:
    person = add_person(vault(desk))
    meeting = group_meetings.save(vault(desk), MeetingData("Kennismaken", DAY, time(13)))
    group_meetings.invite(vault(desk), meeting, [person])
    group_meetings.set_state(vault(desk), meeting, person, "attended")
    group_meetings.finish(vault(desk), meeting)
    assert history(desk, person) == ["Groepsbijeenkomst"]
    assert "Groepsbijeenkomst" in words(child(desk.window, "client.agreed"))


def test_a_talk_with_three_reads_so_and_a_message_about_it_does_not(desk: Program) -> None:
    person = add_person(vault(desk))
    talk = appointments.plan(vault(desk), person, Talk(DAY, time(10), kind=THREE_WAY))
    with vault(desk).work() as session:
        dossier_id = session.get_one(Person, person).dossier_id
        for form, result, hour in (("message", "", 9), ("office", "spoken", 10)):
            at = datetime(DAY.year, DAY.month, DAY.day, hour, tzinfo=AMSTERDAM)
            session.add(Contact(person_id=person, dossier_id=dossier_id, happened_at=at, form=form,
                                result=result, appointment_id=talk, note=""))  # fmt: skip
    appointments.set_status(vault(desk), talk, "done")
    assert history(desk, person) == ["Driegesprek", "Bericht"]
    assert "Driegesprek" in words(child(desk.window, "client.agreed"))
