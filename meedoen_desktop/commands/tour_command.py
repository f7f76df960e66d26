"""The tour: the only command that needs Qt, imported when it is asked for."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from meedoen_desktop.commands.output import show


def tour(arguments: Namespace) -> int:
    """Walk through the program with invented clients; pictures and PDFs go to ``--out``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from meedoen_desktop.tour import run

    out = Path(arguments.out)
    code = int(run(out))
    made = sorted(path.name for path in out.glob("*.*"))
    show(
        {"out": str(out), "files": made},
        [f"{len(made)} bestanden staan in {out}."],
        as_json=arguments.json,
    )
    return code
