"""Which documents are finished and do not stand in the municipality's own files yet.

No list is kept of them: what is finished and has no receipt waits. So nothing can be forgotten by a
crash, and nothing can wait twice.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select, true
from sqlalchemy.orm import Session

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters import fits
from meedoen_desktop.models import Delivery, Intake, Letter, LetterEvent, Person, PlanAgreement
from meedoen_desktop.services.delivery.choice import Choice
from meedoen_desktop.services.delivery.document import LETTER, ONCE, PLAN, SUMMARY, Document
from meedoen_desktop.services.letters import letter_states
from meedoen_desktop.services.letters.letter_file_name import kind_word


class Why(StrEnum):
    """Why a finished document does not go."""

    NOT_GONE = "not_gone"
    SECRET = "secret"  # noqa: S105 - no password


WHY: dict[Why, tuple[str, str]] = {
    Why.NOT_GONE: (
        N_("{count} brief is nog niet verstuurd. Zeg bij de brief hoe hij de deur uit ging."),
        N_("{count} brieven zijn nog niet verstuurd. Zeg bij de brief hoe hij de deur uit ging."),
    ),
    Why.SECRET: (
        N_("{count} stuk gaat niet mee: het adres van de cliënt is geheim."),
        N_("{count} stukken gaan niet mee: het adres van de cliënt is geheim."),
    ),
}
"""As one sentence, and as many."""


@dataclass(frozen=True, slots=True)
class Finished:
    """``held`` says why it stays; empty: it can go."""

    document: Document
    held: Why | None = None


def finished(session: Session, choice: Choice, author: str) -> Iterator[Finished]:
    """Oldest first within a kind. What is made when it leaves (a CV) is not among them."""
    secret = secret_dossiers(session)
    for kind, read in ((LETTER, _letters), (SUMMARY, _intakes), (PLAN, _plans)):
        if kind in choice.since:
            for one in read(session, choice, author):
                hidden = one.document.dossier_id in secret
                yield Finished(one.document, Why.SECRET) if hidden else one


def secret_dossiers(session: Session) -> set[str]:
    """Whose address may be known to nobody: one person of a household is enough."""
    return set(session.scalars(select(Person.dossier_id).where(Person.secret_address)))


def _letters(session: Session, choice: Choice, author: str) -> Iterator[Finished]:
    """A letter that nobody sent says something to the archive that never was said."""
    day = choice.since[LETTER]
    left_since = exists().where(
        LetterEvent.letter_id == Letter.id,
        LetterEvent.event.in_(letter_states.GONE),
        LetterEvent.happened_on >= _day(day),
    )
    since = or_(Letter.dated_on >= _day(day), left_since)
    wanted = select(Letter).where(since, *_mine(Letter, choice, author)).order_by(Letter.dated_on)
    found = session.scalars(wanted).all()
    known = letter_states.states(session, found) if found else {}
    for letter in found:
        gone_on = known[letter.id].gone_on
        yield Finished(_letter(letter, gone_on), None if gone_on else Why.NOT_GONE)


def _letter(letter: Letter, gone_on: date | None) -> Document:
    purpose = json.loads(letter.fields or "{}").get("purpose", fits.OTHER)
    return Document(
        LETTER, letter.id, ONCE, letter.person_id, letter.dossier_id, letter.consultant_id,
        letter.dated_on, letter.subject or "Brief", kind_word(purpose), letter.reference, gone_on,
    )  # fmt: skip


def _intakes(session: Session, choice: Choice, author: str) -> Iterator[Finished]:
    since = Intake.held_on >= _day(choice.since[SUMMARY])
    wanted = select(Intake).where(since, *_mine(Intake, choice, author)).order_by(Intake.held_on)
    for one in session.scalars(wanted):
        yield Finished(
            Document(
                SUMMARY, one.id, ONCE, one.person_id, one.dossier_id, one.consultant_id,
                one.held_on, "Verslag van de intake",
            )
        )  # fmt: skip


def _plans(session: Session, choice: Choice, author: str) -> Iterator[Finished]:
    """Each time that a plan is agreed is a document of its own."""
    since = PlanAgreement.agreed_on >= _day(choice.since[PLAN])
    wanted = select(PlanAgreement).where(since, *_mine(PlanAgreement, choice, author))
    for one in session.scalars(wanted.order_by(PlanAgreement.made_at)):
        yield Finished(
            Document(
                PLAN, one.id, ONCE, one.person_id, one.dossier_id, one.consultant_id,
                one.agreed_on, "Plan",
            )
        )  # fmt: skip


def _mine(kind: Any, choice: Choice, author: str) -> tuple[ColumnElement[bool], ...]:
    """Without a receipt, and of who works here unless everybody's go from this laptop."""
    delivered = exists().where(and_(Delivery.record_id == kind.id))
    whose = true() if choice.everyone else kind.consultant_id.in_(("", author))
    return ~delivered, whose


def _day(iso: str) -> date:
    return date.fromisoformat(iso) if iso else date.min
