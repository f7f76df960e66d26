import pytest

from meedoen_desktop.models import Contact, Person
from meedoen_desktop.store import Store
from tests.factories import add_contact, add_person


def titles(store: Store, text: str) -> list[str]:
    return [hit.title or hit.snippet for hit in store.search(text)]


@pytest.mark.parametrize("query", ["velzen", "VELZ", "van velzen", "Anna", "leid"])
def test_a_client_is_found_by_name_and_town(store: Store, query: str) -> None:
    add_person(store, town="Leiden")
    assert titles(store, query) == ["Anna van Velzen"]


@pytest.mark.parametrize(
    ("written", "query"),
    [
        ("Over de eigenbijdrage gepraat", "bijdrage"),
        ("Koffie in het café", "cafe"),
        ("Koffie in het cafe", "café"),
        ("Çağla belde", "cagla"),
        ("اتصلت به", "اتصلت"),
    ],
)
def test_notes_are_found_by_parts_of_words_and_without_accents(
    store: Store, written: str, query: str
) -> None:
    person_id = add_person(store)
    add_contact(store, person_id, note=written)
    (hit,) = store.search(query)
    assert (hit.table_name, hit.person_id, hit.snippet) == ("contact", person_id, written)


@pytest.mark.parametrize("query", ["", "   ", '"', "* OR", "a' OR 1=1 --", "NEAR(", "-", "😀"])
def test_strange_queries_find_nothing_and_break_nothing(store: Store, query: str) -> None:
    add_person(store)
    assert store.search(query) == []


def test_changed_and_deleted_words_are_no_longer_found(store: Store) -> None:
    person_id = add_person(store)
    contact = add_contact(store, person_id, note="vlinder")
    with store.work() as session:
        session.get_one(Contact, contact).note = "rups"
    assert titles(store, "vlinder") == []
    assert titles(store, "rups") == ["rups"]
    with store.work() as session:
        session.delete(session.get_one(Contact, contact))
    assert titles(store, "rups") == []


def test_the_name_counts_for_more_than_the_note(store: Store) -> None:
    first = add_person(store, first_names="Roos", surname="Tak")
    add_contact(store, first, note="praat over Linde, Linde en nog eens Linde")
    second = add_person(store, first_names="Linde", surname="Boom")
    assert store.search("linde")[0].record_id == second


def test_a_rolled_back_action_leaves_no_words(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.work() as session:
        session.add(Person(dossier_id="d", surname="Spook"))
        session.flush()
        raise ZeroDivisionError
    assert store.search("spook") == []
