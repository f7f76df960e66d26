"""Which record it is: "Afspraak van dinsdag 1 december", "Doel: weer fietsen"."""

from __future__ import annotations

from meedoen_desktop.services.differences import SAME_DAY, Difference
from meedoen_desktop.views.differences.labels import label, record_name
from meedoen_desktop.views.differences.reading import Reading
from meedoen_desktop.views.differences.value_words import subject_words

_TITLES: dict[str, str] = {
    "appointment": "moment",
    "area_rating": "area_id",
    "assessment": "kind",
    "attachment": "name",
    "attendance": "meeting_id",
    "consultant": "name",
    "contact": "happened_at",
    "dated_fact": "kind",
    "exercise_result": "exercise_id",
    "goal": "what",
    "group_meeting": "title",
    "indication": "kind",
    "intake": "held_on",
    "intake_answer": "question_id",
    "interpreter_booking": "moment",
    "leave": "consultant_id",
    "letter": "subject",
    "letter_event": "event",
    "letter_text": "template_id",
    "local_activity": "name",
    "merge_record": "gone_name",
    "organisation_entry": "name",
    "plan_agreement": "agreed_on",
    "plan_step": "what",
    "referral": "organisation",
    "relation": "name",
    "talk_log": "held_on",
    "talk_message": "about",
    "theme": "area_id",
    "trajectory": "provider",
    "trajectory_report": "reported_on",
}
"""The subject that tells one record of a table from another."""
_NAMELESS = frozenset({"person", "dossier", "team_settings"})
"""There is one of it: the name of the client or of the field says enough."""


def heading(reading: Reading, difference: Difference) -> str:
    """What they disagree about: the name of the field, or of the record that came back."""
    if difference.subject:
        return reading.text(label(difference.table, difference.subject))
    if difference.kind == SAME_DAY:
        return reading.text("Twee besluiten op één dag")
    return reading.text("Weggehaald en verder bewerkt")


def record_words(reading: Reading, difference: Difference) -> str:
    """Which record; "" where the client says enough."""
    table = difference.table
    if (table in _NAMELESS and difference.subject) or difference.kind == SAME_DAY:
        return ""
    name = reading.text(record_name(table))
    title = _TITLES.get(table, "")
    if not title or title == difference.subject:
        return name
    words = subject_words(reading, table, title, difference.record)
    return f"{name}: {words}" if words else name
