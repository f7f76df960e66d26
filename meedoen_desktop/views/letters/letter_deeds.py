"""What can be said of one kept letter: it went out, or not; the post delivered it, or not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.letters import letter_states, letters_kept, letters_list
from meedoen_desktop.services.letters.letter_states import HANDED
from meedoen_desktop.services.letters.letters_kept import KeptLetter
from meedoen_desktop.services.letters.letters_list import LetterLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.barcode_dialog import BarcodeDialog
from meedoen_desktop.views.letters.delivery_dialog import DeliveryDialog
from meedoen_desktop.views.letters.post_dialog import PostDialog

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class LetterDeeds(QObject):
    """``letter`` gives the letter as it stands; ``changed`` gets it after each deed and undo."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        letter: Callable[[], KeptLetter],
        changed: Callable[[KeptLetter], object],
    ) -> None:
        super().__init__(parent)
        self._parent, self._context = parent, context
        self._letter, self._changed = letter, changed

    def post(self) -> None:
        """In one press; a registered letter has a barcode to scan first."""
        if not self._letter().state.registered:
            self._run(letters_kept.mark_sent)
            return
        self._context.tasks.run(
            letters_list.line, self._context.store, self._letter().id,
            done=self._ask_barcode, owner=self,
        )  # fmt: skip

    def hand_over(self) -> None:
        """Given at the table."""
        self._run(letters_kept.mark_sent, HANDED)

    def not_gone(self) -> None:
        """It did not go out after all."""
        self._run(letters_kept.unmark_sent)

    def read_again(self) -> None:
        """Something happened to it outside."""
        self._run(letters_kept.read)

    def add_barcode(self) -> None:
        """The receipt came later."""
        dialog = BarcodeDialog(self._parent.window(), self._context, self._letter().id)
        dialog.accepted.connect(self.read_again)
        dialog.show_over()

    def ask_delivery(self) -> None:
        """What the post says."""
        self._context.tasks.run(
            letters_kept.client_of, self._context.store, self._letter().id,
            done=self._ask_delivery, owner=self,
        )  # fmt: skip

    def _ask_delivery(self, name: str) -> None:
        dialog = DeliveryDialog(self._parent.window(), self._context, self._letter(), name)
        dialog.told.connect(self._delivered)
        dialog.show_over()

    def _ask_barcode(self, line: LetterLine) -> None:
        dialog = PostDialog(self._parent.window(), self._context, [line])
        dialog.posted.connect(lambda _kept: self.read_again())
        dialog.show_over()

    def _delivered(self, step: str) -> None:
        context, _ = self._context, self._context.translator.text

        def undo() -> None:
            back = partial(_take_back, context.store, self._letter().id, step)
            context.tasks.run(back, done=self._changed, owner=self)

        context.messages.done(_("Wat de post zegt, is bewaard."), _("Ongedaan maken"), undo)
        self.read_again()

    def _run(self, act: Callable[..., KeptLetter], *given: Any) -> None:
        letter_id = self._letter().id
        self._context.tasks.run(
            act, self._context.store, letter_id, *given, done=self._changed, owner=self
        )


def _take_back(store: Store, letter_id: str, step: str) -> KeptLetter:
    letter_states.take_back(store, (step,))
    return letters_kept.read(store, letter_id)
