"""Chapter 6: a plan in small steps, looked at together, celebrated, agreed, and on paper."""

from __future__ import annotations

from typing import cast

from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.services.plans import plan_paper
from meedoen_desktop.services.plans.plan import Plan, read_plan
from meedoen_desktop.store import Store
from meedoen_desktop.tour.guide import Guide
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.plan.agreement_dialog import AgreementDialog
from meedoen_desktop.views.plan.celebration import Celebration


def walk(guide: Guide) -> None:
    """The client with a plan of which something was reached, and that was agreed on."""
    plan = _fullest(guide.store)
    guide.go("plan", person_id=plan.person_id)
    guide.show("72-plan")
    guide.program.together.set(True)
    guide.show("72-plan-samen-kijken")
    guide.program.together.set(False)
    _celebrate(guide, plan)
    _sign(guide)
    guide.keep("uw-plan", plan_paper.current_plan(guide.store, plan.person_id))
    agreed = plan.agreements[0].id
    guide.keep("uw-plan-afgesproken", plan_paper.agreed_plan(guide.store, agreed))


def _celebrate(guide: Guide, plan: Plan) -> None:
    guide.press(f"plan.celebrate.{plan.reached[0].id}")
    moment = cast("Celebration", guide.find("celebration"))
    moment.scene.way.setCurrentTime(moment.scene.way.duration())
    guide.show("73-gelukt", moment)
    guide.press("celebration.sheet")
    sheet = cast("PdfDialog", guide.find("pdf"))
    guide.keep("gelukt", sheet.pdf)
    guide.press("pdf.close")


def _sign(guide: Guide) -> None:
    guide.press("plan.agree")
    agreement = cast("AgreementDialog", guide.find("agreement"))
    agreement.how.choose("screen")
    agreement.accept_button.click()
    guide.rest()
    guide.show("73-tekenen", guide.find("signing"))
    guide.press("signing.back")


def _fullest(store: Store) -> Plan:
    people = [row.person_id for row in read_all(store) if not (row.closed_on or row.deceased)]
    plans = (read_plan(store, person) for person in people)
    ready = [plan for plan in plans if plan.goals and plan.reached and plan.agreements]
    return max(ready, key=lambda plan: (len(plan.goals), len(plan.reached), plan.person_id))
