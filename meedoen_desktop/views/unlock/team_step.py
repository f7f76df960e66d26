"""The digits to compare, and the work of the team that comes in meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from meedoen_desktop.services import vaults
from meedoen_desktop.views.sharing.digits import Digits
from meedoen_desktop.views.sharing.words import progress_words
from meedoen_desktop.views.unlock.entry import Entry
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.labels import Body, Muted
from meedoen_desktop.views.widgets.progress_row import ProgressRow

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class TeamStep(Step):
    """Goes on by itself when the colleague said yes; who does not want to wait may begin."""

    def __init__(self, entry: Entry, store: Store, on_done: Callable[[Store], object]) -> None:
        _ = entry.translator.text
        super().__init__(
            entry,
            _("Vergelijk de cijfers"),
            _("Lees deze cijfers voor. Uw collega ziet ze ook en drukt op Ja."),
            _("Begin vast"),
        )
        self._store, self._on_done = store, on_done
        self._has_work = self._is_over = False
        self.digits = Digits()
        self.words, self._how = Body(""), Muted("")
        self.words.setObjectName("team.words")
        self.progress = ProgressRow(_("Het werk van uw team komt binnen"), _("Stop"))
        self.progress.cancelled.connect(entry.sharing.stop)
        for widget in (self.digits, self.words, self._how, self.progress):
            self.body.addWidget(widget)
        entry.sharing.changed.connect(self._follow)
        entry.sharing.exchanged.connect(self._came)
        entry.sharing.watch(self)
        self._follow()

    def submit(self) -> None:
        """Begin with what is here; the colleague can say yes later."""
        if not self._is_over:
            self._is_over = True
            self._on_done(self._store)

    def _came(self, _outcome: object) -> None:
        self.entry.tasks.run(vaults.end_joining, self._store, done=self._has_come, owner=self)

    def _has_come(self, _none: None) -> None:
        self._has_work = True
        self._follow()

    def _follow(self) -> None:
        _, sharing = self.entry.translator.text, self.entry.sharing
        own = sharing.state.own_digits if sharing.state is not None else ""
        self.digits.setVisible(bool(own))
        if own:
            self.digits.show_digits(own)
        self.submit_button.setVisible(self._has_work)
        self._show_progress()
        problem = sharing.activity.problem
        self._how.setText(self.entry.translator.error(problem) if problem is not None else "")
        self._how.setVisible(problem is not None)
        if self._has_work and sharing.is_shared and not own:
            self.submit()
        self.words.setText(
            _("Het werk van uw team is binnen. U kunt vast beginnen; uw collega's zien uw werk "
              "zodra u bent toegelaten.")
            if self._has_work
            else _("Intussen komt het werk van uw team binnen. De eerste keer kan dat even duren.")
        )  # fmt: skip

    def _show_progress(self) -> None:
        activity = self.entry.sharing.activity
        self.progress.setVisible(activity.is_busy and not self._has_work)
        words = progress_words(self.entry.translator, activity)
        self.progress.set_progress(activity.requests, activity.total, words)
        if not activity.is_busy:
            self.progress.button.setEnabled(True)
