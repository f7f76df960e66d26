from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPlainTextEdit

from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.drafts import drafts
from meedoen_desktop.services.letters import invitations, letters_kept
from meedoen_desktop.services.letters.invitation_wishes import saved_wishes
from meedoen_desktop.services.team import ConsultantDetails, save_consultant
from meedoen_desktop.store import Store
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.person.person_page import PersonPage
from meedoen_desktop.views.program import Program
from tests.letters import addressed
from tests.views.letters_desk import actions, choose_file, drawn, on_paper, page_of, store, write_to
from tests.views.programs import child, click, desk, program, settle, until, words, write

__all__ = ["desk", "on_paper", "program", "store"]


def test_the_letter_is_there_without_a_key(desk: Program, store: Store) -> None:
    page = write_to(desk, addressed(store))
    assert "Geachte mevrouw Van Velzen" in drawn(desk, page)
    assert "Brief aan Anna van Velzen" in words(page)
    assert "1 pagina" in words(page)
    assert saved_wishes(store, page._person_id) is None


def test_the_preview_follows_what_is_typed(desk: Program, store: Store) -> None:
    page = write_to(desk, addressed(store))
    write(page, "letter.extra", "Neem gerust koek mee.")
    box = child(page, "letter.registered")
    assert isinstance(box, QCheckBox)
    box.click()
    text = drawn(desk, page)
    assert "Neem gerust koek mee." in text
    assert "AANGETEKEND" in text


def test_typing_never_waits_for_the_letter(desk: Program, store: Store) -> None:
    page = write_to(desk, addressed(store))
    asked = []
    real = invitations.preview
    desk_tasks = desk.tasks
    for letter in "Dag hoor, tot gauw!":
        QTest.keyClicks(child(page, "letter.extra"), letter)
        asked.append(desk_tasks.is_busy)
    assert not any(asked)  # nothing is drawn between two keys
    assert "tot gauw!" in drawn(desk, page)
    assert invitations.preview is real


def test_what_is_typed_is_there_after_the_lock_and_back(desk: Program, store: Store) -> None:
    person = addressed(store)
    page = write_to(desk, person)
    write(page, "letter.extra", "Tot gauw")
    assert desk.frame is not None
    desk.frame.context.navigate("client", person_id=person)
    settle(desk)
    assert [draft.kind for draft in drafts(store)] == ["letter"]
    again = write_to(desk, person)
    extra = child(again, "letter.extra")
    assert isinstance(extra, QPlainTextEdit)
    assert extra.toPlainText() == "Tot gauw"


def test_starting_again_throws_the_draft_away_and_can_be_undone(
    desk: Program, store: Store
) -> None:
    person = addressed(store)
    page = write_to(desk, person)
    assert not page.again.isVisible()
    write(page, "letter.extra", "Tot gauw")
    page.flush()
    click(page, "letter.again")
    settle(desk)
    assert drafts(store) == []
    assert "Tot gauw" not in drawn(desk, page)
    said = desk.frame
    assert said is not None
    said.message.banner.button.click()
    page.flush()
    assert "Tot gauw" in drawn(desk, page)
    assert len(drafts(store)) == 1


def test_printing_puts_the_letter_in_the_dossier_and_on_paper(
    desk: Program, store: Store, on_paper: Path
) -> None:
    person = addressed(store)
    page = write_to(desk, person)
    seen = page.panes.preview.pdf
    click(page, "letter.print")
    until(on_paper.exists)
    settle(desk)
    [letter] = letters_kept.letters_of(store, person)
    assert letters_kept.pdf_of(store, letter.id) == seen
    assert on_paper.stat().st_size > 10_000
    assert [one.status for one in appointments.for_person(store, person)] == ["planned"]
    assert "print" in actions(store)
    assert "geprint en staat in het dossier" in words(desk.window)
    assert letter.reference in words(page_of(desk))


def test_a_cancelled_printer_keeps_nothing(
    desk: Program, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "ask_printer", lambda _parent: None)
    choose_file(monkeypatch, "")
    person = addressed(store)
    page = write_to(desk, person)
    for name in ("letter.print", "letter.save"):
        click(page, name)
        settle(desk)
    assert letters_kept.letters_of(store, person) == ()


