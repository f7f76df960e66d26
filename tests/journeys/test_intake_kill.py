from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services.intake import intakes
from meedoen_desktop.store.verify import verify
from tests.factories import add_person
from tests.journeys import typing_intake, typing_on
from tests.stores import Unlocked

ROUNDS = 3
ROOT = Path(__file__).resolve().parent.parent.parent


def typed_until_killed(
    home: Path, folder: Path, person: str, key: bytes, typing: ModuleType = typing_intake
) -> int:
    """Let a consultant type, kill the process at a random moment; how much was acknowledged."""
    script = str(Path(str(typing.__file__)))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, script, str(home), str(folder), person],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(key.hex() + "\n")
    process.stdin.flush()
    said = [process.stdout.readline()]
    time.sleep(random.uniform(0.1, 1.2))  # noqa: S311 - any moment will do
    process.send_signal(signal.SIGKILL)
    said += process.stdout.read().splitlines()
    process.wait()
    process.stdin.close()
    process.stdout.close()
    kept = [line for line in said if line.startswith("kept ")]
    assert kept, said
    return int(kept[-1].split()[1])


def test_a_killed_program_loses_nothing_that_was_called_saved(
    tmp_path: Path, home: Path, clock: FixedClock, unlocked: Unlocked
) -> None:
    folder = tmp_path / "kluis"
    store = unlocked.create(folder, clock)
    person = add_person(store)
    store.close()
    for _ in range(ROUNDS):
        acknowledged = typed_until_killed(home, folder, person, unlocked.raw_key)
        store = unlocked.open(folder, clock)
        draft = intakes.open_intake(store, person)
        assert draft is not None
        words = intakes.running(store, draft).answer(typing_intake.QUESTION).words
        assert typing_on.TEXT.startswith(words)
        assert len(words) >= acknowledged
        assert verify(store).is_sound
        assert intakes.running(store, draft).extra["place"] == "area:wonen"
        store.close()
