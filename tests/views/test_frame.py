from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import StorageFull
from meedoen_desktop.services import status
from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.store.backup import backups
from meedoen_desktop.views import status_line
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.theme import current
from tests.factories import add_contact, add_person
from tests.stores import Unlocked
from tests.views.programs import (
    CTRL,
    NONE,
    child,
    click,
    desk,
    expected_faults,
    frame,
    here,
    press,
    program,
    set_up,
    settle,
    until,
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]


def test_an_open_vault_starts_on_today_with_the_places_beside_it(desk: Program) -> None:
    rail = frame(desk).rail
    assert [button.text() for button in rail.buttons.values()] == [
        "Vandaag", "Cliënten", "Agenda", "Brieven", "Instellingen",
    ]  # fmt: skip
    assert rail.buttons["today"].isChecked()


def test_control_and_a_number_go_to_a_place(desk: Program) -> None:
    press(desk, Qt.Key.Key_2, CTRL)
    assert here(desk).key == "clients"
    assert frame(desk).rail.buttons["clients"].isChecked()
    press(desk, Qt.Key.Key_1, CTRL)
    assert here(desk).key == "today"


def test_back_returns_to_where_one_came_from(desk: Program) -> None:
    frame(desk).context.navigate("clients")
    frame(desk).context.navigate("settings", part="you")
    frame(desk).context.back()
    settle(desk)
    assert here(desk).key == "clients"


def test_a_client_that_is_gone_gives_a_sentence_and_one_stays(desk: Program) -> None:
    frame(desk).context.navigate("client", person_id="0" * 32)
    settle(desk)
    assert here(desk).key == "today"
    assert "niet" in words(child(desk.window, "frame.message"))


