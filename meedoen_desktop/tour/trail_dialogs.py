"""Within the chapter of dialogs: referring, organisations, activities, colleagues, paper boards."""

from __future__ import annotations

from meedoen_desktop.tour.both_looks import see
from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.tour.people import choose
from meedoen_desktop.tour.trail import busiest

_ADDED = (
    ("trail.refer", "referral", "verwijs-door"),
    ("trail.trajectories.add", "trajectory", "traject"),
    ("trail.indications.add", "indication", "indicatie"),
    ("trail.assessments.add", "assessment", "test"),
    ("trail.handover", "handover", "warme-overdracht"),
)
"""Button, dialog and picture."""


def walk(guide: Guide) -> None:
    """The client with the most to see."""
    guide.go("trail", person_id=busiest(guide.store))
    for button, dialog, name in _ADDED:
        guide.press(button)
        see(guide, dialog, name)
    guide.go("directory")
    guide.press("directory.add")
    see(guide, "organisation", "organisatie")
    guide.go("activities")
    guide.press("activities.add")
    see(guide, "activity", "activiteit")
    guide.press("activities.large")
    see(guide, "activities.large", "activiteit-groot")
    guide.go("transfer", person_id=choose(guide.store).rich)
    guide.press("transfer.add_member")
    see(guide, "member", "collega")
    guide.press("transfer.drop")
