from datetime import date

import pytest

from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import DatedFact
from meedoen_desktop.services.caseload.caseload_overview import INFLOW, read_overview
from meedoen_desktop.services.caseload.flow import read_walks
from meedoen_desktop.services.clients import clients
from meedoen_desktop.services.clients.groups import NewFact, add_fact
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.dossier.client_snapshot import FactLine
from tests.clients import add

LVW = load_profile("lvw")


def came(store, **typed: str) -> FactLine | None:
    return read_page(store, add(store, surname="Bos", **typed)).fact("inflow")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2-11-2026", date(2026, 11, 2)),
        ("", date(2026, 11, 24)),
        ("2026", date(2026, 11, 24)),
        ("ergens in mei", date(2026, 11, 24)),
        ("1-1-2030", date(2026, 11, 24)),
    ],
)
def test_a_new_client_is_kept_with_where_he_came_from(store, typed: str, day: date) -> None:
    fact = came(
        store, inflow_source="welfare", inflow_on=typed, inflow_reason=" Wil meedoen "
    )  # fmt: skip
    assert fact is not None
    assert (fact.code, fact.valid_from, fact.reason) == ("welfare", day, "Wil meedoen")


def test_without_a_source_nothing_is_kept(store) -> None:
    assert came(store, inflow_reason="zomaar") is None


def test_undo_of_a_new_client_takes_the_inflow_along(store) -> None:
    person = add(store, surname="Bos", inflow_source="self")
    clients.remove_client(store, person)
    with store.read() as session:
        assert session.query(DatedFact).count() == 0


def test_the_division_tells_the_sources_and_what_is_not_known(store, clock) -> None:
    add(store, surname="Bos", inflow_source="welfare")
    other = add(store, surname="Vos")
    add_fact(store, other, NewFact("inflow", "work", clock.today(), "van het WSP"))
    add(store, surname="Mol")
    found = read_overview(store, LVW)
    labels = [(one.label, one.count) for one in found.shares(INFLOW, found.clients)]
    assert labels[-1] == ("", 1)
    assert dict(labels)["Welzijn"] == 1
    assert len(labels) == 3


def test_the_route_begins_on_the_day_of_inflow(store) -> None:
    add(store, surname="Bos", inflow_source="welfare", inflow_on="2-11-2026")
    (walk,) = read_walks(store, LVW).walks
    assert walk.stays[0].since == date(2026, 11, 2)
