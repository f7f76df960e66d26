"""The exercises with a laptop and a second screen: another platform, so a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCREENS = [
    {
        "name": name, "x": x, "y": 0, "width": wide, "height": high, "logicalDpi": 96,
        "logicalBaseDpi": 96, "dpr": 1,
    }
    for name, x, wide, high in (("Laptop", 0, 1366, 768), ("Beamer", 1366, 1920, 1080))
]  # fmt: skip


@pytest.mark.long
def test_every_exercise_is_played_on_the_second_screen(tmp_path: Path) -> None:
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": SCREENS}))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly",
         "--basetemp", str(tmp_path / "screens"), "tests/journeys/two_screens.py"],
        env={**os.environ, "MEEDOEN_TEST_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]
    assert " passed" in done.stdout
