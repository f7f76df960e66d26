"""What the forms of a trail have in common: fields, days, keeping with undo."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.trail.organisations import Directory
from meedoen_desktop.services.trail.trail_undo import Undo, undo
from meedoen_desktop.services.trail.trail_words import Kind
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.organisation_field import OrganisationField
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.date_field import DateField, day_of
from meedoen_desktop.views.widgets.dates import AROUND, DayParts
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.text_area import TextArea


class TrailDialog(FormDialog):
    """``kept`` gives what takes it back again. Subclasses add fields and override ``keep``."""

    kept = Signal(object)

    def __init__(
        self, parent: QWidget, context: Context, name: str, title: str, sentence: str = ""
    ) -> None:
        _ = context.translator.text
        super().__init__(
            parent, title, sentence, accept_text=_("Bewaar"), cancel_text=_("Laat maar")
        )
        self.setObjectName(name)
        self.context = context
        self.form = Form(columns=2)
        self.lines.addWidget(self.form)

    def keep(self) -> Undo:
        """Write what is filled in, nothing here; `WrongInput` names the field."""
        return undo("")

    def submit(self) -> bool:
        """Keep; an error stays in its field."""
        self.form.clear_errors()
        try:
            done = self.keep()
        except WrongInput as error:
            words = self.context.translator.error(error)
            if not self.form.show_error(error.field, words):
                self.context.messages.error(error)
            return False
        self.kept.emit(done)
        return True

    def line(self, key: str, label: str, text: str = "", *, hint: str = "") -> QLineEdit:
        """A field of one line."""
        field = QLineEdit(text)
        field.setObjectName(f"{self.objectName()}.{key}")
        self.form.add(key, label, field, hint=hint)
        return field

    def area(self, key: str, label: str, text: str = "", *, hint: str = "") -> TextArea:
        """Room for some sentences, over the whole width."""
        field = TextArea(min_lines=2, max_lines=6)
        field.setObjectName(f"{self.objectName()}.{key}")
        field.set_text(text)
        self.form.add(key, label, field, hint=hint, wide=True)
        return field

    def day(
        self, key: str, label: str, day: date | None, *, hint: str = "", way: str = AROUND
    ) -> DateField:
        """A day; empty when ``day`` is None. ``way`` as in `views.widgets.dates`."""
        _ = self.context.translator.text
        field = DateField(
            self.context.translator, _("bijvoorbeeld 14-9-2027") if day else _("mag leeg blijven"),
            today=self.context.clock.today(), way=way,
        )  # fmt: skip

        field.setObjectName(f"{self.objectName()}.{key}")
        field.set_value(DayParts.of(day) if day else None)
        self.form.add(key, label, field, hint=hint)
        return field

    def kinds(
        self,
        key: str,
        label: str,
        kinds: Sequence[Kind],
        chosen: str,
        *,
        keep_unknown: bool = True,
    ) -> QComboBox:
        """A list of kinds; one that is not in it stays as it is, or becomes the first."""
        field = ChoiceField()
        field.setObjectName(f"{self.objectName()}.{key}")
        for kind in kinds:
            field.addItem(self.context.translator.text(kind.label), kind.code)
        if keep_unknown and chosen and field.findData(chosen) < 0:
            field.addItem(chosen, chosen)  # of another profile
        field.setCurrentIndex(max(0, field.findData(chosen)))
        self.form.add(key, label, field)
        return field

    def from_directory(
        self, key: str, label: str, directory: Directory, name: str = ""
    ) -> OrganisationField:
        """An organisation of the directory, or any other name."""
        words = self.context.translator.text("Typ een deel van de naam")
        field = OrganisationField(directory, f"{self.objectName()}.{key}", words)
        field.setEditText(name)
        self.form.add(key, label, field)
        return field

    @staticmethod
    def needed_day(field: DateField, key: str) -> date:
        """The day in ``field``; `WrongInput` about ``key`` when there is none."""
        found = day_of(field, key)
        if found is None:
            raise WrongInput(N_("Kies een dag, bijvoorbeeld 14-9-2027."), field=key)
        return found
