from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from meedoen_desktop import assets, settings
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.method.municipality import municipalities
from meedoen_desktop.method.urgent_help import read_urgent, urgent_help
from meedoen_desktop.services.urgent_paper import urgent_sheet

OWN = """
format = "meedoen/urgent-help/1"
id = "delft"
version = 1
municipality = "delft"

[[contacts]]
id = "crisisdienst"
name = "Crisisdienst Delft"
phone = "015 000 00 00"
when = "Ernstige nood."

[[contacts]]
id = "buurtteam"
name = "Buurtteam"
phone = "015-1234567"
when = "Overdag."
"""


def own_file(text: str, name: str = "delft") -> Path:
    folder = settings.data_folder() / "resources" / "urgent"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.toml"
    path.write_text(text, "utf-8")
    return path


def words_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_the_national_numbers_and_the_five_steps_are_there() -> None:
    found = urgent_help()
    phones = {one.id: one.phone for one in found.contacts}
    assert phones["alarm"] == "112"
    assert phones["zelfmoordpreventie"] == "0800-0113"
    assert phones["veilig-thuis"] == "0800-2000"
    assert [step.id for step in found.steps] == ["rustig", "vraag", "blijf", "bel", "collega"]
    assert found.problems == ()


def test_what_the_municipality_must_fill_in_is_marked() -> None:
    uncertain = {one.id for one in urgent_help("rijswijk").contacts if one.is_uncertain}
    assert uncertain == {"huisarts", "huisartsenpost", "crisisdienst", "meldpunt"}


@pytest.mark.parametrize("town", [one.id for one in municipalities()])
def test_every_shipped_municipality_has_its_own_crisis_service(town: str) -> None:
    names = {one.id: one.name for one in urgent_help(town).contacts}
    assert "regio" in names["crisisdienst"]


def test_a_contact_of_the_municipality_takes_the_place_of_the_national_one() -> None:
    own_file(OWN)
    national, local = urgent_help(), urgent_help("delft")
    places = [one.id for one in national.contacts]
    assert [one.id for one in local.contacts] == [*places, "buurtteam"]
    crisis = next(one for one in local.contacts if one.id == "crisisdienst")
    assert (crisis.name, crisis.is_uncertain) == ("Crisisdienst Delft", False)
    assert local.steps == national.steps


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (('phone = "015-1234567"', 'phone = "bel ons"'), "contacts"),
        (('id = "buurtteam"', 'id = "crisisdienst"'), "contacts"),
        (('municipality = "delft"', ""), "municipality"),
        (('when = "Overdag."', 'when = ""'), "contacts"),
        (('when = "Overdag."', 'when = "Overdag."\nwho = "x"'), "contacts"),
        (('id = "delft"', 'id = "elders"'), "id"),
    ],
)
def test_a_wrong_file_says_where_and_the_national_numbers_stay(
    change: tuple[str, str], key: str
) -> None:
    path = own_file(OWN.replace(*change, 1))
    with pytest.raises(DataFileError) as told:
        read_urgent(path)
    assert told.value.params["file"] == "delft.toml"
    assert str(told.value.params["key"]).startswith(key)
    found = urgent_help("delft")
    assert len(found.problems) == 1
    assert found.contacts == urgent_help().contacts


def test_an_own_national_file_goes_before_the_shipped_one() -> None:
    shipped = assets.resource("urgent", "landelijk.toml").read_text("utf-8")
    own_file(shipped.replace('phone = "0800-1205"', 'phone = "0800-9999"'), "landelijk")
    assert "0800-9999" in {one.phone for one in urgent_help().contacts}


def test_the_sheet_has_the_numbers_and_room_for_what_is_not_known() -> None:
    text = words_of(urgent_sheet(urgent_help("rijswijk"), neutral=False))
    for words in ("112", "0800-0113", "0800-2000", "Blijf rustig", "Haal een collega erbij", "……"):
        assert words in text
    assert len(PdfReader(io.BytesIO(urgent_sheet(urgent_help(), neutral=False))).pages) == 1


def test_what_a_client_reads_is_calm_and_has_no_questions_or_unknown_services() -> None:
    text = words_of(urgent_sheet(urgent_help("rijswijk"), neutral=True))
    assert "112" in text
    assert "U staat er niet alleen voor" in text
    for words in ("dood", "zelfdoding", "Crisisdienst", "te controleren", "cliënt"):
        assert words not in text
