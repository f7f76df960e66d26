"""The whole program in a test: real window, real store, real thread; only the key is at hand."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from meedoen_desktop.app import make_frame
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services import team
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from meedoen_desktop.store import Store
from meedoen_desktop.views.frame import Frame
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from tests.stores import Unlocked

__all__ = ["desk", "expected_faults", "program"]

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
_BREATH = 0.001
"""Seconds."""


@pytest.fixture
def expected_faults() -> list[str]:
    """Names of the fault reports that a test made on purpose."""
    return []


@pytest.fixture
def program(
    qapp: QApplication, home: Path, clock: FixedClock, expected_faults: list[str]
) -> Iterator[Program]:
    """Started, before a vault is open."""
    made = Program(qapp, home, clock, make_frame)
    made.change_settings(made.settings.with_(theme="light"))
    made.start()
    made.window.resize(1366, 768)
    made.window.activateWindow()
    until(made.window.isActiveWindow)
    yield made
    if not made._is_closed:  # a test that closed it stopped the thread that would answer
        settle(made)
    made.close()
    for window in (*made.window.others(), made.window):
        window.close()
        window.deleteLater()
    made.deleteLater()
    faults = {path.name: path.read_text("utf-8") for path in home.glob("fouten/*")}
    assert {name: text for name, text in faults.items() if name not in expected_faults} == {}


@pytest.fixture
def desk(program: Program, home: Path, clock: FixedClock, unlocked: Unlocked) -> Program:
    """With an open vault in which somebody works; still no clients."""
    store = unlocked.create(home / "kluis", clock)
    set_up(store)
    program.open(store)
    settle(program)
    return program


def set_up(store: Store, *, practice: bool = False) -> None:
    team.set_up(
        store,
        ConsultantDetails(name="Noor de Wit", function="participatieconsulent"),
        TeamDetails("leidschendam-voorburg", "lvw", practice),
    )


def settle(program: Program) -> None:
    """Until everything that was asked for has been answered."""
    until(lambda: not program.tasks.is_busy)


def until(reached: Callable[[], bool], seconds: float = 30) -> None:
    """Let the program go on until ``reached``."""
    deadline = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < deadline
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(_BREATH)  # without it the threads that are waited for get no turn
    QApplication.processEvents()


def child(parent: QWidget | None, name: str) -> QWidget:
    """The widget of this name, in this window or (a dialog) beside it."""
    assert parent is not None
    own = parent.centralWidget() if isinstance(parent, QMainWindow) else parent
    beside = (one for one in QApplication.topLevelWidgets() if not isinstance(one, QMainWindow))
    for ground in (own, *beside):
        found = ground if ground.objectName() == name else ground.findChild(QWidget, name)
        if found is not None:
            return found
    raise AssertionError(f"no widget {name}")


def click(parent: QWidget | None, name: str) -> None:
    QTest.mouseClick(child(parent, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def write(parent: QWidget | None, name: str, text: str) -> None:
    """Type as a person does."""
    field = child(parent, name)
    field.setFocus()
    QTest.keyClicks(field, text)


def words(widget: QWidget | None) -> str:
    """Everything that can be read on the widget."""
    assert widget is not None
    return "\n".join(
        str(getattr(part, "text")())  # noqa: B009 - labels, buttons and chips alike
        for part in widget.findChildren(QWidget)
        if part.isVisibleTo(widget) and callable(getattr(part, "text", None))
    )


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def frame(program: Program) -> Frame:
    assert program.frame is not None
    return program.frame


def vault(program: Program) -> Store:
    assert program.store is not None
    return program.store


def here(program: Program) -> Location:
    return frame(program).navigator.history[-1]


def press(program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(program.window, key, modifier)
    settle(program)
