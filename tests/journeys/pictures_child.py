"""A program that picks a picture and waits to be killed; see test_pictures_page.py."""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.services import exercises, pictures
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
from tests.factories import add_person


def main() -> None:
    key = DataKey(bytes.fromhex(os.environ["RAW_KEY"]))
    clock = FixedClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    store = Store.open_with_key(Path(sys.argv[1]), key, clock=clock)
    person = add_person(store)
    running = pictures.begin_or_resume(store, person)
    for action in (Action("next"), Action("shuffle"), Action("pick")):
        card = running.session.state.hand[4] if action.do == "pick" else ""
        running.session.apply(Action(action.do, card))
        snapshot = running.session.snapshot()
        exercises.save_snapshot(store, running.draft_id, snapshot, running.language)
    state = running.session.state
    told = {"person": person, "hand": state.hand, "now": state.now}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    time.sleep(60)


if __name__ == "__main__":
    main()
