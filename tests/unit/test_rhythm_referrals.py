"""The rows of "Where clients are referred" (method.md 8)."""

from datetime import date, timedelta

import pytest

from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.method.organisations import ORGANISATION_KINDS
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_facts import HomeworkFact, IndicationFact, ReferralFact
from tests.rhythm_life import BOTH, LVW, RIJSWIJK, general, why

DAY = date(2027, 4, 6)


@BOTH
@pytest.mark.parametrize(
    ("kind", "due"),
    [
        ("wmo", date(2027, 6, 1)),  # 8 weeks
        ("social_work", date(2027, 5, 18)),  # 6 weeks
        ("welfare", date(2027, 4, 13)),  # 1 week
        ("uwv", date(2027, 6, 1)),
        ("debt_help", date(2027, 5, 4)),  # not known: ask after the usual time
        ("nooit_van_gehoord", date(2027, 5, 4)),
    ],
)
def test_row_waiting_time_is_watched_per_kind(profile: Profile, kind: str, due: date) -> None:
    life = general(profile).at(DAY, referrals=ReferralFact("r", kind, "", DAY, "sent", DAY))
    one = life.only(DAY, "waiting")
    assert (one.start, one.until, one.kind) == (
        due,
        due + timedelta(days=7),
        "ask",
    )
    assert one.detail("referral_id") == "r"


@BOTH
def test_row_waiting_time_has_an_acute_exception(profile: Profile) -> None:
    acute = ReferralFact("r", "wmo", "Wmo-loket", date(2027, 4, 26), "sent", acute=True)
    life = general(profile).at(date(2027, 4, 26), referrals=acute)
    one = life.only(date(2027, 4, 26), "waiting")
    assert one.start == date(2027, 4, 29)  # two working days, and King's Day is none
    assert "met spoed aangemeld" in why(one, DAY)
    life.decided(date(2027, 4, 29), one, "done")
    assert life.only(date(2027, 4, 29), "waiting").start == date(2027, 5, 3)


@BOTH
def test_row_feedback_due_goes_before_the_known_waiting_time(profile: Profile) -> None:
    one = ReferralFact("r", "wmo", "Wmo", DAY, "waiting", feedback_due=date(2027, 4, 20))
    found = general(profile).at(DAY, referrals=one).only(DAY, "waiting")
    assert found.start == date(2027, 4, 20)
    assert "bericht afgesproken voor 20 april" in why(found, DAY)
    acute = general(profile).at(DAY, referrals=one._replace(acute=True)).only(DAY, "waiting")
    assert acute.start == date(2027, 4, 8)


@BOTH
def test_row_waiting_that_was_asked_about_is_asked_again_after_some_weeks(
    profile: Profile,
) -> None:
    life = general(profile).at(DAY, referrals=ReferralFact("r", "welfare", "Welzijn", DAY, "sent"))
    asked = date(2027, 4, 14)
    life.decided(asked, life.only(asked, "waiting"), "done")
    again = life.only(asked, "waiting")
    assert again.start == date(2027, 5, 12)
    assert "laatst nagevraagd op 14 april" in why(again, asked)


@BOTH
@pytest.mark.parametrize("status", ["started", "finished", "refused", "stopped"])
def test_row_status_that_needs_no_waiting_is_not_waited_for(profile: Profile, status: str) -> None:
    one = ReferralFact("r", "wmo", "Wmo", DAY, status, DAY)
    assert general(profile).at(DAY, referrals=one).seen("waiting") == []


@BOTH
def test_row_indication_is_watched_and_renewed_in_time(profile: Profile) -> None:
    asked = IndicationFact("i", "wmo_ambulatory", "requested", DAY)
    life = general(profile).at(DAY, indications=asked)
    one = life.only(DAY, "deciding")
    assert one.start == date(2027, 6, 1)
    assert why(one, DAY) == (
        "Wmo-indicatie voor ambulante begeleiding aangevraagd op 6 april: de wachttijd is 8 weken"
    )
    life.decided(date(2027, 6, 1), one, "done")
    assert life.only(date(2027, 6, 2), "deciding").start == date(2027, 6, 29)
    until = date(2028, 2, 29)
    granted = asked._replace(status="granted", decided_on=date(2027, 6, 10), valid_until=until)
    life.at(date(2027, 6, 10), indications=granted)
    ends = life.only(date(2027, 6, 10), "ending")
    assert (ends.start, ends.until) == (date(2028, 1, 30), until)
    assert life.on(date(2027, 6, 10), "deciding") == []


