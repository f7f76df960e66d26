"""To the post and back: what a consultant says of letters, on their page and in the list."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QTableView

from meedoen_desktop.models import Letter
from meedoen_desktop.services.clients import assignments
from meedoen_desktop.services.clients.assignments import Assignment
from meedoen_desktop.services.letters import invitations, letter_states, letters_kept
from meedoen_desktop.services.letters.letter_states import LetterState
from meedoen_desktop.services.team import ConsultantDetails
from meedoen_desktop.store import Store
from meedoen_desktop.views.letters.delivery_dialog import DeliveryDialog
from meedoen_desktop.views.letters.post_dialog import MINE, TEAM, PostDialog
from meedoen_desktop.views.program import Program
from tests.letters import addressed
from tests.views.letters_desk import store, write_to
from tests.views.programs import child, click, desk, frame, program, settle, words

__all__ = ["desk", "program", "store"]
CODE = "RR123456785NL"


def made(store: Store, **values: object) -> tuple[str, str]:
    registered = values.pop("registered", False)
    person = addressed(store, **values)
    wishes = invitations.proposal(store, person).with_(registered=registered)
    return person, letters_kept.keep(store, person, wishes).id


def state(store: Store, letter: str) -> LetterState:
    return letters_kept.read(store, letter).state


def scan(dialog: PostDialog, letter: str, code: str) -> None:
    """A scanner types the code and ends with Enter."""
    field = cast("QLineEdit", child(dialog, f"post.barcode.{letter}"))
    field.clear()
    QTest.keyClicks(field, code)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_letter_is_handed_over_in_one_press(desk: Program, store: Store) -> None:
    person, letter = made(store)
    page = write_to(desk, person, letter)
    click(page, "letter.handed")
    settle(desk)
    assert "Overhandigd" in words(page)
    assert state(store, letter).gone == letter_states.HANDED


def test_registered_mail_asks_its_barcode_then_what_the_post_says(
    desk: Program, store: Store
) -> None:
    person, letter = made(store, registered=True)
    page = write_to(desk, person, letter)
    click(page, "letter.sent")
    settle(desk)
    dialog = cast("PostDialog", child(desk.window, "post"))
    scan(dialog, letter, "RR123456784NL")
    assert "Een cijfer van de barcode klopt niet" in words(dialog)
    scan(dialog, letter, CODE)
    dialog.accept_button.click()
    settle(desk)
    assert "RR 1234 5678 5 NL" in words(page)
    click(page, "letter.delivery")
    settle(desk)
    result = cast("DeliveryDialog", child(desk.window, "delivery"))
    result.accept_button.click()
    assert "Kies wat er met de brief gebeurde." in words(result)
    result.said.choose(letter_states.NOT_HOME)
    result.accept_button.click()
    settle(desk)
    assert "Niet thuis" in words(page)
    click(desk.window, "frame.message.action")
    settle(desk)
    assert state(store, letter).awaits_result


def test_a_receipt_that_comes_later_is_filled_in_later(desk: Program, store: Store) -> None:
    person, letter = made(store, registered=True)
    letter_states.went(store, letter)
    page = write_to(desk, person, letter)
    click(page, "letter.barcode")
    settle(desk)
    field = cast("QLineEdit", child(desk.window, "barcode.code"))
    QTest.keyClicks(field, CODE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(desk)
    assert state(store, letter).barcode == CODE


def test_what_was_printed_goes_to_the_post_in_one_go(desk: Program, store: Store) -> None:
    _one, printed = made(store, file_number="1")
    _two, registered = made(store, file_number="2", registered=True)
    _three, lies = made(store, file_number="3")
    for letter in (printed, registered):
        letter_states.printed(store, letter)
    frame(desk).context.navigate("letters")
    settle(desk)
    click(desk.window, "letters.post")
    settle(desk)
    dialog = cast("PostDialog", child(desk.window, "post"))
    boxes = {one: cast("QCheckBox", child(dialog, f"post.letter.{one}")) for one in
             (printed, registered, lies)}  # fmt: skip
    assert {one: box.isChecked() for one, box in boxes.items()} == {
        printed: True, registered: True, lies: False,
    }  # fmt: skip
    scan(dialog, registered, CODE)
    assert dialog.isVisible()  # Enter of the scanner does not close it
    dialog.accept_button.click()
    settle(desk)
    assert "2 brieven zijn op de post" in words(desk.window)
    assert state(store, registered).barcode == CODE
    assert not state(store, lies).gone
    click(desk.window, "frame.message.action")
    settle(desk)
    assert not state(store, printed).gone


def of_a_colleague(store: Store) -> str:
    """A letter that lies ready at somebody else's printer."""
    sem = assignments.add_member(store, ConsultantDetails(name="Sem de Boer"))
    person, letter = made(store, file_number="4")
    assignments.assign(store, Assignment((person,), sem, store.clock.today()))
    with store.work() as session:
        session.get_one(Letter, letter).consultant_id = sem
    letter_states.printed(store, letter)
    return letter


def test_to_the_post_go_ones_own_letters_and_those_of_the_team_when_asked(
    desk: Program, store: Store
) -> None:
    _one, own = made(store, file_number="1")
    letter_states.printed(store, own)
    others = of_a_colleague(store)
    frame(desk).context.navigate("letters")
    settle(desk)
    click(desk.window, "letters.post")
    settle(desk)
    dialog = cast("PostDialog", child(desk.window, "post"))
    theirs = cast("QCheckBox", child(dialog, f"post.letter.{others}"))
    assert child(dialog, f"post.letter.{own}").isVisible()
    assert not theirs.isVisible()
    dialog.whose.choose(TEAM)
    assert theirs.isVisible()
    assert not theirs.isChecked()
    theirs.click()
    dialog.whose.choose(MINE)
    dialog.accept_button.click()
    settle(desk)
    assert state(store, own).gone
    assert not state(store, others).gone


def test_without_letters_of_colleagues_the_post_asks_nothing_more(
    desk: Program, store: Store
) -> None:
    made(store)
    frame(desk).context.navigate("letters")
    settle(desk)
    click(desk.window, "letters.post")
    settle(desk)
    dialog = cast("PostDialog", child(desk.window, "post"))
    assert not dialog.whose.isVisible()
    dialog.reject()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_where_a_letter_stands_can_be_read_whole_in_the_list(
    desk: Program, store: Store, size: tuple[int, int]
) -> None:
    desk.window.resize(*size)
    _person, letter = made(store, registered=True)
    letter_states.went(store, letter, barcode=CODE)
    frame(desk).context.navigate("letters")
    settle(desk)
    table = cast("QTableView", child(desk.window, "letters.table"))
    shown = [table.model().index(0, column).data() for column in range(5)]
    for text in ("Aangetekend onderweg", letters_kept.read(store, letter).reference):
        where = shown.index(text)
        assert table.columnWidth(where) >= table.sizeHintForColumn(where) + 16
    assert not table.horizontalScrollBar().isVisible()
