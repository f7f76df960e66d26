"""The team's own word for its clients, in every Dutch text."""

import pytest

from meedoen_desktop.i18n import OwnWords, Translator

RESIDENT = OwnWords("inwoner", "inwoners", "de")
MEMBER = OwnWords("lid", "leden", "het")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nieuwe cliënt", "Nieuwe inwoner"),
        ("Cliënten", "Inwoners"),
        ("De cliënt vroeg erom", "De inwoner vroeg erom"),
        ("Oefenen met voorbeeldcliënten", "Oefenen met voorbeeldcliënten"),
        ("Werkdagen en vrij", "Werkdagen en vrij"),
    ],
)
def test_a_text_has_the_teams_word(text: str, said: str) -> None:
    assert Translator("nl", RESIDENT).text(text) == said


def test_a_word_with_het_takes_its_article_along() -> None:
    assert Translator("nl", MEMBER).text("Deze cliënt staat er al.") == "Dit lid staat er al."
    assert Translator("nl", MEMBER).text("De cliënten van Sem") == "De leden van Sem"


def test_numbers_and_names_are_filled_in_after_that() -> None:
    own = Translator("nl", RESIDENT)
    assert own.plural("{count} cliënt", "{count} cliënten", 2) == "2 inwoners"
    assert own.text("{naam}, cliënt", naam="Cliënt Bakker") == "Cliënt Bakker, inwoner"


def test_another_language_has_its_own_word() -> None:
    assert Translator("en", RESIDENT).text("Cliënten") == "Clients"
