"""Known waiting times (method.md 8) and monthly reports (method.md 3), on a simulated calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services.trail import trail_words, waiting
from meedoen_desktop.services.trail.trail_kinds import book
from meedoen_desktop.services.trail.trail_words import INDICATION, REFERRAL, TRAJECTORY, Kind
from meedoen_desktop.services.trail.waiting import Waiting
from meedoen_desktop.views.words.trail_wording import TrailWords

TODAY = date(2026, 11, 24)
BOOKS = {name: book(load_profile(name)) for name in ("lvw", "rijswijk")}
KINDS = [(name, kind.code) for name in BOOKS for kind in BOOKS[name].all_of(REFERRAL)]
MONTHLY = Kind("reintegration", "Traject")
STATUSES = list(trail_words.STATUSES[trail_words.REFERRAL])


def waits(
    kind: str,
    days: int,
    status: str = "sent",
    *,
    acute: bool = False,
    due: date | None = None,
    profile: str = "lvw",
) -> Waiting:
    since = TODAY - timedelta(days=days)
    known = BOOKS[profile].kind(REFERRAL, kind)
    found = waiting.referral(known, status, since, due, TODAY, acute=acute)
    assert found is not None
    return found


def said(wait: Waiting) -> str:
    return TrailWords(Translator("nl"), TODAY).waiting(wait)


@pytest.mark.parametrize("profile", BOOKS)
@pytest.mark.parametrize(
    ("kind", "days", "late", "sentence"),
    [
        ("wmo", 56, False, "wacht 8 weken, gewoon is 8"),
        ("wmo", 57, True, "wacht ruim 8 weken, gewoon is 8"),
        ("wmo", 64, True, "wacht 9 weken, gewoon is 8"),
        ("social_work", 42, False, "wacht 6 weken, gewoon is 6"),
        ("social_work", 50, True, "wacht 7 weken, gewoon is 6"),
        ("welfare", 7, False, "wacht 7 dagen, gewoon is 1 week"),
        ("welfare", 8, True, "wacht 8 dagen, gewoon is 1 week"),
        ("welfare", 21, True, "wacht 3 weken, gewoon is 1"),
        ("sports", 200, False, "wacht 28 weken"),
    ],
)
def test_known_waiting_times(kind: str, days: int, late: bool, sentence: str, profile: str) -> None:
    found = waits(kind, days, profile=profile)
    assert found.late is late
    assert said(found) == sentence


def test_an_acute_referral_does_not_wait_for_the_usual_time() -> None:
    assert not waits("wmo", 4, acute=True).late  # two working days, with a weekend
    found = waits("wmo", 5, acute=True)
    assert found.late
    assert said(found) == "spoed: wacht 5 dagen"


def test_a_kind_without_haste_of_its_own_waits_as_always() -> None:
    assert said(waits("uwv", 30, acute=True)) == "wacht 4 weken, gewoon is 8"


def test_an_agreed_day_goes_before_the_usual_time() -> None:
    assert not waits("wmo", 80, due=TODAY + timedelta(days=1)).late
    found = waits("sports", 20, due=TODAY - timedelta(days=1))
    assert found.late
    assert said(found) == "wacht 2 weken, antwoord was verwacht voor 23 november"


def test_welfare_waits_for_contact_and_others_for_a_start() -> None:
    day = TODAY - timedelta(days=70)
    assert (
        waiting.referral(
            BOOKS["lvw"].kind(REFERRAL, "welfare"), "accepted", day, None, TODAY, acute=False
        )
        is None
    )
    assert waits("wmo", 70, "accepted").late
    assert waits("wmo", 70, "waiting").late


def test_feedback_that_was_agreed_is_watched_when_it_runs() -> None:
    found = waits("wmo", 30, "started", due=TODAY - timedelta(days=2))
    assert found.late
    assert said(found) == "terugkoppeling was afgesproken voor 22 november"


@pytest.mark.parametrize("status", ["proposed", "finished", "refused", "stopped"])
def test_nothing_is_waited_for_before_sending_and_after_the_end(status: str) -> None:
    assert (
        waiting.referral(
            BOOKS["lvw"].kind(REFERRAL, "wmo"), status, date(2020, 1, 1), None, TODAY, acute=True
        )
        is None
    )


def test_a_request_for_an_indication_takes_eight_weeks() -> None:
    since = TODAY - timedelta(weeks=9)
    day = BOOKS["lvw"].kind(INDICATION, "wmo_day")
    found = waiting.indication(day, "requested", since, TODAY, acute=False)
    assert found is not None
    assert found.late
    assert said(found) == "wacht 9 weken, gewoon is 8"
    assert waiting.indication(day, "granted", since, TODAY, acute=False) is None


def test_the_coach_reports_every_month_with_a_week_to_spare() -> None:
    begun = date(2026, 10, 17)
    in_time = waiting.report(MONTHLY, "running", begun, None, TODAY)
    assert in_time is not None
    assert not in_time.late
    late = waiting.report(MONTHLY, "running", begun, None, TODAY + timedelta(days=1))
    assert late is not None
    assert late.late
    assert "gewoon is elke maand" in said(late)
    heard = waiting.report(MONTHLY, "running", begun, TODAY, TODAY)
    assert heard is not None
    assert heard.due_on == date(2026, 12, 24)
    assert waiting.report(MONTHLY, "finished", begun, None, TODAY) is None


def test_some_trajectories_have_no_reports() -> None:
    free = Kind("other", "Anders", report_months=0)
    assert waiting.report(free, "running", date(2020, 1, 1), None, TODAY) is None
    for one in BOOKS.values():
        assert all(kind.report_months in {0, 1} for kind in one.all_of(TRAJECTORY))


def test_a_report_of_the_31st_is_due_on_the_last_day_of_a_short_month() -> None:
    found = waiting.report(MONTHLY, "running", date(2028, 1, 31), None, date(2028, 2, 1))
    assert found is not None
    assert found.due_on == date(2028, 2, 29)


def test_three_reports_without_more_hours_are_a_stall() -> None:
    assert not waiting.is_stalled((4, 6))
    assert not waiting.is_stalled((4, 6, 8))
    assert waiting.is_stalled((4, 8, 8, 8))
    assert waiting.is_stalled((8, 8, 6))


@given(st.sampled_from(KINDS), st.sampled_from(STATUSES), st.integers(0, 800), st.booleans())
def test_nothing_is_late_on_the_day_that_it_begins_and_late_stays_late(
    chosen: tuple[str, str], status: str, days: int, acute: bool
) -> None:
    kind = BOOKS[chosen[0]].kind(REFERRAL, chosen[1])
    first = waiting.referral(kind, status, TODAY, None, TODAY, acute=acute)
    assert first is None or not first.late
    now = waiting.referral(kind, status, TODAY, None, TODAY + timedelta(days=days), acute=acute)
    later = waiting.referral(
        kind, status, TODAY, None, TODAY + timedelta(days=days + 1), acute=acute
    )
    assert (now is None) == (later is None)
    assert now is None or later is None or later.late >= now.late


@given(st.sampled_from(KINDS), st.booleans())
def test_the_proposed_day_for_an_answer_is_never_before_the_referral(
    chosen: tuple[str, str], acute: bool
) -> None:
    kind = BOOKS[chosen[0]].kind(REFERRAL, chosen[1])
    assert waiting.proposed_feedback(kind, TODAY, acute=acute) > TODAY


def test_an_organisation_leads_to_the_kind_that_fits() -> None:
    assert BOOKS["lvw"].referral_for("volunteering") == "welfare"
    assert BOOKS["lvw"].referral_for("uwv") == "uwv"
    assert BOOKS["lvw"].referral_for("housing") == ""
    assert book(None).all_of(REFERRAL)[0].code == "other"
    assert book(None).kind(REFERRAL, "wmo").weeks == 0
