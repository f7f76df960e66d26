"""From what the disk and SQLite say to the sentences of `errors`."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from meedoen_desktop.errors import (
    DamagedVault,
    MeedoenError,
    StorageFull,
    UnfitFolder,
    VaultInUse,
    WrongInput,
)
from meedoen_desktop.i18n import N_

_FULL = N_(
    "De schijf is vol. Wat bewaard was, is veilig. Maak ruimte vrij en probeer het nog eens."
)
_DAMAGED = N_(
    "De kluis is beschadigd en kan niet helemaal gelezen worden. Er is niets veranderd. "
    "Zet de laatste reservekopie terug."
)
_BUSY = N_("De kluis is bezet door een ander programma. Probeer het over een minuut nog eens.")
_FORBIDDEN = N_(
    "Op deze plek kan het programma niet lezen of schrijven. Wat bewaard was, is veilig. "
    "Kijk of de schijf er nog is en of u er rechten hebt."
)
_UNWRITABLE = N_(
    "Er staat een teken in de tekst dat niet bewaard kan worden. Er is niets veranderd. "
    "Haal het teken weg en probeer het nog eens."
)
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""EFBIG: a disk that takes no files of this size, such as an old USB stick."""
_NO_WAY = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE}
)
_SQLITE_WORDS: tuple[tuple[str, type[MeedoenError], str], ...] = (
    ("disk is full", StorageFull, _FULL),
    ("disk i/o error", StorageFull, _FULL),
    ("not a database", DamagedVault, _DAMAGED),
    ("malformed", DamagedVault, _DAMAGED),
    ("file is encrypted", DamagedVault, _DAMAGED),
    ("database is locked", VaultInUse, _BUSY),
    ("unable to open database", UnfitFolder, _FORBIDDEN),
    ("readonly database", UnfitFolder, _FORBIDDEN),
)


def full() -> StorageFull:
    """The error for a disk without room."""
    return StorageFull(_FULL)


@contextmanager
def calm() -> Iterator[None]:
    """Turn failures of the world into ``MeedoenError``; our own mistakes pass unchanged."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        said = explained(error)
        if said is error:
            raise  # never from itself: whoever follows the causes would not come to an end
        raise said from error
    except OSError as error:
        if error.errno in NO_ROOM:
            raise full() from error
        if error.errno in _NO_WAY:
            raise UnfitFolder(_FORBIDDEN) from error
        raise
    except UnicodeEncodeError:  # half a character; not chained, because it carries the text
        raise WrongInput(_UNWRITABLE) from None


def explained(error: Exception) -> Exception:
    """The calm form of a database error, or the error itself when it is our mistake."""
    words = str(getattr(error, "orig", None) or error).lower()
    for part, kind, sentence in _SQLITE_WORDS:
        if part in words:
            return kind(sentence)
    return error
