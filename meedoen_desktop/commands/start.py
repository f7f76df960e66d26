"""What stands behind the name of the program with a window: files, Qt's options, or a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from meedoen_desktop.commands.output import USAGE, complain
from meedoen_desktop.commands.parser import command_names

_OF_QT = frozenset({"reverse", "widgetcount"})
_OF_QT_WITH_VALUE = frozenset(
    {
        "display", "geometry", "platform", "platformpluginpath", "platformtheme", "plugin",
        "qwindowgeometry", "qwindowicon", "qwindowtitle", "session", "style", "stylesheet",
    }
)  # fmt: skip
"""https://doc.qt.io/qt-6/qguiapplication.html#supported-command-line-options and QApplication."""
_OF_MACOS = "-psn_"
"""A process number, from older systems."""
_ANSWERED = frozenset({"-h", "--help", "--version"})


def answer(arguments: Sequence[str], run: Callable[[Sequence[str]], int]) -> int | None:
    """The exit code, when no window is wanted; ``arguments`` without the name of the program.

    A command does here what it does behind ``meedoen`` (``run``), for the help is the same. Files
    are left to the window.
    """
    ours = list(_without_qt(arguments))
    options = [one for one in ours if one.startswith("-")]
    if not ours:
        return None
    if sys.stdout is None or sys.stderr is None:
        _ensure_streams()
    if _ANSWERED & set(options) or _names_command(ours):
        return run(ours)
    if options:
        complain(f"Deze optie kennen we niet: {options[0]}. Met --help ziet u wat kan.")
        return USAGE
    return None


def _without_qt(arguments: Sequence[str]) -> Iterator[str]:
    """What Qt's application and the system do not use themselves."""
    following = iter(arguments)
    for one in following:
        name, equals, _value = one.removeprefix("-").removeprefix("-").partition("=")
        if one.startswith("-") and name in _OF_QT_WITH_VALUE:
            if not equals:
                next(following, None)
        elif not (one.startswith(_OF_MACOS) or (one.startswith("-") and name in _OF_QT)):
            yield one


def _names_command(arguments: list[str]) -> bool:
    return bool(command_names() & set(arguments))


def _ensure_streams() -> None:
    """A program with a window has none on Windows; what is said then goes nowhere."""
    nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - as long as we run
    sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
