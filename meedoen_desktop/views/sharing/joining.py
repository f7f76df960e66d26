"""Accepting an invitation, whatever screen it is on: read it, ask the place, ask to join."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.views.exchange import errands
from meedoen_desktop.views.exchange.sharing import Sharing
from meedoen_desktop.views.sharing.invitation_fields import InvitationFields

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Invited
    from meedoen_desktop.store import Store


class Joining(QObject):
    """``asked`` has the digits; between ``began`` and ``ended`` the sync thread is at work."""

    began = Signal()
    ended = Signal()
    read = Signal()
    """The invitation is good and the place is asked now."""
    asked = Signal(str)

    def __init__(
        self, parent: QObject, fields: InvitationFields, sharing: Sharing,
        store: Callable[[], Store | None],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._fields, self._sharing, self._store = fields, sharing, store

    def go_on(self) -> None:
        """The button was pressed: read the invitation, or ask to join."""
        store, fields = self._store(), self._fields
        if store is None:
            return
        fields.clear_errors()
        path, words = fields.file.path(), fields.words.text()
        if not fields.has_place:
            self._ask(errands.look_at, store, path, words, done=self._seen)
            return
        try:
            place, secret = fields.chosen_place()
        except WrongInput as error:
            fields.show_error(error)
            return
        label = fields.chosen_label()
        self._ask(errands.join, store, path, words, label, place, secret, done=self._joined)

    def _ask(
        self, function: Callable[..., object], *args: object, done: Callable[..., object]
    ) -> None:
        self.began.emit()
        self._sharing.ask(function, *args, done=done, failed=self._refused, owner=self)

    def _seen(self, invited: Invited) -> None:
        self.ended.emit()
        self._fields.ask_place(invited)
        self.read.emit()

    def _joined(self, digits: str) -> None:
        self.ended.emit()
        self._sharing.share_now()
        self.asked.emit(digits)

    def _refused(self, error: MeedoenError) -> None:
        self.ended.emit()
        self._fields.show_error(error)
