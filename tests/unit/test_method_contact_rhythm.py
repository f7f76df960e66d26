from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.contact_rhythm import (
    EXEMPTION_ENDS,
    REST_ENDS,
    Pause,
    Situation,
    due_windows,
    first_week,
    needs_sorting,
    next_window,
)
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.method.rhythm import later

LVW = load_profile("lvw")
RIJSWIJK = load_profile("rijswijk")
NL = Translator("nl")
TODAY = date(2027, 10, 1)
SEEN = Situation(last_contact=date(2027, 9, 2), last_seen=date(2027, 8, 2))


def test_a_window_says_why_in_one_sentence() -> None:
    window = next_window(LVW, replace(SEEN, group="B2"), TODAY)
    assert window is not None
    assert (window.start, window.until) == (date(2027, 10, 26), date(2027, 11, 9))
    assert window.reason(NL, TODAY) == "groep B2: elke 2 maanden, laatste contact 2 september"
    assert window.way == "video"


@pytest.mark.parametrize(
    ("code", "rhythm"),
    [
        ("A1", ["elke maand", "elke 3 maanden samen aan tafel"]),
        ("A3", ["elke 2 maanden", "elk jaar samen aan tafel"]),
        ("A5b", ["elke 2 maanden", "elk jaar samen aan tafel"]),
        ("B1", ["elke 2 tot 3 maanden", "elk jaar samen aan tafel"]),
        ("B2", ["elke 2 maanden", "elk jaar samen aan tafel"]),
        ("C1", ["elke maand", "elke 3 maanden samen aan tafel"]),
        ("D", ["elke 3 maanden", "elk jaar samen aan tafel"]),
    ],
)
def test_each_group_has_its_own_rhythm(code: str, rhythm: list[str]) -> None:
    windows = due_windows(LVW, replace(SEEN, group=code), TODAY)
    reasons = [window.reason(NL, TODAY).partition(": ")[2] for window in windows]
    assert [reason.rpartition(", laatste")[0] for reason in reasons] == rhythm


def test_two_to_three_months_is_one_wide_window() -> None:
    window = next_window(LVW, replace(SEEN, group="B1"), TODAY)
    assert window is not None
    assert (window.start, window.until) == (date(2027, 10, 26), date(2027, 12, 9))


def test_after_an_import_nobody_is_late_and_sorting_is_the_task() -> None:
    fresh = Situation()
    assert needs_sorting(fresh)
    assert due_windows(LVW, fresh, TODAY) == ()
    sorted_in = Situation(group="A1", known_since=TODAY)
    assert not needs_sorting(sorted_in)
    assert due_windows(LVW, sorted_in, TODAY) == ()


def test_meeting_counts_from_the_first_day_when_there_was_only_a_call() -> None:
    called = Situation("A1", last_contact=date(2027, 9, 20), known_since=date(2027, 7, 1))
    reasons = [window.reason(NL, TODAY) for window in due_windows(LVW, called, TODAY)]
    assert "groep A1: elke 3 maanden samen aan tafel, in beeld sinds 1 juli" in reasons


def test_a_lighter_service_level_replaces_the_rhythm_of_the_group() -> None:
    light = replace(SEEN, group="A1", service_level="light", category="2A")
    window = next_window(LVW, light, TODAY)
    assert window is not None
    assert window.reason(NL, TODAY) == (
        "lichte begeleiding: elk half jaar, laatste contact 2 september"
    )
    yearly = next_window(LVW, replace(light, category="3B"), TODAY)
    assert yearly is not None
    assert "elk jaar" in yearly.reason(NL, TODAY)
    assert len(due_windows(LVW, replace(light, service_level="active"), TODAY)) == 2


def test_a_level_without_a_group_still_has_its_rhythm() -> None:
    waiting = replace(SEEN, service_level="waiting", category="3B")
    window = next_window(LVW, waiting, TODAY)
    assert window is not None
    assert window.way == "phone"


def test_an_exemption_stops_proposals_and_reminds_before_its_end() -> None:
    exempt = replace(
        SEEN, group="A1", pause=Pause("exemption", date(2027, 6, 1), date(2027, 12, 31))
    )
    (window,) = due_windows(LVW, exempt, TODAY)
    assert (window.start, window.until) == (date(2027, 12, 1), date(2027, 12, 31))
    assert window.reason(NL, TODAY) == "ontheffing tot en met 31 december"


def test_a_rest_without_an_end_is_asked_about_once_a_year() -> None:
    resting = replace(SEEN, group="B1", pause=Pause("rest", date(2027, 3, 1)))
    (window,) = due_windows(LVW, resting, TODAY)
    assert window.start <= date(2028, 3, 1) <= window.until
    assert "sinds 1 maart" in window.reason(NL, TODAY)


def test_nobody_comes_back_from_a_rest_already_late() -> None:
    back = Situation(
        "B2",
        last_contact=date(2027, 1, 10),
        pause=Pause("rest", date(2027, 2, 1), date(2027, 9, 30)),
    )
    (window,) = due_windows(LVW, back, TODAY)
    assert window.start == TODAY
    assert window.is_open(TODAY)
    assert not window.is_late(TODAY)


def test_a_day_of_another_year_is_written_with_its_year() -> None:
    old = Situation("B2", last_contact=date(2026, 12, 30))
    window = next_window(LVW, old, TODAY)
    assert window is not None
    assert window.reason(NL, TODAY).endswith("laatste contact 30 december 2026")
    assert window.is_late(TODAY)


def test_an_unknown_group_gives_no_window() -> None:
    assert due_windows(RIJSWIJK, replace(SEEN, group="A5a"), TODAY) == ()


def test_a_month_later_stays_within_the_month() -> None:
    assert later(date(2027, 1, 31), 1, "months") == date(2027, 2, 28)
    assert later(date(2027, 11, 30), 3, "months") == date(2028, 2, 29)
    assert later(date(2027, 1, 31), 2, "weeks") == date(2027, 2, 14)


def test_first_talks_are_spread_over_the_first_weeks() -> None:
    starts = [first_week(LVW, place, 75, TODAY)[0] for place in range(75)]
    per_week = [starts.count(week) for week in sorted(set(starts))]
    assert len(per_week) == LVW.window.first_spread_weeks
    assert max(per_week) - min(per_week) <= 1
    assert starts[0] == TODAY
    assert first_week(LVW, 0, 0, TODAY)[1] == TODAY + timedelta(days=6)


DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
CODES = st.sampled_from([group.code for group in LVW.groups])


@given(
    CODES,
    DAYS,
    st.one_of(st.none(), DAYS),
    st.sampled_from(["", "active", "light", "waiting"]),
    st.one_of(st.none(), st.builds(Pause, st.sampled_from(["rest", "exemption"]), DAYS)),
)
@settings(max_examples=150, deadline=None)
def test_every_window_is_in_order_and_opens_after_the_contact(
    code: str, last: date, seen: date | None, level: str, pause: Pause | None
) -> None:
    situation = Situation(code, last, seen, service_level=level, category="2A", pause=pause)
    windows = due_windows(LVW, situation, TODAY)
    assert windows
    assert list(windows) == sorted(windows, key=lambda window: (window.until, window.start))
    for window in windows:
        assert window.start <= window.until
        if window.because not in {REST_ENDS, EXEMPTION_ENDS}:  # those count back from their end
            assert window.since < window.start
        assert window.reason(NL, TODAY)
