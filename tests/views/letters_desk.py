"""The page of a letter to test with, and what a person reads on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import select

from meedoen_desktop.models import AccessEntry
from meedoen_desktop.services.letters import letter_examples
from meedoen_desktop.store import Store
from meedoen_desktop.views.letters.letter_page import LetterPage
from meedoen_desktop.views.letters.new_letter import NewLetter
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.program import Program
from tests.letters import office, words_of
from tests.views.programs import settle, until


@pytest.fixture
def store(desk: Program) -> Store:
    assert desk.store is not None
    office(desk.store)
    letter_examples.accept(desk.store)  # asked about in a test of its own
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


def actions(store: Store) -> list[str]:
    with store.read() as session:
        return [one.action for one in session.scalars(select(AccessEntry))]


def drawn(desk: Program, page: LetterPage) -> str:
    """The words of the letter when the program has come to rest."""
    panel = page.panel
    assert isinstance(panel, NewLetter)
    until(lambda: not panel._timer.isActive())
    settle(desk)
    return words_of(page.panes.preview.pdf)
