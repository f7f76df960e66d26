from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest

from meedoen_desktop.services.agenda import appointments, leave
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.reminders import Reminders
from tests.factories import add_person
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    frame,
    program,
    settle,
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def reminders(desk: Program, said: list[str]) -> Iterator[Reminders]:
    """At ten o'clock, with a talk at a quarter past."""
    person = add_person(vault(desk))
    appointments.plan(vault(desk), person, Talk(date(2026, 11, 24), time(10, 15)))
    made = Reminders(desk, lambda _title, text: said.append(text))
    yield made
    made.deleteLater()


def look(program: Program, reminders: Reminders, *, later: int = 0) -> None:
    clock = program.clock
    clock.moment += timedelta(minutes=later)  # type: ignore[attr-defined]
    reminders.look()
    settle(program)


def test_a_quarter_before_a_talk_is_told_once_without_a_name(
    desk: Program, reminders: Reminders, said: list[str]
) -> None:
    look(desk, reminders)
    look(desk, reminders, later=1)
    assert said == ["Over 15 minuten: een gesprek op kantoor"]


def test_a_talk_that_is_further_away_is_not_told_yet(
    desk: Program, reminders: Reminders, said: list[str]
) -> None:
    look(desk, reminders, later=-10)
    assert said == []


def test_while_the_client_looks_along_it_is_quiet_and_told_afterwards(
    desk: Program, reminders: Reminders, said: list[str]
) -> None:
    desk.together.set(True)
    look(desk, reminders)
    assert said == []
    desk.together.set(False)
    look(desk, reminders, later=5)
    assert said == ["Over 10 minuten: een gesprek op kantoor"]


def test_a_locked_vault_still_reminds_because_no_name_is_in_it(
    desk: Program, reminders: Reminders, said: list[str]
) -> None:
    look(desk, reminders, later=-30)
    desk.lock()
    settle(desk)
    look(desk, reminders, later=35)
    assert said == ["Over 10 minuten: een gesprek op kantoor"]


def test_reminders_can_be_switched_off(
    desk: Program, reminders: Reminders, said: list[str]
) -> None:
    frame(desk).context.navigate("settings", part="days")
    settle(desk)
    child(desk.window, "settings.reminders").click()  # type: ignore[attr-defined]
    look(desk, reminders)
    assert said == []
    assert desk.settings.reminders is False


def test_without_a_notification_area_the_window_says_it(desk: Program) -> None:
    person = add_person(vault(desk))
    appointments.plan(vault(desk), person, Talk(date(2026, 11, 24), time(10, 5), form="phone"))
    made = Reminders(desk)
    look(desk, made)
    assert "Over 5 minuten: een telefoongesprek" in words(frame(desk))
    made.deleteLater()


def test_own_leave_is_added_taken_away_and_put_back(desk: Program) -> None:
    frame(desk).context.navigate("settings", part="days")
    settle(desk)
    page = child(desk.window, "settings")
    assert "Maandag, dinsdag, woensdag, donderdag en vrijdag" in words(page)
    assert "Eerste kerstdag" in words(page)
    write(page, "settings.leave.starts_on", "24-12-2026")
    write(page, "settings.leave.ends_on", "1-12-2026")
    click(page, "settings.leave.add")
    assert "De laatste dag ligt vóór de eerste dag." in words(page)
    child(page, "settings.leave.ends_on").clear()  # type: ignore[attr-defined]
    write(page, "settings.leave.ends_on", "3-1-2027")
    click(page, "settings.leave.add")
    settle(desk)
    shown = words(page)
    assert "donderdag 24 december 2026 tot en met zondag 3 januari 2027" in shown
    (period,) = leave.own_days(vault(desk)).leave
    child(page, f"settings.leave.remove.{period.id}").click()  # type: ignore[attr-defined]
    settle(desk)
    assert leave.own_days(vault(desk)).leave == ()
    click(desk.window, "frame.message.action")
    settle(desk)
    assert len(leave.own_days(vault(desk)).leave) == 1


def test_leave_is_typed_the_way_an_appointment_is(desk: Program) -> None:
    frame(desk).context.navigate("settings", part="days")
    settle(desk)
    page = child(desk.window, "settings")
    write(page, "settings.leave.starts_on", "vrijdag")
    write(page, "settings.leave.ends_on", "5 april")
    click(page, "settings.leave.add")
    settle(desk)
    assert "vrijdag 27 november 2026 tot en met maandag 5 april 2027" in words(page)


def test_leave_says_which_talks_stand_in_it(desk: Program) -> None:
    person = add_person(vault(desk))
    appointments.plan(vault(desk), person, Talk(date(2026, 12, 24), time(10)))
    frame(desk).context.navigate("settings", part="days")
    settle(desk)
    page = child(desk.window, "settings")
    write(page, "settings.leave.starts_on", "24-12-2026")
    click(page, "settings.leave.add")
    settle(desk)
    said = words(child(desk.window, "frame.message"))
    assert "Uw vrije dagen staan erin. Op die dagen staat nog 1 afspraak." in said


def test_one_day_of_leave_needs_no_last_day(desk: Program) -> None:
    frame(desk).context.navigate("settings", part="days")
    settle(desk)
    page = child(desk.window, "settings")
    click(page, "settings.leave.add")
    assert "Kies een dag, bijvoorbeeld 14-9-2027." in words(page)
    write(page, "settings.leave.starts_on", "24-12-2026")
    click(page, "settings.leave.add")
    settle(desk)
    (period,) = leave.own_days(vault(desk)).leave
    assert (period.starts_on, period.ends_on) == (date(2026, 12, 24), date(2026, 12, 24))
