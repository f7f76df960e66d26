"""The whole method in the profiles: lists that name each other, amounts, a third profile."""

from datetime import date
from pathlib import Path

import pytest

from meedoen_desktop import assets, datafiles
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.method.profile_files import load_profile, profile_problems, read_profile
from meedoen_desktop.method.rhythm_facts import Dated
from tests.rhythm_life import START, Life, why

THIRD = """
format = "meedoen/profile/1"
id = "delft"
version = 1
name = "Delft"
municipalities = ["delft"]

[words]
client = "deelnemer"
clients = "deelnemers"
article = "de"
group = "spoor"
groups = "sporen"

[intake]
form = "intake-8-leefgebieden"
minutes = 60
next_within_months = 2

[invitation]
lead_working_days = 7
earliest_working_days = 12
latest_working_days = 7
most_invitations = 4
look_again_months = 6

[window]
days_before = 3
days_after = 4
reminder_days = 14
first_spread_weeks = 2

[[caseload_norms]]
valid_from = 2025-01-01
valid_until = 2025-12-31
low = 60
high = 60

[[caseload_norms]]
valid_from = 2026-01-01
low = 50
high = 55

[[contact_results]]
code = "gesproken"
label = "gesproken"
counts = true

[[service_levels]]
code = "gewoon"
label = "gewoon"

[[schemes]]
code = "fase"
label = "Fase"

[[schemes.codes]]
code = "1"
label = "1"

[rhythm]
phone = { every = 3, unit = "weeks" }
in_person = { every = 2, unit = "months" }
in_person_at_least = { every = 6, unit = "months" }

[[groups]]
code = "Groen"
main = "Groen"
label = "Kan zelf verder"

[[groups]]
code = "Blauw"
main = "Blauw"
label = "Samen met een buddy"
supporter = "arrange"
expectation = { kind = "higher", every = 4, unit = "months" }
"""


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEEDOEN_HOME", str(tmp_path / "home"))


@pytest.fixture
def third() -> Path:
    folder = datafiles.own_folder("profiles")
    folder.mkdir(parents=True)
    path = folder / "delft.toml"
    path.write_text(THIRD, "utf-8")
    return path


@pytest.mark.usefixtures("third")
def test_a_third_profile_needs_no_code() -> None:
    delft = load_profile("delft")
    assert profile_problems() == ()
    spoken = date(2027, 3, 8)
    life = Life(delft, "Groen").spoke(spoken, "office", "gesproken")
    one = life.only(spoken, "contact")
    assert why(one, spoken) == "spoor Groen: elke 3 weken, laatste contact 8 maart"
    assert (one.start, one.until) == (date(2027, 3, 26), date(2027, 4, 2))
    assert life.only(spoken, "meet").start == date(2027, 5, 5)
    life.talk(date(2027, 6, 1))
    assert life.only(spoken, "letter").until == date(2027, 5, 21)
    blue = Life(delft, "Blauw")
    assert "in overleg met de deelnemer" in why(blue.only(START, "supporter"), START)
    assert "past dit nog" in why(blue.only(START, "route"), START)


@pytest.mark.usefixtures("third")
def test_a_profile_that_leaves_lists_out_has_no_such_proposals() -> None:
    delft = load_profile("delft")
    life = Life(delft, "Groen").at(START, statuses=Dated("paid_work", START))
    life.at(START, outcomes=Dated("not_possible", START))
    assert {one.rule for day in life.days() for one in life.on(day)} == {"first"}
    assert delft.group_meeting is None
    assert delft.aftercare is None


@pytest.mark.usefixtures("third")
def test_a_norm_holds_until_its_last_day() -> None:
    delft = load_profile("delft")
    norms = [delft.caseload_norm(day) for day in (date(2025, 12, 31), date(2026, 1, 1))]
    assert [norm.low for norm in norms if norm] == [60, 50]


def test_amounts_carry_a_valid_from() -> None:
    for profile_id in ("lvw", "rijswijk"):
        profile = load_profile(profile_id)
        values = {
            code: amount.value
            for code in ("protected_hours", "benefit_year", "dropout")
            if (amount := profile.amount(code, date(2026, 11, 1)))
        }
        assert values == {"protected_hours": 28, "benefit_year": 16229, "dropout": 1.17}
        assert profile.amount("benefit_year", date(2020, 1, 1)) is None
        assert profile.amount("iets", date(2026, 1, 1)) is None


def test_a_word_means_what_its_own_profile_says() -> None:
    lvw, rijswijk = load_profile("lvw"), load_profile("rijswijk")
    assert lvw.protected_words[0].word == rijswijk.protected_words[0].word == "dagbesteding"
    assert lvw.protected_words[0].indication == "wmo_day"
    assert rijswijk.protected_words[0].indication == ""


def test_the_three_goals_of_rijswijk_and_its_kinds_of_outflow() -> None:
    rijswijk = load_profile("rijswijk")
    assert [goal.code for goal in rijswijk.goals] == ["volunteer", "barriers", "step"]
    flow = [one.code for one in rijswijk.closing_reasons if one.kind == "outflow"]
    assert flow == ["work", "own_business", "education", "enforcement", "other_outflow"]


