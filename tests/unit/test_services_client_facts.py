from dataclasses import replace
from datetime import date, time

import pytest

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.models import new_id
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointment_warnings import warnings_for
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.dossier import client_page, relations
from meedoen_desktop.services.dossier.relations import RelationData
from tests.clients import add


def test_a_decision_needs_a_reason_and_can_be_taken_back(store, clock):
    person_id = add(store, surname="Bos")
    with pytest.raises(WrongInput) as caught:
        groups.add_fact(store, person_id, NewFact("group", "A1", clock.today(), "  "))
    assert caught.value.field == "reason"
    fact_id = groups.add_fact(store, person_id, NewFact("group", "A1", clock.today(), "wil graag"))
    assert client_page.read_page(store, person_id).fact("group").reason == "wil graag"
    groups.remove_fact(store, fact_id)
    assert client_page.read_page(store, person_id).fact("group") is None


def test_an_exemption_cannot_end_before_it_begins(store, clock):
    person_id = add(store, surname="Bos")
    fact = NewFact("exemption", "rest", clock.today(), "ziek", valid_to=date(2020, 1, 1))
    with pytest.raises(WrongInput) as caught:
        groups.add_fact(store, person_id, fact)
    assert caught.value.field == "valid_to"


def test_people_around_a_client_can_be_added_changed_and_taken_off_with_undo(store):
    person_id = add(store, surname="Bos")
    data = RelationData("supporter", "Noor Visser", "Wijkteam", "0612345678", note="zus")
    relation_id = relations.save_relation(store, person_id, data)
    (line,) = client_page.read_page(store, person_id).relations
    assert (line.name, line.phone) == ("Noor Visser", "06 12 34 56 78")
    assert relations.as_data(line).note == "zus"
    relations.save_relation(store, person_id, replace(data, note="nicht"), relation_id)
    taken = relations.remove_relation(store, relation_id)
    assert client_page.read_page(store, person_id).relations == ()
    relations.save_relation(store, person_id, taken, relation_id)
    assert client_page.read_page(store, person_id).relations[0].note == "nicht"


@pytest.mark.parametrize(
    ("data", "field"),
    [
        (RelationData("supporter", ""), "name"),
        (RelationData("buur", "Noor"), "role"),
        (RelationData("supporter", "Noor", phone="?"), "phone"),
        (RelationData("supporter", "Noor", email="?"), "email"),
    ],
)
def test_a_relation_that_cannot_be_kept_names_its_field(store, data, field):
    person_id = add(store, surname="Bos")
    with pytest.raises(WrongInput) as caught:
        relations.save_relation(store, person_id, data)
    assert caught.value.field == field


def test_planning_warns_and_never_forbids(store):
    talk = appointments.Talk
    person_id = add(store, surname="Bos", first_names="Ali")
    appointments.plan(store, person_id, talk(date(2026, 12, 1), time(10)))
    clash = warnings_for(store, talk(date(2026, 12, 1), time(10, 30)))
    assert clash.clashes == ("10.00 Ali Bos",)
    assert warnings_for(store, talk(date(2026, 12, 1), time(11))).is_empty
    assert warnings_for(store, talk(date(2026, 12, 5), time(11))).weekend
    assert "kerst" in warnings_for(store, talk(date(2026, 12, 25), time(11))).holiday
    assert warnings_for(store, talk(date(2026, 11, 23), time(11))).past
    assert warnings_for(store, talk(date(2026, 12, 1), time(15)), working_days="345").not_working
    appointments.plan(store, person_id, talk(date(2026, 12, 25), time(11)))
    with pytest.raises(WrongInput):
        appointments.plan(store, person_id, talk(date(2026, 12, 2), time(9), minutes=0))


def test_a_moved_and_a_cancelled_talk_can_be_undone(store):
    person_id = add(store, surname="Bos")
    first = appointments.Talk(date(2026, 12, 1), time(10), place="Balie 2")
    made = appointments.plan(store, person_id, first)
    before = appointments.change(store, made, replace(first, at=time(11)))
    assert before == first
    status = appointments.cancel(store, made)
    appointments.set_status(store, made, status)
    appointments.change(store, made, before)
    (line,) = appointments.for_person(store, person_id)
    assert (line.talk, line.status) == (first, appointments.PLANNED)
    with pytest.raises(NotFound):
        appointments.cancel(store, new_id())
