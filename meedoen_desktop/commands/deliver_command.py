"""Deliver finished documents to the municipality's own files, for a job of the administrator."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from meedoen_desktop.commands import place_options
from meedoen_desktop.commands.asking import UsageProblem
from meedoen_desktop.commands.output import OK, WORLD_FAILED, complain, counter, show
from meedoen_desktop.commands.vault_commands import opened

if TYPE_CHECKING:
    from meedoen_desktop.services.delivery import DeliveryState
    from meedoen_desktop.store import Store

ALL = "all"


def deliver(arguments: Namespace) -> int:
    """What can go, goes; with a place or kinds those are set first. Exit code 1: not all of it."""
    from meedoen_desktop.services import delivery

    with opened(arguments) as store:
        _set(store, arguments)
        if arguments.off:
            delivery.switch_off(store)
            show({"on": False}, ["Overzetten staat uit."], as_json=arguments.json)
            return OK
        outcome = delivery.deliver_now(store, counter("Overgezet"))
        state = delivery.state(store)
    reasons = _reasons(state)
    show(
        {
            "on": True,
            "place": state.place.shown if state.place else "",
            "delivered": outcome.delivered,
            "failed": outcome.failed,
            "waiting": state.waiting,
            "held": {why.value: count for why, count in sorted(state.held.items())},
            "total": state.total,
        },
        [f"{outcome.delivered} overgezet, {state.waiting} wachten.", *reasons],
        as_json=arguments.json,
    )
    if outcome.failed:
        complain("Niet alles kon worden overgezet. Het wordt later opnieuw geprobeerd.")
    return WORLD_FAILED if outcome.failed else OK


def _set(store: Store, arguments: Namespace) -> None:
    from meedoen_desktop.services import delivery

    if (chosen := place_options.named(arguments)) is not None:
        delivery.set_place(store, *chosen)
    if arguments.kinds is None:
        if arguments.everyone or arguments.from_start:
            raise UsageProblem("Bij --everyone en --from-start hoort ook --kinds.")
        return
    kinds = tuple(delivery.KINDS) if arguments.kinds == ALL else arguments.kinds.split(",")
    unknown = [kind for kind in kinds if kind not in delivery.KINDS]
    if unknown:
        known = ", ".join((ALL, *delivery.KINDS))
        raise UsageProblem(f"Onbekend soort: {', '.join(unknown)}. Kies uit: {known}.")
    first_day = None if arguments.from_start else store.clock.today()
    delivery.set_kinds(store, kinds, everyone=arguments.everyone, first_day=first_day)


def _reasons(state: DeliveryState) -> list[str]:
    """No names: this may be kept in a log."""
    from meedoen_desktop.services import delivery

    return [
        delivery.WHY[why][count != 1].format(count=count)
        for why, count in sorted(state.held.items())
    ]
