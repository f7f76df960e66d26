"""Two laptops at one table: two whole programs with their own homes, and a folder between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from meedoen_desktop.app import make_frame
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services import syncing, team
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from meedoen_desktop.views.program import Program
from tests.stores import PASSPHRASE, Unlocked
from tests.sync.laptops import at_home
from tests.views.programs import until, vault


@dataclass
class Laptop:
    """A program with its own home; an open vault where somebody works."""

    program: Program
    home: Path

    def rest(self) -> None:
        """Until nothing is asked for any more, in both threads."""
        until(lambda: not self.program.tasks.is_busy and not self.program.sharing.is_busy)

    def find(self, name: str) -> QWidget:
        """The widget of this name in the window or a dialog of this laptop, once it is shown."""
        found: list[QWidget] = []

        def look() -> bool:
            window = self.program.window
            beside = (one for one in QApplication.topLevelWidgets() if one.parentWidget() is window)
            for ground in (window, *beside):
                found.extend(one for one in ground.findChildren(QWidget, name) if one.isVisible())
                if ground.objectName() == name and ground.isVisible():
                    found.append(ground)
            return bool(found)

        until(look)
        return found[0]

    def press(self, name: str) -> None:
        """Press a button, when it can be pressed, and wait for what comes of it."""
        self.press_now(name)
        self.rest()

    def press_now(self, name: str) -> None:
        """Press a button and wait for nothing."""
        button = self.find(name)
        assert isinstance(button, QAbstractButton)
        until(button.isEnabled)
        button.click()

    def type(self, name: str, text: str) -> None:
        """Type as a person does."""
        QTest.keyClicks(self.find(name), text)

    def read(self, name: str) -> str:
        """The words on a label or button."""
        return str(getattr(self.find(name), "text")())  # noqa: B009 - labels and buttons alike

    def unlock(self) -> None:
        """Type the passphrase of a locked vault, until it is open."""
        self.type("unlock.passphrase", PASSPHRASE)
        with at_home(self.home):
            self.press_now("unlock.submit")
            until(lambda: self.program.frame is not None)

    def go(self, place: str, **where: str) -> None:
        """To a place of the program."""
        assert self.program.frame is not None
        self.program.frame.context.navigate(place, **where)
        self.rest()

    def share(self) -> None:
        """*Deel nu*, until it is done."""
        self.rest()
        self.program.sharing.refresh()
        self.rest()
        self.program.sharing.share_now()
        self.rest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deel").mkdir()
    return tmp_path / "deel"


@pytest.fixture
def laptops(
    qapp: QApplication, tmp_path: Path, clock: FixedClock, unlocked: Unlocked
) -> Iterator[tuple[Laptop, Laptop]]:
    """Each with an own vault, not shared yet."""
    made = tuple(
        _laptop(qapp, tmp_path / name, FixedClock(clock.moment + timedelta(seconds=n)), unlocked)
        for n, name in enumerate(("Noor", "Jan"))
    )
    yield made
    for laptop in made:
        laptop.rest()
        laptop.program.close()
        laptop.program.sharing.finish()
        for window in (*laptop.program.window.others(), laptop.program.window):
            window.close()
            window.deleteLater()
        laptop.program.deleteLater()
        assert list(laptop.home.glob("fouten/*")) == []


@pytest.fixture
def pair(laptops: tuple[Laptop, Laptop], folder: Path) -> tuple[Laptop, Laptop]:
    """Two laptops that share already."""
    noor, jan = laptops
    syncing.set_up(vault(noor.program), syncing.FolderPlace(str(folder)), "Laptop van Noor")
    noor.share()
    file, words = syncing.invite(vault(noor.program))
    syncing.join(vault(jan.program), file, " ".join(words), "Laptop van Jan")
    jan.share()
    noor.share()
    (asks,) = syncing.asking(vault(noor.program))
    syncing.confirm(vault(noor.program), asks.stream)
    for laptop in (noor, jan, noor):
        laptop.share()
    return noor, jan


def _laptop(qapp: QApplication, home: Path, clock: FixedClock, unlocked: Unlocked) -> Laptop:
    home.mkdir()
    with at_home(home):
        program = Program(qapp, home, clock, make_frame)
        program.change_settings(program.settings.with_(theme="light"))
        program.start()
        program.window.resize(1366, 768)
        store = unlocked.create(home / "kluis", clock)
    team.set_up(
        store, ConsultantDetails(name=home.name), TeamDetails("leidschendam-voorburg", "lvw")
    )
    program.open(store)
    laptop = Laptop(program, home)
    laptop.rest()
    return laptop
