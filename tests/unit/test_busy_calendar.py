from __future__ import annotations

import string
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.models import AccessEntry, BusyTime, Operation
from meedoen_desktop.services.agenda import busy_calendar, calendar_reading
from meedoen_desktop.services.agenda.appointment_warnings import warnings_for
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.busy_calendar import Period, read_busy
from meedoen_desktop.store import Store

FIRST, LAST = datetime(2026, 10, 1), datetime(2027, 12, 31)  # noqa: DTZ001 - wall time
BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def file(*events: str) -> str:
    inside = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{inside}END:VCALENDAR\r\n"


def lines(*rows: str) -> str:
    return "\r\n".join(rows)


def found(*events: str) -> list[str]:
    periods = read_busy(file(*events), FIRST, LAST).periods
    return [f"{start:%Y-%m-%d %H.%M}-{end:%H.%M}" for start, end in periods]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (("DTSTART:20261201T090000Z", "DTEND:20261201T093000Z"), "2026-12-01 10.00-10.30"),
        (("DTSTART:20261201T090000", "DTEND:20261201T093000"), "2026-12-01 09.00-09.30"),
        (("DTSTART;TZID=W. Europe Standard Time:20261201T090000", "DURATION:PT1H"),
         "2026-12-01 09.00-10.00"),
        (('DTSTART;TZID="(UTC+01:00) Amsterdam, Berlijn, Bern":20261201T090000', "DURATION:PT1H"),
         "2026-12-01 09.00-10.00"),
        (("DTSTART;TZID=/vreemd.example/20260101/Europe/London:20261201T090000", "DURATION:PT1H"),
         "2026-12-01 10.00-11.00"),
        (("DTSTART;TZID=America/New_York:20261201T090000", "DURATION:PT1H"),
         "2026-12-01 15.00-16.00"),
        (("DTSTART;VALUE=DATE:20261201",), "2026-12-01 00.00-00.00"),
        (("DTSTART:20261201T090000", "DURATION:PT20M30S"), "2026-12-01 09.00-09.21"),
    ],
)  # fmt: skip
def test_a_busy_time_is_read_on_our_clock(event: tuple[str, ...], expected: str) -> None:
    assert found(lines(*event)) == [expected]


@pytest.mark.parametrize(
    "mark", ["TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"]
)
def test_what_keeps_one_free_is_not_busy(mark: str) -> None:
    assert found(lines("DTSTART:20261201T090000", "DURATION:PT1H", mark)) == []


def test_a_series_leaves_out_what_was_left_out_moved_or_cancelled() -> None:
    series = lines(
        "UID:1", "DTSTART;TZID=Europe/Amsterdam:20261124T090000", "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5",
        "EXDATE;TZID=Europe/Amsterdam:20261126T090000",
    )  # fmt: skip
    moved = lines("UID:1", "RECURRENCE-ID:20261201T080000Z", "DTSTART:20261202T130000",
                  "DURATION:PT30M")  # fmt: skip
    cancelled = lines("UID:1", "RECURRENCE-ID:20261203T080000Z", "DTSTART:20261203T090000",
                      "DURATION:PT1H", "STATUS:CANCELLED")  # fmt: skip
    assert found(series, moved, cancelled) == [
        "2026-11-24 09.00-10.00", "2026-12-02 13.00-13.30", "2026-12-08 09.00-10.00",
    ]  # fmt: skip


def test_a_series_stays_on_its_hour_when_the_clock_changes() -> None:
    weekly = lines("DTSTART;TZID=Europe/Amsterdam:20261018T090000", "DURATION:PT1H",
                   "RRULE:FREQ=WEEKLY;UNTIL=20261101T235959Z")  # fmt: skip
    assert found(weekly) == [
        "2026-10-18 09.00-10.00", "2026-10-25 09.00-10.00", "2026-11-01 09.00-10.00",
    ]  # fmt: skip
    over = lines("DTSTART;TZID=Europe/Amsterdam:20270328T013000", "DURATION:PT1H")
    assert found(over) == ["2027-03-28 01.30-03.30"]


def test_what_is_odd_is_passed_over_and_counted() -> None:
    good = lines("DTSTART:20261201T090000", "DURATION:PT1H")
    odd = [
        lines("DTSTART:20261201T090000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;BYDAY=1MO"),
        lines("DTSTART:20261201T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=0"),
        lines("DTSTART:20261201T090000", "DURATION:PT1H", "RDATE:20261202T090000"),
        lines("DTSTART;TZID=Nergens:20261201T090000", "DURATION:PT1H"),
        lines("DTSTART:20261301T090000", "DURATION:PT1H"),
        lines("DTSTART:20261201T090000", "DTEND:20261201T080000"),
        lines("DTSTART:20261201T090000", "DURATION:morgen"),
        lines("SUMMARY:zonder begin"),
    ]
    read = read_busy(file(good, *odd), FIRST, LAST)
    assert (len(read.periods), read.skipped) == (1, len(odd))


