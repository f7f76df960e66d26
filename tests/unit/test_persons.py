from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen_desktop.letters.names import address_name, salutation
from meedoen_desktop.services.persons import partial_dates, phones
from meedoen_desktop.services.persons.persons import (
    PersonData,
    address_of,
    check_person,
    list_order,
    name_of,
    person_values,
    typed_data,
)

TODAY = date(2026, 11, 2)


def stored(field, text):
    return person_values(PersonData(**{field: text}), today=TODAY).get(field)


def wrong_fields(**texts):
    return [error.field for error in check_person(PersonData(**texts), today=TODAY)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("19851201", "19851201"),
        ("1-12-1985", "19851201"),
        ("1985-12-01", "19851201"),
        ("1 12 1985", "19851201"),
        ("12-1985", "19851200"),
        ("1985", "19850000"),
        ("19700000", "19700000"),
        ("00-00-1970", "19700000"),
        ("00000000", ""),
        ("", ""),
        ("29-2-2024", "20240229"),
    ],
)
def test_birth_date_keeps_what_is_known(typed, kept):
    assert stored("birth_date", typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "19701300",
        "19700015",
        "31-2-1980",
        "29-2-2023",
        "20270101",
        "1-1-85",
        "gisteren",
        "00001201",
    ],
)
def test_birth_date_that_cannot_be_is_explained_and_not_stored(typed):
    assert wrong_fields(birth_date=typed) == ["birth_date"]
    assert stored("birth_date", typed) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("06 12 34 56 78", "+31612345678"),
        ("0031612345678", "+31612345678"),
        ("070-336 50 00", "+31703365000"),
        ("14 070", "+3114070"),
        ("0800 2000", "+318002000"),
        ("+32 470 12 34 56", "+32470123456"),
        ("", ""),
    ],
)
def test_phone_is_kept_in_its_international_form(typed, kept):
    assert stored("phone", typed) == kept


@pytest.mark.parametrize("typed", ["0612", "bel zijn zus", "06 12 34 56 78 90"])
def test_text_that_is_no_phone_number_is_said(typed):
    assert wrong_fields(phone_2=typed) == ["phone_2"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("111222333", "111222333"), ("12", "000000012"), ("1234 56 782", "123456782"), ("", "")],
)
def test_citizen_number_that_passes_the_eleven_test(typed, kept):
    assert stored("bsn", typed) == kept


@pytest.mark.parametrize("typed", ["111222334", "1234567890", "12345678a", "000000000"])
def test_wrong_citizen_number_is_said_without_repeating_it(typed):
    (error,) = check_person(PersonData(bsn=typed), today=TODAY)
    assert error.field == "bsn"
    assert typed not in str(error)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("2265ab", "2265 AB"), ("2265 AB", "2265 AB"), (" 2265  AB ", "2265 AB"), ("", "")],
)
def test_postcode_has_one_space(typed, kept):
    assert stored("postcode", typed) == kept


@pytest.mark.parametrize("typed", ["0265AB", "2265SS", "2265", "B-1000"])
def test_other_postcode_is_said(typed):
    assert wrong_fields(postcode=typed) == ["postcode"]


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("gender", "vrouw", "V"),
        ("gender", "", ""),
        ("name_use", "n", "N"),
        ("noble_title", "Barones", "BS"),
        ("designation", "t/o", "to"),
        ("preferred_channel", "bellen", "phone"),
        ("language", "Tigrinya", "ti"),
        ("language", "AR", "ar"),
        ("interpreter", "ja", "phone"),
        ("secret_address", "Ja", True),
        ("secret_address", "0", False),
        ("email", " a@b.nl ", "a@b.nl"),
        ("house_number", "12", "12"),
    ],
)
def test_words_of_a_list_become_the_stored_code(field, typed, kept):
    assert stored(field, typed) == kept


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("gender", "Q"),
        ("name_use", "eigen naam graag"),
        ("noble_title", "keizer"),
        ("language", "klingonees"),
        ("secret_address", "misschien"),
        ("email", "a@b"),
        ("house_number", "12a"),
        ("designation", "naast"),
    ],
)
def test_what_is_not_in_a_list_is_said_with_the_field(field, typed):
    assert wrong_fields(**{field: typed}) == [field]


