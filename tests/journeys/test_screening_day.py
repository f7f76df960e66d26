"""The day after a first list: sort who came in, keep a filter, find who is there twice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.views.program import Program
from tests.clients import add
from tests.lists import import_rows
from tests.views.programs import (
    NONE,
    child,
    click,
    desk,
    expected_faults,
    frame,
    here,
    press,
    program,
    settle,
    until,
    vault,
    words,
)

__all__ = ["desk", "expected_faults", "program"]
LISTED = (
    ("1", "", "Mohammed", "Dyck", "19800312"),
    ("2", "", "Anna", "Zandberg", "19790501"),
    ("3", "", "Piet", "Duin", "19680000"),
)


def go(desk: Program, place: str) -> None:
    frame(desk).context.navigate(place)
    settle(desk)


def shown(desk: Program) -> str:
    return words(frame(desk).navigator.stack.currentWidget())


def test_from_a_list_to_a_sorted_caseload_without_doubles(desk: Program, tmp_path: Path) -> None:
    add(vault(desk), surname="Dijk", prefix="van", first_names="Mohamed", birth_date="12-3-1980")
    import_rows(vault(desk), tmp_path, *LISTED)

    go(desk, "today")
    assert "4 cliënten hebben nog geen groep." in shown(desk)
    click(desk.window, "today.sort")
    settle(desk)
    click(desk.window, "screening.begin")
    settle(desk)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Q):
        press(desk, key, NONE)
    assert here(desk).key == "screening"

    go(desk, "today")
    assert "1 cliënt heeft nog geen groep." in shown(desk)
    assert "Indelen" in shown(desk)

    go(desk, "clients")
    until(lambda: "Zonder groep" in shown(desk))
    click(desk.window, "clients.filter.unsorted")
    assert child(desk.window, "clients.count").text() == "1 van 4 cliënten"  # type: ignore[attr-defined]

    click(desk.window, "clients.doubles")
    settle(desk)
    assert "De naam klinkt gelijk" in shown(desk)
    both = [row.person_id for row in read_all(vault(desk)) if row.surname in {"Dijk", "Dyck"}]
    frame(desk).context.navigate("merge", person_id=both[0], other_id=both[1])
    settle(desk)
    click(desk.window, "merge.merge")
    settle(desk)
    assert len(read_all(vault(desk))) == 3
    assert here(desk).key == "client"