def test_tests_name_what_they_measure_and_exemptions_their_article() -> None:
    for profile_id in ("lvw", "rijswijk"):
        profile = load_profile(profile_id)
        assert [one.code for one in profile.tests] == ["capacity", "personality", "interest"]
        assert {one.provider for one in profile.tests} == {"NOA"}
        assert [len(one.measures) for one in profile.tests] == [5, 6, 2]
        assert [one.law for one in profile.exemption_kinds] == [
            "artikel 9, lid 2", "artikel 9, lid 5", "artikel 9a", "",
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'tools = ["bord-leefgebieden", "associatie", "interest"]',
            'tools = ["bord"]',
            "groups[A2].tools: “bord” kan hier niet",
        ),
        (
            'referrals = ["wmo", "district_team"]',
            'referrals = ["wmoo"]',
            "groups[A3].referrals: “wmoo” kan hier niet",
        ),
        (
            'indications = ["wmo_day"]',
            'indications = ["wmo"]',
            "groups[A3].indications: “wmo” kan hier niet",
        ),
        (
            'trajectories = ["day_activity"]',
            'trajectories = ["dag"]',
            "groups[A3].trajectories: “dag” kan hier niet",
        ),
        (
            'closing = ["maximum"]',
            'closing = ["max"]',
            "groups[A3].closing: “max” kan hier niet. Toegestaan: work, maximum",
        ),
        ('supporter = "arrange"', 'supporter = "regel"', "Toegestaan: find, arrange"),
        (
            'label = "Nog niet actief, staat open voor een eerste stap"',
            'label = "x"\ntone = "verplicht"',
            "groups[A1].tone: “verplicht” kan alleen met obligatory = true",
        ),
        ("obligatory = false", 'obligatory = "nee"', "policy.obligatory: hier hoort true"),
        (
            "terms = [3]",
            "terms = [0]",
            "trajectory_kinds[welfare].terms: “0” kan hier niet. Toegestaan: 1 tot 60",
        ),
        ("terms = [3]", "terms = 3", "hier hoort een lijst getallen: [3, 6, 12]"),
        ('by = "wmo"', 'by = "gemeente"', "indication_kinds[wmo_day].by"),
        (
            'after = "handover"',
            'after = "later"',
            "work, handover, still_not_possible, no_interest",
        ),
        ('after = "stopped"', 'after = "talk"', "review_rules: “talk” staat er twee keer"),
        ('reason = "maximum"', 'reason = "klaar"', "closing_rules[maximum].reason"),
        (
            'groups = ["A3"]\nreason',
            'groups = ["A9"]\nreason',
            "closing_rules[maximum].groups: “A9” kan hier niet",
        ),
        ('status = "volunteer"', 'status = "vrij"', "talk_outcomes[volunteer].status"),
        (
            "stage = 5",
            "stage = 50",
            "statuses[paid_work].stage: “50” kan hier niet. Toegestaan: 1 tot 12",
        ),
        ('kind = "outflow"', 'kind = "uit"', "Toegestaan: outflow, out_of_file"),
        (
            'unit = "hours_week"',
            'unit = "uur"',
            "“uur” kan hier niet. Toegestaan: euro, hours_week, factor",
        ),
        (
            "value = 28\nvalid_from = 2022-01-01",
            "value = 28\nvalid_from = 2022-01-01\nvalid_until = 2021-12-31",
            "2021-12-31 ligt voor de eerste dag. Toegestaan: 2022-01-01 of later",
        ),
        (
            'indication = "wmo_day"',
            'indication = "geen"',
            "protected_words[1].indication: “geen” kan hier niet",
        ),
        ("most = 12", "most = 9", "group_meeting.most"),
        ('cannot_come = "home"', 'cannot_come = "thuis"', "rhythm.cannot_come"),
        (
            'organisations = ["wmo"]',
            'organisations = ["loket"]',
            "referral_kinds[wmo].organisations: “loket” kan hier niet",
        ),
        (
            'label = "Maatschappelijk werk"',
            'label = "Maatschappelijk werk"\nwachttijd = 6',
            "referral_kinds[social_work].wachttijd: deze sleutel bestaat niet",
        ),
        (
            'code = "sports"\nlabel = "Sporttraject"\norg',
            'code = "wmo"\nlabel = "Sporttraject"\norg',
            "referral_kinds: “wmo” staat er twee keer",
        ),
    ],
)
def test_a_mistake_is_named_with_its_place_and_what_is_allowed(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    text = assets.resource("profiles", "lvw.toml").read_text("utf-8")
    assert old in text
    path = tmp_path / "lvw.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(DataFileError) as caught:
        read_profile(path)
    assert said in str(caught.value)


def test_an_expectation_of_an_unknown_kind_is_refused(third: Path) -> None:
    third.write_text(THIRD.replace('kind = "higher"', 'kind = "sneller"'), "utf-8")
    with pytest.raises(DataFileError, match="higher, stays, not_within"):
        read_profile(third)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'kind = "meet"',
            'kind = "feest"',
            "activities[koffie-inloop].kind: “feest” kan hier niet",
        ),
        (
            'languages = ["nl"]',
            'languages = ["Nederlands"]',
            "“Nederlands” heeft niet de goede vorm. Goed is: nl",
        ),
        (
            '"gratis"\nstep_free = true',
            '"gratis"\nstep_free = "ja"',
            "activities[koffie-inloop].step_free",
        ),
        (
            'organisation = "bibliotheek"',
            'organisation = "boeken"',
            "activities[taalcafe].organisation",
        ),
        (
            'id = "wandelgroep"',
            'id = "koffie-inloop"',
            "activities: “koffie-inloop” staat er twee keer",
        ),
        ('kind = "film"', 'kind = "video"', "Toegestaan: folder, film, sheet"),
        (
            "number = 3, until",
            "number = -3, until",
            "organisations[allehandenwerk].bought[1].number",
        ),
    ],
)
def test_a_mistake_in_what_there_is_to_do_is_named(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    from meedoen_desktop.method.municipality import read_municipality

    text = assets.resource("municipalities", "rijswijk.toml").read_text("utf-8")
    assert old in text
    path = tmp_path / "rijswijk.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(DataFileError) as caught:
        read_municipality(path)
    assert said in str(caught.value)
