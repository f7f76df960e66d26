"""No memory dumps: after a crash of the process they would hold keys and what clients told."""

from __future__ import annotations

import sys


def forbid() -> None:
    """From now on this process leaves no core file; Windows makes none by itself."""
    if sys.platform == "win32":
        return
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
