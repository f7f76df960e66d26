"""What a municipality agreed on messages: whether WhatsApp may be used, and when it is quiet.

Both are choices of the municipality, in its own file: WhatsApp is off until it is switched on
(domain: a privacy assessment says what may be sent), and quiet hours are advice, never a lock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from meedoen_desktop.datafiles import Table
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.working_calendar import holiday_on

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class MessageRules:
    """Wall times; ``quiet_days`` are ISO weekdays. Holidays are quiet as well."""

    whatsapp: bool = False
    first: time = time(8, 30)
    last: time = time(20)
    quiet_days: frozenset[int] = frozenset({6, 7})

    def next_moment(self, now: datetime) -> datetime:
        """``now`` itself when messages may go out; else the first moment at which they may."""
        day = now.date()
        if now.time() >= self.last:
            day += _DAY
        while day.isoweekday() in self.quiet_days or holiday_on(day):
            day += _DAY
        opens = datetime.combine(day, self.first)
        return max(opens, now)


USUAL = MessageRules()


def message_rules(root: Table) -> MessageRules:
    """The block ``[messages]``; a municipality without it gets working days, without WhatsApp."""
    usual = USUAL
    if "messages" not in root:
        return usual
    table = root.table("messages")
    first, last = _time(table, "from", usual.first), _time(table, "until", usual.last)
    if first >= last:
        table.fail("until", N_("{file}, {key}: het einde komt na het begin, zoals 20:00."))
    days = table.text("quiet_days", "67", may_be_empty=True, pattern="[1-7]{0,6}", like="67")
    return MessageRules(
        table.flag("whatsapp", default=False), first, last, frozenset(map(int, days))
    )


def _time(table: Table, key: str, usual: time) -> time:
    pattern = r"([01]\d|2[0-3]):[0-5]\d"
    return time.fromisoformat(table.text(key, f"{usual:%H:%M}", pattern=pattern, like="08:30"))
