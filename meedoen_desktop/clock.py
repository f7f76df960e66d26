"""Time, as a seam: everything that asks "when" takes a ``Clock``.

Instants are UTC; a day is a day in Europe/Amsterdam; appointments are wall time in that zone.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    AMSTERDAM: ZoneInfo


@cache
def _amsterdam() -> ZoneInfo:
    """Read at the first question for a day: the unlock window needs no zones."""
    from zoneinfo import ZoneInfo

    return ZoneInfo("Europe/Amsterdam")


def __getattr__(name: str) -> ZoneInfo:
    if name != "AMSTERDAM":
        raise AttributeError(name)
    return _amsterdam()


class Clock:
    """The clock of this computer."""

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        from datetime import UTC, datetime

        return datetime.now(UTC)

    def today(self) -> date:
        """The present day in Europe/Amsterdam."""
        return self.now().astimezone(_amsterdam()).date()


class FixedClock(Clock):
    """A clock that stands still, for practice vaults, the tour and tests."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment
