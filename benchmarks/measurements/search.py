"""Search over 100,000 notes and 10,000 clients, as the search box asks it."""

from __future__ import annotations

import itertools
import statistics
import time

from benchmarks import vault
from meedoen_desktop.services.search import find

FREQUENT = ["koor", "wandelen", "bijdrage", "samen", "buurthuis", "anna", "velzen", "school"]
"""In thousands of notes each; the rest is asked for as often as it is used."""


def asked() -> list[str]:
    """Single words, beginnings, pairs and parts of compounds."""
    words = vault.vocabulary()[40::37][:120]
    pairs = [f"{one} {two}" for one, two in itertools.pairwise(words[:40])]
    return [*FREQUENT, *words, *pairs, *(word[:4] for word in words[:30])]


def measure() -> dict[str, float]:
    store = vault.open_store()
    find(store, "koffie")
    times = []
    for text in asked():
        started = time.perf_counter()
        find(store, text)
        times.append((time.perf_counter() - started) * 1000)
    store.close()
    return {"p95_ms": statistics.quantiles(times, n=20)[-1], "median_ms": statistics.median(times)}
