"""One vault on two laptops: both are told, and one of them gets a name of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from meedoen_desktop.services import syncing
from tests.factories import add_person
from tests.sync.laptops import Laptop, Team
from tests.views.programs import child, click, desk, expected_faults, frame, program, settle, words
from tests.views.shared_desk import SharedDesk, empty_vault, laptops, shared

__all__ = ["desk", "empty_vault", "expected_faults", "laptops", "program", "shared"]


@pytest.fixture
def copy(shared: SharedDesk, laptops: Team, tmp_path: Path) -> Laptop:
    """Noor took her vault to another laptop, and works on both."""
    add_person(shared.store)
    shared.exchange()
    shutil.copytree(shared.store.paths.folder, tmp_path / "stick")
    copied = laptops.of_backup(tmp_path / "stick")
    copied.add(file_number="thuis")
    syncing.sync_now(copied.store)
    shared.exchange()
    syncing.sync_now(copied.store)
    return copied


def page(shared: SharedDesk, place: str = "differences", **where: str) -> QWidget:
    frame(shared.desk).context.navigate(place, **where)
    settle(shared.desk)
    return frame(shared.desk).navigator.stack.currentWidget()


def test_it_says_what_happened_and_one_press_gives_a_name(shared: SharedDesk, copy: Laptop) -> None:
    said = words(page(shared))
    assert "Uw kluis is op twee laptops in gebruik" in said
    assert "allebei heten ze Laptop van Noor" in said
    assert "Er is niets verloren." in said
    click(shared.desk.window, "alarm.name_apart")
    settle(shared.desk)
    (dialog,) = (
        one for one in QApplication.topLevelWidgets() if one.objectName() == "sharing.name_dialog"
    )
    name = child(dialog, "sharing.name")
    assert isinstance(name, QLineEdit)
    name.setText("laptop van jan")
    click(dialog, "sharing.name.keep")
    shared.rest()
    assert "Zo heet al een laptop van het team." in words(dialog)
    name.setText("Laptop van Noor thuis")
    click(dialog, "sharing.name.keep")
    shared.rest()
    assert "Uw kluis is op twee laptops in gebruik" not in words(page(shared))
    for laptop in (copy, shared.jan):
        syncing.sync_now(laptop.store)
        assert syncing.state(laptop.store).alarms == ()
    seen = {one.label for one in syncing.state(shared.jan.store).colleagues}
    assert seen == {"Laptop van Jan", "Laptop van Noor", "Laptop van Noor thuis"}


@pytest.mark.usefixtures("copy")
def test_the_list_of_laptops_tells_them_apart(shared: SharedDesk) -> None:
    listed = words(child(page(shared, "settings", part="sharing"), "sharing.laptops"))
    assert "deze laptop · dezelfde kluis op twee laptops" in listed
    assert "Laptop van Noor (2)" in listed
    assert "Geef een eigen naam" in listed
    assert "teruggezet uit een kopie" not in listed
