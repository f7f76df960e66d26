"""Chapter 1b: two laptops at one table; the first begins to share, the second joins."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication, QLineEdit

from meedoen_desktop import app, settings
from meedoen_desktop.services.syncing import SyncState
from meedoen_desktop.tour import archive, differences, this_laptop
from meedoen_desktop.tour.first_day import PASSPHRASE, words_on_screen
from meedoen_desktop.tour.guide import Guide, TourError
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.sharing.invite_dialog import InviteDialog

_SMALL, _USUAL = (1024, 600), (1366, 768)


def walk(guide: Guide) -> None:
    """Begin, invite, join, compare, and see each other's work; then lock."""
    guide.press("welcome.open")
    guide.type("unlock.passphrase", PASSPHRASE)
    guide.press("unlock.submit")
    guide.wait("the vault to open", lambda: guide.program.frame is not None)
    _begin(guide)
    words = _invite(guide)
    with _second_laptop(guide) as other:
        _join(other, _file(guide), words)
        _compare(guide, other)
        differences.meet(guide, other)
    guide.press("status.sharing")
    guide.show("18-paneel", guide.find("sharing.panel"))
    guide.press("sharing.to_settings")
    _other_looks(guide)
    archive.look(guide)
    this_laptop.look(guide)
    guide.press("frame.lock")
    guide.press("unlock.other")


def _begin(guide: Guide) -> None:
    guide.go("settings", part="sharing")
    guide.find("sharing.begin")
    guide.show("10-nog-alleen")
    guide.press("sharing.begin")
    (guide.program.folder / "gedeelde-map").mkdir()
    guide.type("place.path", str(guide.program.folder / "gedeelde-map"))
    guide.show("11-waar-staat-het", guide.find("sharing.place_dialog"))
    guide.press("sharing.test")
    _until(guide, "sharing to begin", lambda: guide.program.sharing.is_shared)
    guide.show("11-gedeeld")


def _invite(guide: Guide) -> str:
    guide.press("sharing.invite")
    dialog = cast("InviteDialog", guide.find("sharing.invite_dialog"))
    guide.show("12-uitnodigen", dialog)
    dialog.make(_file(guide))
    guide.wait("the words", lambda: dialog.words)
    guide.show("12-twaalf-woorden", dialog)
    told = words_on_screen(dialog)
    return " ".join(told[number] for number in sorted(told))


def _join(other: Guide, file: Path, words: str) -> None:
    other.press("welcome.join")
    other.type("consultant.name", "Sam Bakker")
    other.press("unlock.submit")
    for field in ("passphrase.new", "passphrase.again"):
        other.type(field, PASSPHRASE)
    other.press("unlock.submit")
    other.find("words.print")
    told = words_on_screen(other.window)
    other.press("unlock.submit")
    for number, word in told.items():
        asked = other.maybe(f"words.check.{number}")
        if isinstance(asked, QLineEdit):
            asked.setText(word)
    other.press("unlock.submit")
    other.type("join.file", str(file))
    other.type("join.words", words)
    other.show("13-uitnodiging")
    other.press("unlock.submit")
    other.find("place.path")
    other.show("14-de-plek")
    other.press("unlock.submit")
    other.find("sharing.digits")
    _until(other, "the work of the team", lambda: other.maybe("unlock.submit"))
    other.show("15-de-cijfers")


def _compare(guide: Guide, other: Guide) -> None:
    guide.program.sharing.share_now()
    guide.show("16-dezelfde-cijfers", guide.find("sharing.digits_dialog"))
    guide.press("sharing.same")
    _until(guide, "the other laptop", lambda: len(_state(guide).colleagues) > 1)
    guide.program.sharing.share_now()
    _until(guide, "to be told", lambda: not _state(guide).waiting)
    other.wait("to be let in", lambda: other.program.frame is not None)
    _until(other, "all to be shared", lambda: not _state(other).waiting)
    other.go("settings", part="sharing")
    other.show("17-erbij")


def _other_looks(guide: Guide) -> None:
    guide.go("settings", part="sharing")
    guide.resize(*_SMALL)
    guide.show("19-delen-klein")
    guide.resize(*_USUAL)
    guide.program.change_settings(guide.program.settings.with_(theme="dark"))
    guide.show("19-delen-donker")
    guide.program.change_settings(guide.program.settings.with_(theme="light"))
    guide.rest()


def _state(guide: Guide) -> SyncState:
    state = guide.program.sharing.state
    if state is None:
        raise TourError("nothing is known of sharing")
    return state


def _file(guide: Guide) -> Path:
    return guide.program.folder / "meedoen.uitnodiging"


def _until(guide: Guide, what: str, reached: Callable[[], object]) -> None:
    guide.wait(what, lambda: reached() and not guide.program.sharing.is_busy)
    guide.rest()


@contextmanager
def _second_laptop(guide: Guide) -> Iterator[Guide]:
    """A laptop with a home of its own beside the first."""
    home, before = guide.program.folder / "tweede-laptop", os.environ["MEEDOEN_HOME"]
    home.mkdir()
    os.environ["MEEDOEN_HOME"] = str(home)
    settings.save(home, settings.Settings(theme="light", language="nl"))
    application = cast("QApplication", QApplication.instance())
    program = Program(application, home, guide.program.clock, app.make_frame)
    program.start()
    other = Guide(program, guide.folder)
    other.resize(*_USUAL)
    try:
        yield other
    finally:
        os.environ["MEEDOEN_HOME"] = before
        program.close()
        program.sharing.finish()
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
        guide.settle()
