"""Chapter 5: where a client was referred to, what runs, the directory, and a warm handover."""

from __future__ import annotations

from dataclasses import replace

from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.services.dossier import handover
from meedoen_desktop.services.trail import trail
from meedoen_desktop.store import Store
from meedoen_desktop.tour.guide import Guide


def walk(guide: Guide) -> None:
    """The client with the most to see."""
    person = busiest(guide.store)
    for look, number in (("light", "66"), ("dark", "67")):
        guide.program.change_settings(guide.program.settings.with_(theme=look))
        guide.go("trail", person_id=person)
        guide.show(f"{number}-doorverwijzingen")
    guide.program.change_settings(guide.program.settings.with_(theme="light"))
    guide.go("directory")
    guide.show("66-organisaties")
    pack = handover.lay_ready(guide.store, person)
    agreed = replace(
        pack, to="team Werk, werkconsulent", consent=True, parts=frozenset(handover.PARTS)
    )
    guide.keep("warme-overdracht", handover.render(agreed))


def busiest(store: Store) -> str:
    """Who has the longest trail."""
    people = [row.person_id for row in read_all(store) if not (row.closed_on or row.deceased)]
    return max(people, key=lambda one: _length(store, one))


def _length(store: Store, person_id: str) -> int:
    known = trail.read_trail(store, person_id)
    return len(known.referrals) + len(known.trajectories) + len(known.indications)
