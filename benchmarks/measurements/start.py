"""Process start until the window that asks for the passphrase is painted."""

from __future__ import annotations

import gc
import time


def measure() -> dict[str, float]:
    gc.disable()  # as `meedoen_desktop.__main__` does until the window is there
    from meedoen_desktop import app, settings
    from meedoen_desktop.clock import Clock
    from meedoen_desktop.views.program import Program

    application = app.make_application(["meedoen-desktop"])
    program = Program(application, settings.data_folder(), Clock(), app.make_frame)

    from benchmarks.painting import wait_painted

    wait_painted(program.window, program.start)
    painted = time.monotonic()
    program.close()
    return {"at": painted}