def test_saving_writes_the_very_letter_that_is_kept(
    desk: Program, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = addressed(store)
    page = write_to(desk, person)
    choose_file(monkeypatch, tmp_path / "mijn brief")
    click(page, "letter.save")
    saved = tmp_path / "mijn brief.pdf"
    until(saved.exists)
    settle(desk)
    [letter] = letters_kept.letters_of(store, person)
    assert saved.read_bytes() == letters_kept.pdf_of(store, letter.id)
    assert actions(store).count("export") == 1


def test_the_name_that_is_proposed_for_a_file_tells_the_kind_and_the_dossier(
    desk: Program, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    page = write_to(desk, addressed(store, file_number="P-1006"))
    click(page, "letter.save")
    until(lambda: bool(asked))
    settle(desk)
    assert asked == ["uitnodiging P-1006 2026-11-24.pdf"]


def test_a_place_that_cannot_be_written_is_said_and_the_letter_is_kept(
    desk: Program, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = addressed(store)
    page = write_to(desk, person)
    choose_file(monkeypatch, tmp_path / "geen map" / "brief.pdf")
    click(page, "letter.save")
    settle(desk)
    assert "kan niet worden geschreven" in words(desk.window)
    assert len(letters_kept.letters_of(store, person)) == 1
    kept = page_of(desk)
    assert "Deze brief staat vast" in words(kept)
    choose_file(monkeypatch, tmp_path / "brief.pdf")
    click(kept, "letter.save")
    until((tmp_path / "brief.pdf").exists)
    settle(desk)


def test_what_is_missing_here_stops_the_printer_and_is_pointed_at(
    desk: Program, store: Store, on_paper: Path
) -> None:
    person = addressed(store)
    page = write_to(desk, person)
    place = child(page, "letter.place")
    assert isinstance(place, QComboBox)
    place.setCurrentIndex(place.count() - 1)
    click(page, "letter.print")
    settle(desk)
    assert "de plaats van het gesprek" in words(page)
    assert "[de plaats van het gesprek]" in drawn(desk, page)
    assert not on_paper.exists()
    assert desk.window.focusWidget() is child(page, "letter.place.words")
    write(page, "letter.place.words", "Buurthuis De Hoek")
    assert "Waar Buurthuis De Hoek" in drawn(desk, page)
    assert "ontbreekt" not in words(page)


@pytest.mark.parametrize(
    ("details", "field"),
    [({"street": ""}, "street"), ({"surname": "."}, "surname"), ({"town": ""}, "town")],
)
def test_what_is_missing_elsewhere_is_one_press_away(
    desk: Program, store: Store, details: dict[str, str], field: str
) -> None:
    page = write_to(desk, addressed(store, **details))
    click(page, "letter.jump")
    settle(desk)
    assert desk.frame is not None
    assert desk.frame.navigator.history[-1].key == "person"
    form = desk.frame.navigator.stack.currentWidget()
    assert isinstance(form, PersonPage)
    until(lambda: desk.window.focusWidget() is form._sections.rows[field].field)


def test_a_consultant_without_telephone_is_sent_to_the_settings(
    desk: Program, store: Store
) -> None:
    save_consultant(
        store, ConsultantDetails(id=store.author, name="Noor de Wit", function="consulent")
    )
    page = write_to(desk, addressed(store))
    assert "uw telefoonnummer" in words(page)
    click(page, "letter.print")
    settle(desk)
    assert desk.frame is not None
    last = desk.frame.navigator.history[-1]
    assert (last.key, last.where) == ("settings", {"part": "you"})


def test_nobody_writes_to_the_dead(desk: Program, store: Store) -> None:
    page = write_to(desk, addressed(store, deceased=True))
    assert "Anna van Velzen is overleden" in words(page)
    assert not child(page, "letter.print").isEnabled()
    assert not child(page, "letter.extra").isVisible()


def test_a_planned_talk_is_offered_and_moves_with_the_letter(
    desk: Program, store: Store, on_paper: Path
) -> None:
    person = addressed(store)
    first = appointments.plan(store, person, Talk(date(2026, 12, 7), time(9)))
    second = appointments.plan(store, person, Talk(date(2026, 12, 14), time(11)))
    page = write_to(desk, person)
    assert "maandag 7 december 2026 om 9.00 uur" in drawn(desk, page)
    talk = child(page, "letter.talk")
    assert isinstance(talk, QComboBox)
    talk.setCurrentIndex(talk.findData(second))
    talk.activated.emit(talk.currentIndex())
    assert "maandag 14 december 2026 om 11.00 uur" in drawn(desk, page)
    day = child(page, "letter.day")
    day.setFocus()
    QTest.keyClick(day, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(day, "15-12-2026")
    assert "dinsdag 15 december 2026. De afspraak verschuift mee" in words(page)
    drawn(desk, page)
    click(page, "letter.print")
    until(on_paper.exists)
    settle(desk)
    days = {one.id: one.talk.day for one in appointments.for_person(store, person)}
    assert days == {first: date(2026, 12, 7), second: date(2026, 12, 15)}


def test_the_date_is_said_with_its_weekday_and_what_is_odd_about_it(
    desk: Program, store: Store
) -> None:
    page = write_to(desk, addressed(store))
    day = child(page, "letter.day")
    day.setFocus()
    QTest.keyClick(day, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(day, "25-12-2026")
    drawn(desk, page)
    assert "vrijdag 25 december 2026" in words(page)
    assert "Eerste kerstdag" in words(page)
