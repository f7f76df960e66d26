"""The history says what the team's own profile calls things."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services.dossier import timeline
from meedoen_desktop.services.dossier.timeline import TimelineEntry
from meedoen_desktop.views.words.history_words import HistoryWords

NL = Translator("nl")
RIJSWIJK = load_profile("rijswijk")


def said(
    form: str, state: str, extra: str = "", *, kind: str = timeline.TRAIL,
    profile: Profile = RIJSWIJK, title: str = "",
) -> str:  # fmt: skip
    entry = TimelineEntry(
        kind=kind, record_id="r", day=date(2026, 11, 24), time=None, form=form, state=state,
        title=title, text="", extra=extra,
    )  # fmt: skip
    return HistoryWords(NL, profile, together=False).line(entry).title


def test_an_indication_and_a_test_have_the_names_of_the_profile() -> None:
    (indication, test) = RIJSWIJK.indication_kinds[0], RIJSWIJK.tests[0]
    told = said("indication", "requested", indication.code)
    assert told == f"{indication.label}: aangevraagd"  # and not "Indicatie Wmo-indicatie"
    assert test.label in said("assessment", "requested", test.code)


def test_a_test_says_which_and_where() -> None:
    test = RIJSWIJK.tests[0]
    assert said("assessment", "taken", test.code, title="NOA") == f"{test.label} bij NOA: gemaakt"


def test_a_name_that_was_changed_in_the_profile_is_said() -> None:
    own = replace(RIJSWIJK.indication_kinds[0], label="Aanvraag bij het Zorgloket")
    profile = replace(RIJSWIJK, indication_kinds=(own,))
    line = said("indication", "requested", own.code, profile=profile)
    assert "Aanvraag bij het Zorgloket" in line


def test_a_kind_that_the_profile_does_not_know_keeps_its_usual_name() -> None:
    without = replace(RIJSWIJK, indication_kinds=())
    line = said("indication", "requested", "hours_limitation", profile=without)
    assert "Urenbeperking" in line


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("service_level", "ended", "Begeleiding: begeleiding afgerond"),
        ("status", RIJSWIJK.statuses[0].code, f"Situatie: {RIJSWIJK.statuses[0].label}"),
        ("group", "A", "Groep A"),
    ],
)
def test_a_decision_has_the_words_of_the_profile(kind: str, code: str, words: str) -> None:
    assert said(kind, code, kind=timeline.FACT) == words
