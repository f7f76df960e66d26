"""Real servers, each started when the first test asks for it and killed at the end of the run."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from meedoen_desktop.sync import http, s3
from tests.proofs.killing import kill_server, killer
from tests.real_servers.servers import SERVERS, Absent, Server
from tests.sync.administrator import run
from tests.sync.laptops import empty_vault, team

__all__ = ["empty_vault", "kill_server", "killer", "run", "team"]


def absent(error: Absent) -> None:
    missing = f"{error} is not on this machine; tools/setup.sh --for-tests says what to install"
    if os.environ.get("CI"):
        pytest.fail(missing)
    print(f"\nSKIPPED, LOUDLY: {missing}", file=sys.stderr)  # noqa: T201
    pytest.skip(missing)


@pytest.fixture(scope="session")
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Server]]:
    """Tests come in random order, so that a server stays until all are done."""
    known: dict[str, Server] = {}
    with ExitStack() as running:

        def start(name: str) -> Server:
            if name not in known:
                known[name] = running.enter_context(SERVERS[name](tmp_path_factory.mktemp(name)))
            return known[name]

        yield start


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest, start_server: Callable[[str], Server]) -> Server:
    """An empty corner of each of the servers."""
    try:
        return start_server(request.param).corner()
    except Absent as error:
        absent(error)
        raise


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not go the first time is not tried again: that takes seconds."""
    monkeypatch.setattr("meedoen_desktop.sync.http._RETRY", http._RETRY.new(total=0))
    monkeypatch.setitem(s3._RETRY, "max_retries", 0)
