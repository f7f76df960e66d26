"""Chapter 7: sorting the newcomers of a list, and a client who is there twice."""

from __future__ import annotations

from meedoen_desktop.services.persons import doubles
from meedoen_desktop.tour.guide import Guide


def walk(guide: Guide) -> None:
    """One file after the other by key; then two records of one client side by side."""
    guide.go("screening")
    guide.press("screening.begin")
    guide.press("screening.group.A1")
    guide.show("78-indelen")
    guide.program.change_settings(guide.program.settings.with_(theme="dark"))
    guide.show("78-indelen-donker")
    guide.program.change_settings(guide.program.settings.with_(theme="light"))
    guide.press("screening.stop")
    guide.press("screening.many")
    guide.press("screening.all")
    guide.show("78-veel-tegelijk")
    guide.go("doubles")
    guide.show("79-mogelijk-dubbel")
    first = doubles.possible_doubles(guide.store)[0]
    guide.go("merge", person_id=first.one.person_id, other_id=first.other.person_id)
    guide.show("79-samenvoegen")
    guide.press("merge.merge")
    guide.press("frame.message.action")
