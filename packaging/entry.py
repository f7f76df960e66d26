"""Start of the frozen program: ``meedoen-desktop`` opens the window, ``meedoen`` takes commands.

On Linux the first is a link to the second, so that the code is there once.
"""

import sys
from pathlib import Path


def main() -> int:
    if Path(sys.argv[0]).stem == "meedoen-desktop":
        from meedoen_desktop.__main__ import main as start
    else:
        from meedoen_desktop.cli import main as start
    return int(start() or 0)


if __name__ == "__main__":
    sys.exit(main())
