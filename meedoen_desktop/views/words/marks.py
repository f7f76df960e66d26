"""Attention marks: always an icon and a word, never a colour alone."""

from __future__ import annotations

from typing import NamedTuple

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.clients import client_filter as found


class MarkLook(NamedTuple):
    """How a mark shows: short word, icon, tone, and the sentence of its tip."""

    word: str
    icon: str
    tone: str
    tip: str


MARKS = {
    found.DECEASED: MarkLook(
        N_("Overleden"), "flag-banner", "neutral", N_("Deze cliënt is overleden.")
    ),
    found.SECRET: MarkLook(
        N_("Geheim adres"), "lock-key", "danger", N_("Geef dit adres aan niemand door.")
    ),
    found.INTERPRETER: MarkLook(
        N_("Tolk"), "translate", "info", N_("Regel een tolk voor dit gesprek.")
    ),
    found.DRAFT: MarkLook(
        N_("Intake open"), "note-pencil", "warning", N_("Er is een intake die nog niet af is.")
    ),
    found.SILENT: MarkLook(
        N_("Lang stil"),
        "hourglass",
        "warning",
        N_("Er is langer dan een half jaar geen contact geweest."),
    ),
    found.UNSORTED: MarkLook(
        N_("Deel in"), "squares-four", "info", N_("Deze cliënt heeft nog geen groep of route.")
    ),
    found.GONE: MarkLook(
        N_("Niet in lijst"),
        "file-csv",
        "warning",
        N_("Deze cliënt stond niet meer in de laatst ingelezen lijst."),
    ),
    found.NEW: MarkLook(
        N_("Nieuw"),
        "user-plus",
        "info",
        N_("Deze cliënt kwam erbij met de laatst ingelezen lijst of daarna."),
    ),
    found.CLOSED: MarkLook(N_("Afgesloten"), "folder", "neutral", N_("Dit dossier is afgesloten.")),
}
