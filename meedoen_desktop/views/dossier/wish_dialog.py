"""What the client wants of contact: how often, and whether messages are welcome."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.clients import contact_wishes, groups
from meedoen_desktop.services.messages import message_wishes
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.form import FormRow

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class WishDialog(Dialog):
    """``changed`` is called when the wish was kept or taken back."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        person_id: str,
        known: str,
        *,
        no_messages: bool,
        changed: Callable[[], object],
    ) -> None:
        translator = context.translator
        _ = translator.text
        super().__init__(
            parent,
            _("Wat wil de cliënt met contact?"),
            _("Vraag het gewoon. Het programma volgt deze wens."),
            accept_text=_("Bewaar"),
            cancel_text=_("Laat maar"),
        )
        self.setObjectName("wish")
        self._context, self._person_id, self._changed = context, person_id, changed
        self._known, self._had_none = known, no_messages
        self.choice = SegmentedChoice(
            [
                (code, _capital(contact_wishes.in_words(code, translator)))
                for code in contact_wishes.choices_with(known)
            ],
            known,
            clearable=False,
        )
        self.choice.setObjectName("wish.choice")
        self.row = FormRow(_("Hoe vaak?"), self.choice)
        self.none = QCheckBox(_("Geen berichten: geen sms, WhatsApp of e-mail over afspraken"))
        self.none.setObjectName("wish.no_messages")
        self.none.setChecked(no_messages)
        self.body.addWidget(self.row)
        self.body.addWidget(self.none)

    def submit(self) -> bool:
        """Keep what changed; an error stays in its field."""
        context, changed = self._context, self._changed
        try:
            kept = self._keep()
        except WrongInput as error:
            self.row.set_error(context.translator.error(error))
            return False

        def undo() -> None:
            context.tasks.run(
                _remove, context.store, kept,
                done=lambda _none: changed(), owner=context.messages,
            )  # fmt: skip

        _ = context.translator.text
        context.messages.done(_("De wens is bewaard."), _("Ongedaan maken"), undo)
        changed()
        return True

    def _keep(self) -> tuple[str, ...]:
        """The ids of the facts; how often may stay unknown where only messages were asked."""
        store, person_id = self._context.store, self._person_id
        often, none = self.choice.value(), self.none.isChecked()
        kept: list[str] = []
        if often != self._known or none == self._had_none:
            kept.append(contact_wishes.keep(store, person_id, often))
        if none != self._had_none:
            kept.append(message_wishes.keep(store, person_id, wants_none=none))
        return tuple(kept)


def _remove(store: Store, facts: tuple[str, ...]) -> None:
    for one in facts:
        groups.remove_fact(store, one)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
