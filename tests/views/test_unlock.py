from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.i18n import Translator
from meedoen_desktop.services import status, syncing, team, vaults
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from meedoen_desktop.store import Store
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.unlock.first_start import Answers
from meedoen_desktop.views.unlock.open_step import OpenStep
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.unlock.words_check import WordsCheck
from meedoen_desktop.views.unlock.words_sheet import save_words
from meedoen_desktop.views.unlock.words_step import WordsStep
from tests.stores import PASSPHRASE, Unlocked
from tests.views.programs import (
    child,
    click,
    expected_faults,
    program,
    set_up,
    settle,
    words,
    write,
)

__all__ = ["expected_faults", "program"]

NEW_PASSPHRASE = "molen kaars fiets trein wolk"


def step(program: Program) -> Step:
    assert program.unlock is not None
    assert program.unlock.step is not None
    return program.unlock.step


def next_step(program: Program) -> None:
    click(program.window, "unlock.submit")
    settle(program)


def go_to_passphrase(program: Program) -> None:
    click(program.window, "welcome.make")
    write(program.window, "consultant.name", "Noor de Wit")
    next_step(program)
    next_step(program)


def choose_passphrase(program: Program, passphrase: str) -> None:
    write(program.window, "passphrase.new", passphrase)
    write(program.window, "passphrase.again", passphrase)
    next_step(program)


def a_vault(unlocked: Unlocked, folder: Path, clock: FixedClock) -> Path:
    store = unlocked.create(folder, clock)
    set_up(store)
    store.close()
    return folder


def test_the_first_screen_offers_three_ways_to_begin(program: Program) -> None:
    shown = [
        child(program.window, f"welcome.{way}").accessibleName()
        for way in ("make", "open", "practise")
    ]
    assert shown == ["Maak een kluis", "Open een kluis", "Oefenen met voorbeeldcliënten"]


def test_the_first_screen_speaks_english_when_asked(program: Program) -> None:
    click(program.window, "welcome.language")
    assert program.settings.language == "en"
    assert child(program.window, "welcome.language").text() == "Nederlands"  # type: ignore[attr-defined]


def test_a_first_start_ends_in_an_open_vault_that_knows_who_works_there(program: Program) -> None:
    go_to_passphrase(program)
    choose_passphrase(program, NEW_PASSPHRASE)
    shown = step(program)
    assert isinstance(shown, WordsStep)
    assert "24" in shown.heading.text()
    next_step(program)
    check = step(program)
    assert isinstance(check, WordsCheck)
    for index, field in check.fields.items():
        QTest.keyClicks(field, f" {shown._words[index].upper()} ")
    next_step(program)

    assert program.frame is not None
    assert program.store is not None
    assert team.this_consultant(program.store).name == "Noor de Wit"
    assert team.team(program.store).profile_id != ""
    assert program.settings.last_vault == str(program.store.folder)


def test_a_wrong_recovery_word_is_named_and_asked_again(program: Program) -> None:
    program.unlock.show_step(  # type: ignore[union-attr]
        WordsCheck(program.unlock.entry, tuple(f"woord{n}" for n in range(24)), lambda: None)  # type: ignore[union-attr]
    )
    check = step(program)
    assert isinstance(check, WordsCheck)
    QTest.keyClicks(check.fields[check.asked[0]], "heelietsanders")
    click(program.window, "unlock.submit")
    number = check.asked[0] + 1
    assert f"Dit is niet woord {number}" in words(check)


def test_a_name_is_needed_and_a_mail_address_must_look_like_one(program: Program) -> None:
    click(program.window, "welcome.make")
    click(program.window, "unlock.submit")
    assert "Vul uw naam in" in words(step(program))
    write(program.window, "consultant.name", "Noor")
    write(program.window, "consultant.email", "noor")
    click(program.window, "unlock.submit")
    assert "Dit lijkt geen e-mailadres" in words(step(program))
    assert child(program.window, "consultant.email").hasFocus()


def test_choosing_a_municipality_chooses_its_way_of_working(program: Program) -> None:
    click(program.window, "welcome.make")
    write(program.window, "consultant.name", "Noor")
    next_step(program)
    municipality = child(program.window, "unlock.municipality")
    profile = child(program.window, "unlock.profile")
    assert isinstance(municipality, QComboBox)
    assert isinstance(profile, QComboBox)
    municipality.setCurrentIndex(municipality.findText("Rijswijk"))
    assert profile.currentData() == "rijswijk"
    municipality.setCurrentIndex(municipality.findText("Voorschoten"))
    assert profile.currentData() == "lvw"


