"""One calm line when documents have not come into the municipality's own files for days."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.letting_go import let_go

if TYPE_CHECKING:
    from meedoen_desktop.services.delivery import DeliveryState, Problem

_PATIENCE = 3
"""Days: a server that is away for a night or a weekend's Friday is nobody's task."""


class ArchiveCard(Card):
    """Follows delivery; hidden as long as all is well, or not bad for long."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.translator.text("Archief"))
        self.setObjectName("today.archive")
        self._context = context
        self._line: IconLine | None = None
        context.delivering.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        context = self._context
        state = context.delivering.state
        words = stuck_words(context.translator, state, context.clock.today()) if state else None
        let_go(self._line, self.body)
        self._line = None
        if words is not None:
            look = QuietButton(
                context.translator.text("Bekijk"),
                "arrow-right",
                partial(context.navigate, "settings", part="archive"),
            )
            look.setObjectName("today.archive.look")
            self._line = IconLine("info", *words, buttons=(look,))
            self.add(self._line)
        if words is None:
            self.hide()
        elif self.parent() is not None:  # until then its page shows it
            self.show()


def stuck_words(
    translator: Translator, state: DeliveryState, today: date
) -> tuple[str, str] | None:
    """What is not going, and below it what is safe and what to do; None when all is well."""
    if not state.is_on:
        return None
    _ = translator.text
    safe = _("Uw stukken zijn veilig op deze laptop.")
    if state.problem is not None and (days := _days(state.problem, today)) >= _PATIENCE:
        return (
            _("Overzetten naar het archief lukt al {aantal} dagen niet.", aantal=days),
            f"{safe} " + _("Bekijk waarom, of vraag uw beheerder."),
        )
    stuck = [days for one in state.problems if (days := _days(one, today)) >= _PATIENCE]
    if not stuck:
        return None
    said = translator.plural(
        "{count} stuk komt al {dagen} dagen niet in het archief.",
        "{count} stukken komen al {dagen} dagen niet in het archief.",
        len(stuck), dagen=max(stuck),
    )  # fmt: skip
    return said, f"{safe} " + _("Bekijk waarom, of vraag uw beheerder.")


def _days(problem: Problem, today: date) -> int:
    return (today - problem.since.astimezone(AMSTERDAM).date()).days if problem.since else 0
