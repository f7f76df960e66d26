"""The test's side of the kill server: random moments from a seed that a failure reports."""

from __future__ import annotations

import json
import os
import random
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


class Killer:
    """Starts deeds and kills them."""

    def __init__(self, server: subprocess.Popen[str], home: Path) -> None:
        self._server, self.home = server, home
        self.seed = int(os.environ.get("MEEDOEN_KILL_SEED", secrets.randbits(32)))
        self._chance = random.Random(self.seed)  # noqa: S311 - not a secret

    def kill(self, deed: str, longest: float, **given: Any) -> list[Any]:
        """What an endless deed acknowledged before it was killed.

        Mostly killed within ``longest`` seconds of its first action, otherwise while opening.
        """
        lines = 2 if self._chance.random() < 0.7 else 1
        said, _took = self._order(deed, lines, self._chance.uniform(0, longest), given)
        return said

    def kill_within(self, took: float, deed: str, **given: Any) -> list[Any]:
        """What a deed that takes so long acknowledged; mostly nothing."""
        return self._order(deed, 1, self._chance.uniform(0, took), given)[0]

    def time(self, deed: str, **given: Any) -> float:
        """Seconds until the first acknowledgement on this machine; killed right after."""
        return self._order(deed, 2, 0, given)[1]

    def _order(
        self, deed: str, lines: int, seconds: float, given: dict[str, Any]
    ) -> tuple[list[Any], float]:
        order = {
            "deed": deed, "lines": lines, "seconds": seconds, "home": str(self.home),
            "given": given,
        }  # fmt: skip
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(order) + "\n")
        self._server.stdin.flush()
        answer = json.loads(self._server.stdout.readline())
        said = answer["said"]
        assert said[:1] == ["ready"]
        faults = [line["fault"] for line in said if isinstance(line, dict)]
        assert not faults, faults[0]
        return said[1:], answer["took"]


@contextmanager
def server() -> Iterator[subprocess.Popen[str]]:
    """A server that forks workers until the end of the test."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.proofs.kill_server"],
        cwd=ROOT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture(scope="session")
def kill_server() -> Iterator[subprocess.Popen[str]]:
    with server() as process:
        yield process


@pytest.fixture
def killer(kill_server: subprocess.Popen[str], home: Path) -> Killer:
    made = Killer(kill_server, home)
    print(f"MEEDOEN_KILL_SEED={made.seed}")  # noqa: T201 - pytest shows it when the test fails
    return made
