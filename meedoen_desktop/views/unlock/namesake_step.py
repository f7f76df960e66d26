"""The team knows somebody of this name already: a second laptop, or another person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from meedoen_desktop.services.team import become, this_consultant
from meedoen_desktop.views.unlock.entry import Entry
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class NamesakeStep(Step):
    """Yes keeps one person with two laptops; no keeps two people."""

    def __init__(
        self, entry: Entry, store: Store, same: str, on_done: Callable[[Store], object]
    ) -> None:
        _ = entry.translator.text
        name = this_consultant(store).name
        super().__init__(
            entry,
            _("Bent u {naam} van dit team?", naam=name),
            _("In dit team werkt al iemand met uw naam. Bent u dat zelf, op een andere laptop? Dan "
              "ziet u hier uw eigen cliënten en afspraken."),
            _("Ja, dat ben ik"),
        )  # fmt: skip
        self._store, self._same, self._on_done = store, same, on_done
        other = SecondaryButton(_("Nee, dat is iemand anders"), on_click=self._go_on)
        other.setObjectName("namesake.other")
        self.buttons.insertWidget(1, other)

    def submit(self) -> None:
        """Go on as the one whom the team knows."""
        self.submit_button.setEnabled(False)
        self.entry.tasks.run(
            become, self._store, self._same, done=lambda _none: self._go_on(), owner=self
        )

    def _go_on(self) -> None:
        self._on_done(self._store)
