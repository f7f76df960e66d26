"""Headless commands for administrators: ``meedoen COMMAND`` (docs/headless.md).

Results go to standard output, sentences about failure to standard error. Bad input never ends in
a stack trace: that could hold client data.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from meedoen_desktop.commands.asking import UsageProblem
from meedoen_desktop.commands.output import (
    INTERRUPTED,
    OWN_FAULT,
    USAGE,
    WORLD_FAILED,
    complain,
)
from meedoen_desktop.commands.parser import make_parser
from meedoen_desktop.errors import MeedoenError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code (the list stands in `commands.parser`)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a console that knows no ï must not stop us
    chosen = make_parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except (UsageProblem, MeedoenError) as problem:
        complain(str(problem))
        return USAGE if isinstance(problem, UsageProblem) else WORLD_FAILED
    except KeyboardInterrupt:
        complain("Gestopt. Er is niets half gedaan.")
        return INTERRUPTED
    except OSError as error:
        return _after(error)
    except Exception as fault:  # noqa: BLE001 - the trace could hold client data
        complain(_place_of(fault))
        return OWN_FAULT


def _after(error: OSError) -> int:
    if isinstance(error, BrokenPipeError):  # whoever read our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    else:
        name, why = error.filename or "Een bestand", error.strerror or type(error).__name__
        complain(f"{name} kan niet worden gebruikt: {why}. Er is niets half gedaan.")
    return WORLD_FAILED


def _place_of(fault: Exception) -> str:
    """Where it went wrong, without any value: enough to report it."""
    frame = traceback.extract_tb(fault.__traceback__)[-1]
    place = f"{type(fault).__name__} in {Path(frame.filename).name}, regel {frame.lineno}"
    return (
        f"Er ging iets mis in het programma zelf ({place}). Meld dit. Wat bewaard was, is veilig."
    )


if __name__ == "__main__":
    sys.exit(main())
