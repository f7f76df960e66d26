"""From a client's page to a letter in the post, as a consultant does it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.letters import measuring
from meedoen_desktop.services.dossier.timeline import read_timeline
from meedoen_desktop.services.letters import invitations, letter_examples, letters_kept
from meedoen_desktop.services.letters.invitation_wishes import saved_wishes
from meedoen_desktop.services.team import TeamDetails, choose_team
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.verify import verify
from meedoen_desktop.views.letters.letter_page import LetterPage
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.widgets.timeline import TimelineRow
from tests.letters import addressed, office
from tests.stores import Unlocked
from tests.views.programs import child, click, desk, program, settle, until, words

__all__ = ["desk", "program"]


def page_of(desk: Program) -> LetterPage:
    assert desk.frame is not None
    page = desk.frame.navigator.stack.currentWidget()
    assert isinstance(page, LetterPage)
    until(lambda: bool(page.panes.preview.pdf))
    settle(desk)
    return page


@pytest.fixture
def on_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A printer that prints into a file."""
    target = tmp_path / "papier.pdf"

    def ask_printer(_parent: object) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return printer

    monkeypatch.setattr(paper, "ask_printer", ask_printer)
    return target


@pytest.fixture
def client(desk: Program) -> str:
    """A client whose page is on the screen."""
    assert desk.store is not None
    assert desk.frame is not None
    office(desk.store)
    letter_examples.accept(desk.store)
    person = addressed(desk.store)
    desk.frame.context.navigate("client", person_id=person)
    settle(desk)
    return person


def test_three_clicks_from_the_client_to_a_letter_on_paper(
    desk: Program, client: str, on_paper: Path
) -> None:
    store = desk.store
    assert store is not None
    click(desk.window, "client.letter")
    click(page_of(desk), "letter.print")
    until(on_paper.exists)
    settle(desk)
    click(page_of(desk), "letter.sent")
    settle(desk)
    [letter] = letters_kept.letters_of(store, client)
    assert letter.sent_on is not None
    assert one_printed_page(on_paper)
    kinds = [entry.kind for entry in read_timeline(store, client).entries]
    assert sorted(kinds) == ["letter", "letter_step"]


def test_the_history_opens_the_letter_as_it_went_out(desk: Program, client: str) -> None:
    assert desk.store is not None
    assert desk.frame is not None
    letter = letters_kept.keep(desk.store, client, invitations.proposal(desk.store, client))
    desk.frame.context.navigate("client", person_id=client)
    told = f"letter:{letter.id}"

    def row() -> TimelineRow | None:
        rows = desk.window.findChildren(TimelineRow)
        return next((row for row in rows if row.entry.key == told), None)

    until(lambda: row() is not None)
    QTest.keyClick(row(), Qt.Key.Key_Return)
    assert page_of(desk).panes.preview.pdf == letters_kept.pdf_of(desk.store, letter.id)


def one_printed_page(target: Path) -> bool:
    """White paper with ink on it."""
    document = QPdfDocument()
    document.load(str(target))
    image = document.render(0, document.pagePointSize(0).toSize())
    colours = {image.pixelColor(x, 10).lightness() for x in range(0, image.width(), 7)}
    ink = any(
        image.pixelColor(x, y).lightness() < 90
        for x in range(60, 500, 2)
        for y in range(60, 700, 3)
    )
    pages = document.pageCount()
    document.close()
    return pages == 1 and colours <= {255, 0} and ink


