"""Where two people wrote something else: read, chosen with one press, taken back with one more."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from meedoen_desktop.models import Person
from meedoen_desktop.services import differences
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.differences import Difference
from meedoen_desktop.views.differences.side_tile import SideTile
from tests.factories import add_person
from tests.views.programs import child, click, desk, expected_faults, frame, program, settle, words
from tests.views.shared_desk import SharedDesk, empty_vault, laptops, shared

__all__ = ["desk", "empty_vault", "expected_faults", "laptops", "program", "shared"]


@pytest.fixture
def person(shared: SharedDesk) -> str:
    made = add_person(shared.store, town="Leiden", attention="Belt graag.")
    shared.exchange()
    return made


def page(shared: SharedDesk) -> QWidget:
    settle(shared.desk)
    return frame(shared.desk).navigator.stack.currentWidget()


def open_page(shared: SharedDesk) -> QWidget:
    frame(shared.desk).context.navigate("differences")
    return page(shared)


def press(shared: SharedDesk, name: str) -> None:
    click(shared.desk.window, name)
    settle(shared.desk)


def only(shared: SharedDesk) -> Difference:
    (group,) = differences.read_inbox(shared.store).groups
    (found,) = group.differences
    return found


def town(shared: SharedDesk, person: str) -> str:
    with shared.store.read() as session:
        return session.get_one(Person, person).town


def test_nothing_to_choose_says_so(shared: SharedDesk) -> None:
    assert "Geen verschillen" in words(open_page(shared))


def test_both_words_stand_side_by_side_and_one_press_chooses(
    shared: SharedDesk, person: str
) -> None:
    shared.disagree(person, {"town": "Delft"}, {"town": "Gouda"})
    read = words(open_page(shared))
    for part in ("Anna van Velzen", "Adres", "U schreef vandaag 10.00", "DELFT"):
        assert part in read
    assert "Jan Bakker schreef vandaag 11.00" in read
    press(shared, f"difference.{only(shared).key}.0")
    assert town(shared, person) == "Delft"
    assert "Geen verschillen" in words(page(shared))
    press(shared, "frame.message.action")
    assert "Jan Bakker schreef" in words(page(shared))
    assert town(shared, person) == "Gouda"


def test_long_texts_can_both_stay(shared: SharedDesk, person: str) -> None:
    shared.disagree(person, {"attention": "Hoort slecht."}, {"attention": "Heeft een hond."})
    open_page(shared)
    press(shared, f"difference.{only(shared).key}.both")
    with shared.store.read() as session:
        assert session.get_one(Person, person).attention == "Hoort slecht.\n\nHeeft een hond."
    assert "Geen verschillen" in words(page(shared))


def test_the_keyboard_goes_on_with_the_next(shared: SharedDesk, person: str) -> None:
    mine = {"phone": "+31612345678", "email": "anna@example.nl"}
    shared.disagree(person, mine, {"phone": "+31687654321", "email": "velzen@example.nl"})
    open_page(shared)
    first = differences.read_inbox(shared.store).groups[0].differences[0]
    child(page(shared), f"difference.{first.key}.0").setFocus()
    press(shared, f"difference.{first.key}.0")
    left = only(shared)
    focus = page(shared).focusWidget()
    assert focus is not None
    assert focus.objectName() == f"difference.{left.key}.0"


def tiles(shared: SharedDesk) -> list[str]:
    return [words(one) for one in page(shared).findChildren(SideTile) if one.isVisible()]


def test_of_two_decisions_of_one_day_the_one_that_counts_is_marked(
    shared: SharedDesk, person: str
) -> None:
    day = shared.store.clock.today()
    groups.add_fact(shared.store, person, NewFact("group", "B2", day, "gesprek"))
    shared.jan.clock.moment += timedelta(hours=1)
    groups.add_fact(shared.jan.store, person, NewFact("group", "C1", day, "keuring"))
    shared.exchange()
    open_page(shared)
    mine, his = tiles(shared)
    assert "Groep B2" in mine
    assert "staat er nu" not in mine
    assert "Groep C1" in his
    assert "staat er nu" in his


def test_what_one_laptop_wrote_before_and_after_a_restore_is_told_apart(
    shared: SharedDesk,
) -> None:
    jan = shared.jan
    person = jan.add(town="Leiden", file_number="jan", surname="Berg")
    shared.exchange()
    old = jan.backup()
    jan.change(person, town="Delft")
    shared.exchange()
    jan.clock.moment += timedelta(hours=1)
    jan.restore(old)
    jan.change(person, town="Gouda")
    shared.exchange()
    said = words(open_page(shared))
    assert "Van mij: 0" in said
    assert "Geen verschillen van u" in said
    assert "Bij het team is er nog 1." in said
    press(shared, "differences.team")
    before, after = tiles(shared)
    assert "op Laptop van Jan voordat die werd teruggezet" in before
    assert "DELFT" in before
    assert "op Laptop van Jan" in after
    assert "teruggezet" not in after
    assert "Geen verschillen" not in words(page(shared))