def test_what_was_filled_in_is_still_there_after_going_back(program: Program) -> None:
    go_to_passphrase(program)
    click(program.window, "unlock.back")
    click(program.window, "unlock.back")
    name = child(program.window, "consultant.name")
    assert isinstance(name, QLineEdit)
    assert name.text() == "Noor de Wit"


def test_two_different_passphrases_make_no_vault(program: Program) -> None:
    go_to_passphrase(program)
    write(program.window, "passphrase.new", NEW_PASSPHRASE)
    write(program.window, "passphrase.again", "iets heel anders dan dat")
    next_step(program)
    assert "niet gelijk" in words(step(program))
    assert not (program.folder / "kluis").exists()


def test_a_weak_passphrase_is_refused_with_advice(program: Program) -> None:
    go_to_passphrase(program)
    choose_passphrase(program, "geheim")
    assert step(program).error.isVisible()
    assert not (program.folder / "kluis").exists()


def test_a_suggested_passphrase_is_shown_in_plain_letters(program: Program) -> None:
    go_to_passphrase(program)
    click(program.window, "passphrase.suggest")
    fields = [child(program.window, f"passphrase.{name}") for name in ("new", "again")]
    texts = {field.text() for field in fields}  # type: ignore[attr-defined]
    assert len(texts) == 1
    assert len(texts.pop().split()) >= 4
    for field in fields:
        assert isinstance(field, QLineEdit)
        assert field.echoMode() == QLineEdit.EchoMode.Normal


def test_a_folder_that_holds_a_vault_is_not_overwritten(
    program: Program, unlocked: Unlocked, clock: FixedClock
) -> None:
    folder = a_vault(unlocked, program.folder / "kluis", clock)
    before = (folder / "kluis.sleutel").read_bytes()
    go_to_passphrase(program)
    choose_passphrase(program, NEW_PASSPHRASE)
    assert "staat al een kluis" in words(step(program))
    assert (folder / "kluis.sleutel").read_bytes() == before


def test_the_vault_of_last_time_is_asked_for_at_once(
    program: Program, unlocked: Unlocked, clock: FixedClock
) -> None:
    folder = a_vault(unlocked, program.folder / "kluis", clock)
    program.change_settings(program.settings.with_(last_vault=str(folder)))
    program.rebuild()
    assert isinstance(step(program), OpenStep)


def test_a_wrong_passphrase_says_so_and_keeps_the_keyboard_in_the_field(
    program: Program, unlocked: Unlocked, clock: FixedClock
) -> None:
    a_vault(unlocked, program.folder / "kluis", clock)
    click(program.window, "welcome.open")
    write(program.window, "unlock.passphrase", "dit is niet de goede zin")
    QTest.keyClick(child(program.window, "unlock.passphrase"), Qt.Key.Key_Return)
    settle(program)
    assert "past niet op de kluis" in words(step(program))
    field = child(program.window, "unlock.passphrase")
    assert isinstance(field, QLineEdit)
    assert field.hasFocus()
    assert field.selectedText() != ""


def test_the_right_passphrase_opens_the_vault_with_enter(
    program: Program, unlocked: Unlocked, clock: FixedClock
) -> None:
    a_vault(unlocked, program.folder / "kluis", clock)
    click(program.window, "welcome.open")
    write(program.window, "unlock.passphrase", PASSPHRASE)
    QTest.keyClick(child(program.window, "unlock.passphrase"), Qt.Key.Key_Return)
    settle(program)
    assert program.frame is not None


def test_the_eye_shows_and_hides_what_is_typed(
    program: Program, unlocked: Unlocked, clock: FixedClock
) -> None:
    a_vault(unlocked, program.folder / "kluis", clock)
    click(program.window, "welcome.open")
    field = child(program.window, "unlock.passphrase")
    assert isinstance(field, QLineEdit)
    modes = []
    for _press in range(2):
        field.eye.trigger()  # type: ignore[attr-defined]
        modes.append(field.echoMode())
    assert modes == [QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password]


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_words(
    program: Program, unlocked: Unlocked, clock: FixedClock
) -> None:
    folder = a_vault(unlocked, program.folder / "kluis", clock)
    click(program.window, "welcome.open")
    click(program.window, "unlock.forgotten")
    write(program.window, "recover.words", "eerst maar eens iets fouts")
    next_step(program)
    assert step(program).error.isVisible()

    child(program.window, "recover.words").clear()  # type: ignore[attr-defined]
    write(program.window, "recover.words", " ".join(unlocked.words))
    next_step(program)
    choose_passphrase(program, NEW_PASSPHRASE)
    assert program.frame is not None
    program.lock()
    settle(program)

    reopened = Store.open(folder, NEW_PASSPHRASE, clock=clock)
    assert reopened.is_open
    reopened.close()


