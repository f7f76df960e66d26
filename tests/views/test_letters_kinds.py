from __future__ import annotations

import email
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QListWidget, QPlainTextEdit

from meedoen_desktop.models import Contact
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import NO_SHOW, Talk
from meedoen_desktop.services.letters import (
    letter_examples,
    letter_templates,
    letter_writing,
    letters_kept,
)
from meedoen_desktop.services.letters.invitation_wishes import saved_wishes
from meedoen_desktop.services.letters.letter_text_drafts import saved_draft
from meedoen_desktop.store import Store
from meedoen_desktop.views.letters import mail_program
from meedoen_desktop.views.letters.kind_dialog import KindDialog
from meedoen_desktop.views.letters.letter_page import LetterPage
from meedoen_desktop.views.letters.letters_page import LettersPage
from meedoen_desktop.views.letters.text_page import TextPage
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.today.row import Row
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from tests.factories import add_person
from tests.letters import addressed, office, words_of
from tests.views.programs import (
    child,
    click,
    desk,
    frame,
    here,
    program,
    settle,
    until,
    words,
    write,
)
from tests.views.test_letters import drawn, page_of, write_to

__all__ = ["desk", "program"]
GONE = date(2026, 11, 20)


@pytest.fixture
def store(desk: Program) -> Store:
    assert desk.store is not None
    office(desk.store)
    return desk.store


def missed(store: Store, person: str) -> None:
    made = appointments.plan(store, person, Talk(GONE, time(10)))
    appointments.set_status(store, made, NO_SHOW)


def go(desk: Program, person: str, template_id: str) -> None:
    frame(desk).context.navigate("letter", person_id=person, template_id=template_id)
    settle(desk)


def test_after_an_empty_chair_the_second_invitation_stands_ready_with_the_reason(
    desk: Program, store: Store
) -> None:
    person = addressed(store)
    missed(store, person)
    page = write_to(desk, person)
    assert "Ik nodig u graag nog een keer uit" in drawn(desk, page)
    assert "Niet gekomen op vrijdag 20 november 2026" in words(page)


def test_another_letter_is_two_presses_away(desk: Program, store: Store) -> None:
    person = addressed(store)
    page = write_to(desk, person)
    click(page, "letter.kind")
    settle(desk)
    dialog = child(desk.window, "letter.kinds")
    assert isinstance(dialog, KindDialog)
    write(dialog, "letter.kinds.search", "gemist")
    QTest.keyClick(child(dialog, "letter.kinds.list"), Qt.Key.Key_Return)
    settle(desk)
    assert here(desk).where == {"person_id": person, "template_id": "gemist"}
    assert "[de dag van het gemiste gesprek]" in words_of(page_of(desk).panes.preview.pdf)


def picker(desk: Program, page: LetterPage) -> KindDialog:
    click(page, "letter.kind")
    settle(desk)
    dialog = child(desk.window, "letter.kinds")
    assert isinstance(dialog, KindDialog)
    return dialog


def chosen_in(dialog: KindDialog) -> str:
    item = dialog.list.currentItem()
    return item.text().splitlines()[0] if item else ""


def test_the_picker_begins_at_the_letter_that_is_written_now(desk: Program, store: Store) -> None:
    person = addressed(store)
    dialog = picker(desk, write_to(desk, person))
    assert chosen_in(dialog) == "Uitnodiging voor een gesprek op kantoor"
    assert dialog.list.currentRow() == 1
    dialog.reject()
    go(desk, person, "gemist")
    dialog = picker(desk, page_of(desk))
    assert chosen_in(dialog) == letter_templates.template(store, "gemist").name
    write(dialog, "letter.kinds.search", "telefoon")
    assert "telefoon" in chosen_in(dialog)
    QTest.keyClick(child(dialog, "letter.kinds.list"), Qt.Key.Key_Return)
    settle(desk)
    assert here(desk).where == {"person_id": person, "template_id": "uitnodiging-telefoon"}


