"""Who was added to the team by name and then joins is one person, not two."""

from __future__ import annotations

from datetime import date

from meedoen_desktop.models import Appointment
from meedoen_desktop.services.caseload import namesakes
from meedoen_desktop.services.caseload.namesakes import Namesake, is_other, namesake
from meedoen_desktop.services.clients import assignments
from meedoen_desktop.services.clients.assignments import Assignment, members
from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.services.team import ConsultantDetails, save_consultant
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.factories import add_person


def found(store: Store) -> Namesake | None:
    with store.read() as session:
        return namesake(session, store)


def added_before(store: Store) -> tuple[str, str]:
    """Fatma was added, got a client and a talk; then she comes herself."""
    fatma = assignments.add_member(store, ConsultantDetails(name="Fatma Demir", phone="070"))
    person = add_person(store)
    assignments.assign(store, Assignment((person,), fatma, date(2026, 11, 24)))
    with store.work() as session:
        session.add(
            Appointment(person_id=person, dossier_id="d" * 32, wall_time="2026-12-01T10:00",
                        consultant_id=fatma)
        )  # fmt: skip
    me = save_consultant(store, ConsultantDetails(name="Fatma demir")).id
    return fatma, me


def test_all_of_the_one_who_was_added_becomes_mine_and_can_be_given_back(store: Store) -> None:
    fatma, me = added_before(store)
    assert found(store) == Namesake(fatma, "Fatma Demir")
    taken = namesakes.take_over(store, fatma)
    assert [(one.id, one.is_me) for one in members(store)] == [(me, True)]
    assert [row.consultant_id for row in read_all(store)] == [me]
    with store.read() as session:
        assert {one.consultant_id for one in session.query(Appointment)} == {me}
    assert found(store) is None
    namesakes.give_back(store, taken)
    assert [row.consultant_id for row in read_all(store)] == [fatma]
    assert found(store) == Namesake(fatma, "Fatma Demir")
    assert verify(store).problems == ()


def test_another_with_the_same_name_is_not_asked_about_again(store: Store) -> None:
    fatma, _me = added_before(store)
    is_other(store, fatma)
    assert found(store) is None
