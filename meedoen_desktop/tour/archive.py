"""Within chapter 1b: readable documents to the municipality's own files, from off to on."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QAbstractButton

from meedoen_desktop.tour.guide import Guide

_SMALL, _USUAL = (1024, 600), (1366, 768)


def look(guide: Guide) -> None:
    """What it says before it is on, the place, the kinds, and how it stands."""
    guide.go("settings", part="archive")
    guide.find("delivery.begin")
    guide.show("1a-archief-uit")
    guide.press("delivery.begin")
    archive = guide.program.folder / "archief"
    archive.mkdir()
    guide.type("place.path", str(archive))
    guide.press("delivery.discussed")
    guide.show("1a-archief-plek", guide.find("delivery.place_dialog"))
    guide.press("delivery.test")
    guide.find("delivery.place")
    for kind in ("letter", "summary", "plan"):
        cast("QAbstractButton", guide.find(f"delivery.{kind}")).click()
        guide.rest()
    guide.press("delivery.now")
    guide.wait("the archive", lambda: not guide.program.delivering.is_busy)
    guide.show("1a-archief-aan")
    guide.resize(*_SMALL)
    guide.show("1a-archief-klein")
    guide.resize(*_USUAL)
    guide.program.change_settings(guide.program.settings.with_(theme="dark"))
    guide.show("1a-archief-donker")
    guide.program.change_settings(guide.program.settings.with_(theme="light"))
    guide.rest()
