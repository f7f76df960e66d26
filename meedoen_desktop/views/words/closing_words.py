"""How a closing reads in the history of a client, also when the file is open again."""

from __future__ import annotations

from datetime import date

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.dossier.timeline import TimelineEntry
from meedoen_desktop.services.rhythm.closing import LOOKED, REOPENED
from meedoen_desktop.views.words.days import short_day


def closing_line(
    translator: Translator, entry: TimelineEntry, reason: str
) -> tuple[str, str, str, str]:
    """Title, text, icon and tone; ``reason`` in the words of the profile, "" when unknown."""
    _ = translator.text
    if entry.state == REOPENED:
        return _("Dossier weer geopend"), entry.text, "folder-open", "info"
    if entry.state == LOOKED:
        return _("Opnieuw gekeken, het dossier bleef gesloten"), entry.text, "eye", "neutral"
    again = look_again(translator, date.fromisoformat(entry.title)) if entry.title else ""
    title = _("Dossier gesloten: {reden}", reden=reason or entry.state)
    return title, "\n".join(part for part in (entry.text, again) if part), "folder", "neutral"


def look_again(translator: Translator, day: date) -> str:
    """When to look at a closed file again."""
    shown = short_day(day.year, day.month, day.day, translator)
    return translator.text("Opnieuw kijken op {dag}", dag=shown)
