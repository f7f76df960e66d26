"""A vault that its passphrase opens on one laptop only, as the user meets it."""

from __future__ import annotations

import threading
from base64 import b64encode
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services import status
from meedoen_desktop.store.keys import system_ring
from meedoen_desktop.store.keys.header import Header
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.settings.binding_dialog import BindingDialog
from tests.rings import Ring
from tests.stores import PASSPHRASE, Unlocked
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    program,
    set_up,
    settle,
    until,
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]

SECOND = bytes(range(32))
NEW_PASSPHRASE = "molen kaars fiets trein wolk"


@pytest.fixture(scope="session")
def bound_header(unlocked: Unlocked) -> Header:
    """Bound by `SECOND`."""
    return unlocked.header.with_passphrase(unlocked.key(), PASSPHRASE, second=SECOND)


@pytest.fixture
def bound(
    program: Program, unlocked: Unlocked, bound_header: Header, clock: FixedClock, ring: Ring
) -> Path:
    """A closed vault that is bound to this laptop, and asked for."""
    store = unlocked.create(program.folder / "kluis", clock)
    set_up(store)
    bound_header.save(store.paths.header)
    system_ring.keep(bound_header.vault_id, SECOND)
    status.copy_now(store, program.folder / "kopie.meedoen")
    store.close()
    assert program.unlock is not None
    program.unlock.ask_passphrase(store.folder)
    return store.folder


def card(program: Program) -> str:
    """What the card says, once the ring was asked."""
    assert program.frame is not None
    program.frame.context.navigate("settings", part="safety")
    settle(program)
    return words(child(program.window, "settings.binding_card"))


def switch(program: Program, passphrase: str = PASSPHRASE) -> BindingDialog:
    """Press the button of the card and fill in what it asks."""
    click(program.window, "settings.binding")
    dialog = child(program.window, "binding_dialog")
    assert isinstance(dialog, BindingDialog)
    write(dialog, "binding.passphrase", passphrase)
    if dialog.words.isVisible():
        assert not dialog.accept_button.isEnabled()
        dialog.words.click()
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    return dialog


def unlock(program: Program, passphrase: str = PASSPHRASE) -> str:
    """Type the passphrase at the lock; what is said then."""
    write(program.window, "unlock.passphrase", passphrase)
    click(program.window, "unlock.submit")
    settle(program)
    return "" if program.frame is not None else words(program.unlock)


def recover(program: Program, unlocked: Unlocked) -> None:
    write(program.window, "recover.words", " ".join(unlocked.words))
    click(program.window, "unlock.submit")
    settle(program)
    assert "dezelfde wachtzin" in words(program.unlock)
    for name in ("passphrase.new", "passphrase.again"):
        write(program.window, name, NEW_PASSPHRASE)
    click(program.window, "unlock.submit")
    settle(program)


def test_it_is_off_and_can_be_switched_on_and_off(desk: Program, ring: Ring) -> None:
    assert "Staat uit" in card(desk)
    switch(desk)
    settle(desk)
    assert vault(desk).header.is_bound
    assert len(ring.entries) == 1
    assert "Staat aan" in card(desk)
    said = words(child(desk.window, "frame.message"))
    assert "alleen op deze laptop" in said

    before = len(status.copies(vault(desk)))
    offered = child(desk.window, "frame.message").findChildren(QPushButton)
    next(button for button in offered if button.text() == "Maak nu een reservekopie").click()
    settle(desk)
    assert len(status.copies(vault(desk))) == before + 1

    switch(desk)
    settle(desk)
    assert not vault(desk).header.is_bound
    assert ring.entries == {}
    assert "Staat uit" in card(desk)
    assert "weer op elke computer" in words(child(desk.window, "frame.message"))


def test_a_wrong_passphrase_binds_nothing(desk: Program, ring: Ring) -> None:
    card(desk)
    dialog = switch(desk, "een heel andere zin dan die")
    settle(desk)
    assert "past niet op de kluis" in words(dialog)
    assert ring.entries == {}
    assert not vault(desk).header.is_bound
    dialog.reject()


@pytest.mark.parametrize("mood", ["missing", "raises"])
def test_a_computer_without_a_ring_says_so_and_offers_nothing(
    desk: Program, ring: Ring, mood: str
) -> None:
    ring.mood = mood
    assert "geen sleutelbos die werkt" in card(desk)
    assert not child(desk.window, "settings.binding").isEnabled()


def test_a_locked_ring_is_told_in_the_dialog_and_changes_nothing(desk: Program, ring: Ring) -> None:
    ring.mood = "locked"
    card(desk)
    before = vault(desk).paths.header.read_bytes()
    dialog = switch(desk)
    settle(desk)
    assert "sleutelbos van deze computer is op slot" in words(dialog)
    assert vault(desk).paths.header.read_bytes() == before
    QApplication.processEvents()
    error = dialog.form.rows["passphrase"]
    assert error.height() >= error.heightForWidth(error.width())  # the window grew with it
    dialog.reject()
    assert not dialog.isVisible()


def test_a_vault_whose_words_are_not_on_paper_is_not_bound(desk: Program, ring: Ring) -> None:
    vault(desk).facts.set("recovery_words", "unseen")
    assert "eerst de herstelwoorden op papier" in card(desk)
    assert not child(desk.window, "settings.binding").isEnabled()


