"""What the programs that play an exercise until they are killed have in common."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.services.exercises import exercises
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
from tests.factories import add_person

Do = Callable[[Action], object]


def run(begin: Callable[[Store, str], Any], play: Callable[[Any, Do], dict[str, object]]) -> None:
    """Play for a new client in the vault of the first argument, tell about it, and wait.

    ``play`` gets the session and what does an action and keeps it at once; it returns what is told.
    """
    key = DataKey(bytes.fromhex(os.environ["RAW_KEY"]))
    clock = FixedClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    store = Store.open_with_key(Path(sys.argv[1]), key, clock=clock)
    person = add_person(store)
    running = begin(store, person)

    def do(action: Action) -> None:
        running.session.apply(action)
        snapshot = running.session.snapshot()
        exercises.save_snapshot(store, running.draft_id, snapshot, running.language)

    told = play(running.session, do)
    sys.stdout.write(json.dumps({"person": person, **told}) + "\n")
    sys.stdout.flush()
    time.sleep(60)