def test_another_kind_keeps_the_appointment_and_a_second_one_is_said(
    desk: Program, store: Store
) -> None:
    person = addressed(store)
    planned = appointments.plan(store, person, Talk(date(2026, 12, 8), time(11)))
    go(desk, person, "uitnodiging-telefoon")
    page = page_of(desk)
    assert "dinsdag 8 december 2026 om 11.00 uur" in drawn(desk, page)
    assert "De geplande afspraak verandert mee als u print of bewaart." in words(page)
    which = child(page, "letter.talk")
    assert isinstance(which, ChoiceField)
    assert which.currentData() == planned
    which.setCurrentIndex(which.findData(""))
    which.activated.emit(which.currentIndex())
    assert "Let op: er is al een afspraak gepland. Deze komt erbij." in words(page)
    which.setCurrentIndex(which.findData(planned))
    which.activated.emit(which.currentIndex())
    assert page.panel.wishes.form == "phone"  # type: ignore[union-attr]
    assert "Deze komt erbij" not in words(page)


def test_an_empty_answer_is_pointed_at_and_kept_when_it_is_typed(
    desk: Program, store: Store
) -> None:
    person = addressed(store)
    go(desk, person, "gemist")
    page = page_of(desk)
    click(page, "letter.jump")
    settle(desk)
    assert desk.window.focusWidget() is child(page, "letter.answer.missed_day")
    write(page, "letter.answer.missed_day", "maandag 23 november")
    assert "op maandag 23 november" in drawn(desk, page)
    page.flush()
    settle(desk)
    kept = saved_wishes(store, person, "gemist")
    assert kept is not None
    assert kept.answers["missed_day"] == "maandag 23 november"


def test_the_text_of_this_letter_can_be_changed_and_given_back(desk: Program, store: Store) -> None:
    page = write_to(desk, addressed(store))
    click(page, "letter.text.begin")
    settle(desk)
    area = child(page, "letter.text.area")
    assert isinstance(area, QPlainTextEdit)
    area.setPlainText(area.toPlainText().replace("U hoeft niets mee te nemen", "Kom zoals u bent"))
    assert "Kom zoals u bent" in drawn(desk, page)
    area.setPlainText(area.toPlainText().replace("{waar}", "{war}"))
    settle(desk)
    drawn(desk, page)
    assert "Bedoelt u “waar”?" in words(page)
    click(page, "letter.text.stop")
    assert "U hoeft niets mee te nemen" in drawn(desk, page)


def test_a_wrong_field_is_said_below_the_text_and_nothing_moves_while_one_types(
    desk: Program, store: Store
) -> None:
    page = write_to(desk, addressed(store))
    click(page, "letter.text.begin")
    settle(desk)
    area = child(page, "letter.text.area")
    assert isinstance(area, QPlainTextEdit)
    area.moveCursor(QTextCursor.MoveOperation.End)
    before = area.mapTo(page, QPoint(0, 0))
    QTest.keyClicks(area, "Tot {wanner} dan.")
    drawn(desk, page)
    settle(desk)
    error = child(page, "letter.text.error")
    assert words(page).count("Bedoelt u “wanneer”?") == 1
    assert error.isVisible()
    assert not frame(desk).message.isVisible()
    assert area.mapTo(page, QPoint(0, 0)) == before


def test_the_words_of_a_letter_can_be_copied(desk: Program, store: Store) -> None:
    page = write_to(desk, addressed(store))
    drawn(desk, page)
    page.panel.copy()  # type: ignore[union-attr]
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Geachte mevrouw Van Velzen,")
    assert copied.rstrip().endswith("Participatieconsulent")


