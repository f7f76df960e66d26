"""Going from place to place: builds pages, keeps the way back, saves what is typed on leaving."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.views.places import Location, Page, Place

if TYPE_CHECKING:
    from meedoen_desktop.views.context import Context

_REMEMBERED = 30


class Navigator(QObject):
    """The pages of one window. ``arrived`` tells the rail where we are."""

    arrived = Signal(object)

    def __init__(self, places: tuple[Place, ...], stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._places = {place.key: place for place in places}
        self.stack = stack
        self._context: Context | None = None
        self._kept: dict[str, QWidget] = {}
        self._history: list[Location] = []

    def attach(self, context: Context) -> None:
        """The context that pages are built with; it holds ``go`` itself, so it comes later."""
        self._context = context

    @property
    def history(self) -> list[Location]:
        """The visits, the present one last."""
        return list(self._history)

    def resume(self, history: list[Location]) -> None:
        """Go where the last window was, with its way back."""
        if history:
            self._history = history[:-1]
            self.go(history[-1].key, **history[-1].where)

    def go(self, place: str, **where: str) -> None:
        """To a place; stays here when it cannot be shown (the message says why)."""
        location = Location(place, where)
        if place not in self._places or self._context is None:
            return
        self.flush()
        try:
            page = self._page(location)
        except MeedoenError as error:
            self._context.messages.error(error)
            return
        self._show(page)
        if not self._history or self._history[-1] != location:
            self._history = [*self._history, location][-_REMEMBERED:]
        self.arrived.emit(location)

    def back(self) -> None:
        """To where one came from; the first rail place when there is nothing before."""
        self._history = self._history[:-1]
        if self._history:
            last = self._history[-1]
            self.go(last.key, **last.where)
        else:
            self.go(next(iter(self._places)))

    def flush(self) -> None:
        """Save what is being typed on the page that is shown."""
        page = self.stack.currentWidget()
        if page is not None:
            cast("Page", page).flush()

    def refresh(self) -> None:
        """Let the page that is shown read again: something changed elsewhere.

        A quick note may close after the vault: then there is nothing to read any more.
        """
        page = self.stack.currentWidget()
        if page is not None and self._context is not None and self._context.store.is_open:
            cast("Page", page).refresh()

    def _page(self, location: Location) -> QWidget:
        place = self._places[location.key]
        kept = self._kept.get(location.key)
        if kept is not None and not location.where:
            cast("Page", kept).refresh()
            return kept
        page = cast("QWidget", place.factory(self._context, **location.where))
        if not place.under and not location.where:
            self._kept[location.key] = page
        self.stack.addWidget(page)
        return page

    def _show(self, page: QWidget) -> None:
        before = self.stack.currentWidget()
        paint_when_laid_out(self.stack)
        self.stack.setCurrentWidget(page)
        if before is not None and before is not page and before not in self._kept.values():
            self.stack.removeWidget(before)
            before.deleteLater()


def paint_when_laid_out(widget: QWidget) -> None:
    """Paint nothing until the layouts of this moment are done: no squeezed page for an instant."""
    widget.setUpdatesEnabled(False)
    QTimer.singleShot(0, widget, partial(widget.setUpdatesEnabled, True))  # noqa: FBT003
