"""What the invented team itself knows of organisations in its municipality."""

from __future__ import annotations

from typing import Any

from meedoen_desktop.models import TEAM, OrganisationEntry
from meedoen_desktop.services.practice.chance import Chance
from meedoen_desktop.services.practice.place import Home, Place

SEED = 4_700_069
"""Added to the seed of the vault."""


def directory(place: Place, chance: Chance, contact: str) -> list[OrganisationEntry]:
    """How to reach the welfare organisation, where ``contact`` works, and one of the team's own."""
    own = {
        "name": "Buurttuin De Kas", "kind": "activity", "contact": "Wil Bosman",
        "phone": "+31600054321", "note": "Woensdagochtend samen tuinieren, daarna soep.",
        "address": f"Parkweg 80\n{_town_line(place.homes[-1])}",
    }  # fmt: skip
    return [
        OrganisationEntry(
            id=chance.id(), dossier_id=TEAM, municipality_id=place.municipality.id, **values
        )
        for values in (*_welfare(place, contact), own)
    ]


def _welfare(place: Place, contact: str) -> list[dict[str, Any]]:
    known = place.organisation("welfare")
    if known is None:
        return []
    return [
        {
            "organisation_id": known.id, "name": known.name, "kind": known.kind,
            "contact": contact, "phone": "+31600012345", "email": "aanmelden@welzijn.example",
            "address": f"Voorbeeldlaan 4\n{_town_line(place.homes[0])}",
            "waiting_weeks": known.waiting_weeks, "note": known.note,
        }
    ]  # fmt: skip


def _town_line(home: Home) -> str:
    """The last line of an address; nobody gets post at ZZ."""
    return f"{home.postcode} ZZ {home.town.upper()}"
