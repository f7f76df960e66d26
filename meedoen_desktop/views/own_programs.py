"""Opening an address in the consultant's own programs: the one seam that tests replace."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_address(address: str) -> bool:
    """Open a ``mailto:`` or web address; False when there is no program for it."""
    return QDesktopServices.openUrl(QUrl.fromEncoded(address.encode()))
