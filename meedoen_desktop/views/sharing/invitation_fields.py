"""What who joins fills in: the file, the words, and a name for this laptop; then the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.sharing.file_field import FileField
from meedoen_desktop.views.sharing.place_form import PlaceForm
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Body, Text
from meedoen_desktop.views.widgets.text_area import TextArea

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Invited, Place


class InvitationFields(QWidget):
    """First the invitation; ``ask_place`` adds where the work of the team is."""

    def __init__(self, translator: Translator, label: str) -> None:
        super().__init__()
        _ = translator.text
        self._translator = translator
        self.form = Form()
        self.file = FileField(
            "join.file", _("Kies het bestand"), _("Kies het bestand van uw collega"),
            _("Uitnodigingen") + " (*.uitnodiging)",
        )  # fmt: skip
        self.words = TextArea(min_lines=2, max_lines=4)
        self.words.setObjectName("join.words")
        self._usual_label = label
        self.label = QLineEdit(label)
        self.label.setObjectName("join.label")
        self.form.add("file", _("Het bestand van uw collega"), self.file)
        self.form.add(
            "words", _("De twaalf woorden"), self.words,
            hint=_("Hoofdletters en komma's maken niet uit."),
        )  # fmt: skip
        self.form.add("label", _("Hoe noemen collega's deze laptop?"), self.label)
        self.where = Body("")
        self.place: PlaceForm | None = None
        self.error = Text("", "body", "error")
        self.error.setObjectName("join.error")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(14))
        for widget in (self.form, self.where, self.error):
            self._column.addWidget(widget)
        self.where.hide()
        self.error.hide()

    def chosen_label(self) -> str:
        """What colleagues will see of this laptop; never empty."""
        return self.label.text().strip() or self._usual_label

    @property
    def has_place(self) -> bool:
        """Whether the invitation was read, and the place stands below it."""
        return self.place is not None

    def ask_place(self, invited: Invited) -> None:
        """The invitation is good: show where the work is, and ask what is still needed."""
        _ = self._translator.text
        self.form.hide()
        self.where.setText(
            _("Het werk van uw team staat op {plek}.", plek=invited.place.shown)
            + " "
            + (
                _("Vul in waarmee u daar binnenkomt.")
                if invited.needs_secret
                else _("Heet die plek op deze laptop anders? Pas het dan aan.")
            )
        )
        self.where.show()
        self.place = PlaceForm(self._translator)
        self.place.preset(invited.place, is_fixed=True)
        if not invited.needs_secret and invited.place.needs_secret:
            self.place.keep_secret()
        self._column.insertWidget(2, self.place)

    def chosen_place(self) -> tuple[Place | None, str]:
        """What stands in the place's fields; ``WrongInput``."""
        return (None, "") if self.place is None else self.place.value()

    def show_error(self, error: MeedoenError) -> None:
        """At its field, or below everything."""
        if isinstance(error, WrongInput):
            words = self._translator.error(error)
            if self.place is not None and self.place.show_error(error):
                return
            if self.place is None and self.form.show_error(error.field, words):
                return
        self.error.setText(self._translator.error(error))
        self.error.show()

    def clear_errors(self) -> None:
        """Take all sentences about errors away."""
        self.form.clear_errors()
        if self.place is not None:
            self.place.form.clear_errors()
        self.error.hide()
