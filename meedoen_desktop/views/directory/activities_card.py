"""What there is to do in town: when, where, what it costs, who can come in."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.services.persons import person_fields
from meedoen_desktop.services.trail.activities import Offer
from meedoen_desktop.services.trail.activity_paper import ICONS
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.icon_line import IconLine


class ActivitiesCard(Card):
    """Examples are marked, until the municipality or the team has looked at them."""

    def __init__(self, context: Context, offers: Sequence[Offer]) -> None:
        super().__init__(context.translator.text("Wat is er te doen?"))
        self.setObjectName("directory.activities")
        self._context = context
        for offer in offers:
            self.add(self._line(offer))

    def _line(self, offer: Offer) -> IconLine:
        _, data = self._context.translator.text, offer.data
        parts = [data.held_when, data.place, data.cost]
        if data.step_free:
            parts.append(_("zonder trap of drempel"))
        names = person_fields.languages(self._context.translator.language)
        others = [names.get(code, code) for code in data.languages if code != "nl"]
        if others:
            parts.append(_("ook in het {talen}", talen=", ".join(others)))
        mark = (StatusMark(_("te controleren"), "warning", "question"),)
        icon = ICONS.get(data.kind, "calendar-blank")
        below = " · ".join(part for part in parts if part)
        buttons = mark if offer.to_check else ()
        return IconLine(icon, data.name, below, buttons=buttons, strong=True)
