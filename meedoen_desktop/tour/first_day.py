"""Chapter 1: an empty laptop; who works here, where, the vault and its words."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from meedoen_desktop.tour.guide import Guide

PASSPHRASE = "vier rustige losse woorden"  # noqa: S105 - of a vault that lives for a minute
_WORDS = 24


def walk(guide: Guide) -> None:
    """From the welcome to the first, still empty, day; then lock and open."""
    guide.find("welcome.make")
    guide.show("01-welkom")
    guide.press("welcome.make")
    guide.type("consultant.name", "Noor Hendriks")
    guide.type("consultant.function", "participatieconsulent")
    guide.type("consultant.phone", "14 070")
    guide.type("consultant.email", "noor.hendriks@voorbeeld.example")
    guide.show("02-wie-bent-u")
    guide.press("unlock.submit")
    guide.find("unlock.municipality")
    guide.show("03-waar-werkt-u")
    guide.press("unlock.submit")
    _make_vault(guide)
    guide.wait("the first day", lambda: guide.program.frame is not None)
    guide.show("07-eerste-dag")
    guide.go("clients")
    guide.show("08-nog-geen-clienten")
    _lock_and_open(guide)


def _make_vault(guide: Guide) -> None:
    for field in ("passphrase.new", "passphrase.again"):
        guide.type(field, PASSPHRASE)
    guide.show("04-wachtzin")
    guide.press("unlock.submit")
    guide.find("words.print")
    guide.show("05-herstelwoorden")
    words = words_on_screen(guide.window)
    guide.press("unlock.submit")
    for number in range(1, _WORDS + 1):
        asked = guide.maybe(f"words.check.{number}")
        if isinstance(asked, QLineEdit):
            asked.setText(words[number])
    guide.show("06-woorden-nagekeken")
    guide.press("unlock.submit")


def words_on_screen(ground: QWidget) -> dict[int, str]:
    """As a person would: read the numbered words off the screen."""
    spoken = (label.accessibleName() for label in ground.findChildren(QLabel))
    parts = (name.partition(": ") for name in spoken)
    return {int(number): word for number, colon, word in parts if colon and number.isdigit()}


def _lock_and_open(guide: Guide) -> None:
    guide.press("frame.lock")
    guide.type("unlock.passphrase", "niet de goede zin")
    guide.press("unlock.submit")
    guide.find("unlock.error")
    guide.show("09-verkeerde-zin")
    guide.type("unlock.passphrase", PASSPHRASE)
    guide.press("unlock.submit")
    guide.wait("the vault to open", lambda: guide.program.frame is not None)
    guide.press("frame.lock")
    guide.press("unlock.other")
