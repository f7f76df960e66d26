import pytest
from sqlalchemy import select

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.models import Dossier, Draft, Person
from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients import client_list, clients
from meedoen_desktop.services.persons.persons import PersonData
from tests.clients import add, rows


def test_a_new_client_stands_in_the_list_and_its_draft_is_gone(store):
    add(store, surname="Veld", prefix="in het", first_names="Anna", town="Rijswijk",
        file_number="12-3", birth_date="1-12-1985")  # fmt: skip
    (row,) = rows(store)
    assert (row.name, row.town, row.file_number) == ("Veld, Anna in het", "Rijswijk", "12-3")
    assert row.birth_date == "19851201"
    assert drafts.drafts(store) == []


def test_a_client_without_any_name_is_not_added_and_nothing_is_lost(store):
    draft_id = clients.new_client_draft(store)
    drafts.save_values(store, draft_id, {"town": "Wassenaar"})
    with pytest.raises(WrongInput) as caught:
        clients.add_client(store, draft_id)
    assert caught.value.field == "surname"
    assert clients.draft_form(store, draft_id)[1].town == "Wassenaar"


def test_text_that_cannot_be_used_waits_in_the_form_and_not_in_the_record(store):
    person_id = add(store, surname="Bos", phone="bel de buurvrouw")
    assert clients.read_form(store, person_id).data.phone == "bel de buurvrouw"
    wrong = clients.save_fields(store, person_id, {"birth_date": "31-2-1980", "town": "Voorburg"})
    assert [error.field for error in wrong] == ["birth_date"]
    form = clients.read_form(store, person_id)
    assert (form.data.birth_date, form.data.town) == ("31-2-1980", "Voorburg")
    assert {error.field for error in form.wrong} == {"phone", "birth_date"}
    with store.read() as session:
        person = session.get(Person, person_id)
        assert (person.birth_date, person.phone) == ("", "")


def test_text_that_becomes_right_leaves_the_waiting_room(store):
    person_id = add(store, surname="Bos", phone="x", email="y")
    clients.save_fields(store, person_id, {"phone": "06 12 34 56 78"})
    form = clients.read_form(store, person_id)
    assert form.data.phone == "06 12 34 56 78"
    assert [error.field for error in form.wrong] == ["email"]
    clients.save_fields(store, person_id, {"email": ""})
    assert clients.read_form(store, person_id).wrong == ()
    with store.read() as session:
        assert session.scalars(select(Draft)).all() == []


def test_a_changed_surname_moves_in_the_list(store):
    first = add(store, surname="Aalders")
    add(store, surname="Bakker")
    clients.save_fields(store, first, {"surname": "Zwart"})
    assert [row.surname for row in rows(store)] == ["Bakker", "Zwart"]
    assert client_list.read_slice(store, 1, 5)[0].person_id == first


def test_taking_back_a_new_client_takes_its_empty_file_too(store):
    person_id = add(store, surname="Bos", phone="fout")
    clients.remove_client(store, person_id)
    assert rows(store) == []
    with store.read() as session:
        assert session.scalars(select(Dossier)).all() == []
        assert session.scalars(select(Draft)).all() == []


def test_a_housemate_joins_the_same_file_and_stays_when_the_other_is_taken_back(store):
    first = add(store, surname="Bos", first_names="Ali", file_number="77")
    dossier_id = clients.read_form(store, first).dossier_id
    second = add(store, surname="Bos", first_names="Bo", dossier_id=dossier_id)
    assert clients.read_form(store, first).in_same_file == ("Bo Bos",)
    assert clients.read_form(store, second).file_number == "77"
    clients.remove_client(store, second)
    assert clients.read_form(store, first).file_number == "77"


def test_a_double_file_number_is_said_and_not_forbidden(store):
    add(store, surname="Bos", first_names="Ali", file_number="77")
    other = add(store, surname="Vos", file_number="78")
    assert clients.same_number(store, " 77 ") == ("Ali Bos",)
    clients.save_fields(store, other, {"file_number": " 77 "})
    assert clients.read_form(store, other).file_number == "77"
    assert clients.same_number(store, "") == ()


def test_somebody_who_may_be_the_same_person_is_found(store):
    add(
        store, surname="Öztürk", first_names="Ali", birth_date="1-2-1980", bsn="111222333",
        file_number="77",
    )  # fmt: skip

    def look(**texts: str) -> tuple[str, ...]:
        return tuple(name for _id, name in clients.look_alikes(store, PersonData(**texts)))

    assert look(surname="ozturk", birth_date="19800201") == ("Ali Öztürk (77)",)
    assert look(surname="Jansen", bsn="111222333") == ("Ali Öztürk (77)",)
    assert look(surname="Ozturkan", birth_date="19800201") == ()
    assert look(surname="Öztürk") == ()


def test_a_file_is_found_by_its_number(store):
    person_id = add(store, surname="Bos", file_number="77")
    assert clients.file_with(store, "77 ") == clients.read_form(store, person_id).dossier_id
    assert clients.file_with(store, "78") == ""
    assert clients.file_with(store, "") == ""


def test_suggested_file_numbers_differ(store):
    first = clients.suggested_number(store)
    add(store, surname="Bos", file_number=first)
    assert clients.suggested_number(store) != first
