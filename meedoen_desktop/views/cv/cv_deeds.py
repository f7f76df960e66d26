"""What one can do with a CV as a whole: begin, copy for another job, take away; with undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from meedoen_desktop.services.cv import cv
from meedoen_desktop.services.cv.cv import CvDesk
from meedoen_desktop.services.trail.trail_undo import Undo, take_back
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.more_button import Choice

if TYPE_CHECKING:
    from meedoen_desktop.views.cv.cv_page import CvPage


class CvDeeds:
    """Acts on the CV that ``page`` shows."""

    def __init__(self, context: Context, page: CvPage) -> None:
        self._context, self._page = context, page

    def choices(self, desk: CvDesk) -> tuple[Choice, ...]:
        """The menu; for a closed file nothing is begun any more."""
        _ = self._context.translator.text
        away: Choice = (_("Haal dit cv weg"), "trash", self.remove)
        if not desk.is_working:
            return (away,)
        return (
            (_("Kopieer voor een andere baan"), "copy", self.copy),
            (_("Begin een leeg cv"), "plus", self.begin),
            away,
        )

    def begin(self) -> None:
        """A new CV."""
        if self._page.desk is not None:
            self._act(cv.begin, self._page.desk.person_id, then=self._begun)

    def copy(self) -> None:
        """The same for another job."""
        desk, panes = self._page.desk, self._page.panes
        if desk is None or panes is None:
            return
        data = panes.editor.data()
        name = data.title or data.headline or data.name
        title = self._context.translator.text("Kopie: {naam}", naam=name)
        self._act(cv.copy, desk.cv_id, title, then=self._copied)

    def remove(self) -> None:
        """Take this CV away."""
        if self._page.desk is not None:
            self._act(cv.remove, self._page.desk.cv_id, then=self._removed)

    def _act(self, action: Callable[..., Undo], *given: str, then: Callable[[Undo], None]) -> None:
        if self._page.panes is not None:
            self._page.panes.save_now()
        self._context.tasks.run(action, self._context.store, *given, done=then, owner=self._page)

    def _begun(self, undo: Undo) -> None:
        self._page.read(undo.record_id)

    def _copied(self, undo: Undo) -> None:
        words = self._context.translator.text("Dit is de kopie. Pas haar aan voor de andere baan.")
        self._say(words, undo)
        self._page.read(undo.record_id)

    def _removed(self, undo: Undo) -> None:
        self._say(self._context.translator.text("Het cv is weggehaald."), undo)
        self._page.read("")

    def _say(self, words: str, undo: Undo) -> None:
        """With the way back; the message may outlive the page."""
        context, desk = self._context, self._page.desk
        person_id = desk.person_id if desk is not None else ""

        def back() -> None:
            context.tasks.run(
                take_back, context.store, undo,
                done=lambda _none: context.navigate("cv", person_id=person_id),
                owner=context.messages,
            )  # fmt: skip

        context.messages.done(words, context.translator.text("Ongedaan maken"), back)
