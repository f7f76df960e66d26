from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPlainTextEdit
from sqlalchemy import select

from meedoen_desktop.models import AccessEntry
from meedoen_desktop.services import invitations, letters_kept
from meedoen_desktop.store import Store
from meedoen_desktop.views.letters.letter_page import LetterPage
from meedoen_desktop.views.letters.new_letter import NewLetter
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.program import Program
from tests.letters import addressed, office, words_of
from tests.views.programs import child, click, desk, program, settle, until, words, write

__all__ = ["desk", "program"]


@pytest.fixture
def store(desk: Program) -> Store:
    assert desk.store is not None
    office(desk.store)
    return desk.store


@pytest.fixture
def on_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A printer that prints into a file."""
    target = tmp_path / "papier.pdf"

    def ask_printer(_parent: object) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return printer

    monkeypatch.setattr(paper, "ask_printer", ask_printer)
    return target


def choose_file(monkeypatch: pytest.MonkeyPatch, target: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))


def write_to(desk: Program, person: str, letter: str = "") -> LetterPage:
    assert desk.frame is not None
    where = {"letter_id": letter} if letter else {}
    desk.frame.context.navigate("letter", person_id=person, **where)
    return page_of(desk)


def page_of(desk: Program) -> LetterPage:
    assert desk.frame is not None
    page = desk.frame.navigator.stack.currentWidget()
    assert isinstance(page, LetterPage)
    until(lambda: bool(page.panes.preview.pdf or page.panes.preview.nothing.isVisible()))
    settle(desk)
    return page


def drawn(desk: Program, page: LetterPage) -> str:
    """The words of the letter when the program has come to rest."""
    panel = page.panel
    assert isinstance(panel, NewLetter)
    until(lambda: not panel._timer.isActive())
    settle(desk)
    return words_of(page.panes.preview.pdf)


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


def actions(store: Store) -> list[str]:
    with store.read() as session:
        return [one.action for one in session.scalars(select(AccessEntry))]
