"""Halves: what an upload that was cut short leaves beside the objects, under a name of its own.

Such a name never comes again, and an upload takes minutes. So a half that is still there a day
after it was seen is nobody's work; should it be after all, that upload fails once and comes again.
No time stamp of the store is asked for that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from contextlib import suppress

from meedoen_desktop.errors import StoreError
from meedoen_desktop.sync.reach import Reach

HALF = ".tmp"
_OURS = re.compile(
    r"\.?(?:(?:[0-9a-f]{32}-)?[0-9]{8}-[0-9a-f]{16}\.(?:seg|ros|key|head)"
    r"|[0-9a-f]{40}-[0-9]{4}\.blb|format)\.[0-9a-f]{16}\.tmp"
)
_HEADS = "h"
MOST = 50


def is_half(last: str) -> bool:
    """Whether this last part of a name is that of a half of one of our objects."""
    return _OURS.fullmatch(last.lower()) is not None


def clean(reach: Reach, names: Iterable[str], seen: Collection[str]) -> list[str]:
    """Remove the halves that were ``seen`` a day ago; returns those that lie beside ``names`` now.

    What the store does not let go is left for another day.
    """
    for name in seen:
        with suppress(StoreError):
            reach.remove(name)
    folders = {_HEADS, *(name.rpartition("/")[0] for name in names)} - {""}
    found = set[str]()
    with suppress(StoreError):
        for folder in sorted(folders):
            found |= reach.halves(folder)
    return sorted(found - set(seen))[:MOST]
