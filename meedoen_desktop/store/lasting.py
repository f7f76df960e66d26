"""Will this folder last? A vault belongs on a local disk that stays (sync.md 3, storage.md)."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from meedoen_desktop.errors import UnfitFolder
from meedoen_desktop.i18n import N_

_SYNCED = re.compile(
    r"onedrive|sharepoint|dropbox|google ?drive|my drive|icloud|mobile documents|"
    r"nextcloud|owncloud",
    re.IGNORECASE,
)
_ROAMING = re.compile(r"[\\/]appdata[\\/]roaming([\\/]|$)", re.IGNORECASE)
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "davfs", "9p", "afs"})
_MEMORY = frozenset({"tmpfs", "ramfs"})


def check_lasting(folder: Path) -> None:
    """``UnfitFolder`` with the reason when a vault in ``folder`` would be lost or damaged."""
    spelled = str(folder)
    if any(_SYNCED.search(part) for part in folder.parts):
        raise UnfitFolder(
            N_(
                "De map {folder} wordt door een ander programma gekopieerd. Daar raakt een kluis "
                "van beschadigd. Kies een map op deze laptop zelf."
            ),
            folder=spelled,
        )
    if _ROAMING.search(spelled) or spelled.startswith(("\\\\", "//")):
        raise _network(spelled)
    kind = _file_system(folder)
    if kind in _NETWORK:
        raise _network(spelled)
    if kind in _MEMORY:
        raise UnfitFolder(
            N_(
                "De map {folder} wordt leeg als de computer uitgaat. "
                "Kies een map op de vaste schijf."
            ),
            folder=spelled,
        )


def _network(spelled: str) -> UnfitFolder:
    return UnfitFolder(
        N_(
            "De map {folder} staat op het netwerk. Een kluis moet op de schijf van deze laptop "
            "staan. Kies een andere map."
        ),
        folder=spelled,
    )


def _file_system(folder: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """The type of the file system that holds ``folder`` (Linux), or empty."""
    if not sys.platform.startswith("linux"):
        return ""
    try:
        lines = mounts.read_text("utf-8").splitlines()
    except OSError:
        return ""
    place = folder.resolve()
    best, kind = -1, ""
    for line in lines:
        _device, point, found, *_rest = line.split()
        mounted = Path(point.replace("\\040", " "))
        if (place == mounted or mounted in place.parents) and len(mounted.parts) >= best:
            best, kind = len(mounted.parts), found
    return kind
