"""The parts that live as long as the program, and the one vault that may be open."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from meedoen_desktop import settings as stored
from meedoen_desktop.clock import Clock
from meedoen_desktop.errors import DataFileError, MeedoenError
from meedoen_desktop.i18n import Translator
from meedoen_desktop.services import vaults
from meedoen_desktop.settings import Settings
from meedoen_desktop.views.autosave import Saves
from meedoen_desktop.views.crash_reports import Faults
from meedoen_desktop.views.exchange.delivering import exchanges
from meedoen_desktop.views.look import Look
from meedoen_desktop.views.main_window import MainWindow
from meedoen_desktop.views.messages import Messages
from meedoen_desktop.views.sleep import SleepWatch
from meedoen_desktop.views.tasks import Tasks
from meedoen_desktop.views.theme import Theme
from meedoen_desktop.views.together import Together
from meedoen_desktop.views.unlock.entry import Entry
from meedoen_desktop.views.unlock.unlock_view import UnlockView

if TYPE_CHECKING:
    from meedoen_desktop.store import Store
    from meedoen_desktop.views.frame import Frame
    from meedoen_desktop.views.idle import IdleLock
    from meedoen_desktop.views.places import Location

_FIRST_LOOK = 100
"""Milliseconds after the first painting before slow imports begin."""


class Program(QObject):
    """The parts that live as long as the program, and the one vault that may be open.

    ``make_frame`` builds the screens of an open vault (`app`).
    """

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        clock: Clock,
        make_frame: Callable[[Program], Frame],
    ) -> None:
        super().__init__(application)
        self._make_frame = make_frame
        self.application, self.folder, self.clock = application, folder, clock
        self.settings = stored.load(folder)
        self.translator = Translator(self.settings.language)
        self.messages = Messages(self.translator)
        self.faults = Faults(folder, clock, self.messages)
        self.tasks = Tasks(self.messages.error, self.faults.report)
        self.saves, self.together = Saves(), Together()
        self.sharing, self.delivering = exchanges(self.tasks, clock, self.faults.report)
        self.window = MainWindow()
        self._look = Look(application)
        self.store: Store | None = None
        self.frame: Frame | None = None
        self.unlock: UnlockView | None = None
        self._idle: IdleLock | None = None
        self._folder: Path | None = None
        self._left_at: list[Location] = []
        self._is_closed = False
        self._connect()

    def start(self) -> None:
        """Show the window; what is slow to import follows while one looks at it."""
        self.window.restore(self.settings.window_geometry)
        self._dress()
        self._show_unlock()
        self.window.show()

    @property
    def theme(self) -> Theme:
        """What the program wears now."""
        return self._look.theme

    @property
    def idle(self) -> IdleLock:
        """Made when a vault is first opened; before that there is nothing to lock."""
        from meedoen_desktop.views.idle import IdleLock

        if self._idle is None:
            self._idle = IdleLock(self.application, self.clock, self.settings.lock_minutes)
            self._idle.idle.connect(self.lock)
        return self._idle

    def open(self, store: Store) -> None:
        """A vault was opened: show it, where it was left if that was just now."""
        if self._folder != store.folder:
            self._left_at = []
        self.store, self.unlock, self._folder = store, None, store.folder
        self._dress()
        self.change_settings(_remembering(self.settings, store, self.theme.accent or ""))
        self._show_frame()
        self.idle.start()
        self.sharing.open(store)

    def lock(self) -> None:
        """Save what is typed, drop the keys, ask for the passphrase; the place is remembered."""
        if self.store is None or self.frame is None:
            return
        self.flush()
        self._left_at = self.frame.navigator.history
        self.idle.stop()
        self.together.set(False)
        self.tasks.leave_vault(_close, self.store, self.sharing.leave())
        self.store = self.frame = None
        self.window.close_others()
        self._show_unlock()

    def flush(self) -> None:
        """Hand everything that is being typed to the store thread."""
        for widget in (self.frame, *self.window.others()):
            getattr(widget, "flush", _nothing)()

    def change_settings(self, settings: Settings) -> None:
        """Keep the settings; another language, theme or text size shows at once."""
        before, self.settings = self.settings, settings
        if settings == before:
            return
        try:
            stored.save(self.folder, settings)
        except MeedoenError as error:
            self.messages.error(error)
        if self._idle is not None:
            self._idle.set_minutes(settings.lock_minutes)
        if _look(settings) != _look(before):
            self.rebuild()

    def rebuild(self) -> None:
        """Build what is shown anew, in the present language and look; the keyboard stays there."""
        self.flush()
        name = self.window.focused_name
        self._dress()
        if self.frame is not None:
            self._left_at = self.frame.navigator.history
            self._show_frame()
        else:
            self._show_unlock()
        self.window.focus(name)

    def close(self) -> None:
        """Save, lock and stop the store thread; a second call does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self.flush()
        self.change_settings(self.settings.with_(window_geometry=self.window.geometry_text))
        if self._idle is not None:
            self._idle.stop()
        if self.unlock is not None:
            self.unlock.abandon()
        if self.store is not None:
            self.tasks.run(_close, self.store, self.sharing.leave())
            self.store = None
        self.tasks.close()
        self.sharing.close()

    def _connect(self) -> None:
        self.window.closing.connect(self.close)
        self.window.painted.connect(
            lambda: QTimer.singleShot(_FIRST_LOOK, self, self._after_first_look)
        )
        self.application.aboutToQuit.connect(self.close)
        self.application.commitDataRequest.connect(self.flush)
        self.application.styleHints().colorSchemeChanged.connect(self._system_theme_changed)
        self._sleep = SleepWatch(self.application, self.lock)

    def _after_first_look(self) -> None:
        gc.freeze()
        gc.enable()
        self.tasks.run(_import_the_rest, done=self._rehearse, owner=self)

    def _rehearse(self, _none: None) -> None:
        from meedoen_desktop.views.rehearsal import rehearse

        if self.frame is None:
            rehearse(self.translator)

    def _system_theme_changed(self) -> None:
        if self.settings.theme == "system" and not self._is_closed:
            self.rebuild() if self.frame is not None else self._dress()

    def _dress(self) -> None:
        """Language and look: those of the settings, with words and colour of the open vault."""
        self.translator = self.messages.translator = _translator(self.settings, self.store)
        accent = (self.settings.accent or None) if self.store is None else _accent(self.store)
        self._look.wear(self.settings, accent)

    def _show_unlock(self) -> None:
        entry = Entry(
            translator=self.translator,
            tasks=self.tasks,
            messages=self.messages,
            clock=self.clock,
            settings=self.settings,
            change_settings=self.change_settings,
            sharing=self.sharing,
            opened=self.open,
            folder=self._folder or _remembered(self.settings),
        )
        self.unlock = UnlockView(entry)
        self.window.show_content(self.unlock)
        self.unlock.begin()

    def _show_frame(self) -> None:
        self.frame = self._make_frame(self)
        self.frame.lock_asked.connect(self.lock)
        self.window.show_content(self.frame)
        self.frame.start(self._left_at)


