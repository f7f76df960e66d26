"""A talk on the screen of a test, in the whole program."""

from __future__ import annotations

from typing import Any

import pytest

from meedoen_desktop.models import Appointment, Person, PlanStep
from meedoen_desktop.services import drafts
from meedoen_desktop.services.talks import talks
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.talk.reading_view import ReadingView
from meedoen_desktop.views.talk.talk_page import TalkPage
from meedoen_desktop.views.talk.talk_view import TalkView
from tests.factories import add_person
from tests.views.programs import child, click, frame, settle, until, vault


@pytest.fixture
def person(desk: Program) -> str:
    return add_person(vault(desk), email="anna@voorbeeld.example")


def undo(desk: Program) -> None:
    click(desk.window, "frame.message.action")
    settle(desk)


def plan(desk: Program, person: str, wall: str, **values: str) -> str:
    """An appointment with the client."""
    known = {"form": "office", "kind": "follow_up", "status": "planned"} | values
    return _add(desk, Appointment, person, wall_time=wall, **known)


def agree(desk: Program, person: str, what: str, **values: object) -> str:
    """An agreement that is still open."""
    return _add(desk, PlanStep, person, what=what, **values)


def _add(desk: Program, record: type[Any], person: str, **values: object) -> str:
    with vault(desk).work() as session:
        dossier = session.get_one(Person, person).dossier_id
        made = record(person_id=person, dossier_id=dossier, **values)
        session.add(made)
    return str(made.id)


def open_page(desk: Program, person: str, **where: str) -> TalkView:
    """Go to the place where a talk is written down."""
    frame(desk).context.navigate("talk", person_id=person, **where)
    settle(desk)
    desk.window.activateWindow()
    until(desk.window.isActiveWindow)
    return talk_of(desk)


def page_of(desk: Program) -> TalkPage:
    page = frame(desk).navigator.stack.currentWidget()
    assert isinstance(page, TalkPage)
    return page


def talk_of(desk: Program) -> TalkView:
    content = page_of(desk).content
    assert isinstance(content, TalkView)
    return content


def reading_of(desk: Program) -> ReadingView:
    content = page_of(desk).content
    assert isinstance(content, ReadingView)
    return content


def kept(desk: Program, person: str) -> dict[str, Any]:
    """What is on disk of the open talk, after what was typed is handed over."""
    desk.flush()
    settle(desk)
    draft = talks.begun(vault(desk), person)
    return drafts.values(vault(desk), draft.id) if draft else {}


def choose(desk: Program, name: str, key: str) -> None:
    """Press an option of a row of choices."""
    field = child(desk.window, name)
    field.buttons[key].click()  # type: ignore[attr-defined]
    settle(desk)
