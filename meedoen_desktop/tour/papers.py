"""Chapter 5: everything that is printed, as PDF."""

from __future__ import annotations

from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.services.dossier.exercise_dossier import exercise_dossier
from meedoen_desktop.services.intake import intake_paper, intake_sheets
from meedoen_desktop.services.intake.intake_reading import last_intake
from meedoen_desktop.services.intake.intake_table import open_table
from meedoen_desktop.services.letters import envelopes, invitations
from meedoen_desktop.tour.guide import Guide, TourError
from meedoen_desktop.tour.people import choose


def walk(guide: Guide) -> None:
    """The invitation, the sheets of an intake, the paper form, the calibration sheet."""
    store, chosen = guide.store, choose(guide.store)
    wishes = invitations.proposal(store, chosen.new)
    guide.keep("uitnodiging", invitations.invitation(store, chosen.new, wishes).pdf())
    guide.keep("kalibratieblad", envelopes.calibration_sheet(envelopes.envelope(store)))
    record = last_intake(store, chosen.rich)
    if record is None:
        raise TourError("the chosen client has no intake")
    table = open_table(store, chosen.rich)
    guide.keep("afspraken-voor-thuis", intake_sheets.take_home(record, table))
    guide.keep("intake-voor-het-dossier", intake_sheets.dossier(record, table))
    guide.keep("wat-ik-opschrijf", intake_sheets.privacy(table))
    guide.keep("gesprekskaarten-voor-het-dossier", exercise_dossier(store, chosen.rich))
    guide.keep("intake-op-papier", intake_paper.paper_form(latest_form(), table))
