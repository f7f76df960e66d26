"""How the way of a letter and an interpreter for a talk read in the history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.dossier.timeline import TimelineEntry
from meedoen_desktop.services.letters import barcodes, letter_states

STEPS: dict[str, tuple[str, str, str]] = {
    letter_states.PRINTED: (N_("Brief geprint"), "printer", "neutral"),
    letter_states.POSTED: (N_("Brief op de post"), "paper-plane-tilt", "info"),
    letter_states.HANDED: (N_("Brief overhandigd"), "hand", "info"),
    letter_states.MAILED: (N_("Brief gemaild"), "at", "info"),
    letter_states.DELIVERED: (N_("Aangetekende brief bezorgd"), "check-circle", "success"),
    letter_states.NOT_HOME: (N_("Aangetekende brief: niet thuis"), "warning", "warning"),
    letter_states.REFUSED: (N_("Aangetekende brief geweigerd"), "warning", "warning"),
    letter_states.RETURNED: (N_("Aangetekende brief kwam terug"), "warning", "warning"),
}
_REGISTERED = N_("Brief aangetekend op de post")
Line = tuple[str, str, str, str]
"""Title, body, icon, tone."""


def letter_step(text: Callable[..., str], entry: TimelineEntry) -> Line:
    """What happened to a letter after it was made."""
    words, icon, tone = STEPS.get(entry.form, STEPS[letter_states.PRINTED])
    if entry.form == letter_states.POSTED and entry.state == "1":
        words = _REGISTERED
    body = "\n".join(
        part for part in (entry.title, barcodes.shown(entry.extra), entry.text) if part
    )
    return text(words), body, icon, tone


def interpreter(translator: Translator, entry: TimelineEntry) -> Line:
    """An interpreter was booked for a talk, or cancelled."""
    at = datetime.fromisoformat(entry.extra)
    when = f"{translator.day_long(at.date())}, {at.hour}.{at:%M}"
    words = N_("Tolk geregeld") if entry.form == "booked" else N_("Tolk afgezegd")
    body = "\n".join(part for part in (entry.title, entry.text) if part)
    return f"{translator.text(words)}: {when}", body, "translate", "info"
