"""What this vault knows of its central store, and the way there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.store import Store
from meedoen_desktop.sync.account import Account, keep_account, kept_account
from meedoen_desktop.sync.conformance import examine
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.drivers import reached
from meedoen_desktop.sync.place import Place
from meedoen_desktop.sync.place_input import ready
from meedoen_desktop.sync.team import Team, load_team

LAST = "sync_last"
"""Fact: ISO instant of the last exchange that went well."""
REFUSED = "sync_refused"
"""Fact: streams whose digits differed, here."""
_NO_VAULT = "0" * 32


def team_of(session: Session) -> Team:
    """``NotFound`` when the vault is not shared."""
    team = load_team(session)
    if team is None:
        raise NotFound(N_("Deze kluis wordt nog niet gedeeld."))
    return team


def account_of(session: Session) -> Account:
    """``NotFound`` when the vault is not shared."""
    known = kept_account(session)
    if known is None:
        raise NotFound(N_("Deze kluis wordt nog niet gedeeld."))
    return known


@contextmanager
def reached_store(store: Store) -> Iterator[Driver]:
    """The central store of this vault; its connections are closed afterwards."""
    with store.read() as session:
        team_of(session)
        account = account_of(session)
    with reached(account) as driver:
        yield driver


def tried(place: Place, secret: str) -> Account:
    """Fit for a shared vault, or the reason why not."""
    account = Account(ready(place, secret), secret)
    with reached(account) as driver:
        examine(driver, _NO_VAULT)
    return account


def keep(store: Store, account: Account) -> None:
    """The vault is reached so from now on."""
    with store.work() as session:
        keep_account(session, account)
