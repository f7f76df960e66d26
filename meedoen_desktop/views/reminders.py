"""A quarter of an hour before a talk: a notification of the computer, with no name in it.

It knows only when something begins and in what form, so that it may also come while the vault is
locked. While the client looks along it stays quiet; what is still to come is told afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.agenda.agenda import Coming, coming
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.widgets.icons import icon

BEFORE = 15
"""Minutes before the beginning."""
_TICK = 30_000
_WORDS = {
    "office": N_("een gesprek op kantoor"),
    "phone": N_("een telefoongesprek"),
    "video": N_("een videogesprek"),
    "home": N_("een huisbezoek"),
    "meeting": N_("een groepsbijeenkomst"),
}

Notify = Callable[[str, str], object]
"""Title and sentence."""


class Reminders(QObject):
    """Looks at the clock twice a minute; ``notify`` shows the words."""

    def __init__(self, program: Program, notify: Notify | None = None) -> None:
        super().__init__(program)
        self._program = program
        self._notify = notify or _Tray(program).notify
        self._coming: tuple[Coming, ...] = ()
        self._told: set[tuple[str, datetime]] = set()
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look at the clock."""
        self._timer.start()

    def look(self) -> None:
        """Read again what is coming when the vault is open, then tell what is near."""
        store = self._program.store
        if not self._program.settings.reminders:
            return
        if store is not None and store.is_open:
            self._program.tasks.run(coming, store, done=self._read, owner=self)
        else:
            self._tell()

    def _read(self, found: tuple[Coming, ...]) -> None:
        self._coming = found
        self._tell()

    def _tell(self) -> None:
        if self._program.together.is_on:
            return
        now = self._program.clock.now().astimezone(AMSTERDAM).replace(tzinfo=None)
        for one in self._coming:
            minutes = -int((now - one.at).total_seconds() // 60)
            if 0 < minutes <= BEFORE and (one.id, one.at) not in self._told:
                self._told.add((one.id, one.at))
                self._notify("Meedoen", sentence(self._program.translator, minutes, one.form))


def sentence(translator: Translator, minutes: int, form: str) -> str:
    """Say "Over 15 minuten: een gesprek op kantoor"."""
    what = translator.text(_WORDS.get(form, N_("een gesprek")))
    return translator.plural(
        "Over {count} minuut: {wat}", "Over {count} minuten: {wat}", minutes, wat=what
    )


class _Tray(QObject):
    """The notification area; without one the message comes in the window itself."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._icon: QSystemTrayIcon | None = None

    def notify(self, title: str, words: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self._program.messages.info(words)
            QApplication.alert(self._program.window)
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(icon("calendar-check", "accent", 32), self)
            self._icon.messageClicked.connect(self._show_window)
            self._icon.show()
        self._icon.showMessage(title, words, self._icon.icon())

    def _show_window(self) -> None:
        window = self._program.window
        window.showNormal() if window.isMinimized() else window.raise_()
        window.activateWindow()
