"""Whether this is still the same file on the same device (sync.md 6).

A token stands in the database and outside it. Every opening moves both on. When they differ, the
vault was restored, copied or rolled back: the device gets a new stream, so that no sequence number
is ever used twice.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from sqlalchemy import Table, bindparam, func, select, update
from sqlalchemy.orm import Session

from meedoen_desktop.models import Operation
from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.device import Device, load_or_create_device
from meedoen_desktop.store.keys.durable import write_durably
from meedoen_desktop.store.live import decode_op, encode

_LOG: Table = Operation.__table__  # type: ignore[assignment]
_STREAM = "stream"
TOKEN = "device_token"  # noqa: S105 - a name, not a secret


def identify(folder: Path, data_key: DataKey, vault_id: str, session: Session) -> Device:
    """The device of this vault; ``session`` is a running write transaction."""
    folder.mkdir(parents=True, exist_ok=True)
    keys, tokens = folder / f"{vault_id}.device", folder / f"{vault_id}.token"
    inside = fact(session, TOKEN)
    if inside is None or inside not in _outside(tokens):
        keys.unlink(missing_ok=True)
    device = load_or_create_device(keys, data_key, vault_id)
    fresh = secrets.token_hex(16)
    # Both the old and the new token count outside, until the database has the new one for sure.
    write_durably(tokens, f"{inside or ''}\n{fresh}\n".encode())
    set_fact(session, TOKEN, fresh)
    if fact(session, _STREAM) != device.stream:
        reissue(session, device.stream)
        set_fact(session, _STREAM, device.stream)
    return device


def begin_anew(folder: Path, data_key: DataKey, vault_id: str, session: Session) -> Device:
    """A new incarnation of an open vault: somebody else goes on under the old stream."""
    (folder / f"{vault_id}.device").unlink(missing_ok=True)
    device = load_or_create_device(folder / f"{vault_id}.device", data_key, vault_id)
    reissue(session, device.stream)
    set_fact(session, _STREAM, device.stream)
    return device


def reissue(session: Session, stream: str) -> None:
    """Give work that no colleague has seen numbers of this stream.

    Another copy of the vault may go on with the old numbers and other content. What was published
    keeps its number; clock and author stay, by which doubles are known (`live`).
    """
    connection = session.connection()
    is_open = _LOG.c.segment.is_(None)
    others = select(_LOG.c.counter).where(is_open, _LOG.c.stream != stream).limit(1)
    if connection.scalar(others) is None:
        return
    open_work = select(_LOG).where(is_open).order_by(_LOG.c.stream, _LOG.c.counter)
    rows = connection.execute(open_work).all()
    last = connection.scalar(select(func.max(_LOG.c.counter)).where(_LOG.c.stream == stream)) or 0
    moved = [row for row in rows if row.stream != stream]
    dots = {(row.stream, row.counter): (stream, last + n) for n, row in enumerate(moved, 1)}
    changes = []
    for row in rows:
        old = (row.stream, row.counter)
        over = sorted([*dots.get(dot, dot)] for dot in decode_op(row).over)
        new = dots.get(old, old)
        changes.append(
            {"s": old[0], "c": old[1], "to_s": new[0], "to_c": new[1], "o": encode(over)}
        )
    connection.execute(
        update(_LOG)
        .where(_LOG.c.stream == bindparam("s"), _LOG.c.counter == bindparam("c"))
        .values(stream=bindparam("to_s"), counter=bindparam("to_c"), over=bindparam("o")),
        changes,
    )


def confirm(folder: Path, vault_id: str, token: str) -> None:
    """After the commit: only the token that the database has now counts outside."""
    write_durably(folder / f"{vault_id}.token", f"{token}\n".encode())


def _outside(path: Path) -> list[str]:
    try:
        return [line for line in path.read_text("ascii").splitlines() if line]
    except (OSError, ValueError):
        return []
