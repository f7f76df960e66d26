"""What the coach says about a letter that is being made."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.letters.coach.checklist import INTERPRETER, conditions_of
from meedoen_desktop.letters.coach.passages import passages_of
from meedoen_desktop.letters.coach.reading import Coach, Report, Setting
from meedoen_desktop.letters.coach.rule_files import load_rules
from meedoen_desktop.letters.coach.rules import Rules
from meedoen_desktop.services.letters import invitations
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.invitations import Invitation
from meedoen_desktop.store import Store

IS_FOLDED = "letters.coach_folded"
"""A fact of this laptop: whether the coach was folded away."""


@dataclass(frozen=True, slots=True)
class Coached:
    """The whole letter as it stands now; ``rules`` and ``setting`` read what is typed next.

    ``problems`` are errors in the municipality's own word lists.
    """

    report: Report
    rules: Rules
    setting: Setting
    problems: tuple[DataFileError, ...]
    is_folded: bool


def coached(store: Store, person_id: str, wishes: Wishes) -> Coached:
    """Read the letter, with gaps where something is still empty."""
    rules, problems = load_rules()
    letter = invitations.invitation(store, person_id, wishes, draft=True)
    setting = _setting(letter)
    report = Coach(rules).read(passages_of(letter.content), setting)
    return Coached(report, rules, setting, problems, store.facts.get(IS_FOLDED) == "ja")


def fold(store: Store, folded: bool) -> None:  # noqa: FBT001 - the choice itself
    """Remember on this laptop whether the coach stands beside the letter."""
    store.facts.set(IS_FOLDED, "ja" if folded else "nee")


def _setting(letter: Invitation) -> Setting:
    """An interpreter is only missed where the client needs one and the municipality has one."""
    details, parties = letter.details, letter.parties
    conditions = conditions_of(details.flags, details.tone) - {INTERPRETER}
    if parties.offers_interpreter and parties.likes_interpreter:
        conditions |= {INTERPRETER}
    return Setting(details.tone, letter.template.id, conditions)
