import pytest

from meedoen_desktop.letters.names import PersonName, salutation

AEDEL = PersonName(first_names="Pieter", prefix="van den", surname="Aedel", gender="M")
BOER = {"partner_prefix": "de", "partner_surname": "Boer"}


def noble(title: str, gender: str, use: str = "E", **more: object) -> PersonName:
    return PersonName(
        first_names="Pieter",
        noble_title=title,
        prefix="van den",
        surname="Aedel",
        gender=gender,
        name_use=use,
        **{**BOER, **more},  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("gender", "expected"),
    [
        ("M", "Geachte heer Van Puffelen"),
        ("V", "Geachte mevrouw Van Puffelen"),
        ("O", "Geachte R.M. van Puffelen"),
        ("", "Geachte R.M. van Puffelen"),
    ],
)
def test_prefix_takes_a_capital_except_after_initials(gender: str, expected: str) -> None:
    person = PersonName(
        first_names="Robin Melle", prefix="van", surname="Puffelen", gender=gender, name_use="E"
    )
    assert salutation(person) == expected


@pytest.mark.parametrize(
    ("use", "prefix", "surname", "partner_prefix", "partner_surname", "expected"),
    [
        ("E", "in het", "Veld", "van", "Velzen", "Geachte mevrouw In het Veld"),
        ("E", "", "Groenen", "", "Groenink", "Geachte mevrouw Groenen"),
        ("P", "in het", "Veld", "van", "Velzen", "Geachte mevrouw Van Velzen"),
        ("P", "", "Groenen", "", "Groenink", "Geachte mevrouw Groenink"),
        ("V", "in het", "Veld", "van", "Velzen", "Geachte mevrouw Van Velzen-in het Veld"),
        ("V", "", "Groenen", "", "Groenink", "Geachte mevrouw Groenink-Groenen"),
        ("N", "in het", "Veld", "van", "Velzen", "Geachte mevrouw In het Veld-van Velzen"),
        ("N", "", "Groenen", "", "Groenink", "Geachte mevrouw Groenen-Groenink"),
        ("P", "in het", "Veld", "", "", "Geachte mevrouw In het Veld"),
        ("N", "in het", "Veld", "", "", "Geachte mevrouw In het Veld"),
        ("", "in het", "Veld", "van", "Velzen", "Geachte mevrouw In het Veld"),
        ("P", "de", "Boer", "", ".", "Geachte mevrouw De Boer"),
        ("N", "de", "Boer", "", ".", "Geachte mevrouw De Boer"),
        ("V", "", "d'Angelo - Huis", "", "Groen", "Geachte mevrouw Groen-d'Angelo-Huis"),
    ],
)
def test_name_use_decides_which_names_are_used(
    use: str, prefix: str, surname: str, partner_prefix: str, partner_surname: str, expected: str
) -> None:
    person = PersonName(
        prefix=prefix,
        surname=surname,
        name_use=use,
        partner_prefix=partner_prefix,
        partner_surname=partner_surname,
        gender="V",
    )
    assert salutation(person) == expected


@pytest.mark.parametrize(
    ("gender", "use", "first_names", "prefix", "surname", "expected"),
    [
        ("V", "E", "Jo Rene", "in het", "Zonnetje", "Geachte mevrouw In het Zonnetje"),
        ("O", "E", "Jo Rene", "in het", "Zonnetje", "Geachte J.R. in het Zonnetje"),
        ("O", "E", "", "in het", "Zonnetje", "Geachte In het Zonnetje"),
        ("V", "P", "Jo Rene", "in het", "Zonnetje", "Geachte mevrouw 't Wolkje"),
        ("V", "V", "Jo Rene", "in het", "Zonnetje", "Geachte mevrouw 't Wolkje-in het Zonnetje"),
        ("V", "N", "Jo Rene", "in het", "Zonnetje", "Geachte mevrouw In het Zonnetje-'t Wolkje"),
        ("V", "E", "Jo Rene", "Op Den", "Berghe", "Geachte mevrouw Op Den Berghe"),
        ("O", "E", "Jo Rene", "Op Den", "Berghe", "Geachte J.R. Op Den Berghe"),
        ("O", "N", "Jo Rene", "Op Den", "Berghe", "Geachte J.R. Op Den Berghe-'t Wolkje"),
    ],
)
def test_only_the_first_letter_after_heer_or_mevrouw_changes(
    gender: str, use: str, first_names: str, prefix: str, surname: str, expected: str
) -> None:
    person = PersonName(
        first_names=first_names,
        prefix=prefix,
        surname=surname,
        name_use=use,
        gender=gender,
        partner_prefix="'t",
        partner_surname="Wolkje",
    )
    assert salutation(person) == expected


