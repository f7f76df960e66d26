"""Delivering what waits, one document after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from meedoen_desktop.errors import MeedoenError, NotFound, StoreError, StoreUnfit, VaultError
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.delivery import jobs, papers
from meedoen_desktop.services.delivery.choice import chosen
from meedoen_desktop.services.delivery.document import Document
from meedoen_desktop.services.delivery.jobs import Job, Receipt
from meedoen_desktop.services.delivery.queue import queue
from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.sync.account import READABLE, kept_account
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.drivers import reached
from meedoen_desktop.sync.readable import deliver, standing

LAST, PROBLEM, SINCE = "delivery_last", "delivery_problem", "delivery_problem_since"
"""Facts: when it last went well, why it does not go now, and since when (both ISO instants)."""
_INSTANT = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Outcome:
    """``delivered`` now; ``failed`` could not be made and are tried later."""

    delivered: int = 0
    failed: int = 0


def deliver_now(store: Store, progress: Callable[[int, int], None] | None = None) -> Outcome:
    """Everything that can go. `NotFound` when nothing was switched on.

    `StoreError` stops it (what was done stays done); so does `Cancelled`.
    """
    with store.read() as session:
        account, choice = kept_account(session, READABLE), chosen(session)
    if account is None or not choice.is_on:
        raise NotFound(N_("Overzetten naar het archief staat uit."))
    try:
        with reached(account, store.device.mark("delivery")[:4].hex()) as driver:
            outcome = deliver_to(store, driver, account.place.shown, progress)
    except StoreError as error:
        _keep_problem(store, error)
        raise
    with store.work() as session:
        forget_problem(session)
        set_fact(session, LAST, store.clock.now().strftime(_INSTANT))
    return outcome


def forget_problem(session: Session) -> None:
    """It went well, or nothing goes any more."""
    for key in (PROBLEM, SINCE):
        set_fact(session, key, "")


def _keep_problem(store: Store, error: StoreError) -> None:
    with store.work() as session:
        set_fact(session, PROBLEM, jobs.spelled(error))
        if not fact(session, SINCE):
            set_fact(session, SINCE, store.clock.now().strftime(_INSTANT))


def deliver_to(
    store: Store, driver: Driver, place: str, progress: Callable[[int, int], None] | None = None
) -> Outcome:
    """What waits goes to a place that is reached already; ``place`` is its name in the receipts."""
    with store.read() as session:
        waiting = queue(session, chosen(session), store.author, store.clock.now()).now
    delivered = 0
    for number, document in enumerate(waiting):
        if progress is not None:
            progress(number, len(waiting))
        delivered += _deliver(store, driver, document, place)
    return Outcome(delivered, len(waiting) - delivered)


def _deliver(store: Store, driver: Driver, document: Document, place: str) -> bool:
    """Whether it stands there now."""
    job = jobs.ready(store, document) or _made(store, document)
    if job is None:
        return False
    try:
        stands = standing(driver, job.name, job.identity) or deliver(
            driver, job.name, job.content, job.sidecar
        )
    except StoreUnfit as error:
        jobs.refused(store, job, error)
        raise
    jobs.delivered(store, job, Receipt(place, stands.size, stands.sha256))
    return True


def _made(store: Store, document: Document) -> Job | None:
    """Nothing when it cannot be made: the others must not wait for it."""
    try:
        return jobs.make(store, document, papers.pdf_of(store, document))
    except VaultError as error:
        if not store.is_open:
            raise
        problem: MeedoenError = error
    except MeedoenError as error:
        problem = error
    jobs.failed(store, document, problem)
    return None
