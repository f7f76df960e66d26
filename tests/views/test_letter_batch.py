from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from meedoen_desktop.services.agenda import appointments, group_meetings
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.group_meetings import MeetingData
from meedoen_desktop.services.letters import letter_batch, letters_kept
from meedoen_desktop.services.letters.letters_list import all_letters
from meedoen_desktop.store import Store
from meedoen_desktop.views.clients.clients_page import ClientsPage
from meedoen_desktop.views.letters.batch_page import BatchPage
from meedoen_desktop.views.pdf import print_run
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.widgets.more_button import MoreButton
from tests.letters import addressed, words_of
from tests.proofs.disks import FileLimit
from tests.views.letters_desk import actions, choose_file, on_paper, page_of, store
from tests.views.programs import child, click, desk, frame, here, program, settle, until, words
from tests.views.programs import write as type_in

__all__ = ["desk", "on_paper", "program", "store"]

INVITE = "uitnodiging-kantoor"


@pytest.fixture
def people(store: Store) -> list[str]:
    return [addressed(store, surname=f"Naam{n}", file_number=f"P-{n}") for n in range(4)]


def pile_page(desk: Program) -> BatchPage:
    settle(desk)
    page = frame(desk).navigator.stack.currentWidget()
    assert isinstance(page, BatchPage)
    until(lambda: len(page.list.lines) == len(page.batch.people))
    settle(desk)
    return page


def pile_for(desk: Program, store: Store, people: list[str]) -> BatchPage:
    batch_id = letter_batch.begin(store, people, INVITE)
    frame(desk).context.navigate("letter_batch", batch_id=batch_id)
    return pile_page(desk)


def run(desk: Program, page: BatchPage, button: str) -> None:
    click(page, button)
    until(lambda: not page.out.is_busy)
    settle(desk)


def letters(store: Store, people: list[str]) -> list[int]:
    return [len(letters_kept.letters_of(store, one)) for one in people]


def test_a_pile_is_printed_and_kept_in_the_dossiers(
    desk: Program, store: Store, people: list[str], on_paper: Path
) -> None:
    page = pile_for(desk, store, people)
    assert "4 brieven zijn klaar." in words(page)
    assert "Print 4 brieven" in words(page)
    run(desk, page, "batch.print")
    assert letters(store, people) == [1, 1, 1, 1]
    assert len(PdfReader(on_paper).pages) == 4
    assert actions(store).count("print") == 4
    assert "4 brieven zijn gemaakt." in words(page)
    click(page, "batch.sent")
    settle(desk)
    assert here(desk).key == "letters"
    assert all(one.is_gone for one in all_letters(store))
    assert letter_batch.open_batches(store) == ()


def test_a_pile_becomes_one_pdf(
    desk: Program, store: Store, people: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = pile_for(desk, store, people)
    choose_file(monkeypatch, tmp_path / "brieven.pdf")
    run(desk, page, "batch.save")
    assert len(PdfReader(tmp_path / "brieven.pdf").pages) == 4
    assert actions(store).count("export") == 4
    assert "zijn bewaard en staan in de dossiers" in words(page)


def test_who_is_not_ticked_gets_nothing(
    desk: Program, store: Store, people: list[str], on_paper: Path
) -> None:
    page = pile_for(desk, store, people)
    item = page.list.list.topLevelItem(1)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Unchecked)
    settle(desk)
    assert "3 brieven zijn klaar. 1 krijgt nu niets." in words(page)
    run(desk, page, "batch.print")
    assert letters(store, people) == [1, 0, 1, 1]


def test_what_somebody_misses_is_said_and_mended_in_one_press(
    desk: Program, store: Store, people: list[str]
) -> None:
    nowhere = addressed(store, surname="Nergens", street="", file_number="x")
    page = pile_for(desk, store, [*people, nowhere])
    assert "1 cliënt mist iets." in words(page)
    assert "Het adres is niet bekend" in words(page)
    click(page, "batch.mend")
    settle(desk)
    assert (here(desk).key, here(desk).where["field"]) == ("person", "street")
    type_in(desk.window, "person.street", "Dorpsstraat")
    frame(desk).context.back()
    assert "5 brieven zijn klaar." in words(pile_page(desk))


def test_who_misses_something_is_in_sight_also_at_the_end_of_the_pile(
    desk: Program, store: Store
) -> None:
    many = [addressed(store, surname=f"Naam{n:02}", file_number=f"P-{n}") for n in range(14)]
    nowhere = addressed(store, surname="Zonder", street="", file_number="x")
    page = pile_for(desk, store, [*many, nowhere])
    assert page.list.list.current_id() == nowhere
    assert "Het adres is niet bekend" in words(page)
    page.list.list.go_to(many[3])
    page.check()
    assert pile_page(desk).list.list.current_id() == many[3]


