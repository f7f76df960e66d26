"""What there is to do in town: when, where, what it costs, who can come in."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen_desktop.method.activities import Activity
from meedoen_desktop.services import person_fields
from meedoen_desktop.views.clients.icon_line import IconLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import StatusMark

_ICONS = {
    "meet": "coffee",
    "move": "person-simple-walk",
    "make": "palette",
    "learn": "laptop",
    "language": "chats",
    "help_out": "hand-heart",
    "work": "briefcase",
}


class ActivitiesCard(Card):
    """Examples are marked, until the municipality has looked at them."""

    def __init__(self, context: Context, activities: Sequence[Activity]) -> None:
        super().__init__(context.translator.text("Wat is er te doen?"))
        self.setObjectName("directory.activities")
        self._context = context
        for activity in activities:
            self.add(self._line(activity))

    def _line(self, activity: Activity) -> IconLine:
        _ = self._context.translator.text
        parts = [activity.when, activity.place, activity.cost]
        if activity.step_free:
            parts.append(_("zonder trap of drempel"))
        names = person_fields.languages(self._context.translator.language)
        others = [names.get(code, code) for code in activity.languages if code != "nl"]
        if others:
            parts.append(_("ook in het {talen}", talen=", ".join(others)))
        mark = (StatusMark(_("te controleren"), "warning", "question"),)
        icon = _ICONS.get(activity.kind, "calendar-blank")
        below = " · ".join(part for part in parts if part)
        buttons = mark if activity.to_check else ()
        return IconLine(icon, activity.name, below, buttons=buttons, strong=True)
