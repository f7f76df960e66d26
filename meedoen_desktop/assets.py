"""Where the shipped data files are: in the checkout, in the wheel or in the frozen program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def _root() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle)
    here = Path(__file__).resolve().parent
    return here if (here / "resources").is_dir() else here.parent


def resource(*parts: str) -> Path:
    """Path of a file or folder below ``resources/``; existence is not checked."""
    return _root().joinpath("resources", *parts)


def translations() -> Path:
    """The folder with the gettext catalogues, one folder per language."""
    return _root() / "translations"
