from __future__ import annotations

from io import BytesIO

import shiboken6
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from meedoen_desktop.services.clients import attachments
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.views.appointment.appointment_dialog import AppointmentDialog
from meedoen_desktop.views.dossier import file_dialogs
from meedoen_desktop.views.dossier.attachments_card import AttachmentsCard, readable_size
from meedoen_desktop.views.dossier.client_page import ClientPage
from meedoen_desktop.views.dossier.fact_dialog import FactDialog
from meedoen_desktop.views.dossier.next_card import NextCard
from meedoen_desktop.views.dossier.people_card import PeopleCard
from meedoen_desktop.views.dossier.ready_dialog import ReadyDialog
from meedoen_desktop.views.dossier.relation_dialog import RelationDialog
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.labels import Text
from tests.factories import add_person
from tests.views.clients_desk import (
    desk,
    find,
    open_page,
    rich,
    settle,
    whole,
    words,
)

__all__ = ["desk", "rich"]


def test_a_step_is_ticked_off_with_undo(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, NextCard, "client.next").findChild(QCheckBox).click()
    settle(qtbot, desk)
    assert read_page(store, rich).steps == ()
    desk.undo()
    settle(qtbot, desk)
    assert [step.what for step in read_page(store, rich).steps] == ["Folder opsturen"]


