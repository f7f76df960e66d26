import pytest

from meedoen_desktop.letters.names import PersonName, full_name, list_name, name_in_text
from meedoen_desktop.letters.sorting import sort_key


def woman(use: str, **more: str) -> PersonName:
    names = {"first_names": "Jo", "prefix": "de", "surname": "Boer", "gender": "V"}
    partner = {"partner_prefix": "van den", "partner_surname": "Aedel"}
    return PersonName(name_use=use, **{**names, **partner, **more})


@pytest.mark.parametrize(
    ("gender", "expected"),
    [("M", "de heer Groenen"), ("V", "mevrouw Groenen"), ("O", "J.R. Groenen")],
)
def test_gender_decides_what_goes_before_the_name(gender: str, expected: str) -> None:
    assert name_in_text(PersonName("Jo Rene", surname="Groenen", gender=gender)) == expected


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        ("E", "mevrouw De Boer"),
        ("P", "mevrouw Van den Aedel"),
        ("V", "mevrouw Van den Aedel-de Boer"),
        ("N", "mevrouw De Boer-van den Aedel"),
        ("", "mevrouw De Boer"),
    ],
)
def test_name_use_in_text(use: str, expected: str) -> None:
    assert name_in_text(woman(use)) == expected


def test_without_initials_the_name_itself_takes_the_capital() -> None:
    assert name_in_text(PersonName(prefix="in het", surname="Zonnetje")) == "In het Zonnetje"


@pytest.mark.parametrize(
    ("gender", "title", "use", "expected"),
    [
        ("V", "BS", "E", "barones van den Aedel"),
        ("V", "BS", "P", "mevrouw De Boer"),
        ("V", "BS", "V", "mevrouw De Boer-barones van den Aedel"),
        ("V", "BS", "N", "barones van den Aedel-de Boer"),
        ("M", "JV", "E", "jonkheer van den Aedel"),
        ("M", "JV", "P", "de heer De Boer"),
        ("M", "JV", "V", "de heer De Boer-jonkheer van den Aedel"),
        ("M", "JV", "N", "jonkheer van den Aedel-de Boer"),
        ("V", "JV", "E", "mevrouw Van den Aedel"),
        ("V", "JV", "V", "mevrouw De Boer-van den Aedel"),
        ("O", "G", "E", "J.A. van den Aedel"),
        ("M", "R", "E", "ridder van den Aedel"),
        ("V", "R", "E", "mevrouw Van den Aedel"),
    ],
)
def test_titles_in_text(gender: str, title: str, use: str, expected: str) -> None:
    person = PersonName(
        first_names="Jo Anne",
        noble_title=title,
        prefix="van den",
        surname="Aedel",
        gender=gender,
        name_use=use,
        partner_prefix="de",
        partner_surname="Boer",
    )
    assert name_in_text(person) == expected


def test_a_divorced_lady_bears_her_predicate_again() -> None:
    lady = PersonName("Jo", "JV", "van", "Aedel", "E", "de", "Boer", "V", partnership_ended=True)
    assert name_in_text(lady) == "jonkvrouw van Aedel"


@pytest.mark.parametrize(
    ("own", "partner", "use", "expected"),
    [
        ("", "B", "V", "barones van den Aedel-de Boer"),
        ("", "P", "V", "prinses van den Aedel-de Boer"),
        ("", "R", "V", "mevrouw Van den Aedel-de Boer"),
        ("", "BS", "V", "mevrouw Van den Aedel-de Boer"),
        ("", "B", "E", "mevrouw De Boer"),
        ("", "B", "P", "barones van den Aedel"),
        ("", "B", "N", "mevrouw De Boer-barones van den Aedel"),
        ("BS", "G", "E", "barones de Boer"),
        ("BS", "G", "P", "gravin van den Aedel"),
        ("BS", "G", "V", "gravin van den Aedel-barones de Boer"),
        ("BS", "G", "N", "barones de Boer-gravin van den Aedel"),
    ],
)
def test_courtesy_titles_in_text(own: str, partner: str, use: str, expected: str) -> None:
    person = woman(use, noble_title=own, partner_noble_title=partner)
    assert name_in_text(person) == expected


@pytest.mark.parametrize("use", ["E", "V", "N"])
def test_an_unknown_own_name_gives_nothing(use: str) -> None:
    assert name_in_text(woman(use, surname=".", prefix="")) == ""


def test_an_unknown_own_name_needs_no_mention_when_the_partners_is_used() -> None:
    assert name_in_text(woman("P", surname=".", prefix="")) == "mevrouw Van den Aedel"


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (PersonName("Christina Maria", surname="Maassen"), "Christina Maria Maassen"),
        (PersonName("Mohamed", prefix="El", surname="Rafi"), "Mohamed El Rafi"),
        (PersonName(surname="Obbadah"), "Obbadah"),
        (PersonName("Dian Maya", surname="."), "Dian Maya"),
        (PersonName(surname="."), ""),
        (PersonName("Jo", "JV", "van", "Hoogh", gender="M"), "jonkheer Jo van Hoogh"),
        (PersonName("Jo", "JV", "van", "Hoogh", gender="O"), "jonkvrouw Jo van Hoogh"),
        (PersonName("Jo", "G", "van", "Aedel", gender="V"), "Jo gravin van Aedel"),
        (PersonName("Jo", "R", "van", "Aedel", gender="V"), "Jo ridder van Aedel"),
    ],
)
def test_full_name(person: PersonName, expected: str) -> None:
    assert full_name(person) == expected


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (PersonName("Anna", prefix="van", surname="Velzen"), "Velzen, Anna van"),
        (PersonName("Anna", surname="Groen"), "Groen, Anna"),
        (PersonName(prefix="van", surname="Velzen"), "Velzen, van"),
        (PersonName("Anna", prefix="van", surname="."), "Anna"),
        (PersonName(), ""),
    ],
)
def test_list_name(person: PersonName, expected: str) -> None:
    assert list_name(person) == expected


def test_lists_are_sorted_without_marks_or_capitals() -> None:
    names = ["Zwart", "Østergård", "IJsselstein", "ijsbrand", "Oomen", "Ğüneş", "d'Angelo", "."]
    assert sorted(names, key=sort_key) == [
        ".",
        "d'Angelo",
        "Ğüneş",
        "ijsbrand",
        "IJsselstein",
        "Oomen",
        "Østergård",
        "Zwart",
    ]


def test_double_names_sort_on_their_words() -> None:
    assert sort_key("Van den Berg-de Wit") == "van den berg de wit"
