"""A program that plays the board into the talk and waits to be killed; see test_board_page.py.

With the word "cards" it stops at the second card.
"""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.services import boards, exercises
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
from tests.factories import add_person

CARDS = (
    Action("next"),
    Action("place", "wonen", value=1),
    Action("number", "wonen", "number_now", 6),
    Action("skip"),
    Action("place", "geld", value=2),
)
TALK = (
    Action("next"),
    Action("next"),
    Action("choose", "geld"),
    Action("choose", "wonen"),
    *(Action("next") for _ in range(6)),
    Action("say", "geld", "me", "Post openen"),
    Action("agree", "geld", "0.what", "De post meenemen"),
    Action("view", "wonen", "number_now", 2),
)


def main() -> None:
    key = DataKey(bytes.fromhex(os.environ["RAW_KEY"]))
    clock = FixedClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    store = Store.open_with_key(Path(sys.argv[1]), key, clock=clock)
    person = add_person(store)
    running = boards.begin_or_resume(store, person)
    for action in CARDS if sys.argv[2] == "cards" else (*CARDS, *TALK):
        running.session.apply(action)
        snapshot = running.session.snapshot()
        exercises.save_snapshot(store, running.draft_id, snapshot, running.language)
    sys.stdout.write(json.dumps({"person": person}) + "\n")
    sys.stdout.flush()
    time.sleep(60)


if __name__ == "__main__":
    main()
