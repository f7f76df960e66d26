from __future__ import annotations

import pytest

from meedoen_desktop.models import Contact
from meedoen_desktop.services.talks import talk_closing, talks
from meedoen_desktop.services.talks.talk_opening import open_talk
from meedoen_desktop.views.dossier.wish_dialog import WishDialog
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    frame,
    program,
    settle,
    vault,
    words,
    write,
)
from tests.views.talk_desk import (
    kept,
    open_page,
    page_of,
    talk_of,
)

__all__ = ["desk", "expected_faults", "program"]


@pytest.fixture
def person(desk: Program) -> str:
    return add_person(vault(desk), email="anna@voorbeeld.example")


def undo(desk: Program) -> None:
    click(desk.window, "frame.message.action")
    settle(desk)


def test_keeping_can_be_undone_and_the_talk_is_open_again(desk: Program, person: str) -> None:
    open_page(desk, person)
    write(desk.window, "talk.note", "Te vroeg gedrukt")
    click(desk.window, "talk.keep")
    settle(desk)
    undo(desk)
    assert talk_of(desk).said.note.text() == "Te vroeg gedrukt"
    with vault(desk).read() as session:
        assert session.query(Contact).count() == 0


def test_notes_can_be_thrown_away_and_brought_back(desk: Program, person: str) -> None:
    open_page(desk, person)
    write(desk.window, "talk.note", "Verkeerd dossier")
    talk_of(desk).scroller.ensureWidgetVisible(child(desk.window, "talk.throw_away"))
    click(desk.window, "talk.throw_away")
    settle(desk)
    assert talks.begun(vault(desk), person) is None
    undo(desk)
    assert talk_of(desk).said.note.text() == "Verkeerd dossier"


def test_a_lock_loses_nothing_that_is_typed(desk: Program, person: str) -> None:
    open_page(desk, person)
    write(desk.window, "talk.own_words", "Ik wil dit echt")
    assert kept(desk, person)["own_words"] == "Ik wil dit echt"


def test_a_closed_talk_opens_from_the_history_and_reads_for_who_looks_along(
    desk: Program, person: str
) -> None:
    table = open_talk(vault(desk), person)
    assert table.draft is not None
    talks.save(vault(desk), table.draft.id, note="Vertrouwelijk", own_words="Fijn!")
    closed = talk_closing.close(vault(desk), table.draft.id)
    assert closed is not None
    frame(desk).context.navigate("talk", person_id=person, talk_id=closed.talk_id)
    settle(desk)
    assert "Vertrouwelijk" in words(page_of(desk))
    desk.together.set(True)
    assert "Vertrouwelijk" not in words(page_of(desk))
    assert "“Fijn!”" in words(page_of(desk))
    desk.together.set(False)


def test_the_client_page_asks_how_often(desk: Program, person: str) -> None:
    frame(desk).context.navigate("client", person_id=person)
    settle(desk)
    assert "Hoe vaak contact? Nog niet gevraagd." in words(desk.window)
    click(desk.window, "client.wish")
    dialog = child(desk.window, "wish")
    assert isinstance(dialog, WishDialog)
    dialog.accept_button.click()
    assert "Kies hoe vaak" in words(dialog)
    dialog.choice.choose("2 months")
    dialog.accept_button.click()
    settle(desk)
    assert "Wil contact: elke 2 maanden" in words(desk.window)
    undo(desk)
    assert "Nog niet gevraagd" in words(desk.window)


def test_a_client_can_want_no_messages(desk: Program, person: str) -> None:
    frame(desk).context.navigate("client", person_id=person)
    settle(desk)
    click(desk.window, "client.wish")
    dialog = child(desk.window, "wish")
    assert isinstance(dialog, WishDialog)
    dialog.none.setChecked(True)
    dialog.accept_button.click()
    settle(desk)
    assert "Wil geen berichten" in words(desk.window)
    undo(desk)
    assert "Wil geen berichten" not in words(desk.window)


@pytest.mark.parametrize("values", [{"deceased": True}, {}])
def test_a_talk_is_only_offered_where_it_makes_sense(
    desk: Program, values: dict[str, bool]
) -> None:
    person = add_person(vault(desk), **values)
    frame(desk).context.navigate("client", person_id=person)
    settle(desk)
    offered = "Leg een gesprek vast" in words(desk.window)
    assert offered is not bool(values)
