"""Starts the real program in an own, temporary home, walks all chapters, cleans up."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from meedoen_desktop import app, settings
from meedoen_desktop.clock import Clock, FixedClock
from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.tour import (
    agenda,
    board,
    caseload,
    chain,
    cvs,
    dialogs,
    evening,
    first_day,
    letter_coach,
    letters,
    papers,
    pictures,
    piles,
    plan,
    screening,
    sharing,
    strengths,
    talk,
    trail,
    working_day,
)
from meedoen_desktop.tour.guide import Guide, TourError
from meedoen_desktop.views.program import Program

MOMENT = datetime(2026, 11, 24, 8, 5, tzinfo=UTC)
"""A Tuesday morning: five past nine in Amsterdam."""
CHAPTERS: tuple[Callable[[Guide], None], ...] = (
    first_day.walk,
    sharing.walk,
    working_day.walk,
    board.walk,
    strengths.walk,
    pictures.walk,
    agenda.walk,
    trail.walk,
    talk.walk,
    screening.walk,
    caseload.walk,
    plan.walk,
    cvs.walk,
    letters.walk,
    chain.walk,
    piles.walk,
    letter_coach.walk,
    papers.walk,
    dialogs.walk,
    evening.walk,
)


def run(out: Path, clock: Clock | None = None) -> int:
    """Walk through everything; pictures and PDFs go to ``out``. Returns 0, or 1 when it failed."""
    out.mkdir(parents=True, exist_ok=True)
    with _own_home() as home:
        program = _start(home, clock or FixedClock(MOMENT))
        guide = Guide(program, out)
        try:
            guide.resize(1366, 768)
            for chapter in CHAPTERS:
                chapter(guide)
        except (TourError, MeedoenError) as error:
            sys.stderr.write(f"tour: {error}\n")
            guide.show("zz-hier-bleef-het-steken")
            return 1
        finally:
            program.close()
            program.window.close()
            program.window.deleteLater()
            program.deleteLater()
            guide.settle()
    return 0


def _start(home: Path, clock: Clock) -> Program:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = app.make_application(["meedoen"])
    chosen = settings.Settings(theme="light", language="nl")
    settings.save(home, chosen)
    program = Program(application, home, clock, app.make_frame)
    program.start()
    return program


@contextmanager
def _own_home() -> Iterator[Path]:
    """A home that is not the user's, gone afterwards with the practice vault in it."""
    before = os.environ.get("MEEDOEN_HOME")
    with tempfile.TemporaryDirectory(prefix="meedoen-tour-") as folder:
        os.environ["MEEDOEN_HOME"] = folder
        try:
            yield Path(folder)
        finally:
            if before is None:
                del os.environ["MEEDOEN_HOME"]
            else:
                os.environ["MEEDOEN_HOME"] = before
