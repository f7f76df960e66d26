"""Reading the access log: who looked at what, when. Looking changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import AccessEntry, Consultant, Dossier
from meedoen_desktop.store import Store

ACTIONS = {
    "view": N_("bekeken"),
    "search": N_("gezocht"),
    "print": N_("geprint"),
    "export": N_("uitgevoerd"),
    "import": N_("ingelezen"),
    "unlock": N_("kluis geopend"),
    "restore": N_("reservekopie teruggezet"),
    "backup": N_("reservekopie gemaakt"),
    "edit": N_("gewijzigd"),
    "merge": N_("samengevoegd"),
    "share": N_("kluis gedeeld"),
    "invite": N_("laptop uitgenodigd"),
    "join": N_("lid geworden van een team"),
    "admit": N_("laptop toegelaten"),
    "withdraw": N_("opnieuw begonnen met een uitnodiging"),
    "archive": N_("overzetten naar het archief aan- of uitgezet"),
    "deliver": N_("overgezet naar het archief"),
    "unmerge": N_("samenvoeging ongedaan gemaakt"),
}
"""The words for each action of the log."""


@dataclass(frozen=True, slots=True)
class AccessLine:
    """One line; ``at`` is wall time, ``file_number`` empty when no dossier was concerned."""

    number: int
    at: datetime
    who: str
    action: str
    file_number: str
    result: str


def access_lines(store: Store, limit: int = 500) -> tuple[AccessLine, ...]:
    """The newest lines, latest first."""
    newest = (
        select(AccessEntry, Consultant.name, Dossier.file_number)
        .outerjoin(Consultant, Consultant.id == AccessEntry.who)
        .outerjoin(Dossier, Dossier.id == AccessEntry.dossier_id)
        .order_by(AccessEntry.number.desc())
        .limit(limit)
    )
    with store.read() as session:
        return tuple(
            AccessLine(
                entry.number, entry.at.astimezone(AMSTERDAM), name or "", entry.action,
                file_number or "", entry.result,
            )
            for entry, name, file_number in session.execute(newest)
        )  # fmt: skip
