"""Chapter 4: the agenda, with a group meeting and the own calendar."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import cast

from PySide6.QtWidgets import QDialog

from meedoen_desktop.services.agenda import appointments, group_meetings, leave
from meedoen_desktop.services.agenda.group_meetings import COMES, MeetingData
from meedoen_desktop.services.clients.client_list import ClientRow, read_all
from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.views.agenda.agenda_page import AgendaPage
from meedoen_desktop.views.agenda.span import DAY, MONTH, WEEK, Span

_GUESTS = 11


def walk(guide: Guide) -> None:
    """By day and by night: day, week, month, a card, a new talk, a meeting, the own calendar."""
    today = guide.store.clock.today()
    meeting = _prepare(guide, today)
    for look, number in (("light", "64"), ("dark", "65")):
        guide.program.change_settings(guide.program.settings.with_(theme=look))
        guide.rest()
        _show(guide, today, meeting, number)
    guide.program.change_settings(guide.program.settings.with_(theme="light"))
    guide.rest()


def _prepare(guide: Guide, today: date) -> str:
    """Something of everything in this week; returns the meeting."""
    store = guide.store
    people = [row for row in read_all(store) if not (row.closed_on or row.deceased)]
    monday = today - timedelta(days=today.weekday())
    for number, (days, at, form) in enumerate(
        ((0, time(9), "office"), (1, time(16), "phone"), (3, time(9, 30), "video"))
    ):
        talk = appointments.Talk(monday + timedelta(days=days), at, 60, form)
        appointments.plan(store, people[number].person_id, talk)
    leave.add(store, leave.Period(monday + timedelta(days=7), monday + timedelta(days=8), "vrij"))
    return _meeting(guide, people, monday + timedelta(days=3))


def _meeting(guide: Guide, people: list[ClientRow], day: date) -> str:
    data = MeetingData(
        "Kennismaken in de buurt", day, time(13), 120, place="Parkweg 20", organisation="Woej"
    )
    meeting = group_meetings.save(guide.store, data)
    asked = [row.person_id for row in people[3 : 3 + _GUESTS]]
    group_meetings.invite(guide.store, meeting, asked)
    for person in asked[:7]:
        group_meetings.set_state(guide.store, meeting, person, COMES)
    return meeting


def _show(guide: Guide, today: date, meeting: str, number: str) -> None:
    guide.go("agenda")
    page = cast("AgendaPage", guide.frame.navigator.stack.currentWidget())
    for mode, name in ((MONTH, "maand"), (DAY, "dag"), (WEEK, "week")):
        page.go(Span(mode, today))
        guide.show(f"{number}-agenda-{name}")
    page.open_entry(page.time_view.grid.buttons[1])
    guide.show(f"{number}-agenda-kaartje")
    page.flush()
    page.deeds.plan(datetime.combine(today, time(9, 30)))
    _picture(guide, "appointment", f"{number}-agenda-afspraak")
    guide.press("agenda.outlook")
    _picture(guide, "outlook", f"{number}-agenda-outlook")
    guide.go("meeting", meeting_id=meeting)
    guide.show(f"{number}-bijeenkomst")


def _picture(guide: Guide, name: str, picture: str) -> None:
    dialog = cast("QDialog", guide.find(name))
    guide.show(picture, dialog)
    dialog.reject()
    guide.rest()
