"""The archive in the settings: chosen on purpose, explained, and followed while it works."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QWidget

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services import delivery, team
from meedoen_desktop.services.letters import invitations, letter_states, letters_kept
from meedoen_desktop.services.syncing import FolderPlace
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.views.program import Program
from tests.delivery.desk import PDF, add_letter, pdfs
from tests.letters import addressed, office
from tests.views.programs import desk, expected_faults, program, settle, until, vault, words

__all__ = ["desk", "expected_faults", "program"]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "archief").mkdir()
    return tmp_path / "archief"


def rest(desk: Program) -> None:
    until(lambda: not desk.tasks.is_busy and not desk.delivering.is_busy)
    settle(desk)
    until(lambda: not desk.tasks.is_busy and not desk.delivering.is_busy)


def page(desk: Program) -> QWidget:
    assert desk.frame is not None
    desk.frame.context.navigate("settings", part="archive")
    rest(desk)
    found = desk.frame.navigator.stack.currentWidget()
    assert found is not None
    return found


def find(desk: Program, name: str) -> QWidget:
    found: list[QWidget] = []

    def look() -> bool:
        found[:] = [one for one in desk.window.findChildren(QWidget, name) if one.isVisible()]
        return bool(found)

    until(look)
    return found[0]


def press(desk: Program, name: str) -> None:
    cast("QAbstractButton", find(desk, name)).click()
    rest(desk)


def test_it_is_off_and_says_who_can_read_what_before_it_is_switched_on(
    desk: Program, archive: Path
) -> None:
    shown = words(page(desk))
    assert "niet versleuteld" in shown
    assert "functionaris gegevensbescherming" in shown
    press(desk, "delivery.begin")
    test = cast("QAbstractButton", find(desk, "delivery.test"))
    assert not test.isEnabled()
    cast("QLineEdit", find(desk, "place.path")).setText(str(archive))
    press(desk, "delivery.discussed")
    assert test.isEnabled()
    press(desk, "delivery.test")
    assert cast("QLabel", find(desk, "delivery.place")).text() == str(archive)
    assert not cast("QCheckBox", find(desk, "delivery.letter")).isChecked()
    assert delivery.state(vault(desk)).choice.kinds == ()


def test_a_place_that_is_not_there_is_said_so_and_nothing_is_on(
    desk: Program, archive: Path
) -> None:
    page(desk)
    press(desk, "delivery.begin")
    cast("QLineEdit", find(desk, "place.path")).setText(str(archive / "weg"))
    press(desk, "delivery.discussed")
    press(desk, "delivery.test")
    assert "niet te bereiken" in cast("QLabel", find(desk, "delivery.test_result")).text()
    assert delivery.state(vault(desk)).place is None


def test_ticked_kinds_go_and_the_page_says_what_went_and_what_waits(
    desk: Program, archive: Path
) -> None:
    store = vault(desk)
    person = addressed(store)
    delivery.set_place(store, FolderPlace(str(archive)))
    page(desk)
    assert "Nu gaat er nog niets" in cast("QLabel", find(desk, "delivery.waiting")).text()
    press(desk, "delivery.letter")
    add_letter(store, person, gone=True, pdf=PDF)
    add_letter(store, person, gone=False, pdf=PDF)
    press(desk, "delivery.now")
    until(lambda: len(pdfs(archive)) == 1)
    rest(desk)
    assert words(find(desk, "delivery.newest")).startswith("Brief, Anna van Velzen")
    assert "1 brief is nog niet verstuurd" in words(find(desk, "delivery.why"))
    assert cast("QLabel", find(desk, "delivery.last")).text() == "Laatst overgezet vandaag 10.00"


def test_it_goes_by_itself_some_minutes_after_work_and_says_why_not(
    desk: Program, archive: Path
) -> None:
    store = vault(desk)
    person = addressed(store)
    delivery.set_place(store, FolderPlace(str(archive)))
    delivery.set_kinds(store, ("letter",), first_day=None)
    archive.rename(archive.with_name("weg"))
    add_letter(store, person, gone=True, pdf=PDF)
    settle(desk)
    timer = desk.delivering.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    timer.timeout.emit()
    rest(desk)
    page(desk)
    assert "niet te bereiken" in words(find(desk, "delivery.why"))
    archive.with_name("weg").rename(archive)
    timer.timeout.emit()
    until(lambda: len(pdfs(archive)) == 1)
    rest(desk)


def test_switching_off_asks_first(desk: Program, archive: Path) -> None:
    delivery.set_place(vault(desk), FolderPlace(str(archive)))
    page(desk)
    press(desk, "delivery.off")
    find(desk, "delivery.off_dialog")
    press(desk, "delivery.off_now")
    find(desk, "delivery.begin")
    assert delivery.state(vault(desk)).place is None


def test_a_lock_stops_it(desk: Program, archive: Path) -> None:
    delivery.set_place(vault(desk), FolderPlace(str(archive)))
    delivery.set_kinds(vault(desk), ("letter",), first_day=None)
    desk.delivering.deliver_now()
    desk.lock()
    rest(desk)
    assert desk.delivering.state is None
    assert not desk.delivering.is_at_work


def test_the_practice_vault_has_no_archive(desk: Program) -> None:
    team.choose_team(vault(desk), TeamDetails("rijswijk", "rijswijk", practice=True))
    shown = words(page(desk))
    assert "Uit de oefenkluis gaat niets naar het archief" in shown


def today_card(desk: Program) -> str:
    """The words of the card on *Vandaag*; "" when it is not in sight."""
    assert desk.frame is not None
    desk.frame.context.navigate("today")
    rest(desk)
    found = [one for one in desk.window.findChildren(QWidget, "today.archive") if one.isVisible()]
    return words(found[0]) if found else ""


def test_today_says_calmly_that_nothing_goes_for_days_and_no_longer_when_it_does(
    desk: Program, archive: Path, clock: FixedClock
) -> None:
    store = vault(desk)
    delivery.set_place(store, FolderPlace(str(archive)))
    delivery.set_kinds(store, ("letter",), first_day=None)
    add_letter(store, addressed(store), gone=True, pdf=PDF)
    archive.rename(archive.with_name("weg"))
    for _day in range(3):
        desk.delivering.deliver_now()
        rest(desk)
        assert today_card(desk) == ""
        clock.moment += timedelta(days=1)
    shown = today_card(desk)
    assert "Overzetten naar het archief lukt al 3 dagen niet." in shown
    assert "Uw stukken zijn veilig op deze laptop." in shown
    press(desk, "today.archive.look")
    assert "niet te bereiken" in words(find(desk, "delivery.why"))
    archive.with_name("weg").rename(archive)
    press(desk, "delivery.now")
    until(lambda: len(pdfs(archive)) == 1)
    rest(desk)
    assert today_card(desk) == ""


def test_today_says_that_one_document_cannot_be_made_for_days(
    desk: Program, archive: Path, clock: FixedClock
) -> None:
    store = vault(desk)
    delivery.set_place(store, FolderPlace(str(archive)))
    delivery.set_kinds(store, ("letter",), first_day=None)
    add_letter(store, addressed(store), gone=True, pdf=PDF)
    for name in store.attachments.names():
        store.attachments.path(name).unlink()
    desk.delivering.deliver_now()
    rest(desk)
    assert today_card(desk) == ""
    clock.moment += timedelta(days=4)
    assert "1 stuk komt al 4 dagen niet in het archief." in today_card(desk)


def test_a_letter_taken_back_says_that_the_archive_still_has_it(
    desk: Program, archive: Path
) -> None:
    store = vault(desk)
    person = addressed(store)
    office(store)
    letter = letters_kept.keep(store, person, invitations.proposal(store, person)).id
    letter_states.went(store, letter)
    delivery.set_place(store, FolderPlace(str(archive)))
    delivery.set_kinds(store, ("letter",), first_day=None)
    desk.delivering.deliver_now()
    until(lambda: len(pdfs(archive)) == 1)
    rest(desk)
    assert desk.frame is not None
    desk.frame.context.navigate("letter", person_id=person, letter_id=letter)
    rest(desk)
    said = "In het archief van de gemeente staat deze brief nog als verstuurd."
    shown = desk.frame.navigator.stack.currentWidget()
    assert shown is not None
    assert said not in words(shown)
    press(desk, "letter.unsent")
    assert said in words(shown)
    assert "Vraag de beheerder van het archief" in words(shown)
    press(desk, "letter.sent")
    assert said not in words(shown)