def test_search_finds_the_client_first_and_enter_opens_the_page(desk: Program) -> None:
    person = add_person(vault(desk), first_names="Fatima", prefix="", surname="Haddad")
    add_contact(vault(desk), person, note="Haddad belde over de tuin")
    press(desk, Qt.Key.Key_K, CTRL)
    field = child(desk.window, "search.field")
    assert field.hasFocus()
    QTest.keyClicks(field, "hadd")
    popup = frame(desk).top_bar.search.popup
    until(popup.isVisible)
    shown = [popup.model.index(row).data() for row in range(popup.model.rowCount())]
    kinds = [popup.model.found_at(popup.model.index(row)) for row in range(2)]
    assert shown == ["Fatima Haddad", "Fatima Haddad"]
    assert [one.kind for one in kinds if one is not None] == ["person", "contact"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(desk)
    assert here(desk) == Location("client", {"person_id": person})


def test_search_that_finds_nothing_says_what_to_try(desk: Program) -> None:
    field = child(desk.window, "search.field")
    field.setFocus()
    QTest.keyClicks(field, "zzz")
    popup = frame(desk).top_bar.search.popup
    until(popup.isVisible)
    assert "Niets gevonden" in words(popup)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    until(lambda: not popup.isVisible())


def test_the_status_line_says_that_all_is_saved_and_how_old_the_backup_is(desk: Program) -> None:
    assert child(desk.window, "status.saved").text() == "Alles bewaard op deze laptop"  # type: ignore[attr-defined]
    copy = child(desk.window, "status.copy")
    assert isinstance(copy, QLabel)
    alone = "Staat alleen op deze laptop. De eerste reservekopie volgt zo."
    until(lambda: copy.text() == alone)
    frame(desk).status.copy_when_due()
    settle(desk)
    assert copy.text() == "Staat alleen op deze laptop. Laatste reservekopie vandaag 10.00"


def test_the_backup_comes_by_itself(
    program: Program, home: Path, clock: FixedClock, unlocked: Unlocked,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(status_line, "BACKUP_AFTER", 1)
    store = unlocked.create(home / "kluis", clock)
    set_up(store)
    program.open(store)
    until(lambda: len(backups(store)) == 1)
    settle(program)
    assert "Laatste reservekopie vandaag 10.00" in words(frame(program).status)


def test_the_backup_of_the_next_day_comes_by_itself_too(desk: Program, clock: FixedClock) -> None:
    frame(desk).status.copy_when_due()
    settle(desk)
    clock.moment += timedelta(days=1)
    frame(desk).status._daily.timeout.emit()
    settle(desk)
    assert len(backups(vault(desk))) == 2


def test_a_backup_that_fails_is_told_in_the_status_line(
    desk: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_store: object) -> None:
        raise StorageFull("De schijf is vol.")

    monkeypatch.setattr(status, "copy_when_due", full)
    frame(desk).status.copy_when_due()
    settle(desk)
    copy = child(desk.window, "status.copy")
    assert isinstance(copy, QLabel)
    assert copy.text() == "De reservekopie van vandaag is niet gelukt. Kijk bij Instellingen."


def test_typing_is_called_saved_only_when_it_is_on_disk(desk: Program) -> None:
    frame(desk).context.quick_note("")
    settle(desk)
    saved = child(desk.window, "status.saved")
    write(desk.window, "quick_note.words", "Belt vrijdag terug")
    assert saved.text() == "Bewaren …"  # type: ignore[attr-defined]
    until(lambda: saved.text() == "Alles bewaard op deze laptop", seconds=10)  # type: ignore[attr-defined]
    _draft, note = quick_notes.resume(vault(desk))
    assert note.note == "Belt vrijdag terug"


def test_a_save_that_fails_is_told_and_tried_again(
    desk: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame(desk).context.quick_note("")
    settle(desk)
    window = child(desk.window, "quick_note")

    def full(*_args: object) -> None:
        raise StorageFull("De schijf is vol.")

    works = window._autosave._save  # type: ignore[attr-defined]
    monkeypatch.setattr(window._autosave, "_save", full)  # type: ignore[attr-defined]
    write(desk.window, "quick_note.words", "een")
    saved = child(desk.window, "status.saved")
    until(lambda: "Niet bewaard" in saved.text())  # type: ignore[attr-defined]
    assert "schijf is vol" in words(child(desk.window, "frame.message"))
    monkeypatch.setattr(window._autosave, "_save", works)  # type: ignore[attr-defined]
    write(desk.window, "quick_note.words", " twee")
    until(lambda: saved.text() == "Alles bewaard op deze laptop", seconds=10)  # type: ignore[attr-defined]


def test_only_the_practice_vault_is_marked(
    program: Program, home: Path, unlocked: Unlocked, clock: FixedClock
) -> None:
    store = unlocked.create(home / "oefenen", clock)
    set_up(store, practice=True)
    program.open(store)
    settle(program)
    assert "Oefenkluis" in words(frame(program))


def test_a_real_vault_has_no_practice_mark(desk: Program) -> None:
    assert "Oefenkluis" not in words(frame(desk))


def test_another_language_shows_at_once_at_the_same_place(desk: Program) -> None:
    frame(desk).context.navigate("settings", part="look")
    settle(desk)
    button = child(desk.window, "settings.language.en")
    button.setFocus()
    click(desk.window, "settings.language.en")
    settle(desk)
    assert here(desk) == Location("settings", {"part": "look"})
    assert frame(desk).context.translator.language == "en"
    assert child(desk.window, "settings.language.en").hasFocus()
    click(desk.window, "settings.language.nl")
    assert desk.settings.language == "nl"


def test_dark_and_larger_text_hold_for_every_page(desk: Program) -> None:
    desk.change_settings(desk.settings.with_(theme="dark", text_percent=150))
    settle(desk)
    assert current().dark
    assert current().text_percent == 150
    assert "Goedemorgen" in words(frame(desk))


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_frame_fits_a_small_screen_at_every_text_size(desk: Program, percent: int) -> None:
    desk.change_settings(desk.settings.with_(text_percent=percent))
    desk.window.resize(1024, 600)
    settle(desk)
    assert desk.window.width() == 1024
    assert frame(desk).minimumSizeHint().width() <= 1024
    assert frame(desk).minimumSizeHint().height() <= 600


def test_the_sheet_of_keys_names_what_works_everywhere(desk: Program) -> None:
    press(desk, Qt.Key.Key_F1, NONE)
    shown = words(child(desk.window, "shortcuts"))
    for key in ("Ctrl+K", "Ctrl+N", "Ctrl+L", "Ctrl+1", "F9"):
        assert key in shown


def test_a_message_offers_its_one_action(desk: Program) -> None:
    done: list[str] = []
    frame(desk).context.messages.done("Bewaard.", "Ongedaan maken", lambda: done.append("undo"))
    assert "Bewaard." in words(child(desk.window, "frame.message"))
    click(desk.window, "frame.message.action")
    assert done == ["undo"]
    assert not child(desk.window, "frame.message").isVisible()


def test_a_fault_of_ours_is_reported_without_what_was_in_it(
    desk: Program, home: Path, expected_faults: list[str]
) -> None:
    def broken() -> None:
        raise KeyError("Fatima Haddad 999990019")

    desk.tasks.run(broken)
    settle(desk)
    assert "Er ging iets mis" in words(child(desk.window, "frame.message"))
    reports = list((home / "fouten").glob("*.txt"))
    assert len(reports) == 1
    text = reports[0].read_text("utf-8")
    expected_faults.append(reports[0].name)
    assert "KeyError" in text
    assert "in broken" in text
    assert "Haddad" not in text
    assert "999990019" not in text


def test_the_window_comes_back_as_large_as_it_was(desk: Program) -> None:
    desk.window.resize(790, 640)
    settle(desk)
    desk.close()
    desk.window.resize(770, 500)
    desk.window.restore(desk.settings.window_geometry)
    assert (desk.window.width(), desk.window.height()) == (790, 640)


def test_a_damaged_place_of_the_window_is_ignored(desk: Program) -> None:
    before = desk.window.size()
    desk.window.restore("dit is geen plaats én geen maat")
    assert desk.window.size() == before


def test_greetings_follow_the_clock(desk: Program, clock: FixedClock) -> None:
    clock.moment = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
    frame(desk).context.navigate("clients")
    frame(desk).context.navigate("today")
    settle(desk)
    assert "Goedenavond, Noor" in words(frame(desk))
