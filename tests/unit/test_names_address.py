import pytest

from meedoen_desktop.letters.addresses import Address, postcode, street_line, town_line
from meedoen_desktop.letters.names import (
    PersonName,
    address_form,
    address_lines,
    address_name,
    initials_of,
)


def person(
    names: str = "", own: str = "", use: str = "E", partner: str = "", **more: object
) -> PersonName:
    """Names written as "van+Velzen": prefix and surname."""
    prefix, _, surname = own.rpartition("+")
    partner_prefix, _, partner_surname = partner.rpartition("+")
    return PersonName(
        first_names=names,
        prefix=prefix,
        surname=surname,
        name_use=use,
        partner_prefix=partner_prefix,
        partner_surname=partner_surname,
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("names", "own", "use", "partner", "expected"),
    [
        ("Anna Özil", "Groenen", "E", "", "A.Ö. Groenen"),
        ("Bert Philip", "van+Groenen", "E", "", "B.P. van Groenen"),
        ("Carla Theodora", "Van+Groenen", "E", "", "C.T. Van Groenen"),
        ("Dirk-Willem", "in het+Groenen", "E", "", "D. in het Groenen"),
        ("Elise Q", "In Den+Groenen", "E", "", "E.Q In Den Groenen"),
        ("Bert Philip", "Groenen", "P", "Groenlo", "B.P. Groenlo"),
        ("Carla Theodora", "Groenen", "V", "Groenlo", "C.T. Groenlo-Groenen"),
        ("Dirk-Willem", "Groenen", "N", "Groenlo", "D. Groenen-Groenlo"),
        ("Elise Q", "van+Velzen", "E", "Groenlo", "E.Q van Velzen"),
        ("Geraldine", "van+Velzen", "V", "Groenlo", "G. Groenlo-van Velzen"),
        ("Henk", "van+Velzen", "N", "Groenlo", "H. van Velzen-Groenlo"),
        ("Joris", "Groenen", "P", "Van Den+Berg", "J. Van Den Berg"),
        ("Leo", "Groenen", "N", "Van Den+Berg", "L. Groenen-Van Den Berg"),
        ("Odette", "van+Velzen", "V", "Van Den+Berg", "O. Van Den Berg-van Velzen"),
        ("", "Ali bin Mohammed", "E", "van+Velzen", "Ali bin Mohammed"),
        ("", "Ali bin Mohammed", "P", "van+Velzen", "Van Velzen"),
        ("", "Ali bin Mohammed", "V", "van+Velzen", "Van Velzen-Ali bin Mohammed"),
        ("", "Ali bin Mohammed", "N", "van+Velzen", "Ali bin Mohammed-van Velzen"),
        ("Ali bin Mohammed", ".", "P", "de+Boer", "A.b.M. de Boer"),
        ("Ali bin Mohammed", ".", "E", "de+Boer", ""),
        ("Ali bin Mohammed", "", "V", "de+Boer", ""),
        ("Fred", "Groenen", "P", ".", "F. Groenen"),
        ("Fred", "Groenen", "N", "", "F. Groenen"),
    ],
)
def test_name_above_the_address(
    names: str, own: str, use: str, partner: str, expected: str
) -> None:
    assert address_name(person(names, own, use, partner)) == expected


