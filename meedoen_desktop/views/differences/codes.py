"""The words of codes that stand in differing values, by table and field."""

from __future__ import annotations

from collections.abc import Mapping

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.cv.content import LOOKS
from meedoen_desktop.services.intake.answer_words import IMPORTANCE, STATES
from meedoen_desktop.services.trail import trail_words
from meedoen_desktop.views.agenda.guest_row import WORDS as ATTENDANCE
from meedoen_desktop.views.agenda.meeting_dialog import KINDS as MEETINGS
from meedoen_desktop.views.intake.start_view import MODE_WORDS
from meedoen_desktop.views.person.person_inputs import (
    CHANNELS,
    GENDERS,
    INTERPRETERS,
    NAME_USES,
)
from meedoen_desktop.views.words import wording
from meedoen_desktop.views.words.chain_history import STEPS as LETTER_STEPS

DECISIONS = {
    "done": N_("gedaan"),
    "moved": N_("verzet"),
    "paused": N_("gepauzeerd"),
    "skipped": N_("overgeslagen"),
    "stopped": N_("gestopt"),
}
_PLANNED = N_("gepland")
_STATUS: Mapping[str, str] = wording.STATUSES | {"planned": _PLANNED}
_PLAYED = {
    "together": N_("samen"),
    "alone": N_("de cliënt alleen"),
    "consultant": N_("de consulent alleen"),
    "paper": N_("op papier"),
}
CODES: dict[tuple[str, str], Mapping[str, str]] = {
    ("appointment", "form"): wording.TALK_FORMS,
    ("appointment", "kind"): wording.KINDS,
    ("appointment", "status"): _STATUS,
    ("area_rating", "importance"): dict(zip("012", IMPORTANCE, strict=True)),
    ("area_rating", "occasion"): {"intake": N_("Intake"), "board": N_("Bord leefgebieden")},
    ("assessment", "status"): trail_words.STATUSES[trail_words.ASSESSMENT],
    ("attendance", "status"): ATTENDANCE,
    ("contact", "form"): wording.FORMS,
    ("contact", "result"): wording.RESULTS | {"spoken": N_("gesproken")},
    ("cv", "look"): LOOKS,
    ("exercise_result", "exercise_id"): wording.EXERCISES,
    ("exercise_result", "played_with"): _PLAYED,
    ("group_meeting", "kind"): MEETINGS,
    ("group_meeting", "status"): _STATUS,
    ("indication", "status"): trail_words.STATUSES[trail_words.INDICATION],
    ("intake", "mode"): MODE_WORDS,
    ("intake_answer", "state"): STATES,
    ("interpreter_booking", "how"): dict(INTERPRETERS),
    ("letter_event", "event"): {code: step[0] for code, step in LETTER_STEPS.items()},
    ("talk_message", "channel"): dict(CHANNELS),
    ("person", "gender"): dict(GENDERS),
    ("person", "interpreter"): dict(INTERPRETERS),
    ("person", "name_use"): dict(NAME_USES),
    ("person", "preferred_channel"): dict(CHANNELS),
    ("plan_agreement", "how"): wording.AGREED,
    ("plan_step", "kind"): {"step": N_("stap"), "homework": N_("huiswerk")},
    ("proposal_decision", "decision"): DECISIONS,
    ("referral", "status"): trail_words.STATUSES[trail_words.REFERRAL],
    ("relation", "role"): wording.ROLES,
    ("step_outcome", "result"): wording.OUTCOMES,
    ("trail_event", "subject"): wording.TRAIL | {"handover": N_("Warme overdracht")},
    ("trajectory", "status"): trail_words.STATUSES[trail_words.TRAJECTORY],
}
