"""Sorting files by keyboard, one at a time and many at once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from meedoen_desktop import datafiles
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services import team
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.rhythm import screening_queue
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.widgets.key_button import KeyButton
from tests.clients import add, rows
from tests.stores import Unlocked
from tests.unit.test_method_profile_rules import THIRD
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
)

__all__ = ["desk", "expected_faults", "program"]


@pytest.fixture
def row(desk: Program) -> list[str]:
    """Three files, the first on the screen."""
    return began(desk)


def began(desk: Program, count: int = 3) -> list[str]:
    made = [add(vault(desk), surname=f"Zandberg{number}") for number in range(count)]
    frame(desk).context.navigate("screening")
    settle(desk)
    click(desk.window, "screening.begin")
    settle(desk)
    return made


def title(desk: Program) -> str:
    page = frame(desk).navigator.stack.currentWidget()
    return str(page.subtitle.text())  # type: ignore[attr-defined]


def given(desk: Program) -> list[str]:
    return [one.group for one in rows(vault(desk))]


def shown(desk: Program) -> str:
    return words(child(desk.window, "screening.known"))


@pytest.mark.usefixtures("row")
def test_no_group_is_cut_off_in_its_words(desk: Program) -> None:
    buttons = child(desk.window, "screening.choices").findChildren(KeyButton)
    assert any(one.height() > one.sizeHint().height() for one in buttons)
    for one in buttons:
        room = one.heightForWidth(one.width()) if one.hasHeightForWidth() else one.height()
        assert one.height() >= room, one.text()


@pytest.mark.usefixtures("row")
def test_one_key_sorts_a_file_and_brings_the_next(desk: Program) -> None:
    assert title(desk).startswith("1 van 3")
    assert "Zandberg0" in shown(desk)
    press(desk, Qt.Key.Key_1, NONE)
    assert given(desk) == ["A1", "", ""]
    assert title(desk).startswith("2 van 3")
    assert "Zandberg1" in shown(desk)
    press(desk, Qt.Key.Key_Q, NONE)
    assert given(desk) == ["A1", "werk", ""]


@pytest.mark.usefixtures("row")
def test_a_category_and_a_level_stay_at_the_file(desk: Program) -> None:
    press(desk, Qt.Key.Key_F, NONE)
    press(desk, Qt.Key.Key_X, NONE)
    assert title(desk).startswith("1 van 3")
    for name in ("screening.category.2A", "screening.service_level.light"):
        button = child(desk.window, name)
        assert isinstance(button, KeyButton)
        assert button.isChecked()


@pytest.mark.usefixtures("row")
def test_undo_returns_to_the_file_and_back_looks_without_changing(desk: Program) -> None:
    press(desk, Qt.Key.Key_1, NONE)
    press(desk, Qt.Key.Key_Left, NONE)
    assert given(desk)[0] == "A1"
    press(desk, Qt.Key.Key_Right, NONE)
    press(desk, Qt.Key.Key_Z, CTRL)
    assert given(desk) == ["", "", ""]
    assert title(desk).startswith("1 van 3")


@pytest.mark.usefixtures("row")
def test_later_comes_back_at_the_end_and_the_end_is_told(desk: Program) -> None:
    press(desk, Qt.Key.Key_L, NONE)
    assert "Zandberg1" in shown(desk)
    for _ in range(2):
        press(desk, Qt.Key.Key_2, NONE)
    assert "Zandberg0" in shown(desk)
    press(desk, Qt.Key.Key_7, NONE)
    assert "U bent 3 dossiers langs geweest" in words(frame(desk).navigator.stack)
    click(desk.window, "screening.ready")
    settle(desk)
    assert given(desk) == ["B1", "A2", "A2"]
    assert screening_queue.resume(vault(desk)) is None


def test_sorting_otherwise_asks_why_and_enter_goes_on(desk: Program) -> None:
    person = add(vault(desk), surname="Zandberg")
    long_ago = desk.clock.today() - timedelta(days=500)
    groups.add_fact(vault(desk), person, NewFact("group", "A1", long_ago, reason="Toen"))
    frame(desk).context.navigate("screening")
    settle(desk)
    click(desk.window, "screening.begin")
    settle(desk)
    assert "Toen" in shown(desk)
    press(desk, Qt.Key.Key_8, NONE)
    area = child(desk.window, "screening.reason")
    until(area.hasFocus)
    assert "Schrijf kort waarom" in words(child(desk.window, "screening.reason_card"))
    assert given(desk) == ["A1"]
    QTest.keyClicks(area, "1 knie doet pijn")
    QTest.keyClick(area, Qt.Key.Key_Return)
    settle(desk)
    assert given(desk) == ["B2"]


@pytest.mark.usefixtures("row")
def test_after_the_lock_one_goes_on_at_the_same_file_with_the_same_words(
    desk: Program, unlocked: Unlocked, clock: FixedClock
) -> None:
    press(desk, Qt.Key.Key_1, NONE)
    QTest.keyClicks(child(desk.window, "screening.reason"), "Belde gisteren")
    folder = vault(desk).folder
    desk.lock()
    settle(desk)
    desk.open(unlocked.open(folder, clock))
    settle(desk)
    assert here(desk).key == "screening"
    assert title(desk).startswith("2 van 3")
    assert child(desk.window, "screening.reason").text() == "Belde gisteren"  # type: ignore[attr-defined]


@pytest.mark.usefixtures("row")
def test_the_client_who_looks_along_sees_nothing_of_it(desk: Program) -> None:
    frame(desk).context.together.toggle()
    assert not child(desk.window, "screening.known").isVisible()
    press(desk, Qt.Key.Key_1, NONE)
    assert given(desk) == ["", "", ""]


@pytest.mark.usefixtures("row")
def test_every_choice_can_be_read_aloud_and_says_its_key(desk: Program) -> None:
    buttons = child(desk.window, "screening.choices").findChildren(KeyButton)
    assert len(buttons) > 15
    assert all(one.accessibleName() and one.accessibleDescription() for one in buttons)
    keys = [one.accessibleDescription() for one in buttons]
    assert len(keys) == len(set(keys))


def test_many_are_sorted_at_once_and_taken_back_as_a_whole(desk: Program) -> None:
    for number in range(12):
        add(vault(desk), surname=f"Zandberg{number:02}")
    frame(desk).context.navigate("screening")
    settle(desk)
    click(desk.window, "screening.many")
    settle(desk)
    click(desk.window, "screening.all")
    choice = child(desk.window, "screening.bulk_choice")
    choice.setCurrentIndex(2)  # type: ignore[attr-defined]
    assert "Deel 12 dossiers in" in words(frame(desk).navigator.stack)
    click(desk.window, "screening.sort")
    settle(desk)
    assert given(desk) == ["A2"] * 12
    assert "12 dossiers ingedeeld." in words(child(desk.window, "frame.message"))
    assert "Niemand meer om in te delen" in words(frame(desk).navigator.stack)
    click(desk.window, "frame.message.action")
    settle(desk)
    assert given(desk) == [""] * 12


def test_after_some_of_many_the_keyboard_stays_in_the_list(desk: Program) -> None:
    for number in range(12):
        add(vault(desk), surname=f"Zandberg{number:02}")
    desk.window.resize(1366, 768)
    frame(desk).context.navigate("screening")
    settle(desk)
    click(desk.window, "screening.many")
    settle(desk)
    table = child(desk.window, "screening.table")
    table.selectRow(0)  # type: ignore[attr-defined]
    child(desk.window, "screening.bulk_choice").setCurrentIndex(2)  # type: ignore[attr-defined]
    button = child(desk.window, "screening.sort")
    button.setFocus()
    click(desk.window, "screening.sort")
    settle(desk)
    assert table.hasFocus()
    assert button.visibleRegion().boundingRect().height() == button.height()  # under the message
    low = table.height()
    desk.window.resize(1366, 1100)
    settle(desk)
    assert table.height() > low + 250  # a large screen shows more of them


@pytest.mark.parametrize(
    ("profile", "first", "step"),
    [("rijswijk", "A", "ladder_step.1"), ("delft", "Groen", "fase.1")],
)
def test_other_profiles_bring_their_own_lists(
    program: Program,
    home: Path,
    unlocked: Unlocked,
    clock: FixedClock,
    profile: str,
    first: str,
    step: str,
) -> None:
    folder = datafiles.own_folder("profiles")
    folder.mkdir(parents=True)
    (folder / "delft.toml").write_text(THIRD, "utf-8")
    store = unlocked.create(home / "kluis", clock)
    set_up(store)
    team.choose_team(store, TeamDetails(profile, profile))
    program.open(store)
    settle(program)
    began(program, 1)
    press(program, Qt.Key.Key_A, NONE)
    assert child(program.window, f"screening.{step}").isChecked()  # type: ignore[attr-defined]
    press(program, Qt.Key.Key_1, NONE)
    assert given(program) == [first]


def test_clients_and_today_lead_to_it(desk: Program) -> None:
    add(vault(desk), surname="Zandberg")
    for place, button in (("clients", "clients.screening"), ("today", "today.sort")):
        frame(desk).context.navigate(place)
        settle(desk)
        click(desk.window, button)
        settle(desk)
        assert here(desk).key == "screening"


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.usefixtures("row")
def test_it_fits_a_small_screen_at_every_text_size(desk: Program, percent: int) -> None:
    desk.change_settings(desk.settings.with_(text_percent=percent))
    desk.window.resize(1024, 600)
    settle(desk)
    page = frame(desk).navigator.stack.currentWidget()
    assert page is not None
    assert _widest(page) <= 1024


def _widest(page: QWidget) -> int:
    return page.minimumSizeHint().width()
