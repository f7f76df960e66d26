from pathlib import Path

import pytest

from meedoen_desktop import assets, datafiles
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.method.colours import DARK_GROUND, LIGHT_GROUND, contrast
from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.method.municipality import (
    Municipality,
    load_municipality,
    municipalities,
    municipality_problems,
    read_municipality,
)
from meedoen_desktop.method.profile_files import load_profile, profile_for

SHIPPED = ("leidschendam-voorburg", "rijswijk", "voorschoten", "wassenaar")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEEDOEN_HOME", str(tmp_path / "home"))


def changed(folder: Path, municipality_id: str, old: str, new: str) -> Path:
    text = assets.resource("municipalities", f"{municipality_id}.toml").read_text("utf-8")
    assert old in text
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{municipality_id}.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_four_municipalities_are_shipped_without_problems() -> None:
    assert tuple(one.id for one in municipalities()) == SHIPPED
    assert municipality_problems() == ()


@pytest.mark.parametrize("municipality_id", SHIPPED)
def test_a_shipped_municipality_is_careful_and_complete(municipality_id: str) -> None:
    one = load_municipality(municipality_id)
    assert not one.voluntary_promise
    assert one.tone == "vrijblijvend"
    assert one.needs_checking
    assert contrast(one.accent_light, LIGHT_GROUND) >= 4.5
    assert contrast(one.accent_dark, DARK_GROUND) >= 4.5
    for area_id in latest_form().area_ids:
        assert one.organisations_for(area_id), area_id
    assert {area for area, _ in one.referrals} == set(latest_form().area_ids)
    assert all(not organisation.phone for organisation in one.organisations)
    assert one.help_lines[0].phone == "112"


def test_the_reference_follows_the_pattern_of_the_municipality() -> None:
    assert load_municipality("rijswijk").reference("74692", 12, 2027) == "WIZ/74692/12"


def test_every_municipality_is_served_by_one_profile() -> None:
    served = {one.id: profile_for(one.id) for one in municipalities()}
    assert {key: one.id for key, one in served.items() if one} == {
        "leidschendam-voorburg": "lvw",
        "wassenaar": "lvw",
        "voorschoten": "lvw",
        "rijswijk": "rijswijk",
    }
    assert profile_for("delft") is None
    assert load_profile("lvw").municipalities == (
        "leidschendam-voorburg",
        "wassenaar",
        "voorschoten",
    )


def test_the_known_waiting_times_are_watched() -> None:
    one = load_municipality("leidschendam-voorburg")
    assert one.organisation("wmo").waiting_weeks == 8
    assert one.organisation("kwadraad").waiting_weeks == 6
    assert one.organisation("woej").waiting_weeks == 1


def test_contrast_is_that_of_the_accessibility_rules() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"#6A3D8F"', '"#C0A0E0"', "accent_light: #C0A0E0 is op #FFFFFF niet goed te lezen"),
        ('"#C39BE0"', '"#333333"', "accent_dark: #333333 is op #202428 niet goed te lezen"),
        ('"#6A3D8F"', '"paars"', "“paars” heeft niet de goede vorm"),
        ('"GM0603"', '"0603"', "Goed is: GM0603"),
        ('tone = "vrijblijvend"', 'tone = "streng"', "vrijblijvend, duidelijk, verplicht"),
        ('window = "left"', 'window = "boven"', "Toegestaan: left, right"),
        ("{volgnr}", "{naam}", "Toegestaan: {afdeling}, {dossier}, {jaar}, {volgnr}"),
        ("{volgnr}", "", "met in elk geval volgnr"),
        ("{volgnr}", "{volgnr", "met in elk geval volgnr"),
        ('"fsp", "team', '"fps", "team', "referrals.geld: “fps” kan hier niet"),
        ('id = "fsp"', 'id = "ggz"', "“ggz” staat er twee keer"),
        ('kind = "debt_help"', 'kind = "bank"', "organisations[fsp].kind: “bank” kan hier niet"),
        ("voluntary_promise =", "voluntary_promis =", "voluntary_promis: deze sleutel"),
        ('"Postbus 1"', '"1", "2", "3", "4", "5"', "ten hoogste 5 regels"),
        ('id = "rijswijk"', 'id = "delft"', "id: “delft” kan hier niet. Toegestaan: rijswijk"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(DataFileError) as caught:
        read_municipality(changed(tmp_path, "rijswijk", old, new))
    assert said in str(caught.value)
    assert str(caught.value).startswith("rijswijk.toml")


def test_an_own_file_goes_before_the_shipped_one() -> None:
    folder = datafiles.own_folder("municipalities")
    changed(folder, "rijswijk", "voluntary_promise = false", "voluntary_promise = true")
    assert load_municipality("rijswijk").voluntary_promise
    assert len(municipalities()) == 4


def test_a_new_municipality_is_only_a_file() -> None:
    folder = datafiles.own_folder("municipalities")
    path = changed(folder, "rijswijk", 'id = "rijswijk"', 'id = "delft"')
    path.rename(folder / "delft.toml")
    delft: Municipality = load_municipality("delft")
    assert delft.id in {one.id for one in municipalities()}


def test_one_broken_own_file_does_not_hide_the_others_and_is_reported() -> None:
    folder = datafiles.own_folder("municipalities")
    path = changed(folder, "rijswijk", 'id = "rijswijk"', 'id = "delft"\nkleur = "rood"')
    path.rename(folder / "delft.toml")
    assert tuple(one.id for one in municipalities()) == SHIPPED
    assert "kleur" in str(municipality_problems()[0])
    with pytest.raises(DataFileError, match="kleur"):
        load_municipality("delft")


def test_a_municipality_without_a_file_says_which_one() -> None:
    with pytest.raises(DataFileError, match="gemeente “delft”"):
        load_municipality("delft")


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = changed(tmp_path, "rijswijk", 'window = "left"', 'window = "right"')
    assert read_municipality(path).envelope.left_mm == 105
    path.write_text(path.read_text("utf-8").replace('"right"', '"left"\nleft_mm = 20'), "utf-8")
    assert read_municipality(path).envelope.left_mm == 20


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("voluntary_promise =", "voluntary_promis ="),
        ('"#6A3D8F"', '"#C0A0E0"'),
        ('version = 3\nname = "Rijswijk"', 'version = 3\nname = "Rijswijk'),
    ],
)
def test_the_manual_shows_the_errors_as_they_are(tmp_path: Path, old: str, new: str) -> None:
    manual = Path(__file__).parents[2].joinpath("docs", "data-files.md").read_text("utf-8")
    with pytest.raises(DataFileError) as caught:
        read_municipality(changed(tmp_path, "rijswijk", old, new))
    assert f"> {caught.value}" in manual
