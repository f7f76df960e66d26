"""Weeks at the desk: what the method proposes, and what the consultant decides about it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import cast

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.clock import AMSTERDAM, FixedClock
from meedoen_desktop.models import Appointment, DatedFact, Person, ProposalDecision, Referral
from meedoen_desktop.store.verify import verify
from meedoen_desktop.views.dossier.decision_dialog import DecisionDialog
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.today.proposal_row import ProposalRow
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.more_button import MoreButton
from tests.factories import add_contact, add_person
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
    write,
)

__all__ = ["desk", "expected_faults", "program"]
TODAY = date(2026, 11, 24)
SPOKEN = date(2026, 10, 20)


@pytest.fixture
def person(desk: Program) -> str:
    """Anna of group A1, spoken on 20 October at the office: contact is due in a month."""
    made = add_person(vault(desk), phone="+31612345678", added_on=date(2026, 3, 2))
    add(desk, made, DatedFact, kind="group", code="A1", reason="gesprek",
        valid_from=date(2026, 9, 1))  # fmt: skip
    spoke(desk, made, SPOKEN)
    return made


def add(desk: Program, person: str, record: type, **values: object) -> str:
    with vault(desk).work() as session:
        dossier_id = session.get_one(Person, person).dossier_id
        made = record(dossier_id=dossier_id, person_id=person, **values)
        session.add(made)
    return str(made.id)


def spoke(desk: Program, person: str, day: date) -> None:
    at = datetime(day.year, day.month, day.day, 10, tzinfo=AMSTERDAM)
    add_contact(vault(desk), person, happened_at=at, form="office", result="spoken")


def on(desk: Program, day: date) -> str:
    """Come in on a day at nine, and read *Vandaag*."""
    clock = cast("FixedClock", desk.clock)
    clock.moment = datetime(day.year, day.month, day.day, 9, tzinfo=AMSTERDAM)
    frame(desk).context.navigate("today")
    settle(desk)
    return words(child(desk.window, "today"))


def is_there(desk: Program, name: str) -> bool:
    return child(desk.window, "today").findChild(QWidget, name) is not None


def next_on_page(desk: Program) -> str:
    """What the page of a client says about what comes, after it was built anew."""
    cards = desk.window.findChildren(QWidget, "client.next")
    return "\n".join(words(card) for card in cards if card.isVisible())


def menu(desk: Program, card: str) -> dict[str, QAction]:
    """The choices of the quiet menu of the first line of a card."""
    more = child(desk.window, card).findChild(MoreButton)
    assert more is not None
    return {entry.text(): entry for entry in more.menu_of().actions()}


def decide(desk: Program, card: str, choice: str, reason: int = 0, span: str = "") -> None:
    """Choose from the menu, with one of the reasons at hand."""
    menu(desk, card)[choice].trigger()
    dialog = cast("DecisionDialog", child(desk.window, "decision"))
    if span:
        cast("SegmentedChoice", child(dialog, "decision.span")).choose(span)
    reasons = cast("SegmentedChoice", child(dialog, "decision.reasons"))
    reasons.choose(list(reasons.buttons)[reason])
    dialog.accept_button.click()
    settle(desk)


def test_a_no_show_brings_the_next_invitation_in_one_click(desk: Program, person: str) -> None:
    talk = add(
        desk, person, Appointment, wall_time="2026-11-23T10:00", form="office", kind="follow_up"
    )
    assert "Gesprek van 23 november: leg vast hoe het ging" in on(desk, TODAY)
    click(desk.window, f"proposal.no_show.record:{talk}:2026-11-23")
    settle(desk)
    shown = words(child(desk.window, "today.due"))
    assert "Niet gekomen op 23 november: nodig opnieuw uit, zonder oordeel (2 van 2)" in shown
    click(desk.window, "proposal.do.again:2026-11-23")
    settle(desk)
    assert here(desk) == Location("letter", {"person_id": person})
    on(desk, TODAY)


def test_what_was_written_down_by_mistake_is_taken_back(desk: Program, person: str) -> None:
    talk = add(
        desk, person, Appointment, wall_time="2026-11-23T10:00", form="office", kind="follow_up"
    )
    on(desk, TODAY)
    click(desk.window, f"proposal.done.record:{talk}:2026-11-23")
    settle(desk)
    write(desk.window, "talk.note", "Even gebeld.")
    click(desk.window, "talk.keep")
    settle(desk)
    on(desk, TODAY)
    assert "leg vast" not in words(child(desk.window, "today"))
    click(desk.window, "frame.message.action")
    settle(desk)
    on(desk, TODAY)
    assert "leg vast hoe het ging" in words(child(desk.window, "today.due"))


def test_a_talk_that_was_called_off_is_in_the_quiet_menu(desk: Program, person: str) -> None:
    talk = add(
        desk, person, Appointment, wall_time="2026-11-23T10:00", form="office", kind="follow_up"
    )
    on(desk, TODAY)
    menu(desk, "today.due")["Afgezegd"].trigger()
    settle(desk)
    with vault(desk).read() as session:
        assert session.get_one(Appointment, talk).status == "cancelled"
    assert "leg vast" not in words(child(desk.window, "today"))


def test_what_is_moved_comes_back_in_its_new_window(desk: Program, person: str) -> None:
    assert "Groep A1: elke maand, laatste contact 20 oktober" in on(desk, TODAY)
    decide(desk, "today.due", "Later…", span="two")
    assert not is_there(desk, "today.due")
    on(desk, TODAY + timedelta(days=13))
    assert not is_there(desk, "today.due")
    on(desk, TODAY + timedelta(days=14))
    assert "tussen 8 en 15 december" in words(child(desk.window, "today.due"))


def test_a_paused_client_is_silent_and_comes_back(desk: Program, person: str) -> None:
    on(desk, TODAY)
    decide(desk, "today.due", "Pauze…", span="month")
    assert "pauze tot en met" in words(child(desk.window, "frame.message"))
    for day in range(31):
        on(desk, TODAY + timedelta(days=day))
        assert not is_there(desk, "today.due"), day
        assert not is_there(desk, "today.quiet"), day
    on(desk, date(2026, 12, 25))
    assert "Anna van Velzen" in words(child(desk.window, "today.due"))
    assert "was" not in words(child(desk.window, "today.due"))


def test_a_pause_spares_the_talk_that_is_planned(desk: Program, person: str) -> None:
    on(desk, TODAY)
    decide(desk, "today.due", "Pauze…", span="month")
    add(desk, person, Appointment, wall_time="2026-12-02T10:00", form="office", kind="follow_up")
    on(desk, date(2026, 12, 1))
    assert "Anna van Velzen" in words(child(desk.window, "today.calls"))


def open_client(desk: Program, person: str) -> None:
    frame(desk).context.navigate("client", person_id=person)
    until(lambda: "Bellen" in next_on_page(desk))


def test_a_pause_stands_on_the_page_until_it_is_stopped(desk: Program, person: str) -> None:
    on(desk, TODAY)
    decide(desk, "today.due", "Pauze…", reason=2, span="three")
    on(desk, date(2027, 1, 20))  # the message is long gone
    open_client(desk, person)
    assert "Pauze tot en met 24 februari" in next_on_page(desk)
    assert "Op vakantie" in next_on_page(desk)
    click(desk.window, "client.pause.stop")
    until(lambda: "Pauze" not in next_on_page(desk) and "Bellen" in next_on_page(desk))
    assert "tussen 20 jan en 3 feb" in next_on_page(desk)  # not late because of the rest
    click(desk.window, "frame.message.action")
    until(lambda: "Pauze tot en met 24 februari" in next_on_page(desk))


def test_a_pause_of_today_is_stopped_as_if_it_never_was(desk: Program, person: str) -> None:
    on(desk, TODAY)
    decide(desk, "today.due", "Pauze…", span="month")
    open_client(desk, person)
    click(desk.window, "client.pause.stop")
    until(lambda: "tussen 13 en 27 november" in next_on_page(desk))
    assert "Pauze" not in next_on_page(desk)


def test_putting_off_a_question_to_others_is_no_rest_of_the_client(
    desk: Program, person: str
) -> None:
    add(desk, person, Referral, kind="wmo", organisation="Wmo", status="sent",
        referred_on=TODAY - timedelta(days=90))  # fmt: skip
    on(desk, TODAY)
    decide(desk, "today.waiting", "Pauze…", span="month")
    open_client(desk, person)
    assert "Pauze" not in next_on_page(desk)


def test_what_is_stopped_stays_away_until_something_happens(desk: Program, person: str) -> None:
    on(desk, TODAY)
    decide(desk, "today.due", "Stoppen…")
    for weeks in range(7):
        shown = on(desk, TODAY + timedelta(weeks=weeks))
        assert "laatste contact 20 oktober" not in shown
    spoke(desk, person, date(2027, 1, 12))
    assert "laatste contact 12 januari" in on(desk, date(2027, 2, 9))


def test_what_is_skipped_counts_from_then(desk: Program, person: str) -> None:
    on(desk, TODAY)
    decide(desk, "today.due", "Overslaan…")
    assert not is_there(desk, "today.due")
    on(desk, date(2026, 12, 18))
    assert "laatste contact 24 november" in words(child(desk.window, "today.due"))


def test_a_decision_is_kept_with_its_reason_and_can_be_taken_back(
    desk: Program, person: str
) -> None:
    before = on(desk, TODAY)
    decide(desk, "today.due", "Stoppen…", reason=1)
    with vault(desk).read() as session:
        kept = session.query(ProposalDecision).one()
        assert (kept.decision, kept.reason) == ("stopped", "Past niet meer")
        assert kept.consultant_id == vault(desk).author
    click(desk.window, "frame.message.action")
    settle(desk)
    assert words(child(desk.window, "today")) == before
    with vault(desk).read() as session:
        assert session.query(ProposalDecision).all() == []
    assert verify(vault(desk)).is_sound


def test_skipping_asks_why_in_one_line(desk: Program, person: str) -> None:
    on(desk, TODAY)
    menu(desk, "today.due")["Overslaan…"].trigger()
    dialog = cast("DecisionDialog", child(desk.window, "decision"))
    dialog.accept_button.click()
    assert "Schrijf kort waarom" in words(dialog)
    cast("QLineEdit", child(dialog, "decision.reason")).setText("Zie ik morgen in het buurthuis")
    dialog.accept_button.click()
    settle(desk)
    assert not is_there(desk, "today.due")


def test_a_day_of_ones_own_must_be_still_to_come(desk: Program, person: str) -> None:
    on(desk, TODAY)
    menu(desk, "today.due")["Later…"].trigger()
    dialog = cast("DecisionDialog", child(desk.window, "decision"))
    cast("SegmentedChoice", child(dialog, "decision.span")).choose("other")
    day = cast("QLineEdit", child(dialog, "decision.day"))
    for wrong, said in (("", "Kies een dag"), ("1-1-2020", "na vandaag"), ("rommel", "rommel")):
        day.setText(wrong)
        dialog.accept_button.click()
        assert said in words(dialog)
    day.setText("7-1-2027")
    dialog.accept_button.click()
    settle(desk)
    on(desk, date(2027, 1, 7))
    assert "tussen 7 en 14 januari" in words(child(desk.window, "today.due"))


def test_the_number_to_call_is_the_button_and_a_note_is_the_way_back(
    desk: Program, person: str
) -> None:
    on(desk, TODAY)
    card = child(desk.window, "today.due")
    assert "06 12 34 56 78" in words(card)
    row = card.findChild(ProposalRow)
    assert row is not None
    assert row.row.accessibleName() == (
        "Anna van Velzen. Groep A1: elke maand, laatste contact 20 oktober. "
        "tussen 13 en 27 november"
    )
    click(desk.window, "proposal.do.contact:2026-10-20")
    settle(desk)
    assert child(desk.window, "quick_note").isVisible()


def test_the_page_of_a_client_says_what_comes_and_why(desk: Program, person: str) -> None:
    on(desk, TODAY)
    frame(desk).context.navigate("client", person_id=person)
    until(lambda: "Bellen" in words(child(desk.window, "client.next")))
    shown = words(child(desk.window, "client.next"))
    assert "tussen 13 en 27 november" in shown
    assert "Groep A1: elke maand, laatste contact 20 oktober" in shown
    decide(desk, "client.next", "Overslaan…")
    until(lambda: "20 oktober" not in next_on_page(desk))
    frame(desk).context.together.set(True)
    settle(desk)
    assert "Groep A1" not in next_on_page(desk)
