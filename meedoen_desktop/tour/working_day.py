"""Chapter 2: a day with sixty invented clients: today, list, client, person, intake, letter."""

from __future__ import annotations

from typing import cast

from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.tour.people import Chosen, choose
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.widgets.steps import StepList


def walk(guide: Guide) -> None:
    """Practise with invented clients; chosen ones are followed through the day."""
    guide.press("welcome.practise")
    guide.show("19-oefenen")
    guide.press("unlock.submit")
    guide.wait("the practice vault", lambda: guide.program.frame is not None)
    guide.show("20-vandaag")
    _otherwise(guide)
    chosen = choose(guide.store)
    _clients(guide, chosen)
    _searching(guide)
    _quick_note(guide)
    _intake(guide, chosen)
    _letter(guide, chosen)
    _results(guide, chosen)
    _settings(guide)


def _otherwise(guide: Guide) -> None:
    """The quiet menu of a proposal: not now."""
    more = guide.find("today.due").findChild(MoreButton)
    if more is not None:
        entries = more.menu_of().actions()
        entries[1].trigger()
        guide.rest()
        dialog = guide.find("decision")
        guide.show("20-vandaag-later", dialog.window())
        dialog.window().close()
        guide.rest()


def _clients(guide: Guide, chosen: Chosen) -> None:
    guide.go("clients")
    guide.show("21-clienten")
    guide.type("clients.search", "van")
    guide.show("22-clienten-gezocht")
    guide.type("clients.search", "")
    guide.go("client", person_id=chosen.rich)
    guide.show("23-client")
    guide.go("person", person_id=chosen.rich)
    guide.show("24-gegevens")
    guide.go("import")
    guide.show("25-lijst-inlezen")


def _searching(guide: Guide) -> None:
    guide.go("today")
    guide.activate()
    guide.frame.focus_search()
    guide.type("search.field", "wandelen")
    guide.find("search.found")
    guide.show("26-zoeken")
    guide.type("search.field", "")


def _quick_note(guide: Guide) -> None:
    guide.press("frame.quick_note")
    note = guide.find("quick_note")
    guide.show("27-snelnotitie", note.window())
    note.window().close()
    guide.rest()


def _intake(guide: Guide, chosen: Chosen) -> None:
    guide.go("intake", person_id=chosen.new)
    guide.show("30-intake-begin")
    guide.press("intake.begin")
    guide.press("intake.place.area:wonen")
    guide.show("31-intake-samen-kijken")
    guide.program.together.set(False)
    guide.press("intake.place.area:gevoel")
    guide.show("32-intake-met-hulp")
    guide.press("intake.place.closing")
    guide.show("33-intake-afsluiten")


def _letter(guide: Guide, chosen: Chosen) -> None:
    guide.go("letter", person_id=chosen.new)
    guide.find("letter.pages")
    guide.show("36-brief")


def _results(guide: Guide, chosen: Chosen) -> None:
    guide.go("results", person_id=chosen.played)
    tabs = cast("SegmentedChoice", guide.find("results.tabs"))
    for number, key in enumerate(tabs.buttons, start=1):
        tabs.choose(key)
        guide.show(f"37-uitkomsten-{number}")


def _settings(guide: Guide) -> None:
    guide.go("settings")
    for index, part in enumerate(cast("StepList", guide.find("settings.tabs")).buttons):
        guide.press(f"settings.tab.{part}")
        guide.rest()
        guide.show(f"4{index}-instellingen")
