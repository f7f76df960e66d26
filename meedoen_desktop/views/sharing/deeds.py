"""Letting a laptop in or keeping it out, with what is said afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meedoen_desktop.views.context import Context

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from meedoen_desktop.errors import MeedoenError
    from meedoen_desktop.services.syncing import Asking, Colleague, Departure


def let_in(context: Context, asks: Asking) -> None:
    """The digits were the same."""
    from meedoen_desktop.services import syncing

    _ = context.translator.text
    words = _("{laptop} doet mee.", laptop=asks.label)

    def done(_none: object) -> None:
        context.messages.done(words)
        context.sharing.share_now()

    context.tasks.run(syncing.confirm, context.store, asks.stream, done=done, owner=context.sharing)


def keep_out(context: Context, asks: Asking) -> None:
    """The digits differed: that is another laptop than the one of the colleague."""
    from meedoen_desktop.services import syncing

    _ = context.translator.text
    words = _("De laptop doet niet mee. Was dat niet de bedoeling? Vergelijk de cijfers dan "
              "opnieuw, bij Instellingen, Delen.")  # fmt: skip

    def done(_none: object) -> None:
        context.messages.info(words)
        context.sharing.refresh()

    context.tasks.run(syncing.refuse, context.store, asks.stream, done=done, owner=context.sharing)


def put_aside(context: Context, one: Colleague) -> None:
    """A laptop is lost, or of a colleague who left: out of the list, until it shares again."""
    from meedoen_desktop.services import syncing

    _ = context.translator.text
    words = _(
        "{laptop} staat nu onderaan, bij wat niet meer in gebruik is. De toegang van die laptop "
        "blijft: vraag uw beheerder om die weg te nemen.",
        laptop=one.label,
    )

    def done(_none: object) -> None:
        context.messages.done(words, _("Ongedaan maken"), lambda: put_back(context, one))
        context.sharing.refresh()

    context.tasks.run(
        syncing.put_aside, context.store, one.stream, done=done, owner=context.sharing
    )


def put_back(context: Context, one: Colleague) -> None:
    """It is used after all."""
    from meedoen_desktop.services import syncing

    def done(_none: object) -> None:
        context.sharing.refresh()

    context.tasks.run(syncing.put_back, context.store, one.stream, done=done, owner=context.sharing)


def begin_again(context: Context, window: QWidget) -> None:
    """Who waits to be let in forgets that, and is asked for another invitation at once."""
    from meedoen_desktop.services import syncing
    from meedoen_desktop.views.sharing.join_dialog import JoinDialog

    sharing = context.sharing

    def done(farewell: Departure | None) -> None:
        if farewell is not None:  # apart: a store that is away keeps nobody waiting
            sharing.ask(farewell.send, done=_nothing, failed=_nothing, owner=sharing)
        sharing.refresh()
        JoinDialog(window, context).show_over()

    def failed(error: MeedoenError) -> None:
        context.messages.error(error)
        sharing.refresh()

    # In the thread of the exchange, so that none is half-way.
    sharing.ask(syncing.begin_again, context.store, done=done, failed=failed, owner=sharing)


def _nothing(_answer: object) -> None:
    """Colleagues who are not told see the question a little longer."""
