"""Search over 100,000 notes and 10,000 clients, as the search box asks it."""

from __future__ import annotations

import itertools
import statistics
import time

from benchmarks import vault
from meedoen_desktop.services.search import find

FREQUENT = ["koor", "wandelen", "bijdrage", "samen", "buurthuis", "anna", "velzen", "school"]
"""In thousands of notes each: the worst that somebody may ask for."""
NAMES = ["anna bosman", "kaya", "peters noor", "velzenberg", "rijswijk", "b000123"]


def asked() -> list[str]:
    """Names, single words, pairs, beginnings and parts of compounds, as a consultant asks them."""
    words = vault.vocabulary()[40:]
    pairs = [f"{one} {two}" for one, two in itertools.pairwise(words[:40])]
    return [
        *FREQUENT,
        *NAMES,
        *words[::37][:120],
        *pairs,
        *(word[:4] for word in words[::150][:30]),
    ]


def measure() -> dict[str, float]:
    store = vault.open_store()
    find(store, "koffie")
    times = []
    for text in asked():
        started = time.perf_counter()
        find(store, text)
        times.append((time.perf_counter() - started) * 1000)
    store.close()
    return {
        "p95_ms": statistics.quantiles(times, n=20)[-1],
        "median_ms": statistics.median(times),
        "slowest_ms": max(times),
    }
