from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services import delivery
from meedoen_desktop.services.cv import cv
from meedoen_desktop.services.cv.cv_data import CvData
from meedoen_desktop.services.syncing import FolderPlace
from meedoen_desktop.store import Store
from meedoen_desktop.views.cv import photo_card
from meedoen_desktop.views.cv.cv_page import CvPage
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.widgets.buttons import QuietButton
from tests.clients import add
from tests.cvs import FULL, much, photo
from tests.results import STRENGTHS, add_result, strengths
from tests.views.clients_desk import Desk, desk, settle, show, words

__all__ = ["desk"]


@pytest.fixture
def person(store: Store) -> str:
    return add(store, first_names="Samira", surname="Haddad", phone="0612345678")


def opened(qtbot, desk: Desk, person: str, data: CvData | None = FULL) -> CvPage:
    if data is not None:
        cv_id = cv.begin(desk.context.store, person).record_id
        cv.save_typed(desk.context.store, cv_id, data)
    page = CvPage(desk.context, person)
    show(qtbot, page)
    qtbot.waitUntil(lambda: page.is_whole)
    settle(qtbot, desk)
    return page


def left(qtbot, desk: Desk, page: CvPage) -> CvData:
    """What is kept when one leaves the page."""
    page.flush()
    settle(qtbot, desk)
    return cv.open_desk(desk.context.store, page._person_id).data


def child(page, name: str):
    found = page.findChild(object, name)
    assert found is not None, name
    return found


