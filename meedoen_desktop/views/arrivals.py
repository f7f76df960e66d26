"""What colleagues changed shows on the page that is open, as soon as an exchange brought it.

Nothing is taken from under one's hands: while a dialog or menu is open, or a mouse button is down,
or somebody types on a page that cannot keep that, the news waits for a moment. A page that can has
``KEEPS_TYPING``, or its own way to ``read_news``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.navigation import Navigator
from meedoen_desktop.views.places import Page
from meedoen_desktop.views.stay import Stay

if TYPE_CHECKING:
    from meedoen_desktop.store.changes import Arrived

_AGAIN = 500
_TEAM = "team"
_TYPING = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


class Arrivals(QObject):
    """One per frame."""

    def __init__(self, context: Context, navigator: Navigator, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._navigator = context, navigator
        self._number, _known = context.store.changes.arrived_since(0)
        self._later = QTimer(self, singleShot=True, interval=_AGAIN)
        self._later.timeout.connect(self.look)
        context.sharing.exchanged.connect(self.look)
        context.sharing.changed.connect(self.look)

    def look(self, _outcome: object = None) -> None:
        """Whether anything came; an exchange that failed half-way may have brought some of it."""
        store = self._context.store
        if self._context.sharing.activity.is_busy or not store.is_open:
            return
        number, arrived = store.changes.arrived_since(self._number)
        if not arrived:
            return
        if self._is_in_use():
            self._later.start()
            return
        self._number = number
        self._show(arrived)

    def _is_in_use(self) -> bool:
        if QApplication.activeModalWidget() or QApplication.activePopupWidget():
            return True
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return True
        page, focus = self._navigator.stack.currentWidget(), QApplication.focusWidget()
        is_typing = isinstance(focus, _TYPING) and page is not None and page.isAncestorOf(focus)
        return is_typing and not hasattr(page, "read_news") and not _keeps_typing(page)

    def _show(self, arrived: Arrived) -> None:
        from meedoen_desktop.services.clients.form_news import dossier_of

        page, history = self._navigator.stack.currentWidget(), self._navigator.history
        if page is None or not history:
            return
        person_id = history[-1].where.get("person_id", "")
        dossier = dossier_of(self._context.store, person_id) if person_id else ""
        if person_id and not dossier:
            self._leave()
        elif not person_id or {dossier, _TEAM} & arrived.dossiers:
            Stay(page)
            getattr(page, "read_news", cast("Page", page).refresh)()

    def _leave(self) -> None:
        """The client of this page is not there any more."""
        _ = self._context.translator.text
        self._context.navigate("clients")
        self._context.messages.info(
            _("Een collega heeft deze cliënt samengevoegd of weggehaald. Zoek zo nodig op naam.")
        )


def _keeps_typing(page: QWidget | None) -> bool:
    return bool(getattr(page, "KEEPS_TYPING", False))