_TYPING = """
import os, sys
from pathlib import Path
from datetime import UTC, datetime
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services.letters import invitations
from meedoen_desktop.services.letters.invitation_wishes import save_wishes
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
folder, key, person = sys.argv[1:]
clock = FixedClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
store = Store.open_with_key(Path(folder), DataKey(bytes.fromhex(key)), clock=clock)
wishes = invitations.proposal(store, person)
for number in range(100_000):
    save_wishes(store, person, wishes.with_(extra=f"zin {number}"))
    print(number, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 4])
def test_a_killed_program_loses_no_letter_that_was_saved(
    tmp_path: Path, clock: FixedClock, unlocked: Unlocked, acknowledged: int
) -> None:
    folder = tmp_path / "kluis"
    store = unlocked.create(folder, clock)
    office(store)
    person = addressed(store)
    store.close()
    with subprocess.Popen(
        [sys.executable, "-c", _TYPING, str(folder), unlocked.raw_key.hex(), person],
        stdout=subprocess.PIPE,
        text=True,
    ) as typing:
        assert typing.stdout is not None
        seen = [int(typing.stdout.readline()) for _ in range(acknowledged)]
        os.kill(typing.pid, signal.SIGKILL)
        seen += [int(line) for line in typing.stdout.read().split()]
    reopened = Store.open_with_key(folder, DataKey(unlocked.raw_key), clock=clock)
    found = saved_wishes(reopened, person)
    assert found is not None
    assert int(found.extra.removeprefix("zin ")) >= seen[-1]
    assert verify(reopened).is_sound
    reopened.close()


def test_a_letter_of_many_words_goes_on_on_a_second_page(desk: Program) -> None:
    store = desk.store
    assert store is not None
    assert desk.frame is not None
    office(store)
    desk.frame.context.navigate("letter", person_id=addressed(store))
    page = page_of(desk)
    area = child(page, "letter.extra")
    assert isinstance(area, QPlainTextEdit)
    area.setPlainText("Dit is een lange zin over uw tuin. " * 90)
    until(lambda: "2 pagina" in words(page))
    assert page.panes.preview.view.page_count == 2


def test_the_lock_keeps_what_was_typed_a_moment_ago(
    desk: Program, client: str, clock: FixedClock, unlocked: Unlocked
) -> None:
    assert desk.store is not None
    folder = desk.store.folder
    click(desk.window, "client.letter")
    QTest.keyClicks(child(page_of(desk), "letter.extra"), "Tot gauw")
    desk.lock()
    settle(desk)
    assert measuring.measured.cache_info().currsize == 0  # no words of a letter stay in memory
    reopened = unlocked.open(folder, clock)
    found = saved_wishes(reopened, client)
    reopened.close()
    assert found is not None
    assert found.extra == "Tot gauw"


def test_without_a_municipality_the_page_shows_the_way_to_the_settings(desk: Program) -> None:
    assert desk.store is not None
    assert desk.frame is not None
    person = addressed(desk.store)
    choose_team(desk.store, TeamDetails("", "lvw"))
    desk.frame.context.navigate("letter", person_id=person)
    settle(desk)
    assert "Kies eerst bij welke gemeente u werkt" in words(desk.window)
    click(desk.window, "letter.jump")
    settle(desk)
    assert desk.frame.navigator.history[-1].where == {"part": "you"}


def test_ctrl_p_prints(desk: Program, client: str, on_paper: Path) -> None:
    assert desk.store is not None
    click(desk.window, "client.letter")
    page = page_of(desk)
    child(page, "letter.extra").setFocus()
    QTest.keyClick(child(page, "letter.extra"), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    until(on_paper.exists)
    settle(desk)
    assert len(letters_kept.letters_of(desk.store, client)) == 1


@pytest.mark.qt_log_ignore("QP(ainter|df)")
def test_a_printer_that_refuses_is_said_and_the_letter_is_in_the_dossier(
    desk: Program, client: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.store is not None

    def refusing(_parent: object) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "geen map" / "papier.pdf"))
        return printer

    monkeypatch.setattr(paper, "ask_printer", refusing)
    click(desk.window, "client.letter")
    click(page_of(desk), "letter.print")
    until(lambda: "De printer werkt niet mee" in words(desk.window))
    settle(desk)
    assert len(letters_kept.letters_of(desk.store, client)) == 1
    assert "Deze brief staat vast" in words(page_of(desk))
