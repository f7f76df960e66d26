"""What a kept board leaves behind: its payload, and the agreements as steps of the plan."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy.orm import Session

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.exercises.board_notes import (
    CLIENT,
    CONSULTANT,
    OTHER,
    TOGETHER,
    Agreement,
    AreaView,
)
from meedoen_desktop.exercises.board_state import BoardResult, dump_value
from meedoen_desktop.exercises.session import Json
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Draft, DraftValue, PlanStep
from meedoen_desktop.services import drafts, team
from meedoen_desktop.services.clients import step_people
from meedoen_desktop.services.drafts import day_or_none
from meedoen_desktop.services.exercises import exercises
from meedoen_desktop.store import Store

_STEP, _BY, _ON = "smallest_step", "step_by", "step_on"
"""The smallest step among the values of an open intake."""


def client_word(store: Store) -> str:
    """The word of this vault's method for the client; its usual word when that cannot be read."""
    try:
        return step_people.client_word(load_profile(team.team(store).profile_id))
    except MeedoenError:
        return step_people.client_word(None)


def keep(session: Session, draft: Draft, plan: Sequence[Agreement], client: str) -> None:
    """Write the agreements as steps of the plan.

    When the intake is open and its smallest step is still empty, the first one goes there: closing
    the intake writes it. ``client`` is the word for the client.
    """
    people = {
        CLIENT: client,
        CONSULTANT: step_people.CONSULTANT,
        TOGETHER: step_people.TOGETHER,
        OTHER: step_people.SOMEBODY,
    }
    rest = list(plan)
    if rest and exercises.open_intake(session, draft) and not _has_step(session, draft.parent_id):
        first = rest.pop(0)
        values = {_STEP: first.what, _BY: people.get(first.who, first.who), _ON: first.when}
        for key, value in values.items():
            text = drafts.as_text(value)
            session.merge(DraftValue(draft_id=draft.parent_id, key=key, value=text))
    for step in rest:
        session.add(
            PlanStep(
                what=step.what, who=people.get(step.who, step.who), due_on=day_or_none(step.when),
                area_id=step.card, occasion_id=draft.id, dossier_id=draft.dossier_id,
                person_id=draft.person_id,
            )
        )  # fmt: skip


def _has_step(session: Session, intake_draft: str) -> bool:
    """Whether anything of the smallest step was typed in the intake."""
    values = drafts.values_of(session, intake_draft)
    return any(str(values.get(key) or "").strip() for key in (_STEP, _BY, _ON))


def payload(result: BoardResult) -> str:
    """The result as JSON: values, choices and words; never a score."""
    talk: dict[str, dict[str, str]] = {}
    for card, field, words in result.notes:
        talk.setdefault(card, {})[field] = words
    return json.dumps(
        {
            "values": [dump_value(value) for value in result.values],
            "chosen": list(result.chosen),
            "words": dict(result.words),
            "stopped": result.stopped,
            "talk": talk,
            "plan": [_step(step) for step in result.plan],
            "consultant_view": {view.area_id: _view(view) for view in result.view},
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def _step(step: Agreement) -> Json:
    who = step_people.SOMEBODY if step.who == OTHER else step.who
    return {"area": step.card, "what": step.what, "who": who, "when": step.when}


def _view(view: AreaView) -> Json:
    """Without what is empty."""
    parts: Json = {
        "importance": view.importance, "number_now": view.number_now, "remark": view.remark,
        "client_said": view.client_said,
    }  # fmt: skip
    return {key: part for key, part in parts.items() if part not in {None, ""}}
