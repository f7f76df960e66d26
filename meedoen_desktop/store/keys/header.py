"""The header of a vault: the file that holds the wrapped data key (sync.md 2).

It keeps no passphrase and no verifier of one: unwrapping is the check. Opening never writes.
"""

from __future__ import annotations

import hmac
import re
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from meedoen_desktop.clock import Clock
from meedoen_desktop.errors import SecondKeyAway, WrongPassphrase
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys import passphrase as phrases
from meedoen_desktop.store.keys import system_ring, words
from meedoen_desktop.store.keys.checked_file import (
    Value,
    canonical,
    damaged,
    group,
    read_checked,
    text,
    write_checked,
)
from meedoen_desktop.store.keys.data_key import KEY_BYTES, DataKey, derive
from meedoen_desktop.store.keys.slots import (
    SALT_BYTES,
    KdfCost,
    PassphraseRule,
    Slot,
    WordsRule,
    normal_bytes,
)
from meedoen_desktop.store.keys.wrap import Wrapped

FORMAT = 1
FILE_NAME = "kluis.sleutel"
_USUAL_COST = KdfCost()
_VAULT_ID = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True)
class About:
    """What the header says in plain text: vault id (32 hex digits), made when, which data key."""

    vault_id: str
    created: datetime
    fingerprint: str

    def fields(self) -> dict[str, Value]:
        return {
            "format": FORMAT,
            "vault": self.vault_id,
            "created": self.created.isoformat(timespec="seconds"),
            "fingerprint": self.fingerprint,
        }

    def slot(self, name: str) -> bytes:
        """The associated data of a slot."""
        return canonical({**self.fields(), "slot": name})

    @classmethod
    def read(cls, fields: dict[str, Value]) -> About:
        created = datetime.fromisoformat(text(fields, "created"))
        about = cls(text(fields, "vault"), created, text(fields, "fingerprint"))
        if created.tzinfo != UTC or not _VAULT_ID.fullmatch(about.vault_id):
            raise ValueError("about")
        return about


