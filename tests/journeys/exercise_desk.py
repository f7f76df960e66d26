"""An exercise on the consultant's page and in the client's window, in the whole program."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import func, select

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.models import Draft, DraftValue, ExerciseResult, Operation
from meedoen_desktop.store import Store
from meedoen_desktop.views.client_window.window import ClientWindow
from meedoen_desktop.views.exercises.exercise_page import ExercisePage
from meedoen_desktop.views.program import Program
from tests.board_play import Mouse, settle
from tests.factories import add_person
from tests.stores import Unlocked
from tests.views.programs import click
from tests.views.programs import settle as finish

P = TypeVar("P", bound=ExercisePage)

FILE = {
    "surname": "Zonneveld",
    "first_names": "Philomena",
    "file_number": "DOS-77123",
    "attention": "Bijt van zich af",
    "birth_date": "19700102",
    "email": "philomena@voorbeeld.invalid",
}
SECRETS = ("Zonneveld", "Philomena", "77123", "Bijt", "voorbeeld.invalid")
"""What the client's window may never show of ``FILE``."""


def new_client(desk: Program, **values: object) -> str:
    """A client for whom nothing moves on the screen."""
    desk.change_settings(desk.settings.with_(client_look="still"))
    assert desk.store is not None
    return add_person(desk.store, **values)


def page_at(desk: Program, kind: type[P], place: str = "", person: str = "") -> P:
    """The page that is there, or that of ``person``."""
    assert desk.frame is not None
    if person:
        desk.frame.navigator.go(place, person_id=person)
    page = desk.frame.navigator.stack.currentWidget()
    assert isinstance(page, kind)
    return page


def show_window(desk: Program, page: ExercisePage) -> ClientWindow:
    """The client's window, of a size that fits a test."""
    click(desk.window, "exercise.show")
    settle()
    window = page.side.window
    assert window is not None
    assert window.isFullScreen()
    window.resize(780, 600)
    settle()
    return window


def rows(store: Store, model: type) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def check_a_no_leaves_nothing(
    desk: Program,
    page: ExercisePage,
    window: ClientWindow,
    play: Callable[[Mouse], object],
    *others: type,
) -> None:
    """Played until the question and refused: no draft, no result, no row of ``others``."""
    assert desk.store is not None
    before = rows(desk.store, Operation)
    player = Mouse(window)
    play(player)
    finish(desk)
    assert rows(desk.store, DraftValue) > 0
    player.press("no")
    player.press("no")
    finish(desk)
    assert rows(desk.store, Operation) == before
    for model in (Draft, DraftValue, ExerciseResult, *others):
        assert rows(desk.store, model) == 0
    assert not page.run.is_written


def killed(
    program: str, folder: Path, unlocked: Unlocked, clock: FixedClock, *words: str
) -> dict[str, Any]:
    """What a ``program`` of these tests told before it was killed; the vault is in ``folder``."""
    unlocked.create(folder, clock).close()
    child_process = subprocess.Popen(
        [sys.executable, "-m", f"tests.journeys.{program}", str(folder), *words],
        env={**os.environ, "RAW_KEY": unlocked.raw_key.hex()},
        stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert child_process.stdout is not None
    line = child_process.stdout.readline()
    child_process.send_signal(signal.SIGKILL)
    child_process.wait()
    child_process.stdout.close()
    told: dict[str, Any] = json.loads(line)
    return told
