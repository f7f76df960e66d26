"""What the sync thread and the store thread do for sharing. Nothing here touches a widget."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from meedoen_desktop.errors import MeedoenError, VaultLocked, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.views.tasks import Progress

if TYPE_CHECKING:
    from meedoen_desktop.services.delivery import DeliveryState
    from meedoen_desktop.services.syncing import Departure, Invited, Place, SyncState
    from meedoen_desktop.store import Store

_Answer = TypeVar("_Answer")
_SEALING = 60
"""Seconds that the sync thread waits for what is sealed before a lock."""
_LARGEST = 64 * 1024
"""Bytes; an invitation has less than one thousand, certificates of a municipality included."""


def exchange(store: Store, *, progress: Progress) -> object:
    """One exchange; ``VaultLocked`` when the vault was closed under it, which is no fault."""
    from meedoen_desktop.services import syncing

    return _unless_locked(store, lambda: syncing.sync_now(store, progress))


def _unless_locked(store: Store, work: Callable[[], _Answer]) -> _Answer:
    try:
        return work()
    except Exception:
        if not store.is_open:
            raise VaultLocked(N_("De kluis is op slot.")) from None
        raise


def deliver(store: Store, *, progress: Progress) -> object:
    """Documents to the archive; ``VaultLocked`` as ``exchange``."""
    from meedoen_desktop.services import delivery

    return _unless_locked(store, lambda: delivery.deliver_now(store, progress))


def cv_left(store: Store, cv_id: str, pdf: bytes) -> None:
    """A CV was printed or saved: that makes it a document for the archive, when asked for."""
    from meedoen_desktop.services import delivery

    delivery.cv_left(store, cv_id, pdf)


def referral_left(store: Store, referral_id: str, pdf: bytes) -> None:
    """The letter to an organisation was printed or saved."""
    from meedoen_desktop.services import delivery

    delivery.referral_left(store, referral_id, pdf)


def read_delivery(store: Store) -> DeliveryState:
    """How delivery stands; ``VaultLocked`` as ``exchange``."""
    from meedoen_desktop.services import delivery

    return _unless_locked(store, lambda: delivery.state(store))


def read_state(store: Store) -> SyncState:
    """How sharing stands."""
    from meedoen_desktop.services import syncing

    return syncing.state(store)


def take_along(store: Store, sealed: Future[Departure | None], *, new_too: bool) -> None:
    """Seal what can still go, just before the lock; a problem with it never stops the lock."""
    from meedoen_desktop.services import syncing

    departure = None
    try:
        departure = syncing.take_along(store, new_too=new_too)
    except MeedoenError:
        pass  # it waits in the vault and goes the next time
    finally:
        sealed.set_result(departure)


def send_off(sealed: Future[Departure | None], *, progress: Progress) -> bool:
    """Send what was sealed, without a key; False when there was nothing.

    What does not arrive goes the next time.
    """
    departure = sealed.result(_SEALING)
    if departure is None:
        return False
    departure.send(progress)
    return True


def invite(store: Store, path: Path, lend: bool) -> tuple[Path, tuple[str, ...]]:  # noqa: FBT001 - a tick of the user
    """Make an invitation and keep its file in ``path``; returns that and the words."""
    from meedoen_desktop.services import syncing

    file, words = syncing.invite(store, lend_secret=lend)
    try:
        path.write_bytes(file)
    except OSError:
        raise WrongInput(
            N_("Het bestand kan hier niet worden bewaard. Kies een andere plek."), field="file"
        ) from None
    return path, words


def look_at(store: Store, path: Path, words: str) -> Invited:
    """What an invitation says; ``WrongInput``."""
    from meedoen_desktop.services import syncing

    return syncing.read_invitation(store, _content(path), words)


def join(store: Store, path: Path, words: str, label: str, place: Place | None, secret: str) -> str:
    """Ask to join; returns the six digits. ``WrongInput``, ``StoreError``."""
    from meedoen_desktop.services import syncing

    return syncing.join(store, _content(path), words, label, place, secret)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError:
        raise WrongInput(
            N_("Dit bestand kan niet worden gelezen. Kies het bestand van uw collega."),
            field="file",
        ) from None
