"""Starts the desktop program: ``python -m meedoen_desktop``."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Start the program and stay until its window is closed; or do what an option asks."""
    if len(sys.argv) > 1:
        from meedoen_desktop import cli
        from meedoen_desktop.commands.start import answer

        if (code := answer(sys.argv[1:], cli.main)) is not None:
            return code
    gc.disable()  # nothing to collect while the first window is built; Program turns it on
    from meedoen_desktop.app import run

    return run(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
