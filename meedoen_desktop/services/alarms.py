"""What is not right with the store or a laptop: what happened, what is safe, what to do.

Alarms go by themselves at the first exchange in which they are over. A copied laptop stays until
one of the two has a name of its own, or a person says that it was set right. What the store lost
is told until a person has read that all of it is back. Work that is withheld for more than a day
may be lost with the laptop that made it: then a person can say that it is known.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import SyncAlarm, SyncMember, SyncQuarantine
from meedoen_desktop.services.alarm_words import (
    AHEAD,
    CLOCK,
    CLOCK_HERE,
    CLOCKS,
    CLONED,
    CLONED_HERE,
    FORKED,
    LASTING,
    OVER,
    UNUSABLE,
    WITHHELD,
    WORDS,
    Words,
)
from meedoen_desktop.store import Store
from meedoen_desktop.store.laptops import laptops

_MEMBER = "member"
"""Any other state is of a laptop that waits to be let in, or did: its work is nothing strange."""
_IN_WITHHELD = frozenset({"missing", "incomplete", "spelling", "seal", "chain"})
"""Why an object was set apart that is told by the alarm about its laptop already."""
_PATIENCE = timedelta(days=1)
"""By then the laptop that has the work mostly shared again, and put it back."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """``kind`` is one of `WORDS`; ``who`` the name of a laptop, "" when unknown."""

    kind: str
    about: str
    who: str
    since: datetime
    objects: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """The names of all laptops, where it is about several."""
    other_clock: str = ""
    """What it said at ``since`` (ISO, UTC), where that is the matter."""
    is_over: bool = False
    """It is only told yet, for who wants to know."""
    lasts: bool = False
    """It stands so long that it may never be over."""

    @property
    def words(self) -> Words:
        if self.is_over:
            return OVER[self.kind]
        return LASTING if self.lasts else WORDS.get(self.kind, UNUSABLE)

    @property
    def can_be_closed(self) -> bool:
        """Whether a person has to say that it is over."""
        return self.is_over or self.lasts or self.kind in {FORKED, CLONED, CLONED_HERE}


_SOMEBODY = N_("een laptop van een collega")
_SEVERAL = 2


def told(alarm: Alarm, text: Callable[..., str]) -> Words:
    """The words of an alarm, filled in; ``text`` translates."""
    values = {
        "wie": _in_a_row(alarm.others, text) if alarm.others else alarm.who or text(_SOMEBODY),
        "aantal": len(alarm.others or alarm.objects),
        "stuk": next(iter(alarm.objects), ""),
        "hier": _moment(alarm.since),
        "daar": _moment(datetime.fromisoformat(alarm.other_clock)) if alarm.other_clock else "",
    }
    words = alarm.words
    sentences = (words.title, words.happened, words.safe, words.do)
    return Words(*(text(sentence, **values) for sentence in sentences))


def _in_a_row(names: tuple[str, ...], text: Callable[..., str]) -> str:
    """Say "Laptop van Jan, Laptop van Noor en Laptop van Sam"."""
    *most, last = (name or text(_SOMEBODY) for name in names)
    return text("{een} en {ander}", een=", ".join(most), ander=last) if most else last


def _moment(at: datetime) -> str:
    """With the year: that is what mostly differs between two clocks."""
    return f"{at.astimezone(AMSTERDAM):%d-%m-%Y %H.%M}"


def read_alarms(store: Store) -> tuple[Alarm, ...]:
    """All that is not over, oldest first."""
    with store.read() as session:
        return alarms_of(session, store.clock.now())


def alarms_of(session: Session, now: datetime) -> tuple[Alarm, ...]:
    """As `read_alarms`, inside a transaction that is running."""
    found = _clocks_as_one(list(_alarms(session, now)))
    return tuple(sorted(found, key=lambda one: (one.since, one.kind, one.about)))


def close_alarm(store: Store, alarm: Alarm) -> None:
    """A person says that it was set right; it comes back when it happens again.

    Of a vault on two laptops is kept how far each was: it comes back when both go on. Of withheld
    work is kept what it was: it comes back when more is missing.
    """
    with store.work() as session:
        found = session.get(SyncAlarm, (alarm.kind, alarm.about))
        if found is None or not alarm.can_be_closed:
            return
        if alarm.kind in {CLONED, CLONED_HERE}:
            found.detail = json.dumps(laptops(session).numbers(alarm.about))
        elif alarm.kind == WITHHELD:
            found.detail = json.dumps(_apart(session, alarm.about))
        elif alarm.kind == FORKED or found.detail:  # not when it began anew meanwhile
            session.delete(found)


def _apart(session: Session, stream: str) -> list[str]:
    """Names of all that was set apart of a laptop."""
    names = session.scalars(select(SyncQuarantine.name).order_by(SyncQuarantine.name))
    return [name for name in names if stream in name]


def _is_closed(session: Session, one: SyncAlarm) -> bool:
    """Whether a person said that it is known, and nothing came to it."""
    if one.kind == WITHHELD and one.detail:
        return set(_apart(session, one.about)) <= set(json.loads(one.detail))
    return one.kind in {CLONED, CLONED_HERE} and bool(one.detail)


def _alarms(session: Session, now: datetime) -> Iterator[Alarm]:
    members = session.scalars(select(SyncMember)).all()
    labels = laptops(session).names()
    labels |= {one.stream: one.label for one in members if one.state != _MEMBER}
    devices = {one.device: one.label for one in members}
    asking = {one.stream for one in members if one.state != _MEMBER}
    withheld: set[str] = set()
    for one in session.scalars(select(SyncAlarm)):
        if one.kind == WITHHELD:
            withheld.add(one.about)
        if not _is_closed(session, one):
            who = labels.get(one.about) or devices.get(one.about, "")
            yield Alarm(
                one.kind, one.about, who, one.since,
                other_clock=one.detail if one.kind in {AHEAD, CLOCK, CLOCK_HERE} else "",
                is_over=one.kind in OVER and bool(one.detail),
                lasts=one.kind == WITHHELD and now - one.since > _PATIENCE,
            )  # fmt: skip
    apart = session.scalars(select(SyncQuarantine))
    waited = (one for one in apart if not any(stream in one.name for stream in asking))
    yield from _set_apart(waited, labels, withheld)


def _clocks_as_one(found: list[Alarm]) -> list[Alarm]:
    """Several clocks that are all ahead of this one are one matter: this one, most likely."""
    ahead = sorted((one for one in found if one.kind == CLOCK), key=lambda one: one.who)
    if len(ahead) < _SEVERAL:
        return found
    since, others = min(one.since for one in ahead), tuple(one.who for one in ahead)
    rest = [one for one in found if one.kind != CLOCK]
    return [*rest, Alarm(CLOCKS, "", "", since, others=others)]


def _set_apart(
    found: Iterable[SyncQuarantine], labels: Mapping[str, str], withheld: set[str]
) -> Iterator[Alarm]:
    """One alarm per reason and laptop, whatever the number of objects."""
    groups: dict[tuple[str, str], list[SyncQuarantine]] = defaultdict(list)
    for one in found:
        stream = next((stream for stream in labels if stream in one.name), "")
        if one.reason not in _IN_WITHHELD or stream not in withheld:
            groups[one.reason, stream].append(one)
    for (reason, stream), objects in groups.items():
        names = tuple(sorted(one.name for one in objects))
        since = min(one.since for one in objects)
        yield Alarm(reason, stream, labels.get(stream, ""), since, names)
