"""The text of an intake for the municipality's own suite, and when it was carried over."""

from __future__ import annotations

from meedoen_desktop.letters.dates import written_date, written_moment
from meedoen_desktop.method.suite_text import SuiteText, suite_text
from meedoen_desktop.models import Intake
from meedoen_desktop.services import drafts
from meedoen_desktop.services.intake.intake_reading import IntakeRecord
from meedoen_desktop.store import Store

FORMS = {
    "table": "op kantoor", "office": "op kantoor", "phone": "telefonisch",
    "video": "met beeldbellen", "home": "thuis", "paper": "op papier",
}  # fmt: skip


def suite_block(record: IntakeRecord) -> str:
    """The text block to paste; always Dutch, at most 4,000 characters."""
    how = FORMS.get(record.mode, "")
    goal = f"Intakegesprek op {written_date(record.held_on)}" + (f", {how}." if how else ".")
    themes = record.theme_labels
    discussed = record.summary
    if themes:
        discussed = f"{discussed} Onderwerpen: {', '.join(themes)}.".strip()
    content = SuiteText(
        goal=goal,
        discussed=discussed,
        areas=tuple(record.areas.values()),
        agreements=tuple(_agreements(record)),
        next_date=_next(record),
    )
    return suite_text(record.form, content)


def mark_carried_over(store: Store, record: IntakeRecord) -> None:
    """Remember that the text was copied today, in the draft or in the closed intake."""
    today = store.clock.today()
    if not record.is_closed:
        drafts.save_values(store, record.id, {"carried_over_on": today.isoformat()})
        return
    with store.work() as session:
        found = session.get(Intake, record.id)
        if found is not None:
            found.carried_over_on = today


def _agreements(record: IntakeRecord) -> list[str]:
    if not record.smallest_step.strip():
        return []
    parts = [record.smallest_step.strip()]
    if record.step_by.strip():
        parts.append(f"wie: {record.step_by.strip()}")
    if record.step_on is not None:
        parts.append(f"wanneer: {written_date(record.step_on)}")
    return ["; ".join(parts)]


def _next(record: IntakeRecord) -> str:
    talk = record.next_talk
    if talk is None:
        return ""
    how = FORMS.get(talk.form, "")
    return f"{written_moment(talk.at)}" + (f", {how}" if how else "")
