"""Two laptops that share a caseload through a store, and what goes over the line between them."""

from __future__ import annotations

import lzma
import os
import random
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cbor2
from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from benchmarks import vault
from meedoen_desktop.models import Attachment, Contact, Operation, Person
from meedoen_desktop.store import Store
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.header import create_header
from meedoen_desktop.sync import engine, members
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.encoding import pack
from meedoen_desktop.sync.operation import to_wire
from meedoen_desktop.sync.team import joined_team, load_team

SIZE = 200_000
"""Bytes of an attachment."""
_LOG: Table = Operation.__table__  # type: ignore[assignment]
_XZ = [{"id": lzma.FILTER_LZMA2, "preset": 6}]


class Counted:
    """A driver that counts; the pieces of files apart from all else."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self.requests = self.of_files = 0

    def _count(self, name: str) -> None:
        self.of_files += "/b/" in name
        self.requests += "/b/" not in name

    def put_new(self, name: str, content: bytes) -> None:
        self._count(name)
        self._driver.put_new(name, content)

    def get(self, name: str) -> bytes:
        self._count(name)
        return self._driver.get(name)

    def list(self, prefix: str) -> list[str]:
        self._count(prefix)
        return self._driver.list(prefix)

    def delete_own(self, name: str) -> None:
        self._count(name)
        self._driver.delete_own(name)


@dataclass
class Exchange:
    """What one exchange took."""

    seconds: float
    requests: int
    of_files: int
    resident_mb: list[float] = field(default_factory=list)
    """In memory, at each request."""

    @property
    def grown_mb(self) -> float:
        """From when it was under way (a tenth of the requests) to its most."""
        under_way = self.resident_mb[: max(1, len(self.resident_mb) // 10)]
        return max(self.resident_mb) - max(under_way)


def exchange(store: Store, driver: Driver) -> Exchange:
    """One sync, watched."""
    counted, resident = Counted(driver), list[float]()
    began = time.perf_counter()
    engine.Engine(store, counted).sync(lambda _done, _all: resident.append(resident_mb()))
    seconds = time.perf_counter() - began
    return Exchange(seconds, counted.requests, counted.of_files, resident)


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


@contextmanager
def profile(folder: Path) -> Iterator[None]:
    """Device keys of a vault are kept in the profile: each laptop has its own."""
    before = os.environ.get("MEEDOEN_HOME", "")
    os.environ["MEEDOEN_HOME"] = str(folder)
    yield
    os.environ["MEEDOEN_HOME"] = before


def full_laptop(folder: Path) -> Store:
    """A copy of the vault of the other measurements: 10,000 dossiers, 260 fields in each."""
    shutil.copytree(vault.VAULT, folder / "vault")
    with profile(folder / "profile"):
        return Store.open_with_key(folder / "vault", vault.data_key())


def empty_laptop(folder: Path) -> Store:
    header, key, _words = create_header("vier gewone losse woorden")
    with profile(folder / "profile"):
        return Store.create_with(folder / "vault", header, DataKey(key.raw()))


def add_files(store: Store, count: int, *, seed: int = 0) -> None:
    """Attachments that cannot be made smaller, as scans and PDFs cannot."""
    chance = random.Random(seed)  # noqa: S311 - not a secret
    with store.work() as session:
        people = session.scalars(select(Person).order_by(Person.id).limit(count)).all()
        for person in people:
            blob = store.attachments.put(chance.randbytes(SIZE))
            session.add(
                Attachment(
                    person_id=person.id, dossier_id=person.dossier_id, name="scan.pdf",
                    blob=blob.name, size=SIZE, media_type="application/pdf",
                    added_on=store.clock.today(),
                )
            )  # fmt: skip


def edit(store: Store, count: int) -> None:
    """So many notes, each in its own transaction."""
    with store.read() as session:
        query = select(Person.id, Person.dossier_id).order_by(Person.id).limit(count)
        people = list(session.execute(query))
    for person_id, dossier_id in people:
        with store.work() as session:
            session.add(
                Contact(
                    person_id=person_id, dossier_id=dossier_id, happened_at=store.clock.now(),
                    form="phone", note="Gebeld over de cursus. Zij belt morgen terug.",
                )
            )  # fmt: skip


def meet(host: Store, guest: Store, driver: Driver) -> None:
    """The guest becomes a member; it has seen nothing yet."""
    with host.read() as session:
        team, key = load_team(session), members.epoch_key(session, 1)
    if team is None or key is None:
        raise RuntimeError("this vault is not shared")
    joined = joined_team(guest, team.vault, bytes.fromhex(team.founder), "Laptop 2")
    engine.join(guest, joined, key)
    with host.work() as session:
        members.admit(session, joined.member(guest), state=members.ASKS)
    engine.confirm(host, guest.stream)
    engine.Engine(host, driver).sync()


def squeezed(store: Store, step: int) -> int:
    """Bytes of the operations of every dossier by itself, as small as xz makes them.

    Of every ``step``-th dossier, times ``step``. xz makes them smaller than zstd does at any level
    (measured: xz 3,796 bytes, zstd 19 3,896, zstd 3 4,014), and is in the standard library.
    """
    with store.read() as session:
        dossiers = list(session.scalars(select(_LOG.c.dossier_id).distinct()))
        return step * sum(_squeezed(session, one) for one in sorted(dossiers)[::step])


def _squeezed(session: Session, dossier_id: str) -> int:
    query = select(_LOG).where(_LOG.c.dossier_id == dossier_id).order_by(_LOG.c.counter)
    rows = session.connection().execute(query).mappings()
    wire = [to_wire({**row, **_plain(row)}) for row in rows]
    return len(lzma.compress(pack(wire), format=lzma.FORMAT_RAW, filters=_XZ))


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: cbor2.loads(row[name]) for name in ("fields", "over")}
