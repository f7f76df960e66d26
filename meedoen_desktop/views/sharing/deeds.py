"""Letting a laptop in or keeping it out, with what is said afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meedoen_desktop.views.context import Context

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Asking


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