def test_overlapping_times_are_one_and_free_busy_lists_are_read() -> None:
    text = (
        "BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\n"
        "FREEBUSY:20261201T080000Z/PT1H,20261201T083000Z/20261201T100000Z\n"
        "FREEBUSY;FBTYPE=FREE:20261201T110000Z/PT1H\nEND:VFREEBUSY\nEND:VCALENDAR\n"
    )
    (period,) = read_busy(text, FIRST, LAST).periods
    assert (period[0].time(), period[1].time()) == (time(9), time(11))


@pytest.mark.parametrize(
    "text",
    ["", "hallo", "<html></html>", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\nEND:VEVENT\n",
     "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "BEGIN:VCALENDAR\nzonder dubbele punt\n",
     "BEGIN:VCALENDAR\n" + "BEGIN:X\n" * 30, "BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n"],
)  # fmt: skip
def test_a_broken_file_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ImportFileError) as caught:
        read_busy(text, FIRST, LAST)
    assert str(caught.value).endswith("Er is niets veranderd.")


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    for content in (text, f"BEGIN:VCALENDAR\n{text}\nEND:VCALENDAR\n", file(text)):
        assert times_in(content) == ()


DAMAGE = st.one_of(
    st.text(max_size=12), st.text(string.printable, max_size=12),
    st.sampled_from(["20261201T090000", "20261201", "20261201T090000Z", "PT1H", "P", "-P1D", "/",
                     "FREQ=WEEKLY", "FREQ=DAILY;INTERVAL=7;BYDAY=MO", "COUNT=-1", "UNTIL=1",
                     "BYDAY", "0001", "9999", ",", ";", ":", '"', "\\", "=", "Europe", "..", "\r",
                     "\n "]),
)  # fmt: skip
LINES = st.builds(
    lambda name, pieces: name + "".join(pieces),
    st.sampled_from(["DTSTART:", "DTSTART;TZID=", "DTEND:", "DURATION:", "RRULE:FREQ=DAILY;",
                     "RRULE:", "EXDATE:", "RECURRENCE-ID:", "FREEBUSY:", "FREEBUSY;FBTYPE=",
                     "UID:", "DTSTART:20261201T090000", "DTSTART:00010101T000000",
                     "DTSTART:99991231T235959Z", "BEGIN:", "END:", "BEGIN:VTIMEZONE", "X-", ""]),
    st.lists(DAMAGE, max_size=4),
)  # fmt: skip


@given(rows=st.lists(LINES, max_size=8), part=st.sampled_from(["VEVENT", "VFREEBUSY", "VTODO"]))
def test_damaged_lines_are_passed_over_or_refused(rows: list[str], part: str) -> None:
    inside = lines(f"BEGIN:{part}", *rows, f"END:{part}")
    for start, end in times_in(f"BEGIN:VCALENDAR\r\n{inside}\r\nEND:VCALENDAR\r\n"):
        assert start < end


@given(
    at=st.integers(0, 400), cut=st.integers(0, 40), put=st.binary(max_size=20), whole=st.booleans()
)
def test_a_file_with_damaged_bytes_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, at: int, cut: int, put: bytes, whole: bool
) -> None:
    event = lines("DTSTART;TZID=Europe/Amsterdam:20261201T090000", "DURATION:PT1H",
                  "RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=TU", "EXDATE:20261208T080000Z")  # fmt: skip
    data = b"" if whole else file(event, event).encode()
    path = tmp_path_factory.mktemp("agenda") / "stuk.ics"
    path.write_bytes(data[:at] + put + data[at + cut :])
    for start, end in times_in(calendar_reading.read_file(path)):
        assert start < end


def test_a_series_that_never_comes_takes_no_time() -> None:
    never = lines(
        "DTSTART:20261201T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO"
    )
    assert found(*[never] * 200) == []
    always = lines("DTSTART:20271201T090000", "DURATION:PT1H",
                   "RRULE:FREQ=DAILY;INTERVAL=14;BYDAY=WE")  # fmt: skip
    assert found(always) == [
        "2027-12-01 09.00-10.00", "2027-12-15 09.00-10.00", "2027-12-29 09.00-10.00",
    ]  # fmt: skip


def test_every_second_week_counts_from_the_day_on_which_a_week_begins() -> None:
    rows = ("DTSTART:20261206T090000", "DURATION:PT1H")  # a Sunday
    rule = "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=SU,MO"
    days = [day[:10] for day in found(lines(*rows, rule))]
    assert days == ["2026-12-06", "2026-12-14", "2026-12-20"]
    days = [day[:10] for day in found(lines(*rows, f"{rule};WKST=SU"))]
    assert days == ["2026-12-06", "2026-12-07", "2026-12-20"]


