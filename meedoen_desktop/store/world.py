"""From what the disk and SQLite say to the sentences of `errors`."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from meedoen_desktop.errors import DamagedVault, MeedoenError, StorageFull, VaultInUse
from meedoen_desktop.i18n import N_

_FULL = N_(
    "De schijf is vol. Wat bewaard was, is veilig. Maak ruimte vrij en probeer het nog eens."
)
_DAMAGED = N_(
    "De kluis is beschadigd en kan niet helemaal gelezen worden. Er is niets veranderd. "
    "Zet de laatste reservekopie terug."
)
_BUSY = N_("De kluis is bezet door een ander programma. Probeer het over een minuut nog eens.")
_SQLITE_WORDS: tuple[tuple[str, type[MeedoenError], str], ...] = (
    ("disk is full", StorageFull, _FULL),
    ("disk i/o error", StorageFull, _FULL),
    ("not a database", DamagedVault, _DAMAGED),
    ("malformed", DamagedVault, _DAMAGED),
    ("file is encrypted", DamagedVault, _DAMAGED),
    ("database is locked", VaultInUse, _BUSY),
)


@contextmanager
def calm() -> Iterator[None]:
    """Turn failures of the world into ``MeedoenError``; our own mistakes pass unchanged."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        raise explained(error) from error
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise StorageFull(_FULL) from error
        raise


def explained(error: Exception) -> Exception:
    """The calm form of a database error, or the error itself when it is our mistake."""
    words = str(getattr(error, "orig", None) or error).lower()
    for part, kind, sentence in _SQLITE_WORDS:
        if part in words:
            return kind(sentence)
    return error
