from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit

from meedoen_desktop.services.letters import invitations, letters_kept
from meedoen_desktop.store import Store
from meedoen_desktop.views.program import Program
from tests.letters import addressed, office
from tests.views.letters_desk import choose_file, drawn, on_paper, page_of, store, write_to
from tests.views.programs import child, click, desk, program, settle, until, words, write

__all__ = ["desk", "on_paper", "program", "store"]


def test_a_kept_letter_can_be_marked_sent_and_that_can_be_taken_back(
    desk: Program, store: Store
) -> None:
    person = addressed(store)
    letter = letters_kept.keep(store, person, invitations.proposal(store, person))
    page = write_to(desk, person, letter.id)
    assert "Nog niet verstuurd" in words(page)
    click(page, "letter.sent")
    settle(desk)
    assert "Toch niet verstuurd" in words(page)
    assert letters_kept.letters_of(store, person)[0].sent_on == date(2026, 11, 24)
    click(page, "letter.unsent")
    settle(desk)
    assert letters_kept.letters_of(store, person)[0].sent_on is None


def test_a_kept_letter_is_shown_printed_and_saved_as_it_was(
    desk: Program, store: Store, on_paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = addressed(store)
    letter = letters_kept.keep(store, person, invitations.proposal(store, person))
    office(store, "wassenaar")
    page = write_to(desk, person, letter.id)
    assert page.panes.preview.pdf == letters_kept.pdf_of(store, letter.id)
    click(page, "letter.print")
    until(on_paper.exists)
    choose_file(monkeypatch, tmp_path / "nog eens.pdf")
    click(page, "letter.save")
    until((tmp_path / "nog eens.pdf").exists)
    settle(desk)
    assert (tmp_path / "nog eens.pdf").read_bytes() == page.panes.preview.pdf
    assert len(letters_kept.letters_of(store, person)) == 1


def test_earlier_letters_stand_beside_the_new_one_and_open(desk: Program, store: Store) -> None:
    person = addressed(store)
    letter = letters_kept.keep(store, person, invitations.proposal(store, person))
    page = write_to(desk, person)
    assert letter.reference in words(page)
    click(page, f"letter.open.{letter.id}")
    assert desk.frame is not None
    assert desk.frame.navigator.history[-1].where["letter_id"] == letter.id
    kept = page_of(desk)
    assert "Deze brief staat vast" in words(kept)
    click(kept, "letter.another")
    assert desk.frame.navigator.history[-1].where == {"person_id": person}
    settle(desk)


def test_a_narrow_window_shows_the_choices_or_the_letter(desk: Program, store: Store) -> None:
    page = write_to(desk, addressed(store))
    desk.window.resize(760, 600)
    settle(desk)
    assert child(page, "letter.extra").isVisible()
    assert not page.panes.preview.isVisible()
    page.panes.switch.choose("letter")
    assert page.panes.preview.isVisible()
    assert not child(page, "letter.extra").isVisible()


def test_what_is_offered_comes_from_the_client(desk: Program, store: Store) -> None:
    page = write_to(desk, addressed(store, language="ar", phone=""))
    boxes = {name: child(page, f"letter.{name}") for name in ("interpreter", "call_before")}
    chosen = {name: box.isChecked() for name, box in boxes.items() if isinstance(box, QCheckBox)}
    assert chosen == {"interpreter": True, "call_before": False}


def test_every_control_has_a_name_for_who_cannot_see(desk: Program, store: Store) -> None:
    page = write_to(desk, addressed(store))
    for name in ("day", "at", "minutes", "extra", "enclosures", "place", "view"):
        assert child(page, f"letter.{name}").accessibleName()
    for name in ("whatsapp", "registered", "print", "save", "back"):
        widget = child(page, f"letter.{name}")
        assert widget.accessibleName() or getattr(widget, "text", str)()


def test_the_language_switch_keeps_what_was_typed(desk: Program, store: Store) -> None:
    page = write_to(desk, addressed(store))
    write(page, "letter.extra", "Tot gauw")
    desk.change_settings(desk.settings.with_(language="en"))
    page = page_of(desk)
    extra = child(page, "letter.extra")
    assert isinstance(extra, QPlainTextEdit)
    assert extra.toPlainText() == "Tot gauw"
    assert "Met vriendelijke groet" in drawn(desk, page)  # the letter itself stays Dutch
