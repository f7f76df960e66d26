import csv
from dataclasses import fields
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen_desktop.letters.names import (
    Address,
    PersonName,
    address_form,
    address_lines,
    address_name,
    full_name,
    initials_of,
    list_name,
    name_in_text,
    salutation,
)
from meedoen_desktop.letters.sorting import sort_key

WORDS = st.text(alphabet="abcdéïøŁ't-. \u00a0\t\u0302JQ", max_size=12)
TITLES = st.sampled_from(
    ["", "B", "BS", "G", "GI", "H", "HI", "JH", "JV", "M", "MI", "P", "PS", "R", "Baron", "dr"]
)
PEOPLE = st.builds(
    PersonName,
    first_names=WORDS,
    noble_title=TITLES,
    prefix=st.sampled_from(["", "van", " van  der", "In Den", "'t"]),
    surname=WORDS,
    name_use=st.sampled_from(["E", "P", "V", "N", "", "X"]),
    partner_prefix=st.sampled_from(["", "de", "Van Den"]),
    partner_surname=WORDS,
    gender=st.sampled_from(["M", "V", "O", "", "X"]),
    partner_noble_title=TITLES,
    partnership_ended=st.booleans(),
)
PLACES = st.builds(
    Address,
    street=WORDS,
    house_number=st.sampled_from(["", "0", "3", "12"]),
    house_letter=st.sampled_from(["", "a"]),
    house_number_addition=WORDS,
    designation=st.sampled_from(["", "to", "by", "BY", "x"]),
    postcode=st.sampled_from(["", "2265AB", "2265 ab", "x"]),
    town=WORDS,
    foreign_lines=st.lists(WORDS, max_size=5).map(tuple),
    country=st.sampled_from(["", "België"]),
    location=WORDS,
)
FUNCTIONS = (salutation, address_name, name_in_text, address_form, full_name, list_name)


@given(person=PEOPLE)
@settings(max_examples=300)
def test_no_name_has_stray_spaces(person: PersonName) -> None:
    for function in FUNCTIONS:
        text = function(person)
        assert text == " ".join(text.split()), function.__name__
        assert " -" not in text
        assert "- " not in text.replace(", ", ",")


@given(person=PEOPLE)
@settings(max_examples=200)
def test_salutation_address_and_text_are_known_together(person: PersonName) -> None:
    assert bool(address_name(person)) == bool(name_in_text(person))
    if address_name(person):
        assert salutation(person)


@given(person=PEOPLE)
@settings(max_examples=100)
def test_cleaning_a_name_twice_changes_nothing(person: PersonName) -> None:
    values = {field.name: getattr(person, field.name) for field in fields(person)}
    assert PersonName(**values) == person


@given(person=PEOPLE)
@settings(max_examples=100)
def test_a_salutation_starts_with_a_capital_and_has_no_comma(person: PersonName) -> None:
    text = salutation(person)
    assert not text or text.startswith(("Geachte ", "Hoog"))
    assert not text.endswith(",")


@given(person=PEOPLE)
@settings(max_examples=100)
def test_every_given_name_gives_at_most_one_initial(person: PersonName) -> None:
    if person.first_names.upper() == person.first_names.lower():
        return  # a script without initials
    letters = [c for c in initials_of(person) if c.isalpha()]
    assert len(letters) <= len(person.first_names.split())


@given(person=PEOPLE, address=PLACES, town=WORDS)
@settings(max_examples=300)
def test_an_address_block_has_no_empty_or_untidy_line(
    person: PersonName, address: Address, town: str
) -> None:
    lines = address_lines(person, address, town=town)
    assert len(lines) <= 6
    for line in lines:
        assert line
        assert line == line.strip()
        assert "   " not in line
    assert all("  " not in line for line in lines[:-1])


@given(text=st.text(max_size=20))
@settings(max_examples=100)
def test_sorting_twice_changes_nothing(text: str) -> None:
    assert sort_key(sort_key(text)) == sort_key(text)


def test_every_person_of_the_register_test_list_can_be_addressed(shared_data: Path) -> None:
    with shared_data.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    for row in rows:
        person = PersonName(
            first_names=row["Voornamen"],
            noble_title=row["Adellijke titel"],
            prefix=row["Voorvoegsel"],
            surname=row["Achternaam"],
            gender=row["Geslacht"],
            name_use=row["Naamgebruik"],
            partner_prefix=row["Voorvoegsel partner"],
            partner_surname=row["Achternaam partner"],
        )
        assert salutation(person), row
        assert person.surname in full_name(person) or person.surname == "."
