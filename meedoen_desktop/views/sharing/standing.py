"""How the exchange stands: last time, what waits and why, how far it is, and *Deel nu*."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.attention import Attention
from meedoen_desktop.views.sharing.words import last_words, progress_words, waiting_words, why_words
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.labels import Body, Muted, Strong
from meedoen_desktop.views.widgets.progress_row import ProgressRow


class Standing(QWidget):
    """Follows the exchange while it runs."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        _ = context.translator.text
        self._context = context
        self._last, self._waiting, self._why = Strong(""), Body(""), Muted("")
        self._last.setObjectName("sharing.last")
        self._waiting.setObjectName("sharing.waiting")
        self._why.setObjectName("sharing.why")
        self.attention = Attention(context)
        self.progress = ProgressRow(_("Bezig met delen"), _("Stop"))
        self.progress.button.setObjectName("sharing.stop")
        self.progress.cancelled.connect(context.sharing.stop)
        self.button = SecondaryButton(_("Deel nu"), "arrows-clockwise", context.sharing.share_now)
        self.button.setObjectName("sharing.now")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(6))
        for widget in (self._last, self._waiting, self._why, self.attention, self.progress):
            column.addWidget(widget)
        column.addSpacing(current().px(4))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        context.sharing.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how it stands now."""
        sharing, translator = self._context.sharing, self._context.translator
        state, activity = sharing.state, sharing.activity
        if state is None:
            return
        self._last.setText(last_words(translator, state.last, self._context.clock.today()))
        self._waiting.setText(waiting_words(translator, state))
        self._why.setText(why_words(translator, state, activity))
        self.attention.show_state(state)
        self._show_progress()

    def _show_progress(self) -> None:
        activity = self._context.sharing.activity
        was_shown = self.progress.isVisibleTo(self)
        self.progress.setVisible(activity.is_busy)
        self.button.setVisible(not activity.is_busy)
        if not activity.is_busy:
            return
        if not was_shown:
            self.progress.button.setEnabled(True)
        words = progress_words(self._context.translator, activity)
        self.progress.set_progress(activity.requests, activity.total, words)
