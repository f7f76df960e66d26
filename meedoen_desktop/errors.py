"""What can go wrong, split by who has to act.

    MeedoenError                 the world failed: a calm sentence and a next step
    ├── WrongInput               what was typed or chosen cannot be used (names the field)
    ├── MissingField             a letter or form needs a field that is still empty
    ├── TooLong                  what is filled in has no room on the paper
    ├── DataFileError            a resource file: file, key, problem, what is allowed
    ├── ImportFileError          a client list or attachment that cannot be read
    ├── NotFound                 a record that is no longer there
    ├── Cancelled                the user stopped long work; nothing half-done is left
    ├── StorageFull              no room on the disk; nothing was lost
    ├── StoreError               the central store (syncing); the vault itself is not concerned
    │   ├── StoreAway            not reachable now: offline, busy, too slow
    │   └── StoreUnfit           somebody has to act: password, rights, address, or it loses files
    └── VaultError
        ├── WrongPassphrase      or wrong recovery words
        ├── SecondKeyAway        the key ring of this laptop has no second key for us now
        ├── DamagedVault         header, page or blob does not verify
        ├── NewerVault           made by a newer version of the program
        ├── VaultInUse           another window or program has it open
        ├── UnfitFolder          a folder that will not last or cannot hold a vault
        └── VaultLocked          the keys were dropped; unlock first

Everything else that escapes is "we failed": a report without client data is written by `app`.
Sentences are Dutch (the source language) and marked with ``N_``; views translate them with
``Translator.error``.
"""

from __future__ import annotations


class MeedoenError(Exception):
    """The world failed. ``sentence`` says what happened, what is safe and what to do."""

    def __init__(self, sentence: str, **params: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.params = params

    def __str__(self) -> str:
        return self.sentence.format(**self.params) if self.params else self.sentence


class WrongInput(MeedoenError):
    """Input that cannot be used; ``field`` is the name of the field to jump to, if any."""

    def __init__(self, sentence: str, *, field: str = "", **params: object) -> None:
        super().__init__(sentence, **params)
        self.field = field


class MissingField(WrongInput):
    """A field that must be filled before a letter or sheet can be made."""


class TooLong(WrongInput):
    """A text that has no room on the paper: something to shorten, nothing is missing."""


class DataFileError(MeedoenError):
    """A data file that does not validate; says file, key, problem and what is allowed."""


class ImportFileError(MeedoenError):
    """A file from outside that cannot be read."""


class NotFound(MeedoenError):
    """A record that does not exist (any more)."""


class Cancelled(MeedoenError):
    """The user stopped the work."""


class StorageFull(MeedoenError):
    """The disk is full."""


class StoreError(MeedoenError):
    """The central store cannot be used; work goes on without it."""


class StoreAway(StoreError):
    """The central store cannot be reached now."""


class StoreUnfit(StoreError):
    """The central store cannot be used until somebody acts: account, rights, address, faults."""


class VaultError(MeedoenError):
    """The vault cannot be used as asked."""


class WrongPassphrase(VaultError):
    """Unwrapping failed: wrong passphrase or words. Nothing was written."""


class SecondKeyAway(VaultError):
    """The key ring of the system has no second key for us now. Nothing was written."""


class DamagedVault(VaultError):
    """A header, page or blob that does not verify."""


class NewerVault(VaultError):
    """Made by a newer program."""


class VaultInUse(VaultError):
    """Already open elsewhere."""


class UnfitFolder(VaultError):
    """A folder that is not fit to hold a vault."""


class VaultLocked(VaultError):
    """The keys are not in memory."""