@pytest.mark.parametrize(
    ("names", "title", "gender", "own", "name", "form"),
    [
        ("Albertine Philippine", "BS", "V", "Aedel", "A.P. barones Aedel", "vrouwe"),
        ("Bølle Ólafur", "G", "M", "Aedel", "B.Ó. graaf Aedel", "heer"),
        ("Arent Binnert", "B", "M", "van+Aedel", "A.B. baron van Aedel", "heer"),
        ("Christina", "GI", "V", "In Den+Aedel", "C. gravin In Den Aedel", "vrouwe"),
        ("Diederik", "H", "M", "'S+Aedel", "D. hertog 'S Aedel", "heer"),
        ("", "BS", "V", "van+Aedel", "Barones van Aedel", "vrouwe"),
        ("Anne", "JH", "M", "van den+Aedel", "Jonkheer A. van den Aedel", "heer"),
        ("Anne", "JH", "V", "van den+Aedel", "Jonkvrouw A. van den Aedel", "vrouwe"),
        ("Anne", "JV", "M", "van den+Aedel", "Jonkheer A. van den Aedel", "heer"),
        ("Anne", "R", "M", "van den+Aedel", "A. ridder van den Aedel", "heer"),
        ("Anne", "G", "V", "van den+Aedel", "A. gravin van den Aedel", "vrouwe"),
        ("Anne", "P", "V", "van den+Aedel", "A. prinses van den Aedel", "hoogheid"),
        ("Anne", "PS", "M", "van den+Aedel", "A. prins van den Aedel", "hoogheid"),
        ("Anne", "P", "O", "van den+Aedel", "A. van den Aedel", "hoogheid"),
        ("Anne", "JH", "O", "van den+Aedel", "A. van den Aedel", ""),
        ("Anne", "R", "V", "van den+Aedel", "A. van den Aedel", ""),
        ("Anne", "B", "O", "van den+Aedel", "A. van den Aedel", ""),
    ],
)
def test_nobility_above_the_address(
    names: str, title: str, gender: str, own: str, name: str, form: str
) -> None:
    someone = person(names, own, noble_title=title, gender=gender)
    assert address_name(someone) == name
    style = "hooggeboren" if title in {"G", "GI"} else "hoogwelgeboren"
    expected = {"": "", "hoogheid": "De hoogheid"}.get(form, f"De {style} {form}")
    assert address_form(someone) == expected


@pytest.mark.parametrize(
    ("title", "gender", "use", "ended", "name", "form"),
    [
        ("BS", "V", "E", False, "J.A. barones van den Aedel", "De hoogwelgeboren vrouwe"),
        ("BS", "V", "V", False, "J.A. de Boer-barones van den Aedel", "De hoogwelgeboren vrouwe"),
        ("BS", "V", "N", False, "J.A. barones van den Aedel-de Boer", "De hoogwelgeboren vrouwe"),
        ("BS", "V", "P", False, "J.A. de Boer", ""),
        ("JH", "M", "E", False, "Jonkheer J.A. van den Aedel", "De hoogwelgeboren heer"),
        ("JH", "M", "V", False, "J.A. de Boer-jonkheer van den Aedel", "De hoogwelgeboren heer"),
        ("JH", "M", "N", False, "Jonkheer J.A. van den Aedel-de Boer", "De hoogwelgeboren heer"),
        ("JH", "M", "P", False, "J.A. de Boer", ""),
        ("JV", "V", "E", False, "J.A. van den Aedel", ""),
        ("JV", "V", "V", False, "J.A. de Boer-van den Aedel", ""),
        ("JV", "V", "N", True, "J.A. van den Aedel-de Boer", ""),
        ("JV", "V", "P", True, "J.A. de Boer", ""),
        ("JV", "V", "E", True, "Jonkvrouw J.A. van den Aedel", "De hoogwelgeboren vrouwe"),
    ],
)
def test_titles_and_the_partners_name_in_the_address(
    title: str, gender: str, use: str, ended: bool, name: str, form: str
) -> None:
    someone = person(
        "Jo Anne",
        "van den+Aedel",
        use,
        "de+Boer",
        noble_title=title,
        gender=gender,
        partnership_ended=ended,
    )
    assert (address_name(someone), address_form(someone)) == (name, form)


