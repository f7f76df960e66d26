"""What may be done today for 10,000 clients with 20 facts each, and all for one of them.

As the first screen asks it, in a process that has read the facts already.
"""

from __future__ import annotations

import statistics
import time

from benchmarks.method_facts import TODAY, clients
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.method.rhythm_engine import for_everybody, proposals
from meedoen_desktop.method.working_calendar import WorkingCalendar


def measure() -> dict[str, float]:
    started = time.perf_counter()
    everybody = clients()
    made = time.perf_counter()
    profile, calendar = load_profile("lvw"), WorkingCalendar("1245")
    loaded = time.perf_counter()
    found = for_everybody(profile, everybody, calendar, TODAY)
    all_s = time.perf_counter() - loaded
    count = sum(len(one) for _, one in found)
    if not count:
        raise RuntimeError("there is nothing to propose")
    one = []
    for facts in everybody[:50]:
        begin = time.perf_counter()
        proposals(profile, facts, calendar, TODAY)
        one.append((time.perf_counter() - begin) * 1000)
    return {
        "all_ms": all_s * 1000,
        "one_ms": max(one),
        "one_median_ms": statistics.median(one),
        "facts_ms": (made - started) * 1000,
        "profile_ms": (loaded - made) * 1000,
        "proposals": count,
    }