@given(st.text(max_size=30))
@settings(max_examples=60)
def test_no_letter_of_a_name_is_changed(text):
    values = person_values(PersonData(surname=text, first_names=text, town=text), today=TODAY)
    assert values["surname"] == values["first_names"] == values["town"] == text.strip()


@pytest.mark.parametrize("name", ["Çağlar-Ñúñez", "بن علي", "Zon 🌞 Maan", "’t Ðuin", "."])
def test_names_of_every_script_are_kept(name):
    assert stored("surname", f"  {name} ") == name


def test_one_wrong_field_leaves_the_others_usable():
    data = PersonData(surname="Molenaar", phone="x", birth_date="32-1-1980", town="Wassenaar")
    values = person_values(data, today=TODAY)
    assert (values["surname"], values["town"]) == ("Molenaar", "Wassenaar")
    assert not {"phone", "birth_date"} & set(values)


def test_stored_values_read_back_as_the_same_values():
    data = PersonData(
        surname="Bakker", birth_date="1985", phone="0612345678", secret_address="ja", gender="v"
    )
    once = person_values(data, today=TODAY)
    assert person_values(typed_data(once), today=TODAY) == once


def test_lists_are_ordered_on_surname_without_prefix_then_first_names():
    names = [
        ("Jong Beek", "Anna"),
        ("Jong", "Zoë"),
        ("Jong", "Anne"),
        ("Jong", "Ali"),
        ("Íjssel", "Bo"),
        ("", "Ot"),
    ]
    ordered = sorted(names, key=lambda name: list_order(*name))
    assert ordered == [
        ("", "Ot"), ("Íjssel", "Bo"), ("Jong", "Ali"), ("Jong", "Anne"), ("Jong", "Zoë"),
        ("Jong Beek", "Anna"),
    ]  # fmt: skip


def test_names_and_addresses_of_typed_text_go_to_the_letter_rules():
    data = PersonData(
        first_names="Anna Özil", prefix="in het", surname="Veld", gender="V", name_use="V",
        partner_prefix="van", partner_surname="Velzen", street="Dorpsstraat", house_number="1",
        foreign_line_1="Rue Haute 2", country="België",
    )  # fmt: skip
    assert salutation(name_of(data)) == "Geachte mevrouw Van Velzen-in het Veld"
    assert address_name(name_of(data)) == "A.Ö. van Velzen-in het Veld"
    assert address_of(data).foreign_lines == ("Rue Haute 2",)


_PARTIAL = st.dates(date(1900, 1, 1), TODAY).flatmap(
    lambda day: st.sampled_from((f"{day:%Y%m%d}", f"{day:%Y%m}00", f"{day:%Y}0000"))
)


@given(_PARTIAL)
def test_a_stored_date_reads_back_from_the_field_it_is_shown_in(compact):
    shown = partial_dates.typed(compact)
    assert partial_dates.parse(shown, today=TODAY).compact == compact


@given(_PARTIAL)
def test_every_stored_date_has_an_age_that_never_goes_back(compact):
    now, later = date(2027, 1, 1), date(2031, 6, 1)
    assert 0 <= partial_dates.age(compact, now) <= partial_dates.age(compact, later)


@given(st.sampled_from(("6", "70", "10", "20", "35")), st.integers(10_000_000, 99_999_999))
def test_a_stored_phone_reads_back_from_what_is_shown(start, rest):
    typed = f"0{start}{rest}"[:10]
    values = person_values(PersonData(phone=typed), today=TODAY)
    if "phone" in values:
        again = person_values(PersonData(phone=phones.shown(values["phone"])), today=TODAY)
        assert again["phone"] == values["phone"]


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("+31612345678", "06 12 34 56 78"),
        ("0612345678", "06 12 34 56 78"),
        ("06-12345678", "06-12345678"),
        ("+31703365000", "070 336 5000"),
        ("0703365000", "070 336 5000"),
        ("+3114070", "14 070"),
        ("+32470123456", "+32 470 12 34 56"),
        ("bel zijn zus", "bel zijn zus"),
        ("+", "+"),
        ("", ""),
    ],
)
def test_phones_read_as_people_write_them(stored, shown):
    assert phones.shown(stored) == shown
