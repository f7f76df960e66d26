"""A report of a fault of ours: where in the code, never what was in it.

Only the type of the exception and the lines of our own files are written: messages and values may
hold what a client told.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from meedoen_desktop import __version__
from meedoen_desktop.clock import Clock
from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.i18n import N_
from meedoen_desktop.views.messages import Messages

if TYPE_CHECKING:
    from datetime import datetime

_OUR_FAULT = N_(
    "Er ging iets mis in het programma. Wat bewaard was, is veilig. Ga gerust verder. "
    "Gebeurt het nog eens? Start het programma dan opnieuw."
)
_KEPT = 20
"""How many reports stay; older ones are removed."""


class Faults:
    """Exceptions that nobody expected: a report on disk and a calm sentence on the screen."""

    def __init__(self, folder: Path, clock: Clock, messages: Messages) -> None:
        self._folder, self._clock, self._messages = folder, clock, messages

    def report(self, error: BaseException) -> None:
        """A fault of ours; what the world did wrong has its own sentence and needs no report."""
        if isinstance(error, MeedoenError):
            self._messages.error(error)
            return
        write_report(self._folder, error, self._clock.now())
        self._messages.error_text(self._messages.translator.text(_OUR_FAULT))

    def caught(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        """The program's last resort (``sys.excepthook``)."""
        self.report(error)


def write_report(folder: Path, error: BaseException, now: datetime) -> Path | None:
    """Write ``folder``/fouten/<moment>.txt; None when even that is impossible."""
    reports = folder / "fouten"
    path = reports / f"{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        reports.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(_lines(error, now)) + "\n", "utf-8")
        for old in sorted(reports.glob("*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path


def _lines(error: BaseException, now: datetime) -> Iterator[str]:
    import platform

    yield f"Meedoen {__version__}, {now:%Y-%m-%d %H:%M} UTC"
    yield f"Python {platform.python_version()}, {platform.system()} {platform.release()}"
    cause: BaseException | None = error
    told: set[int] = set()
    while cause is not None and id(cause) not in told:
        told.add(id(cause))
        yield ""
        yield type(cause).__qualname__
        yield from _places(cause.__traceback__)
        cause = cause.__cause__ or cause.__context__


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        name = "/".join(Path(code.co_filename).parts[-3:])
        yield f"  {name}, line {trace.tb_lineno}, in {code.co_name}"
        trace = trace.tb_next
