from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.models import AccessEntry
from meedoen_desktop.services.agenda import appointments, calendar_file
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.icalendar_text import Event, calendar
from meedoen_desktop.services.team import ConsultantDetails, save_consultant
from meedoen_desktop.store import Store
from tests.calendar_reader import events, read
from tests.factories import add_person

TALK = Talk(date(2026, 12, 1), time(10), 45, "office", place="Stadskantoor, kamer 2.14")
TEXTS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=200)


def client(store: Store) -> str:
    return add_person(
        store, first_names="Anna Maria", surname="Velzen", street="Lindelaan", postcode="2262AB",
        file_number="D-1042",
    )  # fmt: skip


def test_a_talk_becomes_an_event_that_names_nobody(store: Store) -> None:
    made = appointments.plan(store, client(store), replace(TALK, note="over haar schulden"))
    file = calendar_file.one(store, made)
    whole = read(file.content)
    (event,) = whole.named("VEVENT")
    assert whole.values["METHOD"] == "PUBLISH"
    assert event.values["UID"] == f"{made}@meedoen"
    assert event.values["SEQUENCE"] == "0"
    assert event.values["SUMMARY"] == "Gesprek D-1042"
    assert event.values["DTSTART"] == "20261201T100000"
    assert event.values["DTEND"] == "20261201T104500"
    assert event.params["DTSTART"] == "TZID=Europe/Amsterdam"
    assert event.values["LOCATION"] == "Stadskantoor, kamer 2.14"
    assert event.values["CLASS"] == "PRIVATE"
    (alarm,) = event.named("VALARM")
    assert alarm.values["TRIGGER"] == "-P1D"
    (zone,) = whole.named("VTIMEZONE")
    assert zone.values["TZID"] == "Europe/Amsterdam"
    text = file.content.decode().casefold()
    assert not any(word in text for word in ("velzen", "anna", "lindelaan", "schulden"))
    assert "velzen" not in file.name


def test_making_a_file_is_written_in_the_access_log(store: Store) -> None:
    made = appointments.plan(store, client(store), TALK)
    calendar_file.one(store, made)
    with store.read() as session:
        actions = [entry.action for entry in session.query(AccessEntry)]
    assert actions == ["export"]


def test_a_moved_talk_is_the_same_event_in_a_higher_version(store: Store) -> None:
    made = appointments.plan(store, client(store), TALK)
    first = events(calendar_file.one(store, made).content)[0].values
    appointments.change(store, made, replace(TALK, at=time(11)))
    second = events(calendar_file.one(store, made).content)[0].values
    assert second["UID"] == first["UID"]
    assert (first["SEQUENCE"], second["SEQUENCE"]) == ("0", "1")
    appointments.change(store, made, replace(TALK, at=time(11), agenda="5 min Welkom"))
    third = events(calendar_file.one(store, made).content)[0].values
    assert third["SEQUENCE"] == "1"


def test_a_cancelled_talk_is_taken_out_again(store: Store) -> None:
    made = appointments.plan(store, client(store), TALK)
    calendar_file.set_in_calendar(store, calendar_file.one(store, made).versions)
    appointments.cancel(store, made)
    (waiting,) = calendar_file.waiting(store)
    assert waiting.sort == calendar_file.OFF
    whole = read(calendar_file.one(store, made).content)
    (event,) = whole.named("VEVENT")
    assert whole.values["METHOD"] == "CANCEL"
    assert (event.values["STATUS"], event.values["SEQUENCE"]) == ("CANCELLED", "1")
    assert event.named("VALARM") == []


@pytest.mark.parametrize(
    ("form", "place"),
    [("home", "Lindelaan 5"), ("home", ""), ("phone", "Stadskantoor"),
     ("office", "Buurthuis, Lindelaan 7"), ("office", "bij mevrouw Velzen")],
)  # fmt: skip
def test_no_place_that_leads_to_the_client(store: Store, form: str, place: str) -> None:
    made = appointments.plan(store, client(store), replace(TALK, form=form, place=place))
    (event,) = events(calendar_file.one(store, made).content)
    assert "LOCATION" not in event.values


def test_the_link_of_a_video_talk_goes_along(store: Store) -> None:
    talk = replace(TALK, form="video", place="", link="https://video.voorbeeld.example/kamer/7")
    made = appointments.plan(store, client(store), talk)
    (event,) = events(calendar_file.one(store, made).content)
    assert event.values["URL"] == talk.link
    appointments.change(store, made, replace(talk, link="javascript:alert(1)"))
    assert "URL" not in events(calendar_file.one(store, made).content)[0].values


@pytest.mark.parametrize("number", ["", "999990007", "9999.90.007", "Velzen-1"])
def test_a_number_that_may_be_somebodys_own_is_left_out(store: Store, number: str) -> None:
    person = add_person(store, surname="Velzen", file_number=number)
    made = appointments.plan(store, person, TALK)
    (event,) = events(calendar_file.one(store, made).content)
    assert event.values["SUMMARY"] == "Gesprek"


