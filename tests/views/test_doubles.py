"""Who may be there twice: found, compared, put together, taken apart again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from meedoen_desktop.services import drafts, merging
from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.services.dossier import client_page
from meedoen_desktop.views.doubles.field_row import SideButton
from meedoen_desktop.views.program import Program
from tests.clients import add, talk_to
from tests.factories import add_person
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    frame,
    here,
    program,
    settle,
    until,
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]


@pytest.fixture
def twice(desk: Program) -> tuple[str, str]:
    """The same client twice; the first has a history."""
    store = vault(desk)
    one = add(store, surname="Dijk", prefix="van", first_names="Mohamed", birth_date="12-3-1980",
              town="Leiden", file_number="101")  # fmt: skip
    talk_to(store, one, desk.clock.now(), note="Koffie in de wijk")
    other = add(store, surname="Dyck", first_names="Mohammed", birth_date="12-3-1980",
                town="Delft", phone="0612345678", file_number="202")  # fmt: skip
    return one, other


def visit(desk: Program, place: str, **where: str) -> None:
    frame(desk).context.navigate(place, **where)
    settle(desk)


def shown(desk: Program) -> str:
    return words(frame(desk).navigator.stack.currentWidget())


def names(desk: Program) -> list[str]:
    return sorted(row.surname for row in read_all(vault(desk)))


def test_the_list_leads_to_who_may_be_double_and_says_why(
    desk: Program, twice: tuple[str, str]
) -> None:
    visit(desk, "clients")
    until(lambda: "Mogelijk dubbel" in shown(desk))
    click(desk.window, "clients.doubles")
    settle(desk)
    assert here(desk).key == "doubles"
    text = shown(desk)
    assert "Mohamed van Dijk" in text
    assert "Mohammed Dyck" in text
    assert "De naam klinkt gelijk, en de geboortedatum is gelijk." in text


def test_two_are_put_together_and_taken_apart_again(desk: Program, twice: tuple[str, str]) -> None:
    one, other = twice
    visit(desk, "merge", person_id=other, other_id=one)
    click(desk.window, "merge.surname.right")
    click(desk.window, "merge.prefix.right")
    click(desk.window, "merge.merge")
    settle(desk)
    assert (here(desk).key, here(desk).where) == ("client", {"person_id": one})
    page = client_page.read_page(vault(desk), one)
    assert (page.full_name, page.reach.phone, page.file_number) == (
        "Mohammed Dyck", "06 12 34 56 78", "101",
    )  # fmt: skip
    assert names(desk) == ["Dyck"]
    click(desk.window, "frame.message.action")
    settle(desk)
    assert names(desk) == ["Dijk", "Dyck"]
    assert here(desk).key == "doubles"


def test_a_merge_of_before_can_be_undone_from_the_list(
    desk: Program, twice: tuple[str, str]
) -> None:
    visit(desk, "merge", person_id=twice[0], other_id=twice[1])
    click(desk.window, "merge.merge")
    settle(desk)
    visit(desk, "doubles")
    assert "Niemand lijkt dubbel" in shown(desk)
    merged = merging.merges(vault(desk))[0]
    click(desk.window, f"doubles.undo.{merged.id}")
    settle(desk)
    assert names(desk) == ["Dijk", "Dyck"]
    assert "Het zijn weer twee cliënten." in words(child(desk.window, "frame.message"))


def test_two_people_are_remembered_as_two(desk: Program, twice: tuple[str, str]) -> None:
    visit(desk, "doubles")
    name = next(name for name in twice if _has(desk, f"double.apart.{name}"))
    click(desk.window, f"double.apart.{name}")
    settle(desk)
    assert "Niemand lijkt dubbel" in shown(desk)
    click(desk.window, "frame.message.action")
    settle(desk)
    assert "Mohammed Dyck" in shown(desk)


def _has(desk: Program, name: str) -> bool:
    try:
        return child(desk.window, name) is not None
    except AssertionError:
        return False


def test_a_choice_is_made_by_keyboard_and_can_be_read_aloud(
    desk: Program, twice: tuple[str, str]
) -> None:
    visit(desk, "merge", person_id=twice[0], other_id=twice[1])
    button = child(desk.window, "merge.town.right")
    other = child(desk.window, "merge.town.left")
    assert isinstance(button, SideButton)
    assert isinstance(other, SideButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.isChecked()
    assert not other.isChecked()
    assert button.accessibleName() == "Woonplaats: Delft"


def test_two_files_without_a_number_are_nothing_to_choose(
    desk: Program, twice: tuple[str, str]
) -> None:
    visit(desk, "merge", person_id=twice[0], other_id=twice[1])
    assert "Dossier" in shown(desk)
    bare = [
        add_person(vault(desk), surname=name, birth_date="1970-02-01", file_number="")
        for name in ("Bos", "Bosch")
    ]
    visit(desk, "merge", person_id=bare[0], other_id=bare[1])
    assert "Bosch" in shown(desk)
    assert "Dossier" not in shown(desk)


def test_what_stands_in_the_way_is_said_and_nothing_changes(
    desk: Program, twice: tuple[str, str]
) -> None:
    for person in twice:
        drafts.open_draft(vault(desk), "intake", "intake-8-leefgebieden", person_id=person)
    visit(desk, "merge", person_id=twice[0], other_id=twice[1])
    click(desk.window, "merge.merge")
    settle(desk)
    assert "Er is niets veranderd" in words(child(desk.window, "frame.message"))
    assert names(desk) == ["Dijk", "Dyck"]


def test_who_is_added_and_sounds_as_somebody_is_pointed_out_with_a_way_there(
    desk: Program, twice: tuple[str, str]
) -> None:
    visit(desk, "person")
    for field, text in (("surname", "Deyck"), ("first_names", "Muhammad")):
        write(desk.window, f"person.{field}", text)
    write(desk.window, "person.birth_date", "12-3-1980")
    notice = child(desk.window, "person.notice")
    until(lambda: "Lijkt op iemand die er al staat" in words(notice))
    click(desk.window, "person.look.0")
    settle(desk)
    assert here(desk).key == "client"
