"""Somebody around a client: who, what for, how to reach."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.dossier import relations
from meedoen_desktop.services.dossier.relations import RelationData
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.text_area import TextArea
from meedoen_desktop.views.words import wording


class RelationDialog(FormDialog):
    """``kept`` gives the id of who was added or changed."""

    kept = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        person_id: str,
        data: RelationData,
        relation_id: str = "",
    ) -> None:
        _ = context.translator.text
        title = _("Wijzig deze persoon") if relation_id else _("Wie hoort erbij?")
        super().__init__(parent, title, accept_text=_("Bewaar"), cancel_text=_("Laat maar"))
        self.setObjectName("relation")
        self._context, self._person_id, self._relation_id = context, person_id, relation_id
        self._make_fields()
        self._fill(data)

    def submit(self) -> bool:
        """Keep; an error stays in its field."""
        self.form.clear_errors()
        try:
            made = relations.save_relation(
                self._context.store, self._person_id, self.data(), self._relation_id
            )
        except WrongInput as error:
            self.form.show_error(error.field, self._context.translator.error(error))
            return False
        self.kept.emit(made)
        return True

    def data(self) -> RelationData:
        """What is filled in."""
        texts = {key: field.text() for key, field in self._fields.items()}
        return RelationData(role=self.role.value(), **texts)

    def _make_fields(self) -> None:
        _ = self._context.translator.text
        self.role = SegmentedChoice(
            [(key, _(label)) for key, label in wording.ROLES.items()], clearable=False
        )
        self._fields: dict[str, QLineEdit | TextArea] = {
            "name": QLineEdit(),
            "organisation": QLineEdit(),
            "phone": QLineEdit(),
            "email": QLineEdit(),
            "address": TextArea(min_lines=2, max_lines=4),
            "note": TextArea(min_lines=1, max_lines=4),
        }
        self.form = Form(columns=2)
        self.form.add("role", _("Wat is deze persoon voor de cliënt?"), self.role, wide=True)
        self.form.add("name", _("Naam"), self._fields["name"])
        self.form.add("organisation", _("Organisatie"), self._fields["organisation"])
        self.form.add("phone", _("Telefoon"), self._fields["phone"])
        self.form.add("email", _("E-mail"), self._fields["email"])
        self.form.add(
            "address", _("Adres"), self._fields["address"], wide=True,
            hint=_("Een wettelijk vertegenwoordiger krijgt de brieven op dit adres."),
        )  # fmt: skip
        self.form.add("note", _("Goed om te weten"), self._fields["note"], wide=True)
        for key, field in self._fields.items():
            field.setObjectName(f"relation.{key}")
        self.lines.addWidget(self.form)
        self.first = self._fields["name"]

    def _fill(self, data: RelationData) -> None:
        self.role.set_value(data.role)
        for field in fields(data):
            if field.name in self._fields:
                _set(self._fields[field.name], getattr(data, field.name))


def _set(field: QLineEdit | TextArea, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.set_text(text)
