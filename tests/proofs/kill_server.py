"""Forks a worker per kill, so that imports are paid once: JSON lines in, JSON lines out.

The worker says "ready" and then a line after each acknowledged action. So many seconds after so
many lines it gets SIGKILL; the answer is all that it said, and how long the first action took.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
import traceback
from typing import Any

import alembic.command  # noqa: F401 - so that a migration is migrating, not importing

from tests.proofs.deeds import DEEDS

STARTING = 30.0  # seconds that a worker gets before it must be at work


def main() -> None:
    for line in sys.stdin:
        print(json.dumps(_one(json.loads(line))), flush=True)  # noqa: T201 - the protocol


def _one(order: dict[str, Any]) -> dict[str, Any]:
    source, target = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.close(source)
        _work(order, target)
    os.close(target)
    try:
        return _watch(worker, source, order["lines"], order["seconds"])
    finally:
        os.close(source)


def _watch(worker: int, source: int, lines: int, seconds: float) -> dict[str, Any]:
    said = _read(source, time.monotonic() + STARTING, lines=1)
    began = time.monotonic()
    said += _read(source, began + STARTING, lines=lines - said.count(b"\n"))
    took = time.monotonic() - began
    said += _read(source, time.monotonic() + seconds)
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    said += _read(source, time.monotonic() + STARTING)
    whole = said.decode().split("\n")[:-1]  # what follows the last line end was never said
    return {"said": [json.loads(line) for line in whole], "took": took}


def _read(source: int, deadline: float, *, lines: int = sys.maxsize) -> bytes:
    got = b""
    while (left := deadline - time.monotonic()) > 0 and got.count(b"\n") < lines:
        if select.select([source], [], [], left)[0]:
            piece = os.read(source, 65536)
            if not piece:
                break
            got += piece
    return got


def _work(order: dict[str, Any], target: int) -> None:
    def say(what: object) -> None:
        os.write(target, json.dumps(what).encode() + b"\n")

    try:
        os.environ["MEEDOEN_HOME"] = order["home"]
        say("ready")
        DEEDS[order["deed"]](say, **order["given"])
    except BaseException:  # noqa: BLE001 - told to the test
        say({"fault": traceback.format_exc()})
    os._exit(0)


if __name__ == "__main__":
    main()
