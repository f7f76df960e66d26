"""Sessions that notice every change: the guard, the operation log, the search index."""

from __future__ import annotations

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session, sessionmaker

from meedoen_desktop.models import Synced
from meedoen_desktop.store import search
from meedoen_desktop.store.database import FLUSHING
from meedoen_desktop.store.disputes import DISPUTED, look_again
from meedoen_desktop.store.facts import fact
from meedoen_desktop.store.operations import RECORDER, Recorder


def session_factory(engine: Engine) -> sessionmaker[Session]:
    """Sessions that write operations and search entries by themselves."""
    factory = sessionmaker(engine, expire_on_commit=False)
    event.listen(factory, "before_flush", _open_guard)
    event.listen(factory, "after_flush", _after_flush)
    event.listen(factory, "after_rollback", _close_guard)
    return factory


def _open_guard(session: Session, *_context: object) -> None:
    session.connection().info[FLUSHING] = True
    session.info[FLUSHING] = session.connection().info


def _close_guard(session: Session) -> None:
    session.info.pop(FLUSHING, {}).pop(FLUSHING, None)


def _settle_disputes(session: Session) -> None:
    touched = (
        entity for group in (session.new, session.dirty, session.deleted) for entity in group
    )
    ids = [entity.id for entity in touched if isinstance(entity, Synced)]
    if ids and fact(session, DISPUTED):
        look_again(session, ids)


def _after_flush(session: Session, _context: object) -> None:
    _close_guard(session)
    recorder: Recorder | None = session.info.get(RECORDER)
    if recorder is not None:
        recorder.record(session)
        _settle_disputes(session)
    search.index_changes(session)