def test_the_zones_of_the_file_itself_are_not_followed() -> None:
    endless = lines("BEGIN:STANDARD", "DTSTART:16010101T000000", "RRULE:FREQ=SECONDLY",
                    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:STANDARD")  # fmt: skip
    zone = lines("BEGIN:VTIMEZONE", "TZID:Eigen", endless, "END:VTIMEZONE")
    event = lines(
        "BEGIN:VEVENT", "DTSTART;TZID=Eigen:20261201T090000", "DURATION:PT1H", "END:VEVENT"
    )
    read = read_busy(lines("BEGIN:VCALENDAR", zone, event, "END:VCALENDAR"), FIRST, LAST)
    assert (read.periods, read.skipped) == ((), 1)


def test_the_agenda_starts_without_loading_what_reads_calendar_files() -> None:
    code = (
        "import sys; from meedoen_desktop.services.agenda import busy_calendar, calendar_file; "
        "print(sorted(n for n in ('icalendar', 'dateutil') if n in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def times_in(content: str) -> tuple[Period, ...]:
    """Nothing for what is refused with a sentence; any other error fails the test."""
    try:
        return read_busy(content, FIRST, LAST).periods
    except ImportFileError:
        return ()


@given(
    start=st.datetimes(datetime(2026, 6, 1), datetime(2027, 6, 1)),  # noqa: DTZ001
    step=st.integers(1, 5),
    count=st.none() | st.integers(1, 30),
    days=st.sets(st.integers(0, 6), max_size=4),
    daily=st.booleans(),
)
def test_a_series_is_every_day_that_fits_its_rule(
    start: datetime,
    step: int,
    count: int | None,
    days: set[int],
    daily: bool,
) -> None:
    start = start.replace(second=0, microsecond=0, hour=max(start.hour, 4))
    rule = f"RRULE:FREQ={'DAILY' if daily else 'WEEKLY'};INTERVAL={step}"
    rule += f";COUNT={count}" if count else ""
    rule += f";BYDAY={','.join(BYDAY[day] for day in sorted(days))}" if days else ""
    text = file(lines(f"DTSTART:{start:%Y%m%dT%H%M%S}", "DURATION:PT5M", rule))
    read = [period[0] for period in read_busy(text, FIRST, LAST).periods]
    assert read == list(by_hand(start, step, count, days, daily=daily))


def by_hand(
    start: datetime, step: int, count: int | None, days: set[int], *, daily: bool
) -> list[datetime]:
    """Looks at each day in turn."""
    monday = start.date() - timedelta(days=start.weekday())
    made: list[datetime] = []
    day = start
    while day < LAST and (count is None or len(made) < count):
        apart = (day.date() - start.date()).days if daily else (day.date() - monday).days // 7
        wanted = days or (set(range(7)) if daily else {start.weekday()})
        if apart % step == 0 and day.weekday() in wanted:
            made.append(day)
        day += timedelta(days=1)
    return [one for one in made if one + timedelta(minutes=5) > FIRST]


def test_an_import_keeps_times_only_and_on_this_laptop_alone(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "agenda.ics"
    event = lines("DTSTART:20261201T090000", "DURATION:PT1H", "SUMMARY:Tandarts", "LOCATION:Markt")
    path.write_text(file(event), encoding="utf-8")
    assert len(busy_calendar.import_busy(store, path).periods) == 1
    with store.read() as session:
        (kept,) = session.query(BusyTime)
        assert (kept.starts, kept.ends) == ("2026-12-01T09:00", "2026-12-01T10:00")
        assert session.query(Operation).count() == 0
        assert [entry.action for entry in session.query(AccessEntry)] == ["import"]
    warned = warnings_for(store, Talk(date(2026, 12, 1), time(9, 30)))
    assert warned.busy == ("09.00-10.00",)
    state = busy_calendar.busy_state(store)
    assert (state.count, state.read_at) == (1, datetime(2026, 11, 24, 10))  # noqa: DTZ001
    busy_calendar.import_busy(store, path)
    assert busy_calendar.busy_state(store).count == 1
    busy_calendar.forget_busy(store)
    assert busy_calendar.busy_state(store) == busy_calendar.BusyState(0, None)


def test_a_broken_or_huge_file_leaves_the_times_of_before(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = tmp_path / "goed.ics", tmp_path / "stuk.ics"
    good.write_text(file(lines("DTSTART:20261201T090000", "DURATION:PT1H")), encoding="utf-8")
    bad.write_bytes(b"\x00\xff\xfe")
    busy_calendar.import_busy(store, good)
    with pytest.raises(ImportFileError):
        busy_calendar.import_busy(store, bad)
    with bad.open("wb") as huge:
        huge.truncate(50_000_000)
    with pytest.raises(ImportFileError, match=r"te groot \(50 MB\)"):
        busy_calendar.import_busy(store, bad)
    with pytest.raises(ImportFileError, match="gelezen"):
        busy_calendar.import_busy(store, tmp_path / "weg.ics")
    monkeypatch.setattr(calendar_reading, "MOST_BYTES", 10)
    with pytest.raises(ImportFileError, match="te groot"):
        busy_calendar.import_busy(store, good)
    assert busy_calendar.busy_state(store).count == 1


def test_a_calendar_in_an_old_encoding_is_read_too(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "oud.ics"
    event = lines("DTSTART:20261201T090000", "DURATION:PT1H", "SUMMARY:Caf\xe9")
    path.write_bytes(file(event).encode("cp1252"))
    assert len(busy_calendar.import_busy(store, path).periods) == 1
