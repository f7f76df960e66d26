from datetime import date
from io import BytesIO

from pypdf import PdfReader

from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.method.suite_text import LONGEST
from meedoen_desktop.services import team
from meedoen_desktop.services.dossier.exercise_dossier import exercise_dossier
from meedoen_desktop.services.exercises.client_results import client_results
from meedoen_desktop.services.exercises.exercise_suite import exercise_suite
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.store import Store
from tests.factories import add_person
from tests.results import PICTURES, STRENGTHS, add_board, add_result, pictures, strengths

BSN = "999990019"


def played(store: Store) -> str:
    team.choose_team(store, TeamDetails("leidschendam-voorburg", "lvw"))
    person = add_person(store, bsn=BSN, street="Parkweg", house_number="18", language="ar")
    add_board(store, person, date(2025, 3, 3), AreaValue("geld", 1, 3))
    add_board(
        store, person, date(2026, 3, 2), AreaValue("geld", 2, 6, 8), chosen=["geld"],
        words={"geld": "De la is leeg"}, talk={"geld": {"forward": "Rust in huis"}},
        plan=[{"area": "geld", "what": "Post openen", "who": "client", "when": "2026-04-01"}],
        consultant_view={"geld": {"number_now": 2, "remark": "Er ligt nog veel"}},
    )  # fmt: skip
    chosen = strengths("lief", learning=("bellen",), lief="Dat zegt mijn zus")
    add_result(store, person, STRENGTHS, date(2026, 5, 4), chosen)
    scenes = pictures("steen", "brug", steen="Hij ligt er nog")
    add_result(store, person, PICTURES, date(2026, 6, 1), scenes)
    return person


def text_of(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_report_tells_everything_over_time_in_the_clients_words(store: Store) -> None:
    text = text_of(exercise_dossier(store, played(store)))
    for part in (
        "Verslag van de gesprekskaarten", "Anna van Velzen", "Leefgebieden door de tijd",
        "03-03-25", "02-03-26", "Heel belangrijk, nu 6, wil graag 8", "“De la is leeg”",
        "Gekozen om over te praten: Geld", "Rust in huis",
        "Post openen; wie: cliënt; wanneer: 1 april 2026",
        "een 2 (cliënt: 6). Er ligt nog veel", "kaart lief: “Dat zegt mijn zus”", "kaart bellen",
        "kaart steen: “Hij ligt er nog”", "kaart brug",
    ):  # fmt: skip
        assert part in text, part


def test_the_report_names_no_number_of_the_register_and_no_address(store: Store) -> None:
    pdf = exercise_dossier(store, played(store))
    text = text_of(pdf)
    assert BSN not in text
    assert "Parkweg" not in text
    reader = PdfReader(BytesIO(pdf))
    assert reader.metadata is not None
    assert reader.metadata.title == "Verslag van de gesprekskaarten"
    count = len(reader.pages)
    assert count == 1 or f"Pagina {count} van {count}" in text


def test_a_client_without_results_gets_a_report_that_says_who(store: Store) -> None:
    team.choose_team(store, TeamDetails("rijswijk", "rijswijk"))
    assert "Anna van Velzen" in text_of(exercise_dossier(store, add_person(store)))


def test_a_result_of_a_newer_program_is_named_in_the_report(store: Store) -> None:
    person = add_person(store)
    add_result(store, person, STRENGTHS, date(2026, 5, 4), "nieuw")
    assert "niet te lezen: 4 mei 2026" in text_of(exercise_dossier(store, person))


def test_the_text_for_the_suite_holds_the_last_of_each(store: Store) -> None:
    text = exercise_suite(client_results(store, played(store)))
    assert "- Geld: heel belangrijk, nu 6, wil graag 8; sinds 3 maart 2025 van 3 naar 6;" in text
    assert "in eigen woorden: “De la is leeg”" in text
    assert "Afgesproken: Post openen; wie: cliënt; wanneer: 1 april 2026." in text
    assert "- kaart lief: “Dat zegt mijn zus”\nWil leren: kaart bellen." in text
    assert "- Zo zou de cliënt het willen: kaart brug" in text
    assert "Er ligt nog veel" not in text


def test_the_text_for_the_suite_always_fits(store: Store) -> None:
    person = add_person(store)
    long = {"geld": "pruimen " * 2000}
    add_board(store, person, date(2026, 3, 2), AreaValue("geld", 2, 6), words=long)
    short = exercise_suite(client_results(store, person))
    assert "nu 6" in short
    assert "pruimen" not in short
    add_result(
        store, person, STRENGTHS, date(2026, 5, 4), strengths("lief", "sterk", lief="x" * 5000)
    )
    cut = exercise_suite(client_results(store, person))
    assert len(cut) <= LONGEST
    assert cut.endswith("(ingekort)")
