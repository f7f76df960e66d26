from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from meedoen_desktop.errors import NotFound
from meedoen_desktop.models import AccessEntry
from meedoen_desktop.services.agenda import group_meetings, meeting_file
from meedoen_desktop.services.agenda.group_meetings import OPEN_DAY, MeetingData
from meedoen_desktop.store import Store
from tests.calendar_reader import events, read
from tests.factories import add_person

DATA = MeetingData(
    "Kennismaken met Anna Velzen", date(2026, 12, 1), time(13), place="zaal 2",
    organisation="Buurthuis", note="over geld",
)  # fmt: skip


def version(store: Store, meeting: str) -> tuple[str, str, str]:
    values = events(meeting_file.one(store, meeting).content)[0].values
    return values["UID"], values["SEQUENCE"], values["STATUS"]


def test_a_meeting_becomes_an_event_that_names_nobody(store: Store) -> None:
    guest = add_person(store, first_names="Anna", surname="Velzen")
    meeting = group_meetings.save(store, DATA)
    group_meetings.invite(store, meeting, [guest])
    file = meeting_file.one(store, meeting)
    (event,) = read(file.content).named("VEVENT")
    assert event.values["SUMMARY"] == "Groepsbijeenkomst"
    assert event.values["LOCATION"] == "Buurthuis, zaal 2"
    assert event.values["DTSTART"] == "20261201T130000"
    assert event.values["DTEND"] == "20261201T143000"
    text = file.content.decode().casefold()
    assert not any(word in text for word in ("anna", "velzen", "kennismaken", "geld", "attendee"))
    assert file.name == "bijeenkomst-2026-12-01-1300.ics"


def test_an_open_day_says_so(store: Store) -> None:
    meeting = group_meetings.save(store, replace(DATA, kind=OPEN_DAY))
    (event,) = events(meeting_file.one(store, meeting).content)
    assert event.values["SUMMARY"] == "Open dag"


def test_a_place_in_which_a_guest_can_be_recognised_stays_out(store: Store) -> None:
    guest = add_person(store, surname="Velzen", street="Lindelaan")
    meeting = group_meetings.save(store, replace(DATA, place="Lindelaan 3"))
    group_meetings.invite(store, meeting, [guest])
    (event,) = events(meeting_file.one(store, meeting).content)
    assert "LOCATION" not in event.values


def test_each_change_that_a_calendar_shows_is_a_higher_version_of_the_same_event(
    store: Store,
) -> None:
    meeting = group_meetings.save(store, DATA)
    uid = f"{meeting}@meedoen"
    assert version(store, meeting) == (uid, "0", "CONFIRMED")
    group_meetings.save(store, replace(DATA, note="anders", title="Anders"), meeting)
    assert version(store, meeting) == (uid, "0", "CONFIRMED")
    group_meetings.save(store, replace(DATA, place="zaal 3"), meeting)
    assert version(store, meeting) == (uid, "1", "CONFIRMED")
    group_meetings.move(store, meeting, date(2026, 12, 2), time(13))
    assert version(store, meeting) == (uid, "2", "CONFIRMED")
    group_meetings.move(store, meeting, date(2026, 12, 2), time(13))
    assert version(store, meeting) == (uid, "2", "CONFIRMED")


def test_a_cancelled_meeting_takes_itself_out_and_may_come_back(store: Store) -> None:
    meeting = group_meetings.save(store, DATA)
    group_meetings.set_status(store, meeting, "cancelled")
    file = meeting_file.one(store, meeting)
    assert read(file.content).values["METHOD"] == "CANCEL"
    assert version(store, meeting)[1:] == ("1", "CANCELLED")
    group_meetings.set_status(store, meeting, "planned")
    assert version(store, meeting)[1:] == ("2", "CONFIRMED")
    group_meetings.set_status(store, meeting, "done")
    assert version(store, meeting)[1:] == ("2", "CONFIRMED")


def test_making_a_file_is_written_in_the_access_log(store: Store) -> None:
    meeting = group_meetings.save(store, DATA)
    meeting_file.one(store, meeting)
    with store.read() as session:
        assert [entry.action for entry in session.query(AccessEntry)] == ["export"]


def test_a_meeting_that_is_gone_is_said(store: Store) -> None:
    with pytest.raises(NotFound):
        meeting_file.one(store, "0" * 32)
