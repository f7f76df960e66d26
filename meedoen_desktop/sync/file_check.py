"""Whether the store gives every file that this laptop knows of, whole."""

from __future__ import annotations

from dataclasses import dataclass, field

from meedoen_desktop.store import Store
from meedoen_desktop.store.leftovers import used_blobs
from meedoen_desktop.sync import blobs
from meedoen_desktop.sync.blob import MOST_PIECES, BlobPlace, pieces
from meedoen_desktop.sync.driver import Missing
from meedoen_desktop.sync.reach import Reach
from meedoen_desktop.sync.rejected import Rejected, Why


@dataclass(frozen=True)
class Known:
    """A file by its name in its row, and where it may lie."""

    name: str
    places: tuple[BlobPlace, ...]


@dataclass
class Faults:
    """Of one file, by names of its pieces; ``held``: those that can be made again here."""

    problems: dict[str, Why] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    held: set[str] = field(default_factory=set)


def files_of(store: Store, vault: str) -> list[Known]:
    """All that a row still names; a file of a deleted record is missed by nobody."""
    with store.read() as session:
        used = used_blobs(session)
    return [
        Known(name, tuple(where))
        for name, dossier_id in blobs.known_files(store)
        if name in used and (where := blobs.places(store, vault, name, dossier_id))
    ]


def look(store: Store, reach: Reach, known: Known, listed: set[str]) -> Faults:
    """Get all of it. Two laptops that each made a key have it in two places: one will do."""
    found = Faults()
    there = [place for place in known.places if _is_listed(place, listed)]
    wholes = 0
    for place in there or known.places[:1]:
        wanted = dict(blobs.sealed(store, place, known.name))
        faults = _compare(reach, wanted) if wanted else _open(reach, place)
        wholes += not faults
        found.held |= wanted.keys() & faults.keys()
        found.problems |= {one: why for one, why in faults.items() if one in listed}
        found.lost |= faults.keys() - listed
    if wholes:
        found.lost.clear()
    return found


def _compare(reach: Reach, wanted: dict[str, bytes]) -> dict[str, Why]:
    return {
        name: Why.INCOMPLETE for name, content in wanted.items() if not reach.has(name, content)
    }


def _open(reach: Reach, place: BlobPlace) -> dict[str, Why]:
    """Of a file that is not here: as far as its pieces say how many there are."""
    number, count = 0, 1
    faults: dict[str, Why] = {}
    while number < count:
        name = place.piece_name(number)
        try:
            size, _body = place.open_piece(reach.get(name), number)
            count = pieces(size)
        except Missing:
            faults[name] = Why.MISSING
        except Rejected as rejected:
            faults[name] = rejected.why
        number += 1
    return faults


def _is_listed(place: BlobPlace, listed: set[str]) -> bool:
    return any(place.piece_name(number) in listed for number in range(MOST_PIECES))
