"""The end of a referral, trajectory or request: when, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.widgets.date_field import day_of
from meedoen_desktop.views.widgets.dates import AHEAD

Keep = Callable[[date, str, date | None], Undo]
"""Called with the day, what came of it, and until when (only when that was asked)."""


class ClosingDialog(TrailDialog):
    """Today is filled in; words are welcome, not needed."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        title: str,
        sentence: str,
        keep: Keep,
        *,
        until: str = "",
    ) -> None:
        _ = context.translator.text
        super().__init__(parent, context, "closing", title, sentence)
        self._keep = keep
        self.on = self.day("day", _("Op welke dag?"), context.clock.today())
        self.until = self.day("valid_until", until, None, way=AHEAD) if until else None
        self.outcome = self.area("outcome", _("Wat kwam ervan?"))
        self.first = self.outcome

    def keep(self) -> Undo:
        day = day_of(self.on, "day") or self.context.clock.today()
        until = day_of(self.until, "valid_until") if self.until else None
        return self._keep(day, self.outcome.text(), until)