def test_a_street_too_long_for_the_envelope_is_mended_in_sight(
    desk: Program, store: Store, people: list[str]
) -> None:
    long = addressed(store, surname="Lang", street="Straat" * 50, file_number="x")
    page = pile_for(desk, store, [people[0], long])
    assert "1 brief is klaar. 1 adres past niet." in words(page)
    assert "mist iets" not in words(page)
    line = page.list.list.topLevelItem(1)
    assert line is not None
    assert line.text(3) == "Past niet"
    assert "Deze regel is te lang: “StraatStraat" in words(page)
    click(page, "batch.mend")
    settle(desk)
    form = frame(desk).navigator.stack.currentWidget()
    assert form is not None
    field = child(form, "person.street")
    desk.window.resize(1366, 768)
    until(field.hasFocus)
    until(lambda: not field.visibleRegion().isEmpty())
    assert "past niet in het venster" in words(form)
    preview = child(form, "person.preview")
    assert preview.width() < field.width()


def test_one_letter_is_changed_and_the_pile_knows(
    desk: Program, store: Store, people: list[str], on_paper: Path
) -> None:
    page = pile_for(desk, store, people)
    page.list.list.go_to(people[2])
    click(page, "batch.change")
    settle(desk)
    letter = page_of(desk)
    moment = page.list.lines[2].wishes
    type_in(letter, "letter.extra", "Neem uw hond mee.")
    settle(desk)
    click(letter, "letter.back")
    page = pile_page(desk)
    assert "Deze brief is apart aangepast." in page.list.list.topLevelItem(2).toolTip(0)
    run(desk, page, "batch.print")
    text = "".join(one.extract_text() for one in PdfReader(on_paper).pages)
    assert letters(store, people) == [1, 1, 1, 1]
    [kept] = letters_kept.letters_of(store, people[2])
    said = "".join(one.extract_text() for one in _pages(store, kept.id))
    assert "Neem uw hond mee." in said
    assert text == ""  # a printed page is a picture
    [talk] = appointments.for_person(store, people[2])
    assert moment is not None
    assert (talk.talk.day, talk.talk.at) == (moment.day, moment.at)


def _pages(store: Store, letter_id: str) -> list:  # type: ignore[type-arg]
    import io

    return list(PdfReader(io.BytesIO(letters_kept.pdf_of(store, letter_id))).pages)


def test_a_sentence_for_everybody_stands_in_each_letter(
    desk: Program, store: Store, people: list[str], on_paper: Path
) -> None:
    page = pile_for(desk, store, people)
    type_in(page, "batch.extra", "Er is koffie.")
    until(lambda: not page._timer.isActive())
    page = pile_page(desk)
    until(lambda: all(one.wishes and one.wishes.extra for one in page.list.lines))
    run(desk, page, "batch.print")
    for person in people:
        [kept] = letters_kept.letters_of(store, person)
        assert "Er is koffie." in "".join(p.extract_text() for p in _pages(store, kept.id))


def test_stopping_keeps_what_is_made_and_going_on_makes_the_rest(
    desk: Program, store: Store, people: list[str], on_paper: Path
) -> None:
    page = pile_for(desk, store, people)
    click(page, "batch.print")
    page.out.stop()
    until(lambda: not page.out.is_busy)
    page = pile_page(desk)
    made = sum(letters(store, people))
    assert 0 < made < 4
    assert not on_paper.exists()
    assert "Gestopt" in words(desk.window)
    assert "nog niet allemaal geprint" in words(page)
    frame(desk).context.navigate("letters")
    settle(desk)
    assert "Van een stapel is 1 brief gemaakt, van de 4." in words(desk.window)
    click(frame(desk).navigator.stack.currentWidget(), "letter.jump")
    page = pile_page(desk)
    run(desk, page, "batch.print")
    assert letters(store, people) == [1, 1, 1, 1]
    assert len(PdfReader(on_paper).pages) == 4


def test_a_full_disk_stops_the_pile_with_a_sentence_and_it_goes_on_later(
    desk: Program, store: Store, people: list[str], on_paper: Path, tmp_path: Path
) -> None:
    page = pile_for(desk, store, people)
    with FileLimit(tmp_path).room(2_000):
        run(desk, page, "batch.print")
        assert "vol" in words(desk.window) or "ruimte" in words(desk.window)
    assert not on_paper.exists()
    page = pile_page(desk)
    before = letters(store, people)
    assert before == [0, 0, 0, 0]
    click(page, "batch.print")
    assert not frame(desk).message.isVisible()
    until(lambda: not page.out.is_busy)
    settle(desk)
    assert letters(store, people) == [1, 1, 1, 1]


