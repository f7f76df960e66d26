"""After an empty chair the message and the page of the client say the same: what really follows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

import pytest
from PySide6.QtWidgets import QAbstractButton

from meedoen_desktop.models import Appointment, DatedFact, Person
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    frame,
    here,
    program,
    settle,
    until,
    vault,
    words,
)

__all__ = ["desk", "expected_faults", "program"]
TODAY = date(2026, 11, 24)
LONG_AGO = date(2026, 3, 2)


def person(desk: Program) -> str:
    made = add_person(vault(desk), added_on=LONG_AGO)
    add(desk, made, DatedFact, kind="group", code="A1", reason="gesprek", valid_from=LONG_AGO)
    return made


def add(desk: Program, person_id: str, record: type, **values: object) -> str:
    with vault(desk).work() as session:
        dossier_id = session.get_one(Person, person_id).dossier_id
        made = record(dossier_id=dossier_id, person_id=person_id, **values)
        session.add(made)
    return str(made.id)


def open_page(desk: Program, name: str) -> None:
    frame(desk).context.navigate(name)
    settle(desk)


@pytest.mark.parametrize("where", ["today", "before", "agenda"])
def test_after_the_second_no_show_message_and_page_both_say_to_choose(
    desk: Program, where: str
) -> None:
    who = person(desk)
    add(desk, who, Appointment, form="office", kind="intake", status="no_show",
        wall_time=f"{TODAY - timedelta(days=12)}T10:00")  # fmt: skip
    day = TODAY - timedelta(days=1) if where == "before" else TODAY
    talk = add(desk, who, Appointment, form="office", kind="follow_up", status="planned",
               wall_time=f"{day}T09:00")  # fmt: skip
    open_page(desk, "today")
    if where == "agenda":
        open_page(desk, "agenda")
        cast("QAbstractButton", child(desk.window, f"agenda.entry.{talk}")).click()
        click(desk.window, "agenda.card.no_show")
    elif where == "today":
        click(desk.window, f"today.missed.{talk}")
    else:
        click(desk.window, f"proposal.no_show.record:{talk}:{day}")
    settle(desk)
    said = words(child(desk.window, "frame.message"))
    assert "2 keer niet gekomen. Kies zelf hoe het verder gaat." in said
    assert "uitnodiging" not in said
    assert "Nodig opnieuw uit" not in said
    click(desk.window, "frame.message.next")
    settle(desk)
    assert here(desk) == Location("client", {"person_id": who})
    until(lambda: "2 keer niet gekomen" in words(child(desk.window, "client.next")))
    click(desk.window, "frame.message.action")
    settle(desk)
    with vault(desk).read() as session:
        assert session.get_one(Appointment, talk).status == "planned"


def test_with_a_next_talk_planned_a_no_show_promises_no_invitation(desk: Program) -> None:
    who = person(desk)
    talk, _next = (
        add(desk, who, Appointment, form="office", kind="follow_up", status="planned",
            wall_time=f"{day}T09:00")
        for day in (TODAY, TODAY + timedelta(days=7))
    )  # fmt: skip
    open_page(desk, "today")
    click(desk.window, f"today.missed.{talk}")
    settle(desk)
    said = words(child(desk.window, "frame.message"))
    assert "niet gekomen." in said
    assert "uitnodiging" not in said
    assert "Nodig opnieuw uit" not in said