def test_planning_warns_keeps_and_can_be_undone(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.plan").click()
    dialog = find(page, AppointmentDialog, "appointment")
    dialog.accept_button.click()
    assert "Kies een dag" in words(dialog)
    dialog.form.day.set_value(DayParts(2026, 12, 25))
    dialog.form.day.editingFinished.emit()
    assert "feestdag" in find(dialog, Text, "appointment.warning").text()
    dialog.accept_button.click()
    settle(qtbot, desk)
    assert [talk.day.day for talk in read_page(store, rich).planned] == [1, 25]
    desk.undo()
    settle(qtbot, desk)
    assert [talk.day.day for talk in read_page(store, rich).planned] == [1]


def test_a_free_moment_is_one_press_away(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.plan").click()
    dialog = find(page, AppointmentDialog, "appointment")
    settle(qtbot, desk)
    free = find(dialog, QPushButton, "appointment.free.2026-12-08")
    assert free.text() == "dinsdag 8 december, 10.00"
    free.click()
    assert not find(dialog, Text, "appointment.warning").text()
    dialog.accept_button.click()
    settle(qtbot, desk)
    assert [f"{talk.day} {talk.time}" for talk in read_page(store, rich).planned][1:] == [
        "2026-12-08 10:00:00"
    ]


def test_a_decision_needs_a_reason_and_can_be_undone(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.edit_group").click()
    dialog = find(page, FactDialog, "fact")
    dialog.code.setCurrentIndex(2)
    dialog.accept_button.click()
    assert "Schrijf kort waarom" in words(dialog)
    dialog.reason.set_text("Besproken aan tafel")
    dialog.accept_button.click()
    settle(qtbot, desk)
    assert read_page(store, rich).fact("group").reason == "Besproken aan tafel"
    desk.undo()
    settle(qtbot, desk)
    assert read_page(store, rich).fact("group").reason == "wil graag"


def test_somebody_is_added_with_advice_at_the_field(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, PeopleCard, "client.people").add_somebody()
    dialog = find(page, RelationDialog, "relation")
    qtbot.keyClicks(find(dialog, QLineEdit, "relation.name"), "Noor Visser")
    qtbot.keyClicks(find(dialog, QLineEdit, "relation.phone"), "12")
    dialog.accept_button.click()
    assert "geen telefoonnummer" in words(dialog)
    find(dialog, QLineEdit, "relation.phone").setText("0612345678")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: "Noor Visser" in words(page))
    settle(qtbot, desk)


def test_dropped_files_come_in_one_after_the_other_and_say_so(qtbot, desk, rich, store, tmp_path):
    paths = [tmp_path / "a.pdf", tmp_path / "leeg.pdf", tmp_path / "weg.pdf"]
    paths[0].write_bytes(b"%PDF")
    paths[1].touch()
    page = open_page(qtbot, desk, rich)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    qtbot.waitUntil(lambda: len(desk.said) == 3)
    settle(qtbot, desk)
    assert [message.kind for message in desk.said] == ["done", "done", "error"]
    assert "leeg" in desk.said[1].text
    assert sorted(line.name for line in read_page(store, rich).attachments) == ["a.pdf", "leeg.pdf"]


def test_a_file_is_saved_outside_the_vault_where_one_chose(
    qtbot, desk, rich, store, tmp_path, monkeypatch
):
    source = tmp_path / "a.txt"
    source.write_text("inhoud")
    attachments.add_attachment(store, rich, source)
    target = tmp_path / "uit.txt"
    monkeypatch.setattr(file_dialogs, "where_to_save", lambda *_asked: target)
    page = open_page(qtbot, desk, rich)
    card = find(page, AttachmentsCard, "client.attachments")
    card._export(read_page(store, rich).attachments[0])
    settle(qtbot, desk)
    assert target.read_text() == "inhoud"
    assert "Dit is vastgelegd" in desk.said[-1].text


def test_a_removed_file_comes_back_with_undo(qtbot, desk, rich, store, tmp_path):
    (tmp_path / "a.txt").write_text("inhoud")
    attachments.add_attachment(store, rich, tmp_path / "a.txt")
    page = open_page(qtbot, desk, rich)
    find(page, AttachmentsCard, "client.attachments")._remove(read_page(store, rich).attachments[0])
    settle(qtbot, desk)
    assert read_page(store, rich).attachments == ()
    desk.undo()
    settle(qtbot, desk)
    assert [line.name for line in read_page(store, rich).attachments] == ["a.txt"]


def test_nothing_chosen_adds_nothing(qtbot, desk, rich, store, monkeypatch):
    monkeypatch.setattr(file_dialogs, "files_to_add", lambda *_asked: [])
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.add_file").click()
    settle(qtbot, desk)
    assert read_page(store, rich).attachments == ()
    assert desk.said == []


def test_a_housemate_begins_in_the_same_file(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.new_housemate").click()
    assert desk.visits == [("person", {"dossier_id": read_page(store, rich).dossier_id})]


def test_gespreksklaar_goes_on_paper(qtbot, desk, rich):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.ready").click()
    find(page, ReadyDialog, "ready").accept_button.click()
    qtbot.waitUntil(lambda: page.findChild(PdfDialog) is not None)
    paper = page.findChild(PdfDialog)
    said = "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(paper.pdf)).pages)
    assert "Meekoken in het buurthuis" in said
    assert "111222333" not in said
    assert len(PdfReader(BytesIO(paper.pdf)).pages) == 1
    paper.reject()


def test_gespreksklaar_gives_one_question_and_the_promises(qtbot, desk, rich):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.ready").click()
    said = words(find(page, ReadyDialog, "ready"))
    assert "Meekoken in het buurthuis" in said
    assert "koos u deze stap" not in said  # there was a talk after that intake
    assert "Folder opsturen" in said
    assert "Ik ken hier niemand." in said


def test_gespreksklaar_with_little_to_tell_keeps_its_question_small(qtbot, desk, store):
    page = open_page(qtbot, desk, add_person(store))
    find(page, QPushButton, "client.ready").click()
    card = find(page, ReadyDialog, "ready").findChild(Card)
    assert card.height() <= card.heightForWidth(card.width())


def test_sizes_of_files_read_as_people_say_them():
    assert [readable_size(size) for size in (0, 12_000, 3_400_000)] == [
        "0 bytes",
        "12 kB",
        "3,4 MB",
    ]


def test_undo_still_works_when_the_page_is_gone(qtbot, desk, rich, store, tmp_path):
    (tmp_path / "a.txt").write_text("inhoud")
    page = ClientPage(desk.context, rich)
    page.resize(1000, 700)
    page.show()
    whole(qtbot, desk, page)
    find(page, AttachmentsCard, "client.attachments").add_files([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: bool(desk.said))
    page.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))
    desk.undo()
    settle(qtbot, desk)
    assert read_page(store, rich).attachments == ()


def test_files_go_on_coming_in_when_the_page_is_drawn_anew(qtbot, desk, rich, store, tmp_path):
    paths = [tmp_path / f"{number}.bin" for number in range(4)]
    for path in paths:
        path.write_bytes(bytes(200_000))
    page = open_page(qtbot, desk, rich)
    find(page, AttachmentsCard, "client.attachments").add_files(paths)
    page.refresh()
    qtbot.waitUntil(lambda: len(desk.said) == 4)
    settle(qtbot, desk)
    assert len(read_page(store, rich).attachments) == 4
