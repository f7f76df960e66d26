from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.settings import Settings
from meedoen_desktop.store import Store
from meedoen_desktop.views.autosave import Saves
from meedoen_desktop.views.clients_import import file_dialogs
from meedoen_desktop.views.clients_import.import_page import (
    COLUMNS,
    FILE,
    REPORT,
    RESULT,
    ImportPage,
)
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exchange.delivering import Delivering
from meedoen_desktop.views.exchange.sharing import Sharing
from meedoen_desktop.views.idle import IdleLock
from meedoen_desktop.views.messages import Message, Messages
from meedoen_desktop.views.tasks import Tasks
from meedoen_desktop.views.theme import Theme
from meedoen_desktop.views.together import Together
from meedoen_desktop.views.widgets.labels import Text
from tests.lists import BSNS, import_file, write_list

AN = ("1", BSNS[0], "An", "Bos", "19800517")
JAN = ("2", BSNS[1], "Jan", "Vos", "1979-03-02")
DOUBLE = ("3", BSNS[0], "Piet", "Ros", "19700101")


@dataclass
class Wizard:
    """The page with real parts, what it said and where it went."""

    page: ImportPage
    qtbot: object
    said: list[Message]
    visits: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def wait_for(self, step: int) -> None:
        self.qtbot.waitUntil(lambda: self.page.trail.step == step, timeout=30_000)

    def check(self, path: Path) -> None:
        """Walk up to the report."""
        self.page.open_file(path)
        self.wait_for(COLUMNS)
        self.page.columns.next_button.click()
        self.wait_for(REPORT)

    def texts(self) -> str:
        return "\n".join(w.text() for w in self.page.findChildren(Text) if w.isVisibleTo(self.page))

    def shown_rows(self) -> list[tuple[str, ...]]:
        model = self.page.report.table.model()
        return [
            tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]


@pytest.fixture
def wizard(qtbot, qapp: QApplication, store: Store, clock: FixedClock) -> Iterator[Wizard]:
    translator = Translator("nl")
    messages = Messages(translator)
    said: list[Message] = []
    messages.shown.connect(said.append)

    def fail(error: BaseException) -> None:
        raise error

    tasks = Tasks(messages.error, fail)
    visits: list[tuple[str, dict[str, str]]] = []
    theme = Theme()
    theme.apply(qapp)
    sharing = Sharing(tasks, clock, fail)
    context = Context(
        store=store, settings=Settings(), translator=translator, theme=theme, tasks=tasks,
        messages=messages, clock=clock, back=lambda: None, together=Together(), saves=Saves(),
        navigate=lambda place, **where: visits.append((place, where)),
        change_settings=lambda _settings: None, idle=IdleLock(qapp, clock, 10),
        sharing=sharing, delivering=Delivering(tasks, sharing, fail),
    )  # fmt: skip
    page = ImportPage(context)
    qtbot.addWidget(page)
    page.resize(1180, 680)
    page.show()
    qtbot.waitExposed(page)
    yield Wizard(page, qtbot, said, visits)
    tasks.close()


def test_from_file_to_clients(wizard: Wizard, store: Store, tmp_path: Path) -> None:
    wizard.check(write_list(tmp_path, AN, JAN, DOUBLE))
    cards = wizard.page.report.cards
    assert {key: card.count for key, card in cards.items()} == {
        "new": 2, "update": 0, "same": 0, "rejected": 1, "remarked": 1,
    }  # fmt: skip
    assert wizard.page.report.start_button.text() == "2 cliënten inlezen"
    assert read_all(store) == []
    wizard.page.report.start_button.click()
    wizard.wait_for(RESULT)
    assert [row.surname for row in read_all(store)] == ["Bos", "Vos"]
    assert "2 cliënten zijn nieuw." in wizard.texts()
    assert "Niemand is te laat" in wizard.texts()
    wizard.page.findChild(QPushButton, "import.to_clients").click()
    assert wizard.visits == [("clients", {})]


