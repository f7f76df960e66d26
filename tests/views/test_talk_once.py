from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from meedoen_desktop.models import Contact
from meedoen_desktop.services.talks.talk_opening import open_talk
from meedoen_desktop.views import own_programs
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.talk import outside
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
    write,
)
from tests.views.talk_desk import (
    choose,
    kept,
    open_page,
    person,
    plan,
    reading_of,
    talk_of,
    undo,
)

__all__ = ["desk", "expected_faults", "person", "program"]


def test_the_next_talk_is_planned_with_one_press(desk: Program, person: str) -> None:
    talk = open_page(desk, person)
    choose(desk, "intake.next.proposals", "2026-12-15")
    assert "dinsdag 15 december 2026 om 10.00" in words(talk.once)
    click(desk.window, "talk.keep")
    settle(desk)
    planned = open_talk(vault(desk), person).page.planned
    assert [(one.day, one.form) for one in planned] == [(date(2026, 12, 15), "office")]


def test_a_talk_that_stands_already_is_not_planned_again(desk: Program, person: str) -> None:
    plan(desk, person, "2026-12-08T11:00")
    talk = open_page(desk, person)
    assert "dinsdag 8 december 2026 om 11.00" in words(talk.next)
    click(desk.window, "talk.plan_more")
    choose(desk, "intake.next.proposals", "2026-12-15")
    assert "15 december" in words(talk.once)


def test_the_wish_for_contact_is_asked_and_kept(desk: Program, person: str) -> None:
    open_page(desk, person)
    choose(desk, "talk.wish.choice", "6 weeks")
    click(desk.window, "talk.keep")
    settle(desk)
    assert "Wil contact: elke 6 weken" in words(reading_of(desk))
    assert open_page(desk, person).wish.wish.value() == "6 weeks"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that were handed to the system."""
    found: list[str] = []

    def keep(address: str) -> bool:
        found.append(address)
        return True

    monkeypatch.setattr(own_programs, "open_address", keep)
    return found


def test_the_mail_opens_and_counts_only_when_it_was_sent(
    desk: Program, person: str, opened: list[str]
) -> None:
    talk = open_page(desk, person)
    write(desk.window, "talk.note", "Over het verdriet gesproken")
    write(desk.window, "talk.homework.0.what", "Een rondje")
    click(desk.window, "talk.mail")
    (address,) = opened
    assert address.startswith("mailto:anna@voorbeeld.example?")
    assert "rondje" in address
    assert "verdriet" not in address
    assert talk.work.notes.mailed_on == ""
    click(desk.window, "talk.mail.sent")
    assert "gedaan op 24 nov 2026" in words(talk.once)
    click(desk.window, "talk.keep")
    settle(desk)
    with vault(desk).read() as session:
        forms = {one.form for one in session.query(Contact)}
    assert forms == {"message", "phone"}


def test_a_mail_after_closing_is_logged_and_can_be_taken_back(
    desk: Program, person: str, opened: list[str]
) -> None:
    open_page(desk, person)
    write(desk.window, "talk.homework.0.what", "Een rondje")
    click(desk.window, "talk.keep")
    settle(desk)
    click(desk.window, "talk.mail")
    click(desk.window, "talk.mail.sent")
    settle(desk)
    assert opened
    assert "gedaan op 24 nov 2026" in words(reading_of(desk).once)
    undo(desk)
    assert "gedaan op" not in words(reading_of(desk).once)


def test_a_mail_can_be_kept_as_a_file(
    desk: Program,
    person: str,
    opened: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "afspraken.eml"
    monkeypatch.setattr(outside, "where_to_save", lambda *_args: place)
    open_page(desk, person)
    write(desk.window, "talk.homework.0.what", "Een rondje")
    click(desk.window, "talk.mail")
    click(desk.window, "talk.mail.save")
    settle(desk)
    assert opened
    assert b"X-Unsent: 1" in place.read_bytes()


def test_without_an_address_there_is_no_mail(desk: Program) -> None:
    person = add_person(vault(desk))
    talk = open_page(desk, person)
    write(desk.window, "talk.homework.0.what", "Een rondje")
    assert "er is geen e-mailadres bekend" in words(talk.once)
    assert not child(desk.window, "talk.mail").isEnabled()


def test_the_channel_that_the_client_prefers_is_told_before_a_mail(desk: Program) -> None:
    person = add_person(vault(desk), email="a@b.example", preferred_channel="letter")
    talk = open_page(desk, person)
    write(desk.window, "talk.homework.0.what", "Een rondje")
    assert "liefst een brief" in words(talk.once)
    button = child(desk.window, "talk.mail")
    assert isinstance(button, QPushButton)
    assert button.text() == "Toch mailen"


def test_the_sheet_counts_when_it_went_out(
    desk: Program, person: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "ask_place", lambda *_args: tmp_path / "blad.pdf")
    talk = open_page(desk, person)
    assert not child(desk.window, "talk.sheet").isEnabled()
    write(desk.window, "talk.homework.0.what", "Een rondje")
    click(desk.window, "talk.sheet")
    settle(desk)
    click(desk.window, "pdf.save")
    settle(desk)
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert kept(desk, person)["sheet_on"] == "2026-11-24"
    assert "gedaan op" in words(talk.once)


def test_the_text_for_the_suite_is_copied(desk: Program, person: str) -> None:
    open_page(desk, person)
    write(desk.window, "talk.note", "Het gaat goed")
    click(desk.window, "talk.suite")
    settle(desk)
    assert "Het gaat goed" in QGuiApplication.clipboard().text()
    assert kept(desk, person)["carried_over_on"] == "2026-11-24"
    QGuiApplication.clipboard().clear()


def test_a_referral_is_asked_at_once_and_the_talk_waits(desk: Program, person: str) -> None:
    open_page(desk, person)
    write(desk.window, "talk.note", "Wil naar het koor")
    click(desk.window, "talk.refer")
    settle(desk)
    assert here(desk) == Location("trail", {"person_id": person, "new": "referral"})
    until(lambda: any(w.objectName() == "referral" for w in QApplication.topLevelWidgets()))
    child(desk.window, "referral").close()
    frame(desk).context.back()
    settle(desk)
    assert talk_of(desk).said.note.text() == "Wil naar het koor"


def test_after_the_talk_the_next_one_can_still_be_planned(desk: Program, person: str) -> None:
    open_page(desk, person)
    write(desk.window, "talk.note", "Kort")
    click(desk.window, "talk.keep")
    settle(desk)
    click(desk.window, "talk.next")
    write(desk.window, "appointment.day", "8-12-2026\t")
    child(desk.window, "appointment").accept_button.click()  # type: ignore[attr-defined]
    settle(desk)
    assert "8 december 2026" in words(reading_of(desk).once)