def test_a_mail_with_the_letter_opens_in_the_own_program_and_is_marked_sent(
    desk: Program, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, opened = tmp_path / "brief.eml", []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    monkeypatch.setattr(mail_program, "open_draft", lambda path: bool(opened.append(path) or True))
    letter_examples.accept(store)  # asked about in a test of its own
    person = addressed(store)
    page = write_to(desk, person)
    drawn(desk, page)
    page.panel.email()  # type: ignore[union-attr]
    until(lambda: bool(opened))
    settle(desk)
    assert opened == [target]
    assert email.message_from_bytes(target.read_bytes())["X-Unsent"] == "1"
    frame(desk).message.banner.button.click()
    settle(desk)
    [letter] = letters_kept.letters_of(store, person)
    assert letter.sent_on == date(2026, 11, 24)


def test_a_message_is_copied_marked_as_sent_and_can_be_taken_back(
    desk: Program, store: Store
) -> None:
    person = addressed(store)
    appointments.plan(store, person, Talk(date(2026, 11, 26), time(10)))
    go(desk, person, "herinnering-app")
    page = frame(desk).navigator.stack.currentWidget()
    until(lambda: "ik zie u graag op donderdag 26 november 2026" in words(page))
    click(page, "letter.copy")
    assert QGuiApplication.clipboard().text().startswith("Dag mevrouw Van Velzen, ik zie u graag")
    click(page, "letter.messaged")
    settle(desk)
    with store.read() as session:
        [contact] = session.query(Contact).all()
        assert contact.form == "message"
    assert here(desk).key == "client"
    frame(desk).message.banner.button.click()
    settle(desk)
    with store.read() as session:
        assert session.query(Contact).all() == []


def test_letters_can_be_found_and_a_new_one_begins_with_a_name(desk: Program, store: Store) -> None:
    person = addressed(store)
    letter = letters_kept.keep(store, person, letter_writing.proposal(store, person))
    frame(desk).context.navigate("letters")
    settle(desk)
    page = frame(desk).navigator.stack.currentWidget()
    assert isinstance(page, LettersPage)
    assert page.table.rows.rowCount() == 1
    page.filter.choose("gone")
    assert "Niets gevonden" in words(page)
    page.filter.choose("made")
    page.table.opened.emit(page.table.rows.row_at(0))
    settle(desk)
    assert here(desk).where == {"person_id": person, "letter_id": letter.id}
    frame(desk).context.navigate("letters")
    settle(desk)
    page.write()
    settle(desk)
    dialog = child(desk.window, "client_chooser")
    write(dialog, "client_chooser.search", "velz")
    found = child(dialog, "client_chooser.list")
    assert isinstance(found, QListWidget)
    QTest.keyClick(found, Qt.Key.Key_Return)
    settle(desk)
    assert here(desk).where == {"person_id": person}


def test_a_fixed_text_is_changed_with_an_example_beside_it_and_reset(
    desk: Program, store: Store
) -> None:
    frame(desk).context.navigate("letter_texts")
    settle(desk)
    click(desk.window, "letter_texts.gemist")
    settle(desk)
    page = frame(desk).navigator.stack.currentWidget()
    assert isinstance(page, TextPage)
    until(lambda: bool(page.panes.preview.pdf))
    changed = page.editor.text.replace("Dat geeft niet.", "Dat kan gebeuren.")
    page.editor.area.setPlainText(changed.replace("{gemiste dag}", "{gemist dag}"))
    until(lambda: "Bedoelt u “gemiste dag”?" in words(page))
    assert not child(page, "letter_text.save").isEnabled()
    page.editor.area.setPlainText(changed)
    until(lambda: child(page, "letter_text.save").isEnabled())
    assert "Dat kan gebeuren." in words_of(page.panes.preview.pdf)
    page.flush()
    settle(desk)
    assert saved_draft(store, "gemist") == changed
    click(page, "letter_text.save")
    settle(desk)
    assert letter_templates.changed_ids(store) == {"gemist"}
    assert "De tekst van uw team" in words(page)
    click(page, "letter_text.reset")
    settle(desk)
    assert letter_templates.changed_ids(store) == frozenset()
    frame(desk).message.banner.button.click()
    settle(desk)
    assert letter_templates.changed_ids(store) == {"gemist"}


def test_a_fixed_text_that_is_not_ready_is_found_again_on_today(
    desk: Program, store: Store
) -> None:
    frame(desk).context.navigate("letter_text", template_id="gemist")
    settle(desk)
    page = frame(desk).navigator.stack.currentWidget()
    assert isinstance(page, TextPage)
    page.editor.area.insertPlainText("Half ")
    add_person(store)
    frame(desk).context.navigate("today")
    settle(desk)
    drafts = child(desk.window, "today.drafts")
    assert "Vaste tekst" in words(drafts)
    drafts.findChildren(Row)[0].click()
    settle(desk)
    assert here(desk) == Location("letter_text", {"template_id": "gemist"})


@pytest.mark.parametrize("template_id", ["uitnodiging-tweede", "belscript", "huiswerk", "open-dag"])
def test_in_a_small_window_nothing_of_the_choices_is_cut_off(
    desk: Program, store: Store, template_id: str
) -> None:
    desk.window.resize(1024, 600)
    person = addressed(store, language="ar", interpreter="phone")
    frame(desk).context.navigate("letter", person_id=person, template_id=template_id)
    page = page_of(desk)
    seen = page.panes.column.parentWidget()
    assert seen is not None
    assert seen.parentWidget() is not None
    assert seen.width() <= seen.parentWidget().width()