def test_what_to_look_at_stands_by_name_on_the_last_page(
    wizard: Wizard, store: Store, tmp_path: Path
) -> None:
    wizard.check(write_list(tmp_path, AN, JAN, DOUBLE))
    wizard.page.report.start_button.click()
    wizard.wait_for(RESULT)
    assert "Kijk 1 rij nog even na" in wizard.texts()
    assert "Rij 2: " in wizard.texts()
    (named,) = [b for b in wizard.page.findChildren(QPushButton) if b.text() == "Bos, An"]
    named.click()
    (an,) = [row for row in read_all(store) if row.surname == "Bos"]
    wizard.page.findChild(QPushButton, "import.sort").click()
    assert wizard.visits == [("client", {"person_id": an.person_id}), ("screening", {})]


def test_a_card_shows_only_its_rows_and_a_row_tells_why(wizard: Wizard, tmp_path: Path) -> None:
    wizard.check(write_list(tmp_path, AN, JAN, DOUBLE))
    assert len(wizard.shown_rows()) == 3
    wizard.page.report.cards["rejected"].click()
    assert wizard.shown_rows() == [
        ("Ros, Piet", "4", "1-1-1970", "Afgewezen", "BSN staat ook in rij 2 bij een ander")
    ]
    wizard.page.report.table.selectRow(0)
    assert "Rij 4, Ros, Piet. BSN staat ook in rij 2 bij een ander" in wizard.texts()
    wizard.page.report.cards["remarked"].click()
    assert [row[0] for row in wizard.shown_rows()] == ["Bos, An"]
    wizard.page.report.cards["remarked"].click()
    assert len(wizard.shown_rows()) == 3


def test_a_second_list_says_what_changes_and_who_is_missing(
    wizard: Wizard, store: Store, tmp_path: Path
) -> None:
    import_file(store, write_list(tmp_path, AN, JAN))
    wizard.check(write_list(tmp_path, (*AN[:2], "Anna", *AN[3:])))
    assert wizard.shown_rows()[0][3:] == ("Gewijzigd", "Voornamen: An → Anna")
    assert "1 cliënt van de kluis staat niet in deze lijst." in wizard.texts()
    wizard.page.report.start_button.click()
    wizard.wait_for(RESULT)
    assert "1 cliënt staat niet in deze lijst" in wizard.texts()
    missing = [b for b in wizard.page.findChildren(QPushButton) if b.text() == "Vos, Jan"]
    missing[0].click()
    (jan,) = [row for row in read_all(store) if row.surname == "Vos"]
    assert wizard.visits == [("client", {"person_id": jan.person_id})]


def test_the_examples_never_show_a_whole_bsn(wizard: Wizard, tmp_path: Path) -> None:
    wizard.page.open_file(write_list(tmp_path, AN))
    wizard.wait_for(COLUMNS)
    assert "***3653" in wizard.texts()
    assert BSNS[0] not in wizard.texts()


def test_a_mapping_that_cannot_work_keeps_the_next_step_shut(
    wizard: Wizard, tmp_path: Path
) -> None:
    wizard.page.open_file(write_list(tmp_path, AN))
    wizard.wait_for(COLUMNS)
    choices = wizard.page.columns.choices
    choices[3].choose("")
    assert not wizard.page.columns.next_button.isEnabled()
    assert "Kies welke kolom de achternaam is" in wizard.texts()
    choices[2].choose("surname")
    assert wizard.page.columns.next_button.isEnabled()
    choices[3].choose("surname")
    assert "Twee kolommen zijn voor hetzelfde gekozen" in wizard.texts()
    assert not wizard.page.columns.next_button.isEnabled()


def test_scrolling_past_a_choice_does_not_change_it(wizard: Wizard, tmp_path: Path) -> None:
    wizard.page.open_file(write_list(tmp_path, AN))
    wizard.wait_for(COLUMNS)
    choice = wizard.page.columns.choices[0]
    before = choice.currentData()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice, turn)
    assert choice.currentData() == before


