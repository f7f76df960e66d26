"""Data files (TOML) that an application manager may copy and edit, read with clear errors.

Every file has ``format``, ``id`` and ``version``. A wrong file raises ``DataFileError``, which
names the file, the key, what is wrong and what is allowed. Keys nobody asked for are refused, so
that a misspelt key never silently means the default.

Files are looked for in the municipality's own folder first, then among the shipped ones.
"""

from meedoen_desktop.datafiles.documents import (
    Catalogue,
    Document,
    catalogue,
    files,
    load,
    own_folder,
    stamp,
)
from meedoen_desktop.datafiles.tables import Localized, Table

__all__ = [
    "Catalogue",
    "Document",
    "Localized",
    "Table",
    "catalogue",
    "files",
    "load",
    "own_folder",
    "stamp",
]
