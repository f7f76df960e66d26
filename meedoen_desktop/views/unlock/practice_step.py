"""Opens a practice vault; made at the first time, which takes some seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.method.municipality import municipalities
from meedoen_desktop.services import vaults
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.form import Form

if TYPE_CHECKING:
    from meedoen_desktop.store import Store
    from meedoen_desktop.views.unlock.unlock_view import UnlockView


class PracticeStep(Step):
    """Asks for which municipality; each has a practice vault of its own."""

    def __init__(self, view: UnlockView) -> None:
        _ = view.entry.translator.text
        super().__init__(
            view.entry,
            _("Oefenen"),
            _("Er komen zestig verzonnen mensen in een aparte oefenkluis. Die staat los van uw "
              "eigen kluis."),
            _("Begin met oefenen"),
        )  # fmt: skip
        self._view = view
        self.municipality = ChoiceField()
        self.municipality.setObjectName("unlock.municipality")
        for one in municipalities():
            self.municipality.addItem(one.name, one.id)
        last = self.municipality.findData(view.entry.settings.municipality)
        self.municipality.setCurrentIndex(max(0, last))
        form = Form()
        form.add(
            "municipality", _("Gemeente"), self.municipality,
            hint=_("Hier wonen de verzonnen mensen. De brieven en de werkwijze horen erbij."),
        )  # fmt: skip
        self.body.addWidget(form)
        self.add_back(view.welcome)

    def start(self) -> None:
        self.municipality.setFocus()

    def submit(self) -> None:
        _, entry, chosen = self.entry.translator.text, self.entry, self.municipality.currentData()
        self.clear_error()
        self.municipality.setEnabled(False)
        self.set_waiting(_("De oefenkluis wordt klaargezet …"))
        entry.tasks.run(
            vaults.open_practice, chosen, entry.clock, done=self._opened, failed=self._refused
        )

    def _opened(self, store: Store) -> None:
        self._view.hand_over(store)

    def _refused(self, error: MeedoenError) -> None:
        self.municipality.setEnabled(True)
        self.show_error(error)