def test_a_file_that_is_no_list_is_told_calmly(wizard: Wizard, tmp_path: Path) -> None:
    empty = tmp_path / "leeg.csv"
    empty.write_bytes(b"")
    wizard.page.open_file(empty)
    wizard.qtbot.waitUntil(lambda: bool(wizard.said))
    assert wizard.said[0].kind == "error"
    assert "is leeg" in wizard.said[0].text
    assert wizard.page.trail.step == FILE
    assert wizard.page.file.button.isVisibleTo(wizard.page)


def test_stopping_half_way_changes_nothing_and_says_so(
    wizard: Wizard, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [(str(n), "", "An", f"Bos{n}", "19800517") for n in range(1_000)]
    wizard.check(write_list(tmp_path, *rows))
    report = wizard.page.report
    real: Callable[..., None] = report.progress.set_progress

    def press_at_the_first_step(done: int, total: int) -> None:
        real(done, total)
        report.progress.button.click()

    monkeypatch.setattr(report.progress, "set_progress", press_at_the_first_step)
    report.start_button.click()
    wizard.qtbot.waitUntil(lambda: bool(wizard.said), timeout=30_000)
    assert wizard.said[0].text == "Gestopt. Er is niets veranderd."
    assert read_all(store) == []
    assert report.start_button.isVisibleTo(wizard.page)


def test_rejected_rows_are_saved_where_the_user_says(
    wizard: Wizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "afgewezen.csv"
    monkeypatch.setattr(file_dialogs, "where_to_save", lambda *_: target)
    wizard.check(write_list(tmp_path, AN, DOUBLE))
    wizard.page.report.start_button.click()
    wizard.wait_for(RESULT)
    wizard.page.findChild(QPushButton, "import.save_rejected").click()
    wizard.qtbot.waitUntil(lambda: "Bewaard in afgewezen.csv." in wizard.texts())
    assert "BSN staat ook in rij 2 bij een ander" in target.read_text(encoding="utf-8-sig")


def test_changing_ones_mind_at_the_dialogs_does_nothing(
    wizard: Wizard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "list_to_open", lambda *_: None)
    wizard.page.file.button.click()
    assert wizard.page.trail.step == FILE
    path = write_list(tmp_path, AN)
    monkeypatch.setattr(file_dialogs, "list_to_open", lambda *_: path)
    wizard.page.file.button.click()
    wizard.wait_for(COLUMNS)
    wizard.page.columns.back_button.click()
    assert wizard.page.trail.step == FILE


def test_a_file_can_be_dropped(wizard: Wizard, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_list(tmp_path, AN)))])
    zone, left = wizard.page.file.zone, Qt.MouseButton.LeftButton
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(20, 20), copy, data, left, none)
    QApplication.sendEvent(zone, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(zone, QDropEvent(QPointF(20, 20), copy, data, left, none))
    wizard.wait_for(COLUMNS)


def test_a_web_address_cannot_be_dropped(wizard: Wizard) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://voorbeeld.nl/lijst.csv")])
    enter = QDragEnterEvent(
        QPoint(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(wizard.page.file.zone, enter)
    assert not enter.isAccepted()


@pytest.mark.parametrize(("width", "height"), [(1600, 900), (620, 420)])
def test_every_step_fits_the_window(
    wizard: Wizard, tmp_path: Path, width: int, height: int
) -> None:
    wizard.page.resize(width, height)
    wizard.check(write_list(tmp_path, AN, JAN, DOUBLE))
    for step in (FILE, COLUMNS, REPORT):
        wizard.page.go(step)
        image = wizard.page.grab().toImage()
        assert (image.width(), image.height()) == (width, height)
    columns = wizard.page.columns
    assert columns.next_button.mapTo(wizard.page, QPoint(0, 0)).x() < width


def test_the_counts_above_the_rows_are_written_alike_at_any_width(
    wizard: Wizard, tmp_path: Path
) -> None:
    wizard.check(write_list(tmp_path, AN, JAN))
    cards = wizard.page.report.cards.values()
    for width, is_narrow in ((1100, False), (600, True)):
        wizard.page.report.resize(width, 500)
        QApplication.processEvents()
        assert {card.is_narrow for card in cards} == {is_narrow}
