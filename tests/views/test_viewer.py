from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from meedoen_desktop.letters.cv.paper import cv_paper
from meedoen_desktop.services.access import access_lines
from meedoen_desktop.services.clients import attachments
from meedoen_desktop.services.cv.cv_words import on_paper
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.store import Store
from meedoen_desktop.views.dossier import file_dialogs
from meedoen_desktop.views.dossier.attachments_card import AttachmentsCard
from meedoen_desktop.views.viewer.viewer_dialog import ViewerDialog
from meedoen_desktop.views.widgets.file_line import FileLine
from tests.clients import add
from tests.cvs import FULL, photo
from tests.views.clients_desk import Desk, desk, find, open_page, settle, words

__all__ = ["desk"]


def pdf(pages: int = 1, password: str = "") -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(cv_paper(on_paper(FULL)).pdf)))
    for _ in range(pages - 1):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


@pytest.fixture
def person(store: Store) -> str:
    return add(store, surname="Haddad")


def opened(qtbot, desk: Desk, person: str, folder: Path, **files: bytes) -> ViewerDialog:
    """The viewer at the first of the files; a name such as ``foto_jpg`` becomes foto.jpg."""
    for name, data in files.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(data)
        attachments.add_attachment(desk.context.store, person, path)
    page = open_page(qtbot, desk, person)
    line = page.findChildren(FileLine)[0]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    return page.window().findChild(ViewerDialog)


def key(viewer: ViewerDialog, pressed: Qt.Key) -> None:
    QTest.keyClick(viewer, pressed)


def test_a_photo_opens_with_one_press_zooms_turns_and_fits_by_key(
    qtbot, desk: Desk, person: str, tmp_path: Path
) -> None:
    viewer = opened(qtbot, desk, person, tmp_path, foto_jpg=photo(400, 300))
    assert viewer.picture.isVisible()
    assert (viewer.picture.shown.width(), viewer.picture.shown.height()) == (400, 300)
    assert QColor(viewer.picture.shown.pixel(20, 20)).red() > 200
    key(viewer, Qt.Key.Key_R)
    assert (viewer.picture.shown.width(), viewer.picture.shown.height()) == (300, 400)
    fitted = viewer.picture.widget().width()
    key(viewer, Qt.Key.Key_Plus)
    assert viewer.picture.widget().width() > fitted
    key(viewer, Qt.Key.Key_0)
    assert viewer.picture.widget().width() == fitted


def test_a_pdf_is_shown_from_memory_and_zooms(
    qtbot, desk: Desk, person: str, tmp_path: Path
) -> None:
    viewer = opened(qtbot, desk, person, tmp_path, brief_pdf=pdf(3))
    assert viewer.pages.isVisible()
    assert viewer.pages.page_count == 3
    key(viewer, Qt.Key.Key_Plus)
    closer = viewer.pages.zoomFactor()
    key(viewer, Qt.Key.Key_Minus)
    assert viewer.pages.zoomFactor() < closer
    assert not viewer.turner.isEnabled()


def test_the_arrow_keys_go_to_the_next_and_the_previous_file(
    qtbot, desk: Desk, person: str, tmp_path: Path
) -> None:
    viewer = opened(
        qtbot, desk, person, tmp_path, a_jpg=photo(), b_pdf=pdf(), c_txt=b"tekst", d_png=photo(
            kind="PNG"
        ),
    )  # fmt: skip
    names = [viewer.file.name]
    for pressed in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        key(viewer, pressed)
        settle(qtbot, desk)
        names.append(viewer.file.name)
    assert names == ["d.png", "b.pdf", "a.jpg", "a.jpg", "b.pdf"]
    assert "2 van 3" in words(viewer)


HOSTILE = {
    "leeg_pdf": b"",
    "halve_jpg": photo()[:150],
    "nep_png": b"\x89PNG\r\n\x1a\n" + b"\xff" * 300,
    "tekst_pdf": b"dit is geen pdf",
    "kapot_pdf": b"%PDF-1.7\n" + b"\0" * 200,
    "script_jpg": b"<svg onload='x'/>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_damaged_or_false_file_gives_a_sentence_and_can_still_be_saved(
    qtbot, desk: Desk, person: str, tmp_path: Path, name: str
) -> None:
    viewer = opened(qtbot, desk, person, tmp_path, **{name: HOSTILE[name]})
    assert "Dit kan hier niet worden getoond" in words(viewer)
    assert "Kies een foto" not in words(viewer)  # one looks here, and chooses nothing
    assert not viewer.picture.isVisible()
    assert not viewer.pages.isVisible()
    assert find(viewer, object, "viewer.save").isEnabled()


def test_a_pdf_with_a_password_or_far_too_many_pages_says_so(
    qtbot, desk: Desk, person: str, tmp_path: Path
) -> None:
    viewer = opened(
        qtbot, desk, person, tmp_path, a_pdf=pdf(password="geheim"), b_pdf=pdf(1600)
    )  # fmt: skip
    assert "1600 bladzijden" in words(viewer)
    key(viewer, Qt.Key.Key_Right)
    settle(qtbot, desk)
    assert "wachtwoord" in words(viewer)


def test_looking_writes_nothing_to_disk_and_is_in_the_access_log(
    qtbot, desk: Desk, person: str, tmp_path: Path
) -> None:
    before = len(access_lines(desk.context.store))
    viewer = opened(qtbot, desk, person, tmp_path, geheim_pdf=pdf())
    assert viewer.pages.isVisible()
    assert access_lines(desk.context.store)[0].action == "view"
    assert len(access_lines(desk.context.store)) == before + 2
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "geheim.pdf"]
    assert not any(b"%PDF" in path.read_bytes() for path in kept)


def test_a_file_of_another_kind_is_saved_as_before(
    qtbot, desk: Desk, person: str, tmp_path: Path
) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK")
    attachments.add_attachment(desk.context.store, person, tmp_path / "a.docx")
    page = open_page(qtbot, desk, person)
    assert page.findChildren(FileLine) == []


def test_enter_opens_a_file_and_a_copy_can_be_saved_from_there(
    qtbot, desk: Desk, person: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kopie.jpg"
    monkeypatch.setattr(file_dialogs, "where_to_save", lambda *_args: target)
    (tmp_path / "a.jpg").write_bytes(photo())
    attachments.add_attachment(desk.context.store, person, tmp_path / "a.jpg")
    page = open_page(qtbot, desk, person)
    line = page.findChildren(FileLine)[0]
    assert line.accessibleName() == "Bekijk a.jpg"
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(qtbot, desk)
    viewer = page.window().findChild(ViewerDialog)
    find(viewer, object, "viewer.save").click()
    settle(qtbot, desk)
    assert target.read_bytes() == photo()
    assert "vastgelegd" in desk.said[-1].text
    assert viewer.isVisible()


def test_a_file_that_was_taken_away_meanwhile_says_so(
    qtbot, desk: Desk, person: str, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(photo())
    added = attachments.add_attachment(desk.context.store, person, tmp_path / "a.jpg")
    page = open_page(qtbot, desk, person)
    attachments.remove_attachment(desk.context.store, added.id)
    card = find(page, AttachmentsCard, "client.attachments")
    card.look(card._page.attachments[0])
    settle(qtbot, desk)
    assert "niet (meer) in het dossier" in words(page.window().findChild(ViewerDialog))
    assert read_page(desk.context.store, person).attachments == ()
