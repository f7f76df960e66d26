"""Chapter 6: the week, the caseload with its flow, a client's route, and handing clients over."""

from __future__ import annotations

from meedoen_desktop.services.caseload.flow import read_walks
from meedoen_desktop.services.clients.assignments import members
from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.services.day.today import profile_of
from meedoen_desktop.store import Store
from meedoen_desktop.tour.guide import Guide, TourError
from meedoen_desktop.views.caseload.caseload_page import TEAM, CaseloadPage
from meedoen_desktop.views.caseload.flow_paper import FEW
from meedoen_desktop.views.caseload.transfer_page import TransferPage
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog


def walk(guide: Guide) -> None:
    """One's own week, then the whole team."""
    for look in ("light", "dark"):
        guide.program.change_settings(guide.program.settings.with_(theme=look))
        page = _caseload(guide)
        guide.show(f"76-weekbalans-{look}")
        page.whose.choose(TEAM)
        guide.rest()
        page.scroller.ensureWidgetVisible(page.flow.picture, 0, 120)
        guide.show(f"76-stroomschema-{look}")
    guide.program.change_settings(guide.program.settings.with_(theme="light"))
    _paper(guide)
    _route(guide)
    _transfer(guide)


def _caseload(guide: Guide) -> CaseloadPage:
    guide.go("caseload")
    guide.find("week.bar")
    page = guide.frame.navigator.stack.currentWidget()
    if not isinstance(page, CaseloadPage):
        raise TourError("the caseload is not there")
    return page


def _paper(guide: Guide) -> None:
    page = _caseload(guide)
    page.print_flow(FEW)
    guide.rest()
    dialog = guide.find("pdf")
    if isinstance(dialog, PdfDialog):
        guide.keep("stroomschema", dialog.pdf)
    dialog.close()


def _route(guide: Guide) -> None:
    """Somebody who fell back and went on."""
    guide.go("client", person_id=_fell_back(guide.store))
    guide.show("77-weg-tot-nu-toe", guide.find("client.route"))


def _transfer(guide: Guide) -> None:
    rows = [row for row in read_all(guide.store) if row.consultant_id == guide.store.author]
    person = next(row.person_id for row in rows if row.next_appointment)
    guide.go("transfer", person_id=person)
    page = guide.frame.navigator.stack.currentWidget()
    if isinstance(page, TransferPage):
        page.form.to.setCurrentIndex(page.form.to.findData(members(guide.store)[1].id))
    guide.show("77-overdragen")
    guide.press("transfer.drop")


def _fell_back(store: Store) -> str:
    profile = profile_of(store)
    walks = read_walks(store, profile).walks if profile else ()
    back = [one for one in walks if any(stay.back for stay in one.stays)]
    return max(back, key=lambda one: len(one.stays)).person_id
