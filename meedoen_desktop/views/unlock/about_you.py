"""Step 1 of the first start: who works here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services import team
from meedoen_desktop.views.consultant_form import ConsultantForm
from meedoen_desktop.views.unlock.entry import Entry
from meedoen_desktop.views.unlock.step import Step

if TYPE_CHECKING:
    from meedoen_desktop.views.unlock.first_start import FirstStart


class AboutYou(Step):
    """Only the name is needed; the rest goes on letters and can come later."""

    def __init__(self, entry: Entry, flow: FirstStart) -> None:
        _ = entry.translator.text
        super().__init__(
            entry,
            _("Wie bent u?"),
            _("Uw gegevens komen onder brieven en bij afspraken. U kunt ze later veranderen."),
            _("Verder"),
        )
        self._flow = flow
        self.form = ConsultantForm(entry.translator, flow.answers.consultant)
        self.body.addWidget(self.form)

    def start(self) -> None:
        self.form.start()

    def submit(self) -> None:
        self.form.form.clear_errors()
        try:
            details = team.check(self.form.details())
        except WrongInput as error:
            self.form.form.show_error(error.field, self.entry.translator.error(error))
            return
        self._flow.about_you(details)
