"""An open vault: the one thing that services are handed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import Session

from meedoen_desktop.clock import Clock
from meedoen_desktop.errors import VaultLocked
from meedoen_desktop.i18n import N_
from meedoen_desktop.store import access_log, core_files, search
from meedoen_desktop.store.attachments import Attachments
from meedoen_desktop.store.changes import Changes
from meedoen_desktop.store.database import READ
from meedoen_desktop.store.entrance import Entrance
from meedoen_desktop.store.facts import Facts
from meedoen_desktop.store.folder import Paths, discard_new, finish_new, load_header, prepare
from meedoen_desktop.store.incarnation import TOKEN, begin_anew, confirm, identify
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.header import Header, create_header
from meedoen_desktop.store.leftovers import clear_blobs, clear_files
from meedoen_desktop.store.lock_file import LockFile
from meedoen_desktop.store.operations import RECORDER, Recorder
from meedoen_desktop.store.schema import ensure_schema, open_engine
from meedoen_desktop.store.search import SearchHit
from meedoen_desktop.store.sessions import session_factory
from meedoen_desktop.store.turns import Turns
from meedoen_desktop.store.world import calm, full

_AUTHOR = "consultant_id"


def _make_database(paths: Paths, key: DataKey) -> None:
    ensure_schema(paths.new_database, key.database_key())
    if paths.new_journal.exists():  # closing could not move it into the file
        raise full()


class Store:
    """An open vault. ``close`` locks it: the keys are dropped, finished work stays."""

    def __init__(self, folder: Path, header: Header, data_key: DataKey, clock: Clock) -> None:
        self.paths = Paths(folder)
        self.entrance = Entrance(self.paths.header, header, data_key)
        self.clock = clock
        self._key = data_key
        self._turns = Turns()
        core_files.forbid()
        self._lock = LockFile(folder / "lock")
        try:
            self._engine = open_engine(self.paths.database, data_key.database_key())
            self._sessions = session_factory(self._engine)
            self._readers = self._engine.execution_options(**{READ: True})
            self.attachments = Attachments(self.paths.blobs, data_key, header.vault_id)
            self.facts = Facts(self.read, self.work)
            self.changes = Changes()
            self._devices = self.paths.devices
            self._start()
        except BaseException:
            if hasattr(self, "_engine"):
                self._engine.dispose()
            self._lock.release()
            raise

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, *, clock: Clock | None = None
    ) -> tuple[Store, tuple[str, ...]]:
        """A new vault and its recovery words. ``UnfitFolder`` when there is one already."""
        header, key, words = create_header(passphrase)
        return cls.create_with(folder, header, key, clock=clock), words

    @classmethod
    def open(cls, folder: Path, passphrase: str, *, clock: Clock | None = None) -> Store:
        """Open with the passphrase; ``WrongPassphrase`` and ``SecondKeyAway`` wrote nothing."""
        header = load_header(folder)
        return cls(folder, header, header.unlock(passphrase), clock or Clock())

    @classmethod
    def recover(cls, folder: Path, words: str, *, clock: Clock | None = None) -> Store:
        """Open with the recovery words; set a new passphrase afterwards."""
        header = load_header(folder)
        return cls(folder, header, header.recover(words), clock or Clock())

    @classmethod
    def open_with_key(cls, folder: Path, data_key: DataKey, *, clock: Clock | None = None) -> Store:
        """Open with a data key at hand: after an unlock in this process, and in tests."""
        return cls(folder, load_header(folder), data_key, clock or Clock())

    @classmethod
    def create_with(
        cls, folder: Path, header: Header, key: DataKey, *, clock: Clock | None = None
    ) -> Store:
        """A new vault with a header and key made before; tests save the derivation with it."""
        prepare(folder)
        paths = Paths(folder)
        try:
            _make_database(paths, key)
            header.save(paths.header)
            finish_new(folder)
            return cls(folder, header, key, clock or Clock())
        except BaseException:
            discard_new(folder)
            raise

    @property
    def folder(self) -> Path:
        return self.paths.folder

    @property
    def header(self) -> Header:
        """What stands in the header file now."""
        return self.entrance.header

    @property
    def is_open(self) -> bool:
        return not self._key.is_wiped

    @property
    def data_key(self) -> DataKey:
        """For the store's own modules only."""
        return self._key

    @property
    def author(self) -> str:
        """Id of the consultant at this laptop; every operation carries it."""
        return self._author

    @author.setter
    def author(self, consultant_id: str) -> None:
        self._author = consultant_id
        self.facts.set(_AUTHOR, consultant_id)

    @contextmanager
    def work(self) -> Iterator[Session]:
        """One user action, one transaction: all of it is kept or nothing."""
        self._require_open()
        with calm(), self._turns, self._sessions() as session:
            recorder = Recorder(self.stream, self._author, self.clock.now())
            session.info[RECORDER] = recorder
            with session.begin():
                yield session
            if recorder.dossiers:
                self.changes.note(recorder.dossiers, recorder.arrived)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A read-only transaction: what it sees does not change meanwhile."""
        self._require_open()
        with calm(), self._sessions(bind=self._readers) as session:
            yield session

    def search(self, text: str, limit: int = 30) -> list[SearchHit]:
        """The best hits over everything that can be searched."""
        with self.read() as session:
            return search.find(session, text, limit)

    def log_access(self, action: str, dossier_id: str = "", result: str = "ok") -> None:
        """Write to the access log, before a dossier is shown; a transaction of its own."""
        with self.work() as session:
            access_log.append(
                session, self.clock.now(), self._author, action, dossier_id, result
            )  # fmt: skip

    def begin_anew(self) -> None:
        """A new stream: another copy of this vault goes on under the present one (sync.md 6)."""
        with self.work() as session:
            device = begin_anew(self._devices, self._key, self.header.vault_id, session)
        self.device, self.stream = device, device.stream

    def close(self) -> None:
        """Lock: close the file, drop the keys. A second call does nothing."""
        if self.is_open:
            self._engine.dispose()
            self._key.wipe()
            self._lock.release()

    def _start(self) -> None:
        self._author = self.stream = ""
        clear_files(self.paths, self.header.vault_id)
        with self.work() as session:
            device = identify(
                self.paths.devices, self._key, self.header.vault_id, session
            )  # fmt: skip
            clear_blobs(self.attachments, session)
        confirm(self.paths.devices, self.header.vault_id, self.facts.get(TOKEN))
        self.device = device
        self.stream = device.stream
        self._author = self.facts.get(_AUTHOR)

    def _require_open(self) -> None:
        if not self.is_open:
            raise VaultLocked(N_("De kluis is op slot. Open hem eerst met uw wachtzin."))
