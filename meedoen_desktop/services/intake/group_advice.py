"""Which groups or routes to think of after an intake, and why. The consultant has chosen first.

No decision and no score: per group of the profile the signs that its data file names and that
are there in this intake (method.md, values 6). A profile without signs gives no advice.
"""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.form import Form
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_groups import Group
from meedoen_desktop.services.intake.intake_reading import IntakeRecord

MOST = 3
LOW, HIGH = 4, 6
"""A number up to 4 is low, from 6 it is high."""


@dataclass(frozen=True, slots=True)
class GroupAdvice:
    """A group to think of, with what in this intake points to it."""

    code: str
    label: str
    reasons: tuple[str, ...]


def group_advice(
    profile: Profile | None, record: IntakeRecord, translator: Translator
) -> tuple[GroupAdvice, ...]:
    """At most three groups, most signs first; empty when nothing points anywhere."""
    if profile is None:
        return ()
    found = [_advice(group, record, translator) for group in profile.offered_groups()]
    pointing = [advice for advice in found if advice.reasons]
    pointing.sort(key=lambda advice: -len(advice.reasons))
    return tuple(pointing[:MOST])


def _advice(group: Group, record: IntakeRecord, translator: Translator) -> GroupAdvice:
    """The signs that are there, if they come from more than half of the areas it names."""
    found = {sign: _reason(sign, record, translator) for sign in group.signs}
    present = {sign: reason for sign, reason in found.items() if reason}
    enough = 2 * len({_area(sign) for sign in present}) > len({_area(sign) for sign in found})
    return GroupAdvice(group.code, group.label, tuple(present.values()) if enough else ())


def _area(sign: str) -> str:
    return sign.partition(":")[2]


def _reason(sign: str, record: IntakeRecord, translator: Translator) -> str:
    """The reason in words, or "" when the sign is not there."""
    kind, area_id = sign.partition(":")[0], _area(sign)
    if area_id not in record.form.area_ids:
        return ""
    answer = record.area(area_id)
    if not _holds(kind, answer):
        return ""
    return _words(kind, record.form, answer, translator)


def _holds(kind: str, answer: AreaAnswer) -> bool:
    number = answer.number_now
    if kind == "low":
        return number is not None and number <= LOW
    if kind == "high":
        return number is not None and number >= HIGH
    if kind == "important":
        return answer.importance == 2
    return answer.care_need in {"has_help", "wants_help", "not_yet"}


def _words(kind: str, form: Form, answer: AreaAnswer, translator: Translator) -> str:
    _ = translator.text
    area = form.area(answer.area_id).label.text(translator.language)
    if kind in {"low", "high"}:
        return _("{gebied}: cijfer {cijfer}", gebied=area, cijfer=answer.number_now)
    if kind == "important":
        return _("{gebied}: heel belangrijk", gebied=area)
    need = form.care_need(answer.care_need)
    words = need.label.text(translator.language).lower() if need else ""
    return _("{gebied}: {hulp}", gebied=area, hulp=words)
