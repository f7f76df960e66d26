"""A new colleague in the team: name and working days are enough."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.clients import assignments
from meedoen_desktop.services.team import ALL_WORKDAYS, ConsultantDetails
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.working_days import WorkingDays


class MemberDialog(FormDialog):
    """``added`` gives the id of the colleague."""

    added = Signal(str)

    def __init__(self, parent: QWidget, context: Context) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Nieuwe collega"),
            _("Dan kunt u cliënten aan deze collega geven, en past de norm bij de werkdagen."),
            accept_text=_("Voeg toe"), cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("member")
        self._context = context
        self.form = Form(columns=2)
        self._fields: dict[str, QLineEdit] = {}
        for key, label, mark in (
            ("name", _("Naam"), _("verplicht")),
            ("function", _("Functie"), ""),
            ("phone", _("Telefoon"), ""),
            ("email", _("E-mail"), ""),
        ):
            field = QLineEdit()
            field.setObjectName(f"member.{key}")
            self._fields[key] = field
            self.form.add(key, label, field, mark=mark)
        self.days = WorkingDays(context.translator, ALL_WORKDAYS)
        self.form.add("working_days", _("Werkdagen"), self.days, wide=True)
        self.lines.addWidget(self.form)
        self.first = self._fields["name"]

    def submit(self) -> bool:
        """Keep; an error stays in its field."""
        self.form.clear_errors()
        texts = {key: field.text() for key, field in self._fields.items()}
        try:
            made = assignments.add_member(
                self._context.store,
                ConsultantDetails(working_days=self.days.value(), **texts),
            )
        except WrongInput as error:
            self.form.show_error(error.field or "name", self._context.translator.error(error))
            return False
        self.added.emit(made)
        return True
