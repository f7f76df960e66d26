"""Chapter 6: the same program in the evening, for a reader of English, and on a small screen."""

from __future__ import annotations

from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.tour.people import choose

_SMALL = (1024, 600)


def walk(guide: Guide) -> None:
    """Dark theme, English, large text on a small window, and locked at the end."""
    chosen = choose(guide.store)
    _look(guide, theme="dark")
    for number, (place, where) in enumerate(
        (
            ("today", {}),
            ("clients", {}),
            ("client", {"person_id": chosen.rich}),
            ("intake", {"person_id": chosen.new}),
            ("letter", {"person_id": chosen.new}),
            ("settings", {}),
        )
    ):
        guide.go(place, **where)
        guide.program.together.set(False)
        guide.show(f"7{number}-donker-{place}")
    _look(guide, theme="light", language="en")
    guide.go("today")
    guide.show("80-engels-vandaag")
    guide.go("client", person_id=chosen.rich)
    guide.show("81-engels-client")
    _look(guide, language="nl", text_percent=150)
    guide.go("client", person_id=chosen.rich)
    guide.show("82-grote-tekst")
    _look(guide, text_percent=100)
    guide.resize(*_SMALL)
    for number, place in enumerate(("today", "clients"), start=83):
        guide.go(place)
        guide.show(f"{number}-klein-{place}")
    guide.resize(1366, 768)
    guide.press("frame.lock")
    guide.find("unlock.passphrase")
    guide.show("90-op-slot")


def _look(guide: Guide, **changes: object) -> None:
    guide.program.change_settings(guide.program.settings.with_(**changes))
    guide.rest()
