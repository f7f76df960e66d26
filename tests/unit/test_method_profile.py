from datetime import date
from pathlib import Path

import pytest

from meedoen_desktop import assets, datafiles
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.method.profile_files import (
    load_profile,
    profile_problems,
    profiles,
    read_profile,
)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEEDOEN_HOME", str(tmp_path / "home"))


def changed(folder: Path, profile_id: str, old: str, new: str) -> Path:
    text = assets.resource("profiles", f"{profile_id}.toml").read_text("utf-8")
    assert old in text
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{profile_id}.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_two_profiles_are_shipped_without_problems() -> None:
    assert {profile.id for profile in profiles()} == {"lvw", "rijswijk"}
    assert profile_problems() == ()


def test_each_profile_speaks_its_own_words() -> None:
    lvw, rijswijk = load_profile("lvw"), load_profile("rijswijk")
    assert (lvw.words.client, lvw.group_name("B2")) == ("cliënt", "groep B2")
    assert (rijswijk.words.clients, rijswijk.group_name("A")) == ("inwoners", "route A")


@pytest.mark.parametrize("profile_id", ["lvw", "rijswijk"])
def test_the_first_conversation_is_the_same_in_both(profile_id: str) -> None:
    profile = load_profile(profile_id)
    assert profile.intake.minutes == 45 == latest_form(profile.intake.form).minutes
    assert profile.intake.next_within_months == 1
    assert profile.invitation.lead_working_days == 5
    assert [result.code for result in profile.contact_results if result.counts] == [
        "spoken",
        "supporter",
    ]
    assert not profile.counts_as_contact("voicemail")
    assert not profile.counts_as_contact("nooit van gehoord")


def test_labels_that_need_a_policy_decision_are_not_offered() -> None:
    lvw = load_profile("lvw")
    offered = [group.code for group in lvw.offered_groups()]
    assert offered == ["A1", "A2", "A3", "A4", "A5a", "A5b", "B1", "B2", "D"]
    c1 = lvw.group("C1")
    assert c1 is not None
    assert (c1.most_invitations, c1.last_registered, c1.tone) == (3, True, "vrijblijvend")


def test_tone_and_invitations_belong_to_the_group() -> None:
    lvw = load_profile("lvw")
    tones = {group.code: group.tone for group in lvw.groups}
    assert [code for code, tone in tones.items() if tone == "duidelijk"] == ["A3", "A5b"]
    assert {g.most_invitations for g in lvw.groups if g.main != "C"} == {2}


def test_the_same_letter_means_something_else_in_another_profile() -> None:
    lvw, rijswijk = load_profile("lvw").group("D"), load_profile("rijswijk").group("D")
    assert lvw is not None
    assert rijswijk is not None
    assert lvw.label != rijswijk.label


def test_the_caseload_norm_is_the_latest_that_has_begun() -> None:
    rijswijk = load_profile("rijswijk")
    norm = rijswijk.caseload_norm(date(2026, 1, 1))
    assert norm is not None
    assert (norm.low, norm.high) == (70, 90)
    assert rijswijk.caseload_norm(date(2020, 1, 1)) is None


def test_only_the_participation_part_is_marked_so() -> None:
    category = load_profile("lvw").scheme("category")
    ladder = load_profile("rijswijk").scheme("ladder_step")
    assert category is not None
    assert ladder is not None
    assert [code.code for code in category.codes if code.participation] == ["2A", "3B"]
    assert [code.code for code in ladder.codes if code.participation] == ["1", "2"]
    assert load_profile("lvw").scheme("ladder_step") is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('code = "A2"', 'code = "A1"', "groups: “A1” staat er twee keer"),
        ('code = "2B"', 'code = "2A"', "schemes[category].codes: “2A” staat er twee keer"),
        ('code = "voicemail"', 'code = "spoken"', "contact_results: “spoken” staat er twee keer"),
        ('code = "light"', 'code = "active"', "service_levels: “active” staat er twee keer"),
        ('category = "3B"', 'category = "9Z"', "per_category[1].category: “9Z” kan hier niet"),
        ("lead_working_days = 5", "lead_working_days = 4", "Toegestaan: 5 tot 10"),
        ("earliest_working_days = 10", "earliest_working_days = 3", "Toegestaan: 5 tot 60"),
        ("every = 2, until = 3", "every = 3, until = 2", "groups[B1].contact.until"),
        ('every = 2, until = 3, unit = "months"', "every = 2", "groups[B1].contact.unit ontbreekt"),
        ('way = "video"', 'way = "fax"', "Toegestaan: phone, video, office, home"),
        ('article = "de"', 'article = "een"', "words.article"),
        ("low = 75\nhigh = 75", "low = 75\nhigh = 70", "caseload_norms[1].high"),
        ("valid_from = 2022-01-01", 'valid_from = "2022"', "hier hoort een datum"),
        ("enabled = false", 'enabled = "nee"', "groups[C1].enabled: hier hoort true"),
        ('tone = "duidelijk"', 'toon = "duidelijk"', "Toegestaan: tone"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_profile(changed(tmp_path, "lvw", old, new))
    assert said in str(caught.value)
    assert str(caught.value).startswith("lvw.toml")


def test_an_own_profile_is_only_a_file() -> None:
    folder = datafiles.own_folder("profiles")
    path = changed(folder, "lvw", 'id = "lvw"', 'id = "delft"')
    path.rename(folder / "delft.toml")
    assert load_profile("delft").version == 2
    assert len(profiles()) == 3


def test_a_profile_that_is_absent_or_broken_says_so() -> None:
    with pytest.raises(DataFileError, match="werkwijze “delft”"):
        load_profile("delft")
    folder = datafiles.own_folder("profiles")
    changed(folder, "lvw", 'id = "lvw"', 'id = "delft"').rename(folder / "delft.toml")
    broken = folder / "delft.toml"
    broken.write_text(broken.read_text("utf-8").replace("minutes = 45", "minutes = 5"), "utf-8")
    with pytest.raises(DataFileError, match=r"intake\.minutes"):
        load_profile("delft")
