"""When the next exchange comes by itself: soon after work, now and then, and rarer when away."""

from __future__ import annotations

AT_START = 3.0
"""Seconds after opening: first the screens."""
AFTER_WORK = 180.0
"""Seconds without a change after which work is shared."""
AT_LATEST = 900.0
"""Seconds after the first change: who types on and on is shared too."""
NOW_AND_THEN = 900.0
"""Seconds between two looks at the store when nothing happens here."""
WATCHING = 4.0
"""Seconds, while two people wait for each other's laptop."""
_FIRST_AGAIN, _RAREST = 60.0, 1800.0


class Rhythm:
    """Counts in seconds of a clock that never goes back; each method returns how long to wait."""

    def __init__(self) -> None:
        self._failures = 0
        self._due = 0.0
        self._first_change = 0.0

    def opened(self, now: float) -> float:
        """A vault opens: look at the store soon."""
        self._failures, self._first_change = 0, 0.0
        return self._wait(now, AT_START)

    def changed(self, now: float) -> float:
        """Something was written here; a store that is away is not asked earlier for it."""
        self._first_change = self._first_change or now
        if self._failures:
            return max(self._due - now, 0.0)
        latest = self._first_change + AT_LATEST - now
        return self._wait(now, max(min(AFTER_WORK, latest), 0.0))

    def went_well(self, now: float) -> float:
        """All is exchanged."""
        self._failures, self._first_change = 0, 0.0
        return self._wait(now, NOW_AND_THEN)

    def went_wrong(self, now: float) -> float:
        """The store is away: 1 minute, then 2, 4 and so on, at most half an hour."""
        self._failures += 1
        return self._wait(now, min(_FIRST_AGAIN * 2 ** (self._failures - 1), _RAREST))

    def _wait(self, now: float, seconds: float) -> float:
        self._due = now + seconds
        return seconds
