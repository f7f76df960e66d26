from __future__ import annotations

from pathlib import Path

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services.day.today import read_day
from meedoen_desktop.services.talks import talks
from meedoen_desktop.services.talks.talk_opening import open_talk
from meedoen_desktop.store.verify import verify
from tests.factories import add_person
from tests.journeys import typing_on, typing_talk
from tests.journeys.test_intake_kill import typed_until_killed
from tests.stores import Unlocked

ROUNDS = 2


def test_a_killed_program_finds_the_talk_again(
    tmp_path: Path, home: Path, clock: FixedClock, unlocked: Unlocked
) -> None:
    folder = tmp_path / "kluis"
    store = unlocked.create(folder, clock)
    person = add_person(store)
    store.close()
    for _ in range(ROUNDS):
        acknowledged = typed_until_killed(home, folder, person, unlocked.raw_key, typing_talk)
        store = unlocked.open(folder, clock)
        assert talks.begun(store, person) is not None
        assert [draft.kind for draft in read_day(store).drafts] == ["talk"]
        note = open_talk(store, person).notes.note
        assert typing_on.TEXT.startswith(note)
        assert len(note) >= acknowledged
        assert verify(store).is_sound
        store.close()
