"""A program that sorts a few strengths and waits to be killed; see test_strengths_page.py."""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.services import exercises, strengths
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
from tests.factories import add_person


def main() -> None:
    key = DataKey(bytes.fromhex(os.environ["RAW_KEY"]))
    clock = FixedClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    store = Store.open_with_key(Path(sys.argv[1]), key, clock=clock)
    person = add_person(store)
    running = strengths.begin_or_resume(store, person)
    session = running.session
    session.apply(Action("next"))
    for pile in (2, 0, 1):
        session.apply(Action("place", session.state.card, value=pile))
        exercises.save_snapshot(store, running.draft_id, session.snapshot(), running.language)
    told = {"person": person, "card": session.state.card, "fits": session.state.pile(2)}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    time.sleep(60)


if __name__ == "__main__":
    main()