def test_a_printer_that_refuses_loses_nothing(
    desk: Program,
    store: Store,
    people: list[str],
    on_paper: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(print_run, "lp", lambda _printer: queue(tmp_path, "exit 1"))
    page = pile_for(desk, store, people)
    run(desk, page, "batch.print")
    assert "De printer werkt niet mee." in words(desk.window)
    assert letters(store, people) == [1, 1, 1, 1]
    page = pile_page(desk)
    assert "nog niet allemaal geprint" in words(page)
    assert child(page, "batch.print").isEnabled()


def queue(folder: Path, deed: str) -> list[str]:
    """A print queue that does this with what it gets."""
    program = folder / "lp"
    program.write_text(f"#!/bin/sh\n{deed}\n", "utf-8")
    program.chmod(0o755)
    return [str(program), "-"]


def test_a_print_queue_gets_the_pdf_itself_and_at_once(
    desk: Program,
    store: Store,
    people: list[str],
    on_paper: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    got = tmp_path / "gekregen.pdf"
    monkeypatch.setattr(print_run, "lp", lambda _printer: queue(tmp_path, f"cat > {got}"))
    page = pile_for(desk, store, people)
    run(desk, page, "batch.print")
    pages = PdfReader(got).pages
    assert [f"Naam{n}" in page.extract_text() for n, page in enumerate(pages)] == [True] * 4
    assert "zijn geprint en staan in de dossiers" in words(page)


def test_looking_at_one_letter_is_logged_and_cannot_print_it_alone(
    desk: Program, store: Store, people: list[str]
) -> None:
    page = pile_for(desk, store, people)
    page.list.list.go_to(people[1])
    before = actions(store).count("view")
    click(page, "batch.look")
    settle(desk)
    dialog = child(desk.window, "pdf")
    assert isinstance(dialog, PdfDialog)
    assert "Naam1" in words_of(dialog.pdf)
    assert not child(dialog, "pdf.print").isVisible()
    dialog.reject()
    settle(desk)
    assert actions(store).count("view") == before + 1


def test_clients_are_chosen_from_a_list_with_boxes(
    desk: Program, store: Store, people: list[str]
) -> None:
    frame(desk).context.navigate("letters")
    click(desk.window, "letters.pile")
    page = pile_page(desk)
    assert "Kies eerst aan wie u schrijft." in words(page)
    assert not child(page, "batch.print").isEnabled()
    click(page, "batch.choose")
    settle(desk)
    click(desk.window, "batch.clients.all")
    dialog = child(desk.window, "clients_chooser")
    dialog.accept_button.click()  # type: ignore[attr-defined]
    page = pile_page(desk)
    assert len(page.batch.people) == 4
    letter = child(page, "batch.letter")
    assert isinstance(letter, QComboBox)
    letter.setCurrentIndex(letter.findData("uitnodiging-telefoon"))
    until(lambda: not page._timer.isActive())
    page = pile_page(desk)
    until(lambda: all(one.wishes and one.wishes.form == "phone" for one in page.list.lines))


def test_the_list_of_clients_is_written_to_as_it_is_filtered(
    desk: Program, store: Store, people: list[str]
) -> None:
    addressed(store, surname="Anders", file_number="z")
    frame(desk).context.navigate("clients")
    page = frame(desk).navigator.stack.currentWidget()
    assert isinstance(page, ClientsPage)
    until(lambda: page._finder is not None)
    type_in(page, "clients.search", "naam")
    more = child(page, "clients.more")
    assert isinstance(more, MoreButton)
    more.menu_of().actions()[0].trigger()
    assert set(pile_page(desk).batch.people) == set(people)


def test_a_meeting_invites_who_did_not_say_no(
    desk: Program, store: Store, people: list[str]
) -> None:
    data = MeetingData("Koffie", date(2026, 12, 9), time(14), place="De Hoek", organisation="Wij")
    meeting = group_meetings.save(store, data)
    group_meetings.invite(store, meeting, people)
    group_meetings.set_state(store, meeting, people[0], group_meetings.NOT)
    frame(desk).context.navigate("meeting", meeting_id=meeting)
    settle(desk)
    more = desk.window.findChildren(MoreButton)
    writer = next(
        action
        for button in more
        for action in button.menu_of().actions()
        if action.text() == "Schrijf de uitnodigingen"
    )
    writer.trigger()
    page = pile_page(desk)
    assert set(page.batch.people) == set(people[1:])
    assert {one.kind for one in page.list.lines} == {"bijeenkomst"}
    assert "3 brieven zijn klaar." in words(page)


def test_today_offers_to_write_its_letters_in_one_go(
    desk: Program, store: Store, people: list[str]
) -> None:
    for number, person in enumerate(people[:3]):
        talk = Talk(date(2026, 12, 3), time(9 + number), kind="intake")
        appointments.plan(store, person, talk)
    frame(desk).context.navigate("today")
    frame(desk).navigator.refresh()
    settle(desk)
    button = child(desk.window, "today.letters.pile")
    assert isinstance(button, QPushButton)
    assert button.text() == "Schrijf deze 3 brieven in één keer"
    button.click()
    page = pile_page(desk)
    assert set(page.batch.people) == set(people[:3])
    assert {one.wishes.day for one in page.list.lines if one.wishes} == {date(2026, 12, 3)}
