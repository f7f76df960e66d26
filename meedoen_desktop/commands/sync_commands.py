"""Exchange with the central store, and choose its place."""

from __future__ import annotations

from argparse import Namespace

from meedoen_desktop.commands import place_options
from meedoen_desktop.commands.asking import UsageProblem
from meedoen_desktop.commands.output import OK, show
from meedoen_desktop.commands.vault_commands import opened


def sync(arguments: Namespace) -> int:
    """One exchange; with a place the vault is shared there first."""
    from meedoen_desktop.i18n import Translator
    from meedoen_desktop.services import syncing
    from meedoen_desktop.services.alarms import told

    with opened(arguments) as store:
        if (chosen := place_options.named(arguments)) is not None:
            place, secret = chosen
            syncing.set_up(store, place, arguments.label, secret)
        outcome = syncing.sync_now(store)
        state = syncing.state(store)
    words = [told(alarm, Translator("nl").text) for alarm in state.alarms if not alarm.is_over]
    notices = [f"{one.happened} {one.safe} {one.do}" for one in words]
    notices += [
        f"{one.label} deelt nu op een andere plek: {one.moved_to.shown}."
        for one in state.moved
        if one.moved_to is not None
    ]
    show(
        {
            "sent_operations": outcome.sent_operations,
            "taken_segments": outcome.taken_segments,
            "missing_files": outcome.missing_files,
            "requests": outcome.requests,
            "waiting": state.waiting,
            "conflicts": state.differences,
            "laptops": [one.label for one in state.colleagues],
            "notices": notices,
        },
        [
            f"{outcome.sent_operations} wijzigingen gedeeld ({outcome.requests} verzoeken).",
            f"{outcome.taken_segments} pakketten van collega's verwerkt.",
            f"{state.differences} keer schreven twee mensen iets anders.",
            *notices,
        ],
        as_json=arguments.json,
    )
    return OK


def change_place(arguments: Namespace) -> int:
    """Another place or another password; the old one stays when the new one does not work."""
    from meedoen_desktop.services import syncing

    with opened(arguments) as store:
        chosen = place_options.named(arguments)
        if chosen is None:
            raise UsageProblem("Noem een plek: --folder, --webdav of --s3.")
        syncing.change_place(store, *chosen)
        place = syncing.state(store).place
    shown = place.shown if place else ""
    show({"place": shown}, [f"De centrale opslag is nu {shown}."], as_json=arguments.json)
    return OK
