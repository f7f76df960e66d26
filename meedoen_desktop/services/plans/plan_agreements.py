"""Agreeing on a plan: a dated copy that never changes. Nobody ever has to sign."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Person, PlanAgreement, new_id
from meedoen_desktop.services.plans import plan_content, plan_drafts
from meedoen_desktop.services.plans.plan_content import PlanContent
from meedoen_desktop.services.plans.plan_goals import PlanGoal, Step
from meedoen_desktop.services.plans.plan_signature import Signature
from meedoen_desktop.services.trail.trail_undo import Undo, undo
from meedoen_desktop.store import Store

SPOKEN, SCREEN, PAPER = "spoken", "screen", "paper"
WAYS = (SPOKEN, SCREEN, PAPER)
EDITOR = "agreement"


@dataclass(frozen=True, slots=True)
class AgreementData:
    """What can be filled in. Only a plan that is signed on the screen has a signature."""

    how: str = SPOKEN
    agreed_on: date | None = None
    """Empty means today."""
    present: str = ""
    signature: Signature = field(default_factory=Signature)


@dataclass(frozen=True, slots=True)
class Agreement:
    """A plan as it was agreed. ``content`` is None when a newer program wrote it."""

    id: str
    person_id: str
    agreed_on: date
    how: str
    present: str
    signature: Signature
    content: PlanContent | None


def agree(store: Store, person_id: str, data: AgreementData) -> Undo:
    """Keep the plan of now as agreed.

    `WrongInput` for an empty plan (``plan``), a day to come (``agreed_on``), or no signature on
    the screen (``signature``).
    """
    content = plan_content.gather(store, person_id)
    day = data.agreed_on or store.clock.today()
    _check(data, content, day, store.clock.today())
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        made = PlanAgreement(
            id=new_id(), dossier_id=person.dossier_id, person_id=person_id, agreed_on=day,
            made_at=store.clock.now(), how=data.how, present=data.present.strip(),
            content=plan_content.dump(content),
            signature=data.signature.dump() if data.how == SCREEN else "",
            consultant_id=store.author,
        )  # fmt: skip
        session.add(made)
        plan_drafts.drop(session, person_id, EDITOR)
        return undo(made.id, (made,))


def _check(data: AgreementData, content: PlanContent, day: date, today: date) -> None:
    if data.how not in WAYS:
        raise WrongInput(N_("Kies hoe u het hebt afgesproken."), field="how")
    if content.is_empty:
        raise WrongInput(
            N_("Het plan is nog leeg. Schrijf eerst een doel of een stap."), field="plan"
        )
    if day > today:
        raise WrongInput(N_("Deze dag moet nog komen. Kies vandaag of eerder."), field="agreed_on")
    if data.how == SCREEN and data.signature.is_empty:
        raise WrongInput(
            N_("Er staat nog geen handtekening. Tekenen hoeft niet: mondeling is ook goed."),
            field="signature",
        )


def agreements_of(session: Session, person_id: str) -> tuple[Agreement, ...]:
    """All agreements of a client, newest first; one statement."""
    rows = session.scalars(
        select(PlanAgreement)
        .where(PlanAgreement.person_id == person_id)
        .order_by(PlanAgreement.agreed_on.desc(), PlanAgreement.made_at.desc())
    )
    return tuple(map(_agreement, rows))


def differs(agreed: Agreement, goals: Iterable[PlanGoal], loose: Iterable[Step]) -> bool:
    """Whether the plan was changed since. What was done or reached is no change."""
    if agreed.content is None:
        return False
    present = plan_content.present_parts(agreed.content, goals, loose)
    return plan_content.agreed_parts(agreed.content) != present


def _agreement(row: PlanAgreement) -> Agreement:
    return Agreement(
        row.id, row.person_id, row.agreed_on, row.how, row.present,
        Signature.load(row.signature), _content(row.content),
    )  # fmt: skip


def _content(text: str) -> PlanContent | None:
    try:
        return plan_content.load(text)
    except WrongInput:
        return None