def test_closing_while_the_words_are_shown_leaves_a_vault_that_opens(
    program: Program, clock: FixedClock
) -> None:
    go_to_passphrase(program)
    choose_passphrase(program, NEW_PASSPHRASE)
    program.close()
    store = Store.open(program.folder / "kluis", NEW_PASSPHRASE, clock=clock)
    assert team.this_consultant(store).name == "Noor de Wit"
    store.close()


def test_words_that_were_never_checked_are_made_anew_at_the_next_opening(
    program: Program, clock: FixedClock
) -> None:
    vaults.first_start(
        program.folder / "kluis", NEW_PASSPHRASE, ConsultantDetails(name="Noor de Wit"),
        TeamDetails("leidschendam-voorburg", "lvw"), clock,
    )[0].close()  # fmt: skip
    assert program.unlock is not None
    for _time in range(2):  # who says "later" is asked again
        program.unlock.ask_passphrase(program.folder / "kluis")
        write(program.window, "unlock.passphrase", NEW_PASSPHRASE)
        next_step(program)
        assert "nog niet nagekeken" in step(program).heading.text()
        if _time == 0:
            click(program.window, "words.later")
            assert program.store is not None
            program.lock()
            settle(program)
    next_step(program)
    shown = step(program)
    assert isinstance(shown, WordsStep)
    next_step(program)
    for index, field in step(program).fields.items():  # type: ignore[attr-defined]
        QTest.keyClicks(field, shown._words[index])
    next_step(program)
    assert program.store is not None
    assert not vaults.are_words_unseen(program.store)


def test_a_backup_is_put_back_from_the_first_screen(
    program: Program, unlocked: Unlocked, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = unlocked.create(program.folder / "oud", clock)
    set_up(old)
    backup = status.copy_now(old)
    old.close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(backup), ""))
    click(program.window, "welcome.restore")
    click(program.window, "restore.choose")
    write(program.window, "restore.passphrase", PASSPHRASE)
    next_step(program)
    assert program.store is not None
    assert program.store.folder == program.folder / "kluis"
    assert team.this_consultant(program.store).name == "Noor de Wit"
    said = words(child(program.window, "frame.message"))
    assert "De reservekopie is teruggezet." in said
    assert "komt vanzelf terug" not in said


def test_who_puts_a_shared_vault_back_reads_that_the_work_of_the_team_returns(
    program: Program, unlocked: Unlocked, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = unlocked.create(program.folder / "oud", clock)
    set_up(old)
    (program.folder / "deel").mkdir()
    syncing.set_up(old, syncing.FolderPlace(str(program.folder / "deel")), "Laptop van Noor")
    backup = status.copy_now(old)
    old.close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(backup), ""))
    click(program.window, "welcome.restore")
    click(program.window, "restore.choose")
    write(program.window, "restore.passphrase", PASSPHRASE)
    next_step(program)
    assert "komt vanzelf terug" in words(child(program.window, "frame.message"))


def test_practising_opens_a_vault_of_invented_people_that_says_so(program: Program) -> None:
    click(program.window, "welcome.practise")
    next_step(program)
    assert program.store is not None
    assert team.team(program.store).practice
    assert "verzonnen" in words(child(program.window, "frame.practice"))
    program.lock()
    settle(program)
    next_step(program)
    assert program.frame is not None
    assert program.settings.last_vault == ""


def test_the_sheet_with_the_words_is_one_page_that_holds_them_all(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "woorden.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    chosen = tuple(f"woordje{number}" for number in range(1, 25))
    assert save_words(program.window, Translator("nl"), chosen)
    document = QPdfDocument()
    document.load(str(path))
    assert document.pageCount() == 1
    text = document.getAllText(0).text()
    assert all(word in text for word in chosen)
    document.close()


def test_everything_on_the_way_fits_a_small_screen(program: Program) -> None:
    program.window.resize(1024, 600)
    go_to_passphrase(program)
    QApplication.processEvents()
    shown = step(program)
    assert shown.width() <= program.window.width()
    assert shown.minimumSizeHint().width() <= 1024


def test_answers_begin_with_the_usual_folder(home: Path) -> None:
    assert Answers().folder == home / "kluis"
    assert Answers().team == TeamDetails()


def test_tab_goes_from_the_field_to_the_main_button_and_then_to_the_others(
    program: Program, unlocked: Unlocked, tmp_path: Path, clock: FixedClock
) -> None:
    assert program.unlock is not None
    program.unlock.ask_passphrase(a_vault(unlocked, tmp_path / "kluis", clock))
    program.window.activateWindow()
    settle(program)
    visited = []
    for _tab in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == ["unlock.passphrase", "unlock.submit", "unlock.forgotten", "unlock.other"]
