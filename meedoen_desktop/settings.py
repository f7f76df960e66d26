"""Settings of this laptop, as one frozen object. No client data, never synced.

Stored as JSON in the configuration folder; a damaged file means the defaults.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from meedoen_desktop.errors import StorageFull, UnfitFolder


class Settings(NamedTuple):
    """Choices of the person at this laptop."""

    language: str = "nl"
    theme: str = "system"  # system, light, dark
    text_percent: int = 100  # 100-200
    lock_minutes: int = 10
    last_vault: str = ""
    accent: str = ""  # the colours of its municipality: the unlock window wears them already
    municipality: str = ""  # of the vault that was opened last: practising begins there
    client_screen: str = ""  # name of the screen last used for the client window
    client_look: str = ""  # any of "sober", "large", "still", with spaces between
    client_key: str = "Ctrl+Shift+Q"  # from the client window to the consultant's
    client_pause_key: str = "F9"
    window_geometry: str = ""  # base64
    reminders: bool = True  # a notification a quarter of an hour before a talk

    def with_(self, **changes: object) -> Settings:
        return self._replace(**changes)  # type: ignore[arg-type]


def data_folder() -> Path:
    """The local (never roaming) application-data folder; ``MEEDOEN_HOME`` overrides it."""
    override = os.environ.get("MEEDOEN_HOME")
    if override:
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "Meedoen"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Meedoen"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local/share")) / "meedoen"


def load(folder: Path) -> Settings:
    """The settings in ``folder``, or the defaults for what is missing or unreadable."""
    try:
        raw = json.loads((folder / "settings.json").read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(raw, dict):
        return Settings()
    default = Settings()._asdict()
    good = {k: v for k, v in raw.items() if k in default and type(v) is type(default[k])}
    return Settings(**good)


def save(folder: Path, settings: Settings) -> None:
    """Write atomically: a power cut leaves the old or the new file.

    ``StorageFull`` or ``UnfitFolder`` leave the old file.
    """
    temporary = folder / "settings.json.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(temporary, json.dumps(settings._asdict(), indent=1))
        temporary.replace(folder / "settings.json")
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise _explained(error, folder) from error


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


# Marked for translation in store/keys/durable.py; settings stand below the translations.
def _explained(error: OSError, folder: Path) -> StorageFull | UnfitFolder:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return StorageFull(
            "De schijf is vol. Er is niets verloren. Maak ruimte vrij en probeer het opnieuw."
        )
    return UnfitFolder(
        "In de map {folder} kan niet geschreven worden. Er is niets veranderd.", folder=folder
    )