@pytest.mark.parametrize(
    ("titles", "gender", "expected"),
    [
        ("B BS H HI JH JV M MI R", "M", "Hoogwelgeboren heer"),
        ("B BS H HI M MI R", "V", "Hoogwelgeboren vrouwe"),
        ("G GI", "M", "Hooggeboren heer"),
        ("G GI", "V", "Hooggeboren vrouwe"),
        ("P PS", "M", "Hoogheid"),
        ("P PS", "V", "Hoogheid"),
        ("P PS", "O", "Hoogheid"),
        ("R B BS G GI JV", "O", "Geachte P. van den Aedel"),
        ("JH JV", "V", "Geachte mevrouw Van den Aedel"),
    ],
)
def test_nobility_has_salutations_of_its_own(titles: str, gender: str, expected: str) -> None:
    found = {salutation(noble(title, gender)) for title in titles.split()}
    assert found == {expected}


def test_a_title_may_be_stored_as_a_word() -> None:
    assert salutation(noble("Gravin", "V")) == "Hooggeboren vrouwe"
    assert salutation(noble("doctor", "V")) == "Geachte mevrouw Van den Aedel"


@pytest.mark.parametrize(
    ("title", "gender", "use", "ended", "expected"),
    [
        ("G", "M", "V", False, "Hooggeboren heer"),
        ("G", "M", "N", False, "Hooggeboren heer"),
        ("G", "M", "P", False, "Geachte heer De Boer"),
        ("JH", "M", "P", False, "Geachte heer De Boer"),
        ("JH", "M", "V", False, "Hoogwelgeboren heer"),
        ("JV", "M", "E", False, "Hoogwelgeboren heer"),
        ("JH", "M", "N", True, "Hoogwelgeboren heer"),
        ("JH", "V", "E", True, "Hoogwelgeboren vrouwe"),
        ("JH", "V", "P", True, "Geachte mevrouw De Boer"),
        ("JH", "V", "V", True, "Geachte mevrouw De Boer-van den Aedel"),
        ("JH", "V", "N", True, "Geachte mevrouw Van den Aedel-de Boer"),
        ("JH", "O", "P", True, "Geachte P. de Boer"),
        ("JH", "O", "V", True, "Geachte P. de Boer-van den Aedel"),
    ],
)
def test_a_title_yields_to_the_partners_name(
    title: str, gender: str, use: str, ended: bool, expected: str
) -> None:
    assert salutation(noble(title, gender, use, partnership_ended=ended)) == expected


@pytest.mark.parametrize(
    ("title", "gender", "use", "expected"),
    [
        ("B", "V", "P", "Hoogwelgeboren vrouwe"),
        ("G", "V", "P", "Hooggeboren vrouwe"),
        ("H", "V", "V", "Hoogwelgeboren vrouwe"),
        ("M", "V", "N", "Hoogwelgeboren vrouwe"),
        ("P", "V", "P", "Hoogheid"),
        ("R", "V", "P", "Geachte mevrouw Van den Aedel"),
        ("JH", "V", "P", "Geachte mevrouw Van den Aedel"),
        ("BS", "V", "P", "Geachte mevrouw Van den Aedel"),
        ("GI", "V", "P", "Geachte mevrouw Van den Aedel"),
        ("B", "V", "E", "Geachte mevrouw De Boer"),
        ("B", "M", "P", "Geachte heer Van den Aedel"),
        ("BS", "O", "P", "Geachte J. van den Aedel"),
    ],
)
def test_a_woman_may_bear_her_husbands_title(
    title: str, gender: str, use: str, expected: str
) -> None:
    person = PersonName(
        first_names="Jo",
        prefix="de",
        surname="Boer",
        gender=gender,
        name_use=use,
        partner_noble_title=title,
        partner_prefix="van den",
        partner_surname="Aedel",
    )
    assert salutation(person) == expected


