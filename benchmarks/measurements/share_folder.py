"""A caseload of 10,000 dossiers and 2,000 attachments shared through a folder, and a day after."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from benchmarks import sharing
from benchmarks.sharing import add_files, edit, exchange
from meedoen_desktop.sync import engine
from meedoen_desktop.sync.folder import FolderStore

FILES = 2_000
OFTEN = 120
"""Exchanges of one change each, to see whether the later ones cost more."""


def measure() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as place:
        return _measure(Path(place))


def _measure(place: Path) -> dict[str, float]:
    (place / "share").mkdir()
    share = FolderStore(place / "share")
    a, b = sharing.full_laptop(place / "a"), sharing.empty_laptop(place / "b")
    try:
        add_files(a, FILES)
        engine.found(a, "Laptop 1")
        up = exchange(a, share)
        sent = _bytes_apart_from_files(place / "share")
        sharing.meet(a, b, share)
        down = exchange(b, share)
        exchange(a, share)
        nothing = exchange(a, share)
        edit(a, 50)
        add_files(a, 10, seed=1)
        day, taken = exchange(a, share), exchange(b, share)
        often = [_one_more(a, share) for _ in range(OFTEN)]
        return {
            "up_s": up.seconds, "up_requests": up.requests, "up_grown_mb": up.grown_mb,
            "down_s": down.seconds, "down_requests": down.requests,
            "down_grown_mb": down.grown_mb,
            "sent_mb": sent / 1e6, "sent_ratio": sent / sharing.squeezed(a, 10),
            "nothing_requests": nothing.requests, "nothing_ms": nothing.seconds * 1000,
            "day_requests": day.requests, "day_ms": day.seconds * 1000,
            "taken_requests": taken.requests, "taken_ms": taken.seconds * 1000,
            "later_ratio": statistics.median(often[-30:]) / statistics.median(often[5:35]),
        }  # fmt: skip
    finally:
        a.close()
        b.close()


def _one_more(store: sharing.Store, share: FolderStore) -> float:
    edit(store, 1)
    return exchange(store, share).seconds


def _bytes_apart_from_files(share: Path) -> int:
    files = [path for path in share.rglob("*") if path.is_file()]
    return sum(path.stat().st_size for path in files if path.suffix != ".blb")
