"""The kinds that the method profile of this vault knows, with their times (method.md 6 and 8)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services.team import team
from meedoen_desktop.services.trail.trail_words import (
    ASSESSMENT,
    INDICATION,
    OTHER_KIND,
    REFERRAL,
    TESTS,
    TRAJECTORY,
    Kind,
    name_of,
)
from meedoen_desktop.store import Store


@dataclass(frozen=True)
class KindBook:
    """All kinds by subject, in the order of the profile; *anders* is always there."""

    by_subject: dict[str, tuple[Kind, ...]]

    def all_of(self, subject: str) -> tuple[Kind, ...]:
        """What can be chosen."""
        return self.by_subject[subject]

    def kind(self, subject: str, code: str) -> Kind:
        """One kind; a code of another profile has no times."""
        known = {one.code: one for one in self.by_subject.get(subject, ())}
        return known.get(code) or Kind(code, name_of(subject, code))

    def referral_for(self, organisation_kind: str) -> str:
        """The code of the referral that fits a kind of organisation, or ""."""
        kinds = self.by_subject[REFERRAL]
        same = (one.code for one in kinds if one.code == organisation_kind)
        fitting = (one.code for one in kinds if organisation_kind in one.organisations)
        return next(chain(same, fitting), "")


def book_of(store: Store) -> KindBook:
    """The kinds of this vault."""
    return book_for(team(store).profile_id)


def book_for(profile_id: str) -> KindBook:
    """The kinds of a profile; only *anders* without one that can be used."""
    try:
        return book(load_profile(profile_id) if profile_id else None)
    except MeedoenError:
        return book(None)  # the settings page tells what is wrong with the file


def book(profile: Profile | None) -> KindBook:
    """The kinds of a profile."""
    if profile is None:
        subjects = (REFERRAL, TRAJECTORY, INDICATION)
        return KindBook({**dict.fromkeys(subjects, (OTHER_KIND,)), ASSESSMENT: TESTS})
    return KindBook(
        {
            REFERRAL: (*_referrals(profile), OTHER_KIND),
            TRAJECTORY: (*_trajectories(profile), OTHER_KIND),
            INDICATION: (*_indications(profile), OTHER_KIND),
            ASSESSMENT: _tests(profile) or TESTS,
        }
    )


def _referrals(profile: Profile) -> tuple[Kind, ...]:
    return tuple(
        Kind(
            one.code, one.label, one.waiting_weeks, one.acute_days,
            profile.window.ask_again_weeks, one.organisations, one.purposes,
        )
        for one in profile.referral_kinds
    )  # fmt: skip


def _trajectories(profile: Profile) -> tuple[Kind, ...]:
    return tuple(
        Kind(one.code, one.label, terms=one.terms, report_months=one.report_months)
        for one in profile.trajectory_kinds
    )


def _tests(profile: Profile) -> tuple[Kind, ...]:
    return tuple(Kind(one.code, one.label, provider=one.provider) for one in profile.tests)


def _indications(profile: Profile) -> tuple[Kind, ...]:
    return tuple(
        Kind(
            one.code, one.label, one.waiting_weeks, one.acute_days,
            profile.window.ask_again_weeks,
        )
        for one in profile.indication_kinds
    )  # fmt: skip
