"""A client of whom more than four things are asked: the others are one press away."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from meedoen_desktop.models import Person, PlanStep
from meedoen_desktop.views.program import Program
from tests.factories import add_person
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


def test_more_than_four_proposals_are_shown_with_one_press(desk: Program) -> None:
    person = add_person(vault(desk), added_on=TODAY - timedelta(days=200))
    with vault(desk).work() as session:
        dossier_id = session.get_one(Person, person).dossier_id
        session.add_all(
            PlanStep(person_id=person, dossier_id=dossier_id, what=f"Taak {number}",
                     kind="homework", due_on=TODAY)
            for number in range(6)
        )  # fmt: skip
    frame(desk).context.navigate("client", person_id=person)
    until(lambda: "Toon alle 6" in words(child(desk.window, "client.next")))
    card = child(desk.window, "client.next")
    assert words(card).count("Vragen naar het huiswerk") == 4
    click(desk.window, "client.proposals.all")
    settle(desk)
    assert words(card).count("Vragen naar het huiswerk") == 6
    assert not child(desk.window, "client.proposals.all").isVisible()
    focused = desk.window.focusWidget()
    assert isinstance(focused, QWidget)
    assert focused.objectName().startswith("proposal.more.homework:")
