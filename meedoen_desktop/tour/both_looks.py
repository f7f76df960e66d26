"""Pictures of small windows, in the light look and again in the dark one."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtWidgets import QDialog, QWidget

from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.views.widgets.dialog import Dialog


def in_both(guide: Guide, walk: Callable[[Guide], None]) -> None:
    """Walk twice: a change of look builds all pages anew, so no window stays for both."""
    for theme in ("light", "dark"):
        guide.program.change_settings(guide.program.settings.with_(theme=theme))
        guide.rest()
        walk(guide)
    guide.program.change_settings(guide.program.settings.with_(theme="light"))
    guide.rest()


def picture(guide: Guide, name: str, widget: QWidget | None = None) -> None:
    """Of ``widget``, or of the main window; the name tells the look."""
    end = "-donker" if guide.program.settings.theme == "dark" else ""
    guide.show(f"94-{name}{end}", widget)


def see(guide: Guide, dialog: str, name: str) -> None:
    """A picture of the open ``dialog``, and away with it."""
    found = cast("QDialog", guide.find(dialog))
    picture(guide, name, found)
    found.reject()
    guide.rest()


def open_and_see(guide: Guide, name: str, dialog: Dialog) -> None:
    """As `see`, of one that no button of the moment opens."""
    dialog.show_over()
    see(guide, dialog.objectName(), name)
