"""What this laptop knows of the shared vault, and how it became part of it."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass, replace

from sqlalchemy.orm import Session

from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.sync.roster import Member

_FACT = "sync_team"
FIRST_EPOCH = 1


@dataclass(frozen=True)
class Team:
    """The shared vault as this laptop belongs to it."""

    vault: str
    """Its id, 32 hex digits; not that of the local vault."""
    founder: str
    """Verifying key of the first device in hex: from here on, or from an invitation."""
    device: str
    """Id of this laptop profile, the same through restores."""
    label: str
    """What colleagues see of it."""
    stream: str
    """The stream under which this laptop was last a member."""

    def member(self, store: Store) -> Member:
        """How this laptop signs now."""
        keys = store.device
        return Member(
            keys.stream, keys.verify_key, keys.receive_key, store.author, self.device, self.label
        )


def load_team(session: Session) -> Team | None:
    """``None`` when this vault is not shared."""
    kept = fact(session, _FACT)
    return Team(**json.loads(kept)) if kept else None


def save_team(session: Session, team: Team) -> None:
    """Keep it with the running transaction."""
    set_fact(session, _FACT, json.dumps(asdict(team)))


def forget_team(session: Session) -> None:
    """With the running transaction: the vault is not shared any more."""
    set_fact(session, _FACT, "")


def new_team(store: Store, label: str) -> Team:
    """A shared vault that begins on this laptop."""
    return Team(
        secrets.token_hex(16), store.device.verify_key.hex(), secrets.token_hex(16), label,
        store.stream,
    )  # fmt: skip


def joined_team(store: Store, vault: str, founder: bytes, label: str) -> Team:
    """A shared vault to which this laptop was invited."""
    return Team(vault, founder.hex(), secrets.token_hex(16), label, store.stream)


def under(team: Team, stream: str) -> Team:
    """The same after a new incarnation."""
    return replace(team, stream=stream)
