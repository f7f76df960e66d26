"""A CV over a day: typed, locked in the middle of a word, opened again, printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services.access import access_lines
from meedoen_desktop.services.cv import cv
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.stores import Unlocked
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
    write,
)

__all__ = ["desk", "expected_faults", "program"]


def test_a_lock_in_the_middle_of_a_word_loses_nothing(
    desk: Program, home: Path, clock: FixedClock, unlocked: Unlocked,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(paper, "print_pdf", lambda *_args: True)
    person = add_person(vault(desk), first_names="Fatima", prefix="", surname="Haddad")
    frame(desk).context.navigate("client", person_id=person)
    settle(desk)
    click(desk.window, "client.cv")
    settle(desk)
    click(desk.window, "cv.begin")
    until(lambda: desk.window.findChild(object, "cv.headline") is not None)
    write(desk.window, "cv.headline", "Kok met ged")
    desk.lock()
    settle(desk)
    store = unlocked.open(home / "kluis", clock)
    desk.open(store)
    settle(desk)
    assert here(desk).key == "cv"
    until(lambda: desk.window.findChild(object, "cv.headline") is not None)
    field = child(desk.window, "cv.headline")
    assert field.text() == "Kok met ged"  # type: ignore[attr-defined]
    write(desk.window, "cv.headline", "uld")
    click(desk.window, "cv.print")
    settle(desk)
    click(desk.window, "pdf.print")
    settle(desk)
    assert access_lines(vault(desk))[0].action == "print"
    click(desk.window, "cv.back")
    settle(desk)
    assert here(desk).key == "client"
    assert cv.open_desk(vault(desk), person).data.headline == "Kok met geduld"


def test_a_cv_that_was_not_settled_waits_on_today(desk: Program) -> None:
    from dataclasses import replace

    person = add_person(vault(desk), first_names="Fatima", prefix="", surname="Haddad")
    cv_id = cv.begin(vault(desk), person).record_id
    data = cv.open_desk(vault(desk), person).data
    cv.save_typed(vault(desk), cv_id, replace(data, headline="Kok"))
    frame(desk).context.navigate("clients")
    frame(desk).context.navigate("today")
    settle(desk)
    from tests.views.programs import words

    assert "Cv: Fatima Haddad" in words(frame(desk))


def test_a_cv_is_found_and_opens_itself(desk: Program) -> None:
    from dataclasses import replace

    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    person = add_person(vault(desk), first_names="Fatima", prefix="", surname="Haddad")
    cv_id = cv.begin(vault(desk), person).record_id
    data = cv.open_desk(vault(desk), person).data
    cv.save_typed(vault(desk), cv_id, replace(data, headline="Hovenier met groene vingers"))
    cv.settle(vault(desk), cv_id)
    field = child(desk.window, "search.field")
    field.setFocus()
    QTest.keyClicks(field, "hovenier")
    popup = frame(desk).top_bar.search.popup
    until(popup.isVisible)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(desk)
    assert here(desk).key == "cv"
    assert here(desk).where["cv_id"] == cv_id
