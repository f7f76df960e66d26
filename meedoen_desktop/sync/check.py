"""Look at every object of the shared vault in the store, and change nothing there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from meedoen_desktop.store import Store
from meedoen_desktop.sync import file_check, ledger, members
from meedoen_desktop.sync.blob import is_piece
from meedoen_desktop.sync.driver import Driver, Missing
from meedoen_desktop.sync.head import read_head
from meedoen_desktop.sync.key_ring import read_ring
from meedoen_desktop.sync.names import HEAD, KEYS, ROSTER, Chain, Name, read_name
from meedoen_desktop.sync.reach import FORMAT_FILE, Reach, format_file
from meedoen_desktop.sync.rejected import Rejected, Why
from meedoen_desktop.sync.roster import read_roster
from meedoen_desktop.sync.segment import read_segment
from meedoen_desktop.sync.signed import parse
from meedoen_desktop.sync.team import Team

HEADS_LEFT = 2
"""Of each stream; its own laptop removes the older ones, and nobody needs them."""
_UNJUDGED = frozenset({Why.STRANGER, Why.KEY, Why.NEWER})
"""Whole, but of whom or what this laptop does not know yet: no damage."""
_DAMAGED = frozenset({Why.MISSING, Why.INCOMPLETE})
"""Not the bytes that the name promises; what is wrong with those bytes stays wrong."""


@dataclass(frozen=True)
class Checked:
    """What was looked at and what is wrong."""

    objects: int
    files: int
    """Pieces of files; those of which no row is known here cannot be opened, and only count."""
    problems: dict[str, Why]
    """Name -> why it cannot be used."""
    lost: tuple[str, ...]
    """What this laptop has seen there and the store does not list."""
    unjudged: dict[str, Why]
    """Whole objects that this laptop cannot open or believe yet."""
    held: frozenset[str]
    """Those with a problem, or lost, of which this laptop has the bytes."""

    @property
    def broken(self) -> tuple[str, ...]:
        """Of what is not right: what another copy of the same bytes would set right."""
        some = {name for name, why in self.problems.items() if is_piece(name) or why in _DAMAGED}
        return tuple(sorted({*some, *self.lost}))


def check(
    store: Store, driver: Driver, team: Team, progress: Callable[[int, int], None] | None = None
) -> Checked:
    """Get and verify everything; ``StoreAway``."""
    reach = Reach(driver, team.vault)
    listed = reach.list("")
    chained = sorted(name for name in listed if read_name(name))
    files = file_check.files_of(store, team.vault)
    total = len(chained) + len(files)

    def tell(number: int) -> None:
        if progress is not None:
            progress(number, total)

    found, lost, held = _of_format(reach, team, listed), _lost(store, listed), {FORMAT_FILE}
    named = set[str]()
    needed = set(chained) - _old_heads(chained)
    for number, name in enumerate(chained, 1):
        place = read_name(name)
        if place and name in needed:
            why, told = _judged(store, reach, team, name, place)
            named |= told
            if why is not None:
                found[name] = why
        tell(number)
    missing = (name for name in named - listed - lost if not _is_given(reach, name))
    found |= dict.fromkeys(missing, Why.MISSING)
    for number, one in enumerate(files, len(chained) + 1):
        faults = file_check.look(store, reach, one, listed)
        found |= faults.problems
        lost |= faults.lost
        held |= faults.held
        tell(number)
    with store.read() as session:
        held |= ledger.in_stock(session, found.keys() | lost)
    pieces = {name for name in listed if is_piece(name)}
    found |= dict.fromkeys(listed - set(chained) - pieces - {FORMAT_FILE}, Why.FOREIGN)
    return _sorted_out(len(chained), len(pieces), found, lost, held)


def _sorted_out(
    objects: int, files: int, found: dict[str, Why], lost: set[str], held: set[str]
) -> Checked:
    unjudged = {name: why for name, why in found.items() if why in _UNJUDGED and name not in held}
    problems = {name: why for name, why in found.items() if name not in unjudged}
    held &= problems.keys() | lost
    return Checked(objects, files, problems, tuple(sorted(lost)), unjudged, frozenset(held))


def _of_format(reach: Reach, team: Team, listed: set[str]) -> dict[str, Why]:
    if FORMAT_FILE not in listed or reach.has(FORMAT_FILE, format_file(team.vault)):
        return {}
    return {FORMAT_FILE: Why.INCOMPLETE}


def lost_heads(session: Session, listed: set[str]) -> dict[str, str]:
    """Streams whose newest head we know, but the store does not list any more, and its name."""
    newest: dict[str, int] = {}
    for name in listed:
        if (place := read_name(name)) is not None and place.chain.kind == HEAD:
            newest[place.chain.stream] = max(newest.get(place.chain.stream, 0), place.sequence)
    known = ledger.newest_heads(session)
    return {
        stream: name
        for stream, (number, name) in sorted(known.items())
        if number > newest.get(stream, 0)
    }


def _lost(store: Store, listed: set[str]) -> set[str]:
    with store.read() as session:
        stock = {name for name in ledger.stock(session) if name[:2] != f"{HEAD}/"}
        heads = lost_heads(session, listed).values()
        return ({FORMAT_FILE, *stock} - listed) | set(heads)


def _old_heads(names: list[str]) -> set[str]:
    by_chain: dict[Chain, list[str]] = {}
    for name in names:
        if (place := read_name(name)) is not None and place.chain.kind == HEAD:
            by_chain.setdefault(place.chain, []).append(name)
    return {name for some in by_chain.values() for name in sorted(some)[:-HEADS_LEFT]}


def _is_given(reach: Reach, name: str) -> bool:
    """Some servers list late."""
    try:
        reach.get(name)
    except Missing:
        return False
    return True


def _judged(
    store: Store, reach: Reach, team: Team, name: str, place: Name
) -> tuple[Why | None, set[str]]:
    """What is wrong with it, if anything, and the names of what it says that there is."""
    try:
        content = reach.get(name)
    except Missing:
        return Why.MISSING, set()
    if not place.fits(content):
        return Why.INCOMPLETE, set()
    try:
        with store.read() as session:
            return None, _read(session, content, team, place)
    except Rejected as rejected:
        return rejected.why, set()


def _read(session: Session, content: bytes, team: Team, place: Name) -> set[str]:
    """What a head names. ``Rejected`` unless all of it opens and a member signed it."""
    signed = parse(content, team.vault, place.chain, place.sequence)
    member = members.members(session).get(place.chain.stream)
    key = members.epoch_key(session, signed.header.epoch)
    if member is None:
        raise Rejected(Why.STRANGER)
    if key is None:
        raise Rejected(Why.KEY)
    signed.check(member.verify_key)
    if place.chain.kind == HEAD:
        seen = read_head(signed, key).seen
        return {chain.name(at.sequence, at.hash) for chain, at in seen.items()}
    if place.chain.kind == ROSTER:
        read_roster(signed, key)
    elif place.chain.kind == KEYS:
        read_ring(signed, key)
    else:
        read_segment(signed, key, lambda one, key_id: members.find_key(session, one, key_id))
    return set()
