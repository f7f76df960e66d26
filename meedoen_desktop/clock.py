"""Time, as a seam: everything that asks "when" takes a ``Clock``.

Instants are UTC; a day is a day in Europe/Amsterdam; appointments are wall time in that zone.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class Clock:
    """The clock of this computer."""

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The present day in Europe/Amsterdam."""
        return self.now().astimezone(AMSTERDAM).date()


class FixedClock(Clock):
    """A clock that stands still, for practice vaults, the tour and tests."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment
