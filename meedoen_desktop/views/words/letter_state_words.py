"""How the states of a letter read: whether it went out, when, and whether it came."""

from __future__ import annotations

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.letters import barcodes, letter_states
from meedoen_desktop.services.letters.letter_states import LetterState
from meedoen_desktop.services.letters.letters_list import BEGUN, MADE
from meedoen_desktop.views.widgets.table_model import Mark

STATES = {
    BEGUN: (N_("Begonnen"), Mark("pencil-simple", "info")),
    MADE: (N_("Nog niet verstuurd"), Mark("clock", "warning")),
    letter_states.POSTED: (N_("Op de post"), Mark("check", "success")),
    letter_states.HANDED: (N_("Overhandigd"), Mark("check", "success")),
    letter_states.MAILED: (N_("Gemaild"), Mark("check", "success")),
    letter_states.DELIVERED: (N_("Bezorgd"), Mark("check-circle", "success")),
    letter_states.NOT_HOME: (N_("Niet thuis"), Mark("warning", "warning")),
    letter_states.REFUSED: (N_("Geweigerd"), Mark("warning", "warning")),
    letter_states.RETURNED: (N_("Kwam terug"), Mark("warning", "warning")),
}
AWAITS = (N_("Aangetekend onderweg"), Mark("hourglass", "info"))
"""Registered, posted, and nobody knows yet whether it came."""


def state_of(state: str, known: LetterState) -> tuple[str, Mark]:
    """Words and sign of how a letter stands."""
    return AWAITS if known.awaits_result else STATES[state]


def facts(translator: Translator, known: LetterState) -> list[tuple[str, str]]:
    """What is known of its way, as label and value, in order."""
    _, found = translator.text, []
    if known.printed_on:
        found.append((_("Geprint"), translator.day_long(known.printed_on)))
    if known.gone and known.gone_on:
        day = translator.day_long(known.gone_on)
        who = f"{day}, {known.gone_by}" if known.gone_by else day
        found.append((_(STATES[known.gone][0]), who))
    if known.barcode:
        found.append((_("Barcode"), barcodes.shown(known.barcode)))
    if known.result and known.result_on:
        found.append((_(STATES[known.result][0]), translator.day_long(known.result_on)))
    if known.archived_on:
        found.append((_("In het archief sinds"), translator.day_long(known.archived_on)))
    if known.note:
        found.append((_("Notitie"), known.note))
    return found
