"""What *Vandaag* asks of 10,000 clients with 20 facts each, from the file to its lines.

In a process that has read nothing before; and again after one client changed.
"""

from __future__ import annotations

import statistics
import time
from datetime import UTC, datetime

from benchmarks import vault
from benchmarks.method_records import TODAY
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Person
from meedoen_desktop.services.rhythm import proposals
from meedoen_desktop.store import Store

CHANGES = 12


def measure() -> dict[str, float]:
    profile = load_profile("lvw")
    clock = FixedClock(datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC))
    store = Store.open_with_key(vault.VAULT, vault.data_key(), clock=clock)
    try:
        all_ms, found = _caseload(store, profile)
        if not found.due.count:
            raise RuntimeError("nobody is due")
        changes = [_after_change(store, profile, number) for number in range(CHANGES)]
    finally:
        store.close()
    return {
        "all_ms": all_ms,
        "one_ms": max(changes),
        "one_median_ms": statistics.median(changes),
        "clients": found.clients,
        "due": found.due.count,
    }


def _caseload(store: Store, profile: proposals.Profile) -> tuple[float, proposals.Caseload]:
    started = time.perf_counter()
    found = proposals.caseload(store, profile)
    return (time.perf_counter() - started) * 1000, found


def _after_change(store: Store, profile: proposals.Profile, number: int) -> float:
    """Somebody prefers another way of contact; the change itself is not what is measured."""
    with store.work() as session:
        person = session.query(Person).order_by(Person.id).offset(number).limit(1).one()
        person.preferred_channel = "sms" if person.preferred_channel != "sms" else "email"
    return _caseload(store, profile)[0]
