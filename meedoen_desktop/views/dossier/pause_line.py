"""That the client rests: until when, why, and the way to end it sooner."""

from __future__ import annotations

from collections.abc import Callable

from meedoen_desktop.services.rhythm import pauses
from meedoen_desktop.services.rhythm.pauses import RestNow
from meedoen_desktop.services.trail.trail_undo import Undo, take_back
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.words.spoken_days import near_day

Done = Callable[[str, Callable[[], object]], None]


def pause_line(context: Context, rest: RestNow, done: Done) -> IconLine:
    """``done`` is called with what to say and its undo."""
    _, store = context.translator.text, context.store

    def stopped(undo: Undo) -> None:
        done(_("De pauze is gestopt."), lambda: take_back(store, undo))

    button = QuietButton(
        _("Stop de pauze"), "play",
        lambda: context.tasks.run(pauses.stop, store, rest.ids, done=stopped, owner=line),
    )  # fmt: skip
    button.setObjectName("client.pause.stop")
    day = near_day(context.translator, rest.until, context.clock.today())
    line = IconLine("pause", _("Pauze tot en met {dag}", dag=day), rest.reason, buttons=(button,))
    line.setObjectName("client.pause")
    return line
