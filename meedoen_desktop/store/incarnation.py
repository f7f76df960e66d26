"""Whether this is still the same file on the same device (sync.md 6).

A token stands in the database and outside it. Every opening moves both on. When they differ, the
vault was restored, copied or rolled back: the device gets a new stream, so that no sequence number
is ever used twice.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from sqlalchemy.orm import Session

from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.device import Device, load_or_create_device
from meedoen_desktop.store.keys.durable import write_durably

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
    return device


def confirm(folder: Path, vault_id: str, token: str) -> None:
    """After the commit: only the token that the database has now counts outside."""
    write_durably(folder / f"{vault_id}.token", f"{token}\n".encode())


def _outside(path: Path) -> list[str]:
    try:
        return [line for line in path.read_text("ascii").splitlines() if line]
    except (OSError, ValueError):
        return []