@dataclass(frozen=True)
class Header:
    """An unchangeable header; ``with_passphrase`` and ``with_recovery`` make a new one."""

    about: About
    passphrase: Slot[PassphraseRule]
    recovery: Slot[WordsRule]

    @property
    def vault_id(self) -> str:
        return self.about.vault_id

    @property
    def created(self) -> datetime:
        return self.about.created

    @property
    def is_bound(self) -> bool:
        """Whether the passphrase opens it on one laptop only: with the second key of its ring."""
        return bool(self.passphrase.rule.ring)

    @classmethod
    def load(cls, path: Path) -> Header:
        """Read a header; see ``read_checked`` for the errors."""
        fields = read_checked(path, FORMAT)
        try:
            by_passphrase, by_words = group(fields, "passphrase"), group(fields, "recovery")
            return cls(
                About.read(fields),
                Slot(PassphraseRule.read(by_passphrase), Wrapped.read(by_passphrase, KEY_BYTES)),
                Slot(WordsRule.read(by_words), Wrapped.read(by_words, KEY_BYTES)),
            )
        except (KeyError, TypeError, ValueError):
            raise damaged(path.name) from None

    def save(self, path: Path) -> None:
        """Replace ``path``, whole or not at all; see ``write_durably`` for the errors."""
        slots = {"passphrase": self.passphrase.fields(), "recovery": self.recovery.fields()}
        write_checked(path, {**self.about.fields(), **slots})

    def second_key(self) -> bytes:
        """What the key ring of this laptop keeps for this header, b"" when it needs nothing.

        ``SecondKeyAway`` when the ring is closed, or has no key or another one.
        """
        wanted = self.passphrase.rule.ring
        if not wanted:
            return b""
        found = system_ring.read(self.vault_id)
        if found is None or _ring_id(found) != wanted:
            raise SecondKeyAway(
                N_(
                    "Op deze computer gaat deze kluis niet open met de wachtzin: hij staat vast op "
                    "een andere laptop, of de sleutelbos is leeg. Er is niets veranderd. Open hem "
                    "met de 24 herstelwoorden."
                )
            )
        return found

    def unlock(self, passphrase: str, second: bytes | None = None) -> DataKey:
        """The data key; ``WrongPassphrase``. Takes about a second, on purpose.

        Asks the key ring for ``second`` when that is not given: ``SecondKeyAway``.
        """
        second = self.second_key() if second is None else second
        about = self.about.slot("passphrase")
        raw = self.passphrase.open(normal_bytes(passphrase), about, second)
        if raw is None:
            raise WrongPassphrase(
                N_(
                    "Deze wachtzin past niet op de kluis. Er is niets veranderd. "
                    "Probeer het opnieuw."
                )
            )
        return self._verified(raw)

    def recover(self, words_text: str) -> DataKey:
        """The data key from the 24 words; ``WrongInput`` for a slip, ``WrongPassphrase``."""
        raw = self.recovery.open(words.decode(words_text), self.about.slot("recovery"))
        if raw is None:
            raise WrongPassphrase(
                N_(
                    "Deze herstelwoorden horen bij een andere kluis, of ze zijn vervangen door "
                    "nieuwe. Er is niets veranderd."
                )
            )
        return self._verified(raw)

    def with_passphrase(
        self,
        data_key: DataKey,
        new_passphrase: str,
        kdf: KdfCost = _USUAL_COST,
        second: bytes = b"",
    ) -> Header:
        """A header with another passphrase; ``WrongInput`` when that is too weak.

        It is bound by ``second`` (see `second_key`), or not at all.
        """
        phrases.require(new_passphrase)
        return self.with_second(data_key, new_passphrase, second, kdf)

    def with_second(
        self,
        data_key: DataKey,
        passphrase: str,
        second: bytes,
        kdf: KdfCost = _USUAL_COST,
    ) -> Header:
        """A header with this passphrase, bound by ``second``, or not at all (b"")."""
        slot = _passphrase_slot(self.about, self._own(data_key), passphrase, kdf, second)
        return replace(self, passphrase=slot)

    def with_recovery(self, data_key: DataKey) -> tuple[Header, tuple[str, ...]]:
        """A header with new recovery words; the old ones stop working once it is saved."""
        slot, chosen = _recovery_slot(self.about, self._own(data_key))
        return replace(self, recovery=slot), chosen

    def _verified(self, raw: bytes) -> DataKey:
        data_key = DataKey(raw)
        if not hmac.compare_digest(data_key.fingerprint(), self.about.fingerprint):
            raise damaged(FILE_NAME)
        return data_key

    def _own(self, data_key: DataKey) -> DataKey:
        if data_key.fingerprint() != self.about.fingerprint:
            raise ValueError("the data key of another vault")
        return data_key


def create_header(
    passphrase: str, *, kdf: KdfCost = _USUAL_COST, clock: Clock | None = None
) -> tuple[Header, DataKey, tuple[str, ...]]:
    """A new vault: header (not yet saved), data key and recovery words.

    ``kdf`` may cost more than usual, never less. ``WrongInput`` when the passphrase is too weak.
    """
    phrases.require(passphrase)
    data_key = DataKey.random()
    created = (clock or Clock()).now().replace(microsecond=0)
    about = About(secrets.token_bytes(16).hex(), created, data_key.fingerprint())
    by_passphrase = _passphrase_slot(about, data_key, passphrase, kdf)
    by_words, chosen = _recovery_slot(about, data_key)
    return Header(about, by_passphrase, by_words), data_key, chosen


def _ring_id(second: bytes) -> str:
    """32 hex digits that tell second keys apart, and nothing about their 256 random bits."""
    return derive(second, "ring-id").hex()[:32]


def _passphrase_slot(
    about: About, data_key: DataKey, passphrase: str, kdf: KdfCost, second: bytes = b""
) -> Slot[PassphraseRule]:
    if kdf.is_cheaper_than(_USUAL_COST):
        raise ValueError("a passphrase may not become cheaper to guess")
    rule = PassphraseRule(secrets.token_bytes(SALT_BYTES), kdf, _ring_id(second) if second else "")
    secret, bound = normal_bytes(passphrase), about.slot("passphrase")
    return Slot.make(rule, secret, data_key.raw(), bound, second)


def _recovery_slot(about: About, data_key: DataKey) -> tuple[Slot[WordsRule], tuple[str, ...]]:
    entropy = secrets.token_bytes(KEY_BYTES)
    rule = WordsRule(secrets.token_bytes(SALT_BYTES))
    slot = Slot.make(rule, entropy, data_key.raw(), about.slot("recovery"))
    return slot, words.encode(entropy)
