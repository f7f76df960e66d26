"""One of two laptops with the same vault goes on as a laptop of its own (sync.md 6)."""

from __future__ import annotations

import secrets
from dataclasses import replace

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.syncing.shared import team_of
from meedoen_desktop.store import Store
from meedoen_desktop.store.laptops import laptops
from meedoen_desktop.sync.team import save_team

_LONGEST = 60


def name_apart(store: Store, label: str) -> None:
    """From the next exchange on colleagues see this laptop under ``label``, apart from its copy.

    ``WrongInput`` (field ``label``) for no name, a long one, or one that a laptop has.
    """
    label = " ".join(label.split())
    with store.read() as session:
        team_of(session)
        known = laptops(session)
        others = {
            one.label.casefold()
            for one in known.streams.values()
            if known.now(one.id) != store.stream
        }
    if not label:
        raise WrongInput(N_("Geef deze laptop een naam."), field="label")
    if len(label) > _LONGEST:
        raise WrongInput(
            N_("Deze naam is te lang: hoogstens {aantal} tekens."), field="label", aantal=_LONGEST
        )
    if label.casefold() in others:
        raise WrongInput(
            N_("Zo heet al een laptop van het team. Kies een andere naam."), field="label"
        )
    store.begin_anew()
    with store.work() as session:
        team = team_of(session)
        save_team(session, replace(team, device=secrets.token_hex(16), label=label))
