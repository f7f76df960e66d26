"""Opens the one quick note of the program, wherever one is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.services.day.quick_notes import QuickNote
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.quick_note.note_window import NoteWindow
from meedoen_desktop.views.typed_ahead import TypedAhead


class QuickNotes:
    """There is one open note at a time; asking again brings it to the front."""

    def __init__(self, refresh: Callable[[], None]) -> None:
        self._refresh = refresh
        self._context: Context | None = None
        self._parent: QWidget | None = None

    def attach(self, context: Context, parent: QWidget) -> None:
        """Context and window come after this object, because they hold ``open``."""
        self._context, self._parent = context, parent

    def open(self, person_id: str) -> None:
        """Show the note that was begun, or a new one for this client ("" = nobody yet)."""
        if self._context is None or self._context.together.is_on:
            return
        open_note = self._parent.findChild(NoteWindow) if self._parent is not None else None
        if open_note is not None and open_note.isVisible():
            open_note.raise_()
            open_note.activateWindow()
            return
        if self._parent is not None and self._parent.findChild(TypedAhead) is None:
            typed = TypedAhead(self._parent)
            self._context.tasks.run(
                quick_notes.resume, self._context.store, person_id,
                done=lambda resumed: self._show(resumed, typed), owner=typed,
            )  # fmt: skip

    def _show(self, resumed: tuple[str, QuickNote], typed: TypedAhead) -> None:
        if self._context is not None and self._parent is not None:
            window = NoteWindow(self._parent, self._context, *resumed, self._refresh)
            window.show()
            window.activateWindow()
            typed.hand_to(window)
