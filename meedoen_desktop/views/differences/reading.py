"""What is needed to read a value: the language, today, the team's method, and names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.views.words.days import full_day

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Reading:
    """``names`` tells what an id stands for."""

    translator: Translator
    today: date
    profile: Profile | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    def text(self, words: str, **params: object) -> str:
        """In the language of the window."""
        return self.translator.text(words, **params)

    def day(self, stored: object) -> str:
        """A stored day as one says it; what cannot be read as it is."""
        try:
            return full_day(self.translator, date.fromisoformat(str(stored)), self.today)
        except ValueError:
            return str(stored or "")

    def moment(self, at: datetime) -> str:
        """A day with its time; ``at`` is wall time."""
        day = full_day(self.translator, at.date(), self.today)
        return self.text("{dag}, {tijd} uur", dag=day, tijd=f"{at.hour}.{at:%M}")

    def instant(self, stored: object) -> str:
        """A stored instant on the clock of Amsterdam; what cannot be read as it is."""
        try:
            return self.moment(datetime.fromisoformat(str(stored)).astimezone(AMSTERDAM))
        except ValueError:
            return str(stored)

    def named(self, field: str, value: object) -> str:
        """A name in place of an id; an id that nobody here knows is not shown as digits."""
        known = self.names.get(str(value))
        if known is not None:
            return known
        is_id = field.endswith("_id") and len(str(value)) == 32
        return self.text("iets dat hier niet bekend is") if is_id else str(value)
