"""A laptop that waits to be let in begins again with an invitation."""

from __future__ import annotations

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.syncing import asked
from meedoen_desktop.services.syncing.shared import LAST, REFUSED, team_of
from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import set_fact
from meedoen_desktop.sync import watch
from meedoen_desktop.sync.patrol import FACT as LOOKED_AFTER
from meedoen_desktop.sync.withdraw import is_waiting, withdraw

_OF_THE_JOINING = (LAST, asked.FACT, watch.MOVED, LOOKED_AFTER)


def begin_again(store: Store) -> None:
    """Forget the joining that nobody confirmed, and nothing that anybody wrote.

    ``NotFound`` when the vault is not shared, ``WrongInput`` when this laptop was let in already.
    """
    with store.read() as session:
        team_of(session)
        waits = is_waiting(session)
    if not waits:
        raise WrongInput(N_("Deze laptop is al toegelaten. U hoeft niets opnieuw te doen."))
    former = withdraw(store)
    with store.work() as session:
        for name in _OF_THE_JOINING:
            set_fact(session, name, "")
        # The store keeps what this laptop asked first, and it is no colleague who waits.
        set_fact(session, REFUSED, " ".join(sorted(former)))
    store.log_access("withdraw")
