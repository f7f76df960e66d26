"""The hybrid logical clock of operations (sync.md 5). It only breaks ties.

Text form: 12 hex digits of milliseconds, 4 of a counter, a dash, the stream; sorts as text.
"""

from __future__ import annotations

from datetime import datetime

_MAX_MS = (1 << 48) - 1


def next_hlc(last: str, now: datetime, stream: str) -> str:
    """The value after ``last`` at ``now``; never goes back, whatever the clock does."""
    last_ms, last_count = (int(last[:12], 16), int(last[12:16], 16)) if last else (0, 0)
    present = int(now.timestamp() * 1000)
    if present > last_ms:
        return _text(present, 0, stream)
    if last_count < 0xFFFF:
        return _text(last_ms, last_count + 1, stream)
    return _text(last_ms + 1, 0, stream)


def _text(milliseconds: int, counter: int, stream: str) -> str:
    return f"{min(milliseconds, _MAX_MS):012x}{counter:04x}-{stream}"
