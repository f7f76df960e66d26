from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from meedoen_desktop.app import places
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.services import team
from meedoen_desktop.services.agenda import group_meetings
from meedoen_desktop.services.agenda.group_meetings import MeetingData
from meedoen_desktop.services.letters import letter_batch
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.views.places import Location, Place
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.settings.settings_page import PARTS
from tests.factories import add_contact, add_person
from tests.results import STRENGTHS, add_board, add_result, strengths
from tests.stores import Unlocked
from tests.views.programs import (
    child,
    desk,
    frame,
    here,
    program,
    set_up,
    settle,
    vault,
    words,
)

__all__ = ["desk", "program"]


_ABOUT_NOBODY = {
    "screening",
    "doubles",
    "activities",
    "letters",
    "letter_texts",
    "directory",
    "today",
    "clients",
    "agenda",
    "settings",
    "import",
    "person",
}
_ABOUT_NOBODY |= {"caseload", "transfer", "differences", "messages"}


def what_it_shows(program: Program, key: str, person: str) -> dict[str, str]:
    """What a place must be asked to show."""
    if key == "meeting":
        data = MeetingData("Kennismaken", date(2026, 11, 24), time(10))
        return {"meeting_id": group_meetings.save(vault(program), data)}
    if key == "merge":
        other = add_person(vault(program), first_names="Anne", surname="Velsen", file_number="D-2")
        return {"person_id": person, "other_id": other}
    if key == "letter_text":
        team.choose_team(vault(program), TeamDetails("rijswijk", "rijswijk"))
        return {"template_id": "gemist"}
    if key == "letter_batch":
        return {"batch_id": letter_batch.begin(vault(program), [person])}
    return {} if key in _ABOUT_NOBODY else {"person_id": person}


@pytest.mark.parametrize("place", places(), ids=lambda place: place.key)
def test_every_place_can_be_visited_and_left(desk: Program, place: Place) -> None:
    person = add_person(vault(desk), phone="+31612345678")
    where = what_it_shows(desk, place.key, person)
    frame(desk).context.navigate(place.key, **where)
    settle(desk)
    assert here(desk) == Location(place.key, where)
    frame(desk).context.navigate("today")
    settle(desk)
    assert here(desk).key == "today"


class _Windows(QObject):
    """Notes every window that shows itself."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_no_page_flashes_as_a_window_while_it_is_built(qapp: QApplication, desk: Program) -> None:
    person = add_person(vault(desk), phone="+31612345678")
    add_contact(vault(desk), person, next_step="Bellen", next_on=desk.clock.today())
    for month in (3, 9):
        add_board(vault(desk), person, date(2026, month, 2), AreaValue("geld", 2, month))
        add_result(vault(desk), person, STRENGTHS, date(2026, month, 3), strengths("lief"))
    windows = _Windows()
    qapp.installEventFilter(windows)
    for place in places():
        where = what_it_shows(desk, place.key, person)
        frame(desk).context.navigate(place.key, **where)
        settle(desk)
    for part in PARTS:
        frame(desk).context.navigate("settings", part=part)
        settle(desk)
    desk.lock()
    settle(desk)
    qapp.removeEventFilter(windows)
    assert windows.shown == []


def test_the_rail_uses_the_words_of_the_method_profile(
    program: Program, home: Path, unlocked: Unlocked, clock: FixedClock
) -> None:
    store = unlocked.create(home / "kluis", clock)
    set_up(store)
    team.choose_team(store, TeamDetails("rijswijk", "rijswijk"))
    add_person(store)
    program.open(store)
    settle(program)
    assert frame(program).rail.buttons["clients"].text() == "Inwoners"
    assert "1 inwoner heeft nog geen route." in words(child(program.window, "today.sorting"))


@pytest.mark.parametrize("place", places(), ids=lambda place: place.key)
def test_no_place_has_another_word_for_the_clients_than_the_team(
    program: Program, home: Path, unlocked: Unlocked, clock: FixedClock, place: Place
) -> None:
    store = unlocked.create(home / "kluis", clock)
    set_up(store)
    team.choose_team(store, TeamDetails("rijswijk", "rijswijk"))
    person = add_person(store, phone="+31612345678")
    program.open(store)
    settle(program)
    frame(program).context.navigate(place.key, **what_it_shows(program, place.key, person))
    settle(program)
    said = words(program.window).lower().replace("cliëntondersteuning", "")  # so called by law
    assert "cliënt" not in said
    assert not {"groep", "groepen"} & set(re.findall(r"\w+", said))  # this team has routes
