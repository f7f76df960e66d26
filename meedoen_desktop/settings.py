"""Settings of this laptop, as one frozen object. No client data, never synced.

Stored as JSON in the configuration folder; a damaged file means the defaults.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Choices of the person at this laptop."""

    language: str = "nl"
    theme: str = "system"  # system, light, dark
    text_percent: int = 100  # 100-200
    lock_minutes: int = 10
    last_vault: str = ""
    client_screen: str = ""  # name of the screen last used for the client window
    client_look: str = ""  # any of "sober", "large", "still", with spaces between
    client_key: str = "Ctrl+Shift+Q"  # from the client window to the consultant's
    client_pause_key: str = "F9"
    window_geometry: str = ""  # base64

    def with_(self, **changes: object) -> Settings:
        return replace(self, **changes)  # type: ignore[arg-type]


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
    default = asdict(Settings())
    good = {k: v for k, v in raw.items() if k in default and type(v) is type(default[k])}
    return replace(Settings(), **good)


def save(folder: Path, settings: Settings) -> None:
    """Write atomically: a power cut leaves the old or the new file."""
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / "settings.json.new"
    with temporary.open("w", encoding="utf-8") as file:
        json.dump(asdict(settings), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(folder / "settings.json")
