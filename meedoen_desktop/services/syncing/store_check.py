"""Every object of the central store looked at: what is wrong, and who can put it right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.syncing.shared import reached_store, team_of
from meedoen_desktop.store import Store
from meedoen_desktop.sync import members, repair
from meedoen_desktop.sync.blob import is_piece
from meedoen_desktop.sync.check import Checked, check
from meedoen_desktop.sync.names import read_name
from meedoen_desktop.sync.reach import Reach
from meedoen_desktop.sync.rejected import Why

REASONS = {
    Why.INCOMPLETE: N_("nog niet helemaal aangekomen, of beschadigd"),
    Why.SPELLING: N_("beschadigd of onleesbaar"),
    Why.SHAPE: N_("anders van vorm dan wij kennen"),
    Why.FOREIGN: N_("hoort hier niet"),
    Why.NEWER: N_("gemaakt met een nieuwere versie van het programma"),
    Why.SIGNATURE: N_("niet ondertekend door wie erop staat"),
    Why.STRANGER: N_("van een laptop die hier nog niet bekend is"),
    Why.KEY: N_("de sleutel ervoor is er nog niet"),
    Why.SEAL: N_("beschadigd of veranderd"),
    Why.CHAIN: N_("sluit niet aan op wat ervoor kwam"),
    Why.MISSING: N_("de centrale opslag geeft het niet"),
}
_ASKS = N_("van een laptop die nog niet is toegelaten")


@dataclass(frozen=True, slots=True)
class StoreReport:
    """What a check found; ``problems`` and ``lost`` are empty for a sound store.

    Names stand in the store below the folder of the vault.
    """

    objects: int
    files: int
    problems: tuple[tuple[str, str], ...]
    """(name, reason)"""
    lost: tuple[str, ...]
    unjudged: Mapping[str, int]
    """Reason -> number of whole objects that this laptop cannot judge yet; no damage."""
    repaired: tuple[str, ...]
    """Put back in this check."""
    held: tuple[str, ...]
    """Those with a problem, or lost, that this laptop can put back."""
    of_laptops: Mapping[str, int]
    """Label -> number of those that it made, that only it or another laptop can put back."""
    of_strangers: int
    """The same, made by a laptop that is not known here."""
    of_files: int
    """Pieces of files that this laptop does not have."""
    beyond_repair: int
    """Objects that were written as they are: another copy would be the same."""
    strange: int
    """What is no part of a store at all."""

    @property
    def is_sound(self) -> bool:
        return not self.problems and not self.lost


def check_store(
    store: Store, progress: Callable[[int, int], None] | None = None, *, mend: bool = False
) -> StoreReport:
    """Verify every object of the store, ``StoreAway``; with ``mend`` put back what is held here.

    What stays wrong is remembered: the next exchange puts back what is held here, and asks
    colleagues for the rest.
    """
    with store.read() as session:
        team = team_of(session)
    repaired = set[str]()
    with reached_store(store) as driver:
        found = check(store, driver, team, progress)
        if mend and found.held:
            repaired = repair.put_back(store, Reach(driver, team.vault), team.vault, found.held)
    left = _without(found, repaired & found.held)
    with store.work() as session:
        repair.remember(session, left.broken)
    with store.read() as session:
        return _report(session, left, tuple(sorted(repaired & found.held)))


def _without(found: Checked, repaired: set[str]) -> Checked:
    return Checked(
        found.objects, found.files,
        {name: why for name, why in found.problems.items() if name not in repaired},
        tuple(name for name in found.lost if name not in repaired), found.unjudged,
        found.held - repaired,
    )  # fmt: skip


def _report(session: Session, found: Checked, repaired: tuple[str, ...]) -> StoreReport:
    labels = {stream: one.label for stream, one in members.members(session).items()}
    elsewhere = [name for name in found.broken if name not in found.held]
    makers = [labels.get(_stream(name), "") for name in elsewhere if not is_piece(name)]
    foreign = sum(why is Why.FOREIGN for why in found.problems.values())
    return StoreReport(
        found.objects,
        found.files,
        tuple((name, REASONS[why]) for name, why in sorted(found.problems.items())),
        found.lost,
        _unjudged(session, found),
        repaired,
        tuple(sorted(found.held)),
        {label: makers.count(label) for label in sorted(set(makers)) if label},
        makers.count(""),
        sum(is_piece(name) for name in elsewhere),
        len(found.problems.keys() - set(found.broken)) - foreign,
        foreign,
    )


def _unjudged(session: Session, found: Checked) -> dict[str, int]:
    asking = {
        one for it in (members.ASKS, members.WITHDREW) for one in members.members(session, it)
    }
    reasons = [
        _ASKS if why is Why.STRANGER and _stream(name) in asking else REASONS[why]
        for name, why in sorted(found.unjudged.items())
    ]
    return {reason: reasons.count(reason) for reason in dict.fromkeys(reasons)}


def _stream(name: str) -> str:
    place = read_name(name)
    return place.chain.stream if place else ""
