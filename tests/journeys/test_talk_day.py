"""A follow-up talk of a working day: written down in a minute, and the next one opens with it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.models import DatedFact, Person
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.store.verify import verify
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from tests.factories import add_contact, add_person
from tests.views.programs import (
    CTRL,
    child,
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
from tests.views.talk_desk import agree, plan, reading_of, talk_of

__all__ = ["desk", "expected_faults", "program"]


class Hand:
    """Counts what the consultant does: presses of the mouse, and keys that are no letters."""

    def __init__(self, desk: Program) -> None:
        self.desk = desk
        self.deeds = 0

    def press(self, name: str) -> None:
        """One press with the mouse, on something that is in sight or scrolled to."""
        button = cast("QAbstractButton", child(self.desk.window, name))
        self.deeds += 1
        button.click()
        settle(self.desk)

    def choose(self, name: str, key: str) -> None:
        """One press on an option."""
        field = child(self.desk.window, name)
        self.deeds += 1
        field.buttons[key].click()  # type: ignore[attr-defined]
        settle(self.desk)

    def type(self, text: str) -> None:
        """Letters go where the cursor is."""
        QTest.keyClicks(self._focus(), text)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One key that is no letter."""
        self.deeds += 1
        QTest.keyClick(self._focus(), key, modifier)
        settle(self.desk)

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


@pytest.fixture
def person(desk: Program) -> str:
    """Anna of group A1, who was last spoken two months ago."""
    made = add_person(vault(desk), phone="+31612345678", added_on=date(2026, 3, 2))
    with vault(desk).work() as session:
        session.add(
            DatedFact(
                person_id=made, dossier_id=session.get_one(Person, made).dossier_id,
                kind="group", code="A1", valid_from=date(2026, 9, 1),
            )
        )  # fmt: skip
    add_contact(
        vault(desk), made, form="office", result="spoken",
        happened_at=datetime(2026, 9, 24, 10, tzinfo=UTC),
    )  # fmt: skip
    return made


def today(desk: Program) -> str:
    frame(desk).context.navigate("today")
    settle(desk)
    desk.window.activateWindow()
    until(desk.window.isActiveWindow)
    return words(child(desk.window, "today"))


def test_a_talk_is_written_down_in_nine_deeds_and_the_next_one_opens_with_it(
    desk: Program, person: str
) -> None:
    step = agree(desk, person, "Bellen met het koor", who="cliënt", due_on=date(2026, 11, 20))
    talk = plan(desk, person, "2026-11-24T09:30")
    assert "Anna van Velzen" in today(desk)
    hand = Hand(desk)
    hand.press(f"today.talk.{talk}")
    hand.type("Zij was vrolijk. Het koor belde terug.")
    hand.key(Qt.Key.Key_Tab)
    hand.type("Ik mag meezingen!")
    hand.choose(f"talk.outcome.{step}.result", "done")
    child(desk.window, "talk.homework.0.what").setFocus()
    hand.deeds += 1
    hand.type("Een lied oefenen")
    hand.choose("intake.next.proposals", "2026-12-15")
    hand.key(Qt.Key.Key_Return, CTRL)
    assert "“Ik mag meezingen!”" in words(reading_of(desk))
    assert hand.deeds <= 9
    page = read_page(vault(desk), person)
    assert [(one.what, one.due_on) for one in page.steps] == [
        ("Een lied oefenen", date(2026, 12, 15))
    ]
    clock = cast("FixedClock", desk.clock)
    clock.moment = datetime(2026, 12, 15, 9, 30, tzinfo=UTC)
    today(desk)
    hand.press(f"today.talk.{page.planned[0].id}")
    shown = words(talk_of(desk))
    assert "Vorige keer koos u deze stap: Een lied oefenen. Hoe ging dat voor u?" in shown
    assert "“Ik mag meezingen!”" in shown
    assert verify(vault(desk)).is_sound


def test_the_proposal_to_call_goes_when_the_call_is_written_down(
    desk: Program, person: str
) -> None:
    assert "Anna van Velzen" in today(desk)
    frame(desk).context.navigate("client", person_id=person)
    settle(desk)
    hand = Hand(desk)
    hand.press("client.talk")
    hand.type("Gebeld, het gaat goed.")
    hand.key(Qt.Key.Key_Return, CTRL)
    assert hand.deeds == 2
    assert "Groep A1: elke maand" not in today(desk)


def test_a_talk_of_yesterday_is_recorded_from_what_is_due(desk: Program, person: str) -> None:
    talk = plan(desk, person, "2026-11-23T10:00")
    today(desk)
    hand = Hand(desk)
    hand.press(f"proposal.done.record:{talk}:2026-11-23")
    assert here(desk) == Location("talk", {"person_id": person, "appointment_id": talk})
    hand.type("Gisteren gesproken")
    hand.key(Qt.Key.Key_Return, CTRL)
    assert hand.deeds == 2
    assert "maandag 23 november 2026" in words(reading_of(desk))
    assert "leg vast" not in today(desk)