def type_in(page, name: str, text: str) -> None:
    field = child(page, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_the_first_cv_begins_with_one_press_and_the_page_is_beside_it(
    qtbot, desk: Desk, person: str
) -> None:
    page = opened(qtbot, desk, person, None)
    assert "Een cv om trots op te zijn" in words(page)
    child(page, "cv.begin").click()
    qtbot.waitUntil(lambda: page.panes is not None and page.panes.preview.paper is not None)
    assert child(page, "cv.name").text() == "Samira Haddad"
    assert page.panes is not None
    assert page.panes.preview.view.page_count == 1
    assert "Eén bladzijde" in words(page)


def test_what_is_typed_is_saved_drawn_and_there_when_one_comes_back(
    qtbot, desk: Desk, person: str
) -> None:
    page = opened(qtbot, desk, person)
    assert page.panes is not None
    assert page.panes.preview.paper is not None
    before = page.panes.preview.paper.pdf
    type_in(page, "cv.headline", "Kok met een warm hart")
    qtbot.waitUntil(lambda: desk.context.saves.all_saved)
    typed = cv.open_desk(desk.context.store, person).data
    assert typed.headline == "Kok met een warm hart"
    qtbot.waitUntil(lambda: page.panes.preview.paper.pdf != before)
    assert left(qtbot, desk, page).headline == "Kok met een warm hart"


def test_nothing_changes_by_only_looking(qtbot, desk: Desk, person: str) -> None:
    page = opened(qtbot, desk, person)
    assert left(qtbot, desk, page) == FULL


def test_rows_are_added_moved_and_taken_away_and_put_back(qtbot, desk: Desk, person: str) -> None:
    page = opened(qtbot, desk, person)
    child(page, "cv.jobs.b.up").click()
    child(page, "cv.jobs.add").click()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Hovenier")
    names = [row.what for row in left(qtbot, desk, page).jobs]
    assert names == ["Zorg voor mijn moeder", "Kok in de buurtkeuken", "Bakker", "Hovenier"]
    child(page, "cv.jobs.a.remove").click()
    assert [row.what for row in left(qtbot, desk, page).jobs] == [
        "Zorg voor mijn moeder", "Bakker", "Hovenier",
    ]  # fmt: skip
    assert "Kok in de buurtkeuken" in desk.said[-1].text
    desk.undo()
    assert [row.what for row in left(qtbot, desk, page).jobs] == names


def test_tab_goes_through_a_new_row_and_on(qtbot, desk: Desk, person: str) -> None:
    page = opened(qtbot, desk, person, CvData())
    page.activateWindow()
    for button in ("cv.jobs.add", "cv.jobs.add"):
        child(page, button).click()
        settle(qtbot, desk)
    first, second = child(page, "cv.jobs").forms
    first.what.setFocus()
    QTest.keyClick(first.what, Qt.Key.Key_Tab)
    assert first.when.hasFocus()
    first.text.setFocus()
    QTest.keyClick(first.text, Qt.Key.Key_Tab)
    assert second.kind.hasFocus()
    second.text.setFocus()
    QTest.keyClick(second.text, Qt.Key.Key_Tab)
    assert child(page, "cv.jobs.add").hasFocus()


def test_a_row_can_be_put_back_while_the_client_looks_along(qtbot, desk: Desk, person: str) -> None:
    page = opened(qtbot, desk, person)
    desk.context.together.set(True)
    child(page, "cv.jobs.c.remove").click()
    back = child(page, "cv.jobs.back")
    assert back.text() == "Zet terug: Bakker"
    back.click()
    assert left(qtbot, desk, page).jobs == FULL.jobs


def test_the_advice_is_for_the_consultant_alone(qtbot, desk: Desk, person: str) -> None:
    page = opened(qtbot, desk, person)
    advice = page.findChild(QLabel, "cv.advice")
    assert advice is not None
    assert "werkconsulent" in advice.text()
    desk.context.together.set(True)
    assert not advice.isVisible()
    assert child(page, "cv.name").isVisible()


def test_the_client_picks_sentences_and_words_from_the_cards(
    qtbot, desk: Desk, person: str
) -> None:
    from datetime import date

    add_result(desk.context.store, person, STRENGTHS, date(2026, 9, 3), strengths("lief", "sterk"))
    page = opened(qtbot, desk, person)
    assert page.panes is not None
    page.panes.editor.profile.offers["Ik ben lief."].click()
    offered = page.panes.editor.skills.findChildren(QuietButton)
    next(one for one in offered if one.accessibleName() == "Zet erbij: kaart sterk").click()
    kept = left(qtbot, desk, page)
    assert kept.profile == "Ik kook al mijn hele leven voor anderen. Ik ben lief."
    assert kept.skills == ("Geduldig", "Precies", "kaart sterk")
    assert not page.panes.editor.profile.offers["Ik ben lief."].isVisible()


def test_words_are_typed_with_enter_or_a_comma_and_come_back_as_an_offer(
    qtbot, desk: Desk, person: str
) -> None:
    page = opened(qtbot, desk, person)
    assert page.panes is not None
    field = page.panes.editor.hobbies
    field.line.setFocus()
    QTest.keyClicks(field.line, "Zingen, Vissen")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.words() == ("Tuinieren", "Zingen", "Vissen")
    field.remove("Zingen")
    assert "Zingen" in words(field)
    assert left(qtbot, desk, page).hobbies == ("Tuinieren", "Vissen")


def test_another_look_and_colour_show_at_once(qtbot, desk: Desk, person: str) -> None:
    page = opened(qtbot, desk, person)
    child(page, "cv.look").buttons["sober"].click()
    child(page, "cv.palette.coral").click()
    kept = left(qtbot, desk, page)
    assert (kept.look, kept.palette) == ("sober", "coral")


def test_what_does_not_fit_is_said(qtbot, desk: Desk, person: str) -> None:
    page = opened(qtbot, desk, person, much())
    qtbot.waitUntil(lambda: child(page, "cv.full").isVisible())
    assert "Dit past niet meer op één bladzijde: Baan" in words(page)


def test_a_photo_is_dropped_moved_by_key_and_left_out_again(
    qtbot, desk: Desk, person: str, tmp_path: Path
) -> None:
    file = tmp_path / "ik.png"
    file.write_bytes(photo(kind="PNG"))
    page = opened(qtbot, desk, person)
    assert page.panes is not None
    card = page.panes.editor.photo
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    card.dropEvent(
        QDropEvent(
            QPointF(4, 4), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    qtbot.waitUntil(lambda: card.cutter.has_photo)
    card.cutter.setFocus()
    QTest.keyClick(card.cutter, Qt.Key.Key_Plus)
    QTest.keyClick(card.cutter, Qt.Key.Key_Left)
    card.shape.buttons["square"].click()
    kept = left(qtbot, desk, page)
    assert kept.photo_id
    assert kept.cut.zoom > 1
    assert kept.cut.x < 0.5
    assert not kept.cut.round
    child(page, "cv.photo.remove").click()
    assert left(qtbot, desk, page).photo_id == ""
    desk.undo()
    qtbot.waitUntil(lambda: card.cutter.has_photo)
    assert left(qtbot, desk, page).photo_id == kept.photo_id


def test_a_file_that_is_no_photo_says_so(
    qtbot, desk: Desk, person: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "brief.jpg"
    file.write_bytes(b"geen foto")
    monkeypatch.setattr(photo_card, "ask_photo", lambda *_args: file)
    page = opened(qtbot, desk, person)
    child(page, "cv.photo.choose").click()
    settle(qtbot, desk)
    assert "JPG of PNG" in desk.said[-1].text
    assert child(page, "cv.photo.choose").isEnabled()


def test_the_keyboard_stays_at_the_photo_that_was_chosen(
    qtbot, desk: Desk, person: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ik.png"
    file.write_bytes(photo(kind="PNG"))
    monkeypatch.setattr(photo_card, "ask_photo", lambda *_args: file)
    page = opened(qtbot, desk, person)
    assert page.panes is not None
    card = page.panes.editor.photo
    card.chooser.setFocus()
    QTest.keyClick(card.chooser, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card.cutter.has_photo)
    assert page.window().focusWidget() is card.chooser


def test_a_copy_and_another_cv_stand_in_the_list(qtbot, desk: Desk, person: str) -> None:
    page = opened(qtbot, desk, person)
    page.deeds.copy()
    qtbot.waitUntil(lambda: page.desk is not None and len(page.desk.lines) == 2)
    settle(qtbot, desk)
    shown = [page.chooser.itemText(row) for row in range(page.chooser.count())]
    assert shown == ["Kantine", "Kopie: Kantine"]
    assert page.chooser.currentText() == "Kopie: Kantine"
    page.deeds.remove()
    qtbot.waitUntil(lambda: page.desk is not None and len(page.desk.lines) == 1)
    desk.undo()
    settle(qtbot, desk)
    assert len(cv.open_desk(desk.context.store, person).lines) == 2
    assert desk.visits[-1] == ("cv", {"person_id": person})


def test_printing_is_logged(
    qtbot, desk: Desk, person: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "print_pdf", lambda *_args: True)
    page = opened(qtbot, desk, person)
    child(page, "cv.print").click()
    settle(qtbot, desk)
    child(page, "pdf.print").click()
    settle(qtbot, desk)
    from meedoen_desktop.services.access import access_lines

    assert access_lines(desk.context.store)[0].action == "print"


def test_a_closed_or_deceased_client_is_not_offered_a_new_cv(
    qtbot, desk: Desk, store: Store, clock: FixedClock
) -> None:
    gone = add(store, surname="Bos", deceased="ja")
    page = opened(qtbot, desk, gone, None)
    assert page.findChild(object, "cv.begin") is None
    assert "geen cv gemaakt" in words(page)


def test_the_page_works_on_a_small_screen_with_large_type(qtbot, desk: Desk, person: str) -> None:
    page = opened(qtbot, desk, person)
    page.resize(700, 420)
    assert page.minimumSizeHint().width() <= 760
    child(page, "cv.switch").buttons["letter"].click()
    assert page.panes is not None
    assert page.panes.preview.view.isVisible()
    child(page, "cv.whole").click()
    assert child(page, "cv.whole").text() == "Groter"


def test_a_cv_that_is_saved_goes_to_the_archive_when_that_is_on(
    qtbot, desk: Desk, person: str, tmp_path: Path, monkeypatch
) -> None:
    store = desk.context.store
    delivery.set_place(store, FolderPlace(str(tmp_path)))
    delivery.set_kinds(store, ("cv",))
    page = opened(qtbot, desk, person)
    child(page, "cv.print").click()
    qtbot.waitUntil(lambda: page.findChild(PdfDialog) is not None)
    shown = page.findChild(PdfDialog)
    monkeypatch.setattr(paper, "ask_place", lambda *_given: tmp_path / "cv.pdf")
    child(shown, "pdf.save").click()
    settle(qtbot, desk)
    assert delivery.deliver_now(store).delivered == 1
    assert [path.read_bytes() for path in tmp_path.glob("2026/*.pdf")] == [shown.pdf]