def _remembered(settings: Settings) -> Path | None:
    return Path(settings.last_vault) if settings.last_vault else None


def _remembering(settings: Settings, store: Store, accent: str) -> Settings:
    """With what the next start goes by."""
    from meedoen_desktop.services.team import team

    told = settings.with_(municipality=team(store).municipality_id or settings.municipality)
    if vaults.is_practice(store.folder):  # practising is no reason to forget one's own
        return told
    return told.with_(last_vault=str(store.folder), accent=accent)


def _look(settings: Settings) -> tuple[str, str, int]:
    return settings.language, settings.theme, settings.text_percent


def _accent(store: Store) -> str | None:
    """The municipality's colours; the usual ones when its data file is not there (any more)."""
    from meedoen_desktop.method.municipality import load_municipality
    from meedoen_desktop.services.team import team

    chosen = team(store).municipality_id
    try:
        return load_municipality(chosen).accent if chosen else None
    except DataFileError:
        return None


def _translator(settings: Settings, store: Store | None) -> Translator:
    """In the team's own words while its vault is open."""
    if store is None:
        return Translator(settings.language)
    from meedoen_desktop.views.words.method_words import own_words

    return Translator(settings.language, own_words(store))


def _nothing() -> None:
    """Not everything beside the window is typed in."""


def _close(store: Store, take_along: Callable[[], None]) -> None:
    """Lock the vault; the texts of letters that were kept for speed go too (store thread)."""
    try:
        take_along()
    finally:
        store.close()
    if "meedoen_desktop.letters.measuring" in sys.modules:
        from meedoen_desktop.letters import measuring

        measuring.forget()


def _import_the_rest() -> None:
    """The store, its libraries and the first screens, in the store thread."""
    from meedoen_desktop.services import vaults
    from meedoen_desktop.views import frame, rehearsal  # noqa: F401
    from meedoen_desktop.views.clients import clients_page  # noqa: F401
    from meedoen_desktop.views.dossier import client_page  # noqa: F401
    from meedoen_desktop.views.quick_note import quick_notes  # noqa: F401
    from meedoen_desktop.views.today import proposal_deeds, today_page  # noqa: F401

    vaults.warm_up()
