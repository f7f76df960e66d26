"""Switching delivery on and off, and where it goes.

Readable personal data: off until somebody chose a place that was tried, and kinds of documents.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.delivery import jobs
from meedoen_desktop.services.delivery.choice import Choice, choose, chosen
from meedoen_desktop.services.delivery.sending import forget_problem
from meedoen_desktop.services.team import team
from meedoen_desktop.store import Store
from meedoen_desktop.sync.account import (
    READABLE,
    SHARED,
    Account,
    forget_account,
    keep_account,
    kept_account,
)
from meedoen_desktop.sync.drivers import reached
from meedoen_desktop.sync.place import FolderPlace, Place
from meedoen_desktop.sync.place_input import ready
from meedoen_desktop.sync.readable import examine


def set_place(store: Store, place: Place, secret: str = "") -> None:
    """Where documents go from now on, when the place stands the test; else nothing changed.

    An empty ``secret`` keeps the one there is. `WrongInput` names the field, `StoreAway` and
    `StoreUnfit` say what the place did.
    """
    if team(store).practice:
        raise WrongInput(N_("Uit de oefenkluis gaat niets naar het archief."), field="place")
    with store.read() as session:
        known = kept_account(session, READABLE)
        shared = kept_account(session, SHARED)
    secret = secret or (known.secret if known else "")
    account = Account(ready(place, secret), secret)
    _refuse_own_places(store, account.place, shared.place if shared else None)
    with reached(account) as driver:
        examine(driver)
    with store.work() as session:
        keep_account(session, account, READABLE)
    store.log_access("archive")


def set_kinds(
    store: Store, kinds: Iterable[str], *, everyone: bool = False, first_day: date | None = None
) -> None:
    """Only documents of these kinds go; those that are new begin on ``first_day`` (None: all).

    What was on its way and is not chosen any more stays here.
    """
    with store.work() as session:
        before = chosen(session)
        now = Choice(before.since, everyone).with_kinds(kinds, first_day)
        if now == before:
            return
        choose(session, now)
        jobs.drop(session, now.kinds)
    store.log_access("archive")


def switch_off(store: Store) -> None:
    """Nothing goes any more; the place is forgotten. What stands there is not ours any more."""
    with store.work() as session:
        choose(session, Choice())
        jobs.drop(session)
        forget_account(session, READABLE)
        forget_problem(session)
    store.log_access("archive")


def _refuse_own_places(store: Store, place: Place, shared: Place | None) -> None:
    if place == shared:
        raise WrongInput(
            N_("Op deze plek deelt uw team versleuteld. Kies voor leesbare stukken een andere."),
            field="place",
        )
    if isinstance(place, FolderPlace) and store.folder.resolve() in _around(Path(place.path)):
        raise WrongInput(
            N_("Deze map ligt in de kluis zelf. Kies een map van de gemeente."), field="path"
        )


def _around(folder: Path) -> set[Path]:
    whole = folder.resolve()
    return {whole, *whole.parents}