@pytest.mark.parametrize(
    ("own_title", "partner_title", "use", "name", "form"),
    [
        ("", "B", "P", "A. barones van den Aedel", "De hoogwelgeboren vrouwe"),
        ("", "B", "V", "A. barones van den Aedel-de Boer", "De hoogwelgeboren vrouwe"),
        ("", "B", "N", "A. de Boer-barones van den Aedel", "De hoogwelgeboren vrouwe"),
        ("", "G", "P", "A. gravin van den Aedel", "De hooggeboren vrouwe"),
        ("", "P", "P", "A. prinses van den Aedel", "De hoogheid"),
        ("", "B", "E", "A. de Boer", ""),
        ("", "R", "P", "A. van den Aedel", ""),
        ("", "JV", "P", "A. van den Aedel", ""),
        ("BS", "G", "N", "A. barones de Boer-gravin van den Aedel", "De hooggeboren vrouwe"),
        ("BS", "GI", "N", "A. barones de Boer-van den Aedel", "De hoogwelgeboren vrouwe"),
        ("BS", "P", "E", "A. barones de Boer", "De hoogwelgeboren vrouwe"),
        ("BS", "P", "V", "A. prinses van den Aedel-barones de Boer", "De hoogheid"),
    ],
)
def test_courtesy_titles_in_the_address(
    own_title: str, partner_title: str, use: str, name: str, form: str
) -> None:
    woman = person(
        "Anne-Fleur",
        "de+Boer",
        use,
        "van den+Aedel",
        gender="V",
        noble_title=own_title,
        partner_noble_title=partner_title,
    )
    assert (address_name(woman), address_form(woman)) == (name, form)


def test_a_courtesy_title_needs_the_partners_name() -> None:
    woman = person("Jo Anne", "de+Boer", "P", ".", gender="V", partner_noble_title="B")
    assert (address_name(woman), address_form(woman)) == ("J.A. de Boer", "")


@pytest.mark.parametrize(
    ("first_names", "expected"),
    [
        ("Henk", "H."),
        ("Anna Cornelia", "A.C."),
        ("Theo Philip IJsbrand", "T.P.I."),
        ("Anne-Fleur Belle", "A.B."),
        ("Suzie Q", "S.Q"),
        ("A", "A"),
        ("J P", "J P"),
        ("J P Karel", "J P K."),
        ("", ""),
        (". Karel", "K."),
        ("'Abd al-Rahman", "A.a."),
        ("O\u0308zil", "Ö."),
        ("X\u0302avi", "X\u0302."),
        ("Đurđa Øystein Žofie", "Đ.Ø.Ž."),
        ("Олена Марія", "О.М."),
        ("محمد علي", "محمد علي"),
        ("ሰላም", "ሰላም"),
    ],
)
def test_initials_take_one_letter_of_each_given_name(first_names: str, expected: str) -> None:
    assert initials_of(PersonName(first_names=first_names)) == expected


def test_own_initials_go_before_the_given_names() -> None:
    someone = PersonName(first_names="IJsbrand Theo", initials="IJ.Th.", surname="Bakker")
    assert address_name(someone) == "IJ.Th. Bakker"


@pytest.mark.parametrize(
    ("number", "letter", "addition", "designation", "expected"),
    [
        ("88", "", "", "", "Dorpsweg 88"),
        ("103", "c", "", "", "Dorpsweg 103 c"),
        ("35", "", "III", "", "Dorpsweg 35 III"),
        ("9", "", "2", "", "Dorpsweg 9-2"),
        ("400", "L", "Toe", "", "Dorpsweg 400 LToe"),
        ("555", "B", "73c", "", "Dorpsweg 555 B73c"),
        ("15201", "", "", "by", "Dorpsweg bij 15201"),
        ("3", "", "", "to", "Dorpsweg t/o 3"),
        ("15201", "B", "", "by", "Dorpsweg bij 15201 B"),
        ("3", "B", "", "to", "Dorpsweg t/o 3 B"),
        ("15201", "", "III", "by", "Dorpsweg bij 15201 III"),
        ("15201", "", "2", "by", "Dorpsweg bij 15201-2"),
        ("3", "", "2", "to", "Dorpsweg t/o 3-2"),
        ("3", "L", "III", "to", "Dorpsweg t/o 3 LIII"),
        ("3", "L", "2", "to", "Dorpsweg t/o 3 L2"),
        ("", "", "", "", "Dorpsweg"),
        ("0", "", "", "", ""),
    ],
)
def test_street_line(
    number: str, letter: str, addition: str, designation: str, expected: str
) -> None:
    address = Address(
        street="Dorpsweg",
        house_number=number,
        house_letter=letter,
        house_number_addition=addition,
        designation=designation,
    )
    assert street_line(address) == expected


