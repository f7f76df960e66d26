"""What the client picked and let us keep on earlier days, beside the pictures of today."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.services.card_games import KeptGame, kept_texts
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption, Muted

_SHOWN = 3


class EarlierCard(Card):
    """The last few times, newest first; nothing when this is the first time."""

    def __init__(self, context: Context, kept: Sequence[KeptGame]) -> None:
        _ = context.translator.text
        super().__init__(_("Eerder gekozen"))
        self.setObjectName("exercise.earlier")
        for game in list(reversed(kept))[:_SHOWN]:
            self.add(Caption(context.translator.day(game.played_on)))
            self.add(Muted(_picked_words(context, game)))
        if not kept:
            self.hide()

    def refresh(self) -> None:
        """What was kept does not change."""


def _picked_words(context: Context, game: KeptGame) -> str:
    _ = context.translator.text
    now, wished = (str(game.payload.get(key, "")) for key in ("now", "wished"))
    parts = []
    if now:
        parts.append(_("Nu: {kaart}", kaart=kept_texts(game.payload, now).name))
    if wished:
        parts.append(_("Graag: {kaart}", kaart=kept_texts(game.payload, wished).name))
    return " · ".join(parts) or _("Geen plaatje gekozen")
