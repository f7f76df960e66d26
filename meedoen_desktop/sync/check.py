"""Look at every object of the shared vault in the store, and change nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from meedoen_desktop.store import Store
from meedoen_desktop.sync import blobs, ledger, members
from meedoen_desktop.sync.blob import is_piece
from meedoen_desktop.sync.driver import Driver, Missing
from meedoen_desktop.sync.head import read_head
from meedoen_desktop.sync.key_ring import read_ring
from meedoen_desktop.sync.names import HEAD, KEYS, ROSTER, Name, read_name
from meedoen_desktop.sync.reach import FORMAT_FILE, Reach
from meedoen_desktop.sync.rejected import Rejected, Why
from meedoen_desktop.sync.roster import read_roster
from meedoen_desktop.sync.segment import read_segment
from meedoen_desktop.sync.signed import parse
from meedoen_desktop.sync.team import Team


@dataclass(frozen=True)
class Checked:
    """What was looked at and what is wrong."""

    objects: int
    files: int
    """Pieces of files; they open with the row that names them, so only their presence counts."""
    problems: dict[str, Why]
    """Name -> why it cannot be used."""
    lost: tuple[str, ...]
    """What this laptop has seen there and the store does not list."""


def check(
    store: Store, driver: Driver, team: Team, progress: Callable[[int, int], None] | None = None
) -> Checked:
    """Get and verify everything; ``StoreAway``."""
    reach = Reach(driver, team.vault)
    listed = reach.list("")
    problems: dict[str, Why] = {}
    chained = sorted(name for name in listed if read_name(name))
    for number, name in enumerate(chained, 1):
        place = read_name(name)
        if place is not None and (why := _problem(store, reach, team, name, place)):
            problems[name] = why
        if progress is not None:
            progress(number, len(chained))
    with store.read() as session:
        stock = [name for name in ledger.stock(session) if "/" in name and name[:2] != f"{HEAD}/"]
    files = sum(is_piece(name) for name in listed)
    others = listed - set(chained) - {FORMAT_FILE}
    strange = (name for name in others if not is_piece(name))
    problems |= dict.fromkeys(strange, Why.FOREIGN)
    lost = {*stock, *blobs.lost(store, team.vault, listed)} - listed
    return Checked(len(chained), files, problems, tuple(sorted(lost)))


def _problem(store: Store, reach: Reach, team: Team, name: str, place: Name) -> Why | None:
    try:
        content = reach.get(name)
    except Missing:
        return Why.MISSING
    if not place.fits(content):
        return Why.INCOMPLETE
    try:
        with store.read() as session:
            _read(session, content, team, place)
    except Rejected as rejected:
        return rejected.why
    return None


def _read(session: Session, content: bytes, team: Team, place: Name) -> None:
    """``Rejected`` unless all of it opens and a member signed it."""
    signed = parse(content, team.vault, place.chain, place.sequence)
    member = members.members(session).get(place.chain.stream)
    key = members.epoch_key(session, signed.header.epoch)
    if member is None:
        raise Rejected(Why.STRANGER)
    if key is None:
        raise Rejected(Why.KEY)
    signed.check(member.verify_key)
    if place.chain.kind == HEAD:
        read_head(signed, key)
    elif place.chain.kind == ROSTER:
        read_roster(signed, key)
    elif place.chain.kind == KEYS:
        read_ring(signed, key)
    else:
        read_segment(signed, key, lambda one, key_id: members.find_key(session, one, key_id))
