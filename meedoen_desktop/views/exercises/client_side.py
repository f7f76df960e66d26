"""The consultant's hold on the client window: show, hide, pause, screen, language, look."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.session import Action, for_client
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.views.client_window.exercise_view import MakeView
from meedoen_desktop.views.client_window.screens import (
    AS_WINDOW,
    ScreenWatch,
    screens,
    show_as_window,
    show_on,
    wanted_screen,
)
from meedoen_desktop.views.client_window.sight import LookOptions
from meedoen_desktop.views.client_window.voice import Voice, find_voice
from meedoen_desktop.views.client_window.window import ClientWindow
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun

_LOOKS = ("sober", "large", "still")


class ClientSide(QObject):
    """One client window for one running exercise. ``changed``: it came, went, paused or moved.

    ``view_in`` gives what the window shows in a language: it is all that reaches the client.
    """

    changed = Signal()

    def __init__(
        self,
        context: Context,
        run: ExerciseRun,
        view_in: Callable[[str], MakeView],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._context, self._run, self._page, self._view_in = context, run, page, view_in
        self.window: ClientWindow | None = None
        self.screen_name = context.settings.client_screen
        self.look = _look_of(context.settings.client_look)
        self._settings = context.settings
        self._voice: Voice | None = None
        self._watch = ScreenWatch(self, self._unplugged, self.changed.emit)
        run.changed.connect(self._follow)
        page.destroyed.connect(self.close)

    @property
    def own_screen(self) -> QScreen:
        return self._page.window().screen()

    @property
    def screen(self) -> QScreen:
        """Where the client window is or will be."""
        return wanted_screen(self.screen_name, self.own_screen)

    @property
    def is_beside(self) -> bool:
        """Whether the client has a screen of his own, or looks from afar in a video call."""
        return self.is_window or self.screen is not self.own_screen

    @property
    def is_window(self) -> bool:
        """Whether it is a window to share in a video call, instead of a whole screen."""
        return self.screen_name == AS_WINDOW

    @property
    def is_shown(self) -> bool:
        return self.window is not None and self.window.isVisible()

    @property
    def is_paused(self) -> bool:
        return self.window is not None and self.window.is_paused

    def show(self) -> None:
        """Show the client where the exercise is; a pause is over."""
        if self.window is None:
            self.window = self._make_window()
        self.window.set_paused(False)
        self._put(self.window)
        self.window.activateWindow()
        self.changed.emit()

    def _put(self, window: ClientWindow) -> None:
        (show_as_window if self.is_window else show_on)(window, self.screen)

    def hide(self) -> None:
        """Back to the consultant. On a screen of its own the window stays, with a calm picture."""
        if self.window is not None:
            if self.is_beside:
                self.window.set_paused(True)
            else:
                self.window.hide()
        self._page.window().activateWindow()
        self.changed.emit()

    def close(self) -> None:
        """Away with it; nothing of the exercise stays on that screen."""
        window, self.window = self.window, None
        if window is not None and shiboken6.isValid(window):
            window.close()
            window.deleteLater()

    def toggle_pause(self) -> None:
        if self.window is not None:
            self.window.set_paused(not self.window.is_paused)
            self.changed.emit()

    def move_to(self, name: str) -> None:
        """Another screen, remembered for the next time.

        A video call is not: the next client sits at the table, where hints are not to be seen.
        """
        self.screen_name = name
        if not self.is_window:
            self._remember(client_screen=name)
        if self.window is not None and self.window.isVisible():
            self._put(self.window)
        self.changed.emit()

    def set_look(self, look: LookOptions) -> None:
        self.look = look
        self._remember(client_look=" ".join(name for name in _LOOKS if getattr(look, name)))
        if self.window is not None:
            self.window.set_look(look)

    def read_aloud(self, *, on: bool) -> bool:
        """Let a voice read to the client; False when this laptop has none in his language."""
        self._voice = find_voice(self._run.language) if on else None
        if self.window is not None:
            self.window.set_voice(self._voice)
        return self._voice is not None

    def set_language(self, language: str) -> None:
        """Go on in another language, at the same card."""
        self._run.speak(language)
        if self.window is not None:
            self.window.set_texts(client_texts(language), self._view_in(language))
        if self._voice is not None:
            self.read_aloud(on=True)
        self.changed.emit()

    def renew_view(self) -> None:
        """Other cards lie on the table, before the first step."""
        if self.window is not None:
            self._follow(None)
            language = self._run.language
            self.window.set_texts(client_texts(language), self._view_in(language))

    def _make_window(self) -> ClientWindow:
        language = self._run.language
        state = for_client(self._run.state)
        window = ClientWindow(
            client_texts(language), client_texts(SOURCE_LANGUAGE), self._view_in(language),
            state, self.look,
        )  # fmt: skip
        settings = self._context.settings
        window.set_keys(settings.client_key, settings.client_pause_key)
        window.show_state(state, can_undo=self._run.can_undo)
        window.set_voice(self._voice)
        window.acted.connect(self._acted)
        window.undo_asked.connect(self._run.undo)
        window.consultant_asked.connect(self.hide)
        window.pause_asked.connect(self.toggle_pause)
        return window

    def _acted(self, action: Action) -> None:
        self._run.act(action)

    def _follow(self, action: Action | None) -> None:
        if self.window is not None:
            state = for_client(self._run.state)
            self.window.show_state(
                state, can_undo=self._run.can_undo, action=action, undone=action is None
            )

    def _unplugged(self, name: str) -> None:
        """The client's screen is gone: here, and with the calm picture."""
        window = self.window
        if window is None or not window.isVisible():
            return
        if name == self.screen_name or window.screen() is None or window.screen().name() == name:
            window.set_paused(True)
            rest = [screen for screen in screens() if screen.name() != name]
            show_on(window, rest[0] if rest else self.own_screen)

    def _remember(self, **changes: object) -> None:
        self._settings = self._settings.with_(**changes)
        self._context.change_settings(self._settings)


def _look_of(names: str) -> LookOptions:
    chosen = set(names.split())
    return LookOptions(**{name: name in chosen for name in _LOOKS})
