"""The questions about the person at this laptop; asked at the first start and in the settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.team import ConsultantDetails
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.working_days import WorkingDays


class ConsultantForm(QWidget):
    """``changed`` with every change; ``details`` is what stands there, unchecked."""

    changed = Signal()

    def __init__(self, translator: Translator, details: ConsultantDetails) -> None:
        super().__init__()
        _ = translator.text
        self._known = details
        self.form = Form(columns=2)
        self._lines: dict[str, QLineEdit] = {}
        required = _("verplicht")
        self._add("name", _("Uw naam"), details.name, mark=required)
        self._add("function", _("Functie"), details.function or _("participatieconsulent"))
        self._add("phone", _("Telefoon"), details.phone)
        self._add("email", _("E-mail"), details.email)
        self.days = WorkingDays(translator, details.working_days)
        self.days.changed.connect(self.changed)
        self.form.add("working_days", _("Werkdagen"), self.days, wide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def details(self) -> ConsultantDetails:
        """What is filled in now."""
        return ConsultantDetails(
            id=self._known.id,
            name=self._lines["name"].text(),
            function=self._lines["function"].text(),
            department=self._known.department,
            phone=self._lines["phone"].text(),
            email=self._lines["email"].text(),
            working_days=self.days.value(),
        )

    def start(self) -> None:
        """The cursor in the first field."""
        self._lines["name"].setFocus()

    def _add(self, key: str, label: str, value: str, mark: str = "") -> None:
        field = QLineEdit(value)
        field.setObjectName(f"consultant.{key}")
        field.textEdited.connect(lambda _text: self.changed.emit())
        self._lines[key] = field
        self.form.add(key, label, field, mark=mark)