@pytest.mark.parametrize(
    ("own", "partner", "use", "expected"),
    [
        ("GI", "B", "E", "Hooggeboren vrouwe"),
        ("GI", "B", "P", "Hoogwelgeboren vrouwe"),
        ("GI", "B", "N", "Hoogwelgeboren vrouwe"),
        ("BS", "P", "V", "Hoogheid"),
        ("GI", "R", "E", "Hooggeboren vrouwe"),
        ("GI", "R", "P", "Geachte mevrouw De Boer"),
        ("GI", "R", "V", "Hooggeboren vrouwe"),
        ("PS", "B", "E", "Hoogheid"),
        ("PS", "B", "N", "Hoogwelgeboren vrouwe"),
    ],
)
def test_a_husbands_title_goes_before_her_own(
    own: str, partner: str, use: str, expected: str
) -> None:
    assert salutation(noble(own, "V", use, partner_noble_title=partner)) == expected


def test_a_mans_own_title_stays_whatever_his_wife_is() -> None:
    assert salutation(noble("G", "M", "N", partner_noble_title="BS")) == "Hooggeboren heer"
    assert salutation(noble("B", "M", "P", partner_noble_title="PS")) == "Geachte heer De Boer"


@pytest.mark.parametrize(
    ("gender", "title", "use", "expected"),
    [
        ("V", "", "P", "Geachte mevrouw De Boer"),
        ("V", "", "E", ""),
        ("V", "", "V", ""),
        ("V", "", "N", ""),
        ("M", "G", "E", "Hooggeboren heer"),
        ("M", "G", "N", "Hooggeboren heer"),
        ("V", "JV", "P", "Geachte mevrouw De Boer"),
        ("V", "JV", "E", ""),
        ("O", "G", "E", ""),
    ],
)
@pytest.mark.parametrize("surname", [".", ""])
def test_without_own_surname_there_may_be_no_salutation(
    gender: str, title: str, use: str, expected: str, surname: str
) -> None:
    person = PersonName(
        first_names="Jo Anne",
        noble_title=title,
        surname=surname,
        gender=gender,
        name_use=use,
        partner_prefix="de",
        partner_surname="Boer",
    )
    assert salutation(person) == expected


@pytest.mark.parametrize(
    ("gender", "partner_title", "use", "expected"),
    [
        ("V", "G", "E", "Geachte mevrouw De Boer"),
        ("V", "G", "V", "Hooggeboren vrouwe"),
        ("V", "G", "P", "Hooggeboren vrouwe"),
        ("M", "G", "V", "Geachte heer De Boer"),
        ("O", "G", "V", "Geachte J.A. de Boer"),
        ("V", "GI", "V", "Geachte mevrouw De Boer"),
        ("V", "JH", "V", "Geachte mevrouw De Boer"),
    ],
)
def test_a_partner_with_a_title_and_an_unknown_name(
    gender: str, partner_title: str, use: str, expected: str
) -> None:
    person = PersonName(
        first_names="Jo Anne",
        prefix="de",
        surname="Boer",
        gender=gender,
        name_use=use,
        partner_noble_title=partner_title,
        partner_surname=".",
    )
    assert salutation(person) == expected


def test_the_own_wish_goes_before_every_rule() -> None:
    person = noble("G", "M", own_wish="  Beste   Piet - Hein ")
    assert salutation(person) == "Beste Piet - Hein"


def test_spaces_in_the_data_never_reach_the_letter() -> None:
    person = PersonName(prefix=" van  der ", surname=" Berg  - de  Wit", gender="V")
    assert salutation(person) == "Geachte mevrouw Van der Berg-de Wit"
