"""Answers that belong to a field of the client: known ones are shown, new ones are kept there.

Asked once (experience.md): which questions these are is data of the form (``fills``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.form import Form, Question
from meedoen_desktop.models import Person
from meedoen_desktop.services import drafts
from meedoen_desktop.services.intake import intakes
from meedoen_desktop.services.intake.intakes import Answer, RunningIntake
from meedoen_desktop.store import Store

WANTS_SHORT = "wants_short"
"""Kept with the draft: the client picks three areas first."""
KNOWN = "known_before"
"""Kept with the draft: what stood in the client's own fields when the intake began."""
_IN_WORDS = frozenset({"preferred_time"})
"""Fields that keep words, not a code."""
_NO = "no"
_DUTCH = Translator("nl")


def known_answers(session: Session, person_id: str, form: Form) -> dict[str, Answer]:
    """What the dossier already knows, by question id; words that are no choice are left out."""
    person = session.get(Person, person_id)
    if person is None:
        return {}
    found = {
        question.id: _code(question, getattr(person, question.fills)) for question in form.filling
    }
    return {question_id: Answer(words=code) for question_id, code in found.items() if code}


def begin_with_known(store: Store, person_id: str, *, mode: str, short: bool) -> RunningIntake:
    """Begin an intake with what the dossier knows filled in; an open one goes on as it is."""
    if intakes.open_intake(store, person_id) is not None:
        return intakes.begin_or_resume(store, person_id)
    begun = intakes.begin_or_resume(store, person_id, mode=mode)
    with store.read() as session:
        known = known_answers(session, person_id, begun.form)
    first: dict[str, Any] = {
        intakes.ANSWER + key: {"words": one.words, "state": ""} for key, one in known.items()
    }
    drafts.save_values(store, begun.draft.id, {
        **first, WANTS_SHORT: short, KNOWN: {key: one.words for key, one in known.items()},
    })  # fmt: skip
    return intakes.running(store, begun.draft)


def fill_person(
    session: Session,
    person_id: str,
    form: Form,
    answers: Mapping[str, Answer],
    known: Mapping[str, str],
) -> None:
    """Keep the answers in the client's own fields, in a running transaction.

    What is as it stood at the beginning (``known``) was not given in this talk: should a colleague
    have changed the field since, that stays.
    """
    person = session.get(Person, person_id)
    for question in form.filling if person is not None else ():
        code = answers.get(question.id, Answer()).words
        if (
            code
            and code != known.get(question.id)
            and code != _code(question, getattr(person, question.fills))
        ):
            setattr(person, question.fills, _value(question, code))


def _code(question: Question, value: str) -> str:
    """The choice that stands for a value of the client."""
    for choice in question.choices:
        if value and value == _value(question, choice.code):
            return choice.code
    return ""


def _value(question: Question, code: str) -> str:
    """What the client's field holds for a choice."""
    if question.fills in _IN_WORDS:
        labels = {choice.code: choice.label.text(_DUTCH.language) for choice in question.choices}
        return labels.get(code, code).lower()
    return "" if code == _NO else code
