"""How often the client wants contact: one press, with the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services import contact_wishes, groups
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.form import FormRow


class WishDialog(Dialog):
    """``changed`` is called when the wish was kept or taken back."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        person_id: str,
        known: str,
        changed: Callable[[], object],
    ) -> None:
        translator = context.translator
        _ = translator.text
        super().__init__(
            parent,
            _("Hoe vaak wil de cliënt contact?"),
            _("Vraag het gewoon. Het ritme volgt deze wens."),
            accept_text=_("Bewaar"),
            cancel_text=_("Laat maar"),
        )
        self.setObjectName("wish")
        self._context, self._person_id, self._changed = context, person_id, changed
        self.choice = SegmentedChoice(
            [
                (code, contact_wishes.in_words(code, translator))
                for code in contact_wishes.choices_with(known)
            ],
            known,
            clearable=False,
        )
        self.choice.setObjectName("wish.choice")
        self.row = FormRow(_("De wens"), self.choice)
        self.body.addWidget(self.row)

    def submit(self) -> bool:
        """Keep; an error stays in its field."""
        context = self._context
        try:
            kept = contact_wishes.keep(context.store, self._person_id, self.choice.value())
        except WrongInput as error:
            self.row.set_error(context.translator.error(error))
            return False
        changed = self._changed

        def undo() -> None:
            context.tasks.run(
                groups.remove_fact, context.store, kept,
                done=lambda _none: changed(), owner=context.messages,
            )  # fmt: skip

        _ = context.translator.text
        context.messages.done(_("De wens is bewaard."), _("Ongedaan maken"), undo)
        changed()
        return True
