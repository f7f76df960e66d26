"""What goes wrong around a letter is said where one meets it; nothing half, nothing lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from meedoen_desktop import datafiles
from meedoen_desktop.models import Fact
from meedoen_desktop.services.letters import letters_kept
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails, set_up
from meedoen_desktop.store import Store
from meedoen_desktop.views.appointment.appointment_dialog import AppointmentDialog, Start
from meedoen_desktop.views.letters.letter_page import LetterPage
from meedoen_desktop.views.pdf import print_run
from meedoen_desktop.views.program import Program
from tests.letters import addressed
from tests.proofs.disks import FileLimit
from tests.unit.test_method_municipality import changed
from tests.views.letters_desk import drawn, on_paper, page_of, store, write_to
from tests.views.programs import child, click, desk, frame, here, program, settle, until, words
from tests.views.programs import write as type_in
from tests.views.test_letter_batch import pile_for, pile_page

__all__ = ["desk", "on_paper", "program", "store"]


def not_asked_yet(store: Store) -> None:
    with store.work() as session:
        session.merge(Fact(key="letters.examples_accepted", value=""))


def printed(desk: Program, page: LetterPage, on_paper: Path) -> None:
    click(page, "letter.print")
    until(on_paper.exists)
    settle(desk)


def test_a_street_of_three_hundred_letters_is_said_and_not_printed(
    desk: Program, store: Store, on_paper: Path
) -> None:
    person = addressed(store, street="Burgemeester van den Bosch-" * 11 + "laan")
    page = write_to(desk, person)
    assert "laan 12" in drawn(desk, page)
    assert "past niet in het venster van de envelop" in words(page)
    assert "Deze regel is te lang: “Burgemeester van den Bosch-Burge…”" in words(page)
    click(page, "letter.print")
    until(lambda: here(desk).where.get("field") == "street")
    assert not on_paper.exists()
    assert letters_kept.letters_of(store, person) == ()


def test_a_street_of_a_hundred_letters_goes_on_in_the_window_and_out(
    desk: Program, store: Store, on_paper: Path
) -> None:
    person = addressed(store, street="Burgemeester van den Bosch-" * 4 + "laan")
    page = write_to(desk, person)
    assert "laan 12" in drawn(desk, page)
    printed(desk, page, on_paper)
    assert len(letters_kept.letters_of(store, person)) == 1


def test_a_name_in_arabic_is_printed_joined(desk: Program, store: Store, on_paper: Path) -> None:
    person = addressed(store, surname="محمد", first_names="", prefix="")
    page = write_to(desk, person)
    drawn(desk, page)
    assert "Er is geen brief" not in words(page)
    printed(desk, page, on_paper)
    [kept] = letters_kept.letters_of(store, person)
    assert kept.size > 10_000


def test_a_sign_that_no_font_can_draw_is_named_and_nothing_is_printed(
    desk: Program, store: Store, on_paper: Path
) -> None:
    person = addressed(store)
    page = write_to(desk, person)
    extra = child(page, "letter.extra")
    assert isinstance(extra, QPlainTextEdit)
    extra.setPlainText("Tot dan 😀")
    until(lambda: "😀" in words(page))
    click(page, "letter.print")
    settle(desk)
    assert not on_paper.exists()
    assert letters_kept.letters_of(store, person) == ()


def test_a_logo_of_forty_megabytes_is_told_and_costs_nothing_else(
    desk: Program, store: Store
) -> None:
    folder = datafiles.own_folder("municipalities")
    path = changed(folder, "rijswijk", "[letterhead]\n", '[letterhead]\nlogo = "logo.png"\n')
    own = path.read_text("utf-8").replace("Gemeente Rijswijk", "Gemeente Rijswijk aan Zee")
    path.write_text(own, "utf-8")
    (folder / "logo.png").write_bytes(b"\x89PNG" + bytes(40_000_000))
    page = write_to(desk, addressed(store))
    said = words(page)
    assert "logo.png” is te groot. Het logo mag ten hoogste 2 MB zijn." in said
    assert "komt de brief zonder dit logo" in said
    assert "Gemeente Rijswijk aan Zee" in drawn(desk, page)


def test_a_printer_that_is_not_there_is_said_and_the_letter_waits_in_the_dossier(
    desk: Program, store: Store, on_paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_run, "lp", lambda _printer: [str(tmp_path / "lp"), "-"])
    person = addressed(store)
    page = write_to(desk, person)
    click(page, "letter.print")
    until(lambda: "De printer werkt niet mee" in words(desk.window))
    settle(desk)
    assert len(letters_kept.letters_of(store, person)) == 1
    again = page_of(desk)
    monkeypatch.setattr(print_run, "lp", lambda _printer: [])
    printed(desk, again, on_paper)
    assert len(letters_kept.letters_of(store, person)) == 1


def test_a_full_disk_keeps_nothing_half_and_what_was_typed_stays(
    desk: Program, store: Store, on_paper: Path, tmp_path: Path
) -> None:
    person = addressed(store)
    page = write_to(desk, person)
    type_in(page, "letter.extra", "Neem uw hond mee.")
    page.flush()
    settle(desk)
    with FileLimit(tmp_path).room(2_000):
        click(page, "letter.print")
        settle(desk)
        assert "ruimte" in words(desk.window) or "vol" in words(desk.window)
    assert not on_paper.exists()
    assert letters_kept.letters_of(store, person) == ()
    assert "Neem uw hond mee." in drawn(desk, page)
    printed(desk, page, on_paper)
    [kept] = letters_kept.letters_of(store, person)
    assert kept.sent_on is None


def test_example_addresses_never_go_out_unnoticed(
    desk: Program, store: Store, on_paper: Path
) -> None:
    not_asked_yet(store)
    person = addressed(store)
    page = write_to(desk, person)
    assert "voorbeelden in plaats van echte adressen: Voorbeeldplein 1, Postbus 1" in words(page)
    click(page, "letter.print")
    settle(desk)
    dialog = child(desk.window, "letter.examples")
    assert "een adres dat niet bestaat" in words(dialog)
    dialog.reject()  # type: ignore[attr-defined]
    settle(desk)
    assert letters_kept.letters_of(store, person) == ()
    click(page, "letter.print")
    settle(desk)
    click(desk.window, "letter.examples.go")
    until(on_paper.exists)
    settle(desk)
    on_paper.unlink()
    printed(desk, write_to(desk, addressed(store, file_number="2")), on_paper)  # not asked twice


def test_practising_with_examples_is_what_they_are_for(
    desk: Program, store: Store, on_paper: Path
) -> None:
    not_asked_yet(store)
    me = ConsultantDetails(
        id=store.author, name="Noor", function="consulent", phone="+31612345678", email="n@v.nl"
    )
    set_up(store, me, TeamDetails("rijswijk", "rijswijk", practice=True))
    page = write_to(desk, addressed(store))
    assert "Voorbeeldplein 1" in words(page)
    printed(desk, page, on_paper)
    assert on_paper.exists()


def test_an_appointment_at_an_example_address_says_so(desk: Program, store: Store) -> None:
    person = addressed(store)
    dialog = AppointmentDialog(
        desk.window, frame(desk).context, Start(person, day=date(2026, 12, 1))
    )
    dialog.show_over()
    assert "De plaats is een voorbeeld. Vul de echte plaats in." in words(dialog)
    dialog.form.place.setText("Het Huis, Lange Kleiweg 5")
    assert "voorbeeld" not in words(dialog)
    dialog.reject()
    settle(desk)


def test_the_sheet_in_the_clients_language_is_the_second_page(
    desk: Program, store: Store, on_paper: Path
) -> None:
    person = addressed(store, language="ar")
    page = write_to(desk, person)
    box = child(page, "letter.sheet")
    assert isinstance(box, QCheckBox)
    assert box.isChecked()
    assert box.text() == "Tweede bladzijde: Arabisch"
    drawn(desk, page)
    assert "2 pagina’s" in words(page)
    box.click()
    drawn(desk, page)
    assert "1 pagina" in words(page)
    box.click()
    drawn(desk, page)
    printed(desk, page, on_paper)
    assert len(PdfReader(on_paper).pages) == 2


@pytest.mark.parametrize("language", ["", "nl", "fr"])
def test_who_reads_dutch_or_a_language_without_a_sheet_is_not_offered_one(
    desk: Program, store: Store, language: str
) -> None:
    page = write_to(desk, addressed(store, language=language))
    assert not child(page, "letter.sheet").isVisible()
    assert "1 pagina" in words(page)


def test_folders_of_the_municipality_are_offered_as_enclosures(desk: Program, store: Store) -> None:
    page = write_to(desk, addressed(store))
    field = child(page, "letter.enclosures")
    assert isinstance(field, QLineEdit)
    completer = field.completer()
    completer.setCompletionPrefix("folder")
    assert completer.currentCompletion() == "Folder van de welzijnsorganisatie"


def test_a_text_that_was_left_wrong_is_said_and_the_way_to_it_ends_in_it(
    desk: Program, store: Store
) -> None:
    people = [addressed(store, surname=f"Naam{n}", file_number=f"P-{n}") for n in range(2)]
    page = pile_for(desk, store, people)
    page.list.list.go_to(people[1])
    click(page, "batch.change")
    settle(desk)
    letter = page_of(desk)
    click(letter, "letter.text.begin")
    settle(desk)
    area = child(letter, "letter.text.area")
    assert isinstance(area, QPlainTextEdit)
    area.setPlainText(area.toPlainText().replace("{waar}", "{war}"))
    settle(desk)
    click(letter, "letter.back")
    page = pile_page(desk)
    assert "Bedoelt u “waar”?" in words(page)
    click(page, "batch.mend")
    settle(desk)
    letter = page_of(desk)
    area = child(letter, "letter.text.area")
    until(area.hasFocus)
    until(lambda: not area.visibleRegion().isEmpty())
    assert "Bedoelt u “waar”?" in words(letter)
    assert "Een ogenblik" not in words(letter)
