"""Commands as an administrator gives them, on a vault that opens with an injected key."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from meedoen_desktop import cli
from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services import vaults
from meedoen_desktop.store import Store
from tests.factories import add_person
from tests.stores import Unlocked

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(
    tmp_path: Path, unlocked: Unlocked, clock: FixedClock, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:  # fmt: skip
    """Runs a command; returns (exit code, what it said). ``secret``: of a server."""
    store = unlocked.create(tmp_path / "kluis", clock)
    add_person(store, surname="Velzen")
    store.close()
    (tmp_path / "deel").mkdir()

    def open_vault(folder: Path, _secret: str, _clock: object) -> Store:
        return unlocked.open(folder, clock)

    monkeypatch.setattr(vaults, "open_vault", open_vault)

    def command(*arguments: str, secret: str = "") -> tuple[int, str]:
        with pipe("x") as key, pipe(secret) as password:
            options = ["--vault", str(tmp_path / "kluis"), "--passphrase-fd", str(key)]
            options += ["--secret-fd", str(password)] if secret else []
            code = cli.main([*arguments, *options])
        said = capsys.readouterr()
        return code, said.out or said.err

    return command


@contextmanager
def pipe(line: str) -> Iterator[int]:
    """A descriptor from which this can be read."""
    reader, writer = os.pipe()
    os.write(writer, f"{line}\n".encode())
    os.close(writer)
    try:
        yield reader
    finally:
        os.close(reader)
