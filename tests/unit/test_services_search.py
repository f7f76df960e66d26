from __future__ import annotations

from meedoen_desktop.services import access, search
from meedoen_desktop.store import Store
from tests.factories import add_contact, add_person


def test_clients_come_before_what_was_written(store: Store) -> None:
    anna = add_person(store, surname="Tuinman", prefix="")
    other = add_person(store, surname="Visser", first_names="Jan", prefix="")
    add_contact(store, other, note="Werkt graag in de tuin van het buurthuis")
    found = search.find(store, "tuin")
    assert [(one.kind, one.person_id) for one in found] == [("person", anna), ("contact", other)]
    assert found[1].title == "Jan Visser"
    assert "tuin" in found[1].detail


def test_a_part_of_a_long_word_is_enough(store: Store) -> None:
    person = add_person(store)
    add_contact(store, person, note="Vraag over de eigenbijdrage")
    assert [one.kind for one in search.find(store, "bijdrage")] == ["contact"]


def test_nothing_fits_nothing(store: Store) -> None:
    add_person(store)
    assert search.find(store, "  ") == ()
    assert search.find(store, "zzzz") == ()


def test_typing_a_name_offers_clients_only(store: Store) -> None:
    person = add_person(store, surname="Haddad", prefix="")
    add_contact(store, person, note="Haddad kwam langs")
    assert [one.person_id for one in search.find_clients(store, "had")] == [person]


def test_a_search_is_logged_without_its_words(store: Store) -> None:
    search.log_search(store)
    line = access.access_lines(store)[0]
    assert (line.action, line.file_number) == ("search", "")
