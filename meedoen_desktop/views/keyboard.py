"""The keyboard stays where somebody works when a deed builds a page anew.

Qt gives it to whatever comes next in the window when its holder goes, often the rail: Enter would
then leave the page. So it goes back to what has the same name, else to what came next in the same
card, else to the page itself, where Enter does nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from meedoen_desktop.views.widgets.card import Card

_TICK, _TICKS = 30, 40
"""Milliseconds, and how often: what the store thread reads is shown within about a second."""
_MOST = 60
"""How many widgets of what lies around are looked at, before and after."""


class Keyboard(QObject):
    """Watches the pages in ``stack``; one per frame."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._stack = stack
        self._page: QWidget | None = None
        self._holder: QWidget | None = None
        self._names: tuple[str, ...] = ()
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._give_back)
        self._left = 0
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        page = self._stack.currentWidget()
        if not self._stack.isVisible():
            return  # these pages are going, or covered: others have the keyboard
        if new is not None and new.window() is not self._stack.window():
            return  # a dialog or menu: it comes back
        inside = new is not page and new is not None and page is not None and page.isAncestorOf(new)
        given = inside and self._timer.isActive() and (old is None or _is_shown(old))
        if self._is_lost(page) and not given:
            self._left = _TICKS
            self._timer.start()
        elif new is not None and page is not None and inside:
            self._timer.stop()
            self._page, self._holder, self._names = page, new, tuple(_names_around(new, page))
        elif new is not None and new is not page:
            self._timer.stop()
            self._holder = None  # somebody went elsewhere

    def _is_lost(self, page: QWidget | None) -> bool:
        """Whether the holder went without anybody moving the keyboard."""
        return (
            self._holder is not None
            and page is not None
            and (page is self._page or type(page) is type(self._page))
            and not (_is_shown(self._holder) and page.isAncestorOf(self._holder))
        )

    def _give_back(self) -> None:
        page, focus = self._stack.currentWidget(), QApplication.focusWidget()
        if not self._is_lost(page) or page is None or not self._stack.isVisible():
            self._timer.stop()
            return
        if focus is not None and focus.window() is not self._stack.window():
            return
        self._left -= 1
        found = next((one for name in self._names for one in _called(page, name)), None)
        if found is not None:
            self._timer.stop()
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        elif focus is not page:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._left <= 0:
            self._timer.stop()
            self._holder = None


def _is_shown(widget: QWidget) -> bool:
    return shiboken6.isValid(widget) and widget.isVisible()


def _called(page: QWidget, name: str) -> Iterator[QWidget]:
    return (one for one in page.findChildren(QWidget, name) if one.isVisible() and one.isEnabled())


def _names_around(holder: QWidget, page: QWidget) -> Iterator[str]:
    """Its own name, then what follows in the same card, then what stood before it.

    In the order in which they were made. Not along Qt's focus chain: PySide takes each widget of it
    for a part of the one before, and calls it deleted together with that.
    """
    every = _card_of(holder, page).findChildren(QWidget)
    place = every.index(holder) if holder in every else 0
    near = (
        holder,
        *every[place + 1 : place + _MOST],
        *reversed(every[max(place - _MOST, 0) : place]),
    )
    for one in near:
        if one.objectName() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield one.objectName()


def _card_of(holder: QWidget, page: QWidget) -> QWidget:
    one: QWidget | None = holder
    while one is not None and one is not page:
        if isinstance(one, Card):
            return one
        one = one.parentWidget()
    return page
