"""What the client picked and let us keep on earlier days, beside the pictures of today."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.services.exercises.kept_exercises import PicturesRecord
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.folding_card import FoldingCard
from meedoen_desktop.views.widgets.labels import Caption, Muted

_SHOWN = 3


class EarlierCard(FoldingCard):
    """The last few times, newest first; nothing when this is the first time."""

    def __init__(self, context: Context, kept: Sequence[PicturesRecord]) -> None:
        _ = context.translator.text
        super().__init__(context, _("Eerder gekozen"), "exercise.earlier")
        self.setObjectName("exercise.earlier")
        for record in list(reversed(kept))[:_SHOWN]:
            self.inside.addWidget(Caption(context.translator.day(record.played_on)))
            self.inside.addWidget(Muted(_picked_words(context, record)))
        if not kept:
            self.hide()

    def refresh(self) -> None:
        """What was kept does not change."""


def _picked_words(context: Context, record: PicturesRecord) -> str:
    _ = context.translator.text
    parts = []
    if record.now:
        parts.append(_("Nu: {kaart}", kaart=record.now.name))
    if record.wished:
        parts.append(_("Graag: {kaart}", kaart=record.wished.name))
    return " · ".join(parts) or _("Geen plaatje gekozen")
