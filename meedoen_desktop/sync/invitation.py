"""An invitation: a file that opens with twelve words that are told in person (sync.md 7).

    file = CBOR list ["meedoen-invitation", vault, sealed]
    key  = HKDF(128 random bits behind the words, "meedoen/v1/invitation")

It holds the key of the epoch and that of the first device, so that nothing is taken from the store
on trust, and where the store is. Whoever opens it can read the shared vault, and is no member until
a colleague has compared six digits.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.errors import DamagedVault, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys import words as word_list
from meedoen_desktop.store.keys.data_key import derive
from meedoen_desktop.store.keys.sealed import Identity, open_bytes, seal_bytes
from meedoen_desktop.sync.account import Account
from meedoen_desktop.sync.encoding import items, octets, pack, read_as, text, unpack
from meedoen_desktop.sync.place import read_place, spell
from meedoen_desktop.sync.rejected import Rejected, Why
from meedoen_desktop.sync.signed import FORMAT

LASTS = timedelta(minutes=10)
_TOLERATED = timedelta(minutes=10)
"""By which the clock of who opens it may be behind: so long it lives longer."""
_MAGIC = "meedoen-invitation"
_INSTANT = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True)
class Invitation:
    """What a new device needs."""

    vault: str
    founder: bytes
    epoch_key: bytes
    account: Account
    """Where the store is, as the inviting laptop knows it; the secret only if it was lent."""


def make_invitation(said: Invitation, now: datetime) -> tuple[bytes, tuple[str, ...]]:
    """The file and its words."""
    entropy = secrets.token_bytes(16)
    content = pack(
        {
            "founder": said.founder, "epoch_key": said.epoch_key,
            "place": spell(said.account.place), "secret": said.account.secret,
            "until": (now + LASTS).strftime(_INSTANT),
        }
    )  # fmt: skip
    sealed = seal_bytes(derive(entropy, "invitation"), _about(said.vault), content)
    return pack([_MAGIC, said.vault, sealed]), word_list.encode(entropy)


def open_invitation(file: bytes, words: str, now: datetime) -> Invitation:
    """``WrongInput`` when file and words do not fit, or it is not of these ten minutes."""
    try:
        vault, sealed = read_as(_outer, unpack(file))
    except Rejected:
        raise WrongInput(
            N_("Dit bestand is geen hele uitnodiging. Vraag uw collega om het bestand nog eens."),
            field="file",
        ) from None
    entropy = word_list.decode(words, word_list.ONE_TIME_WORDS)
    try:
        plain = open_bytes(derive(entropy, "invitation"), _about(vault), sealed)
        until, said = read_as(lambda value: _inner(value, vault), unpack(plain))
    except (Rejected, DamagedVault) as error:
        raise _refusal(error) from None
    _refuse_untimely(until, now)
    return said


def _refuse_untimely(until: datetime, now: datetime) -> None:
    """``WrongInput`` when it is over, or when by this clock it was not made yet.

    Nobody knows which of the two clocks is right: both are told, for people to compare.
    """
    told = {"gemaakt": _wall(until - LASTS), "tot": _wall(until), "nu": _wall(now)}
    if now > until:
        raise WrongInput(
            N_(
                "Deze uitnodiging was geldig tot {tot}. Op deze laptop is het nu {nu}. Vraag uw "
                "collega om een nieuwe; u hebt dan tien minuten. Is hij net gemaakt? Dan lopen de "
                "klokken van de twee laptops niet gelijk. Zet de klok goed die anders loopt dan "
                "een telefoon."
            ),
            field="file", **told,
        )  # fmt: skip
    if until - now > LASTS + _TOLERATED:
        raise WrongInput(
            N_(
                "Deze uitnodiging is gemaakt op {gemaakt}, maar op deze laptop is het pas {nu}. De "
                "klokken van de twee laptops lopen niet gelijk. Zet de klok goed die anders loopt "
                "dan een telefoon, en maak samen een nieuwe uitnodiging."
            ),
            field="file", **told,
        )  # fmt: skip


def _wall(at: datetime) -> str:
    return f"{at.astimezone(AMSTERDAM):%d-%m-%Y %H.%M}"


def _refusal(error: Exception) -> WrongInput:
    if isinstance(error, Rejected) and error.why == Why.NEWER:
        return WrongInput(
            N_("Uw collega heeft een nieuwere versie van het programma. Werk dit eerst bij."),
            field="file",
        )
    return WrongInput(
        N_(
            "Deze woorden horen niet bij dit bestand. Vraag uw collega ze nog eens voor te lezen. "
            "Helpt dat niet? Maak dan samen een nieuwe uitnodiging."
        ),
        field="words",
    )


def _about(vault: str) -> Identity:
    return Identity(FORMAT, vault, "invitation")


def _outer(value: Any) -> tuple[str, bytes]:
    magic, vault, sealed = items(value)
    if magic != _MAGIC:
        raise ValueError
    return text(vault, 32), octets(sealed)


def _inner(value: Any, vault: str) -> tuple[datetime, Invitation]:
    account = Account(read_place(value["place"]), text(value.get("secret", "")))
    said = Invitation(vault, octets(value["founder"], 32), octets(value["epoch_key"], 32), account)
    return datetime.fromisoformat(text(value["until"])).astimezone(UTC), said