@BOTH
def test_row_indication_that_is_acute_is_asked_about_soon(profile: Profile) -> None:
    asked = IndicationFact("i", "wmo_day", "requested", DAY, acute=True)
    one = general(profile).at(DAY, indications=asked).only(DAY, "deciding")
    assert one.start == date(2027, 4, 8)
    unknown = IndicationFact("i", "iets", "refused", DAY)
    assert general(profile).at(DAY, indications=unknown).on(DAY, "deciding") == []


@BOTH
def test_row_kinds_are_all_there_and_name_organisations_that_exist(profile: Profile) -> None:
    assert {
        "welfare", "wmo", "debt_help", "income", "district_team", "work", "uwv", "health",
        "examination", "reintegration", "sports", "learn_work", "budget_course", "interpreter",
        "worried", "mdt", "social_work",
    } <= {kind.code for kind in profile.referral_kinds}  # fmt: skip
    for kind in profile.referral_kinds:
        assert set(kind.organisations) <= set(ORGANISATION_KINDS)


def test_row_trajectory_providers_of_rijswijk_with_what_was_bought() -> None:
    rijswijk = load_municipality("rijswijk")
    bought = {
        one.id: [part.number for part in one.bought] for one in rijswijk.organisations if one.bought
    }
    coaches = bought.pop("vrijwilligerscoach")
    assert coaches == [6, 14]
    assert [sum(numbers) for numbers in zip(*bought.values(), strict=True)] == [26, 16]
    for kind in RIJSWIJK.trajectory_kinds:
        assert kind.terms in {(3, 6, 12), ()}
    price = RIJSWIJK.amount("trajectory_year", date(2027, 1, 1))
    assert price is not None
    assert price.value == 3000


def test_row_protected_places_and_named_organisations_stand_in_the_municipalities() -> None:
    named = {
        "leidschendam-voorburg": {"woej", "binnenbaan", "reakt", "kwadraad", "salude", "memphys"},
        "wassenaar": {"maregroep", "vrijwilligerscentrale"},
        "voorschoten": {"dzb", "voorschoten-voor-elkaar"},
        "rijswijk": {"fsp", "sociaal-wijkteam", "wsp", "rijswijk-doet"},
    }
    for name, wanted in named.items():
        found = load_municipality(name)
        assert wanted <= {one.id for one in found.organisations}
        assert not any(one.phone or one.email or one.contact for one in found.organisations)
    assert load_municipality("leidschendam-voorburg").organisation("binnenbaan").places_fte == 12


@BOTH
def test_row_flow_runs_from_inflow_to_paid_work_and_may_go_back(profile: Profile) -> None:
    stages = {one.code: one.stage for one in profile.statuses}
    path = ["not_active", "participates", "volunteer", "protected_work", "paid_work"]
    assert [stages[code] for code in path] == sorted(stages[code] for code in path)
    assert stages["volunteer"] == stages["day_activity"]
    assert [one.code for one in profile.statuses if one.work] == ["paid_work"]


@BOTH
def test_row_open_days_are_twice_a_year(profile: Profile) -> None:
    assert profile.group_meeting is not None
    assert profile.group_meeting.open_days == 2


@BOTH
def test_homework_is_asked_about_when_it_was_agreed_for(profile: Profile) -> None:
    task = HomeworkFact("s", "Een folder lezen", date(2027, 4, 20), DAY)
    one = general(profile).at(DAY, homework=task).only(DAY, "homework")
    assert (one.start, one.until) == (date(2027, 4, 20), date(2027, 4, 27))
    assert why(one, DAY) == "huiswerk voor 20 april: vraag hoe het ging met “Een folder lezen”"


@pytest.mark.parametrize("name", [*LVW.municipalities, *RIJSWIJK.municipalities])
def test_what_there_is_to_do_says_when_what_it_costs_and_whether_it_is_step_free(
    name: str,
) -> None:
    town = load_municipality(name)
    assert len(town.activities) >= 5
    assert town.handouts
    for one in town.activities:
        assert one.to_check
        assert one.when
        assert one.cost
        assert "nl" in one.languages
        assert not one.organisation or town.organisation(one.organisation)