@pytest.mark.parametrize(
    ("code", "town", "expected"),
    [
        ("2583XL", "Scheveningen", "2583 XL  SCHEVENINGEN"),
        ("2584bz", "'s-Gravenhage", "2584 BZ  'S-GRAVENHAGE"),
        ("3401 AA", "IJsselstein", "3401 AA  IJSSELSTEIN"),
        ("", "Leidschendam", "LEIDSCHENDAM"),
        ("2584 BZ", "", "2584 BZ  RIJSWIJK"),
        ("B 1000", "Brussel", "B 1000  BRUSSEL"),
    ],
)
def test_town_line(code: str, town: str, expected: str) -> None:
    assert town_line(Address(postcode=code, town=town), town="Rijswijk") == expected


def test_postcode_is_shown_with_one_space() -> None:
    assert [postcode(text) for text in ("2265ab", "2265  AB", "0265 AB", "")] == [
        "2265 AB",
        "2265 AB",
        "0265 AB",
        "",
    ]


VELZEN = PersonName(first_names="Anna", prefix="van", surname="Velzen", gender="V")


def test_address_block_of_a_dutch_address() -> None:
    address = Address(street="Dorpsweg", house_number="3", postcode="2265ab", town="Leidschendam")
    assert address_lines(VELZEN, address) == (
        "A. van Velzen",
        "Dorpsweg 3",
        "2265 AB  LEIDSCHENDAM",
    )


def test_address_block_of_a_baroness_starts_with_her_style() -> None:
    baroness = PersonName(first_names="Anna", noble_title="BS", surname="Aedel", gender="V")
    address = Address(street="Dorpsweg", house_number="3", town="Leidschendam")
    assert address_lines(baroness, address)[:2] == ("De hoogwelgeboren vrouwe", "A. barones Aedel")


def test_address_block_of_a_location_uses_the_own_town() -> None:
    houseboat = Address(location="Woonboot tegenover de Grote Sloot")
    lines = address_lines(VELZEN, houseboat, town="'s-Gravenhage")
    assert lines[1:] == ("Woonboot tegenover de Grote Sloot", "'S-GRAVENHAGE")


def test_address_block_abroad_ends_with_the_country_in_capitals() -> None:
    abroad = Address(
        foreign_lines=("Rue du pomme 26", "Bruxelles", "postcode 1000"), country="België"
    )
    assert address_lines(VELZEN, abroad)[1:] == (
        "Rue du pomme 26",
        "Bruxelles",
        "postcode 1000",
        "BELGIË",
    )


def test_a_fourth_foreign_line_is_kept_on_the_third() -> None:
    abroad = Address(foreign_lines=("a", "", "b", "c", "d"), country="België")
    assert abroad.foreign_lines == ("a", "b", "c, d")


@pytest.mark.parametrize(
    "address",
    [
        Address(),
        Address(street=".", house_number="3", town="Leidschendam"),
        Address(street="Dorpsweg", house_number="0", town="Leidschendam"),
        Address(street="Dorpsweg", house_number="3", postcode="2265AB"),
        Address(foreign_lines=("Rue du pomme 26",)),
        Address(country="België"),
    ],
)
def test_an_unknown_address_gives_no_block(address: Address) -> None:
    assert address_lines(VELZEN, address) == ()


def test_an_unknown_name_gives_no_block() -> None:
    address = Address(street="Dorpsweg", house_number="3", town="Leidschendam")
    assert address_lines(PersonName(first_names="Anna", surname="."), address) == ()
