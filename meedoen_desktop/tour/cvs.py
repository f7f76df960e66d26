"""A CV that is filled in together, in its three looks; activities and help at once follow."""

from __future__ import annotations

from dataclasses import replace

from meedoen_desktop.letters.cv.content import LOOKS
from meedoen_desktop.services import cv, cv_papers
from meedoen_desktop.services.client_list import read_all
from meedoen_desktop.tour.guide import Guide, TourError


def walk(guide: Guide) -> None:
    """The first client with a CV; each CV as PDF, and one of them in every look."""
    store = guide.store
    desks = [cv.open_desk(store, row.person_id) for row in read_all(store)]
    made = [desk for desk in desks if desk.cv_id]
    if not made:
        raise TourError("nobody has a CV")
    for look, number in (("light", "74"), ("dark", "75")):
        guide.program.change_settings(guide.program.settings.with_(theme=look))
        guide.go("cv", person_id=made[0].person_id)
        guide.show(f"{number}-cv")
    guide.program.change_settings(guide.program.settings.with_(theme="light"))
    for desk in made:
        guide.keep(f"cv-{desk.data.look}", cv_papers.paper(store, desk.data).pdf)
    for look in LOOKS:
        other = replace(made[0].data, look=look, palette="plum")
        guide.keep(f"cv-zelfde-{look}", cv_papers.paper(store, other).pdf)
