from dataclasses import replace
from datetime import date

import pytest

from meedoen_desktop import assets
from meedoen_desktop.errors import MissingField, WrongInput
from meedoen_desktop.letters.addresses import Address
from meedoen_desktop.letters.addressing import Addressing, Representative, addressing
from meedoen_desktop.letters.names import PersonName
from meedoen_desktop.letters.template import LetterTemplate, load_template
from meedoen_desktop.letters.writing import Details, Sender, write

ANNA = PersonName(first_names="Anna", prefix="van", surname="Velzen", gender="V", name_use="E")
HOME = Address(street="Dorpsweg", house_number="3", postcode="2265AB", town="Leidschendam")
GUARDIAN = Representative(
    PersonName(first_names="Bas", surname="Bakker", gender="M"),
    Address(street="Kade", house_number="1", postcode="2262AA", town="Leidschendam"),
)
NOOR = Sender("Noor Hendriks", "participatieconsulent", "Team Participatie", "070 123", "n@h.nl")
DETAILS = Details(day=date(2027, 9, 7), reference="W/1")
VALUES = {
    "municipality": "de gemeente",
    "appointment_when": "dinsdag 14 september 2027 om 10.00 uur",
    "duration": "drie kwartier",
    "place": "het gemeentehuis",
}
TEMPLATE = "uitnodiging-kantoor.toml"


def template() -> LetterTemplate:
    return load_template(assets.resource("letters", TEMPLATE))


def test_a_letter_goes_to_the_client() -> None:
    found = addressing(ANNA, HOME)
    assert found.stop is None
    assert found.warn == ()
    assert found.recipient is not None
    assert found.recipient.lines == ("A. van Velzen", "Dorpsweg 3", "2265 AB  LEIDSCHENDAM")
    assert found.recipient.salutation == "Geachte mevrouw Van Velzen"


def test_no_letter_to_someone_who_died() -> None:
    found = addressing(ANNA, HOME, deceased=True, representative=GUARDIAN)
    assert found.recipient is None
    assert found.stop is not None
    assert found.stop.text.format(**found.stop.params).startswith("Anna van Velzen is overleden.")


def test_a_secret_address_is_a_warning() -> None:
    found = addressing(ANNA, HOME, secret_address=True)
    assert found.recipient is not None
    assert "geheim adres" in found.warn[0].text


def test_a_representative_gets_the_letter_in_care_of() -> None:
    found = addressing(ANNA, HOME, secret_address=True, representative=GUARDIAN)
    assert found.recipient is not None
    assert found.recipient.lines == (
        "A. van Velzen",
        "p/a B. Bakker",
        "Kade 1",
        "2262 AA  LEIDSCHENDAM",
    )
    assert found.recipient.salutation == "Geachte mevrouw Van Velzen"
    assert len(found.warn) == 2
    assert "Bas Bakker" in found.warn[1].text.format(**found.warn[1].params)


def test_a_noble_client_keeps_the_style_in_care_of() -> None:
    baroness = replace(ANNA, noble_title="BS")
    found = addressing(baroness, HOME, representative=GUARDIAN)
    assert found.recipient is not None
    assert found.recipient.lines[:2] == ("De hoogwelgeboren vrouwe", "A. barones van Velzen")


def test_a_representative_without_address_stops_the_letter() -> None:
    for incomplete in (
        replace(GUARDIAN, address=Address()),
        replace(GUARDIAN, name=PersonName()),
    ):
        found = addressing(ANNA, HOME, representative=incomplete)
        assert found.recipient is None
        assert found.stop is not None
        assert found.stop.field == "representative"


@pytest.mark.parametrize(
    ("person", "address", "field"),
    [
        (replace(ANNA, surname="."), HOME, "surname"),
        (ANNA, Address(), "street"),
        (ANNA, replace(HOME, street="."), "street"),
        (ANNA, replace(HOME, town=""), "town"),
        (ANNA, replace(HOME, house_number="0"), "house_number"),
        (ANNA, Address(foreign_lines=("Rue 1",)), "country"),
    ],
)
def test_an_incomplete_address_says_which_field(
    person: PersonName, address: Address, field: str
) -> None:
    found = addressing(person, address)
    assert found.recipient is None
    assert found.stop is not None
    assert found.stop.field == field


def test_the_municipalitys_town_may_stand_in() -> None:
    found = addressing(ANNA, replace(HOME, town=""), town="Rijswijk")
    assert found.recipient is not None
    assert found.recipient.lines[-1] == "2265 AB  RIJSWIJK"


def test_a_letter_has_all_its_parts() -> None:
    details = replace(DETAILS, registered=True, enclosures="1")
    letter = write(template(), addressing(ANNA, HOME), NOOR, details, VALUES)
    assert letter.date == "7 september 2027"
    assert letter.references == (
        ("Datum", "7 september 2027"),
        ("Ons kenmerk", "W/1"),
        ("Bijlagen", "1"),
    )
    assert letter.sender_function == "Participatieconsulent"
    assert letter.registered


def test_a_letter_that_may_not_go_out_is_refused_with_the_field() -> None:
    with pytest.raises(WrongInput) as refused:
        write(template(), addressing(ANNA, Address()), NOOR, DETAILS, VALUES)
    assert refused.value.field == "street"
    with pytest.raises(WrongInput):
        write(template(), Addressing(), NOOR, DETAILS, VALUES)


def test_an_empty_field_refuses_the_letter() -> None:
    with pytest.raises(MissingField) as missing:
        write(template(), addressing(ANNA, HOME), NOOR, DETAILS, {**VALUES, "place": ""})
    assert missing.value.field == "place"


def test_a_draft_shows_what_is_missing() -> None:
    letter = write(template(), addressing(ANNA, Address()), NOOR, DETAILS, {}, draft=True)
    assert letter.address == ("[naam en adres]",)
    assert letter.salutation == "Geachte [naam]"
