"""Processes of servers: on free ports of loopback, waited for, killed at the end."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

LOOPBACK = "127.0.0.1"
_PATIENCE = 60.0
_HIGHEST = 50_000
"""SeaweedFS adds 10,000 to each port for its own traffic."""


def program(name: str) -> str | None:
    """A program beside our Python (from a package), of the system, or nothing."""
    beside = Path(sys.executable).with_name(name)
    places = f"{beside.parent}:/usr/sbin:/usr/local/sbin"
    return shutil.which(name, path=places) or shutil.which(name)


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on, nor 10,000 above."""
    found: list[int] = []
    while len(found) < count:
        with socket.socket() as trial:
            trial.bind((LOOPBACK, 0))
            port = trial.getsockname()[1]
        port = port if port < _HIGHEST else port - 20_000
        if port not in found and _is_free(port) and _is_free(port + 10_000):
            found.append(port)
    return found


@contextmanager
def running(command: Sequence[str | Path], log: Path, port: int, folder: Path) -> Iterator[None]:
    """A server that answers on ``port``; killed afterwards. What it says goes to ``log``."""
    with (
        log.open("ab") as output,
        subprocess.Popen(
            [str(part) for part in command], cwd=folder, stdin=subprocess.DEVNULL,
            stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
            env=os.environ | {"TMPDIR": str(folder), "HOME": str(folder)},
        ) as process,
    ):  # fmt: skip
        try:
            _wait(process, port, log)
            yield
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # Apache's workers outlive it otherwise


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        if _answers(port):
            return
        time.sleep(0.05)
    raise RuntimeError(f"{log.name}: no answer\n{log.read_text('utf-8', 'replace')[-2000:]}")


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=2)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status < 500
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _is_free(port: int) -> bool:
    with socket.socket() as trial:
        try:
            trial.bind((LOOPBACK, port))
        except OSError:
            return False
    return True