def test_the_practice_vault_has_no_such_card(program: Program, ring: Ring) -> None:
    click(program.window, "welcome.practise")
    click(program.window, "unlock.submit")
    settle(program)
    assert program.frame is not None
    program.frame.context.navigate("settings", part="safety")
    settle(program)
    assert "Alleen op deze laptop" not in words(child(program.window, "settings"))
    assert ring.asked == []


def test_a_slow_ring_never_stops_the_window_or_the_saving(desk: Program, ring: Ring) -> None:
    ring.mood = "slow"
    assert desk.frame is not None
    desk.frame.context.navigate("settings", part="safety")
    until(lambda: bool(ring.asked))
    assert not child(desk.window, "settings.binding").isEnabled()
    saved: list[str] = []
    desk.tasks.run(lambda: saved.append("bewaard"))
    until(lambda: bool(saved))
    ring.answers.set()
    settle(desk)
    assert child(desk.window, "settings.binding").isEnabled()

    ring.answers.clear()
    asked = len(ring.asked)
    dialog = switch(desk)
    until(lambda: len(ring.asked) > asked)
    dialog.reject()
    assert dialog.isVisible()  # what the ring says must be told
    assert "sleutelbos wordt gevraagd" in words(dialog)
    ring.answers.set()
    settle(desk)
    assert vault(desk).header.is_bound
    assert threading.main_thread().name not in {thread for _name, thread in ring.asked}


def test_locking_does_not_wait_for_a_ring_and_then_nothing_is_bound(
    desk: Program, ring: Ring, clock: FixedClock
) -> None:
    card(desk)
    ring.mood = "slow"
    asked, folder = len(ring.asked), vault(desk).folder
    switch(desk)
    until(lambda: len(ring.asked) > asked)
    desk.lock()
    until(lambda: desk.unlock is not None)
    assert [window.objectName() for window in desk.window.others()] == []
    ring.answers.set()
    settle(desk)
    assert not Header.load(folder / "kluis.sleutel").is_bound
    ring.mood = "missing"
    assert unlock(desk) == ""


def test_a_new_passphrase_keeps_it_bound(program: Program, bound: Path, ring: Ring) -> None:
    assert unlock(program) == ""
    card(program)
    click(program.window, "settings.passphrase")
    dialog = child(program.window, "passphrase_dialog")
    ring.mood = "locked"
    for name, text in (("old", PASSPHRASE), ("new", NEW_PASSPHRASE), ("again", NEW_PASSPHRASE)):
        write(dialog, f"passphrase.{name}", text)
    dialog._submit()  # type: ignore[attr-defined]
    settle(program)
    assert "sleutelbos" in words(dialog)
    ring.mood = "works"
    dialog._submit()  # type: ignore[attr-defined]
    settle(program)
    program.lock()
    settle(program)
    assert unlock(program, NEW_PASSPHRASE) == ""
    assert vault(program).header.is_bound


def test_an_emptied_ring_leads_to_the_words_and_it_can_be_switched_on_again(
    program: Program, bound: Path, ring: Ring, unlocked: Unlocked
) -> None:
    ring.entries.clear()
    before = (bound / "kluis.sleutel").read_bytes()
    said = unlock(program)
    assert "staat vast op een andere laptop, of de sleutelbos is leeg" in said
    assert "past niet" not in said
    assert (bound / "kluis.sleutel").read_bytes() == before
    button = child(program.window, "unlock.words")
    assert button.hasFocus()
    assert not child(program.window, "unlock.forgotten").isVisible()
    click(program.window, "unlock.words")
    recover(program, unlocked)
    assert "opent de kluis nu op elke computer" in words(child(program.window, "frame.message"))
    assert "Staat uit" in card(program)
    switch(program, NEW_PASSPHRASE)
    settle(program)
    assert vault(program).header.is_bound
    assert ring.secrets not in ([], [b64encode(SECOND).decode()])


def test_a_locked_ring_is_told_at_the_lock_and_opens_when_it_is_open(
    program: Program, bound: Path, ring: Ring
) -> None:
    ring.mood = "locked"
    assert "op slot of geeft geen antwoord" in unlock(program)
    ring.mood = "works"
    click(program.window, "unlock.submit")
    settle(program)
    assert program.frame is not None
    assert threading.main_thread().name not in {thread for _name, thread in ring.asked}


def test_a_backup_of_another_laptop_asks_for_the_words(
    program: Program, bound: Path, ring: Ring, unlocked: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring.entries.clear()
    copy = str(program.folder / "kopie.meedoen")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (copy, ""))
    assert program.unlock is not None
    program.unlock.restore()
    click(program.window, "restore.choose")
    write(program.window, "restore.passphrase", PASSPHRASE)
    click(program.window, "unlock.submit")
    settle(program)
    assert "staat vast op een andere laptop" in words(program.unlock)
    assert child(program.window, "restore.words").isVisible()
    write(program.window, "restore.words", " ".join(unlocked.words))
    click(program.window, "unlock.submit")
    settle(program)
    for name in ("passphrase.new", "passphrase.again"):
        write(program.window, name, NEW_PASSPHRASE)
    click(program.window, "unlock.submit")
    settle(program)
    said = words(child(program.window, "frame.message"))
    assert "De reservekopie is teruggezet." in said
    assert "opent de kluis nu op elke computer" in said


def test_where_backups_are_explained_the_words_are_named(desk: Program, ring: Ring) -> None:
    assert desk.frame is not None
    desk.frame.context.navigate("settings", part="copies")
    settle(desk)
    assert "alleen op één laptop te openen" in words(child(desk.window, "settings"))
