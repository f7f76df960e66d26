"""A laptop that waits to be let in begins again with an invitation."""

from __future__ import annotations

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.syncing import aside, asked
from meedoen_desktop.services.syncing.leaving import Departure
from meedoen_desktop.services.syncing.shared import LAST, REFUSED, account_of, team_of
from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import set_fact
from meedoen_desktop.sync import watch
from meedoen_desktop.sync.patrol import FACT as LOOKED_AFTER
from meedoen_desktop.sync.withdraw import is_waiting, taken_back, withdraw

_OF_THE_JOINING = (LAST, aside.FACT, asked.FACT, watch.MOVED, LOOKED_AFTER)


def begin_again(store: Store) -> Departure | None:
    """Forget the joining that nobody confirmed, and nothing that anybody wrote.

    Returns what tells colleagues, so that they are not asked about it any more; to send when the
    store can be reached, else they see the question until one of them says no.
    ``NotFound`` when the vault is not shared, ``WrongInput`` when this laptop was let in already.
    """
    with store.read() as session:
        team_of(session)
        account, waits = account_of(session), is_waiting(session)
    if not waits:
        raise WrongInput(N_("Deze laptop is al toegelaten. U hoeft niets opnieuw te doen."))
    told = taken_back(store)
    former = withdraw(store)
    with store.work() as session:
        for name in _OF_THE_JOINING:
            set_fact(session, name, "")
        # The store keeps what this laptop asked first, and it is no colleague who waits.
        set_fact(session, REFUSED, " ".join(sorted(former)))
    store.log_access("withdraw")
    return Departure(told, account) if told is not None else None
