"""Who went quiet: the list shows the same people as *Vandaag*."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import cast

from PySide6.QtWidgets import QAbstractButton, QTableView

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.models import DatedFact, Person
from meedoen_desktop.services.clients.assignments import Assignment, add_member, assign
from meedoen_desktop.services.team import ConsultantDetails
from meedoen_desktop.views.program import Program
from tests.factories import add_contact, add_person
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    frame,
    program,
    settle,
    until,
    vault,
    words,
)

__all__ = ["desk", "expected_faults", "program"]
TODAY = date(2026, 11, 24)
LONG_AGO = date(2026, 3, 2)


def spoken(desk: Program, surname: str, days_ago: int) -> str:
    """Somebody of group A1, to be spoken every month."""
    made = add_person(vault(desk), added_on=LONG_AGO, surname=surname)
    with vault(desk).work() as session:
        dossier_id = session.get_one(Person, made).dossier_id
        session.add(DatedFact(dossier_id=dossier_id, person_id=made, kind="group", code="A1",
                              reason="gesprek", valid_from=LONG_AGO))  # fmt: skip
    at = datetime.combine(TODAY - timedelta(days=days_ago), time(10), AMSTERDAM)
    add_contact(vault(desk), made, happened_at=at, form="office", result="spoken")
    return made


def names(desk: Program) -> set[str]:
    model = cast("QTableView", child(desk.window, "clients.table")).model()
    return {str(model.index(row, 0).data()) for row in range(model.rowCount())}


def test_the_list_behind_today_shows_who_stands_there(desk: Program) -> None:
    spoken(desk, "Bos", 120)
    spoken(desk, "Dekker", 130)
    spoken(desk, "Vos", 10)
    of_colleague = spoken(desk, "Smit", 140)
    noor = add_member(vault(desk), ConsultantDetails(name="Noor Hendriks"))
    assign(vault(desk), Assignment((of_colleague,), noor, LONG_AGO, "gesprek"))
    frame(desk).context.navigate("today")
    settle(desk)
    shown = words(child(desk.window, "today.quiet"))
    assert [name for name in ("Bos", "Dekker", "Vos", "Smit") if name in shown] == ["Bos", "Dekker"]
    click(desk.window, "today.quiet.list")
    until(lambda: len(names(desk)) == 2)
    assert all("Bos" in one or "Dekker" in one for one in names(desk))
    only = cast("QAbstractButton", child(desk.window, "clients.only"))
    assert only.text() == "Stil geworden"
