from datetime import date, time

import pytest

from meedoen_desktop.models import Dossier, Person
from meedoen_desktop.services import drafts
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.clients import client_filter, client_list, groups
from meedoen_desktop.services.clients.client_filter import ClientFilter, ClientFinder
from meedoen_desktop.services.clients.groups import NewFact
from tests.clients import add, only, rows, talk_to


def test_list_shows_last_contact_group_and_next_appointment(store, clock):
    person_id = add(store, surname="Bos")
    talk_to(store, person_id, clock.now().replace(month=3))
    talk_to(store, person_id, clock.now().replace(month=9))
    talk_to(store, person_id, clock.now().replace(month=10), result="no_answer")
    today = clock.today()
    for code, day in (("A1", date(2026, 1, 1)), ("B2", date(2026, 6, 1)), ("C1", date(2027, 1, 1))):
        groups.add_fact(store, person_id, NewFact("group", code, day, "besproken"))
    appointments.plan(store, person_id, appointments.Talk(date(2026, 12, 1), time(10)))
    cancelled = appointments.plan(store, person_id, appointments.Talk(today, time(14)))
    appointments.cancel(store, cancelled)
    (row,) = rows(store)
    assert (row.group, row.last_contact[:7]) == ("B2", "2026-09")
    assert row.next_appointment == "2026-12-01T10:00"


def test_a_piece_of_the_list_is_the_same_as_in_the_whole_list(store):
    for number in range(30):
        add(store, surname="Bos" if number % 3 else "Vos", first_names=chr(65 + number % 7))
    whole = rows(store)
    assert client_list.count_open(store) == 30
    pieces = [client_list.read_slice(store, start, 8) for start in (0, 8, 16, 24)]
    assert [row for piece in pieces for row in piece] == whole


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ozturk", ["Öztürk"]),
        ("ÖZT", ["Öztürk"]),
        ("yilmaz", ["Yılmaz"]),
        ("mehmet ozt", ["Öztürk"]),
        ("den haag", ["Smit"]),
        ("2024-7", ["Yılmaz"]),
        ("علي", ["علي"]),
        ("niemand", []),
        ("  ", ["علي", "Öztürk", "Smit", "Yılmaz"]),
    ],
)
def test_filter_finds_names_numbers_and_towns_without_marks(store, text, found):
    add(store, surname="Öztürk", first_names="Mehmet")
    add(store, surname="Yılmaz", file_number="2024-7")
    add(store, surname="Smit", town="Den Haag")
    add(store, surname="علي")
    assert sorted(only(store, text=text)) == sorted(found)


def test_marks_tell_what_needs_attention(store, clock):
    quiet = add(store, surname="Stil")
    add(store, surname="Nieuw", secret_address="ja", interpreter="telefoon")
    add(store, surname="Weg", deceased="ja")
    with store.work() as session:
        session.get(Person, quiet).added_on = date(2026, 1, 1)
        session.get(Dossier, session.get(Person, quiet).dossier_id).in_last_import = False
    drafts.open_draft(store, "intake", "intake-form", person_id=quiet)
    finder = ClientFinder(rows(store), clock.today())
    marks = {row.surname: finder.marks(row) for row in finder.rows}
    assert marks == {
        "Stil": ("draft", "silent", "unsorted", "gone"),
        "Nieuw": ("secret", "interpreter", "unsorted"),
        "Weg": ("deceased",),
    }
    assert only(store, mark="silent") == ["Stil"]
    assert set(finder.marks_in_use) == {m for found in marks.values() for m in found}


def test_nobody_is_long_not_spoken_on_the_day_of_the_import(store):
    add(store, surname="Bos")
    assert only(store, mark="silent") == []


def test_closed_files_are_shown_only_when_asked_for(store, clock):
    person_id = add(store, surname="Oud")
    add(store, surname="Nu")
    with store.work() as session:
        session.get(Dossier, session.get(Person, person_id).dossier_id).closed_on = clock.today()
    assert only(store) == ["Nu"]
    assert only(store, mark=client_filter.CLOSED) == ["Oud"]
    assert client_list.count_open(store) == 1
    finder = ClientFinder(rows(store), clock.today())
    assert finder.open_count == finder.among(ClientFilter()) == 1
    assert finder.among(ClientFilter(mark="closed")) == 1


def test_filter_on_group_and_own_clients(store, clock):
    store.author = "ik"
    mine = add(store, surname="Mijn")
    store.author = "collega"
    add(store, surname="Ander")
    groups.add_fact(store, mine, NewFact("route", "B", clock.today(), "gekozen"))
    assert only(store, consultant_id="ik") == ["Mijn"]
    assert only(store, group="B") == ["Mijn"]


@pytest.mark.parametrize("column", client_filter.SORTS)
def test_every_column_sorts_both_ways(store, column):
    for surname, town in (("Bos", "Wassenaar"), ("Aalders", "Voorburg")):
        add(store, surname=surname, town=town, file_number=surname)
    up = client_filter.ordered(rows(store), column, descending=False)
    down = client_filter.ordered(rows(store), column, descending=True)
    assert {row.surname for row in up} == {row.surname for row in down} == {"Bos", "Aalders"}
    if column in {"name", "town"}:
        assert [row.surname for row in up] == ["Aalders", "Bos"]
        assert [row.surname for row in down] == ["Bos", "Aalders"]
