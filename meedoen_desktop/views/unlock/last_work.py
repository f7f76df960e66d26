"""One quiet line on a locked laptop: what becomes of the work of just before the lock."""

from __future__ import annotations

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.views.exchange.leaving import Farewell, Leaving
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.labels import Caption

_WORDS = {
    Farewell.NOTHING: "",
    Farewell.LEAVING: N_("Uw laatste werk wordt nog gedeeld …"),
    Farewell.ARRIVED: N_("Uw laatste werk is gedeeld."),
    Farewell.WAITS: N_("Uw laatste werk staat veilig op deze laptop en wordt later gedeeld."),
}


class LastWork(Caption):
    """Empty for a vault that is not shared."""

    def __init__(self, translator: Translator, leaving: Leaving) -> None:
        super().__init__("")
        self.setObjectName("unlock.last_work")
        self._translator, self._leaving = translator, leaving
        self.setContentsMargins(current().px(12), 0, 0, 0)
        leaving.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        words = _WORDS[self._leaving.farewell]
        self.setText(self._translator.text(words) if words else "")
