"""What a command says: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping

OK = 0
WORLD_FAILED = 1
USAGE = 2
ROWS_REJECTED = 3
OWN_FAULT = 70
INTERRUPTED = 130


def show(result: Mapping[str, object], lines: Iterable[str], *, as_json: bool) -> None:
    """The result, for a program or for a person."""
    if as_json:
        sys.stdout.write(json.dumps(result, indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def complain(sentence: str) -> None:
    """Say on standard error what went wrong."""
    sys.stderr.write(f"meedoen: {sentence}\n")
    sys.stderr.flush()


def counter(what: str) -> Callable[[int, int], None] | None:
    """Shows progress on a terminal; None when nobody is looking."""
    if not sys.stderr.isatty():
        return None

    def report(done: int, total: int) -> None:
        end = "\n" if total and done >= total else ""
        sys.stderr.write(f"\r{what}: {done}/{total}{end}")
        sys.stderr.flush()

    return report
