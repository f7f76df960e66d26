"""Opens the practice vault; made at the first time, which takes some seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meedoen_desktop.services import vaults
from meedoen_desktop.views.unlock.step import Step

if TYPE_CHECKING:
    from meedoen_desktop.store import Store
    from meedoen_desktop.views.unlock.unlock_view import UnlockView


class PracticeStep(Step):
    """Nothing to fill in."""

    def __init__(self, view: UnlockView) -> None:
        _ = view.entry.translator.text
        super().__init__(
            view.entry,
            _("Oefenen"),
            _("Er komen zestig verzonnen mensen in een aparte oefenkluis. Die staat los van uw "
              "eigen kluis."),
        )  # fmt: skip
        self._view = view
        self.add_back(view.welcome)

    def start(self) -> None:
        _ = self.entry.translator.text
        self.set_waiting(_("De oefenkluis wordt klaargezet …"))
        self.entry.tasks.run(
            vaults.open_practice, self.entry.clock, done=self._opened, failed=self.show_error
        )

    def _opened(self, store: Store) -> None:
        self._view.hand_over(store)