def test_the_consultants_own_address_is_the_organizer(store: Store) -> None:
    save_consultant(store, ConsultantDetails(name="Noor de Wit", email="noor@voorbeeld.example"))
    made = appointments.plan(store, client(store), TALK)
    (event,) = events(calendar_file.one(store, made).content)
    assert event.values["ORGANIZER"] == "mailto:noor@voorbeeld.example"


def test_what_waits_is_marked_when_it_is_done_and_waits_again_after_a_change(store: Store) -> None:
    person = client(store)
    made = [appointments.plan(store, person, replace(TALK, at=time(hour))) for hour in (9, 11, 13)]
    appointments.plan(store, person, replace(TALK, day=date(2026, 11, 23)))  # past
    assert [one.sort for one in calendar_file.waiting(store)] == [calendar_file.NEW] * 3
    file = calendar_file.all_in_one(store)
    assert len(events(file.content)) == 3
    before = calendar_file.set_in_calendar(store, file.versions)
    assert calendar_file.waiting(store) == ()
    with pytest.raises(WrongInput):
        calendar_file.all_in_one(store)
    appointments.move(store, made[1], date(2026, 12, 2), time(9))
    (changed,) = calendar_file.waiting(store)
    assert (changed.id, changed.sort) == (made[1], calendar_file.CHANGED)
    calendar_file.set_in_calendar(store, before)
    assert len(calendar_file.waiting(store)) == 3


def test_a_talk_cancelled_before_it_went_to_the_calendar_needs_nothing(store: Store) -> None:
    made = appointments.plan(store, client(store), TALK)
    appointments.cancel(store, made)
    assert calendar_file.waiting(store) == ()


def test_a_talk_that_is_gone_is_said_so(store: Store) -> None:
    with pytest.raises(NotFound):
        calendar_file.one(store, "f" * 32)


def test_the_file_for_the_calendar_program_is_cleared_at_the_next(
    store: Store, tmp_path: Path
) -> None:
    made = appointments.plan(store, client(store), TALK)
    file = calendar_file.one(store, made)
    first = calendar_file.for_opening(file)
    assert first.read_bytes() == file.content
    assert first.stat().st_mode & 0o077 == 0
    second = calendar_file.for_opening(file)
    assert not first.exists()
    calendar_file.clear_opened()
    assert not second.exists()
    saved = calendar_file.save(file, tmp_path / "gesprek.ics")
    assert saved.read_bytes() == file.content


@pytest.mark.parametrize(
    ("day", "at", "end"),
    [
        (date(2026, 10, 25), time(1, 30), "20261025T021500"),
        (date(2027, 3, 28), time(1, 30), "20270328T031500"),
        (date(2026, 12, 31), time(23, 30), "20270101T001500"),
        (date(2028, 2, 29), time(10), "20280229T104500"),
    ],
)
def test_45_minutes_stay_45_minutes_over_the_change_of_the_clock(
    store: Store, day: date, at: time, end: str
) -> None:
    made = appointments.plan(store, client(store), replace(TALK, day=day, at=at))
    (event,) = events(calendar_file.one(store, made).content)
    assert event.values["DTEND"] == end


@given(summary=TEXTS, location=TEXTS, alarm=TEXTS)
@example(summary="C:\\Nieuw; a, b\\", location="\\n \\N", alarm="\r\nhallo")
def test_any_words_come_back_as_they_were(summary: str, location: str, alarm: str) -> None:
    (found,) = events(calendar([event_of(summary, location=location, alarm=alarm)]))
    assert found.values["SUMMARY"] == readable(summary)
    assert found.values.get("LOCATION", "") == readable(location)
    told = [part.values["DESCRIPTION"] for part in found.named("VALARM")]
    assert told == ([readable(alarm)] if alarm else [])


def event_of(summary: str, *, location: str = "", alarm: str = "") -> Event:
    start = datetime(2026, 12, 1, 10)  # noqa: DTZ001 - wall time
    return Event(
        "1@meedoen", 3, summary, start, start + timedelta(minutes=45),
        datetime(2026, 11, 24, 9, tzinfo=UTC), location=location, alarm=alarm,
    )  # fmt: skip


def readable(text: str) -> str:
    """Without what a calendar file cannot hold; the N of a backslash and an N becomes small."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(
        sign for sign in lines if sign in "\n\t" or not (sign < " " or "\x7f" <= sign < "\xa0")
    )
    return kept.replace("\\N", "\\n")


@given(words=st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=300))
@example(words="\u0e01\U0001f600\u00e9" * 60)
def test_folding_never_cuts_a_letter(words: str) -> None:
    lines = calendar([event_of(words)]).split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() for line in lines[:-1])


def test_the_file_says_when_summer_time_begins_and_ends_for_ever() -> None:
    (zone,) = read(calendar([event_of("Gesprek")])).named("VTIMEZONE")
    (summer,), (winter,) = zone.named("DAYLIGHT"), zone.named("STANDARD")
    assert summer.values == {
        "DTSTART": "19960331T020000", "RRULE": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZOFFSETFROM": "+0100", "TZOFFSETTO": "+0200", "TZNAME": "CEST",
    }  # fmt: skip
    assert winter.values == {
        "DTSTART": "19961027T030000", "RRULE": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZOFFSETFROM": "+0200", "TZOFFSETTO": "+0100", "TZNAME": "CET",
    }  # fmt: skip
