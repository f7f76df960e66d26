"""A CV that is filled in together, what there is to do in town, and help right now."""

from __future__ import annotations

from meedoen_desktop.method.urgent_help import urgent_help
from meedoen_desktop.services.cv import cv, cv_papers
from meedoen_desktop.services.team import team
from meedoen_desktop.services.trail import activities, activity_paper
from meedoen_desktop.services.urgent_paper import urgent_sheet
from meedoen_desktop.tour.guide import Guide, TourError


def walk(guide: Guide) -> None:
    """The CV pages and papers, then the activities, then the window for an emergency."""
    _walk_cvs(guide)
    _walk_activities(guide)
    _walk_urgent(guide)


def _walk_cvs(guide: Guide) -> None:
    """The first client with a CV; each CV as PDF, one in each look."""
    store = guide.store
    made = [cv.open_desk(store, person_id, cv_id) for person_id, cv_id in cv.owners(store)]
    if not made:
        raise TourError("nobody has a CV")
    for look, number in (("light", "74"), ("dark", "75")):
        guide.program.change_settings(guide.program.settings.with_(theme=look))
        guide.go("cv", person_id=made[0].person_id)
        guide.show(f"{number}-cv")
    guide.program.change_settings(guide.program.settings.with_(theme="light"))
    for desk in made:
        guide.keep(f"cv-{desk.data.look}", cv_papers.paper(store, desk.data).pdf)


def _walk_activities(guide: Guide) -> None:
    store = guide.store
    guide.go("activities")
    guide.show("74-wat-is-er-te-doen")
    wanted = activities.Wanted(municipality_id=team(store).municipality_id)
    found = activities.offers(store).find(wanted)
    guide.keep("wat-is-er-te-doen", activity_paper.leaflet(store, found[:5]))


def _walk_urgent(guide: Guide) -> None:
    guide.press("frame.urgent")
    guide.show("75-nu-hulp-nodig", guide.find("urgent"))
    guide.press("urgent.close")
    found = urgent_help(team(guide.store).municipality_id)
    guide.keep("nu-hulp-nodig", urgent_sheet(found, neutral=False))
    guide.keep("hulp-voor-thuis", urgent_sheet(found, neutral=True))
